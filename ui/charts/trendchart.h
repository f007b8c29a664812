// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartview.h"

#include <QList>
#include <QPointF>

class QLineSeries;

namespace Andon {

/// A rate over time with the limit it is held against.
class TrendChart final : public ChartView
{
    Q_OBJECT

public:
    explicit TrendChart(QWidget *parent = nullptr);

    /// @a rates are evenly spread over @a window, the first at its start, the last at its end.
    /// Each looks back over @a span, where that is known.
    void replace(const Window &window, const QList<double> &rates, double limit, std::chrono::milliseconds span = {});

    /// Whose rate it is: points lead to its events. Nowhere unless said.
    void setSubject(const EventsLink &subject) { m_subject = subject; }

    int markCount() const override { return int(m_rates.size()); }
    QStringList columns() const override;
    QString cell(int mark, int column) const override;
    std::optional<EventsLink> linkOf(int mark) const override;

protected:
    int markAt(const QPointF &position, const QRectF &plot) const override;
    QRectF markArea(int mark, const QRectF &plot) const override;
    void drawMark(QPainter &painter, const QRectF &plot, const Colors &colors, int mark) override;
    void resizeEvent(QResizeEvent *event) override;
    void recolor(const Colors &colors) override;
    void drawLabels(QPainter &painter, const QRectF &plot, const Colors &colors) override;

private:
    void drawLine();
    double step(const QRectF &plot) const;   ///< From one point to the next.
    Instant timeOf(int mark) const;

    Window m_window;
    QList<double> m_rates;
    std::chrono::milliseconds m_span{0};
    std::optional<EventsLink> m_subject;
    double m_limit = 0;
    bool m_isOver = false;   ///< The newest rate is at or above the limit.
    QLineSeries *m_rate = nullptr;
    QValueAxis *m_x = nullptr;
    QValueAxis *m_y = nullptr;
};

} // namespace Andon
