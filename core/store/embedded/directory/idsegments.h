// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/embedded/database.h"
#include "core/store/embedded/directory/idfilter.h"
#include "core/store/embedded/directory/idpage.h"

#include <memory>
#include <optional>
#include <vector>

namespace Andon {

/// A part of the directory on disk: the ids of some rows of the log, sorted by their keys. It is
/// written once and never changed; several are merged into a larger one in time.
struct IdSegment
{
    std::int64_t number = 0;      ///< From 1; a number is not used twice.
    std::int64_t level = 0;       ///< How often it was merged.
    std::int64_t firstRow = 0;
    std::int64_t lastRow = 0;
    std::int64_t entries = 0;
};

/// Where a page of a segment stands in its table.
constexpr std::int64_t idPageKey(std::int64_t segment, IdKey key)
{
    return segment << idKeyBits | std::int64_t(key);
}

constexpr IdKey idKeyOfPageKey(std::int64_t key)
{
    return IdKey(key) & ((IdKey(1) << idKeyBits) - 1);
}

/// Makes the tables of the directory, empty, in place of whatever stands there.
Result<void> createIdTables(Database &database);
Result<bool> hasIdTables(Database &database);

/// The segments, oldest rows first.
Result<std::vector<IdSegment>> readSegments(Database &database);

/// The filter of a segment; null when not all of it is there.
Result<std::shared_ptr<const IdFilter>> readFilter(Database &database, const IdSegment &segment);

/// Where a piece of a filter stands in its table.
inline constexpr std::size_t bytesOfFilterPiece = 64 * 1024;
constexpr std::int64_t filterKey(std::int64_t segment, std::int64_t piece)
{
    return segment << 24 | piece;
}

/// Looks ids up in segments, one page read for each. On the thread of its connection.
class IdSegmentReader
{
public:
    explicit IdSegmentReader(Database &database) : m_database(database) {}

    Result<void> open();
    void close();
    bool isDamaged() const { return m_isDamaged; }   ///< Something stood there that cannot be.

    /// The rows of a segment that may hold the id with this key.
    Result<std::vector<std::uint32_t>> rowsWith(const IdSegment &segment, IdKey key);

    /// The page after the one that begins with @a key, or the first one of all for nothing. An empty
    /// vector after the last one.
    Result<std::vector<IdEntry>> pageAfter(const IdSegment &segment, std::optional<IdKey> key);

private:
    Error damage();

    Database &m_database;
    Statement m_pageAt;
    Statement m_pageAfter;
    bool m_isDamaged = false;
};

/// Walks through a segment in the order of keys.
class IdSegmentCursor
{
public:
    IdSegmentCursor(IdSegmentReader &reader, const IdSegment &segment) : m_reader(&reader), m_segment(segment) {}

    Result<void> begin() { return turn(std::nullopt); }
    bool isAtEnd() const { return m_page.empty(); }
    const IdEntry &entry() const { return m_page[m_next]; }
    Result<void> advance();

private:
    Result<void> turn(std::optional<IdKey> after);

    IdSegmentReader *m_reader;
    IdSegment m_segment;
    std::vector<IdEntry> m_page;
    std::size_t m_next = 0;
};

} // namespace Andon
