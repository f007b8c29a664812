// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How an EmbeddedStore undoes the import of a file.
#include "core/store/embedded/embeddedstore.h"
#include "core/store/embedded/eventrow.h"

#include <unordered_set>

namespace Andon {

using namespace Qt::StringLiterals;

Result<ImportId> EmbeddedStore::beginImport(const ImportRecord &record)
{
    ImportId id = 0;
    auto done = inTransaction([&]() -> Result<void> {
        const auto begun = m_imports.begin(record);
        if (!begun)
            return begun.error();
        id = *begun;
        return {};
    });
    if (!done)
        return done.error();
    return id;
}

Result<void> EmbeddedStore::endImport(ImportId import, ImportState state, std::int64_t bad, Instant now)
{
    return inTransaction([&] { return m_imports.end(import, state, bad, now); });
}

Result<void> EmbeddedStore::noteImport(const ReadingBatch &batch, const ReadingReport &report, std::int64_t lastRowBefore)
{
    if (!batch.import)
        return {};
    BatchReport counted;
    for (const ReadingResult &result : report.results)
        ++(result.status != ReadingStatus::Processed ? counted.rejected : result.isDuplicate ? counted.deduped : counted.accepted);
    return m_imports.note(*batch.import, counted, {lastRowBefore + 1, m_readings.lastRow()}, {1, 0});
}

/// What an import wrote is as if it had never been: an event has the value of the last report that is not of
/// an import that was undone, and goes when there is no such report. As with removeSome(), the index has to hold
/// everything first.
Result<UndoStep> EmbeddedStore::undoSome(ImportId import, std::int64_t limit, Instant now)
{
    if (auto written = writeIndex(); !written)
        return written.error();
    UndoStep step;
    auto done = inTransaction([&]() -> Result<void> {
        if (!m_index.isAllWritten())
            return Error {ErrorCode::Busy, u"The index has not followed yet; try again in a moment."_s};
        m_clock.catchUp();
        auto undoing = m_imports.undoing(import, now);
        if (!undoing)
            return undoing.error();
        const std::int64_t firstCorrection = m_log.corrections + 1;
        const bool isOfReadings = undoing->record.isOfReadings;
        const auto looked = isOfReadings ? undoReadings(*undoing, limit) : undoRows(*undoing, limit);
        if (!looked)
            return looked.error();
        const auto rest = *looked < limit && !isOfReadings ? undoCorrections(*undoing, limit - *looked) : Result<std::int64_t>(0);
        if (!rest)
            return rest.error();
        step.isDone = *looked + *rest < limit;
        undoing->record.state = step.isDone ? ImportState::Undone : ImportState::Undoing;
        step.record = undoing->record;
        return m_imports.save(*undoing, {firstCorrection, m_log.corrections});
    });
    if (!done)
        return done.error();
    return step;
}

/// The numbers in @a ranges beyond @a after that the statement finds, at most @a limit; @a take is called for each.
template <typename Take>
Result<std::int64_t> EmbeddedStore::eachNumber(QLatin1StringView name, const NumberRanges &ranges, std::int64_t after, std::int64_t limit, Take take)
{
    auto rows = m_database.prepare(name);
    if (!rows)
        return rows.error();
    std::int64_t count = 0;
    for (const NumberRange &range : ranges.ranges()) {
        if (range.last <= after)
            continue;
        if (count == limit)
            break;
        rows->bind(1, std::max(after, range.first - 1)).bind(2, range.last).bind(3, limit - count);
        for (auto next = rows->next(); !next || *next; next = rows->next()) {
            if (!next)
                return next.error();
            take(*rows);
            ++count;
        }
    }
    return count;
}

/// A reading is never corrected, so all that it added go.
Result<std::int64_t> EmbeddedStore::undoReadings(ImportLedger::Undoing &undoing, std::int64_t limit)
{
    std::vector<ReadingLog::Entry> entries;
    const auto found = eachNumber("readings_of_import_after"_L1, undoing.rows, undoing.row, limit, [&entries](const Statement &row) {
        entries.push_back({.row = row.integer(0), .series = row.integer(1), .time = row.integer(2)});
    });
    if (!found)
        return found;
    if (auto removed = m_readings.remove(entries); !removed)
        return removed.error();
    undoing.record.removed += std::int64_t(entries.size());
    if (!entries.empty())
        undoing.row = entries.back().row;
    return found;
}

Result<std::int64_t> EmbeddedStore::undoRows(ImportLedger::Undoing &undoing, std::int64_t limit)
{
    std::vector<std::int64_t> rows;
    const auto found = eachNumber("rows_of_import_after"_L1, undoing.rows, undoing.row, limit, [&rows](const Statement &row) { rows.push_back(row.integer(0)); });
    if (!found)
        return found;
    if (auto undone = undoEvents(undoing, rows); !undone)
        return undone.error();
    if (!rows.empty())
        undoing.row = rows.back();
    return found;
}

/// Events that it did not add itself, but corrected.
Result<std::int64_t> EmbeddedStore::undoCorrections(ImportLedger::Undoing &undoing, std::int64_t limit)
{
    std::vector<std::int64_t> rows;
    std::unordered_set<std::int64_t> known;
    const std::int64_t before = undoing.correction;
    const auto found = eachNumber("corrections_of_import_after"_L1, undoing.corrections, before, limit, [&](const Statement &row) {
        undoing.correction = row.integer(0);
        const std::int64_t event = row.integer(1);
        if (!undoing.rows.contains(event) && known.insert(event).second)
            rows.push_back(event);
    });
    if (!found)
        return found;
    if (auto undone = undoEvents(undoing, rows, before); !undone)
        return undone.error();
    return found;
}

/// @a alreadyUndone: events with a correction of the import up to this one were looked at before.
Result<void> EmbeddedStore::undoEvents(ImportLedger::Undoing &undoing, const std::vector<std::int64_t> &rows, std::int64_t alreadyUndone)
{
    std::vector<IndexEntry> gone;
    for (const std::int64_t row : rows) {
        const auto undone = undoEvent(undoing, row, alreadyUndone, gone);
        if (!undone)
            return undone;
    }
    undoing.record.removed += std::int64_t(gone.size());
    return remove(gone);
}

Result<void> EmbeddedStore::undoEvent(ImportLedger::Undoing &undoing, std::int64_t row, std::int64_t alreadyUndone, std::vector<IndexEntry> &gone)
{
    const auto found = foundAt(row);
    if (!found || !*found)
        return found ? Result<void>() : found.error();
    const auto before = valueBefore(undoing, row, alreadyUndone);
    if (!before)
        return before.error();
    const Event &now = (*found)->stored.event;
    switch (before->verdict) {
    case Before::LookedAt:
        return {};
    case Before::Corrected:
        ++undoing.record.kept;
        return {};
    case Before::Nothing:
        gone.push_back(indexEntry(row, (*found)->source, now));
        return {};
    case Before::Value:
        break;
    }
    Event event = before->event;
    event.id = now.id;
    if (event == now)
        return {};
    ++undoing.record.restored;
    return correct(**found, event, m_clock.next(), "undo of import " + std::to_string(undoing.record.id));
}

Result<std::optional<EmbeddedStore::Found>> EmbeddedStore::foundAt(std::int64_t row)
{
    Statement &event = m_statements->eventBySeq;
    const auto exists = event.bind(1, row).next();
    if (!exists)
        return exists.error();
    std::optional<Found> found;
    if (*exists) {
        const SourceNumber number = event.integer(EventSourceColumn);
        const Source *source = m_sources.sourceOf(number);
        found = {.row = IdDirectory::Row(row), .stored = eventFromRow(event, source ? *source : Source()), .source = number};
    }
    event.reset();
    return found;
}

/// What an event said before the reports at its end that count for nothing.
Result<EmbeddedStore::Before> EmbeddedStore::valueBefore(const ImportLedger::Undoing &undoing, std::int64_t row, std::int64_t alreadyUndone)
{
    Statement &chain = m_statements->correctionChain;
    chain.bind(1, row);
    Before before{.verdict = undoing.goneRows.contains(row) ? Before::Nothing : Before::Corrected};
    bool endsGone = false;
    bool wasLookedAt = false;
    for (auto next = chain.next(); !next || *next; next = chain.next()) {
        if (!next)
            return next.error();
        const std::int64_t number = chain.integer(0);
        wasLookedAt = wasLookedAt || (number <= alreadyUndone && undoing.corrections.contains(number));
        const bool isGone = undoing.goneCorrections.contains(number);
        if (isGone && !endsGone && before.verdict != Before::Nothing) {
            const Source *source = m_sources.sourceOf(chain.integer(1));
            const std::int64_t defects = chain.integer(4);
            before = {.verdict = Before::Value,
                      .event = {.source = source ? *source : Source(), .time = Instant(std::chrono::milliseconds(chain.integer(2))),
                                .duration = std::chrono::milliseconds(chain.integer(3)),
                                .defects = defects == unknownDefects ? std::nullopt : std::optional(int(defects))}};
        }
        if (!isGone)
            before.verdict = Before::Corrected;
        endsGone = isGone;
    }
    if (wasLookedAt)
        before.verdict = Before::LookedAt;
    return before;
}

} // namespace Andon
