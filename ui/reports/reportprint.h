// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QRectF>
#include <QString>

class QPainter;

namespace Andon {

// What everything on a report's page is painted with. Lengths are in tenths of a point, so that
// measures hardly depend on what the page is painted on. From any thread.

inline constexpr double pageWidth = 5953;    ///< A4.
inline constexpr double pageHeight = 8419;
inline constexpr double pageMargin = 425;    ///< 15 mm.
inline constexpr double contentWidth = pageWidth - 2 * pageMargin;

/// Always the light ones, on white.
struct PrintColors
{
    QColor text{0x1f, 0x23, 0x28};
    QColor dim{0x4f, 0x58, 0x62};
    QColor hairline{0xd3, 0xd7, 0xdb};
    QColor line{0x76, 0x7e, 0x87};
    QColor head{0xee, 0xf0, 0xf2};      ///< Behind the heads of tables and key figures.
    QColor series{0x5f, 0x6b, 0x78};
    QColor seriesSoft{0xb9, 0xc1, 0xc9};
    QColor accent{0x0b, 0x5c, 0xad};
};

const PrintColors &printColors();

/// @a size in points. Without what fonts put in place of characters, such as another colon between
/// digits: it could not be found in a PDF.
QFont printFont(double size, QFont::Weight weight = QFont::Normal);

/// One in which all digits are equally wide, for columns of numbers.
QFont figureFont(double size, QFont::Weight weight = QFont::Normal);

double textWidth(const QFont &font, const QString &text);
double lineHeight(const QFont &font);

/// The height of a text that is broken into lines of @a width.
double textHeight(const QFont &font, const QString &text, double width);

/// Broken into lines, from the top of @a area; none is painted beyond its lower edge.
void drawParagraph(QPainter &painter, const QRectF &area, const QFont &font, const QColor &color, const QString &text, Qt::Alignment alignment = Qt::AlignLeft);

/// One line in the middle of the height; cut with "…" when it is too long.
void drawLine(QPainter &painter, const QRectF &area, const QFont &font, const QColor &color, const QString &text, Qt::Alignment alignment = Qt::AlignLeft);

} // namespace Andon
