// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wallboard/boardlines.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace Andon {

namespace {

int urgency(Health health)
{
    switch (health) {
    case Health::Warning: return 0;
    case Health::NoData: return 1;
    case Health::Healthy: return 2;
    }
    Q_UNREACHABLE();
}

void addTo(BoardLine &line, const MachineFigures &machine)
{
    const bool isSilent = machine.health == Health::NoData;
    const bool areAllSilent = line.silent == line.machines;
    const bool isLater = machine.lastEvent && (!line.lastEvent || *machine.lastEvent > *line.lastEvent);
    const bool isWorse = isSilent ? areAllSilent && isLater : areAllSilent || machine.defectsPerHour > line.defectsPerHour;
    if (line.machines == 0 || isWorse) {
        line.worst = machine.machine;
        line.defectsPerHour = machine.defectsPerHour;
    }
    if (isLater)
        line.lastEvent = machine.lastEvent;
    if (line.machines == 0 || urgency(machine.health) == 0)
        line.health = machine.health;
    else if (line.health == Health::NoData)
        line.health = machine.health;
    ++line.machines;
    line.silent += isSilent ? 1 : 0;
}

} // namespace

std::vector<BoardLine> boardLines(const PlantFigures &figures)
{
    std::map<std::pair<std::string, std::string>, BoardLine> byName;
    for (const MachineFigures &machine : figures.machines) {
        const std::string &name = machine.line.isEmpty() ? machine.machine.utf8 : machine.line.utf8;
        BoardLine &line = byName[{name, machine.factory.utf8}];
        line.line = LineId(name);
        line.factory = machine.factory;
        addTo(line, machine);
    }
    std::vector<BoardLine> lines;
    lines.reserve(byName.size());
    for (auto &[name, line] : byName)
        lines.push_back(std::move(line));
    std::stable_sort(lines.begin(), lines.end(), [](const BoardLine &a, const BoardLine &b) {
        return std::tuple(urgency(a.health), -a.defectsPerHour) < std::tuple(urgency(b.health), -b.defectsPerHour);
    });
    return lines;
}

} // namespace Andon
