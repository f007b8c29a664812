// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPointF>

namespace Andon {

/// The points (place, value) that are worth drawing where @a columns pixels are all there is: of what
/// falls into one pixel column the smallest and the largest value, so that no spike is lost. All of
/// them where they are not more than two a column.
QList<QPointF> thinned(const QList<double> &values, qsizetype columns);

} // namespace Andon
