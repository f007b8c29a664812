// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/valueforms.h"

#include "core/import/datetext.h"
#include "core/validation/instantforms.h"
#include "core/validation/nametext.h"
#include "core/validation/numberforms.h"

#include <array>
#include <cmath>

namespace Andon {

using namespace Qt::StringLiterals;
using namespace std::chrono;

namespace {

constexpr std::array units = {
    std::pair(DurationUnit::Milliseconds, "ms"), std::pair(DurationUnit::Seconds, "s"), std::pair(DurationUnit::Minutes, "min"),
    std::pair(DurationUnit::Hours, "h"), std::pair(DurationUnit::Clock, "hh:mm:ss"),
};

constexpr std::array orders = {
    std::pair(TimeOrder::YearMonthDay, "year-month-day"), std::pair(TimeOrder::DayMonthYear, "day-month-year"),
    std::pair(TimeOrder::MonthDayYear, "month-day-year"), std::pair(TimeOrder::Ambiguous, "undecided"),
    std::pair(TimeOrder::UnixSeconds, "unix-seconds"), std::pair(TimeOrder::UnixMilliseconds, "unix-milliseconds"),
    std::pair(TimeOrder::UnixMicroseconds, "unix-microseconds"), std::pair(TimeOrder::UnixNanoseconds, "unix-nanoseconds"),
    std::pair(TimeOrder::ExcelDays, "excel-days"),
};

template <typename Table, typename Value>
QString wordIn(const Table &table, Value value)
{
    return QString::fromLatin1(table[std::size_t(value)].second);
}

template <typename Table>
auto valueIn(const Table &table, const QString &word) -> std::optional<decltype(table[0].first)>
{
    for (const auto &[value, name] : table) {
        if (word == QLatin1StringView(name))
            return value;
    }
    return std::nullopt;
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// What is put between groups of three digits beside the mark that is not the decimal one: a space, no-break
/// spaces, an apostrophe. How many bytes of it stand at the front.
std::size_t groupMark(std::string_view text, char otherMark)
{
    for (const std::string_view mark : {std::string_view(" "), std::string_view("'"), std::string_view("\xC2\xA0"), std::string_view("\xE2\x80\xAF"), std::string_view(&otherMark, 1)}) {
        if (text.starts_with(mark))
            return mark.size();
    }
    return 0;
}

bool startsWithGroup(std::string_view text)
{
    return text.size() >= 3 && isDigit(text[0]) && isDigit(text[1]) && isDigit(text[2]) && (text.size() == 3 || !isDigit(text[3]));
}

std::optional<double> numberIn(std::string_view text, char decimalMark)
{
    const auto plain = plainNumber(text, decimalMark);
    return plain ? std::optional(numberFromToken(*plain)) : std::nullopt;
}

/// "1:02:03.5" or "02:03".
std::optional<std::int64_t> clockLength(std::string_view text, char decimalMark)
{
    std::array<std::int64_t, 3> parts = {};
    std::size_t count = 0;
    std::size_t at = 0;
    for (;;) {
        const std::size_t start = at;
        while (at < text.size() && isDigit(text[at]) && at - start < 9)
            parts[count] = parts[count] * 10 + (text[at++] - '0');
        if (at == start)
            return std::nullopt;
        ++count;
        if (at == text.size() || text[at] != ':' || count == parts.size())
            break;
        ++at;
    }
    std::int64_t fraction = 0;
    if (at < text.size() && (text[at] == decimalMark || text[at] == '.')) {
        std::int64_t scale = 100;
        const std::size_t start = ++at;
        for (; at < text.size() && isDigit(text[at]); ++at, scale /= 10)
            fraction += scale * (text[at] - '0');
        if (at == start)
            return std::nullopt;
    }
    if (at != text.size() || count < 2 || parts[count - 1] > 59 || (count == 3 && parts[1] > 59))
        return std::nullopt;
    const std::int64_t seconds = count == 3 ? parts[0] * 3600 + parts[1] * 60 + parts[2] : parts[0] * 60 + parts[1];
    return seconds * 1000 + fraction;
}

std::optional<Instant> within(double milliseconds)
{
    const double whole = std::floor(milliseconds);
    if (!(whole >= double(earliestInstant.time_since_epoch().count()) && whole <= double(latestInstant.time_since_epoch().count())))
        return std::nullopt;
    return Instant(std::chrono::milliseconds(std::int64_t(whole)));
}

std::optional<Instant> fromNumber(std::string_view text, TimeOrder order)
{
    constexpr double daysToUnix = 25'569;
    constexpr double millisecondsOfDay = 86'400'000;
    const char mark = text.find(',') != std::string_view::npos ? ',' : '.';
    const auto number = numberIn(text, mark);
    if (!number)
        return std::nullopt;
    switch (order) {
    case TimeOrder::UnixSeconds: return within(std::round(*number * 1000));
    case TimeOrder::UnixMilliseconds: return within(*number);
    case TimeOrder::UnixMicroseconds: return within(*number / 1000);
    case TimeOrder::UnixNanoseconds: return within(*number / 1'000'000);
    case TimeOrder::ExcelDays: return within(std::round((*number - daysToUnix) * millisecondsOfDay));
    case TimeOrder::YearMonthDay:
    case TimeOrder::DayMonthYear:
    case TimeOrder::MonthDayYear:
    case TimeOrder::Ambiguous: break;
    }
    return std::nullopt;
}

} // namespace

std::optional<std::string> plainNumber(std::string_view text, char decimalMark)
{
    text = trimmedName(text);
    std::string plain;
    std::size_t at = 0;
    if (text.starts_with('-') || text.starts_with('+'))
        at = 1;
    if (text.starts_with('-'))
        plain = "-";
    const std::size_t firstDigit = at;
    while (at < text.size() && isDigit(text[at]))
        plain += text[at++];
    const std::size_t leading = at - firstDigit;
    for (std::size_t mark = 0; leading > 0 && leading <= 3 && (mark = groupMark(text.substr(at), decimalMark == ',' ? '.' : ',')) > 0 && startsWithGroup(text.substr(at + mark));) {
        plain += text.substr(at + mark, 3);
        at += mark + 3;
    }
    if (leading == 0)
        plain += '0';   // ".5"
    bool hasDigits = leading > 0;
    if (at < text.size() && text[at] == decimalMark) {
        const std::size_t start = ++at;
        while (at < text.size() && isDigit(text[at]))
            ++at;
        if (at > start)
            plain += '.' + std::string(text.substr(start, at - start));
        hasDigits = hasDigits || at > start;
    }
    if (hasDigits && at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
        std::size_t end = at + 1;
        if (end < text.size() && (text[end] == '-' || text[end] == '+'))
            ++end;
        const std::size_t start = end;
        while (end < text.size() && isDigit(text[end]))
            ++end;
        if (end > start) {
            plain += text.substr(at, end - at);
            at = end;
        }
    }
    if (!hasDigits || at != text.size())
        return std::nullopt;
    const std::size_t zeros = plain.find_first_not_of("-0");
    const std::size_t sign = plain.starts_with('-') ? 1 : 0;
    if (zeros != std::string::npos && zeros > sign)   // JSON has no leading zeros
        plain.erase(sign, (isDigit(plain[zeros]) ? zeros : zeros - 1) - sign);
    else if (zeros == std::string::npos)
        plain = "0";
    return plain;
}

QString unitWord(DurationUnit unit) { return wordIn(units, unit); }
std::optional<DurationUnit> unitFromWord(const QString &word) { return valueIn(units, word); }
QString orderWord(TimeOrder order) { return wordIn(orders, order); }
std::optional<TimeOrder> orderFromWord(const QString &word) { return valueIn(orders, word); }

std::optional<std::int64_t> durationFrom(std::string_view text, DurationUnit unit, char decimalMark)
{
    constexpr double most = 1e15;
    constexpr double nearlyWhole = 1e-6;
    text = trimmedName(text);
    if (unit == DurationUnit::Clock)
        return clockLength(text, decimalMark);
    const auto number = numberIn(text, decimalMark);
    if (!number || !(std::abs(*number) < most))
        return std::nullopt;
    const auto times = [&]() -> double {
        switch (unit) {
        case DurationUnit::Seconds: return 1000;
        case DurationUnit::Minutes: return 60'000;
        case DurationUnit::Hours: return 3'600'000;
        case DurationUnit::Milliseconds:
        case DurationUnit::Clock: break;
        }
        return 1;
    };
    const double milliseconds = *number * times();
    const double whole = std::round(milliseconds);
    if (unit == DurationUnit::Milliseconds && std::abs(milliseconds - whole) > nearlyWhole)
        return std::nullopt;
    return std::abs(whole) < most ? std::optional(std::int64_t(whole)) : std::nullopt;
}

std::optional<Instant> TimeReader::read(std::string_view text)
{
    text = trimmedName(text);
    if (m_order == TimeOrder::UnixSeconds || m_order == TimeOrder::UnixMilliseconds || m_order == TimeOrder::UnixMicroseconds || m_order == TimeOrder::UnixNanoseconds)
        return fromNumber(text, m_order);
    if (m_order == TimeOrder::ExcelDays) {
        const auto digits = fromNumber(text, m_order);
        return digits ? std::optional(atWall(WallTime(digits->time_since_epoch()))) : std::nullopt;
    }
    const auto parts = wallTimeIn(text, m_order);
    if (!parts)
        return text.size() > 1 && !isDigit(text.front()) ? instantFromAnyForm(text) : std::nullopt;
    const Instant time = parts->offset ? Instant(parts->time.time_since_epoch() - *parts->offset) : atWall(parts->time);
    return time >= earliestInstant && time <= latestInstant ? std::optional(time) : std::nullopt;
}

Instant TimeReader::atWall(WallTime time)
{
    // No zone changes its offset but at a quarter of an hour.
    const WallTime from = floor<duration<std::int64_t, std::ratio<15 * 60>>>(time);
    if (!m_knownOffset || from != m_knownFrom) {
        const Instant first = firstInstantAt(from, m_zone);
        m_knownOffset = from.time_since_epoch() - first.time_since_epoch();
        m_knownFrom = from;
        // Of an hour that is left out every time is the moment at which clocks are put forward.
        if (wallTimeAt(first, m_zone) != from) {
            m_knownOffset.reset();
            return firstInstantAt(time, m_zone);
        }
    }
    return Instant(time.time_since_epoch() - *m_knownOffset);
}

} // namespace Andon
