// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace Andon {

/// How long the calling thread has been ready to run and had no processor, since it began. What a thread needed for
/// something is the time that passed less the growth of this: it counts waiting for a lock or a disk, but not a
/// computer that is busy with other things. Always 0 where the system does not tell (it does on Linux).
std::chrono::nanoseconds processorWait();

} // namespace Andon
