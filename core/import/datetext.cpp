// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/datetext.h"

#include "core/common/timescanner.h"

#include <algorithm>
#include <array>

namespace Andon {

namespace {

using namespace std::chrono;

constexpr std::array<std::string_view, 12> months = {"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"};
constexpr std::string_view yearSign = "\xE5\xB9\xB4";    // 年
constexpr std::string_view monthSign = "\xE6\x9C\x88";   // 月
constexpr std::string_view daySign = "\xE6\x97\xA5";     // 日

/// A date as it was read; whether there is such a day shows later.
struct Parts
{
    int year = 0;
    int month = 0;
    int day = 0;
};

class DateText
{
public:
    explicit DateText(std::string_view text) : m_text(text) {}

    std::optional<WallTimeText> read(TimeOrder order)
    {
        const auto day = date(order);
        if (!day)
            return std::nullopt;
        const year_month_day calendar(year(day->year), month(unsigned(day->month)), std::chrono::day(unsigned(day->day)));
        if (!calendar.ok())
            return std::nullopt;
        WallTimeText result{.time = WallTime(local_days(calendar))};
        skipBetween();
        if (m_at == m_text.size())
            return result;
        const auto clock = timeOfDay();
        if (!clock)
            return std::nullopt;
        result.time += *clock;
        skipBlanks();
        if (m_at < m_text.size()) {
            result.offset = zone();
            if (!result.offset)
                return std::nullopt;
        }
        return result;
    }

private:
    char peek() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }
    bool take(std::string_view sign)
    {
        if (!m_text.substr(m_at).starts_with(sign))
            return false;
        m_at += sign.size();
        return true;
    }
    void skipBlanks()
    {
        while (peek() == ' ' || peek() == '\t')
            ++m_at;
    }
    void skipBetween()
    {
        skipBlanks();
        if (peek() == 'T' || peek() == 't' || peek() == ',')
            ++m_at;
        skipBlanks();
    }

    /// A number of at most so many digits; @a count says how many there were.
    int digits(int most, int &count)
    {
        int value = 0;
        for (count = 0; count < most && TimeScanner::isDigit(peek()); ++count)
            value = value * 10 + (m_text[m_at++] - '0');
        return value;
    }

    int monthName()
    {
        const std::size_t start = m_at;
        while (TimeScanner::isLetter(peek()))
            ++m_at;
        std::string name(m_text.substr(start, std::min<std::size_t>(m_at - start, 3)));
        for (char &c : name)
            c = char(c | 0x20);
        const auto found = std::find(months.begin(), months.end(), name);
        return found == months.end() ? 0 : int(found - months.begin()) + 1;
    }

    std::optional<Parts> date(TimeOrder order)
    {
        int count = 0;
        const std::size_t run = std::min(m_text.find_first_not_of("0123456789"), m_text.size());
        if (run == 8 || run == 14 || (run == 12 && m_text.size() == 12))
            return compactDate();
        const int first = digits(4, count);
        const bool yearIsFirst = count == 4;
        if (count == 0 || count == 3 || TimeScanner::isDigit(peek()))
            return std::nullopt;
        const bool isJapanese = take(yearSign);
        const char separator = peek();
        if (!isJapanese && separator != '.' && separator != '/' && separator != '-' && separator != ' ')
            return std::nullopt;
        if (!isJapanese)
            ++m_at;
        skipBlanks();
        const bool isNamed = TimeScanner::isLetter(peek());
        const int second = isNamed ? monthName() : digits(2, count);
        if (second == 0 || (separator == ' ' && !isNamed))
            return std::nullopt;
        if (isJapanese ? !take(monthSign) : peek() != separator && !(isNamed && peek() == ' '))
            return std::nullopt;
        if (!isJapanese)
            ++m_at;
        skipBlanks();
        const int third = digits(4, count);
        if (count == 0 || count == 3 || TimeScanner::isDigit(peek()) || (isJapanese && !take(daySign)))
            return std::nullopt;
        if (yearIsFirst || isJapanese)
            return count <= 2 ? std::optional(Parts{.year = first, .month = second, .day = third}) : std::nullopt;
        if (order == TimeOrder::YearMonthDay && !isNamed)
            return count <= 2 ? std::optional(Parts{.year = fullYear(first), .month = second, .day = third}) : std::nullopt;
        const int year = count <= 2 ? fullYear(third) : third;
        if (order == TimeOrder::MonthDayYear && !isNamed)
            return Parts{.year = year, .month = first, .day = second};
        return Parts{.year = year, .month = second, .day = first};
    }

    /// 20260131, perhaps with a time behind it at once.
    Parts compactDate()
    {
        int count = 0;
        Parts date;
        date.year = digits(4, count);
        date.month = digits(2, count);
        date.day = digits(2, count);
        m_isCompact = TimeScanner::isDigit(peek());
        return date;
    }

    static int fullYear(int year) { return year < 70 ? 2000 + year : 1900 + year; }

    std::optional<milliseconds> timeOfDay()
    {
        int count = 0;
        int hour = digits(2, count);
        if (count == 0 || (!m_isCompact && !TimeScanner::isDigit(peek()) && peek() != ':'))
            return std::nullopt;
        m_isCompact = m_isCompact || TimeScanner::isDigit(peek());
        take(":");
        const int minute = digits(2, count);
        if (count != 2)
            return std::nullopt;
        int second = 0;
        milliseconds part{0};
        if (m_isCompact ? TimeScanner::isDigit(peek()) : take(":")) {
            second = digits(2, count);
            if (count != 2)
                return std::nullopt;
            if (take(".") || take(","))
                part = fraction();
        }
        skipBlanks();
        if (TimeScanner::isLetter(peek()) && (m_text.size() - m_at >= 2) && (m_text[m_at + 1] | 0x20) == 'm') {
            const char half = char(peek() | 0x20);
            if ((half != 'a' && half != 'p') || hour < 1 || hour > 12)
                return std::nullopt;
            hour = hour % 12 + (half == 'p' ? 12 : 0);
            m_at += 2;
        }
        if (hour > 23 || minute > 59 || second > 59)
            return std::nullopt;
        return hours(hour) + minutes(minute) + seconds(second) + part;
    }

    /// The digits behind the point; those beyond milliseconds are cut.
    milliseconds fraction()
    {
        int scale = 100;
        milliseconds part{0};
        for (; TimeScanner::isDigit(peek()); ++m_at, scale /= 10)
            part += milliseconds(scale * (peek() - '0'));
        return part;
    }

    std::optional<minutes> zone()
    {
        if (take("UTC") || take("GMT")) {
            if (m_at == m_text.size())
                return minutes(0);
        }
        TimeScanner scan(m_text.substr(m_at));
        const minutes offset = scan.offset();
        return scan.hasFailed() || !scan.isAtEnd() ? std::nullopt : std::optional(offset);
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    bool m_isCompact = false;
};

} // namespace

std::optional<WallTimeText> wallTimeIn(std::string_view text, TimeOrder order)
{
    return DateText(text).read(order);
}

} // namespace Andon
