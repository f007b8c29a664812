// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/reportperiod.h"

#include <algorithm>

namespace Andon {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::days;
using Span = ReportPeriod::Span;

namespace {

/// In the order of ReportPeriod::Span, without Custom.
constexpr std::array<const char16_t *, 6> words = {u"last-shift", u"this-shift", u"yesterday", u"today", u"last-week", u"this-week"};

constexpr auto longestInHours = 26h;
constexpr auto longestInDays = 100 * 24h;
constexpr auto longestInShifts = 15 * 24h;
constexpr int mostParts = 100;

Date mondayOf(Date date)
{
    return date - days(std::chrono::weekday(date).iso_encoding() - 1);
}

ReportSpan daysSpan(Date first, Date last, Instant end, const ShiftCalendar &calendar)
{
    ReportSpan span{.window = daysWindow(first, last, calendar), .firstDay = first, .lastDay = last};
    span.isUnderWay = end < span.window.end;
    span.window.end = std::max(span.window.start, std::min(span.window.end, end));
    return span;
}

ReportSpan shiftSpan(std::optional<ShiftWindow> shift, Instant end)
{
    ReportSpan span{.window = shift->window, .isUnderWay = end < shift->window.end};
    span.window.end = std::min(span.window.end, end);
    span.shift = std::move(shift);
    return span;
}

/// "2026-01-12T06:00", by the clock on the plant's wall, or a time with a zone.
std::optional<Instant> momentFrom(const QString &text, const QTimeZone &zone)
{
    if (const auto instant = instantFromIso(text.toStdString()))
        return instant;
    const QDateTime wall = QDateTime::fromString(text + u'Z', Qt::ISODate);
    if (!wall.isValid() || !text.contains(u'T'))
        return std::nullopt;
    return firstInstantAt(WallTime(std::chrono::milliseconds(wall.toMSecsSinceEpoch())), zone);
}

std::optional<Date> dayFrom(const QString &text)
{
    const QDate date = text.size() == 10 ? QDate::fromString(text, Qt::ISODate) : QDate();
    return date.isValid() ? std::optional(dateFrom(date)) : std::nullopt;
}

/// Whole days while they are few, else so many weeks each that they are few.
std::vector<ReportPart> daysOver(const ReportSpan &span, const ShiftCalendar &calendar)
{
    const bool isInDays = span.window.length() <= longestInDays;
    const Date first = productionDay(span.window.start, calendar);
    const auto weeks = std::max<std::int64_t>(1, (span.window.length() / 168h + mostParts - 1) / mostParts);
    std::vector<ReportPart> parts;
    Instant start = span.window.start;
    for (Date day = first; start < span.window.end;) {
        const Date next = isInDays ? day + days(1) : (parts.empty() ? mondayOf(day) : day) + days(7 * weeks);
        const Instant end = std::min(dayStart(next, calendar), span.window.end);
        if (end > start)
            parts.push_back({.kind = isInDays ? ReportPart::Kind::Day : ReportPart::Kind::Weeks, .window = {start, end}, .day = day});
        start = std::max(start, end);
        day = next;
    }
    return parts;
}

} // namespace

Instant dayStart(Date date, const ShiftCalendar &calendar)
{
    if (const auto shifts = calendar.startingOn(date); !shifts.empty())
        return shifts.front().window.start;
    Instant start = firstInstantAt(date, calendar.zone());
    for (const ShiftWindow &earlier : calendar.startingOn(date - days(1)))
        start = std::max(start, earlier.window.end);
    return start;
}

Date productionDay(Instant instant, const ShiftCalendar &calendar)
{
    const Date date = dateAt(instant, calendar.zone());
    return instant < dayStart(date, calendar) ? date - days(1) : date;
}

Window daysWindow(Date first, Date last, const ShiftCalendar &calendar)
{
    return {dayStart(first, calendar), dayStart(last + days(1), calendar)};
}

ReportSpan spanOf(const ReportPeriod &period, Instant now, const ShiftCalendar &calendar)
{
    const Instant end = std::chrono::floor<std::chrono::seconds>(now) + 1s;
    const Date today = productionDay(now, calendar);
    const auto current = calendar.at(now);
    switch (period.span) {
    case Span::ThisShift:
        return current ? shiftSpan(current, end) : daysSpan(today, today, end, calendar);
    case Span::LastShift: {
        auto last = calendar.before(current ? current->window.start : now);
        return last ? shiftSpan(std::move(last), end) : daysSpan(today - days(1), today - days(1), end, calendar);
    }
    case Span::Today: return daysSpan(today, today, end, calendar);
    case Span::Yesterday: return daysSpan(today - days(1), today - days(1), end, calendar);
    case Span::ThisWeek: return daysSpan(mondayOf(today), mondayOf(today) + days(6), end, calendar);
    case Span::LastWeek: return daysSpan(mondayOf(today) - days(7), mondayOf(today) - days(1), end, calendar);
    case Span::Custom: break;
    }
    const Date first = productionDay(period.custom.start, calendar);
    const Date last = productionDay(period.custom.end - 1ms, calendar);
    if (daysWindow(first, last, calendar) == period.custom)
        return daysSpan(first, last, end, calendar);
    for (ShiftWindow &shift : calendar.startingOn(dateAt(period.custom.start, calendar.zone()))) {
        if (shift.window == period.custom)
            return shiftSpan(std::move(shift), end);
    }
    ReportSpan span{.window = period.custom};
    span.isUnderWay = end < span.window.end;
    span.window.end = std::max(span.window.start, std::min(span.window.end, end));
    return span;
}

std::optional<ReportPeriod> periodFromWord(const QString &word, const ShiftCalendar &calendar)
{
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (word == QStringView(words[i]))
            return ReportPeriod{.span = Span(i)};
    }
    const QStringList ends = word.split(u'/');
    if (ends.size() > 2)
        return std::nullopt;
    Window window;
    const auto first = dayFrom(ends.front());
    const auto last = dayFrom(ends.back());
    if (first && last) {
        if (*last < *first)
            return std::nullopt;
        window = daysWindow(*first, *last, calendar);
    } else if (const auto start = momentFrom(ends.front(), calendar.zone()), end = momentFrom(ends.back(), calendar.zone()); start && end) {
        window = {*start, *end};
    }
    if (window.isEmpty())
        return std::nullopt;
    return ReportPeriod{.span = Span::Custom, .custom = window};
}

