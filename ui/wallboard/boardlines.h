// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/figures.h"

#include <optional>
#include <vector>

namespace Andon {

/// One line as the wall-board shows it.
struct BoardLine
{
    LineId line = {};                      ///< The machine's name where its sender named no line.
    FactoryId factory = {};
    Health health = Health::NoData;        ///< Warning when one of its machines is; NoData when all of them are silent.
    MachineId worst = {};                  ///< The machine with most defects an hour, or the one heard of last when all are silent.
    double defectsPerHour = 0;             ///< Of that machine, so that figure and state agree.
    std::optional<Instant> lastEvent = {}; ///< Newest of all its machines.
    int machines = 0;
    int silent = 0;
    bool operator==(const BoardLine &) const = default;
};

/// The lines, worst first: in Warning, silent, healthy; then by rate, then by name.
std::vector<BoardLine> boardLines(const PlantFigures &figures);

} // namespace Andon
