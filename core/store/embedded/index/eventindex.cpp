// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/embedded/index/eventindex.h"

#include "core/common/log.h"
#include "core/store/embedded/migrations.h"

#include <algorithm>
#include <utility>

namespace Andon {

using namespace Qt::StringLiterals;

namespace {

constexpr std::int64_t indexTables = 5;

/// In place of whatever stands there, and empty.
Result<void> createIndexTables(Database &database)
{
    for (const QString &statement : statementsOf(sql("index_tables"_L1))) {
        if (auto done = database.execute(statement); !done)
            return done;
    }
    return {};
}

/// All events by the sums of days; nothing when those cannot be read.
Result<std::optional<std::int64_t>> eventsByDays(Database &database)
{
    auto rows = database.prepareText(u"SELECT data FROM day_sums"_s);
    if (!rows)
        return rows.error();
    std::int64_t events = 0;
    for (auto row = rows->next(); !row || *row; row = rows->next()) {
        if (!row)
            return row.error();
        if (!eachSum(rows->bytes(0), [&events](std::uint32_t, const Totals &totals) { events += totals.events; }))
            return std::optional<std::int64_t>();
    }
    return std::optional(events);
}

} // namespace

Result<bool> hasIndexTables(Database &database)
{
    const auto tables = database.number(u"SELECT count(*) FROM sqlite_schema WHERE type = 'table'"
                                         " AND name IN ('index_parts', 'source_days', 'hour_sums', 'day_sums', 'index_state')"_s);
    if (!tables)
        return tables.error();
    return *tables == indexTables;
}

EventIndex::EventIndex(Database &database, ChangeShelf &shelf, const IndexSizes &sizes)
    : m_database(database), m_shelf(shelf), m_sizes(sizes), m_tables(database)
{
}

void EventIndex::close()
{
    m_tables.close();
    m_saveProgress = {};
}

/// Readers keep the buffers there were until all is well: what those hold goes on being right.
Result<void> EventIndex::open(const LogState &log)
{
    m_mustBeMadeAnew = m_mustBeMadeAnew || m_tables.isDamaged();
    for (;;) {
        if (auto ensured = ensureTables(log); !ensured)
            return ensured;
        m_closed.clear();
        if (!m_progress.isWhole)
            break;
        if (auto replayed = replay(log); !replayed)
            return replayed;
        const auto events = eventsByDays(m_database);
        if (!events)
            return events.error();
        std::int64_t unsummed = 0;
        for (const auto &buffer : m_closed) {
            buffer->each(buffer->size(), 0, [&](const IndexChange &change) {
                const bool isOfRun = m_progress.isWriting() && buffer == m_closed.front();
                unsummed += isOfRun && m_progress.isSummed(change.entry) ? 0 : change.sign;
            });
        }
        if (*events && **events + unsummed == log.events)
            break;
        qCWarning(storeLog, "The index of events does not agree with the log and is made anew.");
        m_mustBeMadeAnew = true;
    }
    auto save = m_database.prepare("save_index_state"_L1);
    if (!save)
        return save.error();
    m_saveProgress = *std::move(save);
    if (auto opened = m_tables.open(); !opened)
        return opened;
    m_next = m_progress;
    m_nextSource = 0;
    m_active = std::make_shared<ChangeBuffer>(log.changes + 1);
    m_committed = 0;
    ChangeShelf::Buffers buffers(m_closed.begin(), m_closed.end());
    buffers.push_back(m_active);
    m_shelf.replace(std::move(buffers));
    return {};
}

Result<void> EventIndex::ensureTables(const LogState &log)
{
    const auto there = hasIndexTables(m_database);
    if (!there)
        return there.error();
    if (*there && !m_mustBeMadeAnew) {
        const auto progress = readProgress(m_database);
        if (!progress && progress.error().code != ErrorCode::NotFound)
            return progress.error();
        const bool isPossible = progress && progress->rowsWriting <= log.rows && progress->correctionsWriting <= log.corrections
            && progress->written <= progress->writing && progress->writing <= log.changes;
        if (isPossible) {
            m_progress = *progress;
            return {};
        }
        qCWarning(storeLog, "The state of the index of events is no possible one; the index is made anew.");
    }
    m_progress = {.isWhole = log.events == 0, .written = log.changes, .rowsWritten = log.events == 0 ? log.rows : 0, .correctionsWritten = log.corrections,
                  .writing = log.changes, .rowsWriting = log.events == 0 ? log.rows : 0, .correctionsWriting = log.corrections};
    Transaction transaction(m_database);
    if (auto begun = transaction.begin(Transaction::Kind::Write); !begun)
        return begun;
    if (auto created = createIndexTables(m_database); !created)
        return created;
    auto save = m_database.prepare("save_index_state"_L1);
    if (!save)
        return save.error();
    m_saveProgress = *std::move(save);
    m_next = m_progress;
    if (auto saved = saveProgress(); !saved)
        return saved;
    m_mustBeMadeAnew = false;
    return transaction.commit();
}

Result<void> EventIndex::replay(const LogState &log)
{
    const auto tail = readTail(m_database, m_progress);
    if (!tail)
        return tail.error();
    if (m_progress.isWriting())
        addClosed(tail->writing, m_progress.written + 1, m_progress.writing, m_progress.rowsWriting, m_progress.correctionsWriting);
    if (!tail->newer.empty())
        addClosed(tail->newer, m_progress.writing + 1, log.changes, log.rows, log.corrections);
    return {};
}

void EventIndex::addClosed(const std::vector<IndexChange> &changes, std::uint64_t first, std::uint64_t last, std::int64_t lastRow, std::int64_t lastCorrection)
{
    auto buffer = std::make_shared<ChangeBuffer>(first, changes.size());
    for (const IndexChange &change : changes)
        buffer->append(change);
    buffer->close(last, lastRow, lastCorrection);
    m_closed.push_back(std::move(buffer));
}

void EventIndex::startActive(std::uint64_t first)
{
    m_active = std::make_shared<ChangeBuffer>(first);
    m_committed = 0;
    m_shelf.add(m_active);
}

Result<void> EventIndex::rebuildSome(const LogState &log)
{
    auto rows = m_database.prepare("index_entries_slice"_L1);
    if (!rows)
        return rows.error();
    rows->bind(1, m_progress.rowsWritten).bind(2, m_sizes.rowsRebuiltTogether);
    ChangeBuffer buffer(1);
    std::int64_t count = 0;
    std::int64_t last = m_progress.rowsWritten;
    for (auto row = rows->next(); !row || *row; row = rows->next()) {
        if (!row)
            return row.error();
        buffer.append({.entry = entryFromRow(*rows), .sign = 1});
        last = rows->integer(0);
        ++count;
    }
    buffer.close(std::uint64_t(count), last, 0);
    if (auto written = m_tables.writeAll(buffer); !written)
        return written.error();
    m_next.isWhole = count < m_sizes.rowsRebuiltTogether;
    m_next.rowsWritten = m_next.rowsWriting = m_next.isWhole ? log.rows : last;
    return saveProgress();
}

void EventIndex::begin(const LogState &log)
{
    if (m_active->size() >= m_sizes.changesOfRun)
        endRun(log);
}

void EventIndex::endRun(const LogState &log)
{
    if (m_active->size() == 0)
        return;
    const std::uint64_t last = changes();
    m_active->close(last, log.rows, log.corrections);
    m_closed.push_back(m_active);
    startActive(last + 1);
}

Result<void> EventIndex::writeSome(std::size_t more)
{
    // Where several runs wait, each entry of a transaction writes more than it adds, and they become fewer.
    m_savedUp = m_closed.empty() ? 0 : m_savedUp + more * m_closed.size();
    if (m_savedUp < m_sizes.entriesOfSlice)
        return {};
    const std::size_t entries = std::exchange(m_savedUp, 0);
    std::size_t written = 0;
    while (written < entries && !m_closed.empty()) {
        const ChangeBuffer &run = *m_closed.front();
        if (!m_next.isWriting()) {
            if (m_next.written != m_progress.written) {
                m_savedUp = entries - written;   // one run has been finished in this transaction
                break;
            }
            m_next.writing = run.last();
            m_next.rowsWriting = run.lastRow();
            m_next.correctionsWriting = run.lastCorrection();
            m_nextSource = 0;
            m_tables.forgetSums();
        }
        if (m_nextSource < run.sources().size()) {
            const std::uint32_t source = run.sources()[m_nextSource++];
            if (source < m_next.sourcesBelow) {
                m_tables.keepForSums(run, source);
                continue;
            }
            const auto done = m_tables.writeSource(run, source);
            if (!done)
                return done.error();
            written += *done + 1;
            m_next.sourcesBelow = m_nextSource < run.sources().size() ? source + 1 : allSources;
            continue;
        }
        const auto hour = m_tables.writeSums(m_next.hoursBelow, entries - written);
        if (!hour)
            return hour.error();
        m_next.hoursBelow = *hour;
        if (*hour != IndexTables::allHours)
            break;
        m_next.written = m_next.writing;
        m_next.rowsWritten = m_next.rowsWriting;
        m_next.correctionsWritten = m_next.correctionsWriting;
        m_next.sourcesBelow = 0;
        m_next.hoursBelow = noHours;
    }
    return m_next == m_progress ? Result<void>() : saveProgress();
}

Result<void> EventIndex::saveProgress()
{
    return m_saveProgress.bind(1, std::int64_t(m_next.isWhole)).bind(2, std::int64_t(m_next.written)).bind(3, m_next.rowsWritten)
        .bind(4, m_next.correctionsWritten).bind(5, std::int64_t(m_next.writing)).bind(6, m_next.rowsWriting)
        .bind(7, m_next.correctionsWriting).bind(8, m_next.sourcesBelow).bind(9, m_next.hoursBelow).run();
}

void EventIndex::committed()
{
    m_committed = m_active->size();
    if (m_next.written != m_progress.written) {
        m_closed.pop_front();
        m_shelf.dropOldest();
        m_tables.forgetSums();
    }
    m_progress = m_next;
}

void EventIndex::takeBack()
{
    m_active->truncate(m_committed);
    m_next = m_progress;
}

Result<void> EventIndex::writeAtOnce(const std::vector<IndexChange> &changes)
{
    ChangeBuffer buffer(1, changes.size());
    for (const IndexChange &change : changes)
        buffer.append(change);
    buffer.close(changes.size(), 0, 0);
    return m_tables.writeAll(buffer);
}

} // namespace Andon
