// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/result.h"

#include <QStringList>

namespace Andon {

/// What a check of a database found. No findings: everything derived agrees with the log.
struct Verification
{
    qint64 events = 0;
    qint64 readings = 0;
    QStringList findings = {};   ///< A sentence each, at most a hundred.
    bool operator==(const Verification &) const = default;
};

/// Works out everything that is derived from the event log anew and compares: pages and indexes,
/// that every id stands there once and the id directory finds it, the sources, the count, the
/// received times, the corrections; of readings the hashes and totals. Reads only, and keeps every other Andon away meanwhile. Fails
/// with InUse, with InvalidInput when it is no database of Andon's, with Storage when it cannot be
/// read.
Result<Verification> verify(const QString &file);

} // namespace Andon
