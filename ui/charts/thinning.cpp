// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/thinning.h"

#include <algorithm>

namespace Andon {

QList<QPointF> thinned(const QList<double> &values, qsizetype columns)
{
    const qsizetype count = values.size();
    columns = std::max<qsizetype>(1, columns);
    QList<QPointF> points;
    const auto add = [&](qsizetype i) { points << QPointF(double(i), values.at(i)); };
    if (count <= 2 * columns) {
        for (qsizetype i = 0; i < count; ++i)
            add(i);
        return points;
    }
    points.reserve(2 * columns);
    for (qsizetype column = 0; column < columns; ++column) {
        const auto first = values.cbegin() + column * count / columns;
        const auto end = values.cbegin() + (column + 1) * count / columns;
        const auto [least, most] = std::minmax_element(first, end);
        add(std::min(least, most) - values.cbegin());
        if (least != most)
            add(std::max(least, most) - values.cbegin());
    }
    return points;
}

} // namespace Andon
