// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/storethread.h"

#include "core/common/log.h"
#include "core/service/storetrouble.h"

#include <algorithm>

namespace Andon {

using namespace Qt::StringLiterals;

namespace {

constexpr auto patienceInTrouble = std::chrono::milliseconds(2000);
constexpr auto patienceForOthers = std::chrono::milliseconds(20);   // something is made ready on another thread

/// Then everything is written out, however little it is. In a plant that sends a few events every other
/// second it never is: written at once, each would cost two kilobytes of the disk's life.
constexpr auto quietTime = std::chrono::milliseconds(30'000);
constexpr auto longPatience = std::chrono::hours(1);
constexpr auto longestSettling = std::chrono::milliseconds(2000);

/// Lets each that waited have what @a resultOf gives for its position.
template <typename Waiting, typename ResultOf>
void addDeliveries(std::vector<Receiver::Delivery> &deliveries, std::vector<Waiting> &group, ResultOf resultOf)
{
    for (std::size_t i = 0; i < group.size(); ++i) {
        typename Waiting::Outcome result = resultOf(i);
        deliveries.emplace_back(std::move(group[i].receiver), [answer = std::move(group[i].answer), result = std::move(result)] { answer(result); });
    }
}

} // namespace

StoreThread::StoreThread(StoreBackend &backend, const Clock &clock, IngestService::Limits limits)
    : m_backend(backend), m_clock(clock), m_limits(limits)
{
    m_status.place = backend.state().place;
    m_status.trouble = u"The database is being opened."_s;
    m_status.troubleKind = StoreTrouble::NotReady;
}

StoreThread::~StoreThread()
{
    stop();
}

void StoreThread::stop()
{
    {
        const std::lock_guard lock(m_statusMutex);
        m_closing = true;
    }
    m_queue.close();
    if (m_thread.joinable())
        m_thread.join();
}

Result<void> StoreThread::start()
{
    std::promise<Result<void>> opened;
    auto result = opened.get_future();
    m_thread = std::thread([this, &opened] { run(opened); });
    return result.get();
}

Result<void> StoreThread::submit(BatchPointer batch, Receiver receiver, IngestService::Answer<BatchReport> answer)
{
    const std::size_t bytes = batch->bytes();
    auto admitted = admit(bytes);
    if (admitted)
        m_queue.put(WaitingBatch {std::move(batch), std::move(receiver), std::move(answer), bytes});
    return admitted;
}

Result<void> StoreThread::submit(ReadingBatchPointer batch, Receiver receiver, IngestService::Answer<ReadingReport> answer)
{
    const std::size_t bytes = batch->bytes();
    auto admitted = admit(bytes);
    if (admitted)
        m_queue.put(WaitingReadings {std::move(batch), std::move(receiver), std::move(answer), bytes});
    return admitted;
}

/// Takes a place in the queue, if there is one.
Result<void> StoreThread::admit(std::size_t bytes)
{
    const std::lock_guard lock(m_statusMutex);
    if (m_closing)
        return Error {ErrorCode::Closing, u"Andon is closing; send the batch again in a moment."_s};
    if (m_status.waitingBatches >= m_limits.waitingBatches
        || (m_status.waitingBatches > 0 && m_status.waitingBytes + bytes > m_limits.waitingBytes)) {
        m_busy.add(1, std::chrono::steady_clock::now());
        return Error {ErrorCode::Busy, u"Too many batches are waiting; nothing of this one was stored. Send it again in a moment."_s};
    }
    ++m_status.waitingBatches;
    m_status.waitingBytes += bytes;
    return {};
}

void StoreThread::setLimits(IngestService::Limits limits)
{
    const std::lock_guard lock(m_statusMutex);
    m_limits = limits;
}

void StoreThread::post(StoreTask task)
{
    m_queue.put(std::move(task));
}

ServiceStatus StoreThread::status() const
{
    const BackendState backend = m_backend.state();
    const std::lock_guard lock(m_statusMutex);
    ServiceStatus status = m_status;
    const auto now = std::chrono::steady_clock::now();
    status.eventsPerSecond = m_recent.perSecond(now);
    status.busyPerSecond = m_busy.perSecond(now);
    status.queueShare = std::max(double(status.waitingBatches) / double(m_limits.waitingBatches),
                                 double(status.waitingBytes) / double(m_limits.waitingBytes));
    status.clockDoubt = m_clockWatch.doubt(now);
    status.isBeingChecked = backend.isBeingChecked;
    status.isLogKept = backend.isLogKept;
    if (backend.damage) {
        status.troubleKind = StoreTrouble::Damaged;
        status.trouble = troubleSentence(status.troubleKind, status.place, *backend.damage);
        status.percentReady.reset();
    }
    return status;
}

void StoreThread::run(std::promise<Result<void>> &opened)
{
    auto opening = m_backend.openStore();
    if (!opening) {
        noteFailure(opening.error());
        opened.set_value(opening.error());
        return;
    }
    const std::unique_ptr<EventStore> store = *std::move(opening);
    noteChange(*store);
    if (const auto percent = store->percentReady())
        notePreparing(*percent);
    opened.set_value({});
    while (!m_queue.isDone() || !m_line.isEmpty()) {
        m_line.add(m_queue.takeAll(m_line.isEmpty() ? patience(*store) : std::chrono::milliseconds(0)));
        const bool isQuiet = m_line.isEmpty();
        m_isSettling = m_isSettling && isQuiet;
        work(*store);
        if (store->percentReady())
            prepare(*store);
        else if (isQuiet && isInTrouble())
            lookAgain(*store);
        else if (isQuiet)
            keepUp(*store);
    }
    settle(*store);
}

std::chrono::milliseconds StoreThread::patience(const EventStore &store) const
{
    if (isInTrouble())
        return store.percentReady() && !m_hasPreparingFailed ? std::chrono::milliseconds(0) : patienceInTrouble;
    switch (m_left) {
    case EventStore::Left::Now:
        return std::chrono::milliseconds(0);
    case EventStore::Left::Later:
        return patienceForOthers;
    case EventStore::Left::Nothing:
        break;
    }
    return m_isSettling ? std::chrono::milliseconds(longPatience) : quietTime;
}

/// Goes on with what has to be done before events can be taken, and says how far it is.
void StoreThread::prepare(EventStore &store)
{
    const auto done = store.keepUp(EventStore::Hurry::Everything);
    m_hasPreparingFailed = !done;
    if (!done) {
        noteFailure(done.error());
        return;
    }
    if (const auto percent = store.percentReady())
        notePreparing(*percent);
    else
        noteChange(store);
}

void StoreThread::notePreparing(int percent)
{
    const std::lock_guard lock(m_statusMutex);
    const bool isWorthALine = !m_status.percentReady || *m_status.percentReady / 10 != percent / 10;
    m_status.percentReady = percent;
    m_status.troubleKind = StoreTrouble::NotReady;
    m_status.trouble = u"The index of events is being made anew from the log: %1 % are done. Events are refused until then; nothing is lost."_s.arg(percent);
    if (isWorthALine)
        qCInfo(storeLog, "%ls", qUtf16Printable(m_status.trouble));
}

/// Nothing waits: time for what could. After a quiet time everything is written out.
void StoreThread::keepUp(EventStore &store)
{
    const bool isAll = m_left == EventStore::Left::Nothing;
    const auto left = store.keepUp(isAll ? EventStore::Hurry::Everything : EventStore::Hurry::InQuiet);
    if (!left)
        noteFailure(left.error());
    m_left = left ? *left : EventStore::Left::Nothing;
    m_isSettling = m_isSettling || isAll;
}

/// So that the next start finds little to do; what is left is worked out from the log then.
void StoreThread::settle(EventStore &store)
{
    const auto end = std::chrono::steady_clock::now() + longestSettling;
    for (auto left = store.keepUp(EventStore::Hurry::Everything); left && *left == EventStore::Left::Now;
         left = store.keepUp(EventStore::Hurry::Everything)) {
        if (std::chrono::steady_clock::now() > end)
            return;
    }
}

/// Stores one group, so that what arrives meanwhile can be in the next.
void StoreThread::work(EventStore &store)
{
    while (const StoreTask task = m_line.takeTask())
        task(store);
    if (WaitingGroup group = m_line.takeGroup(); !group.isEmpty())
        commit(store, std::move(group));
    while (const StoreTask task = m_line.takeTask())
        task(store);
}

void StoreThread::commit(EventStore &store, WaitingGroup group)
{
    Arrivals arrivals;
    for (const WaitingBatch &waiting : group.batches)
        arrivals.batches.push_back(waiting.batch);
    for (const WaitingReadings &waiting : group.readings)
        arrivals.readings.push_back(waiting.batch);
    auto reports = store.ingest(arrivals);
    const bool isOfOneBatch = !reports && (reports.error().code == ErrorCode::LogFull || reports.error().code == ErrorCode::Forbidden);
    if (isOfOneBatch && group.batches.size() + group.readings.size() > 1)
        return commitOneByOne(store, std::move(group));
    noteGroup(store, group, reports);

    std::vector<Receiver::Delivery> deliveries;
    if (reports) {
        addDeliveries(deliveries, group.batches, [&](std::size_t i) { return std::move(reports->batches[i]); });
        addDeliveries(deliveries, group.readings, [&](std::size_t i) { return std::move(reports->readings[i]); });
    } else {
        addDeliveries(deliveries, group.batches, [&](std::size_t) { return reports.error(); });
        addDeliveries(deliveries, group.readings, [&](std::size_t) { return reports.error(); });
    }
    Receiver::postTogether(std::move(deliveries));
}

/// One of them cannot be stored at all; the others need not go with it.
void StoreThread::commitOneByOne(EventStore &store, WaitingGroup group)
{
    for (WaitingBatch &waiting : group.batches) {
        WaitingGroup alone;
        alone.batches.push_back(std::move(waiting));
        commit(store, std::move(alone));
    }
    for (WaitingReadings &waiting : group.readings) {
        WaitingGroup alone;
        alone.readings.push_back(std::move(waiting));
        commit(store, std::move(alone));
    }
}

void StoreThread::noteGroup(EventStore &store, const WaitingGroup &group, const Result<ArrivalReports> &reports)
{
    if (!reports)
        noteFailure(reports.error());
    const auto size = store.size();
    const auto moment = std::chrono::steady_clock::now();
    const std::lock_guard lock(m_statusMutex);
    const auto leave = [&](const auto &waiting) {
        --m_status.waitingBatches;
        m_status.waitingBytes -= waiting.bytes;
        if (reports)
            m_recent.add(elementsOf(*waiting.batch), moment);
    };
    const Instant now = m_clock.nowInMilliseconds();
    if (reports) {
        for (std::size_t i = 0; i < group.batches.size(); ++i) {
            m_senders.note(*group.batches[i].batch, reports->batches[i], now);
            m_status.arrived.add(*group.batches[i].batch, reports->batches[i]);
        }
        for (std::size_t i = 0; i < group.readings.size(); ++i) {
            m_senders.note(*group.readings[i].batch, reports->readings[i], now);
            m_status.arrived.add(reports->readings[i]);
        }
    }
    std::for_each(group.batches.begin(), group.batches.end(), leave);
    std::for_each(group.readings.begin(), group.readings.end(), leave);
    if (!reports)
        return;
    m_status.trouble.clear();
    m_status.troubleKind = StoreTrouble::None;
    ++m_status.revision;
    m_status.lastBatch = now;
    for (const WaitingBatch &waiting : group.batches)
        m_clockWatch.note(*waiting.batch, now, moment);
    const auto nameOf = [](const auto &waiting) { return QString::fromStdString(senderName(waiting.batch->sender, waiting.batch->token)); };
    m_status.lastSender = group.batches.empty() ? nameOf(group.readings.back()) : nameOf(group.batches.back());
    if (size)
        m_status.size = *size;
}

void StoreThread::noteChange(EventStore &store)
{
    const auto size = store.size();
    const std::lock_guard lock(m_statusMutex);
    m_status.trouble.clear();
    m_status.troubleKind = StoreTrouble::None;
    m_status.percentReady.reset();
    ++m_status.revision;
    if (size)
        m_status.size = *size;
}

void StoreThread::noteFailure(const Error &error)
{
    const StoreTrouble kind = troubleOf(error.code);
    if (kind == StoreTrouble::None)
        return;
    const std::lock_guard lock(m_statusMutex);
    const QString sentence = troubleSentence(kind, m_status.place, error.detail);
    if (m_status.trouble != sentence)
        qCWarning(storeLog, "%ls", qUtf16Printable(sentence));
    m_status.trouble = sentence;
    m_status.troubleKind = kind;
}

bool StoreThread::isClosing() const
{
    const std::lock_guard lock(m_statusMutex);
    return m_closing;
}

bool StoreThread::isInTrouble() const
{
    const std::lock_guard lock(m_statusMutex);
    return !m_status.isTakingEvents();
}

/// After a failure nobody may send anything for a while; an empty transaction shows whether the
/// cause is gone.
void StoreThread::lookAgain(EventStore &store)
{
    if (const auto tried = store.ingest({}); tried)
        noteChange(store);
}

} // namespace Andon
