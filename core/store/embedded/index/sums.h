// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/figures.h"
#include "core/store/embedded/packing.h"

#include <cstdint>
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

/// Calls @a take with each key and its totals, in the order of keys. False when the bytes hold
/// something else.
template <typename Take>
bool eachSum(std::string_view bytes, Take take)
{
    PackedNumbers numbers(bytes);
    std::uint32_t key = 0;
    while (!numbers.isAtEnd()) {
        key += std::uint32_t(numbers.take());
        Totals totals;
        totals.events = std::int64_t(numbers.take());
        totals.defects = std::int64_t(numbers.take());
        totals.unknown = std::int64_t(numbers.take());
        if (numbers.hasFailed())
            return false;
        take(key, totals);
    }
    return true;
}

/// Adds @a changes, which are in the order of their keys, to packed totals; keys without events are
/// left out. Nothing when the bytes hold something else, or when more would go than was there.
std::optional<std::string> addSums(std::string_view bytes, const std::vector<KeyedTotals> &changes);

} // namespace Andon
