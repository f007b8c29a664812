// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What an EmbeddedStore takes into memory when it opens its file.
#include "core/store/embedded/embeddedstore.h"

namespace Andon {

using namespace Qt::StringLiterals;

Result<void> EmbeddedStore::prepareStatements()
{
    auto statements = std::make_unique<Statements>();
    auto prepared = m_database.prepareAll({
        {&statements->insertEvent, "insert_event"_L1}, {&statements->eventBySeq, "event_by_seq"_L1},
        {&statements->updateEvent, "update_event"_L1}, {&statements->insertCorrection, "insert_correction"_L1},
        {&statements->insertSource, "insert_source"_L1}, {&statements->insertRejection, "insert_rejection"_L1},
        {&statements->countArrivals, "count_arrivals"_L1}, {&statements->saveState, "save_state"_L1},
        {&statements->resolveRejection, "resolve_rejection"_L1}, {&statements->eventsOfSource, "events_of_source"_L1},
        {&statements->deleteEvent, "delete_event"_L1}, {&statements->deleteCorrections, "delete_corrections"_L1},
    });
    if (!prepared)
        return prepared;
    m_statements = std::move(statements);
    return {};
}

Result<void> EmbeddedStore::loadState()
{
    const auto events = m_database.number(u"SELECT events FROM state"_s);
    const auto received = m_database.number(u"SELECT received FROM state"_s);
    if (!events || !received)
        return events ? received.error() : events.error();
    m_events = *events;
    m_clock.resumeAfter(ReceivedTime(std::chrono::microseconds(*received)));
    return loadNewestEvent();
}

Result<void> EmbeddedStore::loadNewestEvent()
{
    const auto newest = m_events == 0 ? Result<qint64>(0) : m_database.number(u"SELECT max(time) FROM events"_s);
    if (!newest)
        return newest.error();
    m_newestEvent = m_events == 0 ? std::nullopt : std::optional(Instant(std::chrono::milliseconds(*newest)));
    return {};
}

Result<void> EmbeddedStore::loadSources()
{
    SourceTable sources;   // kept apart, so that a failure on the way leaves the old one whole
    auto rows = m_database.prepareText(u"SELECT id, machine, line, factory FROM sources"_s);
    if (!rows)
        return rows.error();
    for (;;) {
        const auto row = rows->next();
        if (!row)
            return row.error();
        if (!*row)
            break;
        const auto name = [&rows](int column) { return std::string(rows->text(column)); };
        sources.add(rows->integer(0), {.machine = MachineId(name(1)), .line = LineId(name(2)), .factory = FactoryId(name(3))});
    }
    m_sources = std::move(sources);
    return {};
}

Result<void> EmbeddedStore::loadIds()
{
    auto rows = m_database.prepare("ids_after"_L1);
    if (!rows)
        return rows.error();
    rows->bind(1, std::int64_t(m_lastRow));
    for (;;) {
        const auto row = rows->next();
        if (!row)
            return row.error();
        if (!*row)
            return {};
        m_lastRow = IdDirectory::Row(rows->integer(0));
        m_directory.insert(m_directory.hash(rows->text(1)), m_lastRow);
    }
}

} // namespace Andon
