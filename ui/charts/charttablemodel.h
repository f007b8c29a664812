// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>

namespace Andon {

class ChartView;

/// A chart as a table: a row for each mark, in the order of the chart. Follows the chart from the
/// moment it is made; nothing is copied.
class ChartTableModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// @a chart outlives the model.
    explicit ChartTableModel(const ChartView &chart, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    void follow();

    const ChartView &m_chart;
    QStringList m_titles;
    int m_rows = 0;
};

} // namespace Andon
