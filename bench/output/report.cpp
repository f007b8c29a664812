// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/output/report.h"

#include "bench/common/durations.h"

#include <algorithm>
#include <cstdio>

namespace Bench {

namespace {

bool isSame(const Figure &left, const Figure &right)
{
    return left.workload == right.workload && left.name == right.name && left.events == right.events;
}

std::string aimText(const Figure &figure)
{
    if (!figure.aim)
        return "-";
    std::string text = figure.aim->direction == Aim::Direction::AtLeast ? ">= " : "<= ";
    return text.append(textOf(figure.aim->value));
}

std::string reachedText(const Figure &figure)
{
    if (!figure.aim)
        return "-";
    if (figure.aim->isReachedBy(figure.value))
        return "yes";
    std::string text = "no";
    if (figure.aim->least) {
        const bool isNear = figure.aim->isNearlyReachedBy(figure.value);
        text.append(isNear ? ", but the least of " : ", nor the least of ").append(textOf(*figure.aim->least));
    }
    return text;
}

void writeFigure(JsonWriter &json, const Figure &figure)
{
    json.add("workload", figure.workload);
    if (figure.events)
        json.add("events", *figure.events);
    json.add("figure", figure.name);
    json.add("value", figure.value);
    if (!figure.aim)
        return;
    json.add(figure.aim->direction == Aim::Direction::AtLeast ? "atLeast" : "atMost", figure.aim->value);
    if (figure.aim->least)
        json.add("least", *figure.aim->least);
    json.add("reached", figure.aim->isReachedBy(figure.value));
}

} // namespace

Report::Report()
    : m_table({{"workload", 20}, {"figure", 46}, {"measured", 12, true}, {"aim", 10, true}, {"reached", 8}})
{
}

void Report::begin(int round, const std::string &heading)
{
    m_round = round;
    std::printf("\n%s\n", heading.c_str());
    m_table.printTitles();
}

void Report::add(Figure figure)
{
    print(figure);
    m_entries.push_back({std::move(figure), m_round});
}

void Report::printMedians() const
{
    const std::vector<Median> all = medians();
    if (std::ranges::none_of(all, [](const Median &median) { return median.rounds > 1; }))
        return;
    std::printf("\nMedians over the rounds; a ratio is the median of the ratios, each within its own round\n");
    m_table.printTitles();
    for (const Median &median : all)
        if (median.rounds > 1)
            print(median.figure);
}

void Report::write(JsonWriter &json) const
{
    json.openArray("rows");
    for (const Entry &entry : m_entries) {
        json.openObject();
        json.add("round", entry.round);
        writeFigure(json, entry.figure);
        json.closeObject();
    }
    json.closeArray();
    json.openArray("medians");
    for (const Median &median : medians()) {
        json.openObject();
        json.add("rounds", median.rounds);
        writeFigure(json, median.figure);
        json.closeObject();
    }
    json.closeArray();
}

std::vector<Report::Median> Report::medians() const
{
    std::vector<Median> all;
    std::vector<std::vector<double>> values;
    for (const Entry &entry : m_entries) {
        const auto known = std::ranges::find_if(
            all, [&](const Median &median) { return isSame(median.figure, entry.figure); });
        const auto index = std::size_t(known - all.begin());
        if (known == all.end()) {
            all.push_back({entry.figure});
            values.emplace_back();
        }
        values[index].push_back(entry.figure.value);
    }
    for (std::size_t i = 0; i < all.size(); ++i) {
        all[i].figure.value = median(values[i]);
        all[i].rounds = int(values[i].size());
    }
    return all;
}

void Report::print(const Figure &figure) const
{
    std::string name = figure.workload;
    if (figure.events)
        name.append(" ").append(millionsText(*figure.events));
    m_table.printRow({name, figure.name, textOf(figure.value), aimText(figure), reachedText(figure)});
}

} // namespace Bench
