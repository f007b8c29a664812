// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/embedded/eventlist.h"

#include "core/store/embedded/eventrow.h"

#include <algorithm>

namespace Andon {

using namespace Qt::StringLiterals;

namespace {

bool isIn(const EventFilter &filter, const Source &source)
{
    return (!filter.machine || source.machine == *filter.machine) && (!filter.line || source.line == *filter.line)
        && (!filter.factory || source.factory == *filter.factory);
}

Window windowOf(const EventFilter &filter)
{
    return {.start = filter.from.value_or(Instant::min()), .end = filter.to.value_or(Instant::max())};
}

} // namespace

EventList::EventList(Database &database, IndexReader &index, const SourceTable &sources)
    : m_database(database), m_index(index), m_sources(sources)
{
}

Result<void> EventList::open()
{
    return m_database.prepareAll({{&m_eventBySeq, "event_by_seq"_L1}});
}

Result<Listing<StoredEvent>> EventList::list(const EventFilter &filter, const Page &page, std::span<const std::uint32_t> rows)
{
    if (filter.id)
        return listRows(filter, page, rows);
    IndexReader::Sources sources(std::size_t(m_sources.nextNumber()));
    m_sources.each([&](SourceNumber number, const Source &source) { sources[std::size_t(number)] = isIn(filter, source); });
    const Window window = windowOf(filter);
    const auto total = count(filter, sources, window);
    if (!total)
        return total.error();
    Listing<StoredEvent> listing = {.total = *total};
    if (page.skip >= *total)
        return listing;
    std::int64_t skip = page.skip;
    const auto takeStretch = [&](const IndexReader::Stretch &stretch) -> Result<bool> {
        const std::vector<IndexEntry> &entries = stretch.entries;
        for (auto next = entries.begin(); next != entries.end() && std::int64_t(listing.items.size()) < page.limit;) {
            const auto end = std::find_if(next, entries.end(), [next](const IndexEntry &entry) { return entry.time != next->time; });
            if (auto added = addGroup({next, end}, skip, page.limit, listing.items); !added)
                return added.error();
            next = end;
        }
        return std::int64_t(listing.items.size()) < page.limit;
    };
    if (auto done = m_index.walk(sources, window, IndexReader::TimeOrder::NewestFirst, skip, takeStretch); !done)
        return done.error();
    return listing;
}

Result<std::int64_t> EventList::count(const EventFilter &filter, const IndexReader::Sources &sources, const Window &window)
{
    if (filter == EventFilter())
        return m_index.log().events;
    std::int64_t events = 0;
    // One slot, whatever the window: the longest there is.
    auto done = m_index.slots(sources, window, std::chrono::milliseconds::max(),
                              [&events](std::uint32_t, std::size_t, const Totals &totals) { events += totals.events; });
    if (!done)
        return done.error();
    return events;
}

Result<void> EventList::addGroup(std::span<const IndexEntry> group, std::int64_t &skip, std::int64_t limit, std::vector<StoredEvent> &events)
{
    const auto size = std::int64_t(group.size());
    if (skip >= size) {
        skip -= size;
        return {};
    }
    std::vector<StoredEvent> found;
    for (const IndexEntry &entry : group) {
        auto stored = event(entry.row);
        if (!stored)
            return stored.error();
        if (*stored)
            found.push_back(**std::move(stored));
    }
    const std::int64_t wanted = std::min(limit - std::int64_t(events.size()) + skip, std::int64_t(found.size()));
    std::partial_sort(found.begin(), found.begin() + wanted, found.end(),
                      [](const StoredEvent &left, const StoredEvent &right) { return left.event.id < right.event.id; });
    for (std::int64_t i = skip; i < wanted; ++i)
        events.push_back(std::move(found[std::size_t(i)]));
    skip = 0;
    return {};
}

Result<std::optional<StoredEvent>> EventList::event(std::uint32_t row)
{
    const auto exists = m_eventBySeq.bind(1, std::int64_t(row)).next();
    if (!exists)
        return exists.error();
    if (!*exists)
        return std::optional<StoredEvent>();
    const Source *source = m_sources.sourceOf(m_eventBySeq.integer(EventSourceColumn));
    auto stored = eventFromRow(m_eventBySeq, source ? *source : Source());
    m_eventBySeq.reset();
    return std::optional(std::move(stored));
}

Result<Listing<StoredEvent>> EventList::listRows(const EventFilter &filter, const Page &page, std::span<const std::uint32_t> rows)
{
    Listing<StoredEvent> listing;
    const Window window = windowOf(filter);
    for (const std::uint32_t row : rows) {
        auto stored = event(row);
        if (!stored)
            return stored.error();
        if (!*stored || (*stored)->event.id != *filter.id || !isIn(filter, (*stored)->event.source) || !window.contains((*stored)->event.time))
            continue;
        ++listing.total;
        if (page.skip < listing.total && std::int64_t(listing.items.size()) < page.limit)
            listing.items.push_back(**std::move(stored));
    }
    return listing;
}

} // namespace Andon
