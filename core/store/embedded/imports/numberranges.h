// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

namespace Andon {

/// From a number up to another, both included.
struct NumberRange
{
    std::int64_t first = 0;
    std::int64_t last = 0;
    bool operator==(const NumberRange &) const = default;
};

/// Numbers in ranges that do not overlap.
class NumberRanges
{
public:
    void add(NumberRange range)
    {
        const auto behind = std::upper_bound(m_ranges.begin(), m_ranges.end(), range.first, [](std::int64_t first, const NumberRange &known) { return first < known.first; });
        m_ranges.insert(behind, range);
    }

    bool contains(std::int64_t number) const
    {
        const auto behind = std::upper_bound(m_ranges.begin(), m_ranges.end(), number, [](std::int64_t number, const NumberRange &known) { return number < known.first; });
        return behind != m_ranges.begin() && number <= std::prev(behind)->last;
    }

    const std::vector<NumberRange> &ranges() const { return m_ranges; }

private:
    std::vector<NumberRange> m_ranges;   ///< Sorted.
};

} // namespace Andon
