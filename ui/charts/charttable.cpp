// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/charttable.h"

#include "ui/charts/charttablemodel.h"
#include "ui/charts/chartview.h"

namespace Andon {

namespace {

constexpr int nameWeight = 11;
constexpr int figureWeight = 9;

} // namespace

ChartTable::ChartTable(ChartView &chart, QAction *toggle)
    : TableView({}, &chart)
    , m_chart(chart)
{
    hide();
    setBackgroundRole(QPalette::Base);
    setSeveralRows();
    addAction(toggle);
    auto *rows = new ChartTableModel(chart, this);
    setModel(rows);
    shareColumns();
    connect(rows, &QAbstractItemModel::modelReset, this, &ChartTable::shareColumns);
    connect(this, &QTableView::activated, this, &ChartTable::open);
}

void ChartTable::shareColumns()
{
    setAccessibleName(tr("%1, as a table").arg(m_chart.accessibleName()));
    QList<int> weights{nameWeight};
    while (weights.size() < model()->columnCount())
        weights << figureWeight;
    setColumnWeights(weights);
}

void ChartTable::open(const QModelIndex &index)
{
    if (const auto link = m_chart.linkOf(index.row()))
        Q_EMIT m_chart.eventsRequested(*link);
}

} // namespace Andon
