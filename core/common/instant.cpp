// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/common/instant.h"

#include "core/common/timescanner.h"

#include <array>
#include <cstdint>

namespace Andon {

namespace {

using namespace std::chrono;

std::optional<Instant> parse(std::string_view text, bool fromQuery)
{
    TimeScanner scan(text);
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
    const minutes ahead = scan.offset(fromQuery);
    const year_month_day date = year(yearNumber) / month(unsigned(monthNumber)) / day(unsigned(dayNumber));
    if (scan.hasFailed() || !scan.isAtEnd() || !date.ok() || hour > 23 || minute > 59 || second > 59)
        return std::nullopt;
    const Instant instant = sys_days(date) + hours(hour) + minutes(minute) + seconds(second) + fraction - ahead;
    // The offset may have moved it out of the years that isoText() writes in a form that is read again.
    return earliestInstant <= instant && instant <= latestInstant ? std::optional(instant) : std::nullopt;
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

std::string spokenText(std::chrono::milliseconds length)
{
    const auto minutes = std::chrono::ceil<std::chrono::minutes>(length).count();
    std::string text;
    if (minutes >= 24 * 60)
        text += std::to_string(minutes / (24 * 60)) + " d ";
    if (minutes >= 60)
        text += std::to_string(minutes / 60 % 24) + " h ";
    return text + std::to_string(minutes % 60) + " min";
}

} // namespace Andon
