// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/embedded/embeddedreader.h"

#include "core/store/embedded/lists.h"

#include <sqlite3.h>

#include <algorithm>
#include <map>
#include <set>

namespace Andon {

using namespace Qt::StringLiterals;

namespace {

constexpr std::int64_t arrivalSlotMilliseconds = 10'000;
constexpr auto longestAnswer = std::chrono::seconds(30);
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

EmbeddedReader::EmbeddedReader(const QString &file, const IdDirectory &directory, Database::Path path)
    : m_file(file), m_directory(directory), m_path(path), m_readings(m_database)
{
}

Result<std::unique_ptr<EmbeddedReader>> EmbeddedReader::open(const QString &file, const IdDirectory &directory, Database::Path path)
{
    std::unique_ptr<EmbeddedReader> reader(new EmbeddedReader(file, directory, path));
    if (auto opened = reader->openConnection(); !opened)
        return opened.error();
    return reader;
}

Result<void> EmbeddedReader::openConnection()
{
    m_statements = {};
    m_readings.close();
    if (auto opened = m_database.open(m_file, Database::Access::Read, m_path); !opened)
        return opened;
    if (m_database.handle()) {
        sqlite3_progress_handler(m_database.handle(), stepsBetweenLooks,
                                 [](void *reader) { return static_cast<EmbeddedReader *>(reader)->isToStop() ? 1 : 0; }, this);
    }
    auto prepared = m_database.prepareAll({
        {&m_statements.sources, "sources"_L1}, {&m_statements.totals, "totals_of_source"_L1},
        {&m_statements.slots, "slots_of_source"_L1}, {&m_statements.newestTimes, "newest_times_of_source"_L1},
        {&m_statements.newestEvents, "newest_events_of_source"_L1},
        {&m_statements.arrivals, "arrivals_between"_L1}, {&m_statements.rejectionsBetween, "count_rejections_between"_L1},
    });
    if (!prepared)
        return prepared;
    if (auto opened = m_readings.open(); !opened)
        return opened;
    m_mustReopen = false;
    return {};
}

bool EmbeddedReader::isToStop() const
{
    return m_givenUp || std::chrono::steady_clock::now() > m_deadline;
}

/// Runs @a work at one moment of the database, and not for ever: an open question keeps the
/// write-ahead log from being emptied.
template <typename T, typename Work>
Result<T> EmbeddedReader::atOneMoment(Work work)
{
    m_deadline = std::chrono::steady_clock::now() + longestAnswer;
    if (m_mustReopen) {
        if (auto opened = openConnection(); !opened)
            return opened.error();
    }
    Transaction transaction(m_database);
    if (auto begun = transaction.begin(Transaction::Kind::Read); !begun)
        return begun.error();
    Result<T> result = work();
    if (isToStop() && !result)
        return Error {ErrorCode::Storage, u"The answer took too long and was given up. Ask for a shorter time."_s};
    if (auto ended = transaction.commit(); !ended && result)
        result = ended.error();
    m_mustReopen = !result && result.error().code == ErrorCode::Storage;
    return result;
}

Result<void> EmbeddedReader::loadSources()
{
    Statement &rows = m_statements.sources;
    m_sources.clear();
    for (;;) {
        const auto row = rows.next();
        if (!row)
            return row.error();
        if (!*row)
            return {};
        const auto name = [&rows](int column) { return std::string(rows.text(column)); };
        m_sources.emplace_back(rows.integer(0), Source {.machine = MachineId(name(1)), .line = LineId(name(2)), .factory = FactoryId(name(3))});
    }
}

std::vector<SourceNumber> EmbeddedReader::sourcesOf(const std::optional<FactoryId> &factory) const
{
    std::vector<SourceNumber> numbers;
    for (const auto &[number, source] : m_sources) {
        if (!factory || source.factory == *factory)
            numbers.push_back(number);
    }
    return numbers;
}

Result<Totals> EmbeddedReader::totalsOf(SourceNumber source, const Window &window)
{
    Statement &rows = m_statements.totals;
    const auto row = rows.bind(1, source).bind(2, number(window.start)).bind(3, number(window.end)).next();
    if (!row)
        return row.error();
    const Totals totals = {.events = rows.integer(0), .defects = rows.integer(1), .unknown = rows.integer(2)};
    rows.reset();
    return totals;
}

Result<Totals> EmbeddedReader::machineTotals(const MachineId &machine, const Window &window)
{
    return atOneMoment<Totals>([&]() -> Result<Totals> {
        if (auto loaded = loadSources(); !loaded)
            return loaded.error();
        Totals sum;
        for (const auto &[source, names] : m_sources) {
            if (names.machine != machine)
                continue;
            const auto totals = totalsOf(source, window);
            if (!totals)
                return totals;
            sum += *totals;
        }
        return sum;
    });
}

Result<std::vector<TopLine>> EmbeddedReader::topLines(const std::optional<FactoryId> &factory, const Window &window, std::int64_t limit)
{
    return atOneMoment<std::vector<TopLine>>([&]() -> Result<std::vector<TopLine>> {
        if (auto loaded = loadSources(); !loaded)
            return loaded.error();
        std::map<LineId, TopLine> lines;
        for (const auto &[source, names] : m_sources) {
            const bool nameless = names.line.isEmpty();
            if (factory && (names.factory != *factory || nameless))
                continue;
            const auto totals = totalsOf(source, window);
            if (!totals)
                return totals.error();
            if (totals->events == 0)
                continue;
            const LineId id = nameless ? LineId(names.machine.utf8) : names.line;
            TopLine &line = lines[id];
            line.line = id;
            line.events += totals->events;
            line.defects += totals->defects;
        }
        std::vector<TopLine> all;
        for (auto &[id, line] : lines)
            all.push_back(std::move(line));
        return Andon::topLines(std::move(all), std::size_t(limit));
    });
}

Result<Listing<StoredEvent>> EmbeddedReader::events(const EventFilter &filter, const Page &page)
{
    return atOneMoment<Listing<StoredEvent>>([&] {
        // Asked within the transaction: whatever that sees was in the directory before its commit.
        const auto rows = filter.id ? m_directory.rowsWith(m_directory.hash(filter.id->utf8)) : std::vector<IdDirectory::Row>();
        return listEvents(m_database, filter, page, rows);
    });
}

Result<Listing<Rejection>> EmbeddedReader::rejections(const RejectionFilter &filter, const Page &page)
{
    return atOneMoment<Listing<Rejection>>([&] { return listRejections(m_database, filter, page); });
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

Result<SourceFigures> EmbeddedReader::figuresOf(SourceNumber source, const PlantQuery &query)
{
    SourceFigures figures;
    figures.trend.resize(std::size_t(query.slots));
    Statement &slots = m_statements.slots;
    slots.bind(1, number(query.window.start)).bind(2, slotLength(query).count())
        .bind(3, source).bind(4, number(query.window.start)).bind(5, number(query.window.end));
    for (auto row = slots.next(); !row || *row; row = slots.next()) {
        if (!row)
            return row.error();
        figures.trend[std::size_t(slots.integer(0))] = {.events = slots.integer(1), .defects = slots.integer(2), .unknown = slots.integer(3)};
    }
    Statement &times = m_statements.newestTimes;
    times.bind(1, source).bind(2, std::int64_t(newestTimesNeeded));
    for (auto row = times.next(); !row || *row; row = times.next()) {
        if (!row)
            return row.error();
        figures.newestTimes.push_back(Instant(std::chrono::milliseconds(times.integer(0))));
    }
    return figures;
}

Result<std::vector<SourceFigures>> EmbeddedReader::figuresOf(const std::vector<SourceNumber> &sources, const PlantQuery &query)
{
    std::vector<SourceFigures> all;
    all.reserve(sources.size());
    for (const auto &[number, names] : m_sources) {
        if (!std::binary_search(sources.begin(), sources.end(), number))
            continue;
        auto figures = figuresOf(number, query);
        if (!figures)
            return figures.error();
        figures->source = names;
        all.push_back(*std::move(figures));
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
    Totals sum;
    const Window before = {.start = end - query.window.length(), .end = end};
    for (const SourceNumber source : sourcesOf(query.factory)) {
        const auto totals = totalsOf(source, before);
        if (!totals)
            return totals;
        sum += *totals;
    }
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
    return atOneMoment<PlantFigures>([&]() -> Result<PlantFigures> {
        if (auto loaded = loadSources(); !loaded)
            return loaded.error();
        const auto sources = figuresOf(sourcesOf(query.factory), query);
        if (!sources)
            return sources.error();
        const auto before = totalsBefore(query);
        const auto arrivals = ingest(query);
        const auto events = m_database.number(u"SELECT events FROM state"_s);
        const auto newest = m_database.number(u"SELECT max(time) FROM events"_s);
        if (!before || !arrivals || !events || !newest)
            return !before ? before.error() : !arrivals ? arrivals.error() : !events ? events.error() : newest.error();
        const auto rejected = rejectedIn(query, *arrivals);
        auto latest = listRejections(m_database, {.kinds = {RejectionKind::Event}, .factory = query.factory ? std::optional(query.factory->toString()) : std::nullopt,
                                      .from = query.window.start, .to = query.window.end}, {.limit = latestRejectionsShown});
        if (!rejected || !latest)
            return !rejected ? rejected.error() : latest.error();
        std::set<FactoryId> factories;
        for (const auto &[number, source] : m_sources)
            factories.insert(source.factory);
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
            .eventsEver = *events,
            .newestEver = *events == 0 ? std::nullopt : std::optional(Instant(std::chrono::milliseconds(*newest))),
        };
    });
}

Result<MachineDetail> EmbeddedReader::machineDetail(const MachineId &machine, const PlantQuery &asked)
{
    const PlantQuery query = withinLimits(asked);
    return atOneMoment<MachineDetail>([&]() -> Result<MachineDetail> {
        if (auto loaded = loadSources(); !loaded)
            return loaded.error();
        std::vector<SourceNumber> numbers;
        for (const auto &[number, source] : m_sources) {
            if (source.machine == machine && (!query.factory || source.factory == *query.factory))
                numbers.push_back(number);
        }
        const auto sources = figuresOf(numbers, query);
        auto events = newestEvents(numbers);
        if (!sources || !events)
            return sources ? events.error() : sources.error();
        auto machines = machineFigures(*sources, query.window, query.now);
        if (machines.empty())
            return Error {ErrorCode::NotFound, u"Machine %1 has sent no events."_s.arg(machine.toString())};
        return MachineDetail {.figures = std::move(machines.front()), .lastEvents = *std::move(events)};
    });
}

Result<std::vector<StoredEvent>> EmbeddedReader::newestEvents(const std::vector<SourceNumber> &sources)
{
    std::vector<StoredEvent> events;
    Statement &rows = m_statements.newestEvents;
    for (const auto &[number, source] : m_sources) {
        if (!std::binary_search(sources.begin(), sources.end(), number))
            continue;
        rows.bind(1, number).bind(2, std::int64_t(lastEventsShown));
        for (auto row = rows.next(); !row || *row; row = rows.next()) {
            if (!row)
                return row.error();
            const std::int64_t defects = rows.integer(3);
            events.push_back({.event = {.id = EventId(std::string(rows.text(0))), .source = source,
                                        .time = Instant(std::chrono::milliseconds(rows.integer(1))),
                                        .duration = std::chrono::milliseconds(rows.integer(2)),
                                        .defects = defects < 0 ? std::nullopt : std::optional(int(defects))},
                              .received = ReceivedTime(std::chrono::microseconds(rows.integer(4)))});
        }
    }
    std::sort(events.begin(), events.end(), [](const StoredEvent &a, const StoredEvent &b) {
        return a.event.time != b.event.time ? a.event.time > b.event.time : a.event.id < b.event.id;
    });
    if (events.size() > lastEventsShown)
        events.resize(lastEventsShown);
    return events;
}

} // namespace Andon
