// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/figures.h"
#include "ui/tables/rowmodel.h"

namespace Andon {

/// The reasons for which events were refused, with how many of each; "All reasons" comes first.
class ReasonListModel final : public RowModel<ReasonCount, &ReasonCount::reason>
{
    Q_OBJECT

public:
    enum Column { Words, Count, ColumnCount };

    using RowModel::RowModel;

    void show(const std::vector<ReasonCount> &reasons);

    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
};

} // namespace Andon
