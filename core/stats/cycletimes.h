// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/instant.h"

#include <cstdint>
#include <vector>

namespace Andon {

/// How long the cycles of a machine took: how many of which length. The bars reach from the 1st to
/// the 99th percentile; what is beyond is counted apart, so that one cycle of an hour does not press
/// all others into one bar.
struct CycleTimes
{
    std::int64_t events = 0;                     ///< Looked at.
    std::int64_t eventsInWindow = 0;             ///< More when only the newest were looked at.
    std::chrono::milliseconds median{0};
    std::chrono::milliseconds first{0};          ///< Where the first bar begins.
    std::chrono::milliseconds width{0};          ///< Of one bar.
    std::vector<std::int64_t> bars = {};         ///< At most 31; none without events.
    std::int64_t shorter = 0;                    ///< Than the first bar.
    std::int64_t longer = 0;                     ///< Than the last.
    bool operator==(const CycleTimes &) const = default;

    bool isWhole() const { return events == eventsInWindow; }

    /// Where bar @a index begins; that of the last but one ends the last.
    std::chrono::milliseconds edge(std::size_t index) const { return first + width * std::int64_t(index); }
};

/// At most so many events are looked at, the newest: each is a look into the log.
inline constexpr std::int64_t mostCyclesRead = 100'000;

/// Any order. eventsInWindow is their number.
CycleTimes cycleTimes(std::vector<std::chrono::milliseconds> durations);

} // namespace Andon
