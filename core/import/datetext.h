// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/valueforms.h"

namespace Andon {

/// What a text says of a moment.
struct WallTimeText
{
    WallTime time = {};
    std::optional<std::chrono::minutes> offset = {};   ///< Ahead of UTC, where it is said.
};

/// See TimeReader::read(). An ambiguous order reads as day, month, year.
std::optional<WallTimeText> wallTimeIn(std::string_view text, TimeOrder order);

} // namespace Andon
