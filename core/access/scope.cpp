// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/access/scope.h"

#include <QStringList>

#include <array>
#include <utility>

namespace Andon {

namespace {

const std::array<std::pair<Scope, QLatin1StringView>, 3> words = {{
    {Scope::Ingest, QLatin1StringView("ingest")},
    {Scope::Read, QLatin1StringView("read")},
    {Scope::Admin, QLatin1StringView("admin")},
}};

std::optional<Scope> scopeFromWord(const QString &word)
{
    for (const auto &[scope, name] : words) {
        if (word.compare(name, Qt::CaseInsensitive) == 0)
            return scope;
    }
    return std::nullopt;
}

} // namespace

bool covers(Scopes held, Scope needed)
{
    return held.testFlag(needed) || held.testFlag(Scope::Admin);
}

std::optional<Scopes> scopesFromText(const QString &text)
{
    Scopes scopes;
    for (const QString &word : text.split(u',')) {
        const auto scope = scopeFromWord(word.trimmed());
        if (!scope)
            return std::nullopt;
        scopes |= *scope;
    }
    return scopes;
}

QString scopesText(Scopes scopes)
{
    QStringList names;
    for (const auto &[scope, name] : words) {
        if (scopes.testFlag(scope))
            names << name;
    }
    return names.join(u',');
}

} // namespace Andon
