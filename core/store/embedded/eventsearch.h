// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/embedded/correctedrows.h"
#include "core/store/embedded/eventlist.h"
#include "core/store/embedded/searchplan.h"

namespace Andon {

/// Looks for events by way of the index, in slices. On the reader's thread; call within a
/// transaction.
class EventSearch
{
public:
    EventSearch(Database &database, IndexReader &index, const SourceTable &sources, EventList &list);

    Result<void> open();
    void close();

    /// By id: the rows that may hold it.
    using Candidates = std::map<QString, std::vector<std::uint32_t>>;

    Result<SearchSlice> slice(const EventQuery &query, const SearchStep &step, const Candidates &candidates);
    Result<EventCount> count(const EventQuery &query);
    Result<EventHistory> history(std::uint32_t row);

private:
    struct Progress;
    Result<NamedRows> namedRows(const Candidates &candidates);
    Result<bool> takeStretch(const IndexReader::Stretch &stretch, Progress &progress);
    Result<bool> takeEntry(const IndexEntry &entry, Progress &progress);
    StoredEvent eventFrom(const StoredEvent &event, int firstColumn) const;

    IndexReader &m_index;
    const SourceTable &m_sources;
    EventList &m_list;
    Database &m_database;
    CorrectedRows m_corrected;
    Statement m_corrections;
};

} // namespace Andon
