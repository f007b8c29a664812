// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/embedded/arrivalclock.h"
#include "core/store/embedded/checkpointer.h"
#include "core/store/embedded/damagenote.h"
#include "core/store/embedded/database.h"
#include "core/store/embedded/directory/iddirectory.h"
#include "core/store/embedded/imports/importledger.h"
#include "core/store/embedded/index/eventindex.h"
#include "core/store/embedded/index/indexreader.h"
#include "core/store/embedded/readinglog.h"
#include "core/store/embedded/refusals/refusallog.h"
#include "core/store/embedded/sourcetable.h"
#include "core/store/eventstore.h"

#include <functional>

namespace Andon {

/// What the writer and the readers of a file share in memory. It outlives them.
struct StoreMemory
{
    NewestIds ids = {};
    ChangeShelf changes = {};
    DamageNote damage = {};
};

/// How much is kept, and how much in memory before it is written; tests make it small.
struct StoreSizes
{
    IndexSizes index = {};
    IdDirectorySizes directory = {};
    RefusalLimits refusals = {};
    std::int64_t rowsReadAtOnce = 200'000;   ///< Of a longer log it is said how far it was gone through.
    std::int64_t bytesCheckedInFront = 64 * 1024 * 1024;   ///< A longer file is checked for damage behind; this takes well under a second.
};

/// The writer of an SQLite file: an append-only log of events, a directory of their ids and an index
/// of their times, both of which follow the log. One thread.
class EmbeddedStore final : public EventStore
{
public:
    static Result<std::unique_ptr<EmbeddedStore>> open(const QString &file, const Clock &clock, Checkpointer &checkpointer, StoreMemory &memory,
                                                       Database::Path path = Database::Path::Direct, const StoreSizes &sizes = {});

    ~EmbeddedStore() override;
    Result<ArrivalReports> ingest(const Arrivals &arrivals) override;
    Result<Rejection> rejection(RejectionId id) override;
    Result<Outcome> resolve(RejectionId id, const Event &event) override;
    Result<Outcome> resolve(RejectionId id, const Reading &reading, std::string_view payload) override;
    Result<std::int64_t> removeSome(const FactoryId &factory, std::int64_t limit) override;
    Result<MachineNote> change(const MachineChange &change, Instant now) override;
    Result<ImportId> beginImport(const ImportRecord &record) override;
    Result<void> endImport(ImportId import, ImportState state, std::int64_t bad, Instant now) override;
    Result<UndoStep> undoSome(ImportId import, std::int64_t limit, Instant now) override;
    Result<StoreSize> size() override;
    Result<Left> keepUp(Hurry hurry) override;
    std::optional<int> percentReady() const override;

private:
    struct Statements
    {
        Statement insertEvent, eventBySeq, updateEvent, insertCorrection, insertSource;
        Statement countArrivals, saveState, resolveRejection;
        Statement deleteEvent, deleteCorrections, correctionChain;
    };
    struct Found
    {
        IdDirectory::Row row = 0;
        StoredEvent stored = {};
        SourceNumber source = 0;
    };
    /// What a transaction did to the memory beside the file, for the case that it fails.
    struct Undo
    {
        std::vector<std::pair<std::uint64_t, IdDirectory::Row>> inserted = {};
        std::vector<SourceNumber> sources = {};
        LogState log = {};
    };

    EmbeddedStore(const QString &file, const Clock &clock, Checkpointer &checkpointer, StoreMemory &memory, Database::Path path,
                  const StoreSizes &sizes);

    Result<void> openConnection();
    Result<void> prepareStatements();
    Result<void> loadState();
    Result<void> loadSources();
    Result<void> openDerived();

    Result<void> mayWrite();
    void noteFailure(const Error &error);

