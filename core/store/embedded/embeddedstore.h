// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/embedded/arrivalclock.h"
#include "core/store/embedded/checkpointer.h"
#include "core/store/embedded/database.h"
#include "core/store/embedded/iddirectory.h"
#include "core/store/embedded/readinglog.h"
#include "core/store/embedded/sourcetable.h"
#include "core/store/eventstore.h"

namespace Andon {

/// The writer of an SQLite file: an append-only log of events, with the directory of their ids in
/// memory. One thread.
class EmbeddedStore final : public EventStore
{
public:
    /// Reads the directory from the log; takes about a second for ten million events.
    /// Fills @a directory, which must be empty and outlive the store.
    static Result<std::unique_ptr<EmbeddedStore>> open(const QString &file, const Clock &clock, Checkpointer &checkpointer,
                                                       IdDirectory &directory, Database::Path path = Database::Path::Direct);

    Result<ArrivalReports> ingest(const Arrivals &arrivals) override;
    Result<Rejection> rejection(RejectionId id) override;
    Result<Outcome> resolve(RejectionId id, const Event &event) override;
    Result<Outcome> resolve(RejectionId id, const Reading &reading, std::string_view payload) override;
    Result<std::int64_t> removeSome(const FactoryId &factory, std::int64_t limit) override;
    Result<StoreSize> size() override;

private:
    struct Statements
    {
        Statement insertEvent, eventBySeq, updateEvent, insertCorrection, insertSource;
        Statement insertRejection, countArrivals, saveState, resolveRejection;
        Statement eventsOfSource, deleteEvent, deleteCorrections;
    };
    using Rows = std::vector<std::pair<IdDirectory::Row, std::uint64_t>>;   ///< With the hash of their id.
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
        IdDirectory::Row lastRow = 0;
        std::int64_t events = 0;
        std::optional<Instant> newestEvent = {};
    };

    EmbeddedStore(const QString &file, const Clock &clock, Checkpointer &checkpointer, IdDirectory &directory, Database::Path path);

    Result<void> openConnection();
    Result<void> prepareStatements();
    Result<void> loadState();
    Result<void> loadNewestEvent();
    Result<void> loadSources();
    Result<void> loadIds();

    /// Runs @a work in a transaction; afterwards file and memory agree, whether it failed or not.
    template <typename Work>
    Result<void> inTransaction(Work work);
    void takeBack();

    /// Marks a rejection as resolved, together with what @a storing does.
    template <typename Storing>
    Result<Outcome> resolveBy(RejectionId id, Storing storing);
    Result<std::vector<BatchReport>> storeBatches(const std::vector<BatchPointer> &batches);

    Result<BatchReport> store(const Batch &batch);
    Result<Outcome> store(const Event &event, std::string_view sender);
    Result<Found> find(std::uint64_t hash, const EventId &id);
    Result<SourceNumber> numberOf(const Source &source);
    Result<void> append(const Event &event, std::uint64_t hash, ReceivedTime received);
    Result<void> correct(const Found &found, const Event &event, ReceivedTime received, std::string_view sender);
    Result<void> logRefusals(const Batch &batch);
    Result<Rows> rowsOf(const FactoryId &factory, std::int64_t limit);
    Result<void> removeNamesOf(const FactoryId &factory);
    Result<void> countArrivals(const BatchReport &sum);

    const QString m_file;
    ArrivalClock m_clock;
    Checkpointer &m_checkpointer;
    const Database::Path m_path;
    Database m_database;
    std::unique_ptr<Statements> m_statements;
    ReadingLog m_readings;
    IdDirectory &m_directory;
    SourceTable m_sources;
    Undo m_undo;
    IdDirectory::Row m_lastRow = 0;
    std::int64_t m_events = 0;
    std::optional<int> m_framesInLog = {};
    std::optional<Instant> m_newestEvent = {};
    bool m_newestMayBeOlder = false;   // the newest event was corrected
    bool m_mustReopen = false;   // after a failure: never repeat a failed write on the same connection
};

} // namespace Andon
