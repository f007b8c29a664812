// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/plantfigures.h"
#include "core/store/embedded/database.h"

namespace Andon {

// What people said of machines. Within a transaction.

/// All there are.
Result<MachineNotes> readNotes(Database &database);

/// Works @a change in and answers the note as it is now.
Result<MachineNote> changeNote(Database &database, const MachineChange &change, Instant now);

} // namespace Andon
