// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/paretobar.h"
#include "ui/charts/chartview.h"

#include <QList>

class QBarSet;
class QLineSeries;

namespace Andon {

/// Falling bars, the running share of all defects above them, and the 80 % mark.
class ParetoChart final : public ChartView
{
    Q_OBJECT

public:
    /// What a bar stands for.
    enum class Subject { Line, Machine, Factory };

    explicit ParetoChart(QWidget *parent = nullptr);

    /// Lines unless said otherwise. To be called before replace().
    void setSubject(Subject subject);

    /// Most defects first; at most twenty, and one for the others. @a allDefects is what shares are of.
    void replace(const QList<ParetoBar> &bars, std::int64_t allDefects);

    /// Marks a bar; -1 for none.
    void setCurrent(int bar);

    int markCount() const override { return int(m_bars.size()); }
    QStringList columns() const override;
    QString cell(int mark, int column) const override;
    QString markText(int mark) const override;
    std::optional<EventsLink> linkOf(int mark) const override { return m_bars.at(mark).link; }

protected:
    void recolor(const Colors &colors) override;
    void drawLabels(QPainter &painter, const QRectF &plot, const Colors &colors) override;
    void resizeEvent(QResizeEvent *event) override;
    int markAt(const QPointF &position, const QRectF &plot) const override;
    QRectF markArea(int mark, const QRectF &plot) const override;

private:
    qsizetype places() const;
    double barWidth(const QRectF &plot) const;
    bool isUpright() const;   ///< Names do not fit side by side and stand upright.
    void drawBar(QPainter &painter, const QRectF &plot, const Colors &colors, int bar);
    void drawNumber(QPainter &painter, const QPointF &foot, const QString &number) const;
    void updateMargins();
    QString subjectWord() const;
    QString sentence() const;
    std::int64_t sumUpTo(int bar) const;

    QList<ParetoBar> m_bars;
    Subject m_subject = Subject::Line;
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
