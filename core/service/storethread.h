// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/receiver.h"
#include "core/common/recentrate.h"
#include "core/service/ingestservice.h"
#include "core/service/waitingline.h"
#include "core/service/workqueue.h"
#include "core/store/storebackend.h"

#include <future>
#include <mutex>
#include <thread>

namespace Andon {

/// The thread that owns the writer. It takes everything that waits, stores it in one transaction
/// and answers everybody after the commit (group commit).
class StoreThread
{
public:
    StoreThread(StoreBackend &backend, const Clock &clock, IngestService::Limits limits);
    ~StoreThread();

    Result<void> start();

    /// Does what is left to do, then ends the thread.
    void stop();

    /// From any thread. Fails at once when the queue is full or Andon is closing.
    Result<void> submit(BatchPointer batch, Receiver receiver, IngestService::Answer<BatchReport> answer);
    Result<void> submit(ReadingBatchPointer batch, Receiver receiver, IngestService::Answer<ReadingReport> answer);

    /// Something else to be done by the writer, between transactions. From any thread.
    void post(StoreTask task);

    /// A task changed what queries answer, which also shows that writing works. On the store's thread.
    void noteChange(EventStore &store);

    /// A task failed. When that says that nothing can be written, senders are told so from now on.
    void noteFailure(const Error &error);

    /// Whether the end has begun: long work then stops where it is.
    bool isClosing() const;

    ServiceStatus status() const;
    const SenderBook &senders() const { return m_senders; }

    /// From any thread.
    void setLimits(IngestService::Limits limits);

private:
    Result<void> admit(std::size_t bytes);
    void run(std::promise<Result<void>> &opened);
    void work(EventStore &store);
    void commit(EventStore &store, WaitingGroup group);
    void noteGroup(EventStore &store, const WaitingGroup &group, const Result<ArrivalReports> &reports);
    void lookAgain(EventStore &store);
    void prepare(EventStore &store);
    void commitOneByOne(EventStore &store, WaitingGroup group);
    void notePreparing(int percent);
    void keepUp(EventStore &store);
    void settle(EventStore &store);
    std::chrono::milliseconds patience(const EventStore &store) const;
    bool isInTrouble() const;

    StoreBackend &m_backend;
    const Clock &m_clock;
    WorkQueue<StoreWork> m_queue;
    SenderBook m_senders;

    // For the store's thread alone.
    WaitingLine m_line;
    EventStore::Left m_left = EventStore::Left::Nothing;       // of what can wait
    bool m_hasPreparingFailed = false;
    bool m_isSettling = false;                                 // all there was was asked to be written, and nothing came since

    mutable std::mutex m_statusMutex;
    IngestService::Limits m_limits;                            // guarded, as all below
    ServiceStatus m_status;
    ClockWatch m_clockWatch;
    RecentRate m_recent;
    RecentRate m_busy;                                         // batches that found no room in the queue
    bool m_closing = false;
    std::thread m_thread;
};

} // namespace Andon
