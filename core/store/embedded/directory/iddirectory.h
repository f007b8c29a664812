// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/embedded/directory/segmentbuilder.h"
#include "core/store/embedded/index/indexprogress.h"

#include <map>
#include <span>

namespace Andon {

/// The ids of the newest rows, which are in no segment yet; between the writer and the readers.
class NewestIds
{
public:
    struct Content
    {
        std::vector<std::shared_ptr<const IdTable>> tables = {};
        std::uint64_t seed = 0;
        bool isWhole = true;       ///< False while segments are made from the log: ids may be in neither.
    };
    struct Found
    {
        std::uint64_t hash = 0;
        std::vector<IdTable::Row> rows = {};
        bool isWhole = true;
    };

    /// The rows that may hold an id. From any thread. Asked ahead of a transaction, it and the segments
    /// that the transaction sees have every row that was stored by then.
    Found find(std::string_view id) const;

    void set(Content content);

private:
    mutable std::mutex m_mutex;
    Content m_content;
};

struct IdDirectorySizes
{
    std::size_t idsOfSegment = 2 << 20;    ///< In a new segment: 50 MB while they are in memory.
    std::size_t segmentsMerged = 8;
    std::size_t bytesOfSlice = 64 * 1024;  ///< At least so many at a time.
};

/// Which row of the log holds an event id: the writing side, a part of EmbeddedStore. The newest ids
/// are in memory; older ones are on disk in sorted segments, each with a small filter in memory, so
/// that an id that is new is hardly ever looked for on disk: 2 bytes of memory and about 8.5 of disk
/// for an id. A row found is only a candidate; the log decides.
///
/// The store calls begin() ahead of each transaction, insert() and then writeSome() in it, and then
/// committed(); after a failed one remove() for what it had inserted.
class IdDirectory
{
public:
    using Row = IdTable::Row;

    IdDirectory(Database &database, const QString &file, Database::Path path, NewestIds &newest, const IdDirectorySizes &sizes);

    /// Prepares the statements and brings the memory up to what is in the file; the tables are made
    /// if there are none. Also the way back after a failure.
    Result<void> open(const LogState &log);
    void close();

    /// False while segments have to be made from the log; then only rebuildSome() may be called.
    bool isWhole() const { return m_isWhole; }
    std::int64_t rowsSealed() const { return m_rowsSealed; }

    /// Makes one more segment from the log, in the transaction of the caller, who calls committed()
    /// after it.
    Result<void> rebuildSome(const LogState &log);

    std::uint64_t hash(std::string_view id) const { return hashOfId(id, m_seed); }

    /// Brings what find() will need of these ids into the processor's cache.
    void touch(std::span<const std::uint64_t> hashes);

    /// Calls @a matches(row) with each row that may hold the id until it returns true. That row, or
    /// 0. @a matches returns a Result<bool>.
    template <typename Matches>
    Result<Row> find(std::uint64_t hash, Matches matches);

    /// To be held while ids are inserted and removed.
    std::unique_lock<std::shared_mutex> changing() { return m_active->changing(); }
    void insert(std::uint64_t hash, Row row) { m_active->insert(hash, row); }
    void remove(std::uint64_t hash, Row row) { m_active->remove(hash, row); }

    void begin(const LogState &log);

    /// Writes about @a sealed bytes of a new segment, and @a merged bytes of a merged one, or saves
    /// them up for a slice; and deletes what was merged before.
    Result<void> writeSome(std::size_t sealed, std::size_t merged);

    /// Whether writeSome() would write anything now, and whether it will sooner or later.
    bool isReady() { return m_sealed || m_merged || !m_garbage.empty() || m_sealer.hasOutput() || m_merger.hasOutput(); }
    bool hasWork() const { return m_sealed || m_merged || !m_garbage.empty() || m_sealer.isBusy() || m_merger.isBusy(); }
    void committed(const LogState &log);

private:
    struct Statements
    {
        Statement savePage, saveFilter, saveSegment, deleteSegment, deletePages, deleteFilter, idsAfter, pageKeyAfter;
    };
    struct Held
    {
        IdSegment segment = {};
        std::shared_ptr<const IdFilter> filter = {};
    };
    /// A segment whose pages are written; its filter is on the way.
    struct Finishing
    {
        SegmentBuilder::Built built = {};
        std::vector<IdSegment> replaced = {};
        std::size_t filterWritten = 0;
        bool isRegistered = false;
    };

