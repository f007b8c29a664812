// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/readings/readingsanswer.h"

#include <QWidget>

class QLabel;
class QSortFilterProxyModel;

namespace Andon {

class BarChart;
class Card;
class Segments;
class TableView;
class TotalsTableModel;

/// What the processed readings come to: all of them in a few figures, and each client, metric or
/// pair of them as bars and, below, as a table.
class TotalsView final : public QWidget
{
    Q_OBJECT

public:
    explicit TotalsView(QWidget *parent = nullptr);

    void display(const ReadingsAnswer &answer);

    /// Does not emit groupingChosen().
    void setGrouping(ReadingGrouping grouping);
    ReadingGrouping grouping() const;
    TableView *table() const { return m_table; }

Q_SIGNALS:
    /// Another grouping was chosen: display() is to follow.
    void groupingChosen();

    /// The readings behind a bar are wanted.
    void groupOpened(const Andon::ReadingGroup &group);

private:
    QWidget *createFigures();
    QWidget *createChart();
    QWidget *createTable();
    void showFigures(const ReadingsAnswer &answer);
    void showGroups(const std::vector<ReadingGroup> &groups);

    Segments *m_grouping = nullptr;
    QLabel *m_count = nullptr;
    QLabel *m_sum = nullptr;
    QLabel *m_average = nullptr;
    QLabel *m_least = nullptr;
    QLabel *m_most = nullptr;
    QLabel *m_statistics = nullptr;
    Card *m_chartCard = nullptr;
    BarChart *m_chart = nullptr;
    QLabel *m_nothing = nullptr;
    Card *m_tableCard = nullptr;
    TotalsTableModel *m_model = nullptr;
    QSortFilterProxyModel *m_sorted = nullptr;
    TableView *m_table = nullptr;
};

} // namespace Andon
