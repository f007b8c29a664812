// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Andon {

/// Hands to the disk, a part at a time, what of this file is still in the memory of the system alone, so that a sync
/// of another file, which the disk works on in turn, waits for a part and not for all of it. No promise that anything
/// is on the disk: a sync of the file itself is still needed, and finds little left. @a file is open somewhere in this
/// program, with the right to write. Where the system has nothing of the kind, nothing happens.
void writeBackInParts(const char *file);

} // namespace Andon
