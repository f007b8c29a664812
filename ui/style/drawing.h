// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/figures.h"
#include "ui/style/colors.h"

#include <QList>
#include <QPainter>

namespace Andon {

// Small things that several views paint. All keep the painter as they found it.

/// How wide text is when every digit takes the room of the widest one.
int figuresWidth(const QFontMetrics &metrics, const QString &text);

/// Draws one line of text with digits in equal cells, so that numbers stand in columns and do not
/// tremble when they change. (Qt 6.4 cannot ask a font for its tabular figures.)
void drawFigures(QPainter &painter, const QRect &area, Qt::Alignment alignment, const QString &text);

/// The shape of a state: an outlined ring, a triangle, a hatched square, a ring struck through.
void drawHealthShape(QPainter &painter, const QRectF &area, Health health, const QColor &color);

/// Shape and word on a fill (trouble) or in an outline (normal), at the left of @a area.
void drawHealthBadge(QPainter &painter, const QRect &area, Health health, const Colors &colors);

/// The same with any word, in the look of @a health.
void drawBadge(QPainter &painter, const QRect &area, const QString &word, Health health, const Colors &colors);

/// A small filled diamond: refused, trouble.
void drawDiamond(QPainter &painter, const QPointF &center, const QColor &color);

/// A line through @a values over the whole of @a area; @a top is the value at its upper edge.
void drawSparkline(QPainter &painter, const QRectF &area, const QList<double> &values, double top, const QColor &color);

/// Thin slanting lines: nothing is known here.
void drawHatch(QPainter &painter, const QRectF &area, const QColor &color);

} // namespace Andon
