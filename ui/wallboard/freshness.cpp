// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wallboard/freshness.h"

#include <algorithm>

namespace Andon {

void Freshness::note(const PlantFigures &figures)
{
    std::map<std::pair<FactoryId, MachineId>, Ahead> ahead;
    std::optional<Instant> newest;
    for (const MachineFigures &machine : figures.machines) {
        if (!machine.lastEvent)
            continue;
        Instant moment = *machine.lastEvent;
        if (moment > figures.asOf) {
            const std::pair key(machine.factory, machine.machine);
            const auto before = m_ahead.find(key);
            const bool isKnown = before != m_ahead.end() && before->second.event == moment;
            const Ahead entry{.event = moment, .seen = isKnown ? before->second.seen : figures.asOf};
            ahead.emplace(key, entry);
            moment = entry.seen;
        }
        newest = newest ? std::max(*newest, moment) : moment;
    }
    m_ahead = std::move(ahead);
    m_newest = newest;
}

} // namespace Andon
