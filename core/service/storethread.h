// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/receiver.h"
#include "core/common/recentrate.h"
#include "core/service/fairqueue.h"
#include "core/service/ingestservice.h"
#include "core/service/workqueue.h"
#include "core/store/storebackend.h"

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
    Result<void> submit(ReadingBatchPointer batch, Receiver receiver, IngestService::Answer<ReadingReport> answer);

    /// Something else to be done by the writer, between transactions. From any thread.
    void post(Task task);

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
    template <typename Brought, typename Report>
    struct Waiting
    {
        using Outcome = Result<Report>;
        Brought batch = {};
        Receiver receiver;
        IngestService::Answer<Report> answer = {};
        std::size_t bytes = 0;
    };
    using WaitingBatch = Waiting<BatchPointer, BatchReport>;
    using WaitingReadings = Waiting<ReadingBatchPointer, ReadingReport>;
    using Work = std::variant<WaitingBatch, WaitingReadings, Task>;

    /// A batch in its sender's line, with the number it arrived as.
    struct Numbered
    {
        std::uint64_t number = 0;
        std::variant<WaitingBatch, WaitingReadings> batch;
    };

    /// A task that waits for what arrived before it.
    struct LaterTask
    {
        std::uint64_t number = 0;
        std::size_t before = 0;   ///< Batches that arrived before it and are not stored yet.
        Task task = {};
    };

    /// What is committed together.
    struct Group
    {
        std::vector<WaitingBatch> batches = {};
        std::vector<WaitingReadings> readings = {};
        std::size_t elements = 0;
        bool isEmpty() const { return batches.empty() && readings.empty(); }
    };

    Result<void> admit(std::size_t bytes);
    void run(std::promise<Result<void>> &opened);
    void line(std::deque<Work> works);
    void putInLine(std::variant<WaitingBatch, WaitingReadings> batch);
    void work(EventStore &store);
    void runTasks(EventStore &store);
    Group takeGroup();
    void take(Group &group, std::size_t longest);
    bool isSeveral() const;
    void commit(EventStore &store, Group group);
    void noteGroup(EventStore &store, const Group &group, const Result<ArrivalReports> &reports);
    void lookAgain(EventStore &store);
    void prepare(EventStore &store);
    void commitOneByOne(EventStore &store, Group group);
    void notePreparing(int percent);
    void keepUp(EventStore &store);
    void settle(EventStore &store);
    std::chrono::milliseconds patience(const EventStore &store) const;
    bool isInTrouble() const;

    StoreBackend &m_backend;
    const Clock &m_clock;
    WorkQueue<Work> m_queue;
    SenderBook m_senders;

    // For the store's thread alone.
    FairQueue<Numbered> m_line;
    std::size_t m_inLine = 0;
    std::deque<LaterTask> m_tasks;
    std::uint64_t m_arrivals = 0;
    std::string m_lastSender = {};
    std::chrono::steady_clock::time_point m_severalUntil = {};   // several senders send, as far as one can tell
    bool m_wereShort = false;                                    // the last group was of those who brought little
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
