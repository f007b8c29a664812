// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/lines/ranking.h"
#include "ui/tables/rowmodel.h"

#include <utility>

namespace Andon {

/// Names repeat from factory to factory.
std::pair<QString, QString> rankedKey(const Ranked &ranked);

/// Lines, machines or factories, most defects first: the table beside the Pareto chart.
class LineTableModel final : public RowModel<Ranked, &rankedKey>
{
    Q_OBJECT

public:
    enum Column { Rank, Name, Machines, Events, Defects, Percent, Share, Change, Trend, ColumnCount };

    using RowModel::RowModel;

    /// What the rows are of; the title of their column follows.
    void setKind(RankBy kind);
    RankBy kind() const { return m_kind; }

    void show(const PlantFigures &figures);

    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString text(const Ranked &ranked, Column column) const;
    QVariant sortValue(const Ranked &ranked, Column column) const;
    QVariant explanation(const Ranked &ranked, Column column) const;
    QVariant title(Column column) const;

    RankBy m_kind = RankBy::Line;
    Window m_window;
};

} // namespace Andon
