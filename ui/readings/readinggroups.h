// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/readingqueries.h"
#include "ui/charts/amountbar.h"

#include <QList>

namespace Andon {

/// How the totals name a group: its client, its metric, or both.
QString groupName(const ReadingGroup &group);

/// All groups in one.
ReadingTotals totalsOf(const std::vector<ReadingGroup> &groups);

/// Bars for the groups with the largest sums, at most twenty, and one for "others".
QList<AmountBar> barsOf(const std::vector<ReadingGroup> &groups, qsizetype limit = 20);

} // namespace Andon
