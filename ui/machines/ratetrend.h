// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/figures.h"

#include <QList>

namespace Andon {

/// A rate over time, each point over the same span before it.
struct RateTrend
{
    Window window = {};                   ///< From the first point to the last.
    std::chrono::milliseconds span{0};    ///< What each point looks back over.
    QList<double> rates = {};
};

/// Defects an hour from slot to slot, each over the quarter of the range that ends with it: a single
/// slot is too short for a rate, since one defect in ten minutes would already read as six an hour.
RateTrend rateTrend(const std::vector<Totals> &slices, const Window &window);

/// For a small line: defects of each slot and its seven predecessors.
QList<double> calmTrend(const std::vector<Totals> &slices);

/// The upper edge of such a line: room for three times the limit, so that what is healthy stays low.
double calmTrendTop(const QList<double> &trend, const std::vector<Totals> &slices, std::chrono::milliseconds slot);

/// What a screen reader says of one.
QString trendText(const QList<double> &trend);

} // namespace Andon
