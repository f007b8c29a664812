// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/embedded/index/indexreader.h"
#include "core/store/embedded/sourcetable.h"
#include "core/store/eventstore.h"

#include <span>

namespace Andon {

/// The list of events, page by page, by way of the index. On the reader's thread.
class EventList
{
public:
    EventList(Database &database, IndexReader &index, const SourceTable &sources);

    Result<void> open();
    void close() { m_eventBySeq = {}; }

    /// Newest event time first, then by event id. @a rows are those that may hold the id of the
    /// filter, when it has one. Call within a transaction.
    Result<Listing<StoredEvent>> list(const EventFilter &filter, const Page &page, std::span<const std::uint32_t> rows);

    /// Nothing when there is none in this row.
    Result<std::optional<StoredEvent>> event(std::uint32_t row);

private:
    Result<Listing<StoredEvent>> listRows(const EventFilter &filter, const Page &page, std::span<const std::uint32_t> rows);
    Result<std::int64_t> count(const EventFilter &filter, const IndexReader::Sources &sources, const Window &window);

    /// Events with one and the same time, by id, without the first @a skip of them.
    Result<void> addGroup(std::span<const IndexEntry> group, std::int64_t &skip, std::int64_t limit, std::vector<StoredEvent> &events);

    Database &m_database;
    IndexReader &m_index;
    const SourceTable &m_sources;
    Statement m_eventBySeq;
};

} // namespace Andon
