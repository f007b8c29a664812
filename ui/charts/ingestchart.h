// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/figures.h"
#include "ui/charts/chartview.h"

#include <array>
#include <vector>

class QBarSet;

namespace Andon {

/// What arrived over time, stacked by what became of it, with its key above.
class IngestChart final : public ChartView
{
    Q_OBJECT

public:
    explicit IngestChart(QWidget *parent = nullptr);

    void replace(const Window &window, const std::vector<IngestSlot> &slices);

    int markCount() const override { return int(m_slices.size()); }
    QStringList columns() const override;
    QString cell(int mark, int column) const override;

    /// Events of the time of the bar: most arrive soon after they happen.
    std::optional<EventsLink> linkOf(int mark) const override;

protected:
    int markAt(const QPointF &position, const QRectF &plot) const override;
    QRectF markArea(int mark, const QRectF &plot) const override;
    void recolor(const Colors &colors) override;
    void drawLabels(QPainter &painter, const QRectF &plot, const Colors &colors) override;

private:
    void updateMargins();
    Window windowOf(int mark) const;
    void drawKey(QPainter &painter, const QRectF &plot, const Colors &colors) const;

    Window m_window;
    std::vector<IngestSlot> m_slices;
    std::array<QBarSet *, 4> m_outcomes = {};   ///< Accepted, deduped, updated, rejected.
    QValueAxis *m_x = nullptr;
    QValueAxis *m_y = nullptr;
};

} // namespace Andon
