// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Andon::Spacing {

// Pixels between things. They stay as they are when text grows, so that its room grows most.

inline constexpr int cards = 12;       ///< Between cards, and around a page.
inline constexpr int paragraphs = 14;  ///< Between the parts of a page of words.
inline constexpr int settings = 10;    ///< Between one setting and the next.
inline constexpr int lines = 5;        ///< Between lines that belong together.
inline constexpr int details = 300;    ///< The least width of what tells all about one row, at 100 % ..
inline constexpr int mostDetails = 460; ///< .. and where text is large.
inline constexpr int columns = 18;     ///< Between a name and what stands beside it.

} // namespace Andon::Spacing
