// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/event.h"
#include "core/domain/reason.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace Andon {

/// What became of one event.
enum class Outcome : std::uint8_t { Accepted, Deduped, Updated, Rejected };

/// "accepted", "deduped", "updated" or "rejected".
std::string_view outcomeWord(Outcome outcome);

/// An element of a batch that broke a rule. The texts are what the sender wrote, for a person to
/// recognise it by; they are empty when they were not texts.
struct Refusal
{
    std::uint32_t index = 0;                  ///< Position in the batch, from 0.
    std::optional<std::string> eventId = {};  ///< Empty when it was not a text.
    std::string machine = {};
    std::string factory = {};
    Reason reason = Reason::InvalidEvent;
    std::string message = {};                 ///< A sentence for the sender, in English.
    std::string payload = {};                 ///< The element as JSON text, as it was sent.
    bool operator==(const Refusal &) const = default;
};

/// What one request brought: the events that passed the rules, in the order they were sent, and
/// what was refused.
struct Batch
{
    /// Refusals that are kept, answered and logged in full; further ones are only counted, so that
    /// a body full of rubbish cannot fill memory or disk.
    static constexpr std::size_t refusalsKept = 10'000;

    std::string sender = {};                  ///< Who posted it: an address, a file or "demo".
    std::vector<Event> events = {};
    std::vector<Refusal> refusals = {};       ///< At most refusalsKept, in body order.
    std::vector<std::uint32_t> refusedAt = {};  ///< Position of every refused element, in body order.
    std::optional<Instant> newestTime = {};   ///< The newest event time in it, those refused as being in the future included.

    std::size_t size() const { return events.size() + refusedAt.size(); }
    std::size_t bytes() const;                ///< About how much memory it takes.
};

/// What became of a batch. The four counts add up to the number of its elements.
struct BatchReport
{
    std::uint64_t accepted = 0;
    std::uint64_t deduped = 0;
    std::uint64_t updated = 0;
    std::uint64_t rejected = 0;
    std::vector<Outcome> outcomes = {};       ///< One for each of Batch::events, in their order.
    bool operator==(const BatchReport &) const = default;
};

} // namespace Andon
