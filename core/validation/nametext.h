// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace Andon {

// Names as senders write them: of events, machines, clients. In UTF-8; a lone surrogate stands in
// them as three bytes, as in WTF-8.

/// Bytes of UTF-8 that a name may have.
inline constexpr std::size_t longestName = 4'000;

/// Without white space, of any script, on either side. A view into @a text.
std::string_view trimmedName(std::string_view text);

/// A sentence about why the name of @a field could not be kept as it is; nothing when it can be.
/// Names are kept verbatim or refused, never changed.
std::optional<std::string> whyNotKept(std::string_view field, std::string_view text, std::size_t longest = longestName);

} // namespace Andon
