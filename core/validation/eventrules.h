// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/batch.h"
#include "core/validation/nametext.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace Andon {

/// A field as a sender wrote it, before anything about it is believed.
struct TextClaim
{
    enum class Kind { Absent, Text, Other };  ///< Absent: left out or null.
    Kind kind = Kind::Absent;
    /// UTF-8. A lone surrogate stands in it as three bytes (ED A0..BF xx), as in WTF-8.
    std::string_view text = {};
};

struct NumberClaim
{
    enum class Kind { Absent, Number, Other };
    Kind kind = Kind::Absent;
    /// Empty when the number is not whole or does not fit.
    std::optional<std::int64_t> whole = {};
};

/// One element of a batch as it was sent. The views point into the request and live as long as it.
struct EventClaim
{
    bool isObject = false;
    TextClaim eventId = {};
    TextClaim eventTime = {};
    TextClaim machineId = {};
    TextClaim lineId = {};
    TextClaim factoryId = {};
    NumberClaim durationMs = {};
    NumberClaim defectCount = {};
};

/// The limits an event is held against.
struct EventRules
{
    std::chrono::milliseconds furthestAhead = std::chrono::minutes(15);
    std::chrono::milliseconds longestDuration = std::chrono::hours(6);
    std::size_t longestText = longestName;  ///< Bytes of UTF-8.
    bool operator==(const EventRules &) const = default;
};

/// What is wrong with a claim: the first rule it breaks, and a sentence for the sender.
struct BrokenRule
{
    Reason reason = Reason::InvalidEvent;
    std::string message = {};
    std::optional<Instant> futureTime = {};  ///< Of a claim that is refused as being in the future.
    bool operator==(const BrokenRule &) const = default;
};

/// Turns a claim into an event, or says which rule it breaks. Rules are checked in the order of
/// Reason. @a now is this server's time.
std::variant<Event, BrokenRule> validate(const EventClaim &claim, Instant now, const EventRules &rules = {});

} // namespace Andon
