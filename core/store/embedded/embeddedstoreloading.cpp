// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What an EmbeddedStore takes into memory when it opens its file, and what it does in quiet moments.
#include "core/store/embedded/embeddedstore.h"

namespace Andon {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t entriesWrittenInQuiet = 8'192;
constexpr std::size_t bytesWrittenInQuiet = 512 * 1024;

} // namespace

Result<void> EmbeddedStore::prepareStatements()
{
    auto statements = std::make_unique<Statements>();
    auto prepared = m_database.prepareAll({
        {&statements->insertEvent, "insert_event"_L1}, {&statements->eventBySeq, "event_by_seq"_L1},
        {&statements->updateEvent, "update_event"_L1}, {&statements->insertCorrection, "insert_correction"_L1},
        {&statements->insertSource, "insert_source"_L1}, {&statements->countArrivals, "count_arrivals"_L1},
        {&statements->saveState, "save_state"_L1}, {&statements->resolveRejection, "resolve_rejection"_L1},
        {&statements->deleteEvent, "delete_event"_L1}, {&statements->deleteCorrections, "delete_corrections"_L1},
        {&statements->correctionChain, "correction_chain"_L1},
    });
    if (!prepared)
        return prepared;
    m_statements = std::move(statements);
    return {};
}

Result<void> EmbeddedStore::loadState()
{
    const auto log = readLogState(m_database);
    if (!log)
        return log.error();
    m_log = *log;
    m_clock.resumeAfter(ReceivedTime(std::chrono::microseconds(m_log.received)));
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

/// What is told from a short log is told at once; from a long one bit by bit, so that it can be said
/// how far it is.
Result<void> EmbeddedStore::openDerived()
{
    if (auto opened = m_directory.open(m_log); !opened)
        return opened;
    if (auto opened = m_index.open(m_log); !opened)
        return opened;
    if (auto opened = m_indexReader.open(); !opened)
        return opened;
    while (!isReady() && m_log.rows <= m_rowsReadAtOnce && !m_damage.isDamaged()) {
        if (auto made = rebuildSome(); !made)
            return made;
    }
    return {};
}

/// Makes a part of the directory or the index anew, in a transaction.
Result<void> EmbeddedStore::rebuildSome()
{
    Transaction transaction(m_database);
    if (auto begun = transaction.begin(Transaction::Kind::Write); !begun)
        return begun;
    const bool isDirectory = !m_directory.isWhole();
    if (auto made = isDirectory ? m_directory.rebuildSome(m_log) : m_index.rebuildSome(m_log); !made)
        return made;
    if (auto committed = transaction.commit(); !committed)
        return committed;
    if (isDirectory)
        m_directory.committed(m_log);
    else
        m_index.committed();
    m_checkpointer.committed(m_framesInLog);
    return {};
}

Error EmbeddedStore::notReady() const
{
    return {ErrorCode::Busy, u"The index of events is being made anew (%1 %); nothing was stored. Send it again in a moment."_s.arg(percentReady().value_or(100))};
}

std::optional<int> EmbeddedStore::percentReady() const
{
    if (isReady())
        return std::nullopt;
    const std::int64_t ofDirectory = m_directory.isWhole() ? m_log.rows : m_directory.rowsSealed();
    const std::int64_t ofIndex = m_index.isWhole() ? m_log.rows : m_index.rowsWritten();
    return int((ofDirectory + ofIndex) * 50 / std::max<std::int64_t>(m_log.rows, 1));
}

Result<EventStore::Left> EmbeddedStore::keepUp(Hurry hurry)
{
    if (!isReady()) {
        const auto gate = m_checkpointer.gate();
        if (auto may = mayWrite(); !may)
            return may.error();
        if (isReady())
            return Left::Now;
        if (auto made = rebuildSome(); !made) {
            noteFailure(made.error());
            m_mustReopen = true;
            return made.error();
        }
        return Left::Now;
    }
    if (m_mustReopen)
        return Left::Nothing;   // senders show whether it goes on
    if (hurry == Hurry::Everything)
        m_index.endRun(m_log);
    if (!m_index.hasClosed() && !m_directory.isReady())
        return m_directory.hasWork() ? Left::Later : Left::Nothing;
    auto done = inTransaction([this]() -> Result<void> {
        if (auto written = m_index.writeSome(entriesWrittenInQuiet); !written)
            return written;
        return m_directory.writeSome(bytesWrittenInQuiet, bytesWrittenInQuiet);
    });
    if (!done)
        return done.error();
    return m_index.hasClosed() ? Left::Now : Left::Later;
}

} // namespace Andon
