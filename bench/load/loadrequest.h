// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/connection.h"
#include "bench/load/momenttext.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace Bench {

/// What events look like and where they are sent. Equal options make equal events: the event with one number has
/// the same id, time and values whoever makes it, as long as it stands in the same slot of its batch.
struct RequestOptions
{
    Base base = {};
    std::string path = "/api/v1/events/batch";
    std::string token = {};
    int batch = 1000;
    int dupPercent = 0;           ///< The share of each batch that repeats an earlier one.
    int machines = 200;
    bool isUuid = false;
    std::uint64_t seed = 0;
    int correction = 0;           ///< Another number here gives the same events other defect counts.
    std::int64_t firstTime = 0;   ///< The time of the event number 0, in milliseconds since 1970.
    double spacing = 1;           ///< Milliseconds from one event to the next.

    std::int64_t timeOf(std::uint64_t event) const { return firstTime + std::int64_t(double(event) * spacing); }
};

/// A request that is sent again and again. Only ids and times are patched, whose width is fixed, so that making a
/// batch costs far less than sending it.
class LoadRequest
{
public:
    explicit LoadRequest(const RequestOptions &options);

    /// Makes it the request for batch @a number; with @a earlier, the events in the last slots repeat that batch,
    /// byte for byte. Returns how many of its events are repeats.
    int fill(std::uint64_t number, std::optional<std::uint64_t> earlier = {});

    /// Puts one event into a slot.
    void setEvent(int slot, std::uint64_t event);

    std::string_view text() const { return m_text; }

private:
    /// A repeat stands in a slot from m_fresh on and copies the event of this slot of an earlier batch.
    int source(int slot) const { return slot < m_fresh ? slot : (slot - m_fresh) % m_fresh; }
    void appendEvent(std::string &body, int slot);
    void putId(char *place, std::uint64_t event) const;

    const RequestOptions m_options;
    const std::uint64_t m_seed;
    const int m_fresh;
    MomentText m_moment;
    std::string m_text;
    std::vector<std::size_t> m_idAt;
    std::vector<std::size_t> m_timeAt;
};

} // namespace Bench
