// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/eventstore.h"

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <tuple>

namespace Andon {

/// The contract in its plainest form: everything in memory, every answer worked out by looking at
/// everything. Slow and obviously right, for the store to be compared with.
class PlantModel
{
public:
    std::vector<Outcome> take(const std::vector<Event> &events)
    {
        std::vector<Outcome> outcomes;
        for (const Event &event : events) {
            const auto known = m_events.find(event.id);
            if (known == m_events.end())
                outcomes.push_back(Outcome::Accepted);
            else
                outcomes.push_back(known->second == event ? Outcome::Deduped : Outcome::Updated);
            m_events[event.id] = event;
        }
        return outcomes;
    }

    void removeFactory(const FactoryId &factory)
    {
        std::erase_if(m_events, [&](const auto &entry) { return entry.second.source.factory == factory; });
    }

    std::int64_t size() const { return std::int64_t(m_events.size()); }

    std::optional<Instant> newestEvent() const
    {
        std::optional<Instant> newest;
        for (const auto &[id, event] : m_events)
            newest = std::max(newest.value_or(event.time), event.time);
        return newest;
    }

    Totals machineTotals(const MachineId &machine, const Window &window) const
    {
        return totalsWhere([&](const Event &event) { return event.source.machine == machine && window.contains(event.time); });
    }

    Totals factoryTotals(const std::optional<FactoryId> &factory, const Window &window) const
    {
        return totalsWhere([&](const Event &event) { return (!factory || event.source.factory == *factory) && window.contains(event.time); });
    }

    /// How long the cycles of a machine took, in any order.
    std::vector<std::chrono::milliseconds> durations(const MachineId &machine, const std::optional<FactoryId> &factory, const Window &window) const
    {
        std::vector<std::chrono::milliseconds> durations;
        for (const auto &[id, event] : m_events) {
            if (event.source.machine == machine && (!factory || event.source.factory == *factory) && window.contains(event.time))
                durations.push_back(event.duration);
        }
        return durations;
    }

    std::vector<TopLine> topLines(const std::optional<FactoryId> &factory, const Window &window, std::size_t limit) const
    {
        std::map<std::string, TopLine> lines;
        for (const auto &[id, event] : m_events) {
            const bool isNameless = event.source.line.isEmpty();
            const bool isOut = factory && (event.source.factory != *factory || isNameless);
            if (isOut || !window.contains(event.time))
                continue;
            const std::string &name = isNameless ? event.source.machine.utf8 : event.source.line.utf8;
            TopLine &line = lines[name];
            line.line = LineId(name);
            line.defects += event.defects.value_or(0);
            ++line.events;
        }
        std::vector<TopLine> sorted;
        for (const auto &[name, line] : lines)
            sorted.push_back(line);
        std::stable_sort(sorted.begin(), sorted.end(), [](const TopLine &left, const TopLine &right) { return left.defects > right.defects; });
        sorted.resize(std::min(sorted.size(), limit));
        return sorted;
    }

    /// The page and, before it is cut, the number of all.
    std::pair<std::vector<Event>, std::int64_t> list(const EventFilter &filter, const Page &page) const
    {
        std::vector<Event> found;
        for (const auto &[id, event] : m_events) {
            const bool isIn = (!filter.machine || event.source.machine == *filter.machine) && (!filter.line || event.source.line == *filter.line)
                && (!filter.factory || event.source.factory == *filter.factory) && (!filter.id || id == *filter.id)
                && (!filter.from || event.time >= *filter.from) && (!filter.to || event.time < *filter.to);
            if (isIn)
                found.push_back(event);
        }
        std::stable_sort(found.begin(), found.end(), [](const Event &left, const Event &right) { return left.time > right.time; });
        const auto total = std::int64_t(found.size());
        const auto first = found.begin() + std::min(page.skip, total);
        return {std::vector(first, first + std::min(page.limit, std::int64_t(found.end() - first))), total};
    }

    /// All event times before @a end of each machine of each factory, newest first.
    std::map<std::pair<MachineId, FactoryId>, std::vector<Instant>> timesByMachine(const std::optional<FactoryId> &factory, Instant end = Instant::max()) const
    {
        std::map<std::pair<MachineId, FactoryId>, std::vector<Instant>> times;
        for (const auto &[id, event] : m_events) {
            if ((!factory || event.source.factory == *factory) && event.time < end)
                times[{event.source.machine, event.source.factory}].push_back(event.time);
        }
        for (auto &[machine, ofMachine] : times)
            std::sort(ofMachine.begin(), ofMachine.end(), std::greater<>());
        return times;
    }

private:
    template <typename Predicate>
    Totals totalsWhere(Predicate isIn) const
    {
        Totals totals;
        for (const auto &[id, event] : m_events) {
            if (!isIn(event))
                continue;
            ++totals.events;
            totals.defects += event.defects.value_or(0);
            totals.unknown += !event.defects;
        }
        return totals;
    }

    std::map<EventId, Event> m_events;   // by id, which is the order among equal times
};

} // namespace Andon
