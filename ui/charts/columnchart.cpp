// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/columnchart.h"

#include "ui/style/drawing.h"
#include "ui/style/wording.h"

#include <QBarSet>
#include <QStackedBarSeries>

namespace Andon {

namespace {

constexpr double widthOfBar = 0.86;   // Of what each has.

} // namespace

ColumnChart::ColumnChart(const QString &accessibleName, QWidget *parent)
    : ChartView(accessibleName, parent)
    , m_normal(new QBarSet(QString(), this))
    , m_soft(new QBarSet(QString(), this))
    , m_x(addHiddenAxis(Qt::AlignBottom))
    , m_y(addHiddenAxis(Qt::AlignLeft))
{
    auto *series = new QStackedBarSeries(this);
    series->append(m_normal);
    series->append(m_soft);
    series->setBarWidth(widthOfBar);
    addSeries(series, m_x, m_y);
}

void ColumnChart::replace(const QStringList &titles, const QList<ChartColumn> &columns, const QList<AxisMark> &marks, const QString &summary)
{
    if (titles == m_titles && columns == m_columns && marks == m_marks && summary == this->summary())
        return;
    m_titles = titles;
    m_columns = columns;
    m_marks = marks;
    QList<qreal> normal;
    QList<qreal> soft;
    double highest = 1;
    for (const ChartColumn &column : columns) {
        normal << (column.isSoft ? 0.0 : column.amount);
        soft << (column.isSoft ? column.amount : 0.0);
        highest = std::max(highest, column.amount);
    }
    m_normal->remove(0, m_normal->count());
    m_normal->append(normal);
    m_soft->remove(0, m_soft->count());
    m_soft->append(soft);
    m_x->setRange(-0.5, double(columns.size()) - 0.5);
    m_y->setRange(0, niceCeiling(highest));
    const int scale = figuresWidth(fontMetrics(), shortNumberText(std::int64_t(m_y->max())));
    setPlotMargins({scale + 8.0, 8, 6, fontMetrics().height() + 6.0});
    finishReplacing(summary);
}

void ColumnChart::recolor(const Colors &colors)
{
    for (QBarSet *set : {m_normal, m_soft})
        set->setPen(Qt::NoPen);
    m_normal->setColor(colors.series);
    m_soft->setColor(colors.seriesSoft);
}

void ColumnChart::drawLabels(QPainter &painter, const QRectF &plot, const Colors &colors)
{
    drawWord(painter, {plot.left() - 6, plot.top()}, Qt::AlignRight | Qt::AlignVCenter, shortNumberText(std::int64_t(m_y->max())));
    drawWord(painter, {plot.left() - 6, plot.bottom()}, Qt::AlignRight | Qt::AlignVCenter, numberText(0));
    for (const AxisMark &mark : m_marks) {
        const double x = plot.left() + plot.width() * mark.at / double(m_columns.size());
        const auto side = mark.at <= 0 ? Qt::AlignLeft : mark.at >= double(m_columns.size()) ? Qt::AlignRight : Qt::AlignHCenter;
        drawWord(painter, {x, plot.bottom() + 4}, side, mark.word);
    }
    painter.setPen(QPen(colors.border, 1));
    painter.drawLine(plot.bottomLeft(), plot.bottomRight());
}

int ColumnChart::markAt(const QPointF &position, const QRectF &plot) const
{
    const double place = (position.x() - plot.left()) / plot.width() * double(m_columns.size());
    return place >= 0 && place < double(m_columns.size()) ? int(place) : -1;
}

QRectF ColumnChart::markArea(int mark, const QRectF &plot) const
{
    const double width = plot.width() / double(m_columns.size());
    const double height = plot.height() * m_columns.at(mark).amount / m_y->max();
    return {plot.left() + width * (mark + 0.5 - widthOfBar / 2), plot.bottom() - height, width * widthOfBar, height};
}

} // namespace Andon