    /// Runs @a work in a transaction; afterwards file and memory agree, whether it failed or not.
    Result<void> inTransaction(const std::function<Result<void>()> &work);
    Result<void> commit(Transaction &transaction);
    Result<void> saveState();
    Result<void> findNewest();
    bool isReady() const { return m_directory.isWhole() && m_index.isWhole(); }
    Result<void> rebuildSome();
    Error notReady() const;
    void takeBack();

    /// Marks a rejection as resolved, together with what @a storing does.
    template <typename Storing>
    Result<Outcome> resolveBy(RejectionId id, Storing storing);
    Result<std::vector<BatchReport>> storeBatches(const std::vector<BatchPointer> &batches);

    Result<BatchReport> store(const Batch &batch);
    /// On whose behalf something is stored.
    struct Author
    {
        std::string name = {};
        std::optional<FactoryId> onlyFactory = {};   ///< See Batch.
    };
    Result<Outcome> store(const Event &event, std::uint64_t hash, const Author &author);
    Result<std::optional<Found>> find(std::uint64_t hash, const EventId &id);
    Result<SourceNumber> numberOf(const Source &source);
    Result<void> append(const Event &event, std::uint64_t hash, ReceivedTime received);
    Result<void> correct(const Found &found, const Event &event, ReceivedTime received, std::string_view sender);
    IndexEntry indexEntry(std::int64_t row, SourceNumber source, const Event &event) const;
    /// What an event said before an import, or why that is not asked for.
    struct Before
    {
        enum Verdict { Nothing, Value, Corrected, LookedAt };
        Verdict verdict = Corrected;
        Event event = {};   ///< But its id.
    };
    template <typename Take>
    Result<std::int64_t> eachNumber(QLatin1StringView name, const NumberRanges &ranges, std::int64_t after, std::int64_t limit, Take take);
    Result<void> noteImport(const ReadingBatch &batch, const ReadingReport &report, std::int64_t lastRowBefore);
    Result<std::int64_t> undoReadings(ImportLedger::Undoing &undoing, std::int64_t limit);
    Result<std::int64_t> undoRows(ImportLedger::Undoing &undoing, std::int64_t limit);
    Result<std::int64_t> undoCorrections(ImportLedger::Undoing &undoing, std::int64_t limit);
    Result<void> undoEvents(ImportLedger::Undoing &undoing, const std::vector<std::int64_t> &rows, std::int64_t alreadyUndone = 0);
    Result<void> undoEvent(ImportLedger::Undoing &undoing, std::int64_t row, std::int64_t alreadyUndone, std::vector<IndexEntry> &gone);
    Result<std::optional<Found>> foundAt(std::int64_t row);
    Result<Before> valueBefore(const ImportLedger::Undoing &undoing, std::int64_t row, std::int64_t alreadyUndone);
    Result<void> writeIndex();
    Result<std::vector<IndexEntry>> entriesOf(const FactoryId &factory, std::int64_t limit);
    Result<void> remove(const std::vector<IndexEntry> &entries);
    Result<void> removeNamesOf(const FactoryId &factory);
    Result<void> countArrivals(const BatchReport &sum);

    const QString m_file;
    ArrivalClock m_clock;
    Checkpointer &m_checkpointer;
    DamageNote &m_damage;
    const Database::Path m_path;
    const std::int64_t m_rowsReadAtOnce;
    Database m_database;
    std::unique_ptr<Statements> m_statements;
    ReadingLog m_readings;
    RefusalLog m_refusals;
    ImportLedger m_imports;
    IdDirectory m_directory;
    EventIndex m_index;
    IndexReader m_indexReader;
    SourceTable m_sources;
    LogState m_log;
    Undo m_undo;
    std::vector<std::uint64_t> m_hashes;  ///< Of the batch that is being stored.
    std::optional<int> m_framesInLog = {};
    bool m_newestMayBeOlder = false;      ///< The newest event was corrected or removed.
    bool m_mustReopen = false;            ///< After a failure: never repeat a failed write on the same connection.
};

} // namespace Andon
