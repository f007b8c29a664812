// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/event.h"
#include "core/domain/importrecord.h"
#include "core/domain/reason.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace Andon {

/// What became of one event.
enum class Outcome : std::uint8_t { Accepted, Deduped, Updated, Rejected };

inline constexpr std::size_t outcomeCount = std::size_t(Outcome::Rejected) + 1;

/// "accepted", "deduped", "updated" or "rejected".
std::string_view outcomeWord(Outcome outcome);

/// Who sent something, as logs name it: "10.0.0.7", or "PC-07 at 10.0.0.7" where it came with a token.
std::string senderName(const std::string &sender, const std::string &token);

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

/// Refused events of one reason and one factory of which nothing but their number is kept.
struct RefusalSum
{
    Reason reason = Reason::InvalidEvent;
    std::string factory = {};                 ///< Empty, too, for those of factories beyond factoriesApart.
    std::string machine = {};                 ///< Empty, too, when they were of several.
    std::uint64_t count = 0;
    bool operator==(const RefusalSum &) const = default;
};

/// So many factories have a sum of their own for each reason. A sender makes its names up as it likes,
/// and each sum costs memory and a record in the log.
inline constexpr std::size_t factoriesApart = 16;

/// Adds @a count refused events to the sum of their reason and factory. What is too long for a name
/// counts as none.
void addRefusals(std::vector<RefusalSum> &sums, Reason reason, std::string_view factory, std::string_view machine, std::uint64_t count);

/// What one request brought: the events that passed the rules, in the order they were sent, and
/// what was refused.
struct Batch
{
    /// Refusals that are kept and answered in full; further ones are only counted, so that a body
    /// full of rubbish cannot fill the memory.
    static constexpr std::size_t refusalsKept = 10'000;

    std::string sender = {};                  ///< Who posted it: an address, a file or "demo".
    std::string token = {};                   ///< The name of the token it came with; empty without one.
    std::optional<FactoryId> onlyFactory = {};  ///< Set where the sender may touch events of this factory alone.
    std::optional<ImportId> import = {};      ///< Set where it is a part of a file that is imported.
    std::vector<Event> events = {};
    std::vector<Refusal> refusals = {};       ///< At most refusalsKept, in body order.
    std::vector<RefusalSum> omitted = {};     ///< The others, see addRefusals().
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
