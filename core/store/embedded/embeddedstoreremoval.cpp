// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How an EmbeddedStore deletes a factory.
#include "core/store/embedded/embeddedstore.h"

namespace Andon {

using namespace Qt::StringLiterals;

/// The index has to hold everything first: whatever it works out from the log later on must still
/// be there then.
Result<std::int64_t> EmbeddedStore::removeSome(const FactoryId &factory, std::int64_t limit)
{
    if (auto written = writeIndex(); !written)
        return written.error();
    std::int64_t gone = 0;
    auto done = inTransaction([&]() -> Result<void> {
        if (!m_index.isAllWritten())
            return Error {ErrorCode::Busy, u"The index has not followed yet; try again in a moment."_s};
        const auto entries = entriesOf(factory, limit);
        if (!entries)
            return entries.error();
        gone = std::int64_t(entries->size());
        if (auto removed = remove(*entries); !removed)
            return removed;
        return gone < limit ? removeNamesOf(factory) : Result<void>();
    });
    if (!done)
        return done.error();
    if (auto reloaded = loadSources(); !reloaded)
        m_mustReopen = true;   // which loads them, before anything else is done
    return gone;
}

Result<void> EmbeddedStore::writeIndex()
{
    while (!m_index.isAllWritten()) {
        if (const auto written = keepUp(Hurry::Everything); !written)
            return written.error();
        if (m_mustReopen)
            break;   // the next transaction does that
    }
    return {};
}

Result<std::vector<IndexEntry>> EmbeddedStore::entriesOf(const FactoryId &factory, std::int64_t limit)
{
    std::vector<IndexEntry> found;
    for (const SourceNumber number : m_sources.numbersOf(factory)) {
        if (std::int64_t(found.size()) >= limit)
            break;
        const auto entries = m_indexReader.someWritten(std::uint32_t(number), std::size_t(limit) - found.size());
        if (!entries)
            return entries.error();
        found.insert(found.end(), entries->begin(), entries->end());
    }
    return found;
}

Result<void> EmbeddedStore::remove(const std::vector<IndexEntry> &entries)
{
    std::vector<IndexChange> changes;
    changes.reserve(entries.size());
    for (const IndexEntry &entry : entries) {
        for (Statement *statement : {&m_statements->deleteEvent, &m_statements->deleteCorrections}) {
            if (auto deleted = statement->bind(1, std::int64_t(entry.row)).run(); !deleted)
                return deleted;
        }
        m_newestMayBeOlder = m_newestMayBeOlder || entry.time == m_log.newest;
        changes.push_back({.entry = entry, .sign = -1});
    }
    m_log.events -= std::int64_t(entries.size());
    return m_index.writeAtOnce(changes);
}

Result<void> EmbeddedStore::removeNamesOf(const FactoryId &factory)
{
    for (const QLatin1StringView name : {"delete_rejections_of_factory"_L1, "delete_notes_of_factory"_L1, "delete_sources_of_factory"_L1}) {
        auto statement = m_database.prepare(name);
        if (!statement)
            return statement.error();
        if (auto deleted = statement->bind(1, factory.utf8).run(); !deleted)
            return deleted;
    }
    ++m_log.sourcesRevision;
    return {};
}

} // namespace Andon
