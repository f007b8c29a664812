// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace Andon {

class Settings;

/// What an event may be, as a person chose it for the plant. An event beyond is refused.
struct EventLimits
{
    std::chrono::seconds furthestAhead = std::chrono::minutes(15);   ///< Of this computer's clock.
    std::chrono::seconds longestDuration = std::chrono::hours(6);
    bool operator==(const EventLimits &) const = default;
};

/// Between which each of them may be chosen.
inline constexpr EventLimits leastEventLimits{.furthestAhead = std::chrono::seconds(0), .longestDuration = std::chrono::minutes(1)};
inline constexpr EventLimits mostEventLimits{.furthestAhead = std::chrono::hours(24), .longestDuration = std::chrono::hours(24 * 7)};

/// What a person has chosen. A value beyond what is possible is brought to the nearest that is, with
/// a line in the log.
EventLimits eventLimitsFrom(const Settings &settings);

} // namespace Andon
