// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartview.h"

#include <QList>

class QBarSet;

namespace Andon {

/// One column of a row without gaps.
struct ChartColumn
{
    double amount = 0;
    bool isSoft = false;       ///< Stands for everything beyond the axis.
    QStringList cells = {};    ///< What it shows: as many as the table has titles, its name first.
    std::optional<EventsLink> link = {};   ///< The events behind it.
    bool operator==(const ChartColumn &) const = default;
};

/// A word under the axis; @a at counts columns from the left edge.
struct AxisMark
{
    double at = 0;
    QString word = {};
    bool operator==(const AxisMark &) const = default;
};

/// Amounts side by side along an axis: over time, or how many of each size.
class ColumnChart final : public ChartView
{
    Q_OBJECT

public:
    explicit ColumnChart(const QString &accessibleName, QWidget *parent = nullptr);

    /// At least one column, none negative; marks from left to right. @a titles are those of the table.
    void replace(const QStringList &titles, const QList<ChartColumn> &columns, const QList<AxisMark> &marks, const QString &summary);

    int markCount() const override { return int(m_columns.size()); }
    QStringList columns() const override { return m_titles; }
    QString cell(int mark, int column) const override { return m_columns.at(mark).cells.value(column); }
    std::optional<EventsLink> linkOf(int mark) const override { return m_columns.at(mark).link; }

protected:
    void recolor(const Colors &colors) override;
    void drawLabels(QPainter &painter, const QRectF &plot, const Colors &colors) override;
    int markAt(const QPointF &position, const QRectF &plot) const override;
    QRectF markArea(int mark, const QRectF &plot) const override;

private:
    QStringList m_titles;
    QList<ChartColumn> m_columns;
    QList<AxisMark> m_marks;
    QBarSet *m_normal = nullptr;
    QBarSet *m_soft = nullptr;
    QValueAxis *m_x = nullptr;
    QValueAxis *m_y = nullptr;
};

} // namespace Andon
