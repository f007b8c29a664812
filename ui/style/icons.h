// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>

namespace Andon {

/// Icons by what they stand for.
enum class Glyph {
    Overview, Machines, Lines, Events, Rejections, Readings, Import, Reports, Server, Settings, Live, Pause, View, Close, Search, Retry, Edit, Copy, Bookmark
};

/// The icon in the palette's text colour, paler where it is disabled.
QIcon icon(Glyph glyph, const QPalette &palette);

/// One picture of it, @a size points high, in any colour.
QPixmap pixmap(Glyph glyph, const QColor &color, int size, qreal devicePixelRatio);

} // namespace Andon
