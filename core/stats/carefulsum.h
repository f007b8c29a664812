// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>

namespace Andon {

/// A sum of doubles that carries along what rounding takes away, so that it hardly depends on the
/// order of its parts: ten times 0.1 are 1. Once too large for a double it stays infinite. Double-double addition with TwoSum (Knuth, The Art of
/// Computer Programming, vol. 2, 4.2.2, theorem B).
struct CarefulSum
{
    double high = 0;
    double low = 0;   ///< What is missing in high.

    void add(double amount)
    {
        if (!std::isfinite(high))
            return;   // once too large for a double, it stays so
        const double sum = high + amount;
        const double part = sum - high;
        const double lost = (high - (sum - part)) + (amount - part);
        if (!std::isfinite(sum)) {
            *this = {sum, 0};
            return;
        }
        const double rest = low + lost;
        high = sum + rest;
        low = rest - (high - sum);
    }

    void add(const CarefulSum &other)
    {
        add(other.high);
        add(other.low);
    }

    double value() const { return high; }
    bool operator==(const CarefulSum &) const = default;
};

} // namespace Andon
