// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/reportrequest.h"
#include "core/shifts/shiftcalendar.h"

#include <vector>

namespace Andon {

/// A period as it is at one moment.
struct ReportSpan
{
    Window window = {};                      ///< Never beyond the second that is under way.
    std::optional<ShiftWindow> shift = {};   ///< All of the shift, where it is one.
    std::optional<Date> firstDay = {};       ///< Where it is whole days: the first and the last of them.
    std::optional<Date> lastDay = {};
    bool isUnderWay = false;                 ///< It has not ended yet, so its figures are not the last word.
    bool operator==(const ReportSpan &) const = default;
};

/// When a day of production begins: with its first shift, so that a night belongs to the day it began
/// on. A day without shifts begins at midnight, or when the last shift of the day before has ended.
Instant dayStart(Date date, const ShiftCalendar &calendar);

/// The day of production that @a instant lies in.
Date productionDay(Instant instant, const ShiftCalendar &calendar);

/// From the first day to the last one, both included.
Window daysWindow(Date first, Date last, const ShiftCalendar &calendar);

/// Weeks begin on Monday. Where there is no such shift, the day takes its place.
ReportSpan spanOf(const ReportPeriod &period, Instant now, const ShiftCalendar &calendar);

/// "last-shift", "this-week", or FROM/TO: days such as 2026-01-12/2026-01-18, both included, or times
/// such as 2026-01-12T06:00/2026-01-12T14:00, by the plant's clock unless they name a zone. A day
/// alone is that day. Nothing for anything else.
std::optional<ReportPeriod> periodFromWord(const QString &word, const ShiftCalendar &calendar);

/// The other way; Custom as two times in UTC.
QString periodWord(const ReportPeriod &period);

/// A piece of a period, for tables and charts over time.
struct ReportPart
{
    enum class Kind { Hour, Shift, Day, Weeks };

    Kind kind = Kind::Hour;
    Window window = {};       ///< Inside the period.
    QString shift = {};       ///< Its name, for Shift.
    Date day = {};            ///< The day it belongs to.
    bool operator==(const ReportPart &) const = default;
};

/// The period in hours, days or weeks, as its length suggests.
std::vector<ReportPart> partsOver(const ReportSpan &span, const ShiftCalendar &calendar);

/// The shifts of the period, for one of at most two weeks.
std::vector<ReportPart> shiftsIn(const ReportSpan &span, const ShiftCalendar &calendar);

} // namespace Andon
