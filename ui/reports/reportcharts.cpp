// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/reportcharts.h"

#include "ui/reports/reportprint.h"
#include "ui/style/wording.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace Andon {

namespace {

/// The context of the translations.
struct ChartWords
{
    Q_DECLARE_TR_FUNCTIONS(ReportCharts)
};

constexpr double labelHeight = 130;
constexpr double slantedLabelHeight = 420;
constexpr double titleHeight = 150;
constexpr double widestBar = 420;
constexpr int steps = 4;

/// A round number at or above @a amount that is easily divided by four.
double niceTop(double amount)
{
    if (amount <= steps)
        return steps;
    const double power = std::pow(10.0, std::floor(std::log10(amount)));
    for (const double factor : {1.0, 1.2, 1.6, 2.0, 2.4, 3.2, 4.0, 6.0, 8.0, 10.0}) {
        const double top = power * factor;
        if (top >= amount && std::fmod(top, steps) == 0)
            return top;
    }
    return power * 10;
}

class ChartPainting
{
public:
    ChartPainting(QPainter &painter, const QRectF &area, const ReportChart &chart)
        : m_painter(painter), m_chart(chart), m_colors(printColors()), m_font(printFont(7)), m_isPareto(chart.kind == ReportChart::Kind::Pareto)
    {
        for (const ReportChart::Bar &bar : chart.bars) {
            m_highest = std::max(m_highest, bar.amount);
            m_sum += bar.amount;
            m_widestLabel = std::max(m_widestLabel, textWidth(m_font, bar.label));
        }
        // In a Pareto the right axis ends where the left one does: all of it is 100 %.
        m_top = m_isPareto && m_sum > 0 ? m_sum : niceTop(m_highest);
        const double left = textWidth(m_font, numberText(std::int64_t(m_top))) + 60;
        m_isSlanted = m_isPareto && m_widestLabel > (area.width() - left - 300) / double(chart.bars.size()) - 30;
        m_plot = area.adjusted(left, titleHeight, m_isPareto ? -300 : -20, -(m_isSlanted ? slantedLabelHeight : labelHeight));
        m_slot = m_plot.width() / double(std::max<std::size_t>(chart.bars.size(), m_isPareto ? 1 : 6));
    }

    void draw(const QRectF &area)
    {
        drawLine(m_painter, QRectF(area.left(), area.top(), area.width() / 2, titleHeight - 40), m_font, m_colors.dim, m_chart.unit);
        drawAxis();
        drawBars();
        drawLabels();
        if (m_isPareto)
            drawRunningPercent(area);
    }

private:
    double y(double amount) const { return m_plot.bottom() - amount / m_top * m_plot.height(); }
    double slotLeft(std::size_t bar) const { return m_plot.left() + m_slot * double(bar); }
    double slotMiddle(std::size_t bar) const { return slotLeft(bar) + m_slot / 2; }

    void drawAxis()
    {
        for (int step = 0; step <= steps; ++step) {
            const double amount = m_top * step / steps;
            m_painter.setPen(QPen(step == 0 ? m_colors.line : m_colors.hairline, 5));
            m_painter.drawLine(QPointF(m_plot.left(), y(amount)), QPointF(m_plot.right(), y(amount)));
            // A quarter of a sum need not be a whole number.
            const QString number = m_isPareto && step % steps != 0 ? decimalText(amount, std::fmod(amount, 1) == 0 ? 0 : 1) : numberText(std::int64_t(std::lround(amount)));
            drawLine(m_painter, QRectF(m_plot.left() - 600, y(amount) - 60, 570, 120), m_font, m_colors.dim, number, Qt::AlignRight);
        }
    }

