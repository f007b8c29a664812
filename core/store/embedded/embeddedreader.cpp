// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/embedded/embeddedreader.h"

#include "core/store/embedded/embeddedreadermoment.h"
#include "core/store/embedded/embeddedstore.h"
#include "core/store/embedded/lists.h"

#include <sqlite3.h>

#include <algorithm>
#include <map>
#include <set>

namespace Andon {

using namespace Qt::StringLiterals;

namespace {

constexpr std::int64_t arrivalSlotMilliseconds = 10'000;
constexpr int stepsBetweenLooks = 10'000;   // of SQLite's virtual machine; well under a millisecond
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

} // namespace

EmbeddedReader::EmbeddedReader(const QString &file, const StoreMemory &memory, Database::Path path)
    : m_file(file), m_memory(memory), m_path(path), m_readings(m_database), m_index(m_database, memory.changes, [this] { return isToStop(); }),
      m_segments(m_database), m_list(m_database, m_index, m_sources), m_search(m_database, m_index, m_sources, m_list)
{
}

Result<std::unique_ptr<EmbeddedReader>> EmbeddedReader::open(const QString &file, const StoreMemory &memory, Database::Path path)
{
    std::unique_ptr<EmbeddedReader> reader(new EmbeddedReader(file, memory, path));
    if (auto opened = reader->openConnection(); !opened)
        return opened.error();
    return reader;
}

Result<void> EmbeddedReader::openConnection()
{
    m_statements = {};
    m_readings.close();
    m_index.close();
    m_segments.close();
    m_list.close();
    m_search.close();
    m_sourcesRevision.reset();
    if (auto opened = m_database.open(m_file, Database::Access::Read, m_path); !opened)
        return opened;
    if (m_database.handle()) {
        sqlite3_progress_handler(m_database.handle(), stepsBetweenLooks,
                                 [](void *reader) { return static_cast<EmbeddedReader *>(reader)->isToStop() ? 1 : 0; }, this);
    }
    auto prepared = m_database.prepareAll({
        {&m_statements.sources, "sources"_L1}, {&m_statements.arrivals, "arrivals_between"_L1},
        {&m_statements.rejectionsBetween, "count_rejections_between"_L1},
    });
    if (!prepared)
        return prepared;
    for (auto opened : {m_index.open(), m_segments.open(), m_list.open(), m_search.open(), m_readings.open()}) {
        if (!opened)
            return opened;
    }
    m_mustReopen = false;
    return {};
}

bool EmbeddedReader::isToStop() const
{
    return m_givenUp || std::chrono::steady_clock::now() > m_deadline;
}

Result<void> EmbeddedReader::loadSources()
{
    if (m_sourcesRevision == m_index.log().sourcesRevision)
        return {};
    Statement &rows = m_statements.sources;
    m_sources.clear();
    m_sourcesRevision.reset();
    for (;;) {
        const auto row = rows.next();
        if (!row)
            return row.error();
        if (!*row)
            break;
        const auto name = [&rows](int column) { return std::string(rows.text(column)); };
        m_sources.add(rows.integer(0), {.machine = MachineId(name(1)), .line = LineId(name(2)), .factory = FactoryId(name(3))});
    }
    m_sourcesRevision = m_index.log().sourcesRevision;
    return {};
}

template <typename Accepts>
EmbeddedReader::Sources EmbeddedReader::sourcesWhere(Accepts accepts) const
{
    Sources sources(std::size_t(m_sources.nextNumber()));
    m_sources.each([&](SourceNumber number, const Source &source) { sources[std::size_t(number)] = accepts(source); });
    return sources;
}

EmbeddedReader::Sources EmbeddedReader::sourcesOf(const std::optional<FactoryId> &factory) const
{
    return sourcesWhere([&](const Source &source) { return !factory || source.factory == *factory; });
}

/// By the numbers of sources.
Result<std::vector<Totals>> EmbeddedReader::totalsOf(const Sources &sources, const Window &window)
{
    std::vector<Totals> all(sources.size());
    auto done = m_index.slots(sources, window, std::chrono::milliseconds::max(),
                              [&all](std::uint32_t source, std::size_t, const Totals &totals) { all[source] += totals; });
    if (!done)
        return done.error();
    return all;
}

Result<Totals> EmbeddedReader::machineTotals(const MachineId &machine, const Window &window, const std::optional<FactoryId> &factory)
{
    return askIndex<Totals>([&]() -> Result<Totals> {
        Totals sum;
        for (const SourceNumber number : m_sources.numbersOf(machine)) {
            if (factory && m_sources.sourceOf(number)->factory != *factory)
                continue;
            const auto totals = m_index.totals(std::uint32_t(number), window);
            if (!totals)
                return totals;
            sum += *totals;
        }
        return sum;
    });
}

Result<std::vector<TopLine>> EmbeddedReader::topLines(const std::optional<FactoryId> &factory, const Window &window, std::int64_t limit)
{
    return askIndex<std::vector<TopLine>>([&]() -> Result<std::vector<TopLine>> {
        const auto totals = totalsOf(sourcesWhere([&](const Source &source) {
            return !factory || (source.factory == *factory && !source.line.isEmpty());
        }), window);
        if (!totals)
            return totals.error();
        std::map<std::string_view, Totals> lines;
        m_sources.each([&](SourceNumber number, const Source &source) {
            const Totals &ofSource = (*totals)[std::size_t(number)];
            if (ofSource.events > 0)
                lines[source.line.isEmpty() ? source.machine.utf8 : source.line.utf8] += ofSource;
        });
        std::vector<TopLine> all;
        for (const auto &[name, sum] : lines)
            all.push_back({.line = LineId(std::string(name)), .defects = sum.defects, .events = sum.events});
        return Andon::topLines(std::move(all), std::size_t(limit));
    });
}

Result<RejectionListing> EmbeddedReader::rejections(const RejectionFilter &filter, const Page &page)
{
    return atOneMoment<RejectionListing>([&] { return listRejections(m_database, filter, page); });
}

Result<RejectionPage> EmbeddedReader::rejectionPage(const RejectionFilter &filter, const Page &page)
{
    return atOneMoment<RejectionPage>([&]() -> Result<RejectionPage> {
        auto listing = listRejections(m_database, filter, page);
        auto reasons = countReasons(m_database, filter);
        if (!listing || !reasons)
            return listing ? reasons.error() : listing.error();
        return RejectionPage {.rejections = *std::move(listing), .reasons = *std::move(reasons)};
    });
}

Result<Listing<ReadingRecord>> EmbeddedReader::readings(const ReadingFilter &filter, const Page &page, ReadingOrder order)
{
    return atOneMoment<Listing<ReadingRecord>>([&] { return m_readings.list(filter, page, order); });
}

Result<ReadingAggregates> EmbeddedReader::readingTotals(const ReadingFilter &filter, ReadingGrouping grouping)
{
    return atOneMoment<ReadingAggregates>([&] { return m_readings.totals(filter, grouping); });
}

/// In the order of their numbers.
Result<std::vector<SourceFigures>> EmbeddedReader::figuresOf(const Sources &sources, const PlantQuery &query)
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

Result<Totals> EmbeddedReader::totalsBefore(const PlantQuery &query)
{
    // To the minute, so that all readers give the same answer while the window moves on.
    const Instant end = std::chrono::floor<std::chrono::minutes>(query.window.start);
    const BeforeKey key = {.factory = query.factory, .length = query.window.length(), .minute = end,
                           .now = std::chrono::floor<std::chrono::minutes>(query.now)};
    if (m_beforeKey == key)
        return m_before;
    const auto totals = totalsOf(sourcesOf(query.factory), {.start = end - query.window.length(), .end = end});
    if (!totals)
        return totals.error();
    Totals sum;
    for (const Totals &ofSource : *totals)
        sum += ofSource;
    m_beforeKey = key;
    m_before = sum;
    return sum;
}

Result<std::vector<IngestSlot>> EmbeddedReader::ingest(const PlantQuery &query)
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
Result<std::int64_t> EmbeddedReader::rejectedIn(const PlantQuery &query, const std::vector<IngestSlot> &ingest)
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

Result<PlantFigures> EmbeddedReader::plant(const PlantQuery &asked)
{
    const PlantQuery query = withinLimits(asked);
    return askIndex<PlantFigures>([&]() -> Result<PlantFigures> {
        const auto sources = figuresOf(sourcesOf(query.factory), query);
        if (!sources)
            return sources.error();
        const auto before = totalsBefore(query);
        const auto arrivals = ingest(query);
        if (!before || !arrivals)
            return !before ? before.error() : arrivals.error();
        const auto rejected = rejectedIn(query, *arrivals);
        auto latest = listRejections(m_database, {.kinds = {RejectionKind::Event}, .factory = query.factory ? std::optional(query.factory->toString()) : std::nullopt,
                                      .from = query.window.start, .to = query.window.end}, {.limit = latestRejectionsShown});
        if (!rejected || !latest)
            return !rejected ? rejected.error() : latest.error();
        std::set<FactoryId> factories;
        m_sources.each([&factories](SourceNumber, const Source &source) { factories.insert(source.factory); });
        const LogState &log = m_index.log();
        return PlantFigures {
            .window = query.window,
            .asOf = query.now,
            .reachesNow = reachesNow(query.window, query.now),
            .slot = slotLength(query),
            .totals = totalOf(*sources),
            .before = *before,
            .rejected = *rejected,
            .machines = machineFigures(*sources, query.window, query.now),
            .lines = lineFigures(*sources),
            .ingest = *arrivals,
            .latestRejections = std::move(latest->items),
            .factories = {factories.begin(), factories.end()},
            .eventsEver = log.events,
            .newestEver = log.newest ? std::optional(Instant(std::chrono::milliseconds(*log.newest))) : std::nullopt,
        };
    });
}

Result<MachineDetail> EmbeddedReader::machineDetail(const MachineId &machine, const PlantQuery &asked)
{
    const PlantQuery query = withinLimits(asked);
    return askIndex<MachineDetail>([&]() -> Result<MachineDetail> {
        const auto sources = figuresOf(sourcesWhere([&](const Source &source) {
            return source.machine == machine && (!query.factory || source.factory == *query.factory);
        }), query);
        auto events = m_list.list({.machine = machine, .factory = query.factory}, {.limit = lastEventsShown}, {});
        if (!sources || !events)
            return sources ? events.error() : sources.error();
        auto machines = machineFigures(*sources, query.window, query.now);
        if (machines.empty())
            return Error {ErrorCode::NotFound, u"Machine %1 has sent no events."_s.arg(machine.toString())};
        return MachineDetail {.figures = std::move(machines.front()), .lastEvents = std::move(events->items)};
    });
}

} // namespace Andon
