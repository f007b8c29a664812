// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/freedmemory.h"

#include <cstdlib>   // says which C library this is

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace Andon {

void giveFreedMemoryBack()
{
#ifdef __GLIBC__
    // Left to itself, glibc raises both with the largest block it has seen freed: after one large body or
    // answer each thread keeps up to 64 MiB for good. An ordinary batch is smaller than either.
    constexpr int ownMappingFrom = 1024 * 1024;
    constexpr int keptFreePerThread = 4 * 1024 * 1024;
    mallopt(M_MMAP_THRESHOLD, ownMappingFrom);
    mallopt(M_TRIM_THRESHOLD, keptFreePerThread);
#endif
}

} // namespace Andon
