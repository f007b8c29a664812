// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/shifts/shiftplan.h"

namespace Andon {

/// A shift as it really was or will be.
struct ShiftWindow
{
    QString name = {};
    Date date = {};                      ///< The day it starts on, which all of it belongs to.
    Window window = {};
    std::vector<Window> breaks = {};     ///< Inside of it, in order, none meeting another.
    bool operator==(const ShiftWindow &) const = default;

    /// Its time without the breaks.
    std::chrono::milliseconds plannedTime() const;
};

/// A plan laid over the time line of a zone. A value; every question is a sum over a few days.
/// Where shifts overlap, the one that started last is the one that counts; of two that start
/// together, the one that comes first in the plan.
class ShiftCalendar
{
public:
    ShiftCalendar() = default;
    ShiftCalendar(ShiftPlan plan, QTimeZone zone);

    const ShiftPlan &plan() const { return m_plan; }
    const QTimeZone &zone() const { return m_zone; }

    /// The shift that is on.
    std::optional<ShiftWindow> at(Instant instant) const;

    /// The last one that started before; it may go on beyond @a instant.
    std::optional<ShiftWindow> before(Instant instant) const;

    /// The first one that starts after; nothing when none does within a year.
    std::optional<ShiftWindow> after(Instant instant) const;

    /// Those that start on this day, by their start.
    std::vector<ShiftWindow> startingOn(Date date) const;

    const Holiday *holidayOn(Date date) const;

private:
    std::optional<ShiftWindow> windowOf(const Shift &shift, Date date) const;

    ShiftPlan m_plan;
    QTimeZone m_zone = QTimeZone::utc();
};

} // namespace Andon
