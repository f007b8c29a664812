// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QObject>

class QMenu;

namespace Andon {

class ChartView;

/// What can be done with any chart: copy it as a picture or a table, save it, see it as a table.
class ChartActions final : public QObject
{
    Q_OBJECT

public:
    explicit ChartActions(ChartView &chart);

    /// For one showing; deletes itself. With what a mark says, where @a mark is not -1.
    QMenu *makeMenu(int mark);

    /// "Show as table", checked while the table is shown.
    QAction *table() const { return m_table; }

    void copyTable() const;

    /// Lets Ctrl+T hold wherever in the chart's card the focus is.
    void reachCard();

private:
    void copyPicture() const;
    void save(const QString &ending);

    ChartView &m_chart;
    QAction *m_table = nullptr;
    QWidget *m_card = nullptr;
};

} // namespace Andon
