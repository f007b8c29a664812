// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How an EmbeddedReader lists and finds events.
#include "core/store/embedded/embeddedreadermoment.h"
#include "core/store/embedded/embeddedstore.h"

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
    if (!newest.isWhole)
        return Error {ErrorCode::Busy, u"The directory of event ids is being made anew; ask for an id again in a moment."_s};
    auto rows = sealedRows(newest.hash);
    if (!rows)
        return rows;
    rows->insert(rows->end(), newest.rows.begin(), newest.rows.end());
    std::sort(rows->begin(), rows->end());
    rows->erase(std::unique(rows->begin(), rows->end()), rows->end());
    return rows;
}

/// The rows on disk that may hold an id.
Result<std::vector<std::uint32_t>> EmbeddedReader::sealedRows(std::uint64_t hash)
{
    std::vector<std::uint32_t> rows;
    const auto segments = readSegments(m_database);
    if (!segments)
        return segments.error();
    for (const IdSegment &segment : *segments) {
        const auto more = m_segments.rowsWith(segment, idKeyOf(hash));
        if (!more)
            return more.error();
        rows.insert(rows.end(), more->begin(), more->end());
    }
    return rows;
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

Result<EventCount> EmbeddedReader::count(const EventQuery &query)
{
    return askIndex<EventCount>([&] { return m_search.count(query); });
}

Result<EventHistory> EmbeddedReader::history(std::uint32_t number)
{
    return askIndex<EventHistory>([&] { return m_search.history(number); });
}

} // namespace Andon
