// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/embedded/database.h"

namespace Andon {

/// The schema this version writes. Every change of it is a further numbered step.
inline constexpr int schemaVersion = 6;

/// Marks the file as Andon's own, for this program and for file(1): "ANDN".
inline constexpr qint64 applicationId = 0x414E444E;

/// The statements of a script, without its comments. They hold neither quotes nor triggers, so a
/// semicolon always ends one.
QStringList statementsOf(const QString &script);

/// Fails with InvalidInput for a database of another program and for one of a newer Andon. Only
/// reads.
Result<void> checkOwner(Database &database);

/// Fails with InvalidInput, too, for a database that this version would first have to bring up to
/// date.
Result<void> checkVersion(Database &database);

/// Brings the database to schema @a target, each step in a transaction of its own. It must have
/// passed checkOwner(), or be empty.
Result<void> migrate(Database &database, int target = schemaVersion);

} // namespace Andon
