// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/find/findtarget.h"

#include <QCoreApplication>

#include <algorithm>
#include <optional>

namespace Andon {

namespace {

struct FindWords
{
    Q_DECLARE_TR_FUNCTIONS(FindWords)
};

/// 0 is best; nothing when it does not fit.
std::optional<int> rankOf(const FindTarget &target, const QString &text, const QStringList &words)
{
    if (target.name.compare(text, Qt::CaseInsensitive) == 0)
        return 0;
    if (target.name.startsWith(text, Qt::CaseInsensitive))
        return 1;
    const auto isIn = [](const QString &whole) { return [&whole](const QString &word) { return whole.contains(word, Qt::CaseInsensitive); }; };
    if (std::all_of(words.begin(), words.end(), isIn(target.name)))
        return 2;
    const QString all = target.name + u'\n' + target.otherWords.join(u'\n');
    return std::all_of(words.begin(), words.end(), isIn(all)) ? std::optional(3) : std::nullopt;
}

} // namespace

QString kindText(FindTarget::Kind kind)
{
    switch (kind) {
    case FindTarget::Kind::Event: return FindWords::tr("Event");
    case FindTarget::Kind::Page: return FindWords::tr("Page");
    case FindTarget::Kind::Machine: return FindWords::tr("Machine");
    case FindTarget::Kind::Line: return FindWords::tr("Line");
    case FindTarget::Kind::Factory: return FindWords::tr("Factory");
    case FindTarget::Kind::Setting: return FindWords::tr("Setting");
    case FindTarget::Kind::Action: return FindWords::tr("Action");
    }
    Q_UNREACHABLE();
}

std::vector<FindTarget> bestTargets(const std::vector<FindTarget> &targets, const QString &text, std::size_t limit)
{
    struct Found
    {
        int rank = 0;
        const FindTarget *target = nullptr;
    };
    const QString trimmed = text.trimmed();
    const QStringList words = trimmed.split(u' ', Qt::SkipEmptyParts);
    std::vector<Found> found;
    for (const FindTarget &target : targets) {
        const auto rank = words.isEmpty() ? std::nullopt : rankOf(target, trimmed, words);
        if (rank)
            found.push_back({*rank, &target});
    }
    std::stable_sort(found.begin(), found.end(), [](const Found &a, const Found &b) {
        return a.rank != b.rank ? a.rank < b.rank : a.target->kind < b.target->kind;
    });
    std::vector<FindTarget> best;
    for (std::size_t i = 0; i < std::min(limit, found.size()); ++i)
        best.push_back(*found[i].target);
    return best;
}

} // namespace Andon
