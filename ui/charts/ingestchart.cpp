// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/ingestchart.h"

#include "ui/style/drawing.h"
#include "ui/style/textsize.h"
#include "ui/style/wording.h"

#include <QBarSet>
#include <QStackedBarSeries>

#include <algorithm>

namespace Andon {

namespace {

std::array<QColor, 4> outcomeColors(const Colors &colors)
{
    return {colors.series, colors.seriesSoft, colors.accent, colors.high};
}

constexpr double widthOfBar = 0.84;  // of what each has
constexpr double leastMargin = 48;   // room for the numbers of the axis

} // namespace

IngestChart::IngestChart(QWidget *parent)
    : ChartView(tr("Events received over time, by outcome"), parent)
    , m_x(addHiddenAxis(Qt::AlignBottom))
    , m_y(addHiddenAxis(Qt::AlignLeft))
{
    auto *bars = new QStackedBarSeries(this);
    for (QBarSet *&outcome : m_outcomes) {
        outcome = new QBarSet(QString(), this);
        bars->append(outcome);
    }
    bars->setBarWidth(widthOfBar);
    addSeries(bars, m_x, m_y);
    fitToText(this, [this] { updateMargins(); });
}

void IngestChart::replace(const Window &window, const std::vector<IngestSlot> &slices)
{
    m_window = window;
    if (slices == m_slices)
        return viewport()->update();
    m_slices = slices;
    std::array<QList<qreal>, 4> values;
    IngestSlot sum;
    double highest = 1;
    for (const IngestSlot &slice : slices) {
        const std::array counts = {slice.accepted, slice.deduped, slice.updated, slice.rejected};
        double height = 0;
        for (std::size_t i = 0; i < counts.size(); ++i) {
            values[i] << double(counts[i]);
            height += double(counts[i]);
        }
        highest = std::max(highest, height);
        sum.accepted += slice.accepted;
        sum.deduped += slice.deduped;
        sum.updated += slice.updated;
        sum.rejected += slice.rejected;
    }
    for (std::size_t i = 0; i < m_outcomes.size(); ++i) {
        m_outcomes[i]->remove(0, m_outcomes[i]->count());
        m_outcomes[i]->append(values[i]);
    }
    m_x->setRange(-0.5, std::max(0.5, double(slices.size()) - 0.5));
    m_y->setRange(0, niceCeiling(highest));
    updateMargins();
    finishReplacing(tr("%1 accepted, %2 deduped, %3 updated, %4 rejected.")
                        .arg(numberText(std::int64_t(sum.accepted)), numberText(std::int64_t(sum.deduped)),
                             numberText(std::int64_t(sum.updated)), numberText(std::int64_t(sum.rejected))));
}

Window IngestChart::windowOf(int mark) const
{
    const std::size_t next = std::size_t(mark) + 1;
    return {m_slices.at(std::size_t(mark)).start, next < m_slices.size() ? m_slices.at(next).start : m_window.end};
}

QStringList IngestChart::columns() const
{
    return {tr("Time (%1)").arg(zoneText()), tr("Accepted"), tr("Deduped"), tr("Updated"), tr("Rejected")};
}

QString IngestChart::cell(int mark, int column) const
{
    const IngestSlot &slice = m_slices.at(std::size_t(mark));
    switch (column) {
    case 0: return windowText(windowOf(mark));
    case 1: return numberText(std::int64_t(slice.accepted));
    case 2: return numberText(std::int64_t(slice.deduped));
    case 3: return numberText(std::int64_t(slice.updated));
    default: return numberText(std::int64_t(slice.rejected));
    }
}

std::optional<EventsLink> IngestChart::linkOf(int mark) const
{
    return EventsLink{.window = windowOf(mark)};
}

int IngestChart::markAt(const QPointF &position, const QRectF &plot) const
{
    if (m_slices.empty())
        return -1;
    const double place = (position.x() - plot.left()) / plot.width() * double(m_slices.size());
    return place >= 0 && place < double(m_slices.size()) ? int(place) : -1;
}

QRectF IngestChart::markArea(int mark, const QRectF &plot) const
{
    const IngestSlot &slice = m_slices.at(std::size_t(mark));
    const double width = plot.width() / double(m_slices.size());
    const double height = plot.height() * double(slice.accepted + slice.deduped + slice.updated + slice.rejected) / m_y->max();
    return {plot.left() + width * (mark + 0.5 - widthOfBar / 2), plot.bottom() - height, width * widthOfBar, height};
}

void IngestChart::updateMargins()
{
    const int labelWidth = figuresWidth(fontMetrics(), shortNumberText(std::int64_t(m_y->max())));
    setPlotMargins({std::max(scaled(leastMargin), labelWidth + 10.0), scaled(26.0), 8, scaled(22.0)});
}

void IngestChart::recolor(const Colors &colors)
{
    const auto fills = outcomeColors(colors);
    for (std::size_t i = 0; i < m_outcomes.size(); ++i) {
        m_outcomes[i]->setPen(fills[i] == colors.seriesSoft ? QPen(colors.series, 1) : QPen(Qt::NoPen));
        m_outcomes[i]->setColor(fills[i]);
    }
}

void IngestChart::drawLabels(QPainter &painter, const QRectF &plot, const Colors &colors)
{
    drawTimes(painter, plot, m_window);
    drawWord(painter, {plot.left() - 6, plot.top()}, Qt::AlignRight | Qt::AlignVCenter,
             shortNumberText(std::int64_t(m_y->max())));
    drawWord(painter, {plot.left() - 6, plot.bottom()}, Qt::AlignRight | Qt::AlignVCenter, numberText(0));
    drawKey(painter, plot, colors);
    painter.setPen(QPen(colors.border, 1));
    painter.drawLine(plot.bottomLeft(), plot.bottomRight());
}

void IngestChart::drawKey(QPainter &painter, const QRectF &plot, const Colors &colors) const
{
    const auto fills = outcomeColors(colors);
    const std::array words = {tr("accepted"), tr("deduped"), tr("updated"), tr("rejected")};
    double x = plot.left();
    for (std::size_t i = 0; i < words.size(); ++i) {
        const QRectF sample(x, scaled(4.0), scaled(10.0), scaled(10.0));
        painter.setPen(fills[i] == colors.seriesSoft ? QPen(colors.series, 1) : QPen(Qt::NoPen));
        painter.setBrush(fills[i]);
        painter.drawRect(sample);
        painter.setPen(colors.text);
        drawWord(painter, {x + scaled(15.0), sample.center().y()}, Qt::AlignVCenter, words[i]);
        x += scaled(15.0) + painter.fontMetrics().horizontalAdvance(words[i]) + scaled(22.0);
    }
}

} // namespace Andon
