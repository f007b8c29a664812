// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/celldelegate.h"

#include "ui/style/colors.h"
#include "ui/style/drawing.h"
#include "ui/style/textsize.h"
#include "ui/style/wording.h"
#include "ui/tables/rowmodel.h"
#include "ui/tables/tablecopy.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace Andon {

namespace {

constexpr int padding = 8;

void drawBackground(QPainter &painter, const QStyleOptionViewItem &option, const Colors &colors)
{
    if (option.state & QStyle::State_Selected)
        painter.fillRect(option.rect, colors.selection);
    else if (option.state & QStyle::State_MouseOver)
        painter.fillRect(option.rect, colors.hover);
    painter.setPen(colors.hairline);
    painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
}

void drawTrend(QPainter &painter, const QRect &area, const QModelIndex &index, const Colors &colors)
{
    const bool warning = index.data(HealthRole).toInt() == int(Health::Warning);
    drawSparkline(painter, QRectF(area).adjusted(0, scaled(6.0), 0, -scaled(7.0)), index.data(TrendRole).value<QList<double>>(),
                  index.data(TrendTopRole).toDouble(), warning ? colors.mediumLine : colors.series);
}

/// Draws the mark of a cell; what is left of @a area is for its text, nothing when that is drawn too.
QRect drawMark(QPainter &painter, const QRect &area, const QModelIndex &index, const Colors &colors)
{
    switch (Mark(index.data(MarkRole).toInt())) {
    case Mark::None: return area;
    case Mark::Attention: drawBadge(painter, area, index.data().toString(), Health::Warning, colors); return {};
    case Mark::Refused: drawDiamond(painter, QPointF(area.left() + 5, area.center().y() + 0.5), colors.high); return area.adjusted(scaled(17), 0, 0, 0);
    }
    Q_UNREACHABLE();
}

void drawText(QPainter &painter, const QRect &area, const QStyleOptionViewItem &option, const QModelIndex &index,
              const Colors &colors)
{
    const QVariant font = index.data(Qt::FontRole);
    painter.setFont(font.isValid() ? font.value<QFont>() : option.font);
    painter.setPen(colors.text);
    const QString text = index.data().toString();
    if (option.displayAlignment & Qt::AlignRight) {
        drawFigures(painter, area, Qt::AlignRight, text);
        return;
    }
    // What an event or a machine is called differs at the end of its name.
    const Qt::TextElideMode elision = text.contains(u' ') ? option.textElideMode : Qt::ElideMiddle;
    painter.drawText(area, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, painter.fontMetrics().elidedText(text, elision, area.width()));
}

} // namespace

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const Colors &colors = colorsOf(cell.palette);
    painter->save();
    painter->setClipRect(cell.rect, Qt::IntersectClip);
    drawBackground(*painter, cell, colors);
    const QRect area = cell.rect.adjusted(padding, 0, -padding, -1);
    if (index.data(TrendRole).isValid())
        drawTrend(*painter, area, index, colors);
    else if (index.data(HealthRole).isValid())
        drawHealthBadge(*painter, area, Health(index.data(HealthRole).toInt()), colors);
    else if (const QRect room = drawMark(*painter, area, index, colors); !room.isEmpty())
        drawText(*painter, room, cell, index, colors);
    if (cell.state & QStyle::State_HasFocus) {
        painter->setPen(QPen(colors.accent, 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(cell.rect.adjusted(1, 1, -1, -2));
    }
    painter->restore();
}

bool CellDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid() || !index.data(Qt::ToolTipRole).toString().isEmpty())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const QVariant font = index.data(Qt::FontRole);
    const QFontMetrics metrics(font.isValid() ? font.value<QFont>() : cell.font);
    const bool isCut = figuresWidth(metrics, index.data().toString()) > option.rect.width() - 2 * padding;
    const bool isShort = index.data(ExactRole).isValid();
    QToolTip::showText(event->globalPos(), isCut || isShort ? plainToolTip(cellText(index)) : QString(), view);
    return true;
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int width = figuresWidth(option.fontMetrics, index.data().toString()) + 2 * padding;
    return {width, option.fontMetrics.height() + scaled(12)};
}

} // namespace Andon
