// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/embedded/database.h"
#include "core/store/embedded/verify/findings.h"

namespace Andon {

/// Works out anew what is derived from the log of readings, and says what differs: the hash of each
/// and that it stands there once, the payloads, the rollups.
Result<void> verifyReadings(Database &database, Findings &findings);

/// Makes the rollups anew. On a connection that writes.
Result<void> repairReadings(Database &database);

} // namespace Andon
