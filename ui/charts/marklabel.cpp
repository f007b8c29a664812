// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/marklabel.h"

#include "ui/style/drawing.h"

namespace Andon {

namespace {

constexpr int paddingX = 9;
constexpr int paddingY = 6;
constexpr int gap = 20;   // between the plate and what it speaks of: the number of a bar stands there

} // namespace

MarkLabel::MarkLabel(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    hide();
}

QFont MarkLabel::titleFont() const
{
    QFont title = font();
    title.setWeight(QFont::DemiBold);
    return title;
}

QSize MarkLabel::sizeHint() const
{
    const QStringList lines = text().split(u'\n');
    int width = figuresWidth(QFontMetrics(titleFont()), lines.first());
    for (const QString &line : lines)
        width = std::max(width, figuresWidth(fontMetrics(), line));
    return {width + 2 * paddingX + 1, int(lines.size()) * fontMetrics().height() + 2 * paddingY};
}

void MarkLabel::say(const QString &text, const QRectF &area)
{
    setText(text);
    const QSize size = sizeHint().boundedTo(parentWidget()->size());
    const QRect room = parentWidget()->rect();
    QPoint place(int(area.center().x()) - size.width() / 2, int(area.top()) - size.height() - gap);
    if (place.y() < room.top()) {
        const bool hasRoomAtRight = area.right() + gap + size.width() <= room.right();
        place = QPoint(hasRoomAtRight ? int(area.right()) + gap : int(area.left()) - gap - size.width(), int(area.top()));
    }
    place.setX(std::clamp(place.x(), 0, std::max(0, room.width() - size.width())));
    place.setY(std::clamp(place.y(), 0, std::max(0, room.height() - size.height())));
    setGeometry(QRect(place, size));
    raise();
    show();
}

void MarkLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Colors &colors = colorsOf(palette());
    painter.setPen(QPen(colors.normal, 1));
    painter.setBrush(colors.field);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter.setPen(colors.text);
    QRect line(paddingX, paddingY, width() - 2 * paddingX, fontMetrics().height());
    painter.setFont(titleFont());
    for (const QString &words : text().split(u'\n')) {
        drawFigures(painter, line, Qt::AlignLeft, words);
        painter.setFont(font());
        line.translate(0, fontMetrics().height());
    }
}

} // namespace Andon
