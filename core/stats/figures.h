// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/batch.h"
#include "core/domain/machinenote.h"
#include "core/domain/rejection.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace Andon {

/// Sums over the events of a window. Unknown defect counts are events, but never defects.
struct Totals
{
    std::int64_t events = 0;
    std::int64_t defects = 0;
    std::int64_t unknown = 0;   ///< Events whose defect count is not known.
    bool operator==(const Totals &) const = default;
    Totals &operator+=(const Totals &other);
};

/// Health of a machine as the HTTP contract has it, and as the screen does (NoData; Muted: not in use).
enum class Health : std::uint8_t { Healthy, Warning, NoData, Muted };

/// Defects an hour from which a machine is in Warning; the screen may have a limit of its own.
inline constexpr double warningRate = 2.0;

/// Defects an hour over the window, not rounded; 0 for a window without length.
double defectsPerHour(std::int64_t defects, const Window &window);

/// The same, half up to two decimals, worked out in whole numbers.
double defectsPerHourRounded(std::int64_t defects, const Window &window);

/// Healthy below the limit, else Warning.
Health healthFromRate(double defectsPerHour, double limit = warningRate);

/// @a part in percent of @a whole, half up to two decimals, worked out in whole numbers; 0 of 0 is 0.
double percentRounded(std::int64_t part, std::int64_t whole);

/// The median of the gaps between a machine's newest event times, in any order; none for fewer than two.
std::optional<std::chrono::milliseconds> usualGap(std::vector<Instant> newestTimes);

/// How long a machine may be silent before it counts as such: five times its usual gap, at least two minutes.
std::chrono::milliseconds silentAfter(const std::optional<std::chrono::milliseconds> &usualGap);

/// One line in the order of most defects.
struct TopLine
{
    LineId line = {};
    std::int64_t defects = 0;
    std::int64_t events = 0;
    bool operator==(const TopLine &) const = default;
    double defectsPercent() const { return percentRounded(defects, events); }
};

/// Most defects first, then by line id; at most @a limit.
std::vector<TopLine> topLines(std::vector<TopLine> lines, std::size_t limit);

/// A machine over the window of the screen.
struct MachineFigures
{
    MachineId machine = {};
    LineId line = {};                          ///< Of its newest event.
    FactoryId factory = {};
    Totals totals = {};
    double defectsPerHour = 0;
    Health health = Health::NoData;
    std::optional<Instant> since = {};         ///< See stateSince().
    std::optional<Instant> lastEvent = {};     ///< Its newest event time of all, also before the window.
    std::optional<std::chrono::milliseconds> usualGap = {};   ///< See usualGap().
    std::chrono::milliseconds silentAfter{0};  ///< See silentAfter().
    Totals before = {};                        ///< The same span just before the window.
    std::vector<Totals> trend = {};            ///< One for each slot of PlantFigures.
    bool operator==(const MachineFigures &) const = default;
};

/// A line over the window of the screen. An event without a line counts under its machine's name.
struct LineFigures
{
    LineId line = {};
    FactoryId factory = {};                    ///< Empty when the line's name stands in several.
    Totals totals = {};
    int machines = 0;
    Totals before = {};                        ///< The same span just before the window.
    std::vector<Totals> trend = {};
    bool operator==(const LineFigures &) const = default;
};

/// What arrived in a slice of time, by what became of it.
struct IngestSlot
{
    Instant start = {};
    std::uint64_t accepted = 0;
    std::uint64_t deduped = 0;
    std::uint64_t updated = 0;
    std::uint64_t rejected = 0;
    bool operator==(const IngestSlot &) const = default;
};

struct ReasonCount
{
    QString reason = {};
    std::int64_t count = 0;
    bool operator==(const ReasonCount &) const = default;
};

/// The plain numbers at the top of the overview.
struct PlantNumbers
{
    Totals totals = {};
    std::int64_t rejected = 0;                 ///< Refused events that arrived in the window.
    int silent = 0;                            ///< Machines in NoData.
    bool operator==(const PlantNumbers &) const = default;
};

/// Everything the pages draw for one factory and one window, taken at one moment.
struct PlantFigures
{
    Window window = {};
    Instant asOf = {};                         ///< When it was taken, by the server's clock.
    bool reachesNow = false;                   ///< The window ends at the present moment.
    std::chrono::milliseconds slot{0};         ///< Length of one entry of a trend.
    double limit = warningRate;                ///< Defects an hour from which a machine is in Warning here.
    Totals totals = {};
    Totals before = {};                        ///< The same span just before the window.
    PlantNumbers yesterday = {};               ///< The same window a day earlier, as it was at this time then.
    std::int64_t rejected = 0;                 ///< Refused events that arrived in the window.
    std::vector<MachineFigures> machines = {}; ///< Worst first: by health, then rate.
    std::vector<LineFigures> lines = {};       ///< Most defects first, then by name.
    std::vector<IngestSlot> ingest = {};       ///< By time of arrival, all factories; slots without arrivals included.
    std::vector<Rejection> latestRejections = {};  ///< The newest ten in the window, open or resolved.
    std::vector<FactoryId> factories = {};     ///< All there are, by name.
    std::int64_t eventsEver = 0;               ///< In the store, all factories and times.
    std::optional<Instant> newestEver = {};    ///< Newest event time in the store.
};

/// What the detail dock shows of one machine.
struct MachineDetail
{
    MachineFigures figures = {};
    MachineNote note = {};
    std::vector<StoredEvent> lastEvents = {};  ///< The newest 50 of all, newest first.
};

} // namespace Andon
