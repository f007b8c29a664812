// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/embedded/database.h"
#include "core/store/eventstore.h"

#include <vector>

namespace Andon {

// The lists of an SQLite file, page by page. Call within a transaction, so that the rows and their
// number are of one moment.

/// Newest first.
Result<RejectionListing> listRejections(Database &database, const RejectionFilter &filter, const Page &page);

/// How many were refused for each reason, whatever reason the filter asks for; most frequent first.
Result<std::vector<ReasonCount>> countReasons(Database &database, const RejectionFilter &filter);

} // namespace Andon
