// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/shifts/shiftcalendar.h"

#include <algorithm>

namespace Andon {

namespace {

using namespace std::chrono;
using namespace std::chrono_literals;

/// How far before() and after() look.
constexpr days furthest{366};

bool isEarlier(const Window &one, const Window &other)
{
    return one.start < other.start;
}

/// Windows that meet or overlap become one.
std::vector<Window> merged(std::vector<Window> windows)
{
    std::sort(windows.begin(), windows.end(), isEarlier);
    std::vector<Window> result;
    for (const Window &window : windows) {
        if (!result.empty() && window.start <= result.back().end)
            result.back().end = std::max(result.back().end, window.end);
        else
            result.push_back(window);
    }
    return result;
}

} // namespace

milliseconds ShiftWindow::plannedTime() const
{
    milliseconds planned = window.length();
    for (const Window &pause : breaks)
        planned -= pause.length();
    return planned;
}

ShiftCalendar::ShiftCalendar(ShiftPlan plan, QTimeZone zone)
    : m_plan(std::move(plan))
    , m_zone(std::move(zone))
{
}

const Holiday *ShiftCalendar::holidayOn(Date date) const
{
    const auto found = std::find_if(m_plan.holidays.begin(), m_plan.holidays.end(), [date](const Holiday &holiday) { return holiday.date == date; });
    return found == m_plan.holidays.end() ? nullptr : &*found;
}

/// Nothing where the clocks leave all of it out.
std::optional<ShiftWindow> ShiftCalendar::windowOf(const Shift &shift, Date date) const
{
    ShiftWindow result{.name = shift.name, .date = date};
    result.window = {firstInstantAt(date + shift.start, m_zone), firstInstantAt(date + shift.start + shift.length, m_zone)};
    if (result.window.isEmpty())
        return std::nullopt;
    std::vector<Window> breaks;
    for (const ShiftBreak &pause : shift.breaks) {
        const WallTime start = date + pause.start + (pause.start < shift.start ? 24h : 0h);
        const Instant begin = firstInstantAt(start, m_zone);
        const Window inside{std::max(begin, result.window.start), std::min<Instant>(begin + pause.length, result.window.end)};
        if (!inside.isEmpty())
            breaks.push_back(inside);
    }
    result.breaks = merged(std::move(breaks));
    return result;
}

std::vector<ShiftWindow> ShiftCalendar::startingOn(Date date) const
{
    std::vector<ShiftWindow> windows;
    if (holidayOn(date))
        return windows;
    const std::size_t day = weekday(date).iso_encoding() - 1;
    for (const Shift &shift : m_plan.shifts) {
        if (!shift.days[day])
            continue;
        if (auto window = windowOf(shift, date))
            windows.push_back(*std::move(window));
    }
    std::stable_sort(windows.begin(), windows.end(), [](const ShiftWindow &one, const ShiftWindow &other) { return isEarlier(one.window, other.window); });
    return windows;
}

std::optional<ShiftWindow> ShiftCalendar::at(Instant instant) const
{
    const Date today = dateAt(instant, m_zone);
    std::optional<ShiftWindow> found;
    // The longest shift lasts a day by the wall clock, so it started yesterday at the earliest.
    for (const Date date : {today - days(1), today}) {
        for (ShiftWindow &candidate : startingOn(date)) {
            if (candidate.window.contains(instant) && (!found || isEarlier(found->window, candidate.window)))
                found = std::move(candidate);
        }
    }
    return found;
}

std::optional<ShiftWindow> ShiftCalendar::before(Instant instant) const
{
    const Date today = dateAt(instant, m_zone);
    for (Date date = today; date >= today - furthest; date -= days(1)) {
        std::optional<ShiftWindow> found;
        for (ShiftWindow &candidate : startingOn(date)) {
            if (candidate.window.start < instant && (!found || isEarlier(found->window, candidate.window)))
                found = std::move(candidate);
        }
        if (found)
            return found;
    }
    return std::nullopt;
}

std::optional<ShiftWindow> ShiftCalendar::after(Instant instant) const
{
    const Date today = dateAt(instant, m_zone);
    for (Date date = today; date <= today + furthest; date += days(1)) {
        for (ShiftWindow &candidate : startingOn(date)) {
            if (candidate.window.start > instant)
                return std::move(candidate);
        }
    }
    return std::nullopt;
}

} // namespace Andon
