// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/embedded/embeddedstore.h"

#include "core/common/log.h"
#include "core/dedup/judge.h"
#include "core/store/embedded/rejectionrow.h"

#include <QFileInfo>
#include <QRandomGenerator>

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
    : m_file(file), m_clock(clock), m_checkpointer(checkpointer), m_path(path),
      m_readings(m_database, m_clock, std::size_t(QRandomGenerator::system()->generate64())), m_directory(directory)
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
    m_readings.close();
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
    if (auto opened = m_readings.open(); !opened)
        return opened;
    m_mustReopen = false;
    return {};
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
    m_undo = {.lastRow = m_lastRow, .events = m_events, .newestEvent = m_newestEvent};
    m_newestMayBeOlder = false;
    m_readings.begin();
    const auto run = [&]() -> Result<void> {
        Transaction transaction(m_database);
        if (auto begun = transaction.begin(Transaction::Kind::Write); !begun)
            return begun;
        if (auto done = work(); !done)
            return done;
        if (auto finished = m_readings.finish(); !finished)
            return finished;
        if (auto saved = m_statements->saveState.bind(1, m_events).bind(2, m_clock.latest().time_since_epoch().count()).run(); !saved)
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
    if (m_newestMayBeOlder) {
        if (auto loaded = loadNewestEvent(); !loaded)
            qCWarning(storeLog, "The newest event is not known: %ls", qUtf16Printable(loaded.error().detail));
    }
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
    m_newestEvent = m_undo.newestEvent;
    m_readings.takeBack();
}

Result<ArrivalReports> EmbeddedStore::ingest(const Arrivals &arrivals)
{
    ArrivalReports reports;
    auto done = inTransaction([&]() -> Result<void> {
        m_clock.catchUp();
        auto batches = storeBatches(arrivals.batches);
        if (!batches)
            return batches.error();
        reports.batches = *std::move(batches);
        for (const ReadingBatchPointer &batch : arrivals.readings) {
            auto report = m_readings.store(*batch);
            if (!report)
                return report.error();
            reports.readings.push_back(*std::move(report));
        }
        return {};
    });
    if (!done)
        return done.error();
    return reports;
}

Result<std::vector<BatchReport>> EmbeddedStore::storeBatches(const std::vector<BatchPointer> &batches)
{
    std::vector<BatchReport> reports;
    reports.reserve(batches.size());
    BatchReport sum;
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
    if (batches.empty())
        return reports;
    if (auto counted = countArrivals(sum); !counted)
        return counted.error();
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
    const ReceivedTime received = m_clock.next();
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
    m_newestEvent = std::max(m_newestEvent, std::optional(event.time));
    return {};
}

Result<void> EmbeddedStore::correct(const Found &found, const Event &event, ReceivedTime received, std::string_view sender)
{
    const auto source = numberOf(event.source);
    if (!source)
        return source.error();
    const Event &old = found.stored.event;
    m_newestMayBeOlder = m_newestMayBeOlder || old.time == m_newestEvent;
    m_newestEvent = std::max(m_newestEvent, std::optional(event.time));
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
        insert.bind(1, m_clock.next().time_since_epoch().count()).bind(2, batch.sender).bind(3, std::int64_t(refusal.index))
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
    const auto slot = std::chrono::floor<std::chrono::seconds>(m_clock.latest()).time_since_epoch().count() / arrivalSlotSeconds;
    return m_statements->countArrivals.bind(1, std::int64_t(slot)).bind(2, std::int64_t(sum.accepted)).bind(3, std::int64_t(sum.deduped))
        .bind(4, std::int64_t(sum.updated)).bind(5, std::int64_t(sum.rejected)).run();
}

Result<Rejection> EmbeddedStore::rejection(RejectionId id)
{
    return rejectionWithId(m_database, id);
}

template <typename Storing>
Result<Outcome> EmbeddedStore::resolveBy(RejectionId id, Storing storing)
{
    Outcome outcome = Outcome::Accepted;
    auto done = inTransaction([&]() -> Result<void> {
        const auto known = rejectionWithId(m_database, id);
        if (!known)
            return known.error();
        if (known->resolved)
            return Error {ErrorCode::AlreadyResolved, u"Rejection %1 has been resolved before."_s.arg(id)};
        m_clock.catchUp();
        const Result<Outcome> stored = storing();
        if (!stored)
            return stored.error();
        outcome = *stored;
        return m_statements->resolveRejection.bind(1, m_clock.latest().time_since_epoch().count()).bind(2, id).run();
    });
    if (!done)
        return done.error();
    return outcome;
}

Result<Outcome> EmbeddedStore::resolve(RejectionId id, const Event &event)
{
    return resolveBy(id, [&]() -> Result<Outcome> {
        const auto stored = store(event, "retry of rejection " + std::to_string(id));
        if (!stored)
            return stored;
        BatchReport counted;
        (*stored == Outcome::Accepted ? counted.accepted : *stored == Outcome::Updated ? counted.updated : counted.deduped) = 1;
        if (auto arrived = countArrivals(counted); !arrived)
            return arrived.error();
        return stored;
    });
}

Result<Outcome> EmbeddedStore::resolve(RejectionId id, const Reading &reading, std::string_view payload)
{
    return resolveBy(id, [&] { return m_readings.store(reading, payload); });
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
        .readings = m_readings.count(),
        .newestEvent = m_newestEvent,
        .bytes = QFileInfo(m_file).size() + QFileInfo(m_file + u"-wal"_s).size(),
    };
}

} // namespace Andon
