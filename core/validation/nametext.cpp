// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/validation/nametext.h"

#include <algorithm>
#include <array>

namespace Andon {

namespace {

constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";

/// White space outside ASCII.
constexpr std::array<std::string_view, 19> wideSpaces = {
    "\xC2\x85",                       // U+0085, a line's end
    "\xC2\xA0",                       // U+00A0, that does not break
    "\xE1\x9A\x80",                   // U+1680
    "\xE2\x80\x80", "\xE2\x80\x81",   // U+2000 to U+200A
    "\xE2\x80\x82", "\xE2\x80\x83", "\xE2\x80\x84", "\xE2\x80\x85", "\xE2\x80\x86", "\xE2\x80\x87", "\xE2\x80\x88", "\xE2\x80\x89", "\xE2\x80\x8A",
    "\xE2\x80\xA8", "\xE2\x80\xA9",   // U+2028 and U+2029
    "\xE2\x80\xAF",                   // U+202F
    "\xE2\x81\x9F",                   // U+205F
    "\xE3\x80\x80",                   // U+3000
};

bool isAsciiSpace(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

std::size_t spaceAtFront(std::string_view text)
{
    if (text.empty() || isAsciiSpace(text.front()))
        return text.empty() ? 0 : 1;
    const auto found = std::find_if(wideSpaces.begin(), wideSpaces.end(), [text](std::string_view space) { return text.starts_with(space); });
    return found == wideSpaces.end() ? 0 : found->size();
}

std::size_t spaceAtBack(std::string_view text)
{
    if (text.empty() || isAsciiSpace(text.back()))
        return text.empty() ? 0 : 1;
    const auto found = std::find_if(wideSpaces.begin(), wideSpaces.end(), [text](std::string_view space) { return text.ends_with(space); });
    return found == wideSpaces.end() ? 0 : found->size();
}

bool isPlain(char c)
{
    return c > ' ' && c < '\x7F';
}

/// Whether every later stage keeps the text as it is. SQL text ends at a NUL, Qt's SQLite driver
/// drops a leading byte order mark, and lone surrogates and the two non-characters do not survive
/// UTF-16; two names could become one.
bool isKept(std::string_view text)
{
    if (text.starts_with(byteOrderMark))
        return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if (byte == 0)
            return false;
        if (byte < 0xE0 || i + 2 >= text.size())
            continue;
        const auto second = static_cast<unsigned char>(text[i + 1]);
        const auto third = static_cast<unsigned char>(text[i + 2]);
        if (byte == 0xED && second >= 0xA0)
            return false;
        if (byte == 0xEF && second == 0xBF && third >= 0xBE)
            return false;
    }
    return true;
}

/// "4,000"
std::string grouped(std::size_t number)
{
    std::string text = std::to_string(number);
    for (std::size_t at = text.size(); at > 3; at -= 3)
        text.insert(at - 3, 1, ',');
    return text;
}

} // namespace

std::string_view trimmedName(std::string_view text)
{
    while (!text.empty() && !isPlain(text.front())) {
        const std::size_t space = spaceAtFront(text);
        if (space == 0)
            break;
        text.remove_prefix(space);
    }
    while (!text.empty() && !isPlain(text.back())) {
        const std::size_t space = spaceAtBack(text);
        if (space == 0)
            break;
        text.remove_suffix(space);
    }
    return text;
}

std::optional<std::string> whyNotKept(std::string_view field, std::string_view text, std::size_t longest)
{
    if (text.size() > longest)
        return std::string(field) + " is longer than " + grouped(longest) + " bytes";
    if (!isKept(text))
        return std::string(field) + " holds characters that cannot be kept: U+0000, a lone surrogate, U+FFFE, U+FFFF or a leading U+FEFF";
    return std::nullopt;
}

} // namespace Andon
