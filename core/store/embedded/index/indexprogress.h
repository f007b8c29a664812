// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/embedded/index/indexentry.h"

#include <optional>

namespace Andon {

/// Above every source and below every hour.
inline constexpr std::int64_t allSources = mostSources + 1;
inline constexpr std::int64_t noHours = -(std::int64_t(1) << 60);

/// How far the tables of the index have followed the log, as the database says it. Changes are
/// written in runs, each run in slices: first the parts and the days of one source after the other,
/// then the sums of one hour after the other.
struct IndexProgress
{
    bool isWhole = true;                   ///< False while the tables are being made anew.
    std::uint64_t written = 0;             ///< The number of the last change that the tables hold.
    std::int64_t rowsWritten = 0;          ///< The last row of the log, and the last correction, among those.
    std::int64_t correctionsWritten = 0;
    std::uint64_t writing = 0;             ///< The same for the run that is being written; equal when there is none.
    std::int64_t rowsWriting = 0;
    std::int64_t correctionsWriting = 0;
    std::int64_t sourcesBelow = 0;         ///< Of that run, the sources below this one are in the parts and days,
    std::int64_t hoursBelow = noHours;     ///< and the hours below this one in the sums.
    bool operator==(const IndexProgress &) const = default;

    bool isWriting() const { return writing != written; }

    /// Whether the parts hold a change of the run that is being written.
    bool isIndexed(const IndexEntry &entry) const { return entry.source < sourcesBelow; }
    bool isSummed(const IndexEntry &entry) const { return hourOf(entry.time) < hoursBelow; }
};

/// What the database itself says it holds.
struct LogState
{
    std::int64_t events = 0;
    std::int64_t received = 0;             ///< Newest received time ever given, in microseconds.
    std::int64_t rows = 0;                 ///< The last row ever given; none is given twice.
    std::int64_t corrections = 0;          ///< The same for corrections.
    std::uint64_t changes = 0;             ///< How many changes of the index there were.
    std::optional<std::int64_t> newest = {};  ///< Newest event time.
    std::int64_t sourcesRevision = 0;      ///< Another one whenever the table of sources changed.
    bool operator==(const LogState &) const = default;
};

} // namespace Andon
