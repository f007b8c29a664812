// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/embedded/arrivalclock.h"
#include "core/store/embedded/database.h"
#include "core/store/embedded/directory/idhash.h"
#include "core/store/embedded/directory/idtable.h"
#include "core/store/embedded/readingrollup.h"
#include "core/store/eventstore.h"

#include <memory>
#include <optional>
#include <unordered_map>
#include <vector>

namespace Andon {

/// The writing side of readings, a part of EmbeddedStore: the log of readings, the directory of
/// their hashes in memory, their rollups and the records of what was refused. The store calls begin()
/// ahead of each transaction, store() as often as needed and finish() within it, and takeBack() when
/// it failed.
class ReadingLog
{
public:
    /// @a seed is for the directory, see hashOfId().
    ReadingLog(Database &database, ArrivalClock &clock, std::uint64_t seed);

    /// Prepares the statements and brings the memory up to what is in the file. Also the way back
    /// after a failure.
    Result<void> open();

    /// Ends the statements, before the connection is closed.
    void close() { m_statements.reset(); }

    /// A transaction is about to begin; what the last one stored is on disk by now.
    void begin() { m_unsaved = {}; }

    /// Stores one request. A simulated failure is no failure of the call: the request is taken back,
    /// recorded and reported as failed.
    Result<ReadingReport> store(const ReadingBatch &batch);

    /// Stores one reading: Accepted or Deduped.
    Result<Outcome> store(const Reading &reading, std::string_view payload);

    /// Writes the rollups of everything stored since begin().
    Result<void> finish();

    /// Lets the memory forget everything since begin().
    void takeBack() { takeBackTo({}); }

    std::int64_t count() const { return m_count; }
    std::int64_t lastRow() const { return m_lastRow; }

    /// A reading in the log, as far as it matters for the rollups.
    struct Entry
    {
        std::int64_t row = 0;
        SeriesNumber series = allSeries;
        std::int64_t time = 0;   ///< Milliseconds since 1970.
    };

    /// Deletes readings, and works their rollups out anew. In a transaction that stores none.
    Result<void> remove(const std::vector<Entry> &entries);

private:
    struct Statements
    {
        Statement insertReading, insertPayload, insertSeries, hashBySeq, rollup, saveRollup;
        Statement insertRefused, resolveFailed;
    };
    using Row = IdTable::Row;
    using SeriesName = std::pair<ClientId, MetricId>;
    struct SeriesNameHash
    {
        std::size_t operator()(const SeriesName &name) const;
    };
    /// An amount that the rollups do not hold yet.
    struct Addition
    {
        SeriesNumber series = allSeries;
        Instant time = {};
        double amount = 0;
    };
    /// What memory holds beyond the last commit.
    struct Unsaved
    {
        std::vector<std::pair<std::uint64_t, Row>> rows = {};   ///< With their key in the directory.
        std::vector<SeriesName> series = {};
        std::vector<Addition> additions = {};
        std::int64_t removed = 0;
    };
    /// How much of that there was at some point.
    struct Mark
    {
        std::size_t rows = 0;
        std::size_t series = 0;
        std::size_t additions = 0;
    };
    enum class Write { Real, Refused };

    Result<void> prepareStatements();
    Result<void> loadCounts();
    Result<void> loadSeries();
    Result<void> loadHashes();
    void takeBackTo(const Mark &mark);

    Result<ReadingReport> storeAll(const ReadingBatch &batch);
    Result<ReadingReport> storeSimulating(const ReadingBatch &batch);
    Result<ReadingResult> storeElement(const ReadingBatch &batch, std::size_t index);
    Result<Outcome> storeOnce(const Reading &reading, const ReadingHash &hash, std::string_view payload, Simulation simulation);
    Result<Row> find(const ReadingHash &hash);
    Result<SeriesNumber> seriesOf(const Reading &reading);
    Result<void> append(const Reading &reading, const ReadingHash &hash, std::string_view payload, Write write);
    Result<std::int64_t> mendFailures(const ReadingHash &hash);
    Result<QUuid> record(const ReadingBatch &batch, std::size_t index, const ReadingRefusal &refusal);
    Result<void> add(const RollupKey &key, const ReadingRollup &rollup);
    Result<void> save(const RollupKey &key, const ReadingRollup &rollup);
    Result<ReadingRollup> workedOut(const RollupKey &key);

    Database &m_database;
    ArrivalClock &m_clock;
    std::unique_ptr<Statements> m_statements;
    std::uint64_t hash(std::string_view id) const { return hashOfId(id, m_seed); }

    const std::uint64_t m_seed;
    IdTable m_directory;
    std::unordered_map<SeriesName, SeriesNumber, SeriesNameHash> m_series;
    Unsaved m_unsaved;
    Row m_lastRow = 0;
    SeriesNumber m_lastSeries = allSeries;
    std::int64_t m_count = 0;
    bool m_hasFailures = false;               ///< There may be failed readings that one that arrives mends.
    bool m_wasRefused = false;                ///< The write that was to be refused has been.
    std::optional<std::size_t> m_failing;     ///< The element it was about.
};

} // namespace Andon
