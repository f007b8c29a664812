// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/demoschedule.h"

#include "core/demo/dice.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <functional>

using namespace std::chrono_literals;

namespace Andon {

namespace {

using std::chrono::floor;
using std::chrono::hours;
using std::chrono::milliseconds;

constexpr int firstMachine = 101;
constexpr int lines = 8;
constexpr int machinesOnALine = 6;

constexpr double unknownShare = 0.02;
constexpr double garbledShare = 0.0005;
constexpr double correctedShare = 0.005;
constexpr double overcountedShare = 0.15;  // Of those corrected; the first count of the others was unknown.
constexpr double lateShare = 0.01;
constexpr double repeatedShare = 0.03;
constexpr double shortStopShare = 0.02;

/// PCs send in rounds; one whose answer got lost is sent again as a whole in the next.
constexpr auto sendingRound = 10s;
constexpr auto latest = 40min;
/// Cycles that ended longer ago than this have nothing left to be sent.
constexpr auto furthestDelay = latest + sendingRound;

/// The tool of the machine that wears out: fresh a day before the demo starts, worn out later on.
constexpr auto wearBefore = 24h;
constexpr auto wearFor = 36h;
constexpr double wornOutPerHour = 16;

double inHours(milliseconds span) { return std::chrono::duration<double, hours::period>(span).count(); }

std::uint64_t numberOf(Instant instant) { return std::uint64_t(instant.time_since_epoch().count()); }

std::uint64_t numberOf(const MachineId &machine)
{
    std::uint64_t number = 0;
    for (const char letter : machine.utf8)
        number = number * 131 + std::uint8_t(letter);
    return number;
}

DemoRole roleOf(int number)
{
    switch (number) {
    case 106: case 122: case 139: return DemoRole::Careless;
    case 117: return DemoRole::WearingOut;
    case 133: return DemoRole::FallsSilent;
    case 149: return DemoRole::ClockAhead;
    default: return DemoRole::Steady;
    }
}

DemoMachine demoMachine(std::uint64_t seed, int number)
{
    const DemoRole role = roleOf(number);
    const int line = std::min((number - firstMachine) / machinesOnALine, lines - 1);
    Dice dice({seed, std::uint64_t(number)});
    return {.source = {.machine = MachineId("M-" + std::to_string(number)),
                       .line = LineId(std::string("LINE-") + char('A' + line)),
                       .factory = FactoryId(std::string("DEMO"))},
            .role = role,
            .pc = role == DemoRole::ClockAhead ? lines : line,
            .cycle = dice.between(milliseconds(20s), milliseconds(55s)),
            .defectsPerHour = role == DemoRole::Careless ? dice.between(2.7, 4.2) : dice.between(0.3, 0.65)};
}

/// How much longer than a cycle it takes until the next one begins.
double slowness(const DemoMachine &machine, Instant instant)
{
    const auto timeOfDay = instant - floor<std::chrono::days>(instant);
    const auto intoShift = (timeOfDay + 2h) % hours(8);
    const auto breakStart = 3h + machine.pc % 4 * 20min;
    if (intoShift >= breakStart && intoShift < breakStart + 20min)
        return 2.0;
    const bool isNight = timeOfDay < 6h || timeOfDay >= 22h;
    return isNight && machine.source.machine.utf8.back() % 2 ? 1.6 : 1.0;
}

EventId idOf(const MachineId &machine, Instant start)
{
    const auto day = floor<std::chrono::days>(start);
    const std::chrono::year_month_day date(day);
    const std::chrono::hh_mm_ss time(floor<std::chrono::seconds>(start - day));
    char text[24];
    std::snprintf(text, sizeof text, "-%04d%02u%02uT%02d%02d%02dZ", int(date.year()), unsigned(date.month()),
                  unsigned(date.day()), int(time.hours().count()), int(time.minutes().count()),
                  int(time.seconds().count()));
    return EventId(machine.utf8 + text);
}

/// Adds a report where it belongs into the window, and once more where its round is sent again.
void addReport(std::uint64_t seed, const DemoReport &report, const Window &window, std::vector<DemoReport> &reports)
{
    if (window.contains(report.sent))
        reports.push_back(report);
    const auto round = report.sent.time_since_epoch() / sendingRound;
    if (!Dice({seed, std::uint64_t(report.pc), std::uint64_t(round)}).chance(repeatedShare))
        return;
    DemoReport again = report;
    again.sent += sendingRound;
    if (window.contains(again.sent))
        reports.push_back(std::move(again));
}

} // namespace

std::vector<DemoMachine> demoMachines(std::uint64_t seed)
{
    std::vector<DemoMachine> machines;
    for (int number = firstMachine; number <= firstMachine + lines * machinesOnALine; ++number)
        machines.push_back(demoMachine(seed, number));
    return machines;
}

DemoSchedule::DemoSchedule(std::uint64_t seed, Instant start, std::vector<DemoMachine> machines)
    : m_seed(seed), m_start(start), m_machines(std::move(machines))
{
}

std::vector<DemoReport> DemoSchedule::sentIn(const Window &window) const
{
    std::vector<DemoReport> reports;
    for (const DemoMachine &machine : m_machines)
        for (Instant hour = floor<hours>(window.start - furthestDelay); hour < window.end; hour += 1h)
            addHour(machine, hour, window, reports);
    std::ranges::stable_sort(reports, std::less(), &DemoReport::sent);
    return reports;
}

/// One cycle after the other from the full hour on; one that would reach into the next is left out,
/// so that every hour can be worked out by itself.
void DemoSchedule::addHour(const DemoMachine &machine, Instant hour, const Window &window,
                           std::vector<DemoReport> &reports) const
{
    Dice dice({m_seed, numberOf(machine.source.machine), numberOf(hour)});
    for (Instant start = hour, next; ; start = next) {
        const bool isShortStop = dice.chance(shortStopShare);
        const double stretch = dice.between(0.94, 1.06) * (isShortStop ? dice.between(1.3, 1.9) : 1.0);
        const milliseconds duration(std::int64_t(double(machine.cycle.count()) * stretch));
        const milliseconds idle(std::int64_t(double(duration.count()) * (slowness(machine, start) - 1.0)));
        next = start + duration + idle + dice.between(milliseconds(2s), milliseconds(6s));
        if (start + duration > hour + 1h)
            return;

        const Cycle cycle{.start = start, .end = start + duration, .defects = defects(machine, {start, next})};
        const bool isUnknown = dice.chance(unknownShare) && cycle.defects == 0;
        const bool isGarbled = dice.chance(garbledShare) && cycle.defects == 0;
        const bool isCorrected = dice.chance(correctedShare) && !isGarbled;
        const bool isLate = dice.chance(lateShare) && !isCorrected;
        const bool isOvercounted = dice.chance(overcountedShare);
        const auto delay = isLate ? dice.between(milliseconds(5min), milliseconds(latest))
                                  : dice.between(milliseconds(500ms), milliseconds(4s));
        const auto correctedAfter = dice.between(milliseconds(2min), milliseconds(20min));
        if (!isReported(machine, cycle) || cycle.end > window.end)
            continue;

        DemoReport report{.sent = cycle.end + delay,
                          .pc = machine.pc,
                          .event = {.id = idOf(machine.source.machine, cycle.start),
                                    .source = machine.source,
                                    .time = machine.role == DemoRole::ClockAhead ? cycle.end + aheadBy : cycle.end,
                                    .duration = isGarbled ? -1ms : duration,
                                    .defects = isUnknown ? std::nullopt : std::optional(cycle.defects)}};
        if (isCorrected) {
            DemoReport first = report;
            first.event.defects = isOvercounted ? std::optional(cycle.defects + 1) : std::nullopt;
            report.event.defects = cycle.defects;
            addReport(m_seed, first, window, reports);
            report.sent += correctedAfter;
        }
        addReport(m_seed, report, window, reports);
    }
}

bool DemoSchedule::isReported(const DemoMachine &machine, const Cycle &cycle) const
{
    switch (machine.role) {
    case DemoRole::FallsSilent: return cycle.end < m_start - silentFor;
    case DemoRole::ClockAhead: return cycle.start >= m_start - aheadFor;
    case DemoRole::Steady:
    case DemoRole::Careless:
    case DemoRole::WearingOut: break;
    }
    return true;
}

/// Defects lie along the time line like marks on a ruler, each a little off its place. Thrown for
/// every cycle by itself they would pile up by chance, and a healthy machine would be in Warning
/// every few hours.
int DemoSchedule::defects(const DemoMachine &machine, const Window &span) const
{
    const double from = marksUpTo(machine, span.start);
    const double to = marksUpTo(machine, span.end);
    int defects = 0;
    for (double mark = std::floor(from); mark < to; ++mark) {
        Dice dice({m_seed, numberOf(machine.source.machine), std::uint64_t(std::int64_t(mark))});
        const double place = mark + dice.between(0.3, 0.7);
        if (from <= place && place < to)
            defects += machine.role == DemoRole::WearingOut ? 1 + int(dice.next() % 3) : 1;
    }
    return defects;
}

double DemoSchedule::marksUpTo(const DemoMachine &machine, Instant instant) const
{
    if (machine.role != DemoRole::WearingOut)
        return machine.defectsPerHour * inHours(instant.time_since_epoch());

    // A mark of this machine stands for two defects on average. The wear begins at a quarter of a
    // day, not at the very start: a demo that is soon started again then tells the same story.
    constexpr double defectsAMark = 2;
    const Instant fresh(floor<hours>(m_start).time_since_epoch() / 6h * 6h - wearBefore);
    const double age = inHours(instant - fresh);
    const double worn = std::clamp(age, 0.0, inHours(wearFor));
    const double climb = (wornOutPerHour - machine.defectsPerHour) / inHours(wearFor);
    const double extra = climb * worn * worn / 2 + climb * worn * std::max(0.0, age - worn);
    return (machine.defectsPerHour * age + (age > 0 ? extra : 0)) / defectsAMark;
}

} // namespace Andon
