// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/eventstore.h"

namespace Andon {

/// What the readings page asks for. Empty names do not filter.
struct ReadingsQuestion
{
    Window window = {};
    QString client = {};
    QString metric = {};
    std::optional<ReadingStatus> status = {};   ///< The list to show; none: the totals.
    ReadingGrouping grouping = ReadingGrouping::Client;
    std::int64_t limit = 0;
    bool operator==(const ReadingsQuestion &) const = default;
};

/// Everything the page shows of it.
struct ReadingsAnswer
{
    ReadingCounts counts = {};
    Listing<ReadingRecord> list = {};
    std::vector<ReadingGroup> groups = {};
    std::optional<Instant> newest = {};         ///< Of all there are; looked up when nothing was found.
    std::int64_t found() const { return counts.processed + counts.rejected + counts.failed; }
};

/// Which readings it is about.
ReadingFilter filterOf(const ReadingsQuestion &question);

/// Runs on a reader's thread.
Result<ReadingsAnswer> answerTo(const ReadingsQuestion &question, EventReader &reader);

} // namespace Andon
