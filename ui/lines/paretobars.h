// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/figures.h"
#include "ui/charts/paretobar.h"

#include <QList>

namespace Andon {

/// Bars for the lines with most defects, at most twenty, and one for "others". Lines without
/// defects have none.
QList<ParetoBar> paretoBars(const PlantFigures &figures, qsizetype limit = 20);

} // namespace Andon
