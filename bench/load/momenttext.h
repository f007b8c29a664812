// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

namespace Bench {

/// Writes moments as "2026-01-15T10:12:03.123", UTC. Several times quicker than strftime, which would cost as much
/// as the rest of making an event: the date is kept from the moment before.
class MomentText
{
public:
    static constexpr std::size_t width = 23;

    /// @a milliseconds since 1970, not negative; writes @a width characters.
    void write(char *place, std::int64_t milliseconds);

    /// With the Z that belongs to it.
    static std::string of(std::int64_t milliseconds);

private:
    std::int64_t m_day = -1;
    char m_date[16] = {};
};

} // namespace Bench
