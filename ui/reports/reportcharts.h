// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/reportcontent.h"

#include <QRectF>

class QPainter;

namespace Andon {

/// Paints a chart of a report into @a area, in its lengths: bars with their axis, labels as far as
/// there is room for them, and for a Pareto the running percent with the 80 % line.
void drawReportChart(QPainter &painter, const QRectF &area, const ReportChart &chart);

} // namespace Andon
