// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/paretobar.h"
#include "ui/charts/plotview.h"

#include <QList>

class QBarSet;
class QLineSeries;

namespace Andon {

/// Falling bars, the running share of all defects above them, and the 80 % mark.
class ParetoChart final : public PlotView
{
    Q_OBJECT

public:
    explicit ParetoChart(QWidget *parent = nullptr);

    /// Most defects first; at most twenty, and one for the others. @a allDefects is what shares are of.
    void replace(const QList<ParetoBar> &bars, std::int64_t allDefects);

    /// Marks a bar; -1 for none.
    void setCurrent(int bar);

Q_SIGNALS:
    void clicked(int bar);

protected:
    void recolor(const Colors &colors) override;
    void drawLabels(QPainter &painter, const QRectF &plot, const Colors &colors) override;
    void resizeEvent(QResizeEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    double barWidth(const QRectF &plot) const;
    bool isUpright() const;   ///< Names do not fit side by side and stand upright.
    void drawBar(QPainter &painter, const QRectF &plot, const Colors &colors, int bar);
    void drawNumber(QPainter &painter, const QPointF &foot, const QString &number) const;
    void updateMargins();

    QList<ParetoBar> m_bars;
    std::int64_t m_all = 0;
    int m_current = -1;
    QBarSet *m_normal = nullptr;
    QBarSet *m_warning = nullptr;
    QLineSeries *m_share = nullptr;
    QValueAxis *m_x = nullptr;
    QValueAxis *m_defects = nullptr;
    QValueAxis *m_percent = nullptr;
};

} // namespace Andon
