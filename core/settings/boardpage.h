// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace Andon {

/// The pages of the wall-board, in the order in which they take turns.
enum class BoardPage { LineStatus, Pareto, Rejections };
inline constexpr int boardPageCount = 3;

/// As the command line names it: "line-status".
QString boardPageName(BoardPage page);

/// Nothing for a name that no page has.
std::optional<BoardPage> boardPageFromName(const QString &name);

/// "line-status, pareto, rejections".
QString boardPageNames();

} // namespace Andon
