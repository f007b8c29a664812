// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/embedded/checkpointer.h"

#include "core/common/log.h"

#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

#include <chrono>

namespace Andon {

using namespace Qt::StringLiterals;

namespace {

constexpr int framesWorthwhile = 4'000;     // 16 MiB: a checkpoint now and then, not after every commit
constexpr int framesTooMany = 64'000;       // 256 MiB: the log must be emptied, even if the writer waits
constexpr int uncountedWorthwhile = 500;
constexpr auto quiet = std::chrono::seconds(2);

} // namespace

Checkpointer::Checkpointer(const QString &file)
    : m_file(file), m_thread([this] { run(); })
{
}

Checkpointer::~Checkpointer()
{
    stop();
}

void Checkpointer::committed(int frames)
{
    m_frames = frames;
    m_uncounted = frames == 0 ? m_uncounted + 1 : 0;
    m_unmoved = true;
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
    return m_unmoved && (m_frames >= framesWorthwhile || m_uncounted >= uncountedWorthwhile);
}

void Checkpointer::run()
{
    if (auto opened = m_database.open(m_file, Database::Access::Write); !opened)
        qCWarning(storeLog, "Checkpoints are not possible: %ls", qUtf16Printable(opened.error().detail));
    std::unique_lock lock(m_gate);
    while (!m_stopping) {
        m_wake.wait_for(lock, quiet, [this] { return m_stopping || isDue(); });
        if (!m_unmoved || m_stopping)
            continue;
        lock.unlock();
        checkpoint();
        lock.lock();
    }
    if (m_unmoved)
        (void)move();
    lock.unlock();
    m_database.close();
}

void Checkpointer::checkpoint()
{
    // Where the length of the log is not known, there is no telling afterwards what a commit
    // added meanwhile; then the writer waits for the whole of it.
    std::unique_lock lock(m_gate, std::defer_lock);
    if (m_database.handle() == nullptr)
        lock.lock();
    const auto first = move();
    if (!lock.owns_lock())
        lock.lock();
    if (!first)
        return;
    const bool complete = first->isComplete() && (m_frames == 0 || m_frames == first->inLog);
    if (complete) {
        m_unmoved = false;
        m_uncounted = 0;
        return;
    }
    if (m_frames < framesTooMany)
        return;
    if (const auto rest = move(); rest && rest->isComplete())
        m_unmoved = false;
}

Result<Checkpointer::Moved> Checkpointer::move()
{
    QSqlQuery query(m_database.connection());
    query.setForwardOnly(true);
    if (!query.exec(u"PRAGMA wal_checkpoint(PASSIVE)"_s) || !query.next()) {
        qCWarning(storeLog, "A checkpoint failed and will be tried again: %ls", qUtf16Printable(query.lastError().text()));
        return storageError(query.lastError().nativeErrorCode().toInt(), query.lastError().text());
    }
    const bool busy = query.value(0).toBool();
    const Moved moved = {.inLog = query.value(1).toInt(), .moved = query.value(2).toInt()};
    if (busy)
        return Error {ErrorCode::Busy, u"another checkpoint is running"_s};
    return moved;
}

} // namespace Andon
