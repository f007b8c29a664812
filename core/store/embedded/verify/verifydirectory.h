// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/embedded/database.h"
#include "core/store/embedded/verify/findings.h"

namespace Andon {

/// Looks every id of the log up in the directory and its filters, and in the log itself for a second
/// one.
Result<void> verifyDirectory(Database &database, Findings &findings);

/// Makes the directory anew from the log. On a connection that writes.
Result<void> repairDirectory(Database &database, const QString &file);

} // namespace Andon
