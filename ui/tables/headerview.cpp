// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/headerview.h"

#include "ui/style/colors.h"

#include <QPainter>

namespace Andon {

namespace {

constexpr int padding = 8;
constexpr int arrow = 7;

void drawArrow(QPainter &painter, const QPointF &center, bool isRising)
{
    const double half = arrow / 2.0;
    const double tip = isRising ? -2.0 : 2.0;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.drawPolyline(QPolygonF{QPointF(center.x() - half, center.y() - tip), QPointF(center.x(), center.y() + tip),
                                   QPointF(center.x() + half, center.y() - tip)});
}

} // namespace

HeaderView::HeaderView(QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsClickable(true);
    setHighlightSections(false);
    setMinimumSectionSize(36);
}

QFont HeaderView::titleFont(bool isSorted) const
{
    QFont title = font();
    title.setWeight(isSorted ? QFont::DemiBold : QFont::Normal);
    return title;
}

int HeaderView::titleWidth(int section) const
{
    const QString title = model()->headerData(section, Qt::Horizontal).toString();
    // The arrow stands in the padding.
    return QFontMetrics(titleFont(isSortIndicatorShown())).horizontalAdvance(title) + 2 * padding + 2;
}

void HeaderView::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    const Colors &colors = colorsOf(palette());
    const bool isSorted = isSortIndicatorShown() && sortIndicatorSection() == section;
    painter->save();
    painter->fillRect(rect, colors.panel);
    painter->setPen(colors.border);
    painter->drawLine(rect.bottomLeft(), rect.bottomRight());
    painter->setFont(titleFont(isSorted));
    painter->setPen(isSorted ? colors.text : colors.dim);
    const QRect area = rect.adjusted(padding, 0, -padding, -1);
    const QString title = painter->fontMetrics().elidedText(
        model()->headerData(section, orientation()).toString(), Qt::ElideRight, area.width());
    const auto alignment = Qt::Alignment(model()->headerData(section, orientation(), Qt::TextAlignmentRole).toInt());
    const bool isRight = alignment & Qt::AlignRight;
    painter->drawText(area, Qt::AlignVCenter | (isRight ? Qt::AlignRight : Qt::AlignLeft), title);
    if (isSorted) {
        const int width = painter->fontMetrics().horizontalAdvance(title) + 3 + arrow / 2;
        const double x = isRight ? area.right() - width : area.left() + width;
        drawArrow(*painter, {x, rect.center().y() + 0.5}, sortIndicatorOrder() == Qt::AscendingOrder);
    }
    painter->restore();
}

} // namespace Andon
