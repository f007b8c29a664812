// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/result.h"
#include "core/reports/reportperiod.h"
#include "core/store/eventstore.h"

namespace Andon {

/// What a report says, as figures; ui/reports finds the words.
struct ReportFigures
{
    ReportRequest request = {};
    ReportSpan span = {};
    Instant made = {};                          ///< When they were taken.
    PeriodFigures period = {};                  ///< Its parts are those below, in this order.
    std::vector<ReportPart> parts = {};         ///< Over time.
    std::vector<ReportPart> shifts = {};
    Totals totals = {};                         ///< Of the machine, when it is a report of one.
    Totals before = {};                         ///< The same span just before.

    /// Nothing happened; of data quality: nothing arrived.
    bool isEmpty() const;
    const PeriodPart &part(std::size_t index) const { return period.parts.at(index); }
    const PeriodPart &shift(std::size_t index) const { return period.parts.at(parts.size() + index); }
};

/// Asks for all of it at one moment. InvalidInput for a report of a machine that names none, NotFound
/// for a machine that never sent anything.
/// @a limit: defects an hour from which a machine is in Warning.
Result<ReportFigures> readReport(EventReader &reader, const ReportRequest &request, const ShiftCalendar &calendar, Instant now, double limit);

} // namespace Andon
