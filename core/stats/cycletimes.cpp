// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/cycletimes.h"

#include <algorithm>
#include <array>

namespace Andon {

namespace {

using std::chrono::milliseconds;

constexpr std::int64_t mostBars = 30;

/// The smallest width of round numbers with which @a span takes at most thirty bars. Steps are close
/// enough together for twenty at least, unless a millisecond is already too wide.
milliseconds roundWidth(milliseconds span)
{
    constexpr std::array<std::int64_t, 9> tenths = {10, 15, 20, 25, 30, 40, 50, 60, 80};
    for (std::int64_t power = 1;; power *= 10) {
        for (const std::int64_t step : tenths) {
            const std::int64_t width = step * power / 10;
            if (step * power % 10 == 0 && span.count() < width * mostBars)
                return milliseconds(width);
        }
    }
}

} // namespace

CycleTimes cycleTimes(std::vector<milliseconds> durations)
{
    CycleTimes times = {.events = std::int64_t(durations.size()), .eventsInWindow = std::int64_t(durations.size())};
    if (durations.empty())
        return times;
    std::sort(durations.begin(), durations.end());
    const std::size_t last = durations.size() - 1;
    times.median = durations[last / 2];
    const milliseconds low = durations[last / 100];
    const milliseconds high = durations[last - last / 100];
    times.width = roundWidth(high - low);
    times.first = low / times.width * times.width;
    times.bars.resize(std::size_t((high - times.first) / times.width) + 1);
    for (const milliseconds duration : durations) {
        if (duration < times.first)
            ++times.shorter;
        else if (const auto bar = std::size_t((duration - times.first) / times.width); bar < times.bars.size())
            ++times.bars[bar];
        else
            ++times.longer;
    }
    return times;
}

} // namespace Andon
