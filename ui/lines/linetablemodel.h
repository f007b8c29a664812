// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/figures.h"
#include "ui/tables/rowmodel.h"

#include <utility>

namespace Andon {

/// A line with its place in the order of most defects.
struct RankedLine
{
    int rank = 0;
    std::int64_t allDefects = 0;   ///< Of all lines: what its share is of.
    LineFigures figures = {};
    bool operator==(const RankedLine &) const = default;
};

std::pair<LineId, FactoryId> lineKey(const RankedLine &line);

/// The lines of a factory, most defects first: the table beside the Pareto chart.
class LineTableModel final : public RowModel<RankedLine, &lineKey>
{
    Q_OBJECT

public:
    enum Column { Rank, Line, Machines, Events, Defects, Percent, Share, Trend, ColumnCount };

    using RowModel::RowModel;

    void show(const PlantFigures &figures);

    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString text(const RankedLine &line, Column column) const;
    QVariant sortValue(const RankedLine &line, Column column) const;
    QVariant explanation(const RankedLine &line, Column column) const;

    Window m_window;
};

} // namespace Andon
