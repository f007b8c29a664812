// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/rowmapper.h"

#include "core/common/wallclock.h"
#include "core/validation/jsontoken.h"
#include "core/validation/nametext.h"
#include "core/validation/readingrules.h"

#include <QJsonDocument>

#define XXH_INLINE_ALL
#include <xxhash.h>

namespace Andon {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t shownOfValue = 40;

QString textOf(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

/// A value as it is quoted to a person.
QString quoted(std::string_view value)
{
    const QString text = textOf(value.substr(0, 4 * shownOfValue));
    return text.size() > qsizetype(shownOfValue) ? u"'%1..'"_s.arg(text.left(shownOfValue)) : u"'%1'"_s.arg(text);
}

QString grouped(std::int64_t number)
{
    QString text = QString::number(number);
    for (qsizetype at = text.size() - 3; at > 0; at -= 3)
        text.insert(at, u',');
    return text;
}

ImportField fieldOf(Reason reason)
{
    switch (reason) {
    case Reason::MissingEventId: return ImportField::EventId;
    case Reason::MissingEventTime:
    case Reason::InvalidEventTimeFormat:
    case Reason::FutureEventTime: return ImportField::EventTime;
    case Reason::MissingMachineId: return ImportField::MachineId;
    case Reason::MissingDuration:
    case Reason::InvalidDuration: return ImportField::Duration;
    case Reason::MissingDefectCount:
    case Reason::InvalidDefectCount: return ImportField::Defects;
    case Reason::InvalidEvent:
    case Reason::InvalidField: break;
    }
    return ImportField::EventId;
}

TextClaim textClaim(std::string_view text)
{
    return text.empty() ? TextClaim() : TextClaim{.kind = TextClaim::Kind::Text, .text = text};
}

} // namespace

QString BadRow::sentence() const
{
    return u"Line %1: %2."_s.arg(grouped(line), reason);
}

RowMapper::RowMapper(const ImportPlan &plan, const EventRules &rules)
    : m_plan(plan), m_rules(rules), m_times(plan.timeOrder, zoneFromId(plan.zone).value_or(QTimeZone::utc()))
{
    for (const auto &[field, source] : plan.sources)
        m_sources[std::size_t(field)] = source;
}

/// Without white space on either side. Valid until the next row.
std::string_view RowMapper::value(ImportField field, const Row &row)
{
    const FieldSource &source = m_sources[std::size_t(field)];
    switch (source.kind) {
    case FieldSource::Kind::None: return {};
    case FieldSource::Kind::Constant: return source.constant;
    case FieldSource::Kind::Made: return m_scratch[std::size_t(field)] = madeId(source, row);
    case FieldSource::Kind::Columns: break;
    }
    if (source.columns.size() == 1)
        return trimmedName(row.field(source.columns.front()));
    std::string &text = m_scratch[std::size_t(field)];
    text.clear();
    for (const std::size_t column : source.columns) {
        const std::string_view part = trimmedName(row.field(column));
        if (!part.empty())
            text.append(text.empty() ? "" : " ").append(part);
    }
    return text;
}

/// From the texts as they stand, so that a file that is exported once more gives the same ids. Never changes:
/// ids that were made are in databases.
std::string RowMapper::madeId(const FieldSource &source, const Row &row) const
{
    constexpr char between = '\x1F';
    constexpr char digits[] = "0123456789abcdef";
    std::string text;
    for (const std::size_t column : source.columns)
        text.append(trimmedName(row.field(column))) += between;
    if (text.size() == source.columns.size())
        return {};   // nothing to make it from
    const XXH128_canonical_t hash = [&text] {
        XXH128_canonical_t canonical;
        XXH128_canonicalFromHash(&canonical, XXH3_128bits(text.data(), text.size()));
        return canonical;
    }();
    std::string id = "row-";
    for (const unsigned char byte : hash.digest) {
        id += digits[byte >> 4];
        id += digits[byte & 15];
    }
    return id;
}

BadRow RowMapper::bad(const Row &row, ImportField field, const QString &what) const
{
    return {.line = row.line, .field = fieldName(field), .reason = fieldName(field) + u' ' + what};
}

BadRow RowMapper::unreadable(const Row &row) const
{
    return {.line = row.line, .field = {}, .reason = u"it "_s + textOf(row.problem)};
}

std::optional<BadRow> RowMapper::readTime(ImportField field, const Row &row, std::optional<Instant> &time)
{
    const std::string_view text = value(field, row);
    if (text.empty())
        return std::nullopt;
    time = m_times.read(text);
    if (time)
        return std::nullopt;
    const QString example = m_plan.timeOrder == TimeOrder::DayMonthYear ? u"31.01.2026 06:00"_s
        : m_plan.timeOrder == TimeOrder::MonthDayYear ? u"1/31/2026 06:00"_s : u"2026-01-31 06:00"_s;
    return bad(row, field, u"is %1, a date and time such as %2 is needed"_s.arg(quoted(text), example));
}

std::optional<BadRow> RowMapper::readNumber(ImportField field, const Row &row, NumberClaim &claim)
{
    const std::string_view text = value(field, row);
    if (text.empty())
        return std::nullopt;
    claim.kind = NumberClaim::Kind::Number;
    const bool isConstant = m_sources[std::size_t(field)].kind == FieldSource::Kind::Constant;
    if (field == ImportField::Duration && !isConstant) {
        claim.whole = durationFrom(text, m_plan.durationUnit, m_plan.decimalMark);
        if (claim.whole)
            return std::nullopt;
        const QString wanted = m_plan.durationUnit == DurationUnit::Clock ? u"a length of time such as 00:01:30"_s
            : m_plan.durationUnit == DurationUnit::Milliseconds ? u"a whole number"_s : u"a number"_s;
        return bad(row, field, u"is %1, %2 is needed"_s.arg(quoted(text), wanted));
    }
    if (text == "true" || text == "false") {
        claim.whole = text == "true" ? 1 : 0;
        return std::nullopt;
    }
    const auto plain = plainNumber(text, isConstant ? '.' : m_plan.decimalMark);
    claim.whole = plain ? wholeNumber(*plain) : std::nullopt;
    if (claim.whole)
        return std::nullopt;
    return bad(row, field, u"is %1, a whole number is needed"_s.arg(quoted(text)));
}

/// In the words of the rule where it has some for a person.
BadRow RowMapper::badByRule(const Row &row, const BrokenRule &rule)
{
    const ImportField field = fieldOf(rule.reason);
    switch (rule.reason) {
    case Reason::MissingEventId:
    case Reason::MissingEventTime:
    case Reason::MissingMachineId:
    case Reason::MissingDuration:
    case Reason::MissingDefectCount:
        return bad(row, field, u"is missing"_s);
    case Reason::InvalidDuration:
        return bad(row, field, u"is %1, which is not from 0 to %2"_s.arg(quoted(value(field, row)), QString::fromStdString(spokenText(m_rules.longestDuration))));
    case Reason::FutureEventTime:
        return bad(row, field, u"is %1, which is in the future"_s.arg(quoted(value(field, row))));
    case Reason::InvalidDefectCount:
        return bad(row, field, u"is %1, which is not from -1 (unknown) to 2147483647"_s.arg(quoted(value(field, row))));
    case Reason::InvalidEvent:
    case Reason::InvalidEventTimeFormat:
    case Reason::InvalidField:
        break;
    }
    const QString message = QString::fromStdString(rule.message);
    return {.line = row.line, .field = message.section(u' ', 0, 0), .reason = message};
}

std::variant<Event, BadRow> RowMapper::event(const Row &row, Instant now)
{
    using enum ImportField;
    if (!row.problem.empty())
        return unreadable(row);
    std::optional<Instant> time;
    if (auto wrong = readTime(EventTime, row, time))
        return *std::move(wrong);
    EventClaim claim{.isObject = true};
    if (auto wrong = readNumber(Duration, row, claim.durationMs))
        return *std::move(wrong);
    if (auto wrong = readNumber(Defects, row, claim.defectCount))
        return *std::move(wrong);
    const std::string when = time ? isoTextWithMilliseconds(*time) : std::string();
    claim.eventId = textClaim(value(EventId, row));
    claim.eventTime = textClaim(when);
    claim.machineId = textClaim(value(MachineId, row));
    claim.lineId = textClaim(value(LineId, row));
    claim.factoryId = textClaim(value(FactoryId, row));
    auto verdict = validate(claim, now, m_rules);
    if (auto *event = std::get_if<Event>(&verdict))
        return std::move(*event);
    return badByRule(row, std::get<BrokenRule>(verdict));
}

std::variant<ReadingElement, BadRow> RowMapper::reading(const Row &row, Instant now)
{
    using enum ImportField;
    using Kind = JsonValue::Kind;
    if (!row.problem.empty())
        return unreadable(row);
    std::optional<Instant> time;
    if (auto wrong = readTime(Timestamp, row, time))
        return *std::move(wrong);
    const std::string_view amountText = value(Amount, row);
    const auto amount = plainNumber(amountText, m_sources[std::size_t(Amount)].kind == FieldSource::Kind::Constant ? '.' : m_plan.decimalMark);
    if (amountText.empty())
        return bad(row, Amount, u"is missing"_s);
    if (!amount)
        return bad(row, Amount, u"is %1, a number is needed"_s.arg(quoted(amountText)));
    ReadingClaim claim{.isObject = true};
    QJsonObject sent;
    const auto add = [&](ImportField field, Kind kind, std::string text) {
        if (text.empty())
            return;
        sent.insert(fieldName(field), QString::fromStdString(text));
        claim.members.emplace_back(fieldName(field).toStdString(), JsonValue{.kind = kind, .text = std::move(text)});
    };
    add(Client, Kind::Text, std::string(value(Client, row)));
    add(Metric, Kind::Text, std::string(value(Metric, row)));
    add(Amount, Kind::Number, *amount);
    add(Timestamp, Kind::Text, time ? isoTextWithMilliseconds(*time) : std::string());
    auto verdict = normalizeFlexible(claim, now);
    if (auto *reading = std::get_if<Reading>(&verdict))
        return ReadingElement{.content = std::move(*reading), .payload = QJsonDocument(sent).toJson(QJsonDocument::Compact).toStdString()};
    const auto &refusal = std::get<ReadingRefusal>(verdict);
    if (refusal.fault == ReadingFault::MissingClient)
        return bad(row, Client, u"is missing"_s);
    return BadRow{.line = row.line, .field = refusal.fault == ReadingFault::InvalidAmount ? fieldName(Amount) : QString(), .reason = QString::fromStdString(refusal.message)};
}

} // namespace Andon
