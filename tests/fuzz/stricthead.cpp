// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/stricthead.h"

#include <algorithm>
#include <charconv>

namespace Andon::Fuzz {

namespace {

QByteArray bytesOf(std::string_view text)
{
    return {text.data(), qsizetype(text.size())};
}

bool consistsOf(std::string_view text, std::string_view characters)
{
    return !text.empty() && text.find_first_not_of(characters) == std::string_view::npos;
}

bool isToken(std::string_view text)
{
    return consistsOf(text, "!#$%&'*+-.^_`|~0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");
}

/// The text up to the next CR LF, which is taken too; nothing when there is none, or any other
/// control character in it but tabs.
std::optional<std::string_view> takeLine(std::string_view &text)
{
    const std::size_t end = text.find("\r\n");
    if (end == std::string_view::npos)
        return std::nullopt;
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(end + 2);
    const bool isClean = std::all_of(line.begin(), line.end(), [](unsigned char c) { return (c >= 0x20 && c != 0x7F) || c == '\t'; });
    return isClean ? std::optional(line) : std::nullopt;
}

std::string_view withoutBlanks(std::string_view text)
{
    const std::size_t first = std::min(text.find_first_not_of(" \t"), text.size());
    const std::size_t last = text.find_last_not_of(" \t");
    return text.substr(first, last == std::string_view::npos ? 0 : last + 1 - first);
}

bool readFirstLine(std::string_view line, StrictHead &head)
{
    const std::size_t space = line.find(' ');
    if (!line.ends_with(" HTTP/1.1") && !line.ends_with(" HTTP/1.0"))
        return false;
    const std::size_t end = line.rfind(' ');
    if (end <= space)
        return false;
    const std::string_view target = line.substr(space + 1, end - space - 1);
    const bool isVisible = std::all_of(target.begin(), target.end(), [](char c) { return c > ' ' && c < '\x7F'; });
    head.method = bytesOf(line.substr(0, space));
    head.target = bytesOf(target);
    head.isHttp10 = line.ends_with('0');
    return isToken(line.substr(0, space)) && !target.empty() && isVisible && target.find('#') == std::string_view::npos;
}

} // namespace

qsizetype StrictHead::count(std::string_view name) const
{
    return std::count_if(fields.begin(), fields.end(), [name](const auto &field) { return field.first == bytesOf(name); });
}

std::optional<QByteArray> StrictHead::first(std::string_view name) const
{
    const auto found = std::find_if(fields.begin(), fields.end(), [name](const auto &field) { return field.first == bytesOf(name); });
    return found == fields.end() ? std::nullopt : std::optional(found->second);
}

std::optional<StrictHead> strictHead(std::string_view text)
{
    StrictHead head;
    const auto firstLine = takeLine(text);
    if (!firstLine || !readFirstLine(*firstLine, head))
        return std::nullopt;
    while (const auto line = takeLine(text)) {
        if (line->empty())
            return text.empty() ? std::optional(std::move(head)) : std::nullopt;
        const std::size_t colon = std::min(line->find(':'), line->size());
        if (!isToken(line->substr(0, colon)) || colon == line->size())
            return std::nullopt;
        head.fields.emplace_back(bytesOf(line->substr(0, colon)).toLower(), bytesOf(withoutBlanks(line->substr(colon + 1))));
    }
    return std::nullopt;
}

std::optional<QByteArray> strictChunks(std::string_view text)
{
    QByteArray data;
    while (const auto line = takeLine(text)) {
        const std::string_view digits = line->substr(0, line->find(';'));
        std::size_t size = 0;
        const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), size, 16);
        if (error != std::errc() || end != digits.data() + digits.size() || size > text.size())
            return std::nullopt;
        data += bytesOf(text.substr(0, size));
        text.remove_prefix(size);
        if (!text.starts_with("\r\n"))
            return std::nullopt;
        text.remove_prefix(2);
        if (size == 0)
            return text.empty() ? std::optional(data) : std::nullopt;
    }
    return std::nullopt;
}

} // namespace Andon::Fuzz
