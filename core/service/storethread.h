// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/ingestservice.h"
#include "core/service/receiver.h"
#include "core/service/workqueue.h"
#include "core/store/storebackend.h"

#include <chrono>
#include <deque>
#include <future>
#include <mutex>
#include <thread>
#include <variant>

namespace Andon {

/// The thread that owns the writer. It takes everything that waits, stores it in one transaction
/// and answers everybody after the commit (group commit).
class StoreThread
{
public:
    using Task = std::function<void(EventStore &)>;

    StoreThread(StoreBackend &backend, const Clock &clock, IngestService::Limits limits);
    ~StoreThread();

    Result<void> start();

    /// Does what is left to do, then ends the thread.
    void stop();

    /// From any thread. Fails at once when the queue is full or Andon is closing.
    Result<void> submit(BatchPointer batch, Receiver receiver, IngestService::Answer<BatchReport> answer);

    /// Something else to be done by the writer, between transactions. From any thread.
    void post(Task task);

    /// A task changed what queries answer. On the store's thread.
    void noteChange(EventStore &store);

    ServiceStatus status() const;

private:
    using Steady = std::chrono::steady_clock;
    struct Waiting
    {
        BatchPointer batch = {};
        Receiver receiver;
        IngestService::Answer<BatchReport> answer = {};
        std::size_t bytes = 0;
    };
    using Work = std::variant<Waiting, Task>;

    void run(std::promise<Result<void>> &opened);
    void work(EventStore &store, std::deque<Work> works);
    void commit(EventStore &store, std::vector<Waiting> group);
    void noteGroup(EventStore &store, const std::vector<Waiting> &group, const Result<std::vector<BatchReport>> &reports);
    void noteTrouble(const Error &error);
    void lookAgain(EventStore &store);

    StoreBackend &m_backend;
    const Clock &m_clock;
    const IngestService::Limits m_limits;
    WorkQueue<Work> m_queue;
    mutable std::mutex m_statusMutex;
    ServiceStatus m_status;                                    // guarded, as all below
    mutable std::deque<std::pair<Steady::time_point, std::size_t>> m_recent;   // batches of the last seconds and their sizes
    bool m_closing = false;
    std::thread m_thread;
};

} // namespace Andon
