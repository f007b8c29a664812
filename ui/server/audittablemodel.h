// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/access/auditentry.h"
#include "ui/tables/rowmodel.h"

namespace Andon {

/// Who did what, newest first.
class AuditTableModel final : public RowModel<AuditEntry, &AuditEntry::id>
{
    Q_OBJECT

public:
    enum Column { Time, Actor, Action, Subject, Detail, ColumnCount };

    using RowModel::RowModel;

    void show(std::vector<AuditEntry> entries, Instant now);

    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString text(const AuditEntry &entry, Column column) const;
    Instant m_now;
};

} // namespace Andon
