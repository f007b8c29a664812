// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/paretobar.h"
#include "ui/lines/ranking.h"

#include <QList>

#include <span>

namespace Andon {

/// More bars than this become "others".
inline constexpr qsizetype mostParetoBars = 20;

/// Bars for those with most defects and one for "others". Those without defects have none.
QList<ParetoBar> paretoBars(std::span<const Ranked> ranked, qsizetype limit = mostParetoBars);

} // namespace Andon
