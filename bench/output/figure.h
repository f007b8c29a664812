// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace Bench {

/// What a figure should reach.
struct Aim
{
    enum class Direction { AtLeast, AtMost };

    Direction direction = Direction::AtLeast;
    double value = 0;
    std::optional<double> least = {};   ///< What would do; the aim itself is better.

    bool isReachedBy(double measured) const { return isWithin(measured, value); }
    bool isNearlyReachedBy(double measured) const { return least && isWithin(measured, *least); }

private:
    bool isWithin(double measured, double bound) const
    {
        return direction == Direction::AtLeast ? measured >= bound : measured <= bound;
    }
};

inline Aim atLeast(double value, std::optional<double> least = {})
{
    return {Aim::Direction::AtLeast, value, least};
}

inline Aim atMost(double value, std::optional<double> least = {})
{
    return {Aim::Direction::AtMost, value, least};
}

/// One thing that was measured.
struct Figure
{
    std::string workload = {};
    std::string name = {};                     ///< With its unit: "p50 ms".
    double value = 0;
    std::optional<Aim> aim = {};
    std::optional<std::uint64_t> events = {};  ///< With how many in the database, where that is what matters.
};

/// For people: "207,000", "18.9", "0.29".
std::string textOf(double value);
/// "0.5 M"
std::string millionsText(std::uint64_t events);

} // namespace Bench
