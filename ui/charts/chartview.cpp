// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartview.h"

#include "ui/charts/chartactions.h"
#include "ui/charts/charttable.h"
#include "ui/charts/marklabel.h"

#include <QKeyEvent>
#include <QMenu>

namespace Andon {

namespace {

constexpr int strides = 10;   // of Page Up and Page Down over the whole chart

} // namespace

ChartView::ChartView(const QString &accessibleName, QWidget *parent)
    : PlotView(accessibleName, parent)
    , m_label(new MarkLabel(this))
    , m_actions(new ChartActions(*this))
{
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
}

ChartView::~ChartView() = default;

QString ChartView::markText(int mark) const
{
    const QStringList titles = columns();
    QStringList lines{cell(mark, 0)};
    for (int column = 1; column < titles.size(); ++column)
        lines << QStringLiteral("%1: %2").arg(titles.at(column), cell(mark, column));
    return lines.join(u'\n');
}

std::optional<EventsLink> ChartView::linkOf(int) const
{
    return {};
}

void ChartView::finishReplacing(const QString &summary)
{
    m_summary = summary;
    if (m_mark >= markCount())
        m_mark = -1;
    showMark();
    Q_EMIT replaced();
}

void ChartView::setTableShown(bool shown)
{
    if (shown == isTableShown())
        return;
    if (!m_table)
        m_table = new ChartTable(*this, m_actions->table());
    const bool hadFocus = hasFocus() || m_table->hasFocus();
    m_table->setGeometry(rect());
    m_table->setVisible(shown);
    m_actions->table()->setChecked(shown);
    setCurrentMark(-1);
    setFocusProxy(shown ? m_table : nullptr);
    if (hadFocus)
        setFocus();
}

bool ChartView::isTableShown() const
{
    return m_table && !m_table->isHidden();
}

void ChartView::tell(const QString &lines)
{
    setCurrentMark(-1);
    m_label->say(lines, QRectF(QRect(rect().center(), QSize(0, 0))));
}

void ChartView::drawPicture(QPainter &painter, const QRectF &target)
{
    m_isPicture = true;
    render(&painter, target, viewport()->rect());
    m_isPicture = false;
}

void ChartView::drawMark(QPainter &painter, const QRectF &plot, const Colors &colors, int mark)
{
    painter.setPen(QPen(colors.text, 1.5));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(markArea(mark, plot));
}

void ChartView::drawForeground(QPainter *painter, const QRectF &rect)
{
    PlotView::drawForeground(painter, rect);
    if (m_isPicture)
        return;
    const Colors &colors = colorsOf(palette());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (m_mark >= 0)
        drawMark(*painter, chart()->plotArea(), colors, m_mark);
    if (hasFocus()) {
        painter->setPen(QPen(colors.accent, 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(QRectF(viewport()->rect()).adjusted(1, 1, -1, -1));
    }
    painter->restore();
}

void ChartView::setCurrentMark(int mark)
{
    if (mark == m_mark)
        return;
    m_mark = mark;
    viewport()->setCursor(mark >= 0 && linkOf(mark) ? Qt::PointingHandCursor : Qt::ArrowCursor);
    showMark();
}

/// A reader says the description of what has the focus whenever it changes.
void ChartView::showMark()
{
    if (m_mark >= 0)
        m_label->say(markText(m_mark), markArea(m_mark, chart()->plotArea()));
    else
        m_label->hide();
    const bool isWalking = m_mark >= 0 && hasFocus();
    setSummary(isWalking ? markText(m_mark).replace(u'\n', QStringLiteral("; ")) : m_summary);
    viewport()->update();
}

void ChartView::open(int mark)
{
    if (mark < 0 || mark >= markCount())
        return;
    // What answers may show another page, and with it other data.
    const auto link = linkOf(mark);
    Q_EMIT clicked(mark);
    if (link)
        Q_EMIT eventsRequested(*link);
}

void ChartView::mouseMoveEvent(QMouseEvent *event)
{
    setCurrentMark(markAt(event->position(), chart()->plotArea()));
}

void ChartView::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->button() == Qt::LeftButton ? markAt(event->position(), chart()->plotArea()) : -1;
}

void ChartView::mouseReleaseEvent(QMouseEvent *event)
{
    const int mark = markAt(event->position(), chart()->plotArea());
    if (event->button() == Qt::LeftButton && mark == std::exchange(m_pressed, -1))
        open(mark);
}

void ChartView::mouseDoubleClickEvent(QMouseEvent *)
{
    // The first click has done what there is to do.
}

void ChartView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool isByMouse = event->reason() == QContextMenuEvent::Mouse;
    const int mark = isByMouse ? markAt(event->pos(), chart()->plotArea()) : m_mark;
    const QPointF middle = mark >= 0 ? markArea(mark, chart()->plotArea()).center() : QPointF(rect().center());
    auto *menu = m_actions->makeMenu(mark);
    if (mark >= 0 && linkOf(mark)) {
        auto *events = new QAction(tr("Show these events"), menu);
        connect(events, &QAction::triggered, this, [this, link = *linkOf(mark)] { Q_EMIT eventsRequested(link); });
        menu->insertAction(menu->actions().value(0), events);
    }
    menu->popup(isByMouse ? event->globalPos() : mapToGlobal(middle.toPoint()));
    event->accept();
}

bool ChartView::walk(int key)
{
    const int last = markCount() - 1;
    const int stride = std::max(1, (last + 1) / strides);
    switch (key) {
    case Qt::Key_Left: setCurrentMark(m_mark < 0 ? last : std::max(0, m_mark - 1)); return true;
    case Qt::Key_Right: setCurrentMark(std::min(last, m_mark + 1)); return true;
    case Qt::Key_PageUp: setCurrentMark(std::max(0, m_mark - stride)); return true;
    case Qt::Key_PageDown: setCurrentMark(std::min(last, std::max(0, m_mark) + stride)); return true;
    case Qt::Key_Home: setCurrentMark(0); return true;
    case Qt::Key_End: setCurrentMark(last); return true;
    default: return false;
    }
}

void ChartView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        return m_actions->copyTable();
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && m_mark >= 0)
        return open(m_mark);
    if (event->key() == Qt::Key_Escape && m_mark >= 0)
        return setCurrentMark(-1);
    // All others are the window's: the view would scroll by them.
    if (event->modifiers() != Qt::NoModifier || markCount() == 0 || !walk(event->key()))
        event->ignore();
}

void ChartView::focusInEvent(QFocusEvent *event)
{
    PlotView::focusInEvent(event);
    viewport()->update();
}

void ChartView::focusOutEvent(QFocusEvent *event)
{
    PlotView::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason)
        setCurrentMark(-1);
    viewport()->update();
}

void ChartView::resizeEvent(QResizeEvent *event)
{
    PlotView::resizeEvent(event);
    if (m_table)
        m_table->setGeometry(rect());
    if (m_mark >= 0)
        showMark();
}

bool ChartView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Leave)
        setCurrentMark(-1);
    return PlotView::viewportEvent(event);
}

void ChartView::showEvent(QShowEvent *event)
{
    PlotView::showEvent(event);
    m_actions->reachCard();
}

} // namespace Andon
