// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/figures.h"
#include "ui/feed/eventslink.h"

#include <vector>

namespace Andon {

/// What defects are counted by.
enum class RankBy { Line, Machine, Factory };

/// A line, a machine or a factory with its place in the order of most defects.
struct Ranked
{
    int rank = 0;
    QString name = {};
    EventsLink link = {};          ///< Its events with defects.
    int machines = 0;
    Totals totals = {};
    Totals before = {};            ///< The same span just before.
    std::int64_t allDefects = 0;   ///< Of all of them: what its share is of.
    bool isWarning = false;        ///< It is a machine in Warning, or one of its machines is.
    std::vector<Totals> trend = {};
    bool operator==(const Ranked &) const = default;
};

/// Most defects first, then by name.
std::vector<Ranked> ranking(const PlantFigures &figures, RankBy by);

} // namespace Andon
