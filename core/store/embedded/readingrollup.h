// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/division.h"
#include "core/common/instant.h"
#include "core/stats/carefulsum.h"
#include "core/store/embedded/statement.h"
#include "core/store/readingqueries.h"

#include <algorithm>
#include <array>
#include <compare>

namespace Andon {

/// A client and a metric together; from 1.
using SeriesNumber = std::int64_t;

/// What stands for all series together in the rollups.
inline constexpr SeriesNumber allSeries = 0;

/// Minutes that a rollup covers.
inline constexpr std::int64_t minuteSpan = 1;
inline constexpr std::int64_t hourSpan = 60;
inline constexpr std::int64_t daySpan = 24 * 60;
inline constexpr std::int64_t allTimeSpan = 0;

inline constexpr std::int64_t millisecondsOfMinute = 60'000;

/// The spans in which readings are summed up, longest first, all time aside.
inline constexpr std::array<std::int64_t, 3> rollupSpans = {daySpan, hourSpan, minuteSpan};

/// Count, sum and range of some readings.
struct ReadingRollup
{
    std::int64_t count = 0;
    CarefulSum sum = {};
    double least = 0;
    double most = 0;
    bool operator==(const ReadingRollup &) const = default;

    static ReadingRollup ofOne(double amount) { return {.count = 1, .sum = {amount, 0}, .least = amount, .most = amount}; }

    void add(const ReadingRollup &other)
    {
        if (other.count == 0)
            return;
        least = count == 0 ? other.least : std::min(least, other.least);
        most = count == 0 ? other.most : std::max(most, other.most);
        count += other.count;
        sum.add(other.sum);
    }

    ReadingTotals totals() const { return {.count = count, .sum = sum.value(), .least = least, .most = most}; }
};

/// Where a rollup is kept.
struct RollupKey
{
    std::int64_t span = hourSpan;
    SeriesNumber series = allSeries;
    std::int64_t start = 0;   ///< In spans since 1970.
    auto operator<=>(const RollupKey &) const = default;
};

/// Every rollup of a series that a reading at this time counts in.
inline std::array<RollupKey, 4> rollupKeys(SeriesNumber series, std::int64_t milliseconds)
{
    const auto key = [&](std::int64_t span) { return RollupKey {span, series, floorDivided(milliseconds, span * millisecondsOfMinute)}; };
    return {key(minuteSpan), key(hourSpan), key(daySpan), RollupKey {allTimeSpan, series, 0}};
}

/// Reads count, sum, rest, least and most, in this order, from @a column on.
inline ReadingRollup rollupFromRow(const Statement &row, int column)
{
    return {.count = row.integer(column), .sum = {row.real(column + 1), row.real(column + 2)},
            .least = row.real(column + 3), .most = row.real(column + 4)};
}

} // namespace Andon
