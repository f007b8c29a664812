// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/events/eventwording.h"

#include "ui/style/wording.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QStringList>

namespace Andon {

namespace {

/// The context of the translations.
struct EventWording
{
    Q_DECLARE_TR_FUNCTIONS(EventWording)
};

QString jsonText(const std::string &text)
{
    const QByteArray list = QJsonDocument(QJsonArray{QString::fromStdString(text)}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(list.mid(1, list.size() - 2));
}

QString jsonTextOrNull(const std::string &text)
{
    return text.empty() ? QStringLiteral("null") : jsonText(text);
}

QString patternsText(const std::vector<NamePattern> &patterns)
{
    QStringList names;
    for (const NamePattern &pattern : patterns)
        names << (pattern.text().isEmpty() ? EventWording::tr("(none)", "an event without a line or factory") : pattern.name().value_or(pattern.text()));
    return names.join(QStringLiteral(", "));
}

QString defectsText(const DefectsTerm &term)
{
    using Comparison = DefectsTerm::Comparison;
    if (term.comparison == Comparison::Unknown)
        return term.isExcluded ? EventWording::tr("Defects known") : EventWording::tr("Defects unknown");
    const QString sign = [&term] {
        switch (term.comparison) {
        case Comparison::Equal: return QStringLiteral("=");
        case Comparison::NotEqual: return QStringLiteral("≠");
        case Comparison::Less: return QStringLiteral("<");
        case Comparison::LessOrEqual: return QStringLiteral("≤");
        case Comparison::Greater: return QStringLiteral(">");
        case Comparison::GreaterOrEqual: return QStringLiteral("≥");
        case Comparison::Unknown: break;
        }
        Q_UNREACHABLE();
    }();
    const QString words = EventWording::tr("Defects %1 %2").arg(sign, numberText(term.count));
    return term.isExcluded ? EventWording::tr("Not: %1").arg(words) : words;
}

/// A chip for each half of a choice of names.
void addNames(std::vector<FilterChip> &chips, const EventQuery &query, NameChoice EventQuery::*field, const QString &words)
{
    const NameChoice &choice = query.*field;
    if (!choice.any.empty()) {
        chips.push_back({words.arg(patternsText(choice.any)), query});
        (chips.back().without.*field).any.clear();
    }
    if (!choice.none.empty()) {
        chips.push_back({EventWording::tr("Not: %1").arg(words.arg(patternsText(choice.none))), query});
        (chips.back().without.*field).none.clear();
    }
}

} // namespace

Instant receivedAt(const StoredEvent &event)
{
    return std::chrono::floor<std::chrono::milliseconds>(event.received);
}

QString delayText(const StoredEvent &event)
{
    const auto delay = receivedAt(event) - event.event.time;
    return delay.count() < 0 ? QStringLiteral("−") + durationText(-delay) : durationText(delay);
}

QString defectsText(const std::optional<int> &defects)
{
    return defects ? numberText(*defects) : EventWording::tr("unknown");
}

QString eventJson(const StoredEvent &stored)
{
    const Event &event = stored.event;
    const QStringList lines = {
        QStringLiteral("\"eventId\": ") + jsonText(event.id.utf8),
        QStringLiteral("\"eventTime\": \"%1\"").arg(QString::fromStdString(isoText(event.time))),
        QStringLiteral("\"receivedTime\": \"%1\"").arg(QString::fromStdString(isoText(stored.received))),
        QStringLiteral("\"machineId\": ") + jsonText(event.source.machine.utf8),
        QStringLiteral("\"lineId\": ") + jsonTextOrNull(event.source.line.utf8),
        QStringLiteral("\"factoryId\": ") + jsonTextOrNull(event.source.factory.utf8),
        QStringLiteral("\"durationMs\": %1").arg(event.duration.count()),
        QStringLiteral("\"defectCount\": %1").arg(event.defects.value_or(-1)),
    };
    return QStringLiteral("{\n  %1\n}").arg(lines.join(QStringLiteral(",\n  ")));
}

QString faultText(const FilterFault &fault)
{
    const QString where = EventWording::tr("at letter %1").arg(fault.at + 1);
    switch (fault.kind) {
    case FilterFault::Kind::UnknownField:
        return EventWording::tr("There is no field “%1” (%2). Fields are machine, line, factory, id, defects, late and corrected.").arg(fault.part, where);
    case FilterFault::Kind::NoValue: return EventWording::tr("Something is missing %1: a name or a number, such as machine:M-014 or defects>2.").arg(where);
    case FilterFault::Kind::NotACount: return EventWording::tr("“%1” (%2) is no number of defects: 0, 1, 2 … or, after a colon, unknown.").arg(fault.part, where);
    case FilterFault::Kind::NotADuration: return EventWording::tr("“%1” (%2) is no time: 90s, 10m, 2h or 1d.").arg(fault.part, where);
    case FilterFault::Kind::NotComparable:
        return EventWording::tr("“%1” (%2) cannot be asked like that: names take a colon, late takes >, corrected stands alone.").arg(fault.part, where);
    case FilterFault::Kind::UnclosedQuote: return EventWording::tr("The quote %1 is not closed.").arg(where);
    case FilterFault::Kind::LoneMinus: return EventWording::tr("“%1” (%2): a minus needs a field behind it, such as -machine:M-003.").arg(fault.part, where);
    }
    Q_UNREACHABLE();
}

QString filterHint()
{
    return EventWording::tr("machine:M-0*   line:\"L 1\",LINE-2   factory:F01   id:E-17   * stands for any letters, ? for one\n"
                            "-machine:M-003   excludes\n"
                            "defects>2   defects:0   defects:unknown   late>10m   corrected   -corrected\n"
                            "A word alone begins the name of a machine or a line, or is the whole id of an event.\n"
                            "All that is written has to hold; upper and lower case count as alike, but for ids.");
}

std::vector<FilterChip> chipsOf(const EventQuery &query)
{
    std::vector<FilterChip> chips;
    addNames(chips, query, &EventQuery::machine, EventWording::tr("Machine %1"));
    addNames(chips, query, &EventQuery::line, EventWording::tr("Line %1"));
    addNames(chips, query, &EventQuery::factory, EventWording::tr("Factory %1"));
    addNames(chips, query, &EventQuery::id, EventWording::tr("Event %1"));
    for (std::size_t i = 0; i < query.defects.size(); ++i) {
        chips.push_back({defectsText(query.defects[i]), query});
        auto &defects = chips.back().without.defects;
        defects.erase(defects.begin() + std::ptrdiff_t(i));
    }
    if (query.lateBy) {
        chips.push_back({EventWording::tr("Late by more than %1").arg(durationText(*query.lateBy)), query});
        chips.back().without.lateBy.reset();
    }
    if (query.notLateBy) {
        chips.push_back({EventWording::tr("Not late by more than %1").arg(durationText(*query.notLateBy)), query});
        chips.back().without.notLateBy.reset();
    }
    if (query.isCorrected) {
        chips.push_back({*query.isCorrected ? EventWording::tr("Corrected") : EventWording::tr("Never corrected"), query});
        chips.back().without.isCorrected.reset();
    }
    for (std::size_t i = 0; i < query.words.size(); ++i) {
        chips.push_back({EventWording::tr("“%1”").arg(query.words[i].text()), query});
        auto &words = chips.back().without.words;
        words.erase(words.begin() + std::ptrdiff_t(i));
    }
    return chips;
}

} // namespace Andon
