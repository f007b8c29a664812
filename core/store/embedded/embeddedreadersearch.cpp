// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How an EmbeddedReader lists and finds events.
#include "core/store/embedded/embeddedreadermoment.h"
#include "core/store/embedded/embeddedstore.h"
#include "core/store/embedded/imports/importledger.h"

#include <algorithm>

namespace Andon {

using namespace Qt::StringLiterals;

Result<Listing<StoredEvent>> EmbeddedReader::events(const EventFilter &filter, const Page &page)
{
    // Memory is asked ahead of the transaction: what it does not hold any more the segments do then.
    const NewestIds::Found newest = filter.id ? m_memory.ids.find(filter.id->utf8) : NewestIds::Found();
    return askIndex<Listing<StoredEvent>>([&]() -> Result<Listing<StoredEvent>> {
        if (!filter.id)
            return m_list.list(filter, page, {});
        const auto rows = rowsOf(newest);
        return rows ? m_list.list(filter, page, *rows) : rows.error();
    });
}

/// The rows that may hold an id, each once; @a newest are those in memory.
Result<std::vector<std::uint32_t>> EmbeddedReader::rowsOf(const NewestIds::Found &newest)
{
    const auto segments = readSegments(m_database);
    return segments ? rowsOf(newest, *segments) : segments.error();
}

Result<std::vector<std::uint32_t>> EmbeddedReader::rowsOf(const NewestIds::Found &newest, const std::vector<IdSegment> &segments)
{
    if (!newest.isWhole)
        return Error {ErrorCode::Busy, u"The directory of event ids is being made anew; ask for an id again in a moment."_s};
    std::vector<std::uint32_t> rows = newest.rows;
    for (const IdSegment &segment : segments) {
        const auto more = m_segments.rowsWith(segment, idKeyOf(newest.hash));
        if (!more)
            return more.error();
        rows.insert(rows.end(), more->begin(), more->end());
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

Result<std::vector<std::optional<StoredEvent>>> EmbeddedReader::stored(const std::vector<EventId> &ids)
{
    std::vector<NewestIds::Found> newest;
    newest.reserve(ids.size());
    for (const EventId &id : ids)
        newest.push_back(m_memory.ids.find(id.utf8));
    return askIndex<std::vector<std::optional<StoredEvent>>>([&]() -> Result<std::vector<std::optional<StoredEvent>>> {
        std::vector<std::optional<StoredEvent>> all(ids.size());
        const auto segments = readSegments(m_database);
        if (!segments)
            return segments.error();
        for (std::size_t i = 0; i < ids.size(); ++i) {
            const auto rows = rowsOf(newest[i], *segments);
            const auto listed = rows ? m_list.list({.id = ids[i]}, {.limit = 1}, *rows) : Result<Listing<StoredEvent>>(rows.error());
            if (!listed)
                return listed.error();
            if (!listed->items.empty())
                all[i] = listed->items.front();
        }
        return all;
    });
}

Result<SearchSlice> EmbeddedReader::search(const EventQuery &query, const SearchStep &step)
{
    std::map<QString, NewestIds::Found> newest;
    for (const QString &id : namedIds(query))
        newest.emplace(id, m_memory.ids.find(id.toStdString()));
    return askIndex<SearchSlice>([&]() -> Result<SearchSlice> {
        EventSearch::Candidates candidates;
        for (const auto &[id, found] : newest) {
            const auto rows = rowsOf(found);
            if (!rows)
                return rows.error();
            candidates[id] = *rows;
        }
        return m_search.slice(query, step, candidates);
    });
}

Result<std::vector<ImportRecord>> EmbeddedReader::imports(std::int64_t limit)
{
    return atOneMoment<std::vector<ImportRecord>>([&] { return readImports(m_database, limit); });
}

Result<EventCount> EmbeddedReader::count(const EventQuery &query)
{
    return askIndex<EventCount>([&] { return m_search.count(query); });
}

Result<EventHistory> EmbeddedReader::history(std::uint32_t number)
{
    return askIndex<EventHistory>([&] { return m_search.history(number); });
}

} // namespace Andon
