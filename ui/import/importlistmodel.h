// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/importrecord.h"
#include "ui/tables/rowmodel.h"

namespace Andon {

/// Imports, the newest first.
class ImportListModel final : public RowModel<ImportRecord, &ImportRecord::id>
{
    Q_OBJECT

public:
    enum Column { When, File, Accepted, Deduped, Updated, Bad, State, ColumnCount };

    using RowModel::RowModel;

    void show(std::vector<ImportRecord> imports, Instant now);

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    Instant m_now = {};
};

} // namespace Andon
