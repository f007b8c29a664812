// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/reportfigures.h"

namespace Andon {

bool ReportFigures::isEmpty() const
{
    if (request.kind == ReportKind::DataQuality)
        return period.arrived.all() == 0 && period.refusals.empty();
    return totals.events == 0;
}

Result<ReportFigures> readReport(EventReader &reader, const ReportRequest &request, const ShiftCalendar &calendar, Instant now, double limit)
{
    const bool isOfMachine = request.kind == ReportKind::Machine;
    if (isOfMachine && !request.machine)
        return Error{ErrorCode::InvalidInput, QStringLiteral("A report of a machine needs the name of one.")};
    ReportFigures figures{.request = request, .span = spanOf(request.period, request.asOf.value_or(now), calendar), .made = now};
    figures.parts = partsOver(figures.span, calendar);
    if (request.kind != ReportKind::Shift)
        figures.shifts = shiftsIn(figures.span, calendar);
    PeriodQuery query{.plant = {.factory = request.factory, .window = figures.span.window, .now = now, .slots = 1, .limit = limit}};
    if (isOfMachine)
        query.machine = request.machine;
    for (const auto *parts : {&figures.parts, &figures.shifts}) {
        for (const ReportPart &part : *parts)
            query.parts.push_back(part.window);
    }
    auto period = reader.period(query);
    if (!period)
        return period.error();
    figures.period = *std::move(period);
    figures.totals = figures.period.plant.totals;
    figures.before = figures.period.plant.before;
    if (isOfMachine) {
        figures.totals = {};
        figures.before = {};
        for (const MachineFigures &machine : figures.period.plant.machines) {
            if (machine.machine != *request.machine)
                continue;
            figures.totals += machine.totals;
            figures.before += machine.before;
        }
    }
    return figures;
}

} // namespace Andon
