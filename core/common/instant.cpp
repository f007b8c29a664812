// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/common/instant.h"

#include <array>
#include <cstdint>

namespace Andon {

namespace {

using namespace std::chrono;

/// Takes characters off the front of a text; after a mismatch it stays failed.
class Scanner
{
public:
    explicit Scanner(std::string_view text) : m_text(text) {}

    bool hasFailed() const { return m_failed; }
    bool isAtEnd() const { return m_at == m_text.size(); }
    char peek() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }
    static bool isDigit(char c) { return c >= '0' && c <= '9'; }

    bool take(char wanted)
    {
        if (peek() != wanted || isAtEnd())
            return false;
        ++m_at;
        return true;
    }

    void fail() { m_failed = true; }

    void expect(char wanted)
    {
        if (!take(wanted))
            m_failed = true;
    }

    int digits(int count)
    {
        int value = 0;
        for (int i = 0; i < count; ++i) {
            if (!isDigit(peek())) {
                m_failed = true;
                return 0;
            }
            value = value * 10 + (m_text[m_at++] - '0');
        }
        return value;
    }

    /// The digits after a decimal point, 0 to 9 of them, as milliseconds; finer ones are cut.
    milliseconds fraction()
    {
        int value = 0;
        int count = 0;
        for (; isDigit(peek()); ++count, ++m_at) {
            if (count < 3)
                value = value * 10 + (peek() - '0');
        }
        m_failed = m_failed || count > 9;
        for (int i = count; i < 3; ++i)
            value *= 10;
        return milliseconds(value);
    }

private:
    std::string_view m_text;
    std::size_t m_at = 0;
    bool m_failed = false;
};

/// "Z", "+05:30", "+0530" or "+05", the sign possibly lost to form encoding.
minutes offset(Scanner &scan, bool fromQuery)
{
    if (scan.take('Z') || scan.take('z'))
        return minutes(0);
    const bool behind = scan.take('-');
    if (!behind && !(fromQuery && scan.take(' ')))
        scan.expect('+');
    const int hour = scan.digits(2);
    int minute = 0;
    if (scan.take(':') || Scanner::isDigit(scan.peek()))
        minute = scan.digits(2);
    if (hour > 23 || minute > 59)
        scan.fail();
    const minutes length = hours(hour) + minutes(minute);
    return behind ? -length : length;
}

std::optional<Instant> parse(std::string_view text, bool fromQuery)
{
    Scanner scan(text);
    const int yearNumber = scan.digits(4);
    scan.expect('-');
    const int monthNumber = scan.digits(2);
    scan.expect('-');
    const int dayNumber = scan.digits(2);
    if (!scan.take('T'))
        scan.expect('t');
    const int hour = scan.digits(2);
    scan.expect(':');
    const int minute = scan.digits(2);
    int second = 0;
    milliseconds fraction{0};
    if (scan.take(':')) {
        second = scan.digits(2);
        if (scan.take('.'))
            fraction = scan.fraction();
    }
    const minutes ahead = offset(scan, fromQuery);
    const year_month_day date = year(yearNumber) / month(unsigned(monthNumber)) / day(unsigned(dayNumber));
    if (scan.hasFailed() || !scan.isAtEnd() || !date.ok() || hour > 23 || minute > 59 || second > 59)
        return std::nullopt;
    return sys_days(date) + hours(hour) + minutes(minute) + seconds(second) + fraction - ahead;
}

void appendDigits(std::string &text, std::int64_t value, int count)
{
    std::array<char, 20> digits = {};
    for (int i = count; i-- > 0; value /= 10)
        digits[std::size_t(i)] = char('0' + value % 10);
    text.append(digits.data(), std::size_t(count));
}

/// Date and time up to the whole second, without fraction and zone.
std::string textToSeconds(sys_seconds moment)
{
    const sys_days date = floor<days>(moment);
    const year_month_day calendar(date);
    const hh_mm_ss time(moment - date);
    std::string text;
    text.reserve(32);
    int yearNumber = int(calendar.year());
    if (yearNumber < 0) {
        text += '-';
        yearNumber = -yearNumber;
    }
    appendDigits(text, yearNumber, yearNumber > 9999 ? 5 : 4);
    text += '-';
    appendDigits(text, unsigned(calendar.month()), 2);
    text += '-';
    appendDigits(text, unsigned(calendar.day()), 2);
    text += 'T';
    appendDigits(text, time.hours().count(), 2);
    text += ':';
    appendDigits(text, time.minutes().count(), 2);
    text += ':';
    appendDigits(text, time.seconds().count(), 2);
    return text;
}

std::string withFraction(sys_seconds whole, std::int64_t fraction, int digits)
{
    std::string text = textToSeconds(whole);
    if (digits > 0) {
        text += '.';
        appendDigits(text, fraction, digits);
    }
    text += 'Z';
    return text;
}

} // namespace

std::optional<Instant> instantFromIso(std::string_view text)
{
    return parse(text, false);
}

std::optional<Instant> instantFromQuery(std::string_view text)
{
    return parse(text, true);
}

std::string isoText(Instant instant)
{
    const auto whole = floor<seconds>(instant);
    const auto fraction = (instant - whole).count();
    return withFraction(whole, fraction, fraction == 0 ? 0 : 3);
}

std::string isoText(ReceivedTime received)
{
    const auto whole = floor<seconds>(received);
    const auto fraction = (received - whole).count();
    if (fraction % 1000 == 0)
        return isoText(floor<milliseconds>(received));
    return withFraction(whole, fraction, 6);
}

std::string isoTextWithMilliseconds(Instant instant)
{
    const auto whole = floor<seconds>(instant);
    return withFraction(whole, (instant - whole).count(), 3);
}

} // namespace Andon