QString periodWord(const ReportPeriod &period)
{
    if (period.span != Span::Custom)
        return QString::fromUtf16(words[std::size_t(period.span)]);
    return QString::fromStdString(isoText(period.custom.start) + '/' + isoText(period.custom.end));
}

std::vector<ReportPart> partsOver(const ReportSpan &span, const ShiftCalendar &calendar)
{
    if (span.window.length() > longestInHours)
        return daysOver(span, calendar);
    std::vector<ReportPart> parts;
    for (Instant start = span.window.start; start < span.window.end; start += 1h)
        parts.push_back({.kind = ReportPart::Kind::Hour, .window = {start, std::min<Instant>(start + 1h, span.window.end)}, .day = productionDay(start, calendar)});
    return parts;
}

std::vector<ReportPart> shiftsIn(const ReportSpan &span, const ShiftCalendar &calendar)
{
    std::vector<ReportPart> parts;
    if (span.window.length() > longestInShifts)
        return parts;
    const Date last = dateAt(span.window.end, calendar.zone());
    for (Date day = dateAt(span.window.start, calendar.zone()) - days(1); day <= last; day += days(1)) {
        for (const ShiftWindow &shift : calendar.startingOn(day)) {
            const Window inside{std::max(shift.window.start, span.window.start), std::min(shift.window.end, span.window.end)};
            if (!inside.isEmpty())
                parts.push_back({.kind = ReportPart::Kind::Shift, .window = inside, .shift = shift.name, .day = day});
        }
    }
    return parts;
}

} // namespace Andon
