// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/instant.h"
#include "ui/style/colors.h"

#include <QChartView>
#include <QValueAxis>

namespace Andon {

/// What all charts share: no animation, a ground that shows the card, and labels of our own.
/// Qt Charts draws its labels as HTML, cuts them as it likes and knows no time zones, so its own are
/// off and drawLabels() writes around the plot.
class PlotView : public QChartView
{
    Q_OBJECT

public:
    explicit PlotView(const QString &accessibleName, QWidget *parent = nullptr);

    QSize sizeHint() const override { return {320, 200}; }
    QSize minimumSizeHint() const override;

protected:
    /// Room for labels around the plot.
    void setPlotMargins(const QMarginsF &margins);

    /// A line or bar series on two hidden axes.
    void addSeries(QAbstractSeries *series, QValueAxis *x, QValueAxis *y);
    QValueAxis *addHiddenAxis(Qt::Alignment side);

    /// What the chart shows, in words, for those who do not see it.
    void setSummary(const QString &summary);

    /// Puts the colours of the palette on series; called on start and on each change of theme.
    virtual void recolor(const Colors &colors) = 0;

    /// Writes around and on the plot.
    virtual void drawLabels(QPainter &painter, const QRectF &plot, const Colors &colors) = 0;

    /// A small word of the axis; @a anchor is the point it is aligned to.
    static void drawWord(QPainter &painter, const QPointF &anchor, Qt::Alignment alignment, const QString &word);

    /// The same turned to read downwards from @a top, cut to @a room.
    static void drawUprightWord(QPainter &painter, const QPointF &top, const QString &word, int room);

    /// Start, middle and end of @a window under the plot.
    static void drawTimes(QPainter &painter, const QRectF &plot, const Window &window);

    void drawForeground(QPainter *painter, const QRectF &rect) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void place();
    QMarginsF m_margins;
};

/// The next of 1, 2, 5, 10, 20, 50 ... at or above @a value: the top of an axis.
double niceCeiling(double value);

} // namespace Andon
