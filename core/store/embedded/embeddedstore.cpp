// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/embedded/embeddedstore.h"

#include "core/common/log.h"
#include "core/dedup/judge.h"
#include "core/store/embedded/rejectionrow.h"

#include <QFileInfo>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

#include <sqlite3.h>

#include <algorithm>
#include <limits>

namespace Andon {

using namespace Qt::StringLiterals;

namespace {

constexpr std::int64_t unknownDefects = -1;
constexpr std::int64_t arrivalSlotSeconds = 10;

std::int64_t defectsNumber(const Event &event)
{
    return event.defects ? *event.defects : unknownDefects;
}

} // namespace

EmbeddedStore::EmbeddedStore(const QString &file, const Clock &clock, Checkpointer &checkpointer, IdDirectory &directory,
                             Database::Path path)
    : m_file(file), m_clock(clock), m_checkpointer(checkpointer), m_path(path), m_directory(directory)
{
}

Result<std::unique_ptr<EmbeddedStore>> EmbeddedStore::open(const QString &file, const Clock &clock, Checkpointer &checkpointer,
                                                           IdDirectory &directory, Database::Path path)
{
    std::unique_ptr<EmbeddedStore> store(new EmbeddedStore(file, clock, checkpointer, directory, path));
    if (auto opened = store->openConnection(); !opened)
        return opened.error();
    return store;
}

/// Also the way back after a failure. Whether the last commit reached the disk before it failed
/// shows only now, so everything that memory holds of the file is brought up to what is there.
Result<void> EmbeddedStore::openConnection()
{
    m_statements.reset();
    if (auto opened = m_database.open(m_file, Database::Access::Write, m_path); !opened)
        return opened;
    if (m_database.handle()) {
        sqlite3_wal_hook(m_database.handle(), [](void *frames, sqlite3 *, const char *, int count) {
            *static_cast<std::optional<int> *>(frames) = count;
            return SQLITE_OK;
        }, &m_framesInLog);
    }
    for (const auto step : {&EmbeddedStore::prepareStatements, &EmbeddedStore::loadState, &EmbeddedStore::loadSources, &EmbeddedStore::loadIds}) {
        if (auto done = (this->*step)(); !done)
            return done;
    }
    m_mustReopen = false;
    return {};
}

Result<void> EmbeddedStore::prepareStatements()
{
    auto statements = std::make_unique<Statements>();
    const std::pair<Statement *, QLatin1StringView> wanted[] = {
        {&statements->insertEvent, "insert_event"_L1}, {&statements->eventBySeq, "event_by_seq"_L1},
        {&statements->updateEvent, "update_event"_L1}, {&statements->insertCorrection, "insert_correction"_L1},
        {&statements->insertSource, "insert_source"_L1}, {&statements->insertRejection, "insert_rejection"_L1},
        {&statements->countArrivals, "count_arrivals"_L1}, {&statements->saveState, "save_state"_L1},
        {&statements->resolveRejection, "resolve_rejection"_L1}, {&statements->eventsOfSource, "events_of_source"_L1},
        {&statements->deleteEvent, "delete_event"_L1}, {&statements->deleteCorrections, "delete_corrections"_L1},
    };
    for (const auto &[statement, name] : wanted) {
        auto prepared = m_database.prepare(name);
        if (!prepared)
            return prepared.error();
        *statement = *std::move(prepared);
    }
    m_statements = std::move(statements);
    return {};
}

Result<void> EmbeddedStore::loadState()
{
    const auto events = m_database.number(u"SELECT events FROM state"_s);
    const auto received = m_database.number(u"SELECT received FROM state"_s);
    if (!events || !received)
        return events ? received.error() : events.error();
    m_events = *events;
    m_received = std::max(m_received, ReceivedTime(std::chrono::microseconds(*received)));
    return loadNewestEvent();
}

Result<void> EmbeddedStore::loadNewestEvent()
{
    const auto newest = m_events == 0 ? Result<qint64>(0) : m_database.number(u"SELECT max(time) FROM events"_s);
    if (!newest)
        return newest.error();
    m_newestEvent = m_events == 0 ? std::nullopt : std::optional(Instant(std::chrono::milliseconds(*newest)));
    return {};
}

Result<void> EmbeddedStore::loadSources()
{
    SourceTable sources;   // kept apart, so that a failure on the way leaves the old one whole
    auto rows = m_database.prepareText(u"SELECT id, machine, line, factory FROM sources"_s);
    if (!rows)
        return rows.error();
    for (;;) {
        const auto row = rows->next();
        if (!row)
            return row.error();
        if (!*row)
            break;
        const auto name = [&rows](int column) { return std::string(rows->text(column)); };
        sources.add(rows->integer(0), {.machine = MachineId(name(1)), .line = LineId(name(2)), .factory = FactoryId(name(3))});
    }
    m_sources = std::move(sources);
    return {};
}

Result<void> EmbeddedStore::loadIds()
{
    auto rows = m_database.prepare("ids_after"_L1);
    if (!rows)
        return rows.error();
    rows->bind(1, std::int64_t(m_lastRow));
    for (;;) {
        const auto row = rows->next();
        if (!row)
            return row.error();
        if (!*row)
            return {};
        m_lastRow = IdDirectory::Row(rows->integer(0));
        m_directory.insert(m_directory.hash(rows->text(1)), m_lastRow);
    }
}

template <typename Work>
Result<void> EmbeddedStore::inTransaction(Work work)
{
    const auto gate = m_checkpointer.gate();
    if (m_mustReopen) {
        if (auto opened = openConnection(); !opened) {
            m_mustReopen = true;
            return opened;
        }
    }
    m_undo = {.lastRow = m_lastRow, .events = m_events};
    const auto run = [&]() -> Result<void> {
        Transaction transaction(m_database);
        if (auto begun = transaction.begin(Transaction::Kind::Write); !begun)
            return begun;
        if (auto done = work(); !done)
            return done;
        if (auto saved = m_statements->saveState.bind(1, m_events).bind(2, m_received.time_since_epoch().count()).run(); !saved)
            return saved;
        return transaction.commit();
    };
    auto done = run();
    if (!done) {
        takeBack();
        // NotFound and the like are answers, not failures of the file.
        m_mustReopen = done.error().code == ErrorCode::Storage || done.error().code == ErrorCode::DiskFull;
        return done;
    }
    m_checkpointer.committed(m_framesInLog);
    return {};
}

void EmbeddedStore::takeBack()
{
    for (const auto &[hash, row] : m_undo.inserted)
        m_directory.remove(hash, row);
    for (const SourceNumber number : m_undo.sources)
        m_sources.remove(number);
    m_lastRow = m_undo.lastRow;
    m_events = m_undo.events;
}

Result<std::vector<BatchReport>> EmbeddedStore::ingest(std::span<const BatchPointer> batches)
{
    std::vector<BatchReport> reports;
    reports.reserve(batches.size());
    auto done = inTransaction([&]() -> Result<void> {
        BatchReport sum;
        m_received = std::max(m_received, m_clock.now() - std::chrono::microseconds(1));
        for (const BatchPointer &batch : batches) {
            auto report = store(*batch);
            if (!report)
                return report.error();
            sum.accepted += report->accepted;
            sum.deduped += report->deduped;
            sum.updated += report->updated;
            sum.rejected += report->rejected;
            reports.push_back(*std::move(report));
        }
        return countArrivals(sum);
    });
    if (!done)
        return done.error();
    if (m_newestMayBeOlder) {
        if (auto loaded = loadNewestEvent(); !loaded)
            qCWarning(storeLog, "The newest event is not known: %ls", qUtf16Printable(loaded.error().detail));
        m_newestMayBeOlder = false;
    }
    for (const BatchPointer &batch : batches) {
        for (const Event &event : batch->events)
            m_newestEvent = std::max(m_newestEvent.value_or(event.time), event.time);
    }
    return reports;
}

Result<BatchReport> EmbeddedStore::store(const Batch &batch)
{
    BatchReport report;
    report.outcomes.reserve(batch.events.size());
    for (const Event &event : batch.events) {
        const auto outcome = store(event, batch.sender);
        if (!outcome)
            return outcome.error();
        report.outcomes.push_back(*outcome);
    }
    const auto count = [&report](Outcome outcome) { return std::uint64_t(std::count(report.outcomes.begin(), report.outcomes.end(), outcome)); };
    report.accepted = count(Outcome::Accepted);
    report.deduped = count(Outcome::Deduped);
    report.updated = count(Outcome::Updated);
    report.rejected = batch.refusedAt.size();
    if (auto logged = logRefusals(batch); !logged)
        return logged.error();
    return report;
}

Result<Outcome> EmbeddedStore::store(const Event &event, std::string_view sender)
{
    const std::uint64_t hash = m_directory.hash(event.id.utf8);
    const auto found = find(hash, event.id);
    if (!found)
        return found.error();
    const ReceivedTime received = nextReceived();
    const Outcome outcome = judge(event, received, found->row == 0 ? std::nullopt : std::optional(found->stored));
    Result<void> done;
    if (outcome == Outcome::Accepted)
        done = append(event, hash, received);
    else if (outcome == Outcome::Updated)
        done = correct(*found, event, received, sender);
    if (!done)
        return done.error();
    return outcome;
}

/// A hash that matches is only a candidate; the id in the log decides.
Result<EmbeddedStore::Found> EmbeddedStore::find(std::uint64_t hash, const EventId &id)
{
    Statement &row = m_statements->eventBySeq;
    Found found;
    std::optional<Error> failed;
    found.row = m_directory.find(hash, [&](IdDirectory::Row candidate) {
        const auto exists = row.bind(1, std::int64_t(candidate)).next();
        if (!exists) {
            failed = exists.error();
            return true;
        }
        // A row may be gone whose deletion was reported as failed and yet reached the disk.
        const bool same = *exists && row.text(0) == id.utf8;
        if (same) {
            found.source = row.integer(1);
            const Source *source = m_sources.sourceOf(found.source);
            const std::int64_t defects = row.integer(4);
            found.stored = {
                .event = {.id = id, .source = source ? *source : Source(), .time = Instant(std::chrono::milliseconds(row.integer(2))),
                          .duration = std::chrono::milliseconds(row.integer(3)),
                          .defects = defects == unknownDefects ? std::nullopt : std::optional(int(defects))},
                .received = ReceivedTime(std::chrono::microseconds(row.integer(5))),
            };
        }
        row.reset();
        return same;
    });
    if (failed)
        return *failed;
    return found;
}

Result<SourceNumber> EmbeddedStore::numberOf(const Source &source)
{
    if (const SourceNumber known = m_sources.numberOf(source))
        return known;
    const SourceNumber number = m_sources.nextNumber();
    auto inserted = m_statements->insertSource.bind(1, number).bind(2, source.machine.utf8).bind(3, source.line.utf8).bind(4, source.factory.utf8).run();
    if (!inserted)
        return inserted.error();
    m_sources.add(number, source);
    m_undo.sources.push_back(number);
    return number;
}

Result<void> EmbeddedStore::append(const Event &event, std::uint64_t hash, ReceivedTime received)
{
    if (m_lastRow == std::numeric_limits<IdDirectory::Row>::max())
        return Error {ErrorCode::Storage, u"The log is full: it takes four billion events."_s};
    const auto source = numberOf(event.source);
    if (!source)
        return source.error();
    const IdDirectory::Row row = m_lastRow + 1;
    auto inserted = m_statements->insertEvent.bind(1, std::int64_t(row)).bind(2, event.id.utf8).bind(3, *source)
        .bind(4, event.time.time_since_epoch().count()).bind(5, event.duration.count()).bind(6, defectsNumber(event))
        .bind(7, received.time_since_epoch().count()).run();
    if (!inserted)
        return inserted;
    m_directory.insert(hash, row);
    m_undo.inserted.emplace_back(hash, row);
    m_lastRow = row;
    ++m_events;
    return {};
}

Result<void> EmbeddedStore::correct(const Found &found, const Event &event, ReceivedTime received, std::string_view sender)
{
    const auto source = numberOf(event.source);
    if (!source)
        return source.error();
    const Event &old = found.stored.event;
    m_newestMayBeOlder = m_newestMayBeOlder || old.time == m_newestEvent;
    auto audited = m_statements->insertCorrection.bind(1, std::int64_t(found.row)).bind(2, sender).bind(3, found.source)
        .bind(4, old.time.time_since_epoch().count()).bind(5, old.duration.count()).bind(6, defectsNumber(old))
        .bind(7, found.stored.received.time_since_epoch().count()).bind(8, *source)
        .bind(9, event.time.time_since_epoch().count()).bind(10, event.duration.count()).bind(11, defectsNumber(event))
        .bind(12, received.time_since_epoch().count()).run();
    if (!audited)
        return audited;
    return m_statements->updateEvent.bind(1, *source).bind(2, event.time.time_since_epoch().count())
        .bind(3, event.duration.count()).bind(4, defectsNumber(event)).bind(5, received.time_since_epoch().count())
        .bind(6, std::int64_t(found.row)).run();
}

Result<void> EmbeddedStore::logRefusals(const Batch &batch)
{
    for (const Refusal &refusal : batch.refusals) {
        Statement &insert = m_statements->insertRejection;
        const std::string id = storableText(refusal.eventId.value_or(std::string()));
        const std::string machine = storableText(refusal.machine);
        const std::string factory = storableText(refusal.factory);
        insert.bind(1, nextReceived().time_since_epoch().count()).bind(2, batch.sender).bind(3, std::int64_t(refusal.index))
            .bind(5, machine).bind(6, factory).bind(7, reasonCode(refusal.reason)).bind(8, refusal.message).bindBytes(9, refusal.payload);
        if (refusal.eventId)
            insert.bind(4, id);
        else
            insert.bindNull(4);
        if (auto logged = insert.run(); !logged)
            return logged;
    }
    return {};
}

Result<void> EmbeddedStore::countArrivals(const BatchReport &sum)
{
    const auto slot = std::chrono::floor<std::chrono::seconds>(m_received).time_since_epoch().count() / arrivalSlotSeconds;
    return m_statements->countArrivals.bind(1, std::int64_t(slot)).bind(2, std::int64_t(sum.accepted)).bind(3, std::int64_t(sum.deduped))
        .bind(4, std::int64_t(sum.updated)).bind(5, std::int64_t(sum.rejected)).run();
}

/// Strictly later than any before it, also when the clock was set back; it was brought up to the
/// clock when the transaction began.
ReceivedTime EmbeddedStore::nextReceived()
{
    m_received += std::chrono::microseconds(1);
    return m_received;
}

Result<Rejection> EmbeddedStore::rejection(RejectionId id)
{
    return rejectionWithId(m_database, id);
}

Result<Outcome> EmbeddedStore::resolve(RejectionId id, const Event &event)
{
    Outcome outcome = Outcome::Accepted;
    auto done = inTransaction([&]() -> Result<void> {
        const auto known = rejectionWithId(m_database, id);
        if (!known)
            return known.error();
        if (known->resolved)
            return Error {ErrorCode::AlreadyResolved, u"Rejection %1 has been resolved before."_s.arg(id)};
        m_received = std::max(m_received, m_clock.now() - std::chrono::microseconds(1));
        const auto stored = store(event, "retry of rejection " + std::to_string(id));
        if (!stored)
            return stored.error();
        outcome = *stored;
        BatchReport counted;
        (outcome == Outcome::Accepted ? counted.accepted : outcome == Outcome::Updated ? counted.updated : counted.deduped) = 1;
        if (auto arrived = countArrivals(counted); !arrived)
            return arrived;
        return m_statements->resolveRejection.bind(1, m_received.time_since_epoch().count()).bind(2, id).run();
    });
    if (!done)
        return done.error();
    m_newestEvent = std::max(m_newestEvent.value_or(event.time), event.time);
    return outcome;
}

Result<std::int64_t> EmbeddedStore::removeSome(const FactoryId &factory, std::int64_t limit)
{
    Rows gone;
    auto done = inTransaction([&]() -> Result<void> {
        auto rows = rowsOf(factory, limit);
        if (!rows)
            return rows.error();
        gone = *std::move(rows);
        for (const auto &[row, hash] : gone) {
            for (Statement *statement : {&m_statements->deleteEvent, &m_statements->deleteCorrections}) {
                if (auto deleted = statement->bind(1, std::int64_t(row)).run(); !deleted)
                    return deleted;
            }
        }
        m_events -= std::int64_t(gone.size());
        return std::int64_t(gone.size()) < limit ? removeNamesOf(factory) : Result<void>();
    });
    if (!done)
        return done.error();
    for (const auto &[row, hash] : gone)
        m_directory.remove(hash, row);
    for (const auto reload : {&EmbeddedStore::loadSources, &EmbeddedStore::loadNewestEvent}) {
        if (auto reloaded = (this->*reload)(); !reloaded)
            m_mustReopen = true;   // which loads them, before anything else is done
    }
    return std::int64_t(gone.size());
}

Result<EmbeddedStore::Rows> EmbeddedStore::rowsOf(const FactoryId &factory, std::int64_t limit)
{
    Rows found;
    for (const SourceNumber number : m_sources.numbersOf(factory)) {
        Statement &rows = m_statements->eventsOfSource;
        rows.bind(1, number).bind(2, limit - std::int64_t(found.size()));
        for (auto row = rows.next(); !row || *row; row = rows.next()) {
            if (!row)
                return row.error();
            found.emplace_back(IdDirectory::Row(rows.integer(0)), m_directory.hash(rows.text(1)));
        }
    }
    return found;
}

Result<void> EmbeddedStore::removeNamesOf(const FactoryId &factory)
{
    for (const QLatin1StringView name : {"delete_rejections_of_factory"_L1, "delete_sources_of_factory"_L1}) {
        auto statement = m_database.prepare(name);
        if (!statement)
            return statement.error();
        if (auto deleted = statement->bind(1, factory.utf8).run(); !deleted)
            return deleted;
    }
    return {};
}

Result<StoreSize> EmbeddedStore::size()
{
    return StoreSize {
        .events = m_events,
        .newestEvent = m_newestEvent,
        .bytes = QFileInfo(m_file).size() + QFileInfo(m_file + u"-wal"_s).size(),
    };
}

} // namespace Andon
