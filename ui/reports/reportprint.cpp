// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/reportprint.h"

#include <QFontDatabase>
#include <QFontMetricsF>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace Andon {

namespace {

/// The lines of a text within a width.
void layOut(QTextLayout &layout, double width, Qt::Alignment alignment)
{
    QTextOption option(alignment);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setUseDesignMetrics(true);
    layout.setTextOption(option);
    layout.beginLayout();
    double y = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, y});
        y += line.height();
    }
    layout.endLayout();
}

bool hasEvenDigits(const QFont &font)
{
    const QFontMetricsF metrics(font);
    const double width = metrics.horizontalAdvance(u'0');
    const QString digits = QStringLiteral("123456789");
    return std::all_of(digits.begin(), digits.end(), [&](QChar digit) { return std::abs(metrics.horizontalAdvance(digit) - width) < 0.5; });
}

/// Empty where there is none of those we know.
QString evenFamily()
{
    for (const QString &family : {QStringLiteral("Noto Sans"), QStringLiteral("Liberation Sans"), QStringLiteral("Arial"), QStringLiteral("Segoe UI"), QStringLiteral("DejaVu Sans")}) {
        QFont font = printFont(10);
        font.setFamilies({family});
        if (QFontDatabase::hasFamily(family) && hasEvenDigits(font))
            return family;
    }
    return {};
}

} // namespace

const PrintColors &printColors()
{
    static const PrintColors colors;
    return colors;
}

QFont printFont(double size, QFont::Weight weight)
{
    QFont font;
    font.setFamilies({QStringLiteral("Inter"), QStringLiteral("DejaVu Sans"), QStringLiteral("Segoe UI"), QStringLiteral("Helvetica")});
    font.setPixelSize(qRound(size * 10));
    font.setWeight(weight);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setStyleStrategy(QFont::PreferNoShaping);
    return font;
}

QFont figureFont(double size, QFont::Weight weight)
{
    // Qt 6.4 cannot ask a font for its tabular figures, and digits in cells of their own are no word in a PDF.
    static const QString family = evenFamily();
    QFont font = printFont(size, weight);
    if (!family.isEmpty())
        font.setFamilies({family});
    return font;
}

double textWidth(const QFont &font, const QString &text)
{
    return QFontMetricsF(font).horizontalAdvance(text);
}

double lineHeight(const QFont &font)
{
    return QFontMetricsF(font).height();
}

double textHeight(const QFont &font, const QString &text, double width)
{
    if (text.isEmpty())
        return 0;
    QTextLayout layout(text, font);
    layOut(layout, width, Qt::AlignLeft);
    return layout.boundingRect().height();
}

void drawParagraph(QPainter &painter, const QRectF &area, const QFont &font, const QColor &color, const QString &text, Qt::Alignment alignment)
{
    QTextLayout layout(text, font);
    layOut(layout, area.width(), alignment);
    painter.setPen(color);
    for (int i = 0; i < layout.lineCount(); ++i) {
        const QTextLine line = layout.lineAt(i);
        if (line.y() + line.height() <= area.height() + 1)
            line.draw(&painter, area.topLeft());
    }
}

void drawLine(QPainter &painter, const QRectF &area, const QFont &font, const QColor &color, const QString &text, Qt::Alignment alignment)
{
    const QFontMetricsF metrics(font);
    const QString shown = metrics.horizontalAdvance(text) > area.width() + 1 ? metrics.elidedText(text, Qt::ElideMiddle, area.width()) : text;
    const double width = metrics.horizontalAdvance(shown);
    const double left = alignment & Qt::AlignRight ? area.right() - width : alignment & Qt::AlignHCenter ? area.center().x() - width / 2 : area.left();
    painter.setFont(font);
    painter.setPen(color);
    painter.drawText(QPointF(left, area.center().y() + (metrics.ascent() - metrics.descent()) / 2), shown);
}

} // namespace Andon