    Result<void> prepareStatements();
    Result<void> ensureTables();
    Result<void> loadSegments();
    Result<void> loadNewest();
    Result<void> findGarbage();
    bool holds(const std::vector<IdSegment> &segments) const;
    void startAnew();
    void publish();
    void startSealing(std::int64_t lastRow);
    void startMerge();
    void hurryMerges();
    Result<void> savePage(std::int64_t segment, const IdPage &page);
    Result<void> makeSegment(const IdSegment &segment, std::vector<IdEntry> entries);
    Result<void> writeSlice(SegmentBuilder &builder, std::optional<Finishing> &finishing, const std::vector<IdSegment> &replaced, std::size_t bytes);
    Result<std::size_t> writePages(SegmentBuilder &builder, std::optional<Finishing> &finishing, const std::vector<IdSegment> &replaced, std::size_t bytes);
    Result<std::size_t> finish(Finishing &finishing, std::size_t bytes);
    Result<void> deleteGarbage(std::size_t bytes);
    void adopt(const Finishing &finishing);

    Database &m_database;
    NewestIds &m_newest;
    const IdDirectorySizes m_sizes;
    std::unique_ptr<Statements> m_statements;
    IdSegmentReader m_reader;
    std::uint64_t m_seed = 0;
    std::shared_ptr<IdTable> m_active;
    std::shared_ptr<const IdTable> m_frozen;      ///< Being made a segment of.
    std::int64_t m_frozenLast = 0;                ///< Its last row.
    std::int64_t m_rowsKnown = 0;                 ///< Rows up to this one are in segments or in tables.
    std::vector<Held> m_held;                     ///< Oldest rows first.
    SegmentBuilder m_sealer;
    SegmentBuilder m_merger;
    std::vector<IdSegment> m_merging;             ///< What the merger is at.
    std::optional<Finishing> m_sealed;
    std::optional<Finishing> m_merged;
    std::vector<std::int64_t> m_garbage;          ///< Numbers of segments whose pages are to go.
    std::size_t m_garbageGone = 0;                ///< So many of them are gone after the commit.
    std::int64_t m_rowsSealed = 0;                ///< Rows up to this one are in segments.
    std::int64_t m_lastNumber = 0;
    std::size_t m_mergeHaste = 1;
    volatile std::uint32_t m_touched = 0;
    std::size_t m_savedForSealing = 0;            ///< Bytes that may be written and were not worth it yet.
    std::size_t m_savedForMerging = 0;
    std::int64_t m_mergeFailedAt = 0;             ///< The last row sealed when a merge failed, not to try it on end.
    bool m_isWhole = true;
    bool m_isDamaged = false;
};

template <typename Matches>
Result<IdDirectory::Row> IdDirectory::find(std::uint64_t hash, Matches matches)
{
    std::optional<Error> failed;
    const auto isIt = [&](Row row) {
        const Result<bool> same = matches(row);
        if (!same)
            failed = same.error();
        return failed || *same;
    };
    for (const IdTable *table : {static_cast<const IdTable *>(m_active.get()), m_frozen.get()}) {
        if (const Row row = table ? table->find(hash, isIt) : 0)
            return failed ? Result<Row>(*failed) : row;
    }
    if (m_held.empty())
        return Row(0);
    const IdFilter::Question question(idKeyOf(hash));
    for (auto held = m_held.rbegin(); held != m_held.rend(); ++held) {
        if (!held->filter->mayHold(question))
            continue;
        const auto rows = m_reader.rowsWith(held->segment, question.key());
        if (!rows)
            return rows.error();
        for (const Row row : *rows) {
            if (isIt(row))
                return failed ? Result<Row>(*failed) : row;
        }
    }
    return Row(0);
}

} // namespace Andon
