// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/figures.h"

#include <QMetaType>
#include <QString>

namespace Andon {

/// What a number means: in words, as a formula, and with the figures of this moment put in.
struct Explanation
{
    QString title = {};
    QString meaning = {};
    QString formula = {};    ///< Empty where it is only counted.
    QString figures = {};    ///< The formula with its figures; may be empty.
    bool operator==(const Explanation &) const = default;
};

// One for each kind of number on the pages. @a window is the span that is looked at.

Explanation explainEvents(const Totals &totals, const Window &window);
Explanation explainDefects(const Totals &totals, const Window &window);
Explanation explainDefectsPer100(const Totals &totals);
Explanation explainUnknown(const Totals &totals);
Explanation explainRate(std::int64_t defects, const Window &window);
Explanation explainRejected(std::int64_t rejected, std::int64_t open, const Window &window);
Explanation explainSilentMachines(std::int64_t silent, std::int64_t machines);
Explanation explainSilentAfter(std::chrono::milliseconds silentAfter);

/// The share of @a part in all defects.
Explanation explainShare(std::int64_t part, std::int64_t all);

/// The share of this one and of all that stand before it; @a sum is theirs.
Explanation explainRunningShare(std::int64_t sum, std::int64_t all);

} // namespace Andon

Q_DECLARE_METATYPE(Andon::Explanation)
