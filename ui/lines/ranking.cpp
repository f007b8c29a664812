// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lines/ranking.h"

#include "ui/style/wording.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>
#include <set>

namespace Andon {

namespace {

/// An empty factory does not narrow the search: the line stands in several, or nobody named one.
std::optional<FactoryId> named(const FactoryId &factory)
{
    return factory.isEmpty() ? std::nullopt : std::optional(factory);
}

std::vector<Ranked> linesOf(const PlantFigures &figures)
{
    std::set<std::string> warning;
    for (const MachineFigures &machine : figures.machines) {
        if (machine.health == Health::Warning)
            warning.insert(machine.line.isEmpty() ? machine.machine.utf8 : machine.line.utf8);
    }
    std::vector<Ranked> lines;
    lines.reserve(figures.lines.size());
    for (const LineFigures &line : figures.lines) {
        lines.push_back({.name = line.line.isEmpty() ? nothingText() : line.line.toString(),
                         .link = {.line = line.line, .factory = named(line.factory), .onlyDefects = true},
                         .machines = line.machines,
                         .totals = line.totals,
                         .before = line.before,
                         .isWarning = warning.contains(line.line.utf8),
                         .trend = line.trend});
    }
    return lines;
}

std::vector<Ranked> machinesOf(const PlantFigures &figures)
{
    std::vector<Ranked> machines;
    machines.reserve(figures.machines.size());
    for (const MachineFigures &machine : figures.machines) {
        if (machine.totals.events == 0)
            continue;
        machines.push_back({.name = machine.machine.toString(),
                            .link = {.machine = machine.machine, .factory = machine.factory, .onlyDefects = true},
                            .machines = 1,
                            .totals = machine.totals,
                            .before = machine.before,
                            .isWarning = machine.health == Health::Warning,
                            .trend = machine.trend});
    }
    return machines;
}

std::vector<Ranked> factoriesOf(const PlantFigures &figures)
{
    std::map<FactoryId, Ranked> factories;
    for (const MachineFigures &machine : figures.machines) {
        if (machine.totals.events == 0)
            continue;
        Ranked &factory = factories[machine.factory];
        ++factory.machines;
        factory.totals += machine.totals;
        factory.before += machine.before;
        factory.isWarning = factory.isWarning || machine.health == Health::Warning;
        factory.trend.resize(std::max(factory.trend.size(), machine.trend.size()));
        for (std::size_t i = 0; i < machine.trend.size(); ++i)
            factory.trend[i] += machine.trend[i];
    }
    std::vector<Ranked> all;
    all.reserve(factories.size());
    for (auto &[id, factory] : factories) {
        factory.name = id.isEmpty() ? QCoreApplication::translate("Ranking", "(without a factory)") : id.toString();
        factory.link = {.factory = id, .onlyDefects = true};
        all.push_back(std::move(factory));
    }
    return all;
}

std::vector<Ranked> unranked(const PlantFigures &figures, RankBy by)
{
    switch (by) {
    case RankBy::Line: return linesOf(figures);
    case RankBy::Machine: return machinesOf(figures);
    case RankBy::Factory: return factoriesOf(figures);
    }
    Q_UNREACHABLE();
}

} // namespace

std::vector<Ranked> ranking(const PlantFigures &figures, RankBy by)
{
    std::vector<Ranked> all = unranked(figures, by);
    std::sort(all.begin(), all.end(), [](const Ranked &left, const Ranked &right) {
        return left.totals.defects != right.totals.defects ? left.totals.defects > right.totals.defects : left.name < right.name;
    });
    int rank = 0;
    for (Ranked &each : all) {
        each.rank = ++rank;
        each.allDefects = figures.totals.defects;
    }
    return all;
}

} // namespace Andon
