// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/wallclock.h"

#include <QString>

#include <bitset>
#include <vector>

namespace Andon {

/// Days of the week; bit 0 is Monday.
using Weekdays = std::bitset<7>;

inline constexpr Weekdays everyDay{0b1111111};

/// When nobody works within a shift: begins by the wall clock and lasts for its length.
struct ShiftBreak
{
    std::chrono::minutes start{0};    ///< After midnight; on the day after, where the shift's own start is later.
    std::chrono::minutes length{0};
    bool operator==(const ShiftBreak &) const = default;
};

/// One shift of the plan. It begins and ends by the wall clock, so that a night in which the clocks
/// change is an hour shorter or longer than its length.
struct Shift
{
    QString name = {};
    std::chrono::minutes start{0};    ///< After midnight.
    std::chrono::minutes length{0};   ///< May take it past midnight.
    Weekdays days = everyDay;         ///< On which it starts.
    std::vector<ShiftBreak> breaks = {};
    bool operator==(const Shift &) const = default;
};

/// A day on which no shift starts. One that started the day before goes on to its end.
struct Holiday
{
    Date date = {};
    QString name = {};
    bool operator==(const Holiday &) const = default;
};

/// What a plant works by, as it is set up.
struct ShiftPlan
{
    static constexpr std::chrono::minutes longestShift = std::chrono::hours(24);
    static constexpr std::size_t mostShifts = 24;

    std::vector<Shift> shifts = {};
    std::vector<Holiday> holidays = {};
    bool operator==(const ShiftPlan &) const = default;
};

/// What Andon comes with: three shifts of eight hours from 06:00 on, every day, named in this order.
ShiftPlan threeShifts(const QString &early, const QString &late, const QString &night);

/// A stretch of the week by the wall clock.
struct WeekSpan
{
    std::chrono::minutes start{0};    ///< After Monday, 00:00.
    std::chrono::minutes length{0};   ///< May take it past the end of Sunday, into Monday again.
    bool operator==(const WeekSpan &) const = default;
};

/// Something about a plan that its author should know. None of it stops the plan from being used.
struct ShiftFinding
{
    enum class Kind {
        NoDays,          ///< shift is never on.
        SameName,        ///< shift has the name of other.
        BreakOutside,    ///< A break of shift lies outside of it, or partly; other says which.
        BreaksOverlap,   ///< A break of shift runs into another one; other says which.
        Overlap,         ///< shift and other are on at the same time: the one that started last counts.
        Gap,             ///< Nobody works.
    };
    Kind kind = Kind::Gap;
    std::size_t shift = 0;
    std::size_t other = 0;
    WeekSpan span = {};      ///< The first time in the week, for Overlap and Gap.
    int times = 1;           ///< How often a week, for Overlap.
    bool operator==(const ShiftFinding &) const = default;
};

/// In the order of the shifts, gaps last. A plan without shifts has none.
std::vector<ShiftFinding> findingsOf(const ShiftPlan &plan);

} // namespace Andon
