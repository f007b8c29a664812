// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/embedded/directory/idsegments.h"

#include "core/store/embedded/migrations.h"

namespace Andon {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 idTables = 3;

} // namespace

Result<void> createIdTables(Database &database)
{
    for (const QString &statement : statementsOf(sql("id_tables"_L1))) {
        if (auto done = database.execute(statement); !done)
            return done;
    }
    return {};
}

Result<bool> hasIdTables(Database &database)
{
    const auto tables = database.number(u"SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name IN ('id_segments', 'id_pages', 'id_filters')"_s);
    if (!tables)
        return tables.error();
    return *tables == idTables;
}

Result<std::vector<IdSegment>> readSegments(Database &database)
{
    auto rows = database.prepare("id_segments"_L1);
    if (!rows)
        return rows.error();
    std::vector<IdSegment> segments;
    for (auto row = rows->next(); !row || *row; row = rows->next()) {
        if (!row)
            return row.error();
        segments.push_back({.number = rows->integer(0), .level = rows->integer(1), .firstRow = rows->integer(2), .lastRow = rows->integer(3),
                            .entries = rows->integer(4)});
    }
    return segments;
}

Error IdSegmentReader::damage()
{
    m_isDamaged = true;
    return {ErrorCode::Storage, u"the directory of event ids is damaged and is made anew from the log"_s};
}

void IdSegmentReader::close()
{
    m_pageAt = {};
    m_pageAfter = {};
}

Result<void> IdSegmentReader::open()
{
    m_isDamaged = false;
    return m_database.prepareAll({{&m_pageAt, "id_page_at"_L1}, {&m_pageAfter, "id_page_after"_L1}});
}

Result<std::vector<std::uint32_t>> IdSegmentReader::rowsWith(const IdSegment &segment, IdKey key)
{
    std::vector<std::uint32_t> rows;
    const auto there = m_pageAt.bind(1, idPageKey(segment.number, key)).bind(2, idPageKey(segment.number, 0)).next();
    if (!there)
        return there.error();
    if (!*there)
        return rows;
    const bool isPage = eachInPage(idKeyOfPageKey(m_pageAt.integer(0)), std::uint32_t(segment.firstRow), m_pageAt.bytes(1), [&](const IdEntry &entry) {
        if (entry.key == key)
            rows.push_back(entry.row);
    });
    m_pageAt.reset();
    if (!isPage)
        return damage();
    return rows;
}

Result<std::vector<IdEntry>> IdSegmentReader::pageAfter(const IdSegment &segment, std::optional<IdKey> key)
{
    std::vector<IdEntry> entries;
    const std::int64_t first = key ? idPageKey(segment.number, *key) + 1 : idPageKey(segment.number, 0);
    const auto there = m_pageAfter.bind(1, first).bind(2, idPageKey(segment.number + 1, 0)).next();
    if (!there)
        return there.error();
    if (!*there)
        return entries;
    const bool isPage = eachInPage(idKeyOfPageKey(m_pageAfter.integer(0)), std::uint32_t(segment.firstRow), m_pageAfter.bytes(1),
                                   [&](const IdEntry &entry) { entries.push_back(entry); });
    m_pageAfter.reset();
    if (!isPage || entries.empty())
        return damage();
    return entries;
}

Result<std::shared_ptr<const IdFilter>> readFilter(Database &database, const IdSegment &segment)
{
    auto rows = database.prepare("id_filter"_L1);
    if (!rows)
        return rows.error();
    const auto filter = std::make_shared<IdFilter>(std::size_t(segment.entries));
    std::size_t at = 0;
    rows->bind(1, filterKey(segment.number, 0)).bind(2, filterKey(segment.number + 1, 0));
    for (auto row = rows->next(); !row || *row; row = rows->next()) {
        if (!row)
            return row.error();
        const std::string_view piece = rows->bytes(0);
        if (!filter->setPiece(at, piece))
            return std::shared_ptr<const IdFilter>();
        at += piece.size();
    }
    return at == filter->bytes() ? std::shared_ptr<const IdFilter>(filter) : nullptr;
}

Result<void> IdSegmentCursor::advance()
{
    if (++m_next < m_page.size())
        return {};
    return turn(m_page.front().key);
}

Result<void> IdSegmentCursor::turn(std::optional<IdKey> after)
{
    auto following = m_reader->pageAfter(m_segment, after);
    if (!following)
        return following.error();
    m_page = *std::move(following);
    m_next = 0;
    return {};
}

} // namespace Andon
