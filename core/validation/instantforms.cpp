// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/validation/instantforms.h"

#include "core/common/timescanner.h"
#include "core/validation/nametext.h"

#include <algorithm>
#include <array>

namespace Andon {

namespace {

using namespace std::chrono;

constexpr std::array<std::string_view, 12> months = {"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"};
constexpr std::array<std::string_view, 7> weekdays = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};

struct NamedZone
{
    std::string_view name;
    hours ahead;
};

/// The names that RFC 2822 knows; all others have more than one meaning.
constexpr std::array<NamedZone, 12> zones = {{
    {"z", hours(0)}, {"gmt", hours(0)}, {"ut", hours(0)}, {"utc", hours(0)},
    {"est", hours(-5)}, {"edt", hours(-4)}, {"cst", hours(-6)}, {"cdt", hours(-5)},
    {"mst", hours(-7)}, {"mdt", hours(-6)}, {"pst", hours(-8)}, {"pdt", hours(-7)},
}};

std::string inLowerCase(std::string_view letters)
{
    std::string lower(letters);
    for (char &c : lower)
        c = char(c | 0x20);   // letters only, so this is all there is to it
    return lower;
}

bool isWeekday(std::string_view letters)
{
    return std::find(weekdays.begin(), weekdays.end(), inLowerCase(letters)) != weekdays.end();
}

/// 1 to 12; 0 when it is none.
int monthOf(std::string_view letters)
{
    const auto found = std::find(months.begin(), months.end(), inLowerCase(letters));
    return found == months.end() ? 0 : int(found - months.begin()) + 1;
}

/// A date as it was read; whether there is such a day shows later.
struct Date
{
    int year = 0;
    int month = 0;
    int day = 0;
};

/// 2024-01-15, 2024/1/15 or 1/15/2024.
Date numericDate(TimeScanner &scan, std::string_view text)
{
    const bool yearIsFirst = text.find_first_of("-/") == 4;
    Date date;
    if (!yearIsFirst) {
        date.month = scan.digits(1, 2);
        scan.expect('/');
        date.day = scan.digits(1, 2);
        scan.expect('/');
        date.year = scan.digits(4);
        return date;
    }
    date.year = scan.digits(4);
    const char separator = scan.take('/') ? '/' : '-';
    if (separator == '-')
        scan.expect('-');
    date.month = scan.digits(1, 2);
    scan.expect(separator);
    date.day = scan.digits(1, 2);
    return date;
}

/// "Mon, 15 Jan 2024" or "15 Jan 24".
Date mailDate(TimeScanner &scan)
{
    Date date;
    if (const auto weekday = scan.letters(); !weekday.empty()) {
        if (!isWeekday(weekday))
            scan.fail();
        scan.take(',');
        scan.blanks();
    }
    date.day = scan.digits(1, 2);
    scan.blanks();
    date.month = monthOf(scan.letters());
    scan.blanks();
    date.year = scan.digits(2);
    if (TimeScanner::isDigit(scan.peek()))
        date.year = date.year * 100 + scan.digits(2);
    else
        date.year += date.year < 50 ? 2000 : 1900;
    return date;
}

/// How far ahead of UTC; nothing said is UTC.
minutes zone(TimeScanner &scan)
{
    scan.blanks();
    if (scan.isAtEnd())
        return minutes(0);
    if (!TimeScanner::isLetter(scan.peek()))
        return scan.offset();
    const std::string name = inLowerCase(scan.letters());
    const auto found = std::find_if(zones.begin(), zones.end(), [&name](const NamedZone &zone) { return zone.name == name; });
    if (found == zones.end())
        scan.fail();
    return found == zones.end() ? hours(0) : found->ahead;
}

/// HH:MM, HH:MM:SS or HH:MM:SS.mmm and a zone, as the time since that day's midnight in UTC.
milliseconds timeOfDay(TimeScanner &scan)
{
    const int hour = scan.digits(1, 2);
    scan.expect(':');
    const int minute = scan.digits(2);
    int second = 0;
    milliseconds fraction{0};
    if (scan.take(':')) {
        second = scan.digits(2);
        if (scan.take('.'))
            fraction = scan.fraction();
    }
    if (hour > 23 || minute > 59 || second > 59)
        scan.fail();
    return hours(hour) + minutes(minute) + seconds(second) + fraction - zone(scan);
}

/// "(Coordinated Universal Time)", as mail programs and browsers put it behind a time.
std::string_view withoutComment(std::string_view text)
{
    if (!text.ends_with(')'))
        return text;
    const auto start = text.find('(');
    return start == std::string_view::npos ? text : trimmedName(text.substr(0, start));
}

} // namespace

std::optional<Instant> instantFromAnyForm(std::string_view text)
{
    text = withoutComment(trimmedName(text));
    TimeScanner scan(text);
    const bool isNumeric = text.find_first_of("-/") <= 4 && TimeScanner::isDigit(scan.peek());
    const Date date = isNumeric ? numericDate(scan, text) : mailDate(scan);
    milliseconds time{0};
    if (!isNumeric) {
        if (!scan.blanks())
            scan.fail();
        time = timeOfDay(scan);
    } else if (!scan.isAtEnd()) {
        if (!scan.take('T') && !scan.take('t') && !scan.blanks())
            scan.fail();
        time = timeOfDay(scan);
    }
    const year_month_day calendar = year(date.year) / month(unsigned(date.month)) / day(unsigned(date.day));
    if (scan.hasFailed() || !scan.isAtEnd() || !calendar.ok())
        return std::nullopt;
    const Instant instant = sys_days(calendar) + time;
    return earliestInstant <= instant && instant <= latestInstant ? std::optional(instant) : std::nullopt;
}

} // namespace Andon
