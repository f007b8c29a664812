// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/embedded/index/indextail.h"

#include <unordered_map>

namespace Andon {

using namespace Qt::StringLiterals;

namespace {

struct Correction
{
    IndexEntry before = {};
    IndexEntry after = {};
};

IndexEntry entryAt(const Statement &row, int column, std::uint32_t number)
{
    return {.source = std::uint32_t(row.integer(column)), .time = row.integer(column + 1), .row = number, .defects = std::int32_t(row.integer(column + 2))};
}

void add(std::vector<IndexChange> &changes, const Correction &correction)
{
    if (correction.before == correction.after)
        return;
    changes.push_back({.entry = correction.before, .sign = -1});
    changes.push_back({.entry = correction.after, .sign = 1});
}

/// The row of a table that has one, to be read from the statement.
Result<Statement> onlyRow(Database &database, QLatin1StringView name)
{
    auto rows = database.prepare(name);
    if (!rows)
        return rows;
    const auto there = rows->next();
    if (!there)
        return there.error();
    if (!*there)
        return Error {ErrorCode::NotFound, u"The state that %1 reads is missing."_s.arg(name)};
    return rows;
}

} // namespace

IndexEntry entryFromRow(const Statement &row)
{
    return entryAt(row, 1, std::uint32_t(row.integer(0)));
}

Result<IndexTail> readTail(Database &database, const IndexProgress &progress)
{
    IndexTail tail;
    // What a row of the run said before it was corrected after the run had ended.
    std::unordered_map<std::uint32_t, IndexEntry> atEndOfRun;
    auto corrections = database.prepare("corrections_after"_L1);
    auto rows = database.prepare("index_entries_after"_L1);
    if (!corrections || !rows)
        return corrections ? rows.error() : corrections.error();
    corrections->bind(1, progress.correctionsWritten);
    for (auto row = corrections->next(); !row || *row; row = corrections->next()) {
        if (!row)
            return row.error();
        const auto event = std::uint32_t(corrections->integer(1));
        const Correction correction = {.before = entryAt(*corrections, 2, event), .after = entryAt(*corrections, 5, event)};
        const bool isOfRun = corrections->integer(0) <= progress.correctionsWriting;
        if (isOfRun && event <= progress.rowsWritten)
            add(tail.writing, correction);
        if (!isOfRun && event <= progress.rowsWriting)
            add(tail.newer, correction);
        if (!isOfRun && event > progress.rowsWritten && event <= progress.rowsWriting)
            atEndOfRun.emplace(event, correction.before);
    }
    rows->bind(1, progress.rowsWritten);
    for (auto row = rows->next(); !row || *row; row = rows->next()) {
        if (!row)
            return row.error();
        IndexEntry entry = entryFromRow(*rows);
        if (const auto known = atEndOfRun.find(entry.row); known != atEndOfRun.end())
            entry = known->second;
        (entry.row <= progress.rowsWriting ? tail.writing : tail.newer).push_back({.entry = entry, .sign = 1});
    }
    return tail;
}

Result<IndexProgress> readProgress(Database &database)
{
    const auto row = onlyRow(database, "index_state"_L1);
    if (!row)
        return row.error();
    return IndexProgress {
        .isWhole = row->integer(0) != 0,
        .written = std::uint64_t(row->integer(1)), .rowsWritten = row->integer(2), .correctionsWritten = row->integer(3),
        .writing = std::uint64_t(row->integer(4)), .rowsWriting = row->integer(5), .correctionsWriting = row->integer(6),
        .sourcesBelow = row->integer(7), .hoursBelow = row->integer(8),
    };
}

Result<LogState> readLogState(Database &database)
{
    const auto row = onlyRow(database, "log_state"_L1);
    if (!row)
        return row.error();
    return LogState {.events = row->integer(0), .received = row->integer(1), .rows = row->integer(2), .corrections = row->integer(3),
                     .changes = std::uint64_t(row->integer(4)),
                     .newest = row->isNull(5) ? std::nullopt : std::optional(row->integer(5)), .sourcesRevision = row->integer(6)};
}

} // namespace Andon
