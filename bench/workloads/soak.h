// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/connection.h"

#include <sys/types.h>

namespace Bench {

struct SoakOptions
{
    Base base = {};
    pid_t process = 0;      ///< Whose memory is watched; 0: nobody's.
    int minutes = 60;
    int warmUp = 10;        ///< Minutes after which memory is expected to stay.
    int senders = 8;        ///< Each from an address of its own, 127.0.0.2 and up.
};

/// Senders and readers as a plant has them, for long: new events, repeats, corrections, bodies that are no JSON, and
/// questions. Prints a line a minute, and at the end the seconds in which nothing was answered, the slowest answer and
/// how memory grew. Returns false when an answer was wrong.
bool soak(const SoakOptions &options);

} // namespace Bench
