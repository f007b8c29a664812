// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/plotview.h"
#include "ui/feed/eventslink.h"

#include <QStringList>

namespace Andon {

class ChartActions;
class ChartTable;
class MarkLabel;

/// A chart that a person can ask: each bar or point (a mark) says its value under the mouse and under
/// the arrow keys, leads to the events it stands for by a click or Enter, and stands as a row in a
/// table that takes the place of the chart (Ctrl+T). Whoever does not see it is told one sentence.
class ChartView : public PlotView
{
    Q_OBJECT

public:
    explicit ChartView(const QString &accessibleName, QWidget *parent = nullptr);
    ~ChartView() override;

    /// Marks in the order of the chart, which is also the order of its table.
    virtual int markCount() const = 0;

    /// Titles of the table: the name or time of a mark first, then its figures.
    virtual QStringList columns() const = 0;
    virtual QString cell(int mark, int column) const = 0;

    /// What is said beside a mark: its name, then a line for each figure.
    virtual QString markText(int mark) const;

    /// The events a mark stands for; nothing where no list of events is behind it.
    virtual std::optional<EventsLink> linkOf(int mark) const;

    /// The sentence that says what the chart shows.
    const QString &summary() const { return m_summary; }

    /// Under the mouse or the keys; -1 for none.
    int currentMark() const { return m_mark; }

    void setTableShown(bool shown);
    bool isTableShown() const;

    /// Says something over the chart, until the mouse or the keys ask for a mark.
    void tell(const QString &lines);

    /// Draws the chart alone, without what follows the mouse; @a target is of the chart's own shape.
    void drawPicture(QPainter &painter, const QRectF &target);

Q_SIGNALS:
    /// A mark was clicked, or Enter was pressed on it.
    void clicked(int mark);

    /// The same, where events are behind it.
    void eventsRequested(const Andon::EventsLink &link);

    /// The chart shows other data.
    void replaced();

protected:
    /// -1 where there is none.
    virtual int markAt(const QPointF &position, const QRectF &plot) const = 0;
    virtual QRectF markArea(int mark, const QRectF &plot) const = 0;

    /// Makes the current mark stand out; an outline unless said otherwise.
    virtual void drawMark(QPainter &painter, const QRectF &plot, const Colors &colors, int mark);

    /// To be called at the end of each replace().
    void finishReplacing(const QString &summary);

    void drawForeground(QPainter *painter, const QRectF &rect) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void setCurrentMark(int mark);
    void showMark();
    void open(int mark);
    bool walk(int key);

    QString m_summary;
    int m_mark = -1;
    int m_pressed = -1;
    bool m_isPicture = false;   ///< It is being drawn for somewhere else.
    MarkLabel *m_label = nullptr;
    ChartActions *m_actions = nullptr;
    ChartTable *m_table = nullptr;   ///< Made when it is first asked for.
};

} // namespace Andon
