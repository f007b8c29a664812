// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/tables/tableview.h"

namespace Andon {

class ChartView;

/// The table in place of a chart. Enter and a double click lead to the events of a row, as in the
/// chart.
class ChartTable final : public TableView
{
    Q_OBJECT

public:
    /// A child of @a chart; @a toggle ("Show as table") stands in its menu.
    ChartTable(ChartView &chart, QAction *toggle);

private:
    void shareColumns();
    void open(const QModelIndex &index);

    ChartView &m_chart;
};

} // namespace Andon
