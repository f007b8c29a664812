// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/embedded/index/indexentry.h"
#include "core/store/embedded/packing.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace Andon {

/// What stands at the head of a part: enough to leave out those that a question does not touch, and
/// to add up those that it covers, without looking into them.
struct PartHead
{
    std::int64_t first = 0;   ///< Time of its earliest entry.
    std::int64_t last = 0;
    Totals totals = {};
};

/// A part holds about this many bytes: two of them fill a page of SQLite.
inline constexpr std::size_t bytesOfPart = 2000;

/// Packs entries of one source and one hour, which are in order, into parts of about @a bytes:
/// 4 to 6 bytes an event, where a row of an SQL index takes 20.
std::vector<std::string> packParts(std::span<const IndexEntry> entries, std::size_t bytes = bytesOfPart);

/// The head of a part; nothing when the bytes are none.
std::optional<PartHead> headOfPart(std::string_view bytes, std::int64_t hour);

/// Adds the entries of a part to @a entries. False when the bytes are not those of a part; what was
/// added by then is to be thrown away.
bool unpackPart(std::string_view bytes, std::uint32_t source, std::int64_t hour, std::vector<IndexEntry> &entries);

} // namespace Andon
