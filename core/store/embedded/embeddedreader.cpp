// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/embedded/embeddedreader.h"

#include "core/store/embedded/filterclause.h"
#include "core/store/embedded/rejectionrow.h"

#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

#include <algorithm>
#include <map>
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

Error failure(const QSqlQuery &query)
{
    return storageError(query.lastError().nativeErrorCode().toInt(), query.lastError().text());
}

/// Runs @a work at one moment of the database.
template <typename T, typename Work>
Result<T> atOneMoment(Database &database, Work work)
{
    Transaction transaction(database);
    if (auto begun = transaction.begin(Transaction::Kind::Read); !begun)
        return begun.error();
    Result<T> result = work();
    if (auto ended = transaction.commit(); !ended && result)
        return ended.error();
    return result;
}

/// Length of one of the equal parts of the window; they cover it, the last one may reach beyond.
std::chrono::milliseconds slotLength(const PlantQuery &query)
{
    const auto length = std::max<std::int64_t>(query.window.length().count(), 1);
    return std::chrono::milliseconds((length + query.slots - 1) / query.slots);
}

} // namespace

Result<std::unique_ptr<EmbeddedReader>> EmbeddedReader::open(const QString &file, Database::Path path)
{
    std::unique_ptr<EmbeddedReader> reader(new EmbeddedReader);
    Database &database = reader->m_database;
    if (auto opened = database.open(file, Database::Access::Read, path); !opened)
        return opened.error();
    Statements &statements = reader->m_statements;
    const std::pair<Statement *, QLatin1StringView> wanted[] = {
        {&statements.sources, "sources"_L1}, {&statements.totals, "totals_of_source"_L1},
        {&statements.slots, "slots_of_source"_L1}, {&statements.newestTimes, "newest_times_of_source"_L1},
        {&statements.arrivals, "arrivals_between"_L1}, {&statements.rejectionsBetween, "count_rejections_between"_L1},
    };
    for (const auto &[statement, name] : wanted) {
        auto prepared = database.prepare(name);
        if (!prepared)
            return prepared.error();
        *statement = *std::move(prepared);
    }
    return reader;
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
    return atOneMoment<Totals>(m_database, [&]() -> Result<Totals> {
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
    return atOneMoment<std::vector<TopLine>>(m_database, [&]() -> Result<std::vector<TopLine>> {
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
    return atOneMoment<Listing<StoredEvent>>(m_database, [&] { return listEvents(filter, page); });
}

Result<Listing<StoredEvent>> EmbeddedReader::listEvents(const EventFilter &filter, const Page &page)
{
    FilterClause where;
    where.add("machine = ?"_L1, filter.machine);
    where.add("line = ?"_L1, filter.line);
    where.add("factory = ?"_L1, filter.factory);
    const FilterClause ofSources = where;
    where = {};
    if (!ofSources.isEmpty())
        where.addNested("source IN (SELECT id FROM sources%1)"_L1, ofSources);
    where.add("events.id = ?"_L1, filter.id);
    where.add("time >= ?"_L1, filter.from);
    where.add("time < ?"_L1, filter.to);

    Listing<StoredEvent> listing;
    QSqlQuery count(m_database.connection());
    count.setForwardOnly(true);
    if (where.isEmpty())
        count.prepare(u"SELECT events FROM state"_s);
    else
        count.prepare(u"SELECT count(*) FROM events"_s + where.text());
    where.bindTo(count);
    if (!count.exec() || !count.next())
        return failure(count);
    listing.total = count.value(0).toLongLong();
    count.finish();

    QSqlQuery rows(m_database.connection());
    rows.setForwardOnly(true);
    rows.prepare(u"SELECT events.id, machine, line, factory, time, duration, defects, received"
                  " FROM events JOIN sources ON sources.id = events.source%1 ORDER BY time DESC, events.id LIMIT ? OFFSET ?"_s.arg(where.text()));
    where.bindTo(rows);
    rows.addBindValue(qint64(page.limit));
    rows.addBindValue(qint64(page.skip));
    if (!rows.exec())
        return failure(rows);
    while (rows.next()) {
        const int defects = rows.value(6).toInt();
        listing.items.push_back({
            .event = {.id = EventId(rows.value(0).toString()),
                      .source = {.machine = MachineId(rows.value(1).toString()), .line = LineId(rows.value(2).toString()), .factory = FactoryId(rows.value(3).toString())},
                      .time = Instant(std::chrono::milliseconds(rows.value(4).toLongLong())),
                      .duration = std::chrono::milliseconds(rows.value(5).toLongLong()),
                      .defects = defects < 0 ? std::nullopt : std::optional(defects)},
            .received = ReceivedTime(std::chrono::microseconds(rows.value(7).toLongLong())),
        });
    }
    return listing;
}

Result<Listing<Rejection>> EmbeddedReader::rejections(const RejectionFilter &filter, const Page &page)
{
    return atOneMoment<Listing<Rejection>>(m_database, [&] { return listRejections(filter, page); });
}

Result<Listing<Rejection>> EmbeddedReader::listRejections(const RejectionFilter &filter, const Page &page)
{
    const FilterClause where = rejectionClause(filter);
    Listing<Rejection> listing;
    QSqlQuery count(m_database.connection());
    count.setForwardOnly(true);
    count.prepare(u"SELECT count(*) FROM rejections"_s + where.text());
    where.bindTo(count);
    if (!count.exec() || !count.next())
        return failure(count);
    listing.total = count.value(0).toLongLong();
    count.finish();

    QSqlQuery rows(m_database.connection());
    rows.setForwardOnly(true);
    rows.prepare(u"SELECT %1 FROM rejections%2 ORDER BY received DESC, id DESC LIMIT ? OFFSET ?"_s.arg(rejectionColumns(), where.text()));
    where.bindTo(rows);
    rows.addBindValue(qint64(page.limit));
    rows.addBindValue(qint64(page.skip));
    if (!rows.exec())
        return failure(rows);
    while (rows.next())
        listing.items.push_back(rejectionFromRow(rows));
    return listing;
}

Result<RejectionPage> EmbeddedReader::rejectionPage(const RejectionFilter &filter, const Page &page)
{
    return atOneMoment<RejectionPage>(m_database, [&]() -> Result<RejectionPage> {
        auto listing = listRejections(filter, page);
        if (!listing)
            return listing.error();
        RejectionPage result = {.rejections = *std::move(listing)};
        RejectionFilter anyReason = filter;
        anyReason.reason.reset();
        const FilterClause where = rejectionClause(anyReason);
        QSqlQuery rows(m_database.connection());
        rows.setForwardOnly(true);
        rows.prepare(u"SELECT reason, count(*) FROM rejections%1 GROUP BY reason ORDER BY count(*) DESC, reason"_s.arg(where.text()));
        where.bindTo(rows);
        if (!rows.exec())
            return failure(rows);
        while (rows.next())
            result.reasons.push_back({.reason = rows.value(0).toString(), .count = rows.value(1).toLongLong()});
        return result;
    });
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
    const BeforeKey key = {.factory = query.factory, .length = query.window.length(), .minute = std::chrono::floor<std::chrono::minutes>(query.window.start)};
    if (m_beforeKey == key)
        return m_before;
    Totals sum;
    const Window before = {.start = query.window.start - query.window.length(), .end = query.window.start};
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
    // Arrivals are counted in slots of their own; a finer trend would show gaps that never were.
    const auto length = std::max(slotLength(query), std::chrono::milliseconds(arrivalSlotMilliseconds));
    const auto count = (query.window.length() + length - std::chrono::milliseconds(1)) / length;
    std::vector<IngestSlot> slots(std::size_t(std::max<std::int64_t>(count, 0)));
    for (std::size_t i = 0; i < slots.size(); ++i)
        slots[i].start = query.window.start + length * std::int64_t(i);
    Statement &rows = m_statements.arrivals;
    rows.bind(1, number(query.window.start) / arrivalSlotMilliseconds).bind(2, number(query.window.end) / arrivalSlotMilliseconds);
    for (auto row = rows.next(); !row || *row; row = rows.next()) {
        if (!row)
            return row.error();
        const Instant at{std::chrono::milliseconds(rows.integer(0) * arrivalSlotMilliseconds)};
        const auto index = std::max<std::int64_t>((at - query.window.start) / length, 0);
        if (std::size_t(index) >= slots.size())
            continue;
        IngestSlot &slot = slots[std::size_t(index)];
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
    PlantQuery query = asked;
    query.slots = std::clamp(query.slots, 1, 240);
    return atOneMoment<PlantFigures>(m_database, [&]() -> Result<PlantFigures> {
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
        auto latest = listRejections({.factory = query.factory ? std::optional(query.factory->toString()) : std::nullopt,
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

Result<MachineDetail> EmbeddedReader::machineDetail(const MachineId &machine, const PlantQuery &query)
{
    return atOneMoment<MachineDetail>(m_database, [&]() -> Result<MachineDetail> {
        if (auto loaded = loadSources(); !loaded)
            return loaded.error();
        std::vector<SourceNumber> numbers;
        for (const auto &[number, source] : m_sources) {
            if (source.machine == machine && (!query.factory || source.factory == *query.factory))
                numbers.push_back(number);
        }
        const auto sources = figuresOf(numbers, query);
        auto events = listEvents({.machine = machine, .factory = query.factory}, {.limit = lastEventsShown});
        if (!sources || !events)
            return sources ? events.error() : sources.error();
        auto machines = machineFigures(*sources, query.window, query.now);
        if (machines.empty())
            return Error {ErrorCode::NotFound, u"Machine %1 has sent no events."_s.arg(machine.toString())};
        return MachineDetail {.figures = std::move(machines.front()), .lastEvents = std::move(events->items)};
    });
}

} // namespace Andon
