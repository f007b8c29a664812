// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/embedded/database.h"
#include "core/store/embedded/verify/findings.h"

namespace Andon {

/// Works the index of events out from the log and compares: the packed events, the totals of hours
/// and days. Takes about 150 bytes of memory for each hour of each source.
Result<void> verifyIndex(Database &database, Findings &findings);

/// Makes it anew from the log, and what else the log says of itself. On a connection that writes.
Result<void> repairIndex(Database &database);

} // namespace Andon
