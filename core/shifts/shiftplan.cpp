// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/shifts/shiftplan.h"

#include <algorithm>

namespace Andon {

namespace {

using namespace std::chrono;
using namespace std::chrono_literals;
using Kind = ShiftFinding::Kind;

constexpr minutes week = days(7);

/// Whether somebody works, for each minute of a week.
using WeekMap = std::vector<bool>;

WeekMap minutesOf(const Shift &shift)
{
    WeekMap map(std::size_t(week.count()));
    for (int day = 0; day < 7; ++day) {
        if (!shift.days[std::size_t(day)])
            continue;
        const minutes start = days(day) + shift.start;
        for (minutes at = start; at < start + shift.length; ++at)
            map[std::size_t((at % week).count())] = true;
    }
    return map;
}

/// The stretches of @a map that are set; one across the end of Sunday is one.
std::vector<WeekSpan> spansOf(const WeekMap &map)
{
    const std::size_t count = map.size();
    const auto firstUnset = std::size_t(std::find(map.begin(), map.end(), false) - map.begin());
    if (firstUnset == count)
        return {{.start = 0min, .length = week}};
    std::vector<WeekSpan> spans;
    bool isInside = false;
    for (std::size_t step = 1; step <= count; ++step) {
        const std::size_t at = (firstUnset + step) % count;
        if (map[at] && isInside)
            ++spans.back().length;
        else if (map[at])
            spans.push_back({.start = minutes(at), .length = 1min});
        isInside = map[at];
    }
    std::sort(spans.begin(), spans.end(), [](const WeekSpan &one, const WeekSpan &other) { return one.start < other.start; });
    return spans;
}

/// A break by the time from the start of its shift on.
minutes sinceStart(const Shift &shift, const ShiftBreak &pause)
{
    return pause.start >= shift.start ? pause.start - shift.start : pause.start + 24h - shift.start;
}

void findInBreaks(const Shift &shift, std::size_t index, std::vector<ShiftFinding> &findings)
{
    for (std::size_t i = 0; i < shift.breaks.size(); ++i) {
        const minutes start = sinceStart(shift, shift.breaks[i]);
        if (start + shift.breaks[i].length > shift.length) {
            findings.push_back({.kind = Kind::BreakOutside, .shift = index, .other = i});
            continue;
        }
        const auto meets = [&](const ShiftBreak &other) {
            const minutes otherStart = sinceStart(shift, other);
            return start < otherStart + other.length && otherStart < start + shift.breaks[i].length;
        };
        if (std::any_of(shift.breaks.begin(), shift.breaks.begin() + std::ptrdiff_t(i), meets))
            findings.push_back({.kind = Kind::BreaksOverlap, .shift = index, .other = i});
    }
}

} // namespace

ShiftPlan threeShifts(const QString &early, const QString &late, const QString &night)
{
    return {.shifts = {{.name = early, .start = 6h, .length = 8h}, {.name = late, .start = 14h, .length = 8h}, {.name = night, .start = 22h, .length = 8h}}};
}

std::vector<ShiftFinding> findingsOf(const ShiftPlan &plan)
{
    std::vector<ShiftFinding> findings;
    std::vector<WeekMap> maps;
    WeekMap idle(std::size_t(week.count()), true);
    for (std::size_t i = 0; i < plan.shifts.size(); ++i) {
        const Shift &shift = plan.shifts[i];
        maps.push_back(minutesOf(shift));
        if (shift.days.none())
            findings.push_back({.kind = Kind::NoDays, .shift = i});
        findInBreaks(shift, i, findings);
        for (std::size_t other = 0; other < i; ++other) {
            if (plan.shifts[other].name == shift.name)
                findings.push_back({.kind = Kind::SameName, .shift = i, .other = other});
            WeekMap both(maps[i].size());
            std::transform(maps[i].begin(), maps[i].end(), maps[other].begin(), both.begin(), std::logical_and<>());
            if (const auto spans = spansOf(both); !spans.empty())
                findings.push_back({.kind = Kind::Overlap, .shift = i, .other = other, .span = spans.front(), .times = int(spans.size())});
        }
        std::transform(idle.begin(), idle.end(), maps[i].begin(), idle.begin(), [](bool isIdle, bool isOn) { return isIdle && !isOn; });
    }
    if (!plan.shifts.empty()) {
        for (const WeekSpan &span : spansOf(idle))
            findings.push_back({.kind = Kind::Gap, .span = span});
    }
    return findings;
}

} // namespace Andon
