// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPalette>

namespace Andon {

/// The colours by what they say. Grey is normal; a saturated one is something to act on and never
/// stands without a shape and a word. Text keeps 4.5:1 and shapes 3:1 against what they stand on; with high contrast 7:1
/// and 4.5:1.
struct Colors
{
    QColor window;         ///< The ground between cards.
    QColor panel;          ///< Cards, rail and bars.
    QColor field;          ///< Tiles, tables' selected buttons and what is typed into.
    QColor text;
    QColor dim;            ///< Units, captions, what is second.
    QColor border;         ///< Around cards and buttons.
    QColor hairline;       ///< Between rows.
    QColor normal;         ///< The outline of what is healthy.
    QColor series;         ///< Bars and lines of normal figures.
    QColor seriesSoft;     ///< What is second among them; in light and dark it needs an outline of series.
    QColor accent;         ///< What is chosen, links and the cumulative line.
    QColor accentText;     ///< On accent.
    QColor accentFocus;    ///< Around a button filled with accent that has the focus.
    QColor selection;      ///< Behind the chosen row.
    QColor hover;
    QColor high;           ///< Refused, trouble.
    QColor highText;
    QColor medium;         ///< Warning, as a fill.
    QColor mediumText;
    QColor mediumLine;     ///< Warning, as an outline or thin line.
    QColor mediumSoft;     ///< Behind a tile in warning.
    QColor noData;         ///< Behind a tile without data.
};

/// The table that the palette was made of.
const Colors &colorsOf(const QPalette &palette);

const Colors &lightColors();
const Colors &darkColors();
const Colors &contrastColors();

/// A Fusion palette of these colours.
QPalette paletteOf(const Colors &colors);

} // namespace Andon
