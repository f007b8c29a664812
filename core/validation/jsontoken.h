// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace Andon {

// What simdjson's on-demand parser leaves to its caller: the grammar of one token (RFC 8259).

/// The text of a JSON string, given with its quotes. A view into @a token where that has no
/// escapes, else into @a scratch. A lone surrogate becomes three bytes, as in WTF-8, since the
/// grammar allows it. Nothing when the token breaks the grammar.
std::optional<std::string_view> textFromToken(std::string_view token, std::string &scratch);

/// "true", "false" or "null" and nothing else.
bool isLiteral(std::string_view token);

/// Whether the token keeps to the grammar of a number, of any length.
bool isNumber(std::string_view token);

/// The value of a number token when it is a whole number within 64 bits: 1000, 1000.0 and 1e3
/// are. Worked out from the digits, so that no rounding makes a number whole.
std::optional<std::int64_t> wholeNumber(std::string_view token);

} // namespace Andon
