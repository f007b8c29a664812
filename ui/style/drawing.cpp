// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/drawing.h"

#include "ui/style/textsize.h"
#include "ui/style/wording.h"

#include <QPainterPath>

#include <algorithm>

namespace Andon {

namespace {

int digitWidth(const QFontMetrics &metrics)
{
    int width = 0;
    for (char16_t digit = u'0'; digit <= u'9'; ++digit)
        width = std::max(width, metrics.horizontalAdvance(QChar(digit)));
    return width;
}

QPolygonF triangle(const QRectF &area)
{
    return {QPointF(area.center().x(), area.top()), area.bottomRight(), area.bottomLeft()};
}

} // namespace

int figuresWidth(const QFontMetrics &metrics, const QString &text)
{
    const int cell = digitWidth(metrics);
    int width = 0;
    for (const QChar character : text)
        width += character.isDigit() ? cell : metrics.horizontalAdvance(character);
    return width;
}

void drawFigures(QPainter &painter, const QRect &area, Qt::Alignment alignment, const QString &text)
{
    const QFontMetrics metrics = painter.fontMetrics();
    const int width = figuresWidth(metrics, text);
    int x = area.left();
    if (alignment & Qt::AlignRight)
        x = area.right() + 1 - width;
    else if (alignment & Qt::AlignHCenter)
        x = area.left() + (area.width() - width) / 2;
    const int y = area.top() + (area.height() - metrics.height()) / 2 + metrics.ascent();
    const int cell = digitWidth(metrics);
    for (const QChar character : text) {
        const int own = metrics.horizontalAdvance(character);
        const int taken = character.isDigit() ? cell : own;
        painter.drawText(x + (taken - own) / 2, y, QString(character));
        x += taken;
    }
}

void drawHealthShape(QPainter &painter, const QRectF &area, Health health, const QColor &color)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    switch (health) {
    case Health::Healthy:
        painter.setPen(QPen(color, 1.4));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(area.adjusted(1, 1, -1, -1));
        break;
    case Health::Warning:
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawPolygon(triangle(area));
        break;
    case Health::NoData:
        drawHatch(painter, area.adjusted(1, 1, -1, -1), color);
        painter.setPen(QPen(color, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(area.adjusted(1, 1, -1, -1));
        break;
    case Health::Muted:
        painter.setPen(QPen(color, 1.4));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(area.adjusted(1, 1, -1, -1));
        painter.drawLine(area.topLeft() + QPointF(2.4, 2.4), area.bottomRight() - QPointF(2.4, 2.4));
        break;
    }
    painter.restore();
}

void drawHealthBadge(QPainter &painter, const QRect &area, Health health, const Colors &colors)
{
    drawBadge(painter, area, healthText(health), health, colors);
}

void drawBadge(QPainter &painter, const QRect &area, const QString &text, Health health, const Colors &colors)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QFont font = painter.font();
    font.setWeight(QFont::DemiBold);
    font.setPointSizeF(font.pointSizeF() * 0.92);
    painter.setFont(font);
    const int shape = scaled(10);
    const int padding = scaled(20);
    const QString word = painter.fontMetrics().elidedText(text, Qt::ElideRight, area.width() - shape - padding);
    const int height = painter.fontMetrics().height() + 4;
    const int width = painter.fontMetrics().horizontalAdvance(word) + shape + padding;
    const QRectF badge(area.left() + 0.5, area.center().y() - height / 2 + 0.5, std::min(width, area.width() - 1), height - 1);
    const bool warning = health == Health::Warning;
    painter.setPen(QPen(warning ? colors.mediumLine : colors.normal, 1));
    painter.setBrush(warning ? QBrush(colors.medium) : QBrush(Qt::NoBrush));
    if (health == Health::NoData) {
        painter.setPen(QPen(colors.normal, 1, Qt::DashLine));
        painter.setBrush(colors.noData);
    }
    painter.drawRoundedRect(badge, 3, 3);
    const QColor ink = warning ? colors.mediumText : colors.dim;
    drawHealthShape(painter, QRectF(badge.left() + scaled(7.0), badge.center().y() - shape / 2.0, shape, shape), health, ink);
    painter.setPen(ink);
    painter.drawText(badge.adjusted(shape + scaled(12.0), 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, word);
    painter.restore();
}

void drawDiamond(QPainter &painter, const QPointF &center, const QColor &color)
{
    const double half = scaled(5.0);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawPolygon(QPolygonF{center - QPointF(0, half), center + QPointF(half, 0), center + QPointF(0, half), center - QPointF(half, 0)});
    painter.restore();
}

void drawSparkline(QPainter &painter, const QRectF &area, const QList<double> &values, double top, const QColor &color)
{
    if (values.size() < 2 || top <= 0)
        return;
    QPolygonF line;
    const double step = area.width() / double(values.size() - 1);
    for (qsizetype i = 0; i < values.size(); ++i) {
        const double share = std::clamp(values[i] / top, 0.0, 1.0);
        line << QPointF(area.left() + step * double(i), area.bottom() - share * area.height());
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(line);
    painter.restore();
}

void drawHatch(QPainter &painter, const QRectF &area, const QColor &color)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipRect(area, Qt::IntersectClip);
    painter.setPen(QPen(color, 1));
    for (double x = area.left() - area.height(); x < area.right(); x += 4)
        painter.drawLine(QPointF(x, area.bottom()), QPointF(x + area.height(), area.top()));
    painter.restore();
}

} // namespace Andon
