// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

namespace Andon {

/// XXH3 of an id, 64 bits. It is kept in files, so it is the same on every machine. @a seed differs
/// from database to database: no sender knows which ids collide.
std::uint64_t hashOfId(std::string_view id, std::uint64_t seed);

/// What stands of a hash in the segments on disk: its upper bits. Two of a hundred million ids have
/// the same key now and then; the log tells them apart.
inline constexpr int idKeyBits = 40;
using IdKey = std::uint64_t;

constexpr IdKey idKeyOf(std::uint64_t hash)
{
    return hash >> (64 - idKeyBits);
}

} // namespace Andon
