// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/figures.h"

#include <algorithm>
#include <chrono>
#include <limits>

namespace Andon {

namespace {

constexpr std::int64_t millisecondsPerHour = 3'600'000;
constexpr int gapsForMedian = 20;

__extension__ using Wide = __int128;

/// numerator / denominator, half up to two decimals, neither negative. Whole numbers throughout:
/// in doubles 1.005 would become 1.00.
double roundedToHundredths(Wide numerator, Wide denominator)
{
    const Wide hundredths = (numerator * 200 + denominator) / (denominator * 2);
    return double(hundredths) / 100;
}

} // namespace

Totals &Totals::operator+=(const Totals &other)
{
    events += other.events;
    defects += other.defects;
    unknown += other.unknown;
    return *this;
}

double defectsPerHour(std::int64_t defects, const Window &window)
{
    if (window.isEmpty())
        return 0;
    return double(defects) / (double(window.length().count()) / double(millisecondsPerHour));
}

double defectsPerHourRounded(std::int64_t defects, const Window &window)
{
    if (window.isEmpty())
        return 0;
    return roundedToHundredths(Wide(defects) * millisecondsPerHour, window.length().count());
}

Health healthFromRate(double rate, double limit)
{
    return rate < limit ? Health::Healthy : Health::Warning;
}

double percentRounded(std::int64_t part, std::int64_t whole)
{
    if (whole <= 0)
        return 0;
    return roundedToHundredths(Wide(part) * 100, whole);
}

std::optional<std::chrono::milliseconds> usualGap(std::vector<Instant> newestTimes)
{
    if (newestTimes.size() < 2)
        return std::nullopt;
    std::sort(newestTimes.begin(), newestTimes.end(), std::greater<>());
    newestTimes.resize(std::min<std::size_t>(newestTimes.size(), gapsForMedian + 1));
    std::vector<std::chrono::milliseconds> gaps;
    for (std::size_t i = 1; i < newestTimes.size(); ++i)
        gaps.push_back(newestTimes[i - 1] - newestTimes[i]);
    const auto median = gaps.begin() + std::ptrdiff_t(gaps.size() / 2);
    std::nth_element(gaps.begin(), median, gaps.end());
    return *median;
}

std::chrono::milliseconds silentAfter(const std::optional<std::chrono::milliseconds> &usualGap)
{
    constexpr std::chrono::milliseconds least = std::chrono::minutes(2);
    return usualGap ? std::max(least, *usualGap * 5) : least;
}

std::vector<TopLine> topLines(std::vector<TopLine> lines, std::size_t limit)
{
    std::sort(lines.begin(), lines.end(), [](const TopLine &a, const TopLine &b) {
        return a.defects != b.defects ? a.defects > b.defects : a.line < b.line;
    });
    if (lines.size() > limit)
        lines.resize(limit);
    return lines;
}

} // namespace Andon
