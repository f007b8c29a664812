// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/embedded/checkpointer.h"

#include "core/common/log.h"

#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

#include <algorithm>
#include <chrono>

namespace Andon {

using namespace Qt::StringLiterals;

namespace {

constexpr int framesWorthwhile = 1'000;     // 4 MiB: a checkpoint now and then, not after every commit
constexpr int framesTooMany = 64'000;       // 256 MiB: the log must be emptied, even if the writer waits
constexpr int framesSyncedTogether = 1'000; // a sync holds up those of the writer on the same disk: with 48 MiB for 15 to 20 ms
constexpr int framesWorthWaiting = 1'000;    // some milliseconds
constexpr int mostTries = 4;
constexpr std::uint64_t commitsWorthwhile = 500;   // where the length of the log is not known
constexpr auto quiet = std::chrono::seconds(2);
constexpr auto pauseAfterPart = std::chrono::milliseconds(100);
constexpr auto pauseAfterFailure = std::chrono::seconds(5);

} // namespace

Checkpointer::Checkpointer(const QString &file, Database::Path path)
    : m_file(file), m_path(path), m_thread([this] { run(); })
{
}

Checkpointer::~Checkpointer()
{
    stop();
}

void Checkpointer::committed(std::optional<int> frames)
{
    ++m_commits;
    if (frames && m_frames && *frames < *m_frames)
        m_framesMoved = 0;   // the log was begun anew
    m_frames = frames;
    if (isDue())
        m_wake.notify_one();
}

void Checkpointer::stop()
{
    {
        const std::lock_guard lock(m_gate);
        m_stopping = true;
    }
    m_wake.notify_one();
    if (m_thread.joinable())
        m_thread.join();
}

bool Checkpointer::isDue() const
{
    if (m_isLogKept)
        return false;
    return m_frames ? *m_frames - m_framesMoved >= framesWorthwhile : m_commits - m_commitsMoved >= commitsWorthwhile;
}

void Checkpointer::run()
{
    std::unique_lock lock(m_gate);
    while (!m_stopping) {
        m_wake.wait_for(lock, quiet, [this] { return m_stopping || isDue(); });
        if (m_stopping || m_commits == m_commitsMoved || m_isLogKept)
            continue;
        lock.unlock();
        const Attempt attempt = checkpoint();
        lock.lock();
        // What could not be moved now, since somebody reads it or the disk refuses, is not there a
        // moment later either.
        if (attempt != Attempt::Done)
            m_wake.wait_for(lock, attempt == Attempt::Failed ? pauseAfterFailure : pauseAfterPart, [this] { return m_stopping; });
    }
    if (m_commits != m_commitsMoved && !m_isLogKept)
        (void)move();
    if (m_isLogKept)
        m_database.keepJournal();
    m_database.close();
}

/// A checkpoint syncs the file only when it is complete, which it hardly is while the writer goes on.
/// So it is synced here now and then, while nobody waits for it, and not all of it at the end.
Checkpointer::Attempt Checkpointer::checkpoint()
{
    std::unique_lock lock(m_gate);
    for (int tries = 1;; ++tries) {
        const std::uint64_t commitsBefore = m_commits;
        // Where the length of the log is not known, there is no telling afterwards what a commit added
        // meanwhile; then the writer waits for the whole of it. It also waits for the last of a log
        // that has become too long, so that it can begin anew.
        const int movedBefore = m_framesMoved;
        const bool isLast = m_frames.value_or(0) >= framesTooMany && (*m_frames - m_framesMoved <= framesWorthWaiting || tries > mostTries);
        if (m_frames && !isLast)
            lock.unlock();
        const auto moved = move();
        if (moved)
            m_framesUnsynced += std::max(0, moved->moved - movedBefore);
        const bool isToSync = moved && !lock.owns_lock() && m_framesUnsynced >= framesSyncedTogether;
        const auto synced = isToSync ? m_database.syncFile() : Result<void>();
        if (isToSync)
            m_framesUnsynced = 0;
        if (!lock.owns_lock())
            lock.lock();
        if (!synced) {
            qCWarning(storeLog, "The database file could not be synced (%ls). Its journal is kept and grows until Andon is started anew, which reads it; look after the disk.",
                      qUtf16Printable(synced.error().detail));
            m_isLogKept = true;
        }
        if (!moved || !synced)
            return Attempt::Failed;
        note(*moved, commitsBefore);
        if (m_commits == m_commitsMoved)
            return Attempt::Done;
        if (isLast || m_frames.value_or(0) < framesTooMany)
            return Attempt::Partly;
    }
}

/// Everything is moved only if nothing was committed since the checkpoint looked: no commit was
/// counted, or the log is still as long as it saw it. Should a new log happen to be as long as the
/// old one was, the next commit puts that right.
void Checkpointer::note(const Moved &moved, std::uint64_t commitsBefore)
{
    m_framesMoved = moved.moved;
    if (moved.isComplete() && (m_commits == commitsBefore || m_frames == moved.inLog))
        m_commitsMoved = m_commits;
}

Result<Checkpointer::Moved> Checkpointer::move()
{
    if (!m_database.isOpen()) {
        if (auto opened = m_database.open(m_file, Database::Access::Write, m_path); !opened) {
            qCWarning(storeLog, "A checkpoint could not be started and will be tried again: %ls", qUtf16Printable(opened.error().detail));
            return opened.error();
        }
    }
    QSqlQuery query(m_database.connection());
    query.setForwardOnly(true);
    if (!query.exec(u"PRAGMA wal_checkpoint(PASSIVE)"_s) || !query.next()) {
        const QSqlError error = query.lastError();
        qCWarning(storeLog, "A checkpoint failed and will be tried again: %ls", qUtf16Printable(error.text()));
        query = QSqlQuery();
        m_database.close();   // after an I/O error nothing is repeated on the same connection
        return storageError(error.nativeErrorCode().toInt(), error.text());
    }
    const bool busy = query.value(0).toBool();
    const Moved moved = {.inLog = std::max(query.value(1).toInt(), 0), .moved = std::max(query.value(2).toInt(), 0)};
    if (busy)
        return Error {ErrorCode::Busy, u"another checkpoint is running"_s};
    return moved;
}

} // namespace Andon
