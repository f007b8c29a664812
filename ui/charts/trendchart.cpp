// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/trendchart.h"

#include "ui/style/textsize.h"
#include "ui/style/wording.h"

#include <QLineSeries>

namespace Andon {

TrendChart::TrendChart(QWidget *parent)
    : PlotView(tr("Trend of defects per hour"), parent)
    , m_rate(new QLineSeries(this))
    , m_x(addHiddenAxis(Qt::AlignBottom))
    , m_y(addHiddenAxis(Qt::AlignLeft))
{
    addSeries(m_rate, m_x, m_y);
    fitToText(this, [this] { setPlotMargins({scaled(30.0), scaled(8.0), 8, scaled(22.0)}); });
}

void TrendChart::replace(const Window &window, const QList<double> &rates, double limit)
{
    m_window = window;
    m_limit = limit;
    m_isOver = !rates.isEmpty() && rates.last() >= limit;
    QList<QPointF> points;
    double highest = limit * 1.5;
    for (const double rate : rates) {
        points << QPointF(double(points.size()), rate);
        highest = std::max(highest, rate);
    }
    m_rate->replace(points);
    m_x->setRange(0, std::max<double>(1, double(points.size()) - 1));
    m_y->setRange(0, niceCeiling(highest));
    setSummary(rates.isEmpty() ? tr("No events in this range.")
                               : tr("Now %1 defects per hour, at most %2; the limit is %3.")
                                     .arg(decimalText(rates.last(), 1),
                                          decimalText(*std::max_element(rates.begin(), rates.end()), 1),
                                          decimalText(limit, 1)));
    recolor(colorsOf(palette()));
    viewport()->update();
}

void TrendChart::recolor(const Colors &colors)
{
    m_rate->setPen(QPen(m_isOver ? colors.mediumLine : colors.normal, 1.8));
}

void TrendChart::drawLabels(QPainter &painter, const QRectF &plot, const Colors &colors)
{
    drawTimes(painter, plot, m_window);
    drawWord(painter, {plot.left() - 6, plot.top()}, Qt::AlignRight | Qt::AlignVCenter, decimalText(m_y->max(), 0));
    drawWord(painter, {plot.left() - 6, plot.bottom()}, Qt::AlignRight | Qt::AlignVCenter, decimalText(0, 0));
    painter.setPen(QPen(colors.border, 1));
    painter.drawLine(plot.bottomLeft(), plot.bottomRight());
    const double y = plot.bottom() - plot.height() * m_limit / m_y->max();
    painter.setPen(QPen(colors.mediumLine, 1, Qt::DashLine));
    painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
    painter.setPen(colors.mediumLine);
    drawWord(painter, {plot.right(), y - 1}, Qt::AlignRight | Qt::AlignBottom, tr("limit %1").arg(decimalText(m_limit, 1)));
}

} // namespace Andon
