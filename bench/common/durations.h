// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

namespace Bench {

/// How long each of many things took, in milliseconds.
class Durations
{
public:
    void add(double milliseconds) { m_milliseconds.push_back(milliseconds); }
    void add(const Durations &other);

    std::size_t count() const { return m_milliseconds.size(); }
    /// The one in the order they were added.
    double operator[](std::size_t index) const { return m_milliseconds[index]; }
    /// The sum of those from @a first to before @a end.
    double sum(std::size_t first, std::size_t end) const;
    /// So large that this share of all is smaller: 0.5 is the median, 1 the largest. 0 when there are none.
    double at(double share) const;

private:
    std::vector<double> m_milliseconds;
};

/// The middle one, or the mean of the two in the middle; 0 when there are none.
double median(std::vector<double> values);

} // namespace Bench
