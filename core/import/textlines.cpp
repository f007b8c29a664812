// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/textlines.h"

#include <simdjson.h>

#include <algorithm>
#include <cstring>

namespace Andon {

namespace {

constexpr std::size_t keptOfLongLine = 200;
constexpr std::string_view replacement = "\xEF\xBF\xBD";

/// As many bytes as @a most, no character cut in two.
std::string_view beginningOf(std::string_view text, std::size_t most)
{
    std::size_t end = std::min(most, text.size());
    while (end > 0 && end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80)
        --end;
    return text.substr(0, end);
}

} // namespace

/// Where the next CR or LF stands; npos when none is there yet.
std::size_t TextLines::findBreak(std::size_t from) const
{
    const char *begin = m_buffer.data() + from;
    const std::size_t size = m_buffer.size() - from;
    const auto *feed = static_cast<const char *>(std::memchr(begin, '\n', size));
    const auto *end = static_cast<const char *>(std::memchr(begin, '\r', feed ? std::size_t(feed - begin) : size));
    const char *found = end ? end : feed;
    return found ? std::size_t(found - m_buffer.data()) : std::string::npos;
}

Result<bool> TextLines::more()
{
    if (m_isAtEnd)
        return false;
    const auto piece = m_source.next();
    if (!piece)
        return piece.error();
    m_isAtEnd = piece->empty();
    m_buffer.erase(0, m_at);
    m_at = 0;
    m_buffer += *piece;
    return !m_isAtEnd;
}

Result<bool> TextLines::next(TextLine &line)
{
    line = {};
    std::size_t seen = m_at;
    std::size_t end = findBreak(seen);
    // A CR at the very end of what is there may have its LF in the next piece.
    while (end == std::string::npos || (m_buffer[end] == '\r' && end + 1 == m_buffer.size() && !m_isAtEnd)) {
        if (end == std::string::npos && m_buffer.size() - m_at > m_limits.longestLine)
            break;
        seen = (end == std::string::npos ? m_buffer.size() : end) - m_at;
        const auto came = more();
        if (!came)
            return came;
        end = findBreak(seen + m_at);
        if (!*came)
            break;
    }
    if (end == std::string::npos && m_at == m_buffer.size())
        return false;
    const std::size_t stop = end == std::string::npos ? m_buffer.size() : end;
    line.text = std::string_view(m_buffer).substr(m_at, stop - m_at);
    if (line.text.size() > m_limits.longestLine) {
        const std::string kept(beginningOf(line.text, keptOfLongLine));
        m_at = stop;
        if (end == std::string::npos) {
            if (auto skipped = skipLine(); !skipped)
                return skipped.error();
            end = findBreak(m_at);
        }
        // The beginning is put where it will not be in the way.
        m_buffer.erase(0, m_at);
        m_buffer.insert(0, kept);
        m_at = kept.size();
        end = end == std::string::npos ? end : m_at;
        line = {.text = std::string_view(m_buffer).substr(0, kept.size()), .isTooLong = true, .isUnreadable = false};
    } else {
        line.isUnreadable = m_source.isConverted() ? line.text.find(replacement) != std::string_view::npos
                                                   : !simdjson::validate_utf8(line.text.data(), line.text.size());
        m_at = stop;
    }
    if (end != std::string::npos) {
        const bool isPair = m_buffer[m_at] == '\r' && m_at + 1 < m_buffer.size() && m_buffer[m_at + 1] == '\n';
        m_at += isPair ? 2 : 1;
    }
    return true;
}

/// Up to the break that ends the line; nothing of it is kept.
Result<void> TextLines::skipLine()
{
    for (;;) {
        m_at = m_buffer.size();
        const auto came = more();
        if (!came)
            return came.error();
        std::size_t end = findBreak(m_at);
        if (end != std::string::npos && m_buffer[end] == '\r' && end + 1 == m_buffer.size() && *came) {
            const auto pair = more();
            if (!pair)
                return pair.error();
            end = findBreak(m_at);
        }
        if (end == std::string::npos && *came)
            continue;
        m_at = end == std::string::npos ? m_buffer.size() : end;
        return {};
    }
}

} // namespace Andon
