// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/amountbar.h"
#include "ui/charts/chartview.h"

#include <QList>

class QBarSet;

namespace Andon {

/// Amounts side by side, up from zero or down, each with its name below and its number at its end.
class BarChart final : public ChartView
{
    Q_OBJECT

public:
    explicit BarChart(const QString &accessibleName, QWidget *parent = nullptr);

    /// At least one; as many as there is room for names.
    void replace(const QList<AmountBar> &bars);

    /// Titles of the table: what a bar is, and what its amount is.
    void setTitles(const QString &name, const QString &amount);

    int markCount() const override { return int(m_bars.size()); }
    QStringList columns() const override { return {m_nameTitle, m_amountTitle}; }
    QString cell(int mark, int column) const override;

protected:
    int markAt(const QPointF &position, const QRectF &plot) const override;
    QRectF markArea(int mark, const QRectF &plot) const override;
    void recolor(const Colors &colors) override;
    void drawLabels(QPainter &painter, const QRectF &plot, const Colors &colors) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void updateMargins();
    double heightAt(const QRectF &plot, double part) const;
    void drawBar(QPainter &painter, const QRectF &plot, const Colors &colors, int bar);

    QString m_nameTitle;
    QString m_amountTitle;
    QList<AmountBar> m_bars;
    QList<qreal> m_parts;     ///< Of the largest amount, -1 to 1, so that no amount is too large to draw.
    int m_uprightRoom = 0;    ///< For names that do not fit side by side and stand upright.
    QBarSet *m_set = nullptr;
    QValueAxis *m_x = nullptr;
    QValueAxis *m_y = nullptr;
};

} // namespace Andon
