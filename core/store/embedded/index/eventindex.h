// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/embedded/index/indextables.h"
#include "core/store/embedded/index/indextail.h"

#include <deque>

namespace Andon {

/// How much is kept back; tests make it small.
struct IndexSizes
{
    std::size_t changesOfRun = 131'072;    ///< Changes that are written together: 3 MB of memory.
    std::size_t entriesOfSlice = 8'192;    ///< At least so many at a time: two milliseconds now and then, nothing in between.
    std::int64_t rowsRebuiltTogether = 131'072;
};

/// The writing side of the index, a part of EmbeddedStore: which events there were when, of which
/// source, with how many defects, and their totals by hour and day. It follows the log behind: what
/// was changed last is in memory, in buffers that readers see, and is written in runs, sorted, a
/// slice in each transaction. After a crash it is worked out from the log again.
///
/// The store calls begin() ahead of each transaction, add() and remove() and then writeSome() in it,
/// publish() just before it commits, and then committed() or takeBack().
class EventIndex
{
public:
    EventIndex(Database &database, ChangeShelf &shelf, const IndexSizes &sizes);

    /// Prepares the statements and brings the memory up to what is in the file; the tables are made
    /// if there are none. Also the way back after a failure.
    Result<void> open(const LogState &log);
    void close();

    /// False while the tables are to be made anew; then only rebuildSome() may be called.
    bool isWhole() const { return m_progress.isWhole; }

    /// Makes a part of the tables anew, in the transaction of the caller, who calls committed() after
    /// it.
    Result<void> rebuildSome(const LogState &log);

    void begin(const LogState &log);
    void add(const IndexEntry &entry) { append({.entry = entry, .sign = 1}); }
    void remove(const IndexEntry &entry) { append({.entry = entry, .sign = -1}); }

    /// Writes about @a entries of what waits, or saves them up for a slice.
    Result<void> writeSome(std::size_t entries);

    /// The number of the last change.
    std::uint64_t changes() const { return m_active->first() + m_active->size() - 1; }
    void publish() { m_active->publish(); }
    void committed();
    void takeBack();

    /// Lets also those changes be written that are too few for a run.
    void endRun(const LogState &log);
    bool isAllWritten() const { return m_closed.empty() && m_active->size() == 0; }
    bool hasClosed() const { return !m_closed.empty(); }

    /// The last row of the log that the tables hold.
    std::int64_t rowsWritten() const { return m_progress.rowsWritten; }

    /// Writes @a changes at once. Everything must have been written.
    Result<void> writeAtOnce(const std::vector<IndexChange> &changes);

private:
    void append(const IndexChange &change) { m_active->append(change); }
    Result<void> ensureTables(const LogState &log);
    Result<void> replay(const LogState &log);
    void addClosed(const std::vector<IndexChange> &changes, std::uint64_t first, std::uint64_t last, std::int64_t lastRow, std::int64_t lastCorrection);
    void startActive(std::uint64_t first);
    Result<void> startRun();
    Result<void> saveProgress();

    Database &m_database;
    ChangeShelf &m_shelf;
    const IndexSizes m_sizes;
    IndexTables m_tables;
    Statement m_saveProgress;
    IndexProgress m_progress;                                ///< As committed.
    IndexProgress m_next;                                    ///< As it will be after the commit.
    std::deque<std::shared_ptr<ChangeBuffer>> m_closed;      ///< Oldest first; the first one is written, when one is.
    std::shared_ptr<ChangeBuffer> m_active;
    std::size_t m_committed = 0;                             ///< Changes in the active one that stay.
    std::size_t m_savedUp = 0;
    std::size_t m_nextSource = 0;                            ///< Among those of the run.
    bool m_mustBeMadeAnew = false;                           ///< Found damaged.
};

/// Whether all tables of the index are there.
Result<bool> hasIndexTables(Database &database);

} // namespace Andon
