// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/server/audittablemodel.h"

#include "ui/server/serverwording.h"
#include "ui/style/wording.h"

namespace Andon {

void AuditTableModel::show(std::vector<AuditEntry> entries, Instant now)
{
    m_now = now;
    setRows(std::move(entries));
}

QVariant AuditTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const AuditEntry &entry = row(index.row());
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole: return text(entry, column);
    case ValueRole: return column == Time ? QVariant::fromValue(entry.time) : QVariant();
    case Qt::ToolTipRole: return column == Time ? exactText(entry.time) : plainToolTip(text(entry, column));
    default: return {};
    }
}

QString AuditTableModel::text(const AuditEntry &entry, Column column) const
{
    switch (column) {
    case Time: return momentText(entry.time, m_now);
    case Actor: return entry.actor;
    case Action: return auditActionText(entry.action);
    case Subject: return auditSubjectText(entry);
    case Detail: return auditDetailText(entry);
    case ColumnCount: break;
    }
    return {};
}

QVariant AuditTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return rowName(section, role);
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Time: return tr("Time");
    case Actor: return tr("Who");
    case Action: return tr("What");
    case Subject: return tr("Of");
    case Detail: return tr("Details");
    case ColumnCount: break;
    }
    return {};
}

} // namespace Andon
