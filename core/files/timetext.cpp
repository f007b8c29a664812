// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/timetext.h"

#include <array>
#include <cstdio>

namespace Andon {

using namespace std::chrono;

namespace {

template <typename... Numbers>
std::string printed(const char *form, Numbers... numbers)
{
    std::array<char, 64> text = {};
    std::snprintf(text.data(), text.size(), form, numbers...);
    return text.data();
}

std::string offsetDigits(seconds offset)
{
    if (offset == seconds(0))
        return "Z";
    const auto length = duration_cast<minutes>(abs(offset)).count();
    return printed("%c%02d:%02d", offset < seconds(0) ? '-' : '+', int(length / 60), int(length % 60));
}

} // namespace

TimeText::TimeText(QTimeZone zone)
    : m_zone(std::move(zone))
{
}

seconds TimeText::offset(Instant instant)
{
    if (!m_quarter.contains(instant)) {
        m_quarter.start = floor<duration<std::int64_t, std::ratio<900>>>(instant);
        m_quarter.end = m_quarter.start + minutes(15);
        m_offset = offsetAt(instant, m_zone);
    }
    return m_offset;
}

WallTime TimeText::wallTime(Instant instant)
{
    return WallTime(instant.time_since_epoch() + offset(instant));
}

std::string TimeText::text(Instant instant, TimeForm form, char decimalMark)
{
    const WallTime time = wallTime(instant);
    const Date date = floor<days>(time);
    const year_month_day calendar(date);
    const hh_mm_ss clock(time - date);
    const int year = int(calendar.year());
    const auto month = unsigned(calendar.month());
    const auto day = unsigned(calendar.day());
    std::string text = form == TimeForm::DayFirst ? printed("%02u.%02u.%04d", day, month, year) : printed("%04d-%02u-%02u", year, month, day);
    text += form == TimeForm::Iso ? 'T' : ' ';
    text += printed("%02d:%02d:%02d", int(clock.hours().count()), int(clock.minutes().count()), int(clock.seconds().count()));
    if (const auto fraction = clock.subseconds().count(); fraction != 0)
        text += printed("%c%03d", form == TimeForm::Iso ? '.' : decimalMark, int(fraction));
    if (form == TimeForm::Iso)
        text += offsetDigits(m_offset);
    return text;
}

} // namespace Andon
