// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/plotview.h"

#include "ui/style/drawing.h"
#include "ui/style/textsize.h"
#include "ui/style/wording.h"

#include <QEvent>
#include <QGraphicsLayout>

#include <cmath>

namespace Andon {

PlotView::PlotView(const QString &accessibleName, QWidget *parent)
    : QChartView(parent)
{
    setAccessibleName(accessibleName);
    setRenderHint(QPainter::Antialiasing);
    setFrameShape(NoFrame);
    setBackgroundRole(QPalette::Base);
    viewport()->setBackgroundRole(QPalette::Base);
    setFocusPolicy(Qt::NoFocus);
    chart()->setAnimationOptions(QChart::NoAnimation);
    chart()->setBackgroundVisible(false);
    chart()->setMargins({});
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    chart()->legend()->hide();
}

QSize PlotView::minimumSizeHint() const
{
    const int labels = int(m_margins.top() + m_margins.bottom());
    return {scaled(160), std::max(90, labels + scaled(50))};
}

void PlotView::setPlotMargins(const QMarginsF &margins)
{
    if (m_margins == margins)
        return;
    m_margins = margins;
    updateGeometry();
    place();
}

void PlotView::addSeries(QAbstractSeries *series, QValueAxis *x, QValueAxis *y)
{
    chart()->addSeries(series);
    series->attachAxis(x);
    series->attachAxis(y);
}

QValueAxis *PlotView::addHiddenAxis(Qt::Alignment side)
{
    auto *axis = new QValueAxis(this);
    axis->setVisible(false);
    chart()->addAxis(axis, side);
    return axis;
}

void PlotView::setSummary(const QString &summary)
{
    setAccessibleDescription(summary);
}

void PlotView::drawWord(QPainter &painter, const QPointF &anchor, Qt::Alignment alignment, const QString &word)
{
    const int width = figuresWidth(painter.fontMetrics(), word) + 1;
    const int height = painter.fontMetrics().height();
    QRect area(qRound(anchor.x()), qRound(anchor.y()), width, height);
    if (alignment & Qt::AlignRight)
        area.translate(-width, 0);
    if (alignment & Qt::AlignHCenter)
        area.translate(-width / 2, 0);
    if (alignment & Qt::AlignVCenter)
        area.translate(0, -height / 2);
    if (alignment & Qt::AlignBottom)
        area.translate(0, -height);
    drawFigures(painter, area, Qt::AlignLeft, word);
}

void PlotView::drawUprightWord(QPainter &painter, const QPointF &top, const QString &word, int room)
{
    painter.save();
    painter.translate(top);
    painter.rotate(90);
    painter.drawText(QPointF(0, painter.fontMetrics().ascent() / 2.0 - 1), painter.fontMetrics().elidedText(word, Qt::ElideRight, room));
    painter.restore();
}

void PlotView::drawTimes(QPainter &painter, const QRectF &plot, const Window &window)
{
    const double y = plot.bottom() + 4;
    drawWord(painter, {plot.left(), y}, Qt::AlignLeft, axisText(window.start, window.length()));
    drawWord(painter, {plot.center().x(), y}, Qt::AlignHCenter, axisText(window.start + window.length() / 2, window.length()));
    drawWord(painter, {plot.right(), y}, Qt::AlignRight, axisText(window.end, window.length()));
}

void PlotView::drawForeground(QPainter *painter, const QRectF &)
{
    if (chart()->series().isEmpty())
        return;
    const Colors &colors = colorsOf(palette());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    QFont small = font();
    small.setPointSizeF(font().pointSizeF() * 0.9);
    painter->setFont(small);
    painter->setPen(colors.dim);
    drawLabels(*painter, chart()->plotArea(), colors);
    painter->restore();
}

void PlotView::resizeEvent(QResizeEvent *event)
{
    QChartView::resizeEvent(event);
    place();
}

void PlotView::changeEvent(QEvent *event)
{
    QChartView::changeEvent(event);
    // A hidden one is coloured when it is shown; one under construction cannot be yet.
    if (event->type() == QEvent::PaletteChange && isVisible())
        recolor(colorsOf(palette()));
}

void PlotView::showEvent(QShowEvent *event)
{
    recolor(colorsOf(palette()));
    QChartView::showEvent(event);
}

void PlotView::place()
{
    chart()->setPlotArea(QRectF(viewport()->rect()).marginsRemoved(m_margins));
}

double niceCeiling(double value)
{
    if (value <= 0)
        return 1;
    const double power = std::pow(10.0, std::floor(std::log10(value)));
    for (const double step : {1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 8.0}) {
        if (value <= step * power * 1.0000001)
            return step * power;
    }
    return 10 * power;
}

} // namespace Andon
