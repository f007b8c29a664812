// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/embedded/imports/importledger.h"

#include "core/store/embedded/rejectionrow.h"

#include <limits>

namespace Andon {

using namespace Qt::StringLiterals;

namespace {

/// One that was undone matters to another that began before that; after twice the time none can be left.
constexpr std::chrono::milliseconds partsKept = 2 * undoTime;

std::int64_t number(Instant instant)
{
    return instant.time_since_epoch().count();
}

Instant instant(std::int64_t number)
{
    return Instant(std::chrono::milliseconds(number));
}

QString words(const Statement &row, int column)
{
    return QString::fromStdString(std::string(row.text(column)));
}

ImportRecord recordFromRow(const Statement &row)
{
    return {.id = row.integer(0), .file = words(row, 1), .hash = words(row, 2), .isOfReadings = row.integer(3) != 0,
            .state = ImportState(row.integer(4)), .started = instant(row.integer(5)),
            .ended = row.isNull(6) ? std::nullopt : std::optional(instant(row.integer(6))),
            .accepted = row.integer(7), .deduped = row.integer(8), .updated = row.integer(9), .bad = row.integer(10),
            .removed = row.integer(11), .restored = row.integer(12), .kept = row.integer(13)};
}

Error notUndoable(const ImportRecord &record)
{
    if (record.state == ImportState::Undone)
        return {ErrorCode::InvalidInput, u"The import of %1 was undone before."_s.arg(record.file)};
    return {ErrorCode::InvalidInput, u"The import of %1 was more than 7 days ago, so it can be undone no more."_s.arg(record.file)};
}

} // namespace

Result<ImportId> ImportLedger::begin(const ImportRecord &record)
{
    auto old = m_database.prepare("delete_old_import_parts"_L1);
    auto insert = m_database.prepare("insert_import"_L1);
    const auto last = m_database.number(u"SELECT coalesce(max(id), 0) FROM imports"_s);
    if (!old || !insert || !last)
        return !old ? old.error() : !insert ? insert.error() : last.error();
    if (auto deleted = old->bind(1, number(record.started - partsKept)).run(); !deleted)
        return deleted.error();
    // Kept here until the statement has run: bound text is not copied.
    const std::string file = storableText(record.file.toStdString());
    const std::string hash = record.hash.toStdString();
    const ImportId id = *last + 1;
    if (auto inserted = insert->bind(1, id).bind(2, file).bind(3, hash).bind(4, std::int64_t(record.isOfReadings)).bind(5, number(record.started)).run(); !inserted)
        return inserted.error();
    m_running.insert(id);
    return id;
}

Result<void> ImportLedger::end(ImportId import, ImportState state, std::int64_t bad, Instant now)
{
    auto end = m_database.prepare("end_import"_L1);
    if (!end)
        return end.error();
    m_running.erase(import);
    return end->bind(1, std::int64_t(state)).bind(2, number(now)).bind(3, bad).bind(4, import).run();
}

Result<void> ImportLedger::note(ImportId import, const BatchReport &report, NumberRange rows, NumberRange corrections)
{
    auto count = m_database.prepare("count_import"_L1);
    if (!count)
        return count.error();
    if (auto counted = count->bind(1, std::int64_t(report.accepted)).bind(2, std::int64_t(report.deduped)).bind(3, std::int64_t(report.updated)).bind(4, import).run(); !counted)
        return counted;
    if (auto added = add(import, Part::Rows, rows); !added)
        return added;
    return add(import, Part::Corrections, corrections);
}

/// A range that follows the one before becomes a part of it.
Result<void> ImportLedger::add(ImportId import, Part part, NumberRange range)
{
    if (range.last < range.first)
        return {};
    auto known = m_database.prepare("last_import_part"_L1);
    if (!known)
        return known.error();
    const auto exists = known->bind(1, import).bind(2, std::int64_t(part)).next();
    if (!exists)
        return exists.error();
    const std::optional<NumberRange> last = *exists ? std::optional(NumberRange{known->integer(0), known->integer(1)}) : std::nullopt;
    known->reset();
    const bool follows = last && last->last + 1 == range.first;
    auto save = m_database.prepare(follows ? "extend_import_part"_L1 : "insert_import_part"_L1);
    if (!save)
        return save.error();
    if (follows)
        return save->bind(1, range.last).bind(2, import).bind(3, std::int64_t(part)).bind(4, last->first).run();
    return save->bind(1, import).bind(2, std::int64_t(part)).bind(3, range.first).bind(4, range.last).run();
}

Result<ImportLedger::Undoing> ImportLedger::undoing(ImportId import, Instant now)
{
    auto row = m_database.prepare("import_by_id"_L1);
    auto parts = m_database.prepare("import_parts"_L1);
    if (!row || !parts)
        return row ? parts.error() : row.error();
    const auto exists = row->bind(1, import).next();
    if (!exists)
        return exists.error();
    if (!*exists)
        return Error {ErrorCode::NotFound, u"There is no import %1."_s.arg(import)};
    Undoing undoing{.record = recordFromRow(*row), .row = row->integer(14), .correction = row->integer(15)};
    if (m_running.contains(import))
        return Error {ErrorCode::InvalidInput, u"The import of %1 is still running. Cancel it first."_s.arg(undoing.record.file)};
    // What was begun is finished, also when the days are over meanwhile.
    if (!undoing.record.canBeUndone(now) && undoing.record.state != ImportState::Undoing)
        return notUndoable(undoing.record);
    const auto all = readImports(m_database, std::numeric_limits<std::int64_t>::max());
    if (!all)
        return all.error();
    std::set<ImportId> gone;
    for (const ImportRecord &record : *all) {
        if (!record.isOfReadings && (record.state == ImportState::Undone || record.state == ImportState::Undoing))
            gone.insert(record.id);
    }
    for (auto next = parts->next(); !next || *next; next = parts->next()) {
        if (!next)
            return next.error();
        const ImportId owner = parts->integer(0);
        const auto part = Part(parts->integer(1));
        const NumberRange range{parts->integer(2), parts->integer(3)};
        const bool isOwn = owner == import;
        if (!isOwn && !gone.contains(owner))
            continue;
        (part == Part::Rows ? undoing.goneRows : undoing.goneCorrections).add(range);
        if (isOwn && part != Part::UndoCorrections)
            (part == Part::Rows ? undoing.rows : undoing.corrections).add(range);
    }
    return undoing;
}

Result<void> ImportLedger::save(const Undoing &undoing, NumberRange corrections)
{
    const ImportRecord &record = undoing.record;
    auto save = m_database.prepare("save_undo"_L1);
    if (!save)
        return save.error();
    if (auto saved = save->bind(1, std::int64_t(record.state)).bind(2, record.removed).bind(3, record.restored).bind(4, record.kept)
                         .bind(5, undoing.row).bind(6, undoing.correction).bind(7, record.id).run(); !saved)
        return saved;
    return add(record.id, Part::UndoCorrections, corrections);
}

Result<std::vector<ImportRecord>> readImports(Database &database, std::int64_t most)
{
    auto rows = database.prepare("imports"_L1);
    if (!rows)
        return rows.error();
    rows->bind(1, most);
    std::vector<ImportRecord> records;
    for (auto next = rows->next(); !next || *next; next = rows->next()) {
        if (!next)
            return next.error();
        records.push_back(recordFromRow(*rows));
    }
    return records;
}

} // namespace Andon
