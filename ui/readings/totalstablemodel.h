// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/readingqueries.h"
#include "ui/readings/readinggroups.h"
#include "ui/tables/rowmodel.h"

namespace Andon {

/// What a row of totals is about.
std::pair<std::optional<ClientId>, std::optional<MetricId>> groupKey(const ReadingGroup &group);

/// Totals of each client, metric or pair of them. Names are text from outside.
class TotalsTableModel final : public RowModel<ReadingGroup, groupKey>
{
    Q_OBJECT

public:
    enum Column { Client, Metric, Count, Sum, Average, Least, Most, ColumnCount };

    using RowModel::RowModel;

    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
};

/// The sum by the count, as text; a dash without readings.
QString averageText(const ReadingTotals &totals);

} // namespace Andon
