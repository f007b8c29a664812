// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/plotview.h"

#include <QList>
#include <QPointF>

class QLineSeries;

namespace Andon {

/// A rate over time with the limit it is held against.
class TrendChart final : public PlotView
{
    Q_OBJECT

public:
    explicit TrendChart(QWidget *parent = nullptr);

    /// @a rates are evenly spread over @a window, the first at its start, the last at its end.
    void replace(const Window &window, const QList<double> &rates, double limit);

protected:
    void recolor(const Colors &colors) override;
    void drawLabels(QPainter &painter, const QRectF &plot, const Colors &colors) override;

private:
    Window m_window;
    double m_limit = 0;
    bool m_isOver = false;   ///< The newest rate is at or above the limit.
    QLineSeries *m_rate = nullptr;
    QValueAxis *m_x = nullptr;
    QValueAxis *m_y = nullptr;
};

} // namespace Andon
