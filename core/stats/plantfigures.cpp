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
    case Health::Muted: return 3;
    }
    return 4;
}

const MachineNote *noteOf(const MachineFigures &machine, const StateRules &rules)
{
    if (!rules.notes)
        return nullptr;
    const auto found = rules.notes->find({machine.factory, machine.machine});
    return found == rules.notes->end() ? nullptr : &found->second;
}

Health healthOnScreen(const MachineFigures &machine, const StateRules &rules)
{
    if (const MachineNote *note = noteOf(machine, rules); note && !note->isInUse)
        return Health::Muted;
    if (machine.totals.events == 0)
        return Health::NoData;
    if (reachesNow(rules.window, rules.now) && machine.lastEvent && rules.now - *machine.lastEvent > machine.silentAfter)
        return Health::NoData;
    return healthFromRate(machine.defectsPerHour, rules.limit);
}

std::optional<Instant> warningSince(const std::vector<Totals> &trend, const StateRules &rules)
{
    const std::size_t reach = std::max<std::size_t>(1, trend.size() / 4);
    const double defectsAtLimit = rules.limit * double((rules.slot * std::int64_t(reach)).count()) / double(std::chrono::milliseconds(std::chrono::hours(1)).count());
    std::int64_t defects = 0;
    bool wasOver = false;
    std::optional<Instant> since;
    for (std::size_t i = 0; i < trend.size(); ++i) {
        defects += trend[i].defects - (i >= reach ? trend[i - reach].defects : 0);
        if (i + 1 < reach)
            continue;
        const bool isOver = double(defects) >= defectsAtLimit;
        if (isOver && !wasOver)
            since = i + 1 == reach ? rules.window.start : rules.window.start + rules.slot * std::int64_t(i);
        wasOver = isOver;
    }
    return since;
}

MachineFigures machineFrom(const MachineKey &key, const std::vector<const SourceFigures *> &sources, const StateRules &rules)
{
    MachineFigures machine = {.machine = key.machine, .factory = key.factory};
    std::vector<Instant> newest;
    for (const SourceFigures *source : sources) {
        addTrend(machine.trend, source->trend);
        machine.before += source->before;
        newest.insert(newest.end(), source->newestTimes.begin(), source->newestTimes.end());
        if (!machine.lastEvent || source->newestTimes.front() > *machine.lastEvent) {
            machine.lastEvent = source->newestTimes.front();
            machine.line = source->source.line;
        }
    }
    machine.totals = sumOf(machine.trend);
    machine.defectsPerHour = defectsPerHour(machine.totals.defects, rules.window);
    machine.usualGap = usualGap(std::move(newest));
    machine.silentAfter = silentAfter(machine.usualGap);
    machine.health = healthOnScreen(machine, rules);
    machine.since = stateSince(machine, rules);
    return machine;
}

} // namespace

bool reachesNow(const Window &window, Instant now)
{
    return window.end + stillNow >= now;
}

std::optional<Instant> stateSince(const MachineFigures &machine, const StateRules &rules)
{
    switch (machine.health) {
    case Health::Healthy: return std::nullopt;
    case Health::NoData: return machine.lastEvent;
    case Health::Warning: return warningSince(machine.trend, rules);
    case Health::Muted: break;
    }
    const MachineNote *note = noteOf(machine, rules);
    return note && note->used ? std::optional(note->used->when) : std::nullopt;
}

std::vector<MachineFigures> machineFigures(std::span<const SourceFigures> sources, const StateRules &rules)
{
    std::map<MachineKey, std::vector<const SourceFigures *>> byMachine;
    for (const SourceFigures &source : sources) {
        if (!source.newestTimes.empty())
            byMachine[{source.source.factory, source.source.machine}].push_back(&source);
    }
    std::vector<MachineFigures> machines;
    machines.reserve(byMachine.size());
    for (const auto &[key, parts] : byMachine)
        machines.push_back(machineFrom(key, parts, rules));
    std::stable_sort(machines.begin(), machines.end(), [](const MachineFigures &a, const MachineFigures &b) {
        if (a.health != b.health)
            return urgency(a.health) < urgency(b.health);
        return a.defectsPerHour > b.defectsPerHour;
    });
    return machines;
}

int silentMachines(std::span<const MachineFigures> machines)
{
    return int(std::count_if(machines.begin(), machines.end(), [](const MachineFigures &machine) { return machine.health == Health::NoData; }));
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
        parts.line.before += figures.before;
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
