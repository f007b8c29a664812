// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/machines/machinerows.h"

#include "ui/machines/machinetablemodel.h"

namespace Andon {

MachineRows::MachineRows(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setSortRole(SortRole);
}

void MachineRows::setFilter(const MachineFilter &filter)
{
    m_filter = filter;
    invalidateFilter();
}

bool MachineRows::filterAcceptsRow(int row, const QModelIndex &) const
{
    const auto *machines = qobject_cast<const MachineTableModel *>(sourceModel());
    return machines && m_filter.accepts(machines->row(row));
}

} // namespace Andon
