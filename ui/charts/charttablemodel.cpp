// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/charttablemodel.h"

#include "ui/charts/chartview.h"

namespace Andon {

ChartTableModel::ChartTableModel(const ChartView &chart, QObject *parent)
    : QAbstractTableModel(parent)
    , m_chart(chart)
    , m_titles(chart.columns())
    , m_rows(chart.markCount())
{
    connect(&chart, &ChartView::replaced, this, &ChartTableModel::follow);
}

int ChartTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

int ChartTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_titles.size());
}

QVariant ChartTableModel::data(const QModelIndex &index, int role) const
{
    // Between the chart's change and follow() it may have fewer marks than rows were told of.
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || index.row() >= m_chart.markCount())
        return {};
    if (role == Qt::DisplayRole)
        return m_chart.cell(index.row(), index.column());
    if (role == Qt::TextAlignmentRole)
        return int((index.column() == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    return {};
}

QVariant ChartTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return role == Qt::DisplayRole && section < m_chart.markCount() ? m_chart.cell(section, 0) : QVariant();
    if (role == Qt::DisplayRole)
        return m_titles.value(section);
    if (role == Qt::TextAlignmentRole)
        return int((section == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    return {};
}

void ChartTableModel::follow()
{
    const int rows = m_chart.markCount();
    if (m_chart.columns() != m_titles) {
        beginResetModel();
        m_titles = m_chart.columns();
        m_rows = rows;
        endResetModel();
        return;
    }
    if (rows < m_rows) {
        beginRemoveRows({}, rows, m_rows - 1);
        m_rows = rows;
        endRemoveRows();
    } else if (rows > m_rows) {
        beginInsertRows({}, m_rows, rows - 1);
        m_rows = rows;
        endInsertRows();
    }
    if (m_rows > 0)
        Q_EMIT dataChanged(index(0, 0), index(m_rows - 1, columnCount() - 1));
}

} // namespace Andon
