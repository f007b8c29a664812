// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/result.h"

#include <QStringList>

namespace Andon {

/// What a check of a database found. No findings: everything derived agrees with the logs.
struct Verification
{
    qint64 events = 0;
    qint64 readings = 0;
    QStringList findings = {};   ///< A sentence each, at most a hundred.
    bool operator==(const Verification &) const = default;
};

/// Works out everything that is derived from the logs anew and compares: pages and SQL indexes, that
/// every id stands there once and the directory finds it, the index of events, the sources, the
/// counts, the received times, the corrections; of readings the hashes and totals. Reads only, and
/// keeps every other Andon away meanwhile. Fails with InUse, with InvalidInput when it is no database
/// of Andon's, with Storage when it cannot be read.
Result<Verification> verify(const QString &file);

/// What was found, and what is left of it after everything derived that differed was made anew. What
/// the logs themselves say is never changed.
struct Repair
{
    Verification before = {};
    Verification after = {};
};

/// Fails as verify() does, and with Storage or DiskFull when it cannot write.
Result<Repair> repair(const QString &file);

} // namespace Andon
