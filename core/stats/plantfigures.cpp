// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/plantfigures.h"

#include <algorithm>
#include <functional>
#include <map>
#include <set>

namespace Andon {

namespace {

constexpr std::chrono::milliseconds stillNow = std::chrono::minutes(1);

struct MachineKey
{
    FactoryId factory = {};
    MachineId machine = {};
    auto operator<=>(const MachineKey &) const = default;
};

Totals sumOf(const std::vector<Totals> &trend)
{
    Totals sum;
    for (const Totals &slot : trend)
        sum += slot;
    return sum;
}

void addTrend(std::vector<Totals> &sum, const std::vector<Totals> &trend)
{
    sum.resize(std::max(sum.size(), trend.size()));
    for (std::size_t i = 0; i < trend.size(); ++i)
        sum[i] += trend[i];
}

/// Rank of a state in "worst first".
int urgency(Health health)
{
    switch (health) {
    case Health::Warning: return 0;
    case Health::NoData: return 1;
    case Health::Healthy: return 2;
    }
    return 3;
}

Health healthOnScreen(const MachineFigures &machine, const Window &window, Instant now)
{
    if (machine.totals.events == 0)
        return Health::NoData;
    if (reachesNow(window, now) && machine.lastEvent && now - *machine.lastEvent > machine.silentAfter)
        return Health::NoData;
    return healthFromRate(machine.defectsPerHour);
}

MachineFigures machineFrom(const MachineKey &key, const std::vector<const SourceFigures *> &sources, const Window &window, Instant now)
{
    MachineFigures machine = {.machine = key.machine, .factory = key.factory};
    std::vector<Instant> newest;
    for (const SourceFigures *source : sources) {
        addTrend(machine.trend, source->trend);
        newest.insert(newest.end(), source->newestTimes.begin(), source->newestTimes.end());
        if (!machine.lastEvent || source->newestTimes.front() > *machine.lastEvent) {
            machine.lastEvent = source->newestTimes.front();
            machine.line = source->source.line;
        }
    }
    machine.totals = sumOf(machine.trend);
    machine.defectsPerHour = defectsPerHour(machine.totals.defects, window);
    machine.silentAfter = silentAfter(std::move(newest));
    machine.health = healthOnScreen(machine, window, now);
    return machine;
}

} // namespace

bool reachesNow(const Window &window, Instant now)
{
    return window.end + stillNow >= now;
}

std::vector<MachineFigures> machineFigures(std::span<const SourceFigures> sources, const Window &window, Instant now)
{
    std::map<MachineKey, std::vector<const SourceFigures *>> byMachine;
    for (const SourceFigures &source : sources) {
        if (!source.newestTimes.empty())
            byMachine[{source.source.factory, source.source.machine}].push_back(&source);
    }
    std::vector<MachineFigures> machines;
    machines.reserve(byMachine.size());
    for (const auto &[key, parts] : byMachine)
        machines.push_back(machineFrom(key, parts, window, now));
    std::stable_sort(machines.begin(), machines.end(), [](const MachineFigures &a, const MachineFigures &b) {
        if (a.health != b.health)
            return urgency(a.health) < urgency(b.health);
        return a.defectsPerHour > b.defectsPerHour;
    });
    return machines;
}

std::vector<LineFigures> lineFigures(std::span<const SourceFigures> sources)
{
    struct Parts
    {
        LineFigures line = {};
        std::set<FactoryId> factories = {};
        std::set<MachineKey> machines = {};
    };
    std::map<std::string, Parts> byName;
    for (const SourceFigures &figures : sources) {
        const Source &source = figures.source;
        if (sumOf(figures.trend).events == 0)
            continue;
        Parts &parts = byName[source.line.isEmpty() ? source.machine.utf8 : source.line.utf8];
        addTrend(parts.line.trend, figures.trend);
        parts.factories.insert(source.factory);
        parts.machines.insert({source.factory, source.machine});
    }
    std::vector<LineFigures> lines;
    lines.reserve(byName.size());
    for (auto &[name, parts] : byName) {
        parts.line.line = LineId(name);
        parts.line.factory = parts.factories.size() == 1 ? *parts.factories.begin() : FactoryId();
        parts.line.machines = int(parts.machines.size());
        parts.line.totals = sumOf(parts.line.trend);
        lines.push_back(std::move(parts.line));
    }
    std::stable_sort(lines.begin(), lines.end(), [](const LineFigures &a, const LineFigures &b) { return a.totals.defects > b.totals.defects; });
    return lines;
}

Totals totalOf(std::span<const SourceFigures> sources)
{
    Totals sum;
    for (const SourceFigures &source : sources)
        sum += sumOf(source.trend);
    return sum;
}

} // namespace Andon
