// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/embedded/plantreader.h"

#include "core/store/embedded/lists.h"
#include "core/store/embedded/notestable.h"

#include <algorithm>
#include <set>

namespace Andon {

using namespace Qt::StringLiterals;

namespace {

constexpr std::int64_t arrivalSlotMilliseconds = 10'000;
constexpr int latestRejectionsShown = 10;
constexpr int lastEventsShown = 50;

std::int64_t number(Instant instant)
{
    return instant.time_since_epoch().count();
}

/// Length of one of the equal parts of the window; they cover it, the last one may reach beyond.
std::chrono::milliseconds slotLength(const PlantQuery &query)
{
    const auto length = std::max<std::int64_t>(query.window.length().count(), 1);
    return std::chrono::milliseconds((length + query.slots - 1) / query.slots);
}

PlantQuery withinLimits(PlantQuery query)
{
    query.slots = std::clamp(query.slots, 1, 240);
    return query;
}

StateRules rulesOf(const PlantQuery &query, const MachineNotes &notes)
{
    return {.window = query.window, .now = query.now, .limit = query.limit, .slot = slotLength(query), .notes = &notes};
}

MachineNote noteIn(const MachineNotes &notes, const MachineId &machine, const FactoryId &factory)
{
    const auto found = notes.find({factory, machine});
    return found != notes.end() ? found->second : MachineNote {.machine = machine, .factory = factory};
}

} // namespace

PlantReader::PlantReader(Database &database, IndexReader &index, const SourceTable &sources, EventList &events)
    : m_database(database), m_index(index), m_sources(sources), m_events(events)
{
}

Result<void> PlantReader::open()
{
    return m_database.prepareAll({
        {&m_statements.arrivals, "arrivals_between"_L1}, {&m_statements.arrivalSums, "arrival_sums_between"_L1},
        {&m_statements.rejectionsBetween, "count_rejections_between"_L1},
        {&m_statements.duration, "duration_by_seq"_L1},
    });
}

void PlantReader::close()
{
    m_statements = {};
    m_earlierKey.reset();
}

template <typename Accepts>
PlantReader::Sources PlantReader::sourcesWhere(Accepts accepts) const
{
    Sources sources(std::size_t(m_sources.nextNumber()));
    m_sources.each([&](SourceNumber number, const Source &source) { sources[std::size_t(number)] = accepts(source); });
    return sources;
}

PlantReader::Sources PlantReader::sourcesOf(const PlantQuery &query) const
{
    return sourcesWhere([&](const Source &source) { return !query.factory || source.factory == *query.factory; });
}

PlantReader::Sources PlantReader::sourcesOf(const MachineId &machine, const PlantQuery &query) const
{
    return sourcesWhere([&](const Source &source) { return source.machine == machine && (!query.factory || source.factory == *query.factory); });
}

/// In the order of their numbers.
Result<std::vector<SourceFigures>> PlantReader::figuresOf(const Sources &sources, const PlantQuery &query)
{
    std::vector<SourceFigures> byNumber(sources.size());
    for (std::size_t number = 0; number < sources.size(); ++number) {
        if (sources[number])
            byNumber[number].trend.resize(std::size_t(query.slots));
    }
    auto done = m_index.slots(sources, query.window, slotLength(query),
                              [&byNumber](std::uint32_t source, std::size_t slot, const Totals &totals) { byNumber[source].trend[slot] += totals; });
    if (!done)
        return done.error();
    std::vector<SourceFigures> all;
    for (std::size_t number = 0; number < sources.size(); ++number) {
        const Source *source = sources[number] ? m_sources.sourceOf(SourceNumber(number)) : nullptr;
        if (!source)
            continue;
        const auto times = m_index.newestTimes(std::uint32_t(number), newestTimesNeeded);
        if (!times)
            return times.error();
        SourceFigures &figures = byNumber[number];
        figures.source = *source;
        for (const std::int64_t time : *times)
            figures.newestTimes.push_back(Instant(std::chrono::milliseconds(time)));
        all.push_back(std::move(figures));
    }
    return all;
}

/// To the minute, so that all readers give the same answer while the window moves on.
Result<const PlantReader::Earlier *> PlantReader::earlierThan(const PlantQuery &query, const MachineNotes &notes)
{
    const Instant start = std::chrono::floor<std::chrono::minutes>(query.window.start);
    const Instant now = std::chrono::floor<std::chrono::minutes>(query.now);
    // What of the window lies ahead has nothing to be compared with yet.
    const auto length = std::max(std::min(query.window.end, now + std::chrono::minutes(1)) - query.window.start, std::chrono::milliseconds(0));
    const EarlierKey key = {.factory = query.factory, .length = length, .minute = start, .now = now, .sourcesRevision = m_index.log().sourcesRevision};
    if (m_earlierKey == key)
        return &m_earlier;
    m_earlierKey.reset();
    auto before = m_index.totalsOf(sourcesOf(query), {.start = start - key.length, .end = start});
    if (!before)
        return before.error();
    PlantQuery yesterday = query;
    yesterday.window = {.start = start - std::chrono::days(1), .end = start - std::chrono::days(1) + key.length};
    yesterday.now = now - std::chrono::days(1);
    const auto numbers = numbersOf(yesterday, notes);
    if (!numbers)
        return numbers.error();
    m_earlier = {.before = *std::move(before), .yesterday = *numbers};
    m_earlierKey = key;
    return &m_earlier;
}

/// As they were at query.now, as far as event times tell.
Result<PlantNumbers> PlantReader::numbersOf(const PlantQuery &query, const MachineNotes &notes)
{
    const Sources sources = sourcesOf(query);
    const auto totals = m_index.totalsOf(sources, query.window);
    const auto arrivals = ingest(query);
    if (!totals || !arrivals)
        return !totals ? totals.error() : arrivals.error();
    const auto rejected = rejectedIn(query, *arrivals);
    if (!rejected)
        return rejected.error();
    PlantNumbers numbers = {.rejected = *rejected};
    std::vector<SourceFigures> figures;
    for (std::size_t number = 0; number < sources.size(); ++number) {
        const Source *source = sources[number] ? m_sources.sourceOf(SourceNumber(number)) : nullptr;
        if (!source)
            continue;
        const auto times = m_index.newestTimes(std::uint32_t(number), newestTimesNeeded, query.now);
        if (!times)
            return times.error();
        numbers.totals += (*totals)[number];
        figures.push_back({.source = *source, .trend = {(*totals)[number]}});
        for (const std::int64_t time : *times)
            figures.back().newestTimes.push_back(Instant(std::chrono::milliseconds(time)));
    }
    numbers.silent = silentMachines(machineFigures(figures, rulesOf(query, notes)));
    return numbers;
}

Result<std::vector<IngestSlot>> PlantReader::ingest(const PlantQuery &query)
{
    // Arrivals are counted in slots of their own; these are whole ones, or the bars would show a
    // beat that never was.
    constexpr std::chrono::milliseconds counted(arrivalSlotMilliseconds);
    const auto length = std::max<std::int64_t>((slotLength(query) + counted / 2) / counted, 1) * counted;
    const Instant first(query.window.start.time_since_epoch() / counted * counted);
    const auto count = std::clamp<std::int64_t>((query.window.end - first + length - std::chrono::milliseconds(1)) / length, 0, 2 * query.slots + 1);
    std::vector<IngestSlot> slots(static_cast<std::size_t>(count));
    for (std::size_t i = 0; i < slots.size(); ++i)
        slots[i].start = first + length * std::int64_t(i);
    Statement &rows = m_statements.arrivals;
    rows.bind(1, number(first) / arrivalSlotMilliseconds).bind(2, number(query.window.end - std::chrono::milliseconds(1)) / arrivalSlotMilliseconds);
    for (auto row = rows.next(); !row || *row; row = rows.next()) {
        if (!row)
            return row.error();
        const Instant at{std::chrono::milliseconds(rows.integer(0) * arrivalSlotMilliseconds)};
        const auto index = std::size_t((at - first) / length);
        if (index >= slots.size())
            continue;
        IngestSlot &slot = slots[index];
        slot.accepted += std::uint64_t(rows.integer(1));
        slot.deduped += std::uint64_t(rows.integer(2));
        slot.updated += std::uint64_t(rows.integer(3));
        slot.rejected += std::uint64_t(rows.integer(4));
    }
    return slots;
}

/// All that were refused, from the counts; of one factory, from the log of those that named it.
Result<std::int64_t> PlantReader::rejectedIn(const PlantQuery &query, const std::vector<IngestSlot> &ingest)
{
    std::int64_t sum = 0;
    for (const IngestSlot &slot : ingest)
        sum += std::int64_t(slot.rejected);
    if (!query.factory)
        return sum;
    Statement &rows = m_statements.rejectionsBetween;
    const auto row = rows.bind(1, number(query.window.start) * 1000).bind(2, number(query.window.end) * 1000).bind(3, query.factory->utf8).next();
    if (!row)
        return row.error();
    sum = rows.integer(0);
    rows.reset();
    return sum;
}

Result<PlantFigures> PlantReader::plant(const PlantQuery &asked)
{
    const PlantQuery query = withinLimits(asked);
    const auto notes = readNotes(m_database);
    auto sources = figuresOf(sourcesOf(query), query);
    if (!notes || !sources)
        return !notes ? notes.error() : sources.error();
    const auto earlier = earlierThan(query, *notes);
    const auto arrivals = ingest(query);
    if (!earlier || !arrivals)
        return !earlier ? earlier.error() : arrivals.error();
    const auto rejected = rejectedIn(query, *arrivals);
    auto latest = listRejections(m_database, {.kinds = {RejectionKind::Event}, .factory = query.factory ? std::optional(query.factory->toString()) : std::nullopt,
                                  .from = query.window.start, .to = query.window.end}, {.limit = latestRejectionsShown});
    if (!rejected || !latest)
        return !rejected ? rejected.error() : latest.error();
    Totals before;
    for (SourceFigures &figures : *sources) {
        figures.before = (*earlier)->before[std::size_t(m_sources.numberOf(figures.source))];
        before += figures.before;
    }
    std::set<FactoryId> factories;
    m_sources.each([&factories](SourceNumber, const Source &source) { factories.insert(source.factory); });
    const LogState &log = m_index.log();
    return PlantFigures {
        .window = query.window,
        .asOf = query.now,
        .reachesNow = reachesNow(query.window, query.now),
        .slot = slotLength(query),
        .limit = query.limit,
        .totals = totalOf(*sources),
        .before = before,
        .yesterday = (*earlier)->yesterday,
        .rejected = *rejected,
        .machines = machineFigures(*sources, rulesOf(query, *notes)),
        .lines = lineFigures(*sources),
        .ingest = *arrivals,
        .latestRejections = std::move(latest->items),
        .factories = {factories.begin(), factories.end()},
        .eventsEver = log.events,
        .newestEver = log.newest ? std::optional(Instant(std::chrono::milliseconds(*log.newest))) : std::nullopt,
    };
}

Result<MachineDetail> PlantReader::machineDetail(const MachineId &machine, const PlantQuery &asked)
{
    const PlantQuery query = withinLimits(asked);
    const auto notes = readNotes(m_database);
    const auto sources = figuresOf(sourcesOf(machine, query), query);
    if (!notes || !sources)
        return !notes ? notes.error() : sources.error();
    auto events = m_events.list({.machine = machine, .factory = query.factory}, {.limit = lastEventsShown}, {});
    if (!events)
        return events.error();
    auto machines = machineFigures(*sources, rulesOf(query, *notes));
    if (machines.empty())
        return Error {ErrorCode::NotFound, u"Machine %1 has sent no events."_s.arg(machine.toString())};
    MachineFigures &figures = machines.front();
    return MachineDetail {.figures = figures, .note = noteIn(*notes, figures.machine, figures.factory), .lastEvents = std::move(events->items)};
}

Result<CycleTimes> PlantReader::cycleTimes(const MachineId &machine, const PlantQuery &query)
{
    const Sources sources = sourcesOf(machine, query);
    const auto totals = m_index.totalsOf(sources, query.window);
    if (!totals)
        return totals.error();
    std::vector<std::chrono::milliseconds> durations;
    std::int64_t skip = 0;
    auto done = m_index.walk(sources, query.window, IndexReader::TimeOrder::NewestFirst, skip, [&](const IndexReader::Stretch &stretch) -> Result<bool> {
        for (const IndexEntry &entry : stretch.entries) {
            if (std::int64_t(durations.size()) == mostCyclesRead)
                return false;
            const auto exists = m_statements.duration.bind(1, std::int64_t(entry.row)).next();
            if (!exists)
                return exists.error();
            if (*exists)
                durations.emplace_back(m_statements.duration.integer(0));
            m_statements.duration.reset();
        }
        return true;
    });
    if (!done)
        return done.error();
    CycleTimes times = Andon::cycleTimes(std::move(durations));
    times.eventsInWindow = 0;
    for (const Totals &ofSource : *totals)
        times.eventsInWindow += ofSource.events;
    return times;
}

Result<std::vector<MachineNote>> PlantReader::machineNotes()
{
    const auto notes = readNotes(m_database);
    if (!notes)
        return notes.error();
    std::set<std::pair<FactoryId, MachineId>> machines;
    m_sources.each([&machines](SourceNumber, const Source &source) { machines.emplace(source.factory, source.machine); });
    std::vector<MachineNote> all;
    all.reserve(machines.size());
    for (const auto &[factory, machine] : machines)
        all.push_back(noteIn(*notes, machine, factory));
    return all;
}

} // namespace Andon
