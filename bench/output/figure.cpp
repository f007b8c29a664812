// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/output/figure.h"

#include <cmath>
#include <cstdio>

namespace Bench {

std::string textOf(double value)
{
    char text[40];
    const double size = std::abs(value);
    const int digits = size >= 1000 || value == std::floor(value) ? 0 : size >= 100 ? 1 : size >= 10 ? 2 : 3;
    std::snprintf(text, sizeof text, "%.*f", digits, value);
    std::string grouped = text;
    const int firstDigit = value < 0 ? 1 : 0;
    if (digits == 0) {
        for (int at = int(grouped.size()) - 3; at > firstDigit; at -= 3)
            grouped.insert(std::size_t(at), 1, ',');
    }
    return grouped;
}

std::string millionsText(std::uint64_t events)
{
    char text[40];
    std::snprintf(text, sizeof text, "%g M", double(events) / 1e6);
    return text;
}

} // namespace Bench
