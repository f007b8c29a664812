// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/shifts/shiftcalendar.h"
#include "core/shifts/shiftsettings.h"

#include <QStringList>

namespace Andon {

/// A plan as the floor would write it, a shift a line: "Early 06:00 8:00", then, if need be, the days
/// by their numbers (1 is Monday), then breaks: "Early 06:00 8:00 12345 09:00-09:30".
inline ShiftPlan planFrom(const QString &lines)
{
    ShiftPlan plan;
    for (const QString &line : lines.split(u'\n', Qt::SkipEmptyParts)) {
        const QStringList words = line.simplified().split(u' ');
        Shift shift{.name = words.at(0), .start = timeOfDayFrom(words.at(1)).value(), .length = hoursFrom(words.at(2)).value()};
        if (words.size() > 3) {
            shift.days.reset();
            for (const QChar day : words.at(3))
                shift.days.set(std::size_t(day.digitValue()) - 1);
        }
        shift.breaks = breaksFrom(words.mid(4).join(u' ')).value();
        plan.shifts.push_back(shift);
    }
    return plan;
}

inline Date dateFrom(const QString &iso)
{
    return dateFrom(QDate::fromString(iso, Qt::ISODate));
}

/// "Early 2026-01-15: 2026-01-15T05:00:00Z to 2026-01-15T13:00:00Z, 450 min planned".
inline QString textOf(const std::optional<ShiftWindow> &shift)
{
    if (!shift)
        return QStringLiteral("none");
    return QStringLiteral("%1 %2: %3 to %4, %5 min planned")
        .arg(shift->name, qDateFrom(shift->date).toString(Qt::ISODate), QString::fromStdString(isoText(shift->window.start)),
             QString::fromStdString(isoText(shift->window.end)))
        .arg(std::chrono::floor<std::chrono::minutes>(shift->plannedTime()).count());
}

} // namespace Andon
