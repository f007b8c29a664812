// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/embedded/directory/idhash.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

namespace Andon {

std::uint64_t hashOfId(std::string_view id, std::uint64_t seed)
{
    return XXH3_64bits_withSeed(id.data(), id.size(), seed);
}

} // namespace Andon
