// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/output/figure.h"
#include "bench/output/jsonwriter.h"
#include "bench/output/table.h"

#include <string>
#include <vector>

namespace Bench {

/// Keeps what was measured and shows it: each figure at once with its aim and whether it was reached, in the end the
/// medians over all rounds.
class Report
{
public:
    Report();

    /// What is added from now on belongs to this round, and is shown under this heading.
    void begin(int round, const std::string &heading);
    void add(Figure figure);

    /// Of the figures that were measured in more than one round.
    void printMedians() const;
    /// Every figure of every round, and the medians, as members of the object that is open.
    void write(JsonWriter &json) const;

private:
    struct Entry
    {
        Figure figure = {};
        int round = 0;
    };

    struct Median
    {
        Figure figure = {};   ///< Its value is the median.
        int rounds = 0;
    };

    std::vector<Median> medians() const;
    void print(const Figure &figure) const;

    Table m_table;
    int m_round = 1;
    std::vector<Entry> m_entries;
};

} // namespace Bench
