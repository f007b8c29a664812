// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/embedded/database.h"
#include "core/store/embedded/index/indexprogress.h"

#include <vector>

namespace Andon {

/// The changes that the tables of the index do not hold, worked out from the log.
struct IndexTail
{
    std::vector<IndexChange> writing = {};   ///< Of the run that was being written, also what is in the tables by now.
    std::vector<IndexChange> newer = {};
};

/// Reads them back: rows of the log as they were when the run ended, corrections as an entry that
/// went and one that came. Together they come to what the changes came to that were in memory.
Result<IndexTail> readTail(Database &database, const IndexProgress &progress);

/// How far the index is (NotFound when that is missing), and what the log says of itself.
Result<IndexProgress> readProgress(Database &database);
Result<LogState> readLogState(Database &database);

/// Row, source, time and defects, in this order, from @a column on.
IndexEntry entryFromRow(const Statement &row);

} // namespace Andon
