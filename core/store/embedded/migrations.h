// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/embedded/database.h"

namespace Andon {

/// The schema this version writes. Every change of it is a further numbered step.
inline constexpr int schemaVersion = 1;

/// Marks the file as Andon's own, for this program and for file(1): "ANDN".
inline constexpr qint64 applicationId = 0x414E444E;

/// Brings the database to schemaVersion, each step in a transaction of its own. Refuses a file of
/// another program and one of a newer Andon, without changing either.
Result<void> migrate(Database &database);

} // namespace Andon
