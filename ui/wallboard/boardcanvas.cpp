// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wallboard/boardcanvas.h"

#include "ui/style/drawing.h"

#include <QFont>
#include <QGuiApplication>

#include <algorithm>

namespace Andon {

namespace {

constexpr double sideMargin = 4.2;     // per cent of the height, as all of these
constexpr double headerHeight = 10;
constexpr double footerHeight = 5.8;
constexpr double bodyMargin = 2.6;

} // namespace

CardColors cardColors(Health health, bool classic)
{
    const CardColors amber{.card = QColor(0x4A, 0x3A, 0x16), .edge = QColor(0xF2, 0xB2, 0x33)};
    switch (health) {
    case Health::Warning: return amber;
    case Health::NoData:
        return classic ? CardColors{.card = QColor(0x5C, 0x1F, 0x1B), .edge = QColor(0xFF, 0x7B, 0x72)}
                       : CardColors{.card = QColor(0x2A, 0x2E, 0x33), .edge = QColor(0x6C, 0x75, 0x7F)};
    case Health::Healthy:
        return classic ? CardColors{.card = QColor(0x17, 0x45, 0x27), .edge = QColor(0x3F, 0xB9, 0x50)}
                       : CardColors{.card = QColor(0x2A, 0x2E, 0x33), .edge = QColor(0x6C, 0x75, 0x7F)};
    }
    Q_UNREACHABLE();
}

BoardCanvas::BoardCanvas(QPainter &painter, const QRectF &screen, const QPointF &shift)
    : m_painter(painter)
    , m_screen(screen.translated(shift))
{
    painter.setRenderHint(QPainter::Antialiasing);
}

QRectF BoardCanvas::header() const
{
    return {m_screen.left() + part(sideMargin), m_screen.top(), m_screen.width() - 2 * part(sideMargin), part(headerHeight)};
}

QRectF BoardCanvas::footer() const
{
    return {m_screen.left() + part(sideMargin), m_screen.bottom() - part(footerHeight), m_screen.width() - 2 * part(sideMargin), part(footerHeight)};
}

QRectF BoardCanvas::body() const
{
    const double top = header().bottom() + part(bodyMargin);
    return {header().left(), top, header().width(), footer().top() - part(bodyMargin) - top};
}

void BoardCanvas::setFont(double percent, int weight) const
{
    QFont font = QGuiApplication::font();
    font.setPixelSize(std::max(1, qRound(part(percent))));
    font.setWeight(QFont::Weight(weight));
    m_painter.setFont(font);
}

double BoardCanvas::text(const QRectF &area, Qt::Alignment alignment, const QString &words, double percent, const QColor &color, int weight) const
{
    setFont(percent, weight);
    m_painter.setPen(color);
    const QString fitting = m_painter.fontMetrics().elidedText(words, Qt::ElideRight, int(area.width()));
    m_painter.drawText(area, int(alignment) | Qt::TextSingleLine, fitting);
    return m_painter.fontMetrics().horizontalAdvance(fitting);
}

double BoardCanvas::figure(const QRectF &area, Qt::Alignment alignment, const QString &words, double percent, const QColor &color) const
{
    setFont(percent, QFont::Bold);
    m_painter.setPen(color);
    drawFigures(m_painter, area.toRect(), alignment, words);
    return figuresWidth(m_painter.fontMetrics(), words);
}

void BoardCanvas::paragraph(const QRectF &area, const QString &words, double percent, const QColor &color) const
{
    setFont(percent, QFont::Normal);
    m_painter.setPen(color);
    m_painter.drawText(area, int(Qt::AlignHCenter | Qt::AlignTop) | Qt::TextWordWrap, words);
}

double BoardCanvas::textWidth(const QString &words, double percent, int weight) const
{
    setFont(percent, weight);
    return m_painter.fontMetrics().horizontalAdvance(words);
}

void BoardCanvas::stripes(const QRectF &area, const QColor &color) const
{
    const double width = part(1.3);
    m_painter.save();
    m_painter.setClipRect(area, Qt::IntersectClip);
    m_painter.setPen(QPen(color, width));
    for (double x = area.left() - area.height(); x < area.right() + width; x += 3 * width)
        m_painter.drawLine(QPointF(x, area.top() - width), QPointF(x + area.height() + 2 * width, area.bottom() + width));
    m_painter.restore();
}

} // namespace Andon
