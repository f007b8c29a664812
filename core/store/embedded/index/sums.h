// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/figures.h"
#include "core/store/embedded/packing.h"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace Andon {

/// Totals of one source, or of one hour of a day.
struct KeyedTotals
{
    std::uint32_t key = 0;
    Totals totals = {};
};

/// More than four billion events can add up to, and few enough to be added without a thought.
inline constexpr std::uint64_t mostSum = std::uint64_t(1) << 62;

/// Calls @a take with each key and its totals, in the order of keys. False when the bytes hold
/// something else.
template <typename Take>
bool eachSum(std::string_view bytes, Take take)
{
    PackedNumbers numbers(bytes);
    std::uint32_t key = 0;
    while (!numbers.isAtEnd()) {
        const std::uint64_t step = numbers.take();
        const std::uint64_t events = numbers.take();
        const std::uint64_t defects = numbers.take();
        const std::uint64_t unknown = numbers.take();
        if (numbers.hasFailed() || step > std::numeric_limits<std::uint32_t>::max() - key || std::max({events, defects, unknown}) > mostSum)
            return false;
        key += std::uint32_t(step);
        take(key, Totals {.events = std::int64_t(events), .defects = std::int64_t(defects), .unknown = std::int64_t(unknown)});
    }
    return true;
}

/// Adds @a changes, which are in the order of their keys, to packed totals; keys without events are
/// left out. Nothing when the bytes hold something else, or when more would go than was there.
std::optional<std::string> addSums(std::string_view bytes, const std::vector<KeyedTotals> &changes);

} // namespace Andon
