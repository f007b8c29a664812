// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/clock.h"
#include "core/common/receiver.h"
#include "core/common/result.h"
#include "core/service/arrivalcounts.h"
#include "core/service/clockwatch.h"
#include "core/service/senderbook.h"
#include "core/service/storetrouble.h"
#include "core/store/eventstore.h"
#include "core/validation/eventrules.h"

#include <QObject>

#include <functional>
#include <memory>
#include <mutex>

namespace Andon {

class ReaderThreads;
class StoreBackend;
class StoreThread;

/// How the store is doing, as of the last moment.
struct ServiceStatus
{
    QString place = {};               ///< Where the database is, for a person.
    StoreSize size = {};
    std::uint64_t revision = 0;       ///< Grows with everything that changed what a query may answer.
    double eventsPerSecond = 0;       ///< Taken in over the last five seconds, of all outcomes.
    std::optional<Instant> lastBatch = {};  ///< When the newest batch arrived.
    QString lastSender = {};
    std::size_t waitingBatches = 0;
    std::size_t waitingBytes = 0;
    double queueShare = 0;            ///< How full the queue is, 0 to 1: by batches or by bytes, whichever is more.
    double busyPerSecond = 0;         ///< Batches sent back over the last five seconds since the queue was full.
    QString trouble = {};             ///< Why events are refused at the moment, as a sentence; empty when they are not.
    StoreTrouble troubleKind = StoreTrouble::None;   ///< The same for a program.
    ArrivalCounts arrived = {};       ///< Since the start.
    std::optional<int> percentReady = {};   ///< While what is told from the log is made anew: how much of it is done.
    bool isBeingChecked = false;      ///< The file is being looked through for damage; events are taken.
    bool isLogKept = false;           ///< The file could not be synced: events are taken into its log, which grows until the next start.
    std::optional<ClockDoubt> clockDoubt = {};   ///< When this computer's clock seems to be slow.
    bool isTakingEvents() const { return trouble.isEmpty(); }
};

/// The one door to the store, for the HTTP server, the window and everything else that brings
/// events. Call from any thread; every call returns at once. The work is done on the store's
/// thread, and the answer is delivered on the thread of @a receiver (a QObject of the calling thread
/// will do), or not at all when that is gone by then.
class IngestService final : public QObject
{
    Q_OBJECT

public:
    template <typename T>
    using Answer = std::function<void(const Result<T> &)>;

    struct Limits
    {
        std::size_t waitingBatches = 256;
        std::size_t waitingBytes = 64 * 1024 * 1024;
    };

    IngestService(StoreBackend &backend, const Clock &clock, Limits limits, QObject *parent = nullptr);
    IngestService(StoreBackend &backend, const Clock &clock, QObject *parent = nullptr);

    /// Finishes what was accepted, then ends the threads.
    ~IngestService() override;

    /// Opens the database for writing and starts to work. Waits until that is done, about a second
    /// for ten million events. What is submitted before waits in the queue.
    Result<void> start();

    /// Stores what is new in @a batch. The answer comes after the commit. It fails with Busy when
    /// the queue is full and with Storage or DiskFull when the database refuses: then nothing of
    /// the batch was stored.
    void submit(BatchPointer batch, Receiver receiver, Answer<BatchReport> answer);

    /// The same for readings.
    void submit(ReadingBatchPointer batch, Receiver receiver, Answer<ReadingReport> answer);

    /// Sends a refused event or reading again, by the rules for its kind that hold now, as it was or, with
    /// @a replacement (JSON text of one object), changed. Refused again is an outcome, not a failure; it stays in the log as it was.
    /// Fails with NotFound, AlreadyResolved, PayloadNotKept (it is a summary), InvalidJson or InvalidBody (of the replacement).
    void retry(RejectionId id, QByteArray replacement, Receiver receiver, Answer<RetryReport> answer);

    /// The same for many, one after the other; those resolved in the meantime and summaries are left out.
    void retryAll(std::vector<RejectionId> ids, Receiver receiver, Answer<std::vector<RetryReport>> answer);

    /// Deletes a factory with all its events. Answers how many events went. In slices, so that
    /// senders go on being served meanwhile.
    void removeFactory(FactoryId factory, Receiver receiver, Answer<std::int64_t> answer);

    /// See EventStore; what is brought with the id that it answers belongs to the import.
    void beginImport(ImportRecord record, Receiver receiver, Answer<ImportId> answer);
    void endImport(ImportId import, ImportState state, std::int64_t bad, Receiver receiver, Answer<ImportId> answer);

    /// Undoes an import; answers what is known of it then. In slices, so that senders go on being served
    /// meanwhile. What was begun and did not come to its end can be asked for again.
    void undoImport(ImportId import, Receiver receiver, Answer<ImportRecord> answer);

    /// Writes what somebody said of a machine; answers all that is said of it now.
    void change(MachineChange change, Receiver receiver, Answer<MachineNote> answer);

    /// Asks a reader. @a question runs on a reader's thread.
    template <typename T>
    void ask(std::function<Result<T>(EventReader &)> question, Receiver receiver, Answer<T> answer)
    {
        postQuestion([question = std::move(question), answer = std::move(answer), to = std::move(receiver)](Result<EventReader *> reader) {
            to.deliver(answer, reader ? question(**reader) : Result<T>(reader.error()));
        });
    }

    /// A copy, taken at once, from any thread.
    ServiceStatus status() const;

    /// Everybody who sent something since the start, the one heard of last first. From any thread.
    std::vector<SenderFigures> senders() const;

    /// Holds for what is submitted from now on. From any thread.
    void setLimits(Limits limits);

    /// What an event is held against from now on, also one that is sent again. From any thread.
    void setRules(const EventRules &rules);
    EventRules rules() const;

    const Clock &clock() const { return m_clock; }

private:
    struct Retries
    {
        std::vector<RejectionId> ids = {};
        Receiver receiver;
        Answer<std::vector<RetryReport>> answer = {};
        std::size_t next = 0;
        std::vector<RetryReport> reports = {};
    };
    void retrySlice(Retries retries);
    void removeSlice(FactoryId factory, std::int64_t gone, Receiver receiver, Answer<std::int64_t> answer);
    void postQuestion(std::function<void(Result<EventReader *>)> question);

    const Clock &m_clock;
    mutable std::mutex m_rulesMutex;
    EventRules m_rules;   ///< Guarded.
    std::unique_ptr<StoreThread> m_store;
    std::unique_ptr<ReaderThreads> m_readers;
};

} // namespace Andon
