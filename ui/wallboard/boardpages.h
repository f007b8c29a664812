// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/boardpage.h"
#include "ui/feed/plantfeed.h"
#include "ui/wallboard/boardlines.h"

#include <QStringList>

#include <span>

namespace Andon {

class BoardCanvas;

/// Why nothing on the board is live.
struct NoLiveData
{
    std::optional<Instant> since = {};   ///< Nothing when there never were any data.
    QString reason = {};
    bool operator==(const NoLiveData &) const = default;
};

// What the pages of the wall-board paint into the body of the canvas, and beside each the same in
// words, for a screen reader.

void drawLineStatus(const BoardCanvas &canvas, std::span<const BoardLine> lines, bool classic, Instant now);
QStringList lineStatusWords(std::span<const BoardLine> lines, Instant now);

void drawParetoPage(const BoardCanvas &canvas, const PlantFigures &figures);
QStringList paretoWords(const PlantFigures &figures);

void drawRejectionsPage(const BoardCanvas &canvas, const PlantView &view, Instant now);
QStringList rejectionsWords(const PlantView &view, Instant now);

void drawNoLiveData(const BoardCanvas &canvas, const NoLiveData &nothing, Instant now);
QStringList noLiveDataWords(const NoLiveData &nothing, Instant now);

/// "Line status".
QString boardPageText(BoardPage page);

} // namespace Andon
