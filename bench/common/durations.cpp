// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/common/durations.h"

#include <algorithm>
#include <numeric>

namespace Bench {

void Durations::add(const Durations &other)
{
    m_milliseconds.insert(m_milliseconds.end(), other.m_milliseconds.begin(), other.m_milliseconds.end());
}

double Durations::sum(std::size_t first, std::size_t end) const
{
    const auto begin = m_milliseconds.begin();
    return std::accumulate(begin + std::ptrdiff_t(first), begin + std::ptrdiff_t(end), 0.0);
}

double Durations::at(double share) const
{
    if (m_milliseconds.empty())
        return 0;
    std::vector<double> values = m_milliseconds;
    const std::size_t index = std::min(values.size() - 1, std::size_t(share * double(values.size())));
    std::ranges::nth_element(values, values.begin() + std::ptrdiff_t(index));
    return values[index];
}

double median(std::vector<double> values)
{
    if (values.empty())
        return 0;
    std::ranges::sort(values);
    return (values[(values.size() - 1) / 2] + values[values.size() / 2]) / 2;
}

} // namespace Bench
