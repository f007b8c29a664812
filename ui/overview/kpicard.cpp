// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/kpicard.h"

#include "ui/style/drawing.h"
#include "ui/style/textsize.h"

namespace Andon {

namespace {

constexpr int paddingX = 12;
constexpr int paddingY = 9;

} // namespace

KpiCard::KpiCard(const QString &title, QWidget *parent)
    : QAbstractButton(parent)
{
    setText(title);
    setAccessibleName(title);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void KpiCard::display(const QString &value, const QString &note, const QString &inFull, bool isTrouble)
{
    setToolTip(inFull);
    m_value = value;
    m_note = note;
    m_isTrouble = isTrouble;
    setAccessibleName(QStringLiteral("%1: %2, %3").arg(text(), value, note));
    update();
}

QFont KpiCard::valueFont() const
{
    QFont large = font();
    large.setPointSizeF(font().pointSizeF() * 1.75);
    large.setWeight(QFont::Bold);
    return large;
}

QSize KpiCard::sizeHint() const
{
    return {scaled(150), 2 * paddingY + 2 * fontMetrics().height() + QFontMetrics(valueFont()).height()};
}

void KpiCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Colors &colors = colorsOf(palette());
    painter.setPen(hasFocus() ? QPen(colors.accent, 2) : QPen(underMouse() ? colors.normal : colors.border, 1));
    painter.setBrush(colors.panel);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
    const QRect area = rect().adjusted(paddingX, paddingY, -paddingX, -paddingY);
    const int line = fontMetrics().height();
    painter.setPen(colors.dim);
    painter.drawText(area, Qt::AlignTop | Qt::AlignLeft, fontMetrics().elidedText(text(), Qt::ElideRight, area.width()));
    painter.drawText(QRect(area.left(), area.bottom() + 1 - line, area.width(), line), Qt::AlignVCenter | Qt::AlignLeft,
                     fontMetrics().elidedText(m_note, Qt::ElideRight, area.width()));
    QFont large = valueFont();
    const int room = area.width() - (m_isTrouble ? scaled(26) : 0);
    const int needed = QFontMetrics(large).horizontalAdvance(m_value);
    // Smaller rather than cut: half a number is a wrong one.
    if (needed > room)
        large.setPointSizeF(large.pointSizeF() * room / needed);
    painter.setFont(large);
    painter.setPen(colors.text);
    const QRect middle(area.left(), area.top() + line, area.width(), area.height() - 2 * line);
    painter.drawText(middle, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, m_value);
    if (m_isTrouble) {
        const int end = middle.left() + painter.fontMetrics().horizontalAdvance(m_value) + 10;
        drawHealthShape(painter, QRectF(end, middle.center().y() - scaled(7.0), scaled(15.0), scaled(14.0)), Health::Warning, colors.mediumLine);
    }
}

} // namespace Andon
