// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/embedded/index/sums.h"

#include <algorithm>

namespace Andon {

namespace {

bool isPossible(const Totals &totals)
{
    return totals.defects >= 0 && totals.unknown >= 0 && totals.unknown <= totals.events && (totals.events > 0 || totals.defects == 0);
}

} // namespace

std::optional<std::string> addSums(std::string_view bytes, const std::vector<KeyedTotals> &changes)
{
    std::string packed;
    packed.reserve(bytes.size() + changes.size() * 8);
    std::uint32_t before = 0;
    bool allPossible = true;
    const auto put = [&](std::uint32_t key, const Totals &totals) {
        allPossible = allPossible && isPossible(totals);
        if (totals.events <= 0)
            return;
        putNumber(packed, key - before);
        before = key;
        for (const std::int64_t sum : {totals.events, totals.defects, totals.unknown})
            putNumber(packed, std::uint64_t(sum));
    };
    auto change = changes.begin();
    const bool read = eachSum(bytes, [&](std::uint32_t key, Totals totals) {
        for (; change != changes.end() && change->key < key; ++change)
            put(change->key, change->totals);
        if (change != changes.end() && change->key == key)
            totals += (change++)->totals;
        put(key, totals);
    });
    for (; change != changes.end(); ++change)
        put(change->key, change->totals);
    if (!read || !allPossible)
        return std::nullopt;
    return packed;
}

} // namespace Andon
