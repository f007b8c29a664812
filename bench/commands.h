// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/common/arguments.h"

namespace Bench {

/// Each reads the rest of the command line, does its work and returns the exit status.

/// Measures workloads on servers of its own.
int run(Arguments arguments);
/// Only the load, against a server that runs.
int runLoad(Arguments arguments);
/// Only the yardstick.
int runLimit(Arguments arguments);
/// Only the readings, against a server that runs and is empty.
int runReadings(Arguments arguments);
/// A plant's load for long, against a server that runs.
int runSoak(Arguments arguments);

} // namespace Bench
