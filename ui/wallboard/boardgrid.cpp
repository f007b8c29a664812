// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wallboard/boardgrid.h"

#include <algorithm>

namespace Andon {

namespace {

constexpr double widthToHeight = 1.3;   // of a card that wastes nothing

QSizeF cardSize(const BoardGrid &grid, const QSizeF &area, double gap)
{
    return {(area.width() - gap * (grid.columns - 1)) / grid.columns, (area.height() - gap * (grid.rows - 1)) / grid.rows};
}

} // namespace

int screensFor(int cards)
{
    return std::max(1, (cards + cardsPerScreen - 1) / cardsPerScreen);
}

CardRange cardsOn(int screen, int cards)
{
    const int screens = screensFor(cards);
    const int each = (cards + screens - 1) / screens;
    const int first = std::min(screen * each, cards);
    return {.first = first, .count = std::min(each, cards - first)};
}

BoardGrid gridFor(int cards, const QSizeF &area, double gap)
{
    BoardGrid best;
    double bestScale = 0;
    for (int columns = 1; columns <= std::max(1, cards); ++columns) {
        const BoardGrid grid{.columns = columns, .rows = (cards + columns - 1) / columns};
        const QSizeF card = cardSize(grid, area, gap);
        const double scale = std::min(card.width() / widthToHeight, card.height());
        if (scale > bestScale) {
            bestScale = scale;
            best = grid;
        }
    }
    return best;
}

QRectF cardArea(int index, const BoardGrid &grid, const QRectF &area, double gap)
{
    const QSizeF card = cardSize(grid, area.size(), gap);
    const QPointF step(card.width() + gap, card.height() + gap);
    return {QPointF(area.left() + step.x() * (index % grid.columns), area.top() + step.y() * (index / grid.columns)), card};
}

} // namespace Andon
