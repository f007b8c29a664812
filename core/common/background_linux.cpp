// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/common/background.h"

#include <sys/resource.h>
#include <unistd.h>

namespace Andon {

namespace {

/// About a third of the weight of a thread that is not nice, see sched(7).
constexpr int niceness = 5;

} // namespace

/// Linux has a nice value for each thread, contrary to POSIX, see setpriority(2).
void standBack()
{
    (void)::setpriority(PRIO_PROCESS, id_t(::gettid()), ::getpriority(PRIO_PROCESS, id_t(::gettid())) + niceness);
}

} // namespace Andon
