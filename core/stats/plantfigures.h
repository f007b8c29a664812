// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/figures.h"

#include <map>
#include <span>
#include <vector>

namespace Andon {

/// What one source did in a window: the raw material of every page.
struct SourceFigures
{
    Source source = {};
    std::vector<Totals> trend = {};          ///< The window, cut into equal slots.
    Totals before = {};                      ///< The same span just before it.
    std::vector<Instant> newestTimes = {};   ///< Of all times, newest first; what silentAfter() needs.
};

/// How many event times silentAfter() makes use of.
inline constexpr int newestTimesNeeded = 21;

/// Whether a window ends at the present: only then can a machine be silent in it.
bool reachesNow(const Window &window, Instant now);

/// What people said of machines, by factory and machine.
using MachineNotes = std::map<std::pair<FactoryId, MachineId>, MachineNote>;

/// By what a machine's state is told.
struct StateRules
{
    Window window = {};
    Instant now = {};
    double limit = warningRate;
    std::chrono::milliseconds slot{0};       ///< Length of one entry of a trend.
    const MachineNotes *notes = nullptr;     ///< None: every machine is in use.
};

/// Since when a machine is in its state; only what can be told from the window is said:
/// - NoData: since its last event, of all times.
/// - Muted: since it was marked as not in use.
/// - Warning: since the slot in which the rate of the quarter of the window that ends with it went
///   over the limit and stayed there; the newest such run counts. The window's start when it was
///   over from the beginning.
/// - Healthy: nothing.
std::optional<Instant> stateSince(const MachineFigures &machine, const StateRules &rules);

/// Sources added up to machines, worst first: Warning by rate, then NoData, then Healthy by rate, and
/// those not in use last. Sources without any event are left out.
std::vector<MachineFigures> machineFigures(std::span<const SourceFigures> sources, const StateRules &rules);

/// How many are in NoData.
int silentMachines(std::span<const MachineFigures> machines);

/// Sources added up to lines, most defects first, then by name. A source without a line counts
/// under its machine's name. Lines without an event in the window are left out.
std::vector<LineFigures> lineFigures(std::span<const SourceFigures> sources);

/// All of it.
Totals totalOf(std::span<const SourceFigures> sources);

} // namespace Andon
