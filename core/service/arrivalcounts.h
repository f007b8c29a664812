// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/batch.h"
#include "core/domain/reading.h"

#include <array>
#include <cstdint>

namespace Andon {

/// What became of everything that senders brought since the start of the program. What could not be
/// stored does not count, nor what is sent again from the list of rejections. A plain value.
struct ArrivalCounts
{
    std::uint64_t batches = 0;                             ///< Of events.
    std::array<std::uint64_t, outcomeCount> events = {};   ///< By Outcome.
    std::array<std::uint64_t, reasonCount> refused = {};   ///< Events by Reason; as many as were rejected.

    std::uint64_t readingBatches = 0;
    std::uint64_t newReadings = 0;
    std::uint64_t repeatedReadings = 0;
    std::uint64_t rejectedReadings = 0;
    std::uint64_t failedReadings = 0;                      ///< The simulated ones included, one for each request.
    bool operator==(const ArrivalCounts &) const = default;

    void add(const Batch &batch, const BatchReport &report);
    void add(const ReadingReport &report);
};

} // namespace Andon
