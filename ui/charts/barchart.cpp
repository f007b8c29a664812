// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/barchart.h"

#include "ui/style/drawing.h"
#include "ui/style/textsize.h"
#include "ui/style/wording.h"

#include <QBarSet>
#include <QStackedBarSeries>

#include <algorithm>
#include <cmath>

namespace Andon {

namespace {

constexpr double widthOfBar = 0.68;   // Of what each has.
constexpr double headroom = 0.16;     // Of the plot's height, beyond the longest bar, for its number.
constexpr int mostNameRoom = 110;     // For names that stand upright, in pixels,
constexpr double mostOfHeight = 0.4;  // and as a part of the whole.
constexpr int digitsOfNumber = 4;

/// Every amount as a part of the largest; what is infinite is as large as can be.
QList<qreal> partsOf(const QList<AmountBar> &bars)
{
    double largest = 0;
    for (const AmountBar &bar : bars) {
        if (std::isfinite(bar.amount))
            largest = std::max(largest, std::abs(bar.amount));
    }
    QList<qreal> parts;
    for (const AmountBar &bar : bars) {
        if (std::isinf(bar.amount))
            parts << (bar.amount > 0 ? 1.0 : -1.0);
        else
            parts << (largest > 0 && !std::isnan(bar.amount) ? bar.amount / largest : 0.0);
    }
    return parts;
}

} // namespace

BarChart::BarChart(const QString &accessibleName, QWidget *parent)
    : ChartView(accessibleName, parent)
    , m_nameTitle(tr("Name"))
    , m_amountTitle(tr("Amount"))
    , m_set(new QBarSet(QString(), this))
    , m_x(addHiddenAxis(Qt::AlignBottom))
    , m_y(addHiddenAxis(Qt::AlignLeft))
{
    auto *series = new QStackedBarSeries(this);
    series->append(m_set);
    series->setBarWidth(widthOfBar);
    addSeries(series, m_x, m_y);
    fitToText(this, [this] { updateMargins(); });
}

void BarChart::replace(const QList<AmountBar> &bars)
{
    if (bars == m_bars)
        return;
    m_bars = bars;
    m_parts = partsOf(bars);
    m_set->remove(0, m_set->count());
    m_set->append(m_parts);
    // A single bar is not to fill the whole width.
    const double side = std::max(0.5, (4.0 - double(bars.size())) / 2);
    m_x->setRange(-side, double(bars.size()) - 1 + side);
    const double top = *std::max_element(m_parts.cbegin(), m_parts.cend());
    const double bottom = *std::min_element(m_parts.cbegin(), m_parts.cend());
    const double spare = headroom * std::max({top - bottom, top, -bottom, 0.1});
    m_y->setRange(bottom < 0 ? bottom - spare : 0, top > 0 || bottom == 0 ? std::max(top, 0.0) + spare : spare);
    updateMargins();
    const AmountBar &first = bars.first();
    finishReplacing(bars.size() == 1 ? tr("%1: %2.").arg(first.name, amountText(first.amount))
                                     : tr("%1 first with %2, %3 last with %4; %n bar(s).", nullptr, int(bars.size()))
                                           .arg(first.name, amountText(first.amount), bars.last().name, amountText(bars.last().amount)));
}

void BarChart::setTitles(const QString &name, const QString &amount)
{
    m_nameTitle = name;
    m_amountTitle = amount;
}

QString BarChart::cell(int mark, int column) const
{
    return column == 0 ? m_bars.at(mark).name : amountText(m_bars.at(mark).amount);
}

int BarChart::markAt(const QPointF &position, const QRectF &plot) const
{
    const double width = plot.width() / (m_x->max() - m_x->min());
    const double place = std::floor((position.x() - plot.left()) / width + m_x->min() + 0.5);
    return place >= 0 && place < double(m_bars.size()) ? int(place) : -1;
}

QRectF BarChart::markArea(int mark, const QRectF &plot) const
{
    const double width = plot.width() / (m_x->max() - m_x->min());
    const double center = plot.left() + width * (mark - m_x->min());
    const double zero = heightAt(plot, 0);
    const double end = heightAt(plot, m_parts.at(mark));
    return QRectF(QPointF(center - width * widthOfBar / 2, std::min(zero, end)), QSizeF(width * widthOfBar, std::abs(zero - end)));
}

void BarChart::recolor(const Colors &colors)
{
    m_set->setPen(Qt::NoPen);
    m_set->setColor(colors.series);
}

void BarChart::updateMargins()
{
    int widest = 0;
    for (const AmountBar &bar : m_bars)
        widest = std::max(widest, fontMetrics().horizontalAdvance(bar.name));
    const bool isUpright = double(widest) > 1.15 * double(width() - 4) / (m_x->max() - m_x->min());
    m_uprightRoom = isUpright ? std::min({widest, scaled(mostNameRoom), int(height() * mostOfHeight)}) : 0;
    setPlotMargins({2, 2, 2, 6.0 + (isUpright ? m_uprightRoom : fontMetrics().height())});
}

double BarChart::heightAt(const QRectF &plot, double part) const
{
    return plot.bottom() - plot.height() * (part - m_y->min()) / (m_y->max() - m_y->min());
}

void BarChart::drawLabels(QPainter &painter, const QRectF &plot, const Colors &colors)
{
    painter.setPen(QPen(colors.border, 1));
    const double zero = heightAt(plot, 0);
    painter.drawLine(QPointF(plot.left(), zero), QPointF(plot.right(), zero));
    for (int bar = 0; bar < m_bars.size(); ++bar)
        drawBar(painter, plot, colors, bar);
}

void BarChart::drawBar(QPainter &painter, const QRectF &plot, const Colors &colors, int index)
{
    const AmountBar &bar = m_bars.at(index);
    const double width = plot.width() / (m_x->max() - m_x->min());
    const double center = plot.left() + width * (index - m_x->min());
    const double end = heightAt(plot, m_parts.at(index));
    const QFont font = painter.font();
    QFont bold = font;
    bold.setWeight(QFont::DemiBold);
    painter.setFont(bold);
    painter.setPen(colors.text);
    const QString number = amountText(bar.amount, digitsOfNumber);
    const bool isDown = m_parts.at(index) < 0;
    if (figuresWidth(painter.fontMetrics(), number) < width - 2)
        drawWord(painter, {center, isDown ? end + 1 : end - 1}, Qt::AlignHCenter | (isDown ? Qt::AlignTop : Qt::AlignBottom), number);
    painter.setFont(font);
    if (m_uprightRoom > 0)
        return drawUprightWord(painter, {center, plot.bottom() + 4}, bar.name, m_uprightRoom);
    const QString name = painter.fontMetrics().elidedText(bar.name, Qt::ElideRight, int(width) - 2);
    drawWord(painter, {center, plot.bottom() + 3}, Qt::AlignHCenter, name);
}

void BarChart::resizeEvent(QResizeEvent *event)
{
    updateMargins();
    ChartView::resizeEvent(event);
}

} // namespace Andon
