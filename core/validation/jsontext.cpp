// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/validation/jsontext.h"

#include "core/validation/jsontoken.h"

#include <algorithm>

namespace Andon {

namespace {

/// How many characters the text has that begins at @a at, with its quotes.
std::size_t textLength(std::string_view json, std::size_t at)
{
    std::size_t end = at + 1;
    for (; end < json.size() && json[end] != '"'; ++end) {
        if (json[end] == '\\')
            ++end;
    }
    return std::min(end + 1, json.size()) - at;
}

/// Where the member that begins at @a at ends: at the next comma or brace of its own object.
std::size_t memberEnd(std::string_view json, std::size_t at)
{
    int depth = 0;
    while (at < json.size()) {
        const char c = json[at];
        if (depth == 0 && (c == ',' || c == '}'))
            break;
        if (c == '{' || c == '[')
            ++depth;
        else if (c == '}' || c == ']')
            --depth;
        at += c == '"' ? textLength(json, at) : 1;
    }
    return at;
}

} // namespace

std::string compactJson(std::string_view json)
{
    std::string compact;
    compact.reserve(json.size());
    for (std::size_t at = 0; at < json.size();) {
        const char c = json[at];
        const std::size_t length = c == '"' ? textLength(json, at) : 1;
        if (c != ' ' && c != '\t' && c != '\r' && c != '\n')
            compact += json.substr(at, length);
        at += length;
    }
    return compact;
}

std::string compactJsonWithout(std::string_view name, std::string_view object)
{
    const std::string compact = compactJson(object);
    const std::string_view json = compact;
    std::string kept = "{";
    std::string scratch;
    for (std::size_t at = 1; at < json.size() && json[at] != '}';) {
        const std::size_t end = memberEnd(json, at);
        if (textFromToken(json.substr(at, textLength(json, at)), scratch) != name) {
            if (kept.size() > 1)
                kept += ',';
            kept += json.substr(at, end - at);
        }
        at = end < json.size() && json[end] == ',' ? end + 1 : end;
    }
    return kept += '}';
}

} // namespace Andon
