// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/embedded/searchplan.h"

#include <algorithm>

namespace Andon {

namespace {

std::optional<int> defectsOf(const IndexEntry &entry)
{
    return entry.defects < 0 ? std::nullopt : std::optional(int(entry.defects));
}

/// By the name that an event of this source counts under in the figures of lines.
bool isOnLine(const NameChoice &choice, const Source &source)
{
    if (!source.line.isEmpty())
        return admits(choice, source.line.toString());
    const auto fits = [&source](const NamePattern &pattern) {
        return pattern.name() == QString() || pattern.matches(source.machine.toString());
    };
    return (choice.any.empty() || std::any_of(choice.any.begin(), choice.any.end(), fits))
        && std::none_of(choice.none.begin(), choice.none.end(), fits);
}

} // namespace

std::vector<QString> namedIds(const EventQuery &query)
{
    std::vector<QString> ids;
    for (const auto *patterns : {&query.id.any, &query.words}) {
        for (const NamePattern &pattern : *patterns) {
            if (const auto name = pattern.name())
                ids.push_back(*name);
        }
    }
    return ids;
}

SearchPlan::SearchPlan(const EventQuery &query, const SourceTable &sources, const NamedRows &named)
    : m_query(query), m_window(query.window.value_or(Window {.start = Instant::min(), .end = Instant::max()}))
{
    chooseSources(sources);
    for (const NamePattern &pattern : query.words)
        addWord(pattern, sources, named);
    chooseIds(named);
    m_needsEvent = query.lateBy || query.notLateBy || !query.id.none.empty() || (!query.id.any.empty() && !m_rows);
}

void SearchPlan::chooseSources(const SourceTable &sources)
{
    m_sources.resize(std::size_t(sources.nextNumber()));
    sources.each([&](SourceNumber number, const Source &source) {
        m_sources[std::size_t(number)] = Andon::admits(m_query.machine, source.machine.toString()) && isOnLine(m_query.line, source)
            && Andon::admits(m_query.factory, source.factory.toString()) && (!m_query.plant || source.factory == *m_query.plant);
    });
}

/// An id is looked for among those of its own source as well, and when nobody has such a name, at its
/// time alone.
void SearchPlan::addWord(const NamePattern &pattern, const SourceTable &sources, const NamedRows &named)
{
    Word word = {.sources = IndexReader::Sources(m_sources.size())};
    IndexReader::Sources reached(m_sources.size());
    bool isNamed = false;
    sources.each([&](SourceNumber number, const Source &source) {
        const bool isMeant = pattern.matchesBeginning(source.machine.toString()) || pattern.matchesBeginning(source.line.toString());
        word.sources[std::size_t(number)] = isMeant;
        reached[std::size_t(number)] = isMeant;
        isNamed = isNamed || (isMeant && m_sources[std::size_t(number)]);
    });
    const auto name = pattern.name();
    const auto found = name ? named.find(*name) : named.end();
    if (found != named.end()) {
        for (const NamedRow &row : found->second) {
            word.rows.insert(row.row);
            reached[row.source] = true;
        }
    }
    if (!isNamed)
        narrowTo(found == named.end() ? std::vector<NamedRow>() : found->second);
    for (std::size_t number = 0; number < m_sources.size(); ++number)
        m_sources[number] = m_sources[number] && reached[number];
    m_words.push_back(std::move(word));
}

void SearchPlan::chooseIds(const NamedRows &named)
{
    std::vector<NamedRow> rows;
    for (const NamePattern &pattern : m_query.id.any) {
        const auto name = pattern.name();
        if (!name)
            return;
        if (const auto found = named.find(*name); found != named.end())
            rows.insert(rows.end(), found->second.begin(), found->second.end());
    }
    if (m_query.id.any.empty())
        return;
    m_rows.emplace();
    IndexReader::Sources reached(m_sources.size());
    for (const NamedRow &row : rows) {
        m_rows->insert(row.row);
        reached[row.source] = m_sources[row.source];
    }
    m_sources = std::move(reached);
    narrowTo(rows);
}

void SearchPlan::narrowTo(const std::vector<NamedRow> &rows)
{
    if (rows.empty()) {
        m_window.end = m_window.start;
        return;
    }
    const auto [first, last] = std::minmax_element(rows.begin(), rows.end(), [](const NamedRow &left, const NamedRow &right) { return left.time < right.time; });
    m_window.start = std::max(m_window.start, first->time);
    m_window.end = std::min(m_window.end, last->time + std::chrono::milliseconds(1));
}

bool SearchPlan::admits(const IndexEntry &entry, bool isCorrected) const
{
    if ((m_rows && !m_rows->contains(entry.row)) || (m_query.isCorrected && *m_query.isCorrected != isCorrected))
        return false;
    const auto defects = defectsOf(entry);
    return std::all_of(m_query.defects.begin(), m_query.defects.end(), [&defects](const DefectsTerm &term) { return term.admits(defects); })
        && std::all_of(m_words.begin(), m_words.end(), [&entry](const Word &word) { return word.sources[entry.source] || word.rows.contains(entry.row); });
}

bool SearchPlan::admits(const StoredEvent &event) const
{
    const auto delay = event.received - event.event.time;
    if ((m_query.lateBy && delay <= *m_query.lateBy) || (m_query.notLateBy && delay > *m_query.notLateBy))
        return false;
    // Ids that are named in full were found in the case they were written in.
    return m_query.id.isEmpty() || (m_rows && m_query.id.none.empty())
        || Andon::admits({.any = m_rows ? std::vector<NamePattern>() : m_query.id.any, .none = m_query.id.none}, event.event.id.toString());
}

} // namespace Andon
