// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/embedded/embeddedstore.h"

#include "core/common/log.h"
#include "core/dedup/judge.h"
#include "core/store/embedded/eventrow.h"
#include "core/store/embedded/rejectionrow.h"

#include <QFileInfo>
#include <QRandomGenerator>

#include <sqlite3.h>

#include <algorithm>
#include <limits>
#include <span>

namespace Andon {

using namespace Qt::StringLiterals;

namespace {

constexpr std::int64_t arrivalSlotSeconds = 10;

/// What is written behind the log in a transaction, for each change in it: more than it adds, so that
/// what waits in memory does not grow.
constexpr std::size_t entriesWrittenForEach = 2;
constexpr std::size_t bytesSealedForEach = 32;
constexpr std::size_t bytesMergedForEach = 10;

/// The memory that is needed for so many ids is fetched at once.
constexpr std::size_t idsTouchedTogether = 32;

} // namespace

EmbeddedStore::EmbeddedStore(const QString &file, const Clock &clock, Checkpointer &checkpointer, StoreMemory &memory, Database::Path path,
                             const StoreSizes &sizes)
    : m_file(file), m_clock(clock), m_checkpointer(checkpointer), m_damage(memory.damage), m_path(path), m_rowsReadAtOnce(sizes.rowsReadAtOnce),
      m_readings(m_database, m_clock, QRandomGenerator::system()->generate64()), m_refusals(m_database, m_clock, sizes.refusals), m_imports(m_database),
      m_directory(m_database, file, path, memory.ids, sizes.directory), m_index(m_database, memory.changes, sizes.index), m_indexReader(m_database, memory.changes, [] { return false; })
{
}

Result<std::unique_ptr<EmbeddedStore>> EmbeddedStore::open(const QString &file, const Clock &clock, Checkpointer &checkpointer,
                                                           StoreMemory &memory, Database::Path path, const StoreSizes &sizes)
{
    std::unique_ptr<EmbeddedStore> store(new EmbeddedStore(file, clock, checkpointer, memory, path, sizes));
    const auto gate = checkpointer.gate();
    if (auto opened = store->openConnection(); !opened)
        return opened.error();
    return store;
}

EmbeddedStore::~EmbeddedStore()
{
    if (!m_checkpointer.mayCheckpoint())
        m_database.keepJournal();
}

/// Also the way back after a failure. Whether the last commit reached the disk before it failed
/// shows only now, so everything that memory holds of the file is brought up to what is there.
Result<void> EmbeddedStore::openConnection()
{
    if (!m_checkpointer.mayCheckpoint())
        m_database.keepJournal();
    m_statements.reset();
    m_readings.close();
    m_refusals.close();
    m_directory.close();
    m_index.close();
    m_indexReader.close();
    if (auto opened = m_database.open(m_file, Database::Access::Write, m_path); !opened)
        return opened;
    if (m_database.handle()) {
        sqlite3_wal_hook(m_database.handle(), [](void *frames, sqlite3 *, const char *, int count) {
            *static_cast<std::optional<int> *>(frames) = count;
            return SQLITE_OK;
        }, &m_framesInLog);
    }
    for (const auto step : {&EmbeddedStore::prepareStatements, &EmbeddedStore::loadState, &EmbeddedStore::loadSources, &EmbeddedStore::openDerived}) {
        if (auto done = (this->*step)(); !done)
            return done;
    }
    for (auto opened : {m_readings.open(), m_refusals.open()}) {
        if (!opened)
            return opened;
    }
    m_mustReopen = false;
    return {};
}

/// A damaged file is left as it is: what is written to it could cover what can still be read.
Result<void> EmbeddedStore::mayWrite()
{
    if (const auto finding = m_damage.finding())
        return Error {ErrorCode::Damaged, *finding};
    if (!m_mustReopen)
        return {};
    auto opened = openConnection();
    if (!opened) {
        noteFailure(opened.error());
        m_mustReopen = true;
    }
    return opened;
}

/// NotFound and the like are answers, not failures of the file.
void EmbeddedStore::noteFailure(const Error &error)
{
    m_mustReopen = m_mustReopen || isOfTheFile(error.code);
    if (error.code == ErrorCode::Damaged) {
        m_damage.note(error.detail);
        m_checkpointer.keepLog();
    }
}

/// File and memory agree afterwards, whether it failed or not.
Result<void> EmbeddedStore::inTransaction(const std::function<Result<void>()> &work)
{
    const auto gate = m_checkpointer.gate();
    if (auto may = mayWrite(); !may)
        return may;
    if (!isReady())
        return notReady();
    m_undo = {.log = m_log};
    m_newestMayBeOlder = false;
    m_readings.begin();
    m_refusals.begin();
    m_directory.begin(m_log);
    m_index.begin(m_log);
    const auto run = [&]() -> Result<void> {
        Transaction transaction(m_database);
        if (auto begun = transaction.begin(Transaction::Kind::Write); !begun)
            return begun;
        if (auto done = work(); !done)
            return done;
        return commit(transaction);
    };
    auto done = run();
    if (!done) {
        takeBack();
        noteFailure(done.error());
        return done;
    }
    m_directory.committed(m_log);
    m_index.committed();
    m_checkpointer.committed(m_framesInLog);
    return {};
}

Result<void> EmbeddedStore::commit(Transaction &transaction)
{
    if (auto finished = m_readings.finish(); !finished)
        return finished;
    if (auto finished = m_refusals.finish(); !finished)
        return finished;
    const std::size_t changes = m_index.changes() - m_log.changes;
    if (auto written = m_index.writeSome(entriesWrittenForEach * changes); !written)
        return written;
    if (auto written = m_directory.writeSome(bytesSealedForEach * changes, bytesMergedForEach * changes); !written)
        return written;
    m_log.changes = m_index.changes();
    m_log.received = m_clock.latest().time_since_epoch().count();
    if (auto saved = saveState(); !saved)
        return saved;
    m_index.publish();
    if (m_newestMayBeOlder) {
        if (auto found = findNewest(); !found)
            return found;
    }
    return transaction.commit();
}

Result<void> EmbeddedStore::saveState()
{
    Statement &save = m_statements->saveState;
    save.bind(1, m_log.events).bind(2, m_log.received).bind(3, m_log.rows).bind(4, m_log.corrections).bind(5, std::int64_t(m_log.changes))
        .bind(7, m_log.sourcesRevision);
    if (m_log.newest)
        save.bind(6, *m_log.newest);
    else
        save.bindNull(6);
    return save.run();
}

/// Asks the index for the newest event there is by now, as a reader would.
Result<void> EmbeddedStore::findNewest()
{
    m_indexReader.prepare();
    if (const auto begun = m_indexReader.begin(); !begun || !*begun) {
        m_indexReader.end();
        return begun ? Error {ErrorCode::Storage, u"The index cannot be read while it is written."_s} : begun.error();
    }
    std::optional<std::int64_t> newest;
    std::int64_t skip = 0;
    const IndexReader::Sources all(std::size_t(m_sources.nextNumber()), true);
    const auto takeFirst = [&newest](const IndexReader::Stretch &stretch) {
        if (!stretch.entries.empty())
            newest = stretch.entries.front().time;
        return Result<bool>(stretch.entries.empty());
    };
    auto done = m_indexReader.walk(all, {.start = Instant::min(), .end = Instant::max()}, IndexReader::TimeOrder::NewestFirst, skip, takeFirst);
    m_indexReader.end();
    if (!done)
        return done;
    m_log.newest = newest;
    return saveState();
}

void EmbeddedStore::takeBack()
{
    {
        const auto lock = m_directory.changing();
        for (const auto &[hash, row] : m_undo.inserted)
            m_directory.remove(hash, row);
    }
    for (const SourceNumber number : m_undo.sources)
        m_sources.remove(number);
    m_log = m_undo.log;
    m_index.takeBack();
    m_readings.takeBack();
    m_refusals.takeBack();
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
            const std::int64_t before = m_readings.lastRow();
            auto report = m_readings.store(*batch);
            if (!report)
                return report.error();
            if (auto noted = noteImport(*batch, *report, before); !noted)
                return noted;
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
    m_hashes.clear();
    const LogState before = m_log;
    const Author author{.name = senderName(batch.sender, batch.token), .onlyFactory = batch.onlyFactory};
    for (const Event &event : batch.events)
        m_hashes.push_back(m_directory.hash(event.id.utf8));
    {
        const auto lock = m_directory.changing();
        for (std::size_t i = 0; i < batch.events.size(); ++i) {
            if (i % idsTouchedTogether == 0)
                m_directory.touch(std::span(m_hashes).subspan(i, std::min(idsTouchedTogether, m_hashes.size() - i)));
            const auto outcome = store(batch.events[i], m_hashes[i], author);
            if (!outcome)
                return outcome.error();
            report.outcomes.push_back(*outcome);
        }
    }
    const auto count = [&report](Outcome outcome) { return std::uint64_t(std::count(report.outcomes.begin(), report.outcomes.end(), outcome)); };
    report.accepted = count(Outcome::Accepted);
    report.deduped = count(Outcome::Deduped);
    report.updated = count(Outcome::Updated);
    report.rejected = batch.refusedAt.size();
    if (auto logged = m_refusals.store(batch); !logged)
        return logged.error();
    if (batch.import) {
        if (auto noted = m_imports.note(*batch.import, report, {before.rows + 1, m_log.rows}, {before.corrections + 1, m_log.corrections}); !noted)
            return noted.error();
    }
    return report;
}

Result<Outcome> EmbeddedStore::store(const Event &event, std::uint64_t hash, const Author &author)
{
    const auto found = find(hash, event.id);
    if (!found)
        return found.error();
    if (*found && author.onlyFactory && (*found)->stored.event.source.factory != *author.onlyFactory)
        return Error {ErrorCode::Forbidden, u"The event %1 is known, and of another factory than this token is for. Nothing was stored."_s.arg(event.id.toString().left(100))};
    const ReceivedTime received = m_clock.next();
    const Outcome outcome = *found ? judge(event, received, (*found)->stored) : Outcome::Accepted;
    Result<void> done;
    if (outcome == Outcome::Accepted)
        done = append(event, hash, received);
    else if (outcome == Outcome::Updated)
        done = correct(**found, event, received, author.name);
    if (!done)
        return done.error();
    return outcome;
}

/// A hash that matches is only a candidate; the id in the log decides.
Result<std::optional<EmbeddedStore::Found>> EmbeddedStore::find(std::uint64_t hash, const EventId &id)
{
    Statement &row = m_statements->eventBySeq;
    std::optional<Found> found;
    const auto isIt = [&](IdDirectory::Row candidate) -> Result<bool> {
        const auto exists = row.bind(1, std::int64_t(candidate)).next();
        if (!exists)
            return exists.error();
        // A row may be gone that the directory still knows.
        if (*exists && row.text(EventIdColumn) == id.utf8) {
            const SourceNumber number = row.integer(EventSourceColumn);
            const Source *source = m_sources.sourceOf(number);
            found = {.row = candidate, .stored = eventFromRow(row, source ? *source : Source()), .source = number};
        }
        row.reset();
        return found.has_value();
    };
    if (const auto known = m_directory.find(hash, isIt); !known)
        return known.error();
    return found;
}

Result<SourceNumber> EmbeddedStore::numberOf(const Source &source)
{
    if (const SourceNumber known = m_sources.numberOf(source))
        return known;
    const SourceNumber number = m_sources.nextNumber();
    if (number > mostSources)
        return Error {ErrorCode::LogFull, u"The log takes events of two million different machines and lines, and this would be one more. Is there something else in place of a machine's name, such as a serial number?"_s};
    auto inserted = m_statements->insertSource.bind(1, number).bind(2, source.machine.utf8).bind(3, source.line.utf8).bind(4, source.factory.utf8).run();
    if (!inserted)
        return inserted.error();
    m_sources.add(number, source);
    m_undo.sources.push_back(number);
    ++m_log.sourcesRevision;
    return number;
}

Result<void> EmbeddedStore::append(const Event &event, std::uint64_t hash, ReceivedTime received)
{
    if (m_log.rows >= std::numeric_limits<IdDirectory::Row>::max())
        return Error {ErrorCode::LogFull, u"The log is full: it takes four billion events. Go on with another database."_s};
    const auto source = numberOf(event.source);
    if (!source)
        return source.error();
    const auto row = IdDirectory::Row(m_log.rows + 1);
    auto inserted = m_statements->insertEvent.bind(1, std::int64_t(row)).bind(2, event.id.utf8).bind(3, *source)
        .bind(4, event.time.time_since_epoch().count()).bind(5, event.duration.count()).bind(6, defectsNumber(event))
        .bind(7, received.time_since_epoch().count()).run();
    if (!inserted)
        return inserted;
    m_directory.insert(hash, row);
    m_undo.inserted.emplace_back(hash, row);
    m_index.add(indexEntry(row, *source, event));
    m_log.rows = row;
    ++m_log.events;
    m_log.newest = std::max(m_log.newest, std::optional<std::int64_t>(event.time.time_since_epoch().count()));
    return {};
}

Result<void> EmbeddedStore::correct(const Found &found, const Event &event, ReceivedTime received, std::string_view sender)
{
    const auto source = numberOf(event.source);
    if (!source)
        return source.error();
    const Event &old = found.stored.event;
    const IndexEntry before = indexEntry(found.row, found.source, old);
    const IndexEntry after = indexEntry(found.row, *source, event);
    m_newestMayBeOlder = m_newestMayBeOlder || (before.time == m_log.newest && after.time < before.time);
    m_log.newest = std::max(m_log.newest, std::optional(after.time));
    auto audited = m_statements->insertCorrection.bind(1, ++m_log.corrections).bind(2, std::int64_t(found.row)).bind(3, sender).bind(4, found.source)
        .bind(5, before.time).bind(6, old.duration.count()).bind(7, defectsNumber(old))
        .bind(8, found.stored.received.time_since_epoch().count()).bind(9, *source)
        .bind(10, after.time).bind(11, event.duration.count()).bind(12, defectsNumber(event))
        .bind(13, received.time_since_epoch().count()).run();
    if (!audited)
        return audited;
    if (before != after) {
        m_index.remove(before);
        m_index.add(after);
    }
    return m_statements->updateEvent.bind(1, *source).bind(2, event.time.time_since_epoch().count())
        .bind(3, event.duration.count()).bind(4, defectsNumber(event)).bind(5, received.time_since_epoch().count())
        .bind(6, std::int64_t(found.row)).run();
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
        if (auto open = mayBeSentAgain(*known); !open)
            return open;
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
        const auto lock = m_directory.changing();
        const auto stored = store(event, m_directory.hash(event.id.utf8), Author{.name = "retry of rejection " + std::to_string(id)});
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

IndexEntry EmbeddedStore::indexEntry(std::int64_t row, SourceNumber source, const Event &event) const
{
    return {.source = std::uint32_t(source), .time = event.time.time_since_epoch().count(), .row = std::uint32_t(row),
            .defects = std::int32_t(defectsNumber(event))};
}

Result<StoreSize> EmbeddedStore::size()
{
    return StoreSize {
        .events = m_log.events,
        .readings = m_readings.count(),
        .newestEvent = m_log.newest ? std::optional(Instant(std::chrono::milliseconds(*m_log.newest))) : std::nullopt,
        .bytes = QFileInfo(m_file).size() + QFileInfo(m_file + u"-wal"_s).size(),
    };
}

} // namespace Andon
