// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/load/momenttext.h"

#include <cstring>
#include <ctime>

namespace Bench {

namespace {

void putDigits(char *place, int digits, std::int64_t number)
{
    for (int i = digits - 1; i >= 0; --i, number /= 10)
        place[i] = char('0' + number % 10);
}

} // namespace

void MomentText::write(char *place, std::int64_t milliseconds)
{
    constexpr std::int64_t dayLength = 86'400'000;
    const std::int64_t day = milliseconds / dayLength;
    if (day != m_day) {
        const auto second = std::time_t(milliseconds / 1000);
        std::tm parts = {};
        gmtime_r(&second, &parts);
        std::strftime(m_date, sizeof m_date, "%Y-%m-%dT", &parts);
        m_day = day;
    }
    const std::int64_t inDay = milliseconds % dayLength;
    std::memcpy(place, m_date, 11);
    std::memcpy(place + 11, "00:00:00.000", 12);
    putDigits(place + 11, 2, inDay / 3'600'000);
    putDigits(place + 14, 2, inDay / 60'000 % 60);
    putDigits(place + 17, 2, inDay / 1000 % 60);
    putDigits(place + 20, 3, inDay % 1000);
}

std::string MomentText::of(std::int64_t milliseconds)
{
    std::string text(width, '0');
    MomentText().write(text.data(), milliseconds);
    return text + 'Z';
}

} // namespace Bench
