// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <string_view>

namespace Andon {

/// Takes the parts of a date and time off the front of a text. After a mismatch it stays failed, so
/// that a reader may go on and ask once, at the end.
class TimeScanner
{
public:
    explicit TimeScanner(std::string_view text) : m_text(text) {}

    bool hasFailed() const { return m_failed; }
    bool isAtEnd() const { return m_at == m_text.size(); }
    char peek() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }
    static bool isDigit(char c) { return c >= '0' && c <= '9'; }
    static bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

    void fail() { m_failed = true; }

    /// Takes @a wanted if it is next.
    bool take(char wanted)
    {
        if (peek() != wanted || isAtEnd())
            return false;
        ++m_at;
        return true;
    }

    void expect(char wanted)
    {
        if (!take(wanted))
            m_failed = true;
    }

    /// A number of exactly so many digits.
    int digits(int count) { return digits(count, count); }

    /// A number of @a least to @a most digits, as many as there are.
    int digits(int least, int most)
    {
        int value = 0;
        int count = 0;
        for (; count < most && isDigit(peek()); ++count)
            value = value * 10 + (m_text[m_at++] - '0');
        m_failed = m_failed || count < least;
        return value;
    }

    /// The digits after a decimal point, 0 to 9 of them, as milliseconds; finer ones are cut.
    std::chrono::milliseconds fraction();

    /// How far ahead of UTC: "Z", "+05:30", "+0530" or "+05". @a mayBeSpace: the sign may have been
    /// lost to form encoding.
    std::chrono::minutes offset(bool mayBeSpace = false);

    /// The letters that are next, none or more.
    std::string_view letters()
    {
        const std::size_t start = m_at;
        while (isLetter(peek()))
            ++m_at;
        return m_text.substr(start, m_at - start);
    }

    /// Takes the spaces and tabs that are next; false when there are none.
    bool blanks()
    {
        const std::size_t start = m_at;
        while (peek() == ' ' || peek() == '\t')
            ++m_at;
        return m_at > start;
    }

private:
    std::string_view m_text;
    std::size_t m_at = 0;
    bool m_failed = false;
};

} // namespace Andon
