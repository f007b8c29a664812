// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/trendchart.h"

#include "ui/style/textsize.h"
#include "ui/charts/thinning.h"
#include "ui/style/wording.h"

#include <QLineSeries>

#include <algorithm>
#include <cmath>

namespace Andon {

namespace {

constexpr int mostColumns = 1000;   // two points each
constexpr double dot = 4;

} // namespace

TrendChart::TrendChart(QWidget *parent)
    : ChartView(tr("Trend of defects per hour"), parent)
    , m_rate(new QLineSeries(this))
    , m_x(addHiddenAxis(Qt::AlignBottom))
    , m_y(addHiddenAxis(Qt::AlignLeft))
{
    addSeries(m_rate, m_x, m_y);
    fitToText(this, [this] { setPlotMargins({scaled(30.0), scaled(8.0), 8, scaled(22.0)}); });
}

void TrendChart::replace(const Window &window, const QList<double> &rates, double limit, std::chrono::milliseconds span)
{
    m_window = window;
    m_limit = limit;
    m_span = span;
    m_rates = rates;
    m_isOver = !rates.isEmpty() && rates.last() >= limit;
    const double highest = rates.isEmpty() ? 0 : *std::max_element(rates.begin(), rates.end());
    m_x->setRange(0, std::max<double>(1, double(rates.size()) - 1));
    m_y->setRange(0, niceCeiling(std::max(highest, limit * 1.5)));
    drawLine();
    recolor(colorsOf(palette()));
    finishReplacing(rates.isEmpty() ? tr("No events in this range.")
                                    : tr("Now %1 defects per hour, at most %2; the limit is %3.")
                                          .arg(decimalText(rates.last(), 1), decimalText(highest, 1), decimalText(limit, 1)));
}

void TrendChart::drawLine()
{
    m_rate->replace(thinned(m_rates, std::min(viewport()->width(), mostColumns)));
}

void TrendChart::resizeEvent(QResizeEvent *event)
{
    drawLine();
    ChartView::resizeEvent(event);
}

Instant TrendChart::timeOf(int mark) const
{
    return m_rates.size() < 2 ? m_window.end : m_window.start + m_window.length() * mark / int(m_rates.size() - 1);
}

QStringList TrendChart::columns() const
{
    return {tr("Time (%1)").arg(zoneText()), tr("Defects per hour")};
}

QString TrendChart::cell(int mark, int column) const
{
    return column == 0 ? momentText(timeOf(mark), m_window.end) : decimalText(m_rates.at(mark), 2);
}

std::optional<EventsLink> TrendChart::linkOf(int mark) const
{
    if (!m_subject)
        return {};
    EventsLink link = *m_subject;
    const auto slot = m_window.length() / std::max(1, int(m_rates.size()) - 1);
    link.window = Window{timeOf(mark) - std::max(m_span, slot), timeOf(mark)};
    return link;
}

double TrendChart::step(const QRectF &plot) const
{
    return plot.width() / (m_x->max() - m_x->min());
}

/// The highest of those that share a column of pixels, so that a spike can be hit.
int TrendChart::markAt(const QPointF &position, const QRectF &plot) const
{
    const double reach = std::max(0.5, 0.5 / step(plot));
    const double place = (position.x() - plot.left()) / step(plot);
    if (m_rates.isEmpty() || place < -0.5 || place > double(m_rates.size()) - 0.5)
        return -1;
    const auto last = m_rates.size() - 1;
    const auto first = std::clamp(qsizetype(std::ceil(place - reach)), qsizetype(0), last);
    const auto end = std::clamp(qsizetype(std::floor(place + reach)), first, last) + 1;
    return int(std::max_element(m_rates.begin() + first, m_rates.begin() + end) - m_rates.begin());
}

QRectF TrendChart::markArea(int mark, const QRectF &plot) const
{
    const QPointF center(plot.left() + step(plot) * mark, plot.bottom() - plot.height() * m_rates.at(mark) / m_y->max());
    return {center - QPointF(dot, dot), QSizeF(2 * dot, 2 * dot)};
}

void TrendChart::drawMark(QPainter &painter, const QRectF &plot, const Colors &colors, int mark)
{
    const QRectF area = markArea(mark, plot);
    painter.setPen(QPen(colors.border, 1));
    painter.drawLine(QPointF(area.center().x(), plot.top()), QPointF(area.center().x(), plot.bottom()));
    painter.setPen(QPen(colors.text, 1.5));
    painter.setBrush(colors.panel);
    painter.drawEllipse(area);
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
