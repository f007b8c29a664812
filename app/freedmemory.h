// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Andon {

/// From now on the system gets memory back soon after it is freed, on every thread. Call before the first
/// thread starts. Does nothing where the C library has no such choice.
void giveFreedMemoryBack();

} // namespace Andon
