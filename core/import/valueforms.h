// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/instant.h"
#include "core/common/wallclock.h"

#include <QString>

#include <optional>
#include <string>
#include <string_view>

namespace Andon {

// What people and machines write for numbers, lengths of time and moments.

/// A number such as "1,200.50", "1.200,50" or "4 312" as JSON writes it: "1200.50"; @a decimalMark is '.' or
/// ','. Groups are of three digits. Nothing for what is no number.
std::optional<std::string> plainNumber(std::string_view text, char decimalMark);

enum class DurationUnit { Milliseconds, Seconds, Minutes, Hours, Clock };

/// "ms", "s", "min", "h" or "hh:mm:ss".
QString unitWord(DurationUnit unit);
std::optional<DurationUnit> unitFromWord(const QString &word);

/// A length of time in whole milliseconds, from a number in a unit (parts of a millisecond are rounded), or
/// from "1:02:03.5", "02:03" (minutes and seconds). Milliseconds have to be whole. Nothing for what is none.
std::optional<std::int64_t> durationFrom(std::string_view text, DurationUnit unit, char decimalMark);

/// In which order a date has its parts, or what else a moment is written as.
enum class TimeOrder {
    YearMonthDay,
    DayMonthYear,
    MonthDayYear,
    Ambiguous,          ///< Either of the two above: a person has to say which.
    UnixSeconds,
    UnixMilliseconds,
    UnixMicroseconds,
    UnixNanoseconds,
    ExcelDays,          ///< Since 30 December 1899.
};

QString orderWord(TimeOrder order);
std::optional<TimeOrder> orderFromWord(const QString &word);

/// Reads moments of one form. Wall times are of the zone unless the text names an offset; of an hour that
/// comes twice the first is meant. One thread: it remembers the last offset.
class TimeReader
{
public:
    TimeReader(TimeOrder order, QTimeZone zone) : m_order(order), m_zone(std::move(zone)) {}

    /// A date with '.', '/' or '-' (years of two digits are of 1970 to 2069), "2026年1月31日" or "31 Jan 2026", then, after a
    /// space, 'T' or comma, a time with or without seconds, a fraction, AM or PM, and an offset; or digits
    /// alone: "20260131060000". RFC 2822, too. Nothing for anything else.
    std::optional<Instant> read(std::string_view text);

private:
    Instant atWall(WallTime time);

    const TimeOrder m_order;
    const QTimeZone m_zone;
    WallTime m_knownFrom = {};   ///< Start of the quarter of an hour whose offset is known.
    std::optional<std::chrono::milliseconds> m_knownOffset = {};
};

} // namespace Andon
