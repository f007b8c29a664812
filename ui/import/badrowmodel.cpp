// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/badrowmodel.h"

#include "ui/style/wording.h"

namespace Andon {

void BadRowModel::show(std::vector<BadRow> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int BadRowModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int BadRowModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant BadRowModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (index.column() == Line ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    const BadRow &row = m_rows.at(std::size_t(index.row()));
    switch (index.column()) {
    case Line: return numberText(row.line);
    case Field: return row.field.isEmpty() ? nothingText() : row.field;
    default: return row.reason;
    }
}

QVariant BadRowModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return role == Qt::DisplayRole && section < rowCount() ? data(index(section, Line), role) : QVariant();
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (section == Line ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Line: return tr("Line");
    case Field: return tr("Field");
    default: return tr("Why it is not taken");
    }
}

} // namespace Andon
