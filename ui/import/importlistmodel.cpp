// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/importlistmodel.h"

#include "ui/style/wording.h"

#include <QFileInfo>

namespace Andon {

namespace {

QString stateText(const ImportRecord &import)
{
    switch (import.state) {
    case ImportState::Running: return ImportListModel::tr("not ended");
    case ImportState::Done: return ImportListModel::tr("done");
    case ImportState::Stopped: return ImportListModel::tr("stopped on the way");
    case ImportState::Undoing: return ImportListModel::tr("partly undone");
    case ImportState::Undone:
        return import.kept == 0 ? ImportListModel::tr("undone") : ImportListModel::tr("undone but for %1, corrected since").arg(numberText(import.kept));
    }
    Q_UNREACHABLE();
}

bool isFigure(int column)
{
    return column >= ImportListModel::Accepted && column <= ImportListModel::Bad;
}

} // namespace

void ImportListModel::show(std::vector<ImportRecord> imports, Instant now)
{
    m_now = now;
    setRows(std::move(imports));
}

int ImportListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ImportListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const ImportRecord &import = row(index.row());
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (isFigure(index.column()) ? Qt::AlignRight : Qt::AlignLeft));
    if (role == ExactRole && index.column() == When)
        return exactText(import.started);
    if (role == ExactRole && index.column() == File)
        return import.file;
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case When: return dayAndTimeText(import.started, m_now);
    case File: return QFileInfo(import.file).fileName();
    case Accepted: return numberText(import.accepted);
    case Deduped: return numberText(import.deduped);
    case Updated: return numberText(import.updated);
    case Bad: return numberText(import.bad);
    default: return stateText(import);
    }
}

QVariant ImportListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return rowName(section, role, File);
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (isFigure(section) ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case When: return tr("Imported");
    case File: return tr("File");
    case Accepted: return tr("New");
    case Deduped: return tr("Repeats");
    case Updated: return tr("Corrections");
    case Bad: return tr("Bad rows");
    default: return tr("State");
    }
}

} // namespace Andon