    void drawBars()
    {
        const double width = std::min(m_slot * (m_chart.isBetween ? 0.92 : 0.72), widestBar);
        for (std::size_t bar = 0; bar < m_chart.bars.size(); ++bar) {
            const QRectF column(QPointF(slotMiddle(bar) - width / 2, y(m_chart.bars[bar].amount)), QPointF(slotMiddle(bar) + width / 2, m_plot.bottom()));
            m_painter.setPen(m_chart.bars[bar].isSoft ? QPen(m_colors.series, 4) : QPen(Qt::NoPen));
            m_painter.setBrush(m_chart.bars[bar].isSoft ? m_colors.seriesSoft : m_colors.series);
            m_painter.drawRect(column);
            const QString amount = numberText(std::int64_t(m_chart.bars[bar].amount));
            if (m_chart.bars[bar].amount > 0 && textWidth(m_font, amount) <= m_slot - 10 && !m_chart.isBetween)
                drawLine(m_painter, QRectF(slotLeft(bar), column.top() - 110, m_slot, 100), m_font, m_colors.text, amount, Qt::AlignHCenter);
        }
    }

    /// Every label, slanted where they are long (Pareto), or as many as fit side by side.
    void drawLabels()
    {
        if (m_isSlanted)
            return drawSlantedLabels();
        const double room = m_widestLabel + 60;
        const auto each = std::size_t(std::max(1.0, std::ceil(room / m_slot)));
        for (std::size_t bar = 0; bar < m_chart.bars.size(); bar += m_isPareto ? 1 : each) {
            const double middle = m_chart.isBetween && !m_chart.bars[bar].isSoft ? slotLeft(bar) : slotMiddle(bar);
            drawLine(m_painter, QRectF(middle - room, m_plot.bottom() + 20, 2 * room, 100), m_font, m_colors.text, m_chart.bars[bar].label, Qt::AlignHCenter);
        }
    }

    void drawSlantedLabels()
    {
        for (std::size_t bar = 0; bar < m_chart.bars.size(); ++bar) {
            m_painter.save();
            m_painter.translate(slotMiddle(bar) + 30, m_plot.bottom() + 40);
            m_painter.rotate(-40);
            drawLine(m_painter, QRectF(-560, -20, 560, 90), m_font, m_colors.text, m_chart.bars[bar].label, Qt::AlignRight);
            m_painter.restore();
        }
    }

    void drawRunningPercent(const QRectF &area)
    {
        drawLine(m_painter, QRectF(area.center().x(), area.top(), area.width() / 2, titleHeight - 40), m_font, m_colors.accent, ChartWords::tr("Running percent"), Qt::AlignRight);
        for (const int percent : {0, 25, 50, 75, 100})
            drawLine(m_painter, QRectF(m_plot.right() + 30, y(m_top * percent / 100) - 60, 270, 120), m_font, m_colors.accent, percentText(percent, 0));
        m_painter.setPen(QPen(m_colors.accent, 6, Qt::DashLine));
        m_painter.drawLine(QPointF(m_plot.left(), y(m_top * 0.8)), QPointF(m_plot.right(), y(m_top * 0.8)));
        drawLine(m_painter, QRectF(m_plot.right() - 400, y(m_top * 0.8) - 110, 390, 100), m_font, m_colors.accent, percentText(80, 0), Qt::AlignRight);
        QPolygonF line;
        double sum = 0;
        for (std::size_t bar = 0; bar < m_chart.bars.size(); ++bar) {
            sum += m_chart.bars[bar].amount;
            line << QPointF(slotMiddle(bar), y(sum));
        }
        m_painter.setPen(QPen(m_colors.accent, 12));
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawPolyline(line);
        m_painter.setBrush(m_colors.accent);
        m_painter.setPen(Qt::NoPen);
        for (const QPointF &point : line)
            m_painter.drawEllipse(point, 22, 22);
    }

    QPainter &m_painter;
    const ReportChart &m_chart;
    const PrintColors &m_colors;
    const QFont m_font;
    const bool m_isPareto;
    double m_highest = 0;
    double m_sum = 0;
    double m_widestLabel = 0;
    double m_top = 1;
    bool m_isSlanted = false;
    QRectF m_plot;
    double m_slot = 1;
};

} // namespace

void drawReportChart(QPainter &painter, const QRectF &area, const ReportChart &chart)
{
    ChartPainting(painter, area, chart).draw(area);
}

} // namespace Andon
