// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>

namespace Andon {

/// How many a second, over the last five seconds. Counted in slots of a tenth of a second, so that
/// neither counting nor asking depends on how many there were. Not thread-safe.
class RecentRate
{
public:
    using Moment = std::chrono::steady_clock::time_point;

    void add(std::size_t count, Moment now)
    {
        const std::int64_t number = slotNumber(now);
        Slot &slot = m_slots[std::size_t(number) % m_slots.size()];
        if (slot.number != number)
            slot = {.number = number};
        slot.count += count;
    }

    double perSecond(Moment now) const
    {
        std::size_t sum = 0;
        for (const Slot &slot : m_slots) {
            if (slot.number > slotNumber(now) - std::int64_t(m_slots.size()))
                sum += slot.count;
        }
        return double(sum) / (std::chrono::duration<double>(slotLength).count() * double(m_slots.size()));
    }

private:
    struct Slot
    {
        std::int64_t number = -1'000'000;
        std::size_t count = 0;
    };
    static constexpr std::chrono::milliseconds slotLength{100};
    static std::int64_t slotNumber(Moment moment) { return moment.time_since_epoch() / slotLength; }

    std::array<Slot, 50> m_slots = {};
};

} // namespace Andon
