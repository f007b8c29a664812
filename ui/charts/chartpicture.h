// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/result.h"

#include <QImage>

namespace Andon {

class ChartView;

// A chart for a mail or a report: with its name and the sentence about it above, as it stands on the
// screen, without what follows the mouse.

/// Twice as fine as on the screen.
QImage pictureOf(ChartView &chart);

/// An SVG drawing where the name of the file ends so, else a picture as pictureOf() makes it. A file
/// that is there is replaced as a whole or not at all.
Result<void> savePicture(ChartView &chart, const QString &fileName);

} // namespace Andon
