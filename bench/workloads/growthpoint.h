// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/common/durations.h"
#include "bench/output/figure.h"

#include <cstdint>
#include <filesystem>
#include <vector>

namespace Bench {

struct QuestionTimes
{
    Durations stats = {};
    Durations topLines = {};
};

/// What was measured with so many events in the database. Memory and disk are in bytes.
struct GrowthPoint
{
    std::uint64_t events = 0;
    double rate = 0;                 ///< Events a second over the last stretch.
    Durations answers = {};          ///< Of the batches in that stretch.
    double limit = 0;                ///< L
    double diskPerEvent = 0;         ///< With the write-ahead log, while it runs.
    double diskPerEventAtRest = 0;   ///< After it ended in order.
    double resident = 0;
    double highest = 0;
    double residentPerEvent = 0;     ///< Beyond what an empty one takes.
    QuestionTimes idle = {};
    QuestionTimes busy = {};         ///< While events come as fast as they are taken.
    double busyRate = 0;             ///< How fast that was.
    double secondsToEnd = 0;
    double secondsAfterEnd = 0;      ///< Until it is ready again after it ended in order,
    double secondsAfterKill = 0;     ///< and after kill -9.
    double lost = 0;                 ///< Events acknowledged before kill -9 and missing afterwards.
};

/// @a first is the point with the fewest events.
std::vector<Figure> figuresOf(const GrowthPoint &point, const GrowthPoint &first);

/// A row for each point.
void printTable(const std::vector<GrowthPoint> &points);

/// Rates and times over size, as SVG; throws Failure when the file cannot be written.
void writePlot(const std::vector<GrowthPoint> &points, const std::filesystem::path &file);

} // namespace Bench
