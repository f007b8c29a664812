// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/feed/timerange.h"

#include <QStringList>

#include <array>

namespace Andon {

namespace {

using namespace std::chrono_literals;
using Span = TimeRange::Span;

/// In the order of TimeRange::Span, without Custom.
constexpr std::array<const char16_t *, 7> words = {u"15m", u"1h", u"shift", u"lastshift", u"today", u"24h", u"7d"};

ShownRange today(Instant now, Instant end, const ShiftCalendar &calendar)
{
    return {.window = {firstInstantAt(dateAt(now, calendar.zone()), calendar.zone()), end}};
}

ShownRange thisShift(Instant now, Instant end, const ShiftCalendar &calendar)
{
    ShownRange range{.shift = calendar.at(now)};
    range.isShiftOn = range.shift.has_value();
    if (!range.isShiftOn) {
        range.shift = calendar.before(now);
        range.next = calendar.after(now);
    }
    if (!range.shift)
        return today(now, end, calendar);
    range.window = {range.shift->window.start, std::min(range.shift->window.end, end)};
    return range;
}

ShownRange lastShift(Instant now, Instant end, const ShiftCalendar &calendar)
{
    const auto current = calendar.at(now);
    auto last = calendar.before(current ? current->window.start : now);
    if (!last)
        return today(now, end, calendar);
    // One that a later shift overlaps may still be under way.
    const Window window{last->window.start, std::min(last->window.end, end)};
    return {.window = window, .shift = std::move(last)};
}

} // namespace

ShownRange TimeRange::at(Instant now, const ShiftCalendar &calendar) const
{
    const Instant end = std::chrono::floor<std::chrono::seconds>(now) + 1s;
    switch (span) {
    case Span::Minutes15: return {.window = {end - 15min, end}};
    case Span::Hour: return {.window = {end - 1h, end}};
    case Span::Shift: return thisShift(now, end, calendar);
    case Span::LastShift: return lastShift(now, end, calendar);
    case Span::Today: return today(now, end, calendar);
    case Span::Day: return {.window = {end - 24h, end}};
    case Span::Week: return {.window = {end - 168h, end}};
    case Span::Custom: return {.window = custom};
    }
    Q_UNREACHABLE();
}

QString rangeWord(const TimeRange &range)
{
    if (range.span != Span::Custom)
        return QString::fromUtf16(words[std::size_t(range.span)]);
    return QStringLiteral("custom %1 %2")
        .arg(range.custom.start.time_since_epoch().count())
        .arg(range.custom.end.time_since_epoch().count());
}

TimeRange rangeFromWord(const QString &word)
{
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (word == QStringView(words[i]))
            return {.span = Span(i)};
    }
    const QStringList parts = word.split(u' ');
    if (parts.size() != 3 || parts[0] != u"custom")
        return {};
    const Window custom{Instant(std::chrono::milliseconds(parts[1].toLongLong())),
                        Instant(std::chrono::milliseconds(parts[2].toLongLong()))};
    return custom.isEmpty() ? TimeRange{} : TimeRange{.span = Span::Custom, .custom = custom};
}

TimeRange rangeAround(Instant moment)
{
    const Instant end = std::chrono::floor<std::chrono::minutes>(moment) + 15min;
    return {.span = Span::Custom, .custom = {end - 8h, end}};
}

} // namespace Andon
