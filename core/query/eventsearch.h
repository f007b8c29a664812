// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/eventquery.h"

#include <atomic>
#include <chrono>
#include <compare>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace Andon {

/// Where an event stands in a list: by event time, and among equal times by order of arrival. The
/// newer one is the greater.
struct EventPlace
{
    Instant time = {};
    std::uint32_t number = 0;   ///< Of arrival; the event keeps it when it is corrected. None is given twice.
    auto operator<=>(const EventPlace &) const = default;
};

/// An event that was found.
struct FoundEvent
{
    StoredEvent stored = {};
    std::uint32_t number = 0;
    bool isCorrected = false;   ///< It said something else before.
    bool operator==(const FoundEvent &) const = default;
    EventPlace place() const { return {stored.event.time, number}; }
};

/// Set from any thread to end a search that is no longer wanted.
using SearchFlag = std::shared_ptr<const std::atomic<bool>>;

/// From where on a search goes, which way and how far.
struct SearchStep
{
    enum class Direction { Older, Newer };

    std::optional<EventPlace> from = {};   ///< This one is left out; without: from the end of the window.
    Direction direction = Direction::Older;
    std::int64_t skip = 0;    ///< So many more are left out. Only where isBySource() holds for the query, otherwise 0.
    std::int64_t limit = 200;
    bool onlyCount = false;   ///< What is found is counted and not handed over.
    std::chrono::milliseconds patience{40};   ///< After about this long what was found is handed over.
    SearchFlag isCancelled = {};
};

/// What a step brought.
struct SearchSlice
{
    std::vector<FoundEvent> events = {};   ///< In the direction of the search.
    std::int64_t found = 0;                ///< How many, handed over or not.
    std::int64_t examined = 0;             ///< How many were looked at.
    std::optional<EventPlace> reached = {};   ///< The next step goes on from here; where this began, when it got nowhere.
    bool isEnd = false;                    ///< There are no more in this direction.
};

/// How many events there may be.
struct EventCount
{
    std::int64_t events = 0;   ///< Of the machines, lines and factories that are asked for, in the window.
    bool isExact = true;       ///< Nothing else is asked for.
    bool operator==(const EventCount &) const = default;
};

/// What an event said before it was corrected, and what it said then.
struct Correction
{
    std::string sender = {};     ///< From whom the correction came.
    StoredEvent before = {};
    StoredEvent after = {};
    bool operator==(const Correction &) const = default;
};

/// An event with its corrections, oldest first.
struct EventHistory
{
    FoundEvent event = {};
    std::vector<Correction> corrections = {};
};

/// What a query asks of machines, lines, factories and time alone.
EventQuery sourcePart(const EventQuery &query);

/// Whether a query asks only for machines, lines, factories and a window, so that rows can be
/// counted and skipped without a look at each.
bool isBySource(const EventQuery &query);

} // namespace Andon
