// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Andon {

/// Asks the processor for what will be read soon, so that it need not be waited for then. A hint:
/// where the compiler has no word for it, nothing happens.
inline void prefetchAt([[maybe_unused]] const void *address)
{
#if defined(__GNUC__) || defined(__clang__)
    __builtin_prefetch(address);
#endif
}

} // namespace Andon
