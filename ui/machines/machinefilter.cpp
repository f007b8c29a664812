// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/machines/machinefilter.h"

#include "ui/style/wording.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace Andon {

using namespace Qt::StringLiterals;

namespace {

/// In any case; * and ? stand for what they do in names of files, a slash being nothing special.
QRegularExpression pattern(const QString &text, bool isWhole)
{
    QString escaped = QRegularExpression::escape(text);
    escaped.replace(QStringLiteral("\\*"), QStringLiteral(".*")).replace(QStringLiteral("\\?"), QStringLiteral("."));
    return QRegularExpression(isWhole ? QRegularExpression::anchoredPattern(escaped) : escaped,
                              QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption);
}

/// The word in English too, whatever the language of the screen.
QString englishText(Health health)
{
    switch (health) {
    case Health::Healthy: return QStringLiteral("healthy");
    case Health::Warning: return QStringLiteral("warning");
    case Health::NoData: return QStringLiteral("nodata");
    case Health::Muted: return QStringLiteral("muted");
    }
    Q_UNREACHABLE();
}

bool isState(Health health, const QString &word)
{
    const auto bare = [](QString text) { return text.remove(u' ').remove(u'-').toLower(); };
    return bare(englishText(health)).startsWith(bare(word)) || bare(healthText(health)).startsWith(bare(word));
}

std::optional<double> figure(const MachineFigures &machine, const QString &key)
{
    if (key == u"rate")
        return machine.defectsPerHour;
    if (key == u"events")
        return double(machine.totals.events);
    if (key == u"defects")
        return double(machine.totals.defects);
    if (key == u"unknown")
        return double(machine.totals.unknown);
    return std::nullopt;
}

bool holds(double value, const QString &sign, double limit)
{
    if (sign == u">")
        return value > limit;
    if (sign == u">=")
        return value >= limit;
    if (sign == u"<")
        return value < limit;
    return sign == u"<=" ? value <= limit : value == limit;
}

} // namespace

void MachineFilter::setText(const QString &text)
{
    m_conditions.clear();
    m_fault.clear();
    static const QRegularExpression words(QStringLiteral("(?:[^\\s\"]|\"[^\"]*\"?)+"));
    for (auto word = words.globalMatch(text); word.hasNext();) {
        const QString each = word.next().captured().remove(u'"');
        if (auto wanted = condition(each))
            m_conditions.push_back(*std::move(wanted));
        else if (m_fault.isEmpty() && !each.isEmpty())
            m_fault = each;
    }
}

std::optional<MachineFilter::Condition> MachineFilter::condition(const QString &word)
{
    if (word.isEmpty())
        return std::nullopt;
    static const QRegularExpression form(QStringLiteral("^([a-z]+)(:|>=|<=|>|<|=)(.*)$"), QRegularExpression::CaseInsensitiveOption);
    const auto parts = form.match(word);
    const QString key = parts.captured(1).toLower();
    const QString sign = parts.captured(2);
    const QString value = parts.captured(3);
    const bool isFigure = parts.hasMatch() && figure({}, key);
    const bool isName = parts.hasMatch() && sign == u":" && QStringList{u"machine"_s, u"line"_s, u"factory"_s, u"state"_s}.contains(key);
    if ((isFigure || isName) && value.isEmpty())
        return [](const MachineFigures &) { return true; };   // somebody is still typing
    if (isFigure) {
        bool isNumber = false;
        const double limit = QString(value).replace(u',', u'.').toDouble(&isNumber);
        if (!isNumber)
            return std::nullopt;
        return [key, sign, limit](const MachineFigures &machine) { return holds(*figure(machine, key), sign, limit); };
    }
    if (isName) {
        if (key == u"state")
            return [value](const MachineFigures &machine) { return isState(machine.health, value); };
        return [key, wanted = pattern(value, true)](const MachineFigures &machine) {
            const QString name = key == u"machine" ? machine.machine.toString() : key == u"line" ? machine.line.toString() : machine.factory.toString();
            return wanted.match(name).hasMatch();
        };
    }
    return [wanted = pattern(word, false)](const MachineFigures &machine) {
        const QStringList texts = {machine.machine.toString(), machine.line.toString(), machine.factory.toString(), healthText(machine.health)};
        return std::any_of(texts.begin(), texts.end(), [&](const QString &text) { return wanted.match(text).hasMatch(); });
    };
}

bool MachineFilter::accepts(const MachineFigures &machine) const
{
    if ((state && machine.health != *state) || (line && machine.line != *line) || (factory && machine.factory != *factory))
        return false;
    return m_fault.isEmpty() && std::all_of(m_conditions.begin(), m_conditions.end(), [&](const Condition &condition) { return condition(machine); });
}

} // namespace Andon
