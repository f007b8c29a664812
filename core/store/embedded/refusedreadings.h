// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/embedded/database.h"
#include "core/store/embedded/filterclause.h"
#include "core/store/readingqueries.h"

namespace Andon {

// Rejected and failed readings as the lists of readings see them: in the log of refusals, those
// that have not been put right.

/// Those that @a filter lets through; of a filter for processed ones, none.
FilterClause refusedClause(const ReadingFilter &filter);

/// How many there are of each kind; processed stays 0.
Result<ReadingCounts> countRefused(Database &database, const ReadingFilter &filter);

/// The record with this number.
Result<ReadingRecord> refusedReading(Database &database, std::int64_t number);

} // namespace Andon
