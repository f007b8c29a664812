// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/embedded/readinglog.h"

#include "core/domain/rejection.h"

#include <functional>
#include <limits>
#include <map>

namespace Andon {

using namespace Qt::StringLiterals;

namespace {

std::int64_t milliseconds(Instant instant)
{
    return instant.time_since_epoch().count();
}

RejectionKind kindOf(ReadingStatus status)
{
    return status == ReadingStatus::Failed ? RejectionKind::FailedReading : RejectionKind::RejectedReading;
}

const ReadingRefusal simulated = {.status = ReadingStatus::Failed, .fault = ReadingFault::SimulatedFailure,
                                  .message = "Simulated database failure"};

} // namespace

std::size_t ReadingLog::SeriesNameHash::operator()(const SeriesName &name) const
{
    const std::hash<std::string> hash;
    return hash(name.first.utf8) * 31 + hash(name.second.utf8);
}

ReadingLog::ReadingLog(Database &database, ArrivalClock &clock, std::uint64_t seed)
    : m_database(database), m_clock(clock), m_seed(seed)
{
}

Result<void> ReadingLog::open()
{
    for (const auto step : {&ReadingLog::prepareStatements, &ReadingLog::loadCounts, &ReadingLog::loadSeries, &ReadingLog::loadHashes}) {
        if (auto done = (this->*step)(); !done)
            return done;
    }
    return {};
}

Result<void> ReadingLog::prepareStatements()
{
    auto statements = std::make_unique<Statements>();
    auto prepared = m_database.prepareAll({
        {&statements->insertReading, "insert_reading"_L1}, {&statements->insertPayload, "insert_reading_payload"_L1},
        {&statements->insertSeries, "insert_series"_L1}, {&statements->hashBySeq, "reading_hash_by_seq"_L1},
        {&statements->rollup, "reading_rollup"_L1}, {&statements->saveRollup, "save_reading_rollup"_L1},
        {&statements->insertRefused, "insert_refused_reading"_L1}, {&statements->resolveFailed, "resolve_failed_readings"_L1},
    });
    if (!prepared)
        return prepared;
    m_statements = std::move(statements);
    return {};
}

Result<void> ReadingLog::loadCounts()
{
    const auto count = m_database.number(u"SELECT count FROM reading_rollups WHERE span = 0 AND series = 0"_s);
    const auto failed = m_database.number(u"SELECT EXISTS (SELECT 1 FROM rejections WHERE hash IS NOT NULL AND resolved IS NULL)"_s);
    if (!count || !failed)
        return count ? failed.error() : count.error();
    m_count = *count;
    m_hasFailures = *failed != 0;
    return {};
}

Result<void> ReadingLog::loadSeries()
{
    m_series.clear();
    m_lastSeries = allSeries;
    auto rows = m_database.prepareText(u"SELECT id, client, metric FROM series"_s);
    if (!rows)
        return rows.error();
    for (;;) {
        const auto row = rows->next();
        if (!row)
            return row.error();
        if (!*row)
            return {};
        ClientId client {std::string(rows->text(1))};
        m_series.emplace(SeriesName(std::move(client), std::string(rows->text(2))), rows->integer(0));
        m_lastSeries = std::max(m_lastSeries, rows->integer(0));
    }
}

Result<void> ReadingLog::loadHashes()
{
    auto rows = m_database.prepare("reading_hashes_after"_L1);
    if (!rows)
        return rows.error();
    const auto lock = m_directory.changing();
    rows->bind(1, std::int64_t(m_lastRow));
    for (;;) {
        const auto row = rows->next();
        if (!row)
            return row.error();
        if (!*row)
            return {};
        m_lastRow = Row(rows->integer(0));
        m_directory.insert(hash(rows->bytes(1)), m_lastRow);
    }
}

void ReadingLog::takeBackTo(const Mark &mark)
{
    const auto lock = m_directory.changing();
    for (; m_unsaved.rows.size() > mark.rows; m_unsaved.rows.pop_back()) {
        const auto &[key, row] = m_unsaved.rows.back();
        m_directory.remove(key, row);
        --m_lastRow;
        --m_count;
    }
    for (; m_unsaved.series.size() > mark.series; m_unsaved.series.pop_back()) {
        m_series.erase(m_unsaved.series.back());
        --m_lastSeries;
    }
    m_unsaved.additions.resize(mark.additions);
    m_count += std::exchange(m_unsaved.removed, 0);
}

Result<ReadingReport> ReadingLog::store(const ReadingBatch &batch)
{
    m_failing.reset();
    m_wasRefused = false;
    return batch.simulation == Simulation::None ? storeAll(batch) : storeSimulating(batch);
}

Result<ReadingReport> ReadingLog::storeAll(const ReadingBatch &batch)
{
    ReadingReport report;
    report.results.reserve(batch.elements.size());
    for (std::size_t index = 0; index < batch.elements.size(); ++index) {
        auto result = storeElement(batch, index);
        if (!result)
            return result.error();
        report.results.push_back(*std::move(result));
    }
    return report;
}

/// When the database refuses a write, the file goes back to before the request, and so does memory:
/// as with every failure, only that the rest of the transaction need not go with it.
Result<ReadingReport> ReadingLog::storeSimulating(const ReadingBatch &batch)
{
    const Mark before = {.rows = m_unsaved.rows.size(), .series = m_unsaved.series.size(), .additions = m_unsaved.additions.size()};
    if (auto begun = m_database.execute(u"SAVEPOINT request"_s); !begun)
        return begun.error();
    auto report = storeAll(batch);
    if (!report) {
        takeBackTo(before);
        if (!m_failing)
            return report;
        if (auto undone = m_database.execute(u"ROLLBACK TO request"_s); !undone)
            return undone.error();
        if (auto recorded = record(batch, *m_failing, simulated); !recorded)
            return recorded.error();
        m_hasFailures = true;
        report = ReadingReport {.hasFailed = true};
    }
    if (auto ended = m_database.execute(u"RELEASE request"_s); !ended)
        return ended.error();
    return report;
}

Result<ReadingResult> ReadingLog::storeElement(const ReadingBatch &batch, std::size_t index)
{
    const ReadingElement &element = batch.elements[index];
    if (const auto *refusal = std::get_if<ReadingRefusal>(&element.content)) {
        const auto id = record(batch, index, *refusal);
        if (!id)
            return id.error();
        return ReadingResult {.status = refusal->status, .id = *id};
    }
    const auto &reading = std::get<Reading>(element.content);
    const ReadingHash hash = hashOf(reading);
    const auto outcome = storeOnce(reading, hash, element.payload, batch.simulation);
    if (!outcome) {
        if (m_wasRefused)
            m_failing = index;
        return outcome.error();
    }
    return ReadingResult {.status = ReadingStatus::Processed, .isDuplicate = *outcome == Outcome::Deduped, .id = readingIdOf(hash)};
}

Result<Outcome> ReadingLog::store(const Reading &reading, std::string_view payload)
{
    return storeOnce(reading, hashOf(reading), payload, Simulation::None);
}

Result<Outcome> ReadingLog::storeOnce(const Reading &reading, const ReadingHash &hash, std::string_view payload, Simulation simulation)
{
    const auto row = find(hash);
    if (!row)
        return row.error();
    const bool isKnown = *row != 0;
    const bool fails = simulation == Simulation::Always || (simulation == Simulation::FirstNew && !isKnown);
    if (!isKnown || fails) {
        auto appended = append(reading, hash, payload, fails ? Write::Refused : Write::Real);
        return appended ? Result<Outcome>(Outcome::Accepted) : appended.error();
    }
    if (auto mended = mendFailures(hash); !mended)
        return mended.error();
    return Outcome::Deduped;
}

/// What the directory finds is only a candidate; the hash in the log decides.
Result<ReadingLog::Row> ReadingLog::find(const ReadingHash &hash)
{
    Statement &row = m_statements->hashBySeq;
    std::optional<Error> failed;
    const Row found = m_directory.find(this->hash(hash.view()), [&](Row candidate) {
        const auto exists = row.bind(1, std::int64_t(candidate)).next();
        if (!exists) {
            failed = exists.error();
            return true;
        }
        const bool same = *exists && row.bytes(0) == hash.view();
        row.reset();
        return same;
    });
    if (failed)
        return *failed;
    return found;
}

Result<SeriesNumber> ReadingLog::seriesOf(const Reading &reading)
{
    const SeriesName name(reading.client, reading.metric);
    if (const auto known = m_series.find(name); known != m_series.end())
        return known->second;
    const SeriesNumber number = m_lastSeries + 1;
    auto inserted = m_statements->insertSeries.bind(1, number).bind(2, reading.client.utf8).bind(3, reading.metric.utf8).run();
    if (!inserted)
        return inserted.error();
    m_lastSeries = number;
    m_series.emplace(name, number);
    m_unsaved.series.push_back(name);
    return number;
}

/// A write that is to be refused lacks the amount, without which the table takes no row: it is
/// SQLite that fails, as it would in earnest.
Result<void> ReadingLog::append(const Reading &reading, const ReadingHash &hash, std::string_view payload, Write write)
{
    if (m_lastRow == std::numeric_limits<Row>::max())
        return Error {ErrorCode::LogFull, u"The log is full: it takes four billion readings. Go on with another database."_s};
    const auto series = seriesOf(reading);
    const auto failures = mendFailures(hash);
    if (!series || !failures)
        return series ? failures.error() : series.error();
    const Row row = m_lastRow + 1;
    Statement &insert = m_statements->insertReading;
    insert.bind(1, std::int64_t(row)).bind(2, *series).bindReal(3, reading.amount).bind(4, milliseconds(reading.time))
        .bindBytes(5, hash.view()).bind(6, m_clock.next().time_since_epoch().count()).bind(7, *failures);
    if (write == Write::Refused)
        insert.bindNull(3);
    if (auto inserted = insert.run(); !inserted) {
        m_wasRefused = write == Write::Refused && inserted.error().code == ErrorCode::Storage;
        return inserted;
    }
    if (auto kept = m_statements->insertPayload.bind(1, std::int64_t(row)).bindBytes(2, payload).run(); !kept)
        return kept;
    const std::uint64_t key = this->hash(hash.view());
    {
        const auto lock = m_directory.changing();
        m_directory.insert(key, row);
    }
    m_lastRow = row;
    ++m_count;
    m_unsaved.rows.emplace_back(key, row);
    m_unsaved.additions.push_back({.series = *series, .time = reading.time, .amount = reading.amount});
    return {};
}

/// Failed readings that this one mends: they are resolved. Returns how many there were.
Result<std::int64_t> ReadingLog::mendFailures(const ReadingHash &hash)
{
    if (!m_hasFailures)
        return 0;
    Statement &resolve = m_statements->resolveFailed;
    resolve.bind(1, m_clock.next().time_since_epoch().count()).bindBytes(2, hash.view());
    for (std::int64_t count = 0;; ++count) {
        const auto row = resolve.next();
        if (!row)
            return row.error();
        if (!*row)
            return count;
    }
}

Result<QUuid> ReadingLog::record(const ReadingBatch &batch, std::size_t index, const ReadingRefusal &refusal)
{
    const ReadingElement &element = batch.elements[index];
    const auto *reading = std::get_if<Reading>(&element.content);
    const ReceivedTime received = m_clock.next();
    const QUuid id = QUuid::createUuid();
    const std::string idText = id.toString(QUuid::WithoutBraces).toStdString();
    const auto client = reading ? std::optional(reading->client) : refusal.client;
    const auto metric = reading ? std::optional(reading->metric) : refusal.metric;
    const std::string clientText = client.value_or(ClientId()).utf8;
    const std::string metricText = metric.value_or(MetricId()).utf8;
    const ReadingHash hash = reading ? hashOf(*reading) : ReadingHash();
    const Instant time = reading ? reading->time : std::chrono::floor<std::chrono::milliseconds>(received);
    const std::string sender = senderName(batch.sender, batch.token);
    Statement &insert = m_statements->insertRefused;
    insert.bind(1, received.time_since_epoch().count()).bind(2, sender).bind(3, std::int64_t(index)).bind(4, idText)
        .bind(5, faultCode(refusal.fault)).bind(6, refusal.message).bindBytes(7, element.payload)
        .bind(8, std::int64_t(kindOf(refusal.status))).bind(9, std::int64_t(batch.dialect)).bind(10, clientText)
        .bind(11, metricText).bindNull(12).bind(13, milliseconds(time)).bindNull(14);
    if (!client)
        insert.bindNull(10);
    if (!metric)
        insert.bindNull(11);
    if (reading)
        insert.bindReal(12, reading->amount).bindBytes(14, hash.view());
    if (auto inserted = insert.run(); !inserted)
        return inserted.error();
    return id;
}

Result<void> ReadingLog::finish()
{
    std::map<RollupKey, ReadingRollup> sums;
    for (const Addition &addition : m_unsaved.additions) {
        const auto one = ReadingRollup::ofOne(addition.amount);
        for (const SeriesNumber series : {addition.series, allSeries}) {
            for (const RollupKey &key : rollupKeys(series, milliseconds(addition.time)))
                sums[key].add(one);
        }
    }
    for (const auto &[key, sum] : sums) {
        if (auto added = add(key, sum); !added)
            return added;
    }
    return {};
}

Result<void> ReadingLog::add(const RollupKey &key, const ReadingRollup &more)
{
    Statement &row = m_statements->rollup;
    const auto exists = row.bind(1, key.span).bind(2, key.series).bind(3, key.start).next();
    if (!exists)
        return exists.error();
    ReadingRollup rollup = *exists ? rollupFromRow(row, 0) : ReadingRollup();
    row.reset();
    rollup.add(more);
    return save(key, rollup);
}

Result<void> ReadingLog::save(const RollupKey &key, const ReadingRollup &rollup)
{
    return m_statements->saveRollup.bind(1, key.span).bind(2, key.series).bind(3, key.start).bind(4, rollup.count)
        .bindReal(5, rollup.sum.high).bindReal(6, rollup.sum.low).bindReal(7, rollup.least).bindReal(8, rollup.most).run();
}

} // namespace Andon
