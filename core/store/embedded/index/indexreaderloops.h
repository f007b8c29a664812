// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The loops that the parts of IndexReader share. For those alone.

#include "core/store/embedded/index/indexpart.h"
#include "core/store/embedded/index/indexreader.h"
#include "core/store/embedded/index/sums.h"

#include <algorithm>

namespace Andon {

// What a key can hold; windows may reach further.
inline constexpr std::int64_t earliest = -hourOffset * millisecondsOfHour;
inline constexpr std::int64_t latest = ((std::int64_t(1) << hourBits) - 1 - hourOffset) * millisecondsOfHour;

/// A window in milliseconds: from its start up to its end.
struct Reach
{
    std::int64_t from = 0;
    std::int64_t to = 0;
    explicit Reach(const Window &window)
        : from(std::clamp<std::int64_t>(window.start.time_since_epoch().count(), earliest, latest)),
          to(std::clamp<std::int64_t>(window.end.time_since_epoch().count(), earliest, latest))
    {
    }
    bool isEmpty() const { return to <= from; }
    bool contains(std::int64_t time) const { return from <= time && time < to; }
};

/// Calls @a take(change, isOfRun) for everything that may not be in the tables; of the run that is
/// being written the tables hold a part.
template <typename Take>
void IndexReader::eachChange(std::uint32_t source, Take take) const
{
    for (const auto &buffer : m_buffers) {
        const bool isOfRun = m_progress.isWriting() && buffer->first() <= m_progress.writing;
        buffer->each(buffer->countWithin(m_log.changes), source, [&](const IndexChange &change) { take(change, isOfRun); });
    }
}

template <typename Take>
void IndexReader::eachNotIndexed(std::uint32_t source, Take take) const
{
    eachChange(source, [&](const IndexChange &change, bool isOfRun) {
        if (!isOfRun || !m_progress.isIndexed(change.entry))
            take(change);
    });
}

/// Calls @a take() for each row, until it returns false: the row holds what cannot be.
template <typename Take>
Result<void> IndexReader::eachRow(Statement &rows, Take take)
{
    for (auto row = rows.next(); !row || *row; row = rows.next()) {
        if (!row)
            return row.error();
        if (!take()) {
            rows.reset();
            return damage();
        }
    }
    return {};
}

/// Everything that the parts hold of a source between two times of one hour.
template <typename Take>
Result<void> IndexReader::eachEntry(std::uint32_t source, std::int64_t hour, std::int64_t from, std::int64_t to, Take take)
{
    Statement &rows = m_statements->parts;
    rows.bind(1, partKey(source, hour, 0)).bind(2, partKey(source, hour, lastPart));
    std::vector<IndexEntry> entries;
    return eachRow(rows, [&] {
        const auto head = headOfPart(rows.bytes(1), hour);
        if (head && (head->last < from || head->first >= to))
            return true;
        entries.clear();
        if (!head || !unpackPart(rows.bytes(1), source, hour, entries))
            return false;
        for (const IndexEntry &entry : entries) {
            if (from <= entry.time && entry.time < to)
                take(entry);
        }
        return true;
    });
}

} // namespace Andon
