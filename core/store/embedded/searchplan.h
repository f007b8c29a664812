// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/eventsearch.h"
#include "core/store/embedded/index/indexreader.h"
#include "core/store/embedded/sourcetable.h"

#include <map>
#include <set>

namespace Andon {

/// An event that holds an id which a query names.
struct NamedRow
{
    std::uint32_t row = 0;
    std::uint32_t source = 0;
    Instant time = {};
};

/// By id: the events that hold it, of which there is at most one.
using NamedRows = std::map<QString, std::vector<NamedRow>>;

/// The ids that a query names in full, as a field or as a word.
std::vector<QString> namedIds(const EventQuery &query);

/// A query in terms of the index: which sources and which part of time have to be walked through,
/// what an entry of the index can tell, and what only the event itself does.
class SearchPlan
{
public:
    SearchPlan(const EventQuery &query, const SourceTable &sources, const NamedRows &named);

    const IndexReader::Sources &sources() const { return m_sources; }
    const Window &window() const { return m_window; }

    bool admits(const IndexEntry &entry, bool isCorrected) const;
    bool admits(const StoredEvent &event) const;

    /// Whether the event itself has to be read before it is known if it is wanted.
    bool needsEvent() const { return m_needsEvent; }

private:
    /// Where a word holds.
    struct Word
    {
        IndexReader::Sources sources = {};
        std::set<std::uint32_t> rows = {};
    };
    void chooseSources(const SourceTable &sources);
    void addWord(const NamePattern &pattern, const SourceTable &sources, const NamedRows &named);
    void chooseIds(const NamedRows &named);
    void narrowTo(const std::vector<NamedRow> &rows);

    const EventQuery m_query;
    IndexReader::Sources m_sources;
    Window m_window;
    std::vector<Word> m_words;
    std::optional<std::set<std::uint32_t>> m_rows;   ///< No others, when ids are named and nothing but ids.
    bool m_needsEvent = false;
};

} // namespace Andon
