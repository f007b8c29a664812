// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

// A second opinion on JSON for the fuzz targets, written from RFC 8259 alone: plain and slow, and
// nothing of core is in it.

namespace Andon::Fuzz {

enum class JsonKind { Null, False, True, Number, Text, Array, Object };

/// A value, read one level deep. The views point into the text that was read, and are without
/// white space around them.
struct StrictJson
{
    JsonKind kind = JsonKind::Null;
    std::string_view text = {};                                           ///< The value itself.
    std::vector<std::string_view> elements = {};                          ///< Of an array.
    std::vector<std::pair<std::u16string, std::string_view>> members = {};  ///< Of an object, in its order.

    /// The value of the last member of this name: it is the one that counts.
    std::optional<std::string_view> member(std::u16string_view name) const;
};

/// Nothing unless the whole of @a text is one value in UTF-8, with containers at most @a deepest
/// deep, of which the outermost is the first.
std::optional<StrictJson> strictJson(std::string_view text, int deepest = 16);

/// The text that a JSON string means, given with its quotes; lone surrogates stay. Nothing when it
/// is not one whole string.
std::optional<std::u16string> strictText(std::string_view token);

/// The same in UTF-8, but a lone surrogate becomes three bytes, as in WTF-8.
std::string wtf8(std::u16string_view text);

/// The characters of UTF-8 as RFC 3629 has it; nothing when @a text is not that. A byte order mark
/// is a character.
std::optional<std::u16string> utf16(std::string_view text);

inline bool isUtf8(std::string_view text) { return utf16(text).has_value(); }

} // namespace Andon::Fuzz
