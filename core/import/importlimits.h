// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

namespace Andon {

/// What keeps a file, whatever is in it, from taking more than its share of memory or time.
struct ImportLimits
{
    std::size_t longestLine = 1024 * 1024;             ///< Bytes, as UTF-8; also of an element of a JSON array.
    std::size_t mostColumns = 1'000;
    std::size_t mostLinesOfRow = 64;                   ///< That a quoted text may run over.
    std::int64_t mostInflated = 200;                   ///< Times what stands in a .gz file ..
    std::int64_t alwaysInflated = 64 * 1024 * 1024;    ///< .. unless it is no more than this.
};

} // namespace Andon
