// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/division.h"
#include "core/stats/figures.h"

#include <compare>
#include <cstdint>

namespace Andon {

/// What the index knows of an event, in the order in which it keeps them.
struct IndexEntry
{
    std::uint32_t source = 0;   ///< See SourceTable.
    std::int64_t time = 0;      ///< Milliseconds since 1970.
    std::uint32_t row = 0;      ///< In the log.
    std::int32_t defects = 0;   ///< -1: unknown.
    auto operator<=>(const IndexEntry &) const = default;

    Totals totals() const { return {.events = 1, .defects = defects > 0 ? defects : 0, .unknown = defects < 0 ? 1 : 0}; }
};

/// An entry that came, or one that went: a correction is the one that went and the one that came.
struct IndexChange
{
    IndexEntry entry = {};
    int sign = 1;               ///< 1 came, -1 went.

    Totals totals() const
    {
        const Totals one = entry.totals();
        return {.events = sign * one.events, .defects = sign * one.defects, .unknown = sign * one.unknown};
    }
};

inline constexpr std::int64_t millisecondsOfHour = 3'600'000;
inline constexpr std::int64_t hoursOfDay = 24;
inline constexpr std::int64_t millisecondsOfDay = hoursOfDay * millisecondsOfHour;

/// Hours since 1970.
constexpr std::int64_t hourOf(std::int64_t milliseconds)
{
    return floorDivided(milliseconds, millisecondsOfHour);
}

/// Days since 1970.
constexpr std::int64_t dayOf(std::int64_t milliseconds)
{
    return floorDivided(milliseconds, millisecondsOfDay);
}

/// The most sources there can be; their numbers are part of the index's keys.
inline constexpr std::int64_t mostSources = (1 << 21) - 2;

/// Hours of the years 0 to 9999, made positive, take this many bits in a key.
inline constexpr int hourBits = 27;
inline constexpr std::int64_t hourOffset = std::int64_t(1) << 25;
inline constexpr int partBits = 15;
inline constexpr std::int64_t lastPart = (std::int64_t(1) << partBits) - 1;

/// Where a part of an hour of a source stands in the table of the index.
constexpr std::int64_t partKey(std::int64_t source, std::int64_t hour, std::int64_t part)
{
    return (source << (hourBits + partBits)) | ((hour + hourOffset) << partBits) | part;
}

constexpr std::int64_t hourOfPartKey(std::int64_t key)
{
    return ((key >> partBits) & ((std::int64_t(1) << hourBits) - 1)) - hourOffset;
}

constexpr std::int64_t sourceOfPartKey(std::int64_t key)
{
    return key >> (hourBits + partBits);
}

/// Where a day of a source stands in the table of its totals.
inline constexpr int dayBits = 32;
inline constexpr std::int64_t dayOffset = std::int64_t(1) << 31;

constexpr std::int64_t sourceDayKey(std::int64_t source, std::int64_t day)
{
    return (source << dayBits) | (day + dayOffset);
}

constexpr std::int64_t dayOfSourceDayKey(std::int64_t key)
{
    return (key & ((std::int64_t(1) << dayBits) - 1)) - dayOffset;
}

constexpr std::int64_t sourceOfSourceDayKey(std::int64_t key)
{
    return key >> dayBits;
}

} // namespace Andon
