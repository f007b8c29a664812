// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/figures.h"

#include <QColor>
#include <QPainter>

namespace Andon {

/// The board's own dark colours, whatever the window looks like: to be read from six metres in a dark
/// hall. Text keeps 7:1 against what it stands on, shapes 3:1.
struct BoardColors
{
    QColor ground{0x1B, 0x1E, 0x22};
    QColor text{0xF4, 0xF5, 0xF6};
    QColor dim{0xB9, 0xC0, 0xC8};
    QColor rule{0x3A, 0x40, 0x47};
    QColor bar{0x8A, 0x95, 0xA1};          ///< Bars of normal figures.
    QColor medium{0xF2, 0xB2, 0x33};
    QColor high{0xB3, 0x26, 0x1E};         ///< Under white text.
    QColor accent{0x79, 0xB8, 0xFF};
};

/// A card and the bar at its left edge.
struct CardColors
{
    QColor card = {};
    QColor edge = {};
};

/// Grey is normal and amber is a warning; with @a classic the lights of an old andon: green, yellow,
/// and red for a line that is silent.
CardColors cardColors(Health health, bool classic);

/// Where a page of the board is painted, and in which sizes: all of them are parts of the screen's
/// height, so that a board looks the same on every screen.
class BoardCanvas
{
public:
    BoardCanvas(QPainter &painter, const QRectF &screen, const QPointF &shift);

    QPainter &painter() const { return m_painter; }
    const BoardColors &colors() const { return m_colors; }

    /// So many per cent of the height, in pixels.
    double part(double percent) const { return m_screen.height() * percent / 100; }

    QRectF screen() const { return m_screen; }     ///< With its edges, moved as the pixels are.
    QRectF header() const;
    QRectF body() const;
    QRectF footer() const;

    /// One line in @a area, @a percent of the height high, cut with an ellipsis where there is no room.
    /// Returns how wide it is.
    double text(const QRectF &area, Qt::Alignment alignment, const QString &words, double percent, const QColor &color, int weight) const;

    /// A figure, with digits of equal width.
    double figure(const QRectF &area, Qt::Alignment alignment, const QString &words, double percent, const QColor &color) const;

    /// Several lines, in the middle of @a area.
    void paragraph(const QRectF &area, const QString &words, double percent, const QColor &color) const;

    double textWidth(const QString &words, double percent, int weight) const;

    /// Broad slanting stripes: nothing is known here.
    void stripes(const QRectF &area, const QColor &color) const;

private:
    void setFont(double percent, int weight) const;

    QPainter &m_painter;
    QRectF m_screen;
    BoardColors m_colors;
};

} // namespace Andon
