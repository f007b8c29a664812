// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace Andon {

/// Why an event was refused, in the order in which the rules are checked: the first one found is
/// the one reported.
enum class Reason {
    InvalidEvent,
    MissingEventId,
    MissingEventTime,
    MissingMachineId,
    MissingDuration,
    MissingDefectCount,
    InvalidDuration,
    InvalidEventTimeFormat,
    FutureEventTime,
    InvalidDefectCount,
    InvalidField,
};

inline constexpr std::size_t reasonCount = std::size_t(Reason::InvalidField) + 1;

/// The word that senders see, such as "INVALID_DURATION". Lives as long as the program.
std::string_view reasonCode(Reason reason);

/// The reason with this word, if there is one.
std::optional<Reason> reasonFromCode(std::string_view code);

} // namespace Andon
