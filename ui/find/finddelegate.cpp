// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/find/finddelegate.h"

#include "ui/find/findmodel.h"
#include "ui/style/colors.h"

#include <QPainter>

namespace Andon {

namespace {

constexpr int kindWidth = 96;
constexpr int padding = 10;

} // namespace

void FindDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Colors &colors = colorsOf(option.palette);
    painter->save();
    if (option.state & QStyle::State_Selected) {
        painter->fillRect(option.rect, colors.selection);
        painter->fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())), colors.accent);
    } else if (option.state & QStyle::State_MouseOver) {
        painter->fillRect(option.rect, colors.hover);
    }
    const QFontMetrics metrics = option.fontMetrics;
    const QRect row = option.rect.adjusted(padding, 0, -padding, 0);
    const auto draw = [&](const QRect &area, const QColor &color, const QString &text, Qt::Alignment alignment) {
        painter->setPen(color);
        painter->drawText(area, int(Qt::AlignVCenter | alignment), metrics.elidedText(text, Qt::ElideMiddle, area.width()));
    };
    painter->setFont(option.font);
    draw(QRect(row.left(), row.top(), kindWidth, row.height()), colors.dim, index.data(FindModel::KindRole).toString(), Qt::AlignLeft);
    const QString detail = index.data(FindModel::DetailRole).toString();
    const QRect rest = row.adjusted(kindWidth + padding, 0, 0, 0);
    const int nameWidth = std::min(metrics.horizontalAdvance(index.data().toString()) + 2, detail.isEmpty() ? rest.width() : rest.width() * 3 / 5);
    draw(QRect(rest.left(), rest.top(), nameWidth, rest.height()), colors.text, index.data().toString(), Qt::AlignLeft);
    draw(rest.adjusted(nameWidth + 2 * padding, 0, 0, 0), colors.dim, detail, Qt::AlignRight);
    painter->restore();
}

QSize FindDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {option.rect.width(), option.fontMetrics.height() + 14};
}

} // namespace Andon
