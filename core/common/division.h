// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace Andon {

/// Towards the past also before 1970.
constexpr std::int64_t floorDivided(std::int64_t number, std::int64_t by)
{
    return number / by - (number % by < 0 ? 1 : 0);
}

constexpr std::int64_t ceilDivided(std::int64_t number, std::int64_t by)
{
    return -floorDivided(-number, by);
}

} // namespace Andon
