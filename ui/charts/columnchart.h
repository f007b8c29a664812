// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/plotview.h"

#include <QList>

class QBarSet;

namespace Andon {

/// One column of a row without gaps.
struct ChartColumn
{
    double amount = 0;
    bool isSoft = false;       ///< Stands for everything beyond the axis.
    QString words = {};        ///< What it shows, for who points at it.
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
class ColumnChart final : public PlotView
{
    Q_OBJECT

public:
    explicit ColumnChart(const QString &accessibleName, QWidget *parent = nullptr);

    /// At least one column, none negative; marks from left to right.
    void replace(const QList<ChartColumn> &columns, const QList<AxisMark> &marks, const QString &summary);

    /// A click leads somewhere, and the mouse shows it.
    void setClickable();

Q_SIGNALS:
    void clicked(int column);

protected:
    void recolor(const Colors &colors) override;
    void drawLabels(QPainter &painter, const QRectF &plot, const Colors &colors) override;
    bool viewportEvent(QEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    int columnAt(const QPointF &position) const;

    QList<ChartColumn> m_columns;
    QList<AxisMark> m_marks;
    QBarSet *m_normal = nullptr;
    QBarSet *m_soft = nullptr;
    QValueAxis *m_x = nullptr;
    QValueAxis *m_y = nullptr;
    bool m_isClickable = false;
};

} // namespace Andon
