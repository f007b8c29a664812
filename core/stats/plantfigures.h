// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/figures.h"

#include <span>
#include <vector>

namespace Andon {

/// What one source did in a window: the raw material of every page.
struct SourceFigures
{
    Source source = {};
    std::vector<Totals> trend = {};          ///< The window, cut into equal slots.
    std::vector<Instant> newestTimes = {};   ///< Of all times, newest first; what silentAfter() needs.
};

/// How many event times silentAfter() makes use of.
inline constexpr int newestTimesNeeded = 21;

/// Whether a window ends at the present: only then can a machine be silent in it.
bool reachesNow(const Window &window, Instant now);

/// Sources added up to machines, worst first: Warning by rate, then NoData, then Healthy by rate.
/// Sources without any event are left out.
std::vector<MachineFigures> machineFigures(std::span<const SourceFigures> sources, const Window &window, Instant now);

/// Sources added up to lines, most defects first, then by name. A source without a line counts
/// under its machine's name. Lines without an event in the window are left out.
std::vector<LineFigures> lineFigures(std::span<const SourceFigures> sources);

/// All of it.
Totals totalOf(std::span<const SourceFigures> sources);

} // namespace Andon
