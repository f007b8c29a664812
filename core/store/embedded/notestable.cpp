// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/embedded/notestable.h"

#include "core/store/embedded/rejectionrow.h"

namespace Andon {

using namespace Qt::StringLiterals;

namespace {

enum Column { MachineColumn, FactoryColumn, NoteColumn, NoteByColumn, NoteAtColumn, InUseColumn, UseByColumn, UseAtColumn };

QString wordsIn(const Statement &row, int column)
{
    return QString::fromStdString(std::string(row.text(column)));
}

std::optional<HandMark> markIn(const Statement &row, int whoColumn, int whenColumn)
{
    if (row.isNull(whenColumn))
        return std::nullopt;
    return HandMark {.who = wordsIn(row, whoColumn), .when = Instant(std::chrono::milliseconds(row.integer(whenColumn)))};
}

MachineNote noteFromRow(const Statement &row)
{
    return {.machine = MachineId(std::string(row.text(MachineColumn))), .factory = FactoryId(std::string(row.text(FactoryColumn))),
            .text = wordsIn(row, NoteColumn), .written = markIn(row, NoteByColumn, NoteAtColumn),
            .isInUse = row.integer(InUseColumn) != 0, .used = markIn(row, UseByColumn, UseAtColumn)};
}

Result<MachineNote> readNote(Database &database, const MachineId &machine, const FactoryId &factory)
{
    auto row = database.prepare("machine_note"_L1);
    if (!row)
        return row.error();
    const auto exists = row->bind(1, machine.utf8).bind(2, factory.utf8).next();
    if (!exists)
        return exists.error();
    return *exists ? noteFromRow(*row) : MachineNote {.machine = machine, .factory = factory};
}

Result<void> save(Database &database, const MachineNote &note)
{
    auto row = database.prepare("save_machine_note"_L1);
    if (!row)
        return row.error();
    // Kept here until the statement has run: bound text is not copied.
    const std::string text = storableText(note.text.toStdString());
    const std::string writer = storableText(note.written ? note.written->who.toStdString() : std::string());
    const std::string user = storableText(note.used ? note.used->who.toStdString() : std::string());
    row->bind(1, note.machine.utf8).bind(2, note.factory.utf8).bind(3, text).bind(4, writer).bind(6, std::int64_t(note.isInUse)).bind(7, user);
    const auto bindMoment = [&row](int parameter, const std::optional<HandMark> &mark) {
        if (mark)
            row->bind(parameter, std::int64_t(mark->when.time_since_epoch().count()));
        else
            row->bindNull(parameter);
    };
    bindMoment(5, note.written);
    bindMoment(8, note.used);
    return row->run();
}

} // namespace

Result<MachineNotes> readNotes(Database &database)
{
    auto rows = database.prepare("machine_notes"_L1);
    if (!rows)
        return rows.error();
    MachineNotes notes;
    for (;;) {
        const auto row = rows->next();
        if (!row)
            return row.error();
        if (!*row)
            return notes;
        MachineNote note = noteFromRow(*rows);
        notes.emplace(std::pair(note.factory, note.machine), std::move(note));
    }
}

Result<MachineNote> changeNote(Database &database, const MachineChange &change, Instant now)
{
    auto note = readNote(database, change.machine, change.factory);
    if (!note)
        return note;
    *note = changed(*std::move(note), change, now);
    if (auto saved = save(database, *note); !saved)
        return saved.error();
    return note;
}

} // namespace Andon
