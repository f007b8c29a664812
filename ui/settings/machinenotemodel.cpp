// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/machinenotemodel.h"

#include "ui/machines/machinenoting.h"
#include "ui/style/wording.h"

namespace Andon {

namespace {

/// The newest change of either kind.
const std::optional<HandMark> &newestMark(const MachineNote &note)
{
    const bool isText = note.written && (!note.used || note.written->when > note.used->when);
    return isText ? note.written : note.used;
}

} // namespace

std::pair<FactoryId, MachineId> machineNoteKey(const MachineNote &note)
{
    return {note.factory, note.machine};
}

void MachineNoteModel::show(std::vector<MachineNote> notes, Instant now)
{
    m_now = now;
    setRows(std::move(notes));
}

QVariant MachineNoteModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const MachineNote &note = row(index.row());
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole: return text(note, column);
    case SortRole: return column == Changed ? (newestMark(note) ? qlonglong(newestMark(note)->when.time_since_epoch().count()) : 0) : QVariant(text(note, column));
    case Qt::ToolTipRole: return column == Note ? plainToolTip(note.text) : QVariant();
    default: return {};
    }
}

QString MachineNoteModel::text(const MachineNote &note, Column column) const
{
    switch (column) {
    case Machine: return note.machine.toString();
    case Factory: return note.factory.isEmpty() ? nothingText() : note.factory.toString();
    case Use: return note.isInUse ? tr("yes") : tr("not in use");
    case Note: return note.text.simplified();
    case Changed: return newestMark(note) ? handMarkText(*newestMark(note), m_now) : QString();
    case ColumnCount: break;
    }
    return {};
}

QVariant MachineNoteModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Machine: return tr("Machine");
    case Factory: return tr("Factory");
    case Use: return tr("In use");
    case Note: return tr("Note");
    case Changed: return tr("Changed by");
    case ColumnCount: break;
    }
    return {};
}

} // namespace Andon
