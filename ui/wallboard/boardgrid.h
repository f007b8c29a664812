// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>

namespace Andon {

/// So many cards are still readable from six metres on one screen; what is more goes to the next.
inline constexpr int cardsPerScreen = 40;

/// How many screens so many cards take, at least one.
int screensFor(int cards);

/// Which of them stand on a screen: from first on, so many. All screens but the last are equally full.
struct CardRange
{
    int first = 0;
    int count = 0;
    bool operator==(const CardRange &) const = default;
};
CardRange cardsOn(int screen, int cards);

/// So many columns and rows that the cards become as large as they can, each a little wider than high.
struct BoardGrid
{
    int columns = 1;
    int rows = 1;
    bool operator==(const BoardGrid &) const = default;
};
BoardGrid gridFor(int cards, const QSizeF &area, double gap);

/// Where the card @a index stands.
QRectF cardArea(int index, const BoardGrid &grid, const QRectF &area, double gap);

} // namespace Andon
