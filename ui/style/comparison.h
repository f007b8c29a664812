// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdint>

namespace Andon {

// How a figure stands to that of an earlier time, in the words of the screen.

/// "+12 %", "−3 %", "×14"; "new" where there was nothing, a dash where there is nothing either.
QString briefChangeText(std::int64_t now, std::int64_t before);

/// "yesterday 184,220 (+3 %)".
QString yesterdayText(std::int64_t now, std::int64_t yesterday);

/// "yesterday 0.57", with the value as it is to be read.
QString yesterdayText(const QString &yesterday);

} // namespace Andon
