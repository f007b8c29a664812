// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/ingestservice.h"

#include "core/service/readerthreads.h"
#include "core/service/storethread.h"
#include "core/validation/batchjson.h"
#include "core/validation/readingjson.h"

namespace Andon {

namespace {

constexpr int readerCount = 3;

// Long work is done in slices, so that senders are served in between.
constexpr std::int64_t removedTogether = 10'000;
constexpr std::int64_t undoneTogether = 5'000;
constexpr std::size_t retriedTogether = 20;

/// The event in a payload, or the rule it breaks. A payload that is no event at all breaks the
/// first one.
Result<std::variant<Event, BrokenRule>> eventFrom(const QByteArray &payload, Instant now, const EventRules &rules)
{
    auto batch = batchFromJsonElement(payload, {}, now, rules);
    if (!batch)
        return batch.error();
    if (!batch->events.empty())
        return std::variant<Event, BrokenRule>(std::move(batch->events.front()));
    Refusal &refusal = batch->refusals.front();
    return std::variant<Event, BrokenRule>(BrokenRule {.reason = refusal.reason, .message = std::move(refusal.message)});
}

Error closing()
{
    return {ErrorCode::Closing, QStringLiteral("Andon is closing; what is left was not done.")};
}

QString textOf(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

RetryReport refusedAgain(RejectionId id, std::string_view code, const std::string &message)
{
    return {.id = id, .outcome = Outcome::Rejected, .reason = textOf(code), .message = QString::fromStdString(message)};
}

Result<RetryReport> retryEvent(EventStore &store, const Rejection &known, const QByteArray &replacement, Instant now, const EventRules &rules)
{
    const auto event = eventFrom(replacement.isEmpty() ? known.payload : replacement, now, rules);
    if (!event && replacement.isEmpty())
        return refusedAgain(known.id, reasonCode(Reason::InvalidEvent), "an event must be a JSON object");
    if (!event)
        return event.error();
    if (const auto *rule = std::get_if<BrokenRule>(&*event))
        return refusedAgain(known.id, reasonCode(rule->reason), rule->message);
    const auto outcome = store.resolve(known.id, std::get<Event>(*event));
    if (!outcome)
        return outcome.error();
    return RetryReport {.id = known.id, .outcome = *outcome};
}

/// A reading without a time is one of the moment it arrived first, however late it is sent again.
Result<RetryReport> retryReading(EventStore &store, const Rejection &known, const QByteArray &replacement, Instant now)
{
    const QByteArray &payload = replacement.isEmpty() ? known.payload : replacement;
    const auto element = readingFromJsonElement(payload, known.dialect, known.time.value_or(now));
    if (!element && replacement.isEmpty())
        return refusedAgain(known.id, known.reason.toStdString(), known.message.toStdString());
    if (!element)
        return element.error();
    if (const auto *refusal = std::get_if<ReadingRefusal>(&element->content))
        return refusedAgain(known.id, faultCode(refusal->fault), refusal->message);
    const auto outcome = store.resolve(known.id, std::get<Reading>(element->content), element->payload);
    if (!outcome)
        return outcome.error();
    return RetryReport {.id = known.id, .outcome = *outcome};
}

Result<RetryReport> retryOne(EventStore &store, RejectionId id, const QByteArray &replacement, Instant now, const EventRules &rules)
{
    const auto known = store.rejection(id);
    if (!known)
        return known.error();
    if (const auto open = mayBeSentAgain(*known); !open)
        return open.error();
    return known->kind == RejectionKind::Event ? retryEvent(store, *known, replacement, now, rules) : retryReading(store, *known, replacement, now);
}

/// Of many, one that cannot be sent again does not keep the others back.
bool isLeftOut(ErrorCode code)
{
    return code == ErrorCode::AlreadyResolved || code == ErrorCode::NotFound || code == ErrorCode::PayloadNotKept;
}

} // namespace

IngestService::IngestService(StoreBackend &backend, const Clock &clock, Limits limits, QObject *parent)
    : QObject(parent), m_clock(clock), m_store(std::make_unique<StoreThread>(backend, clock, limits)),
      m_readers(std::make_unique<ReaderThreads>(backend, readerCount))
{
}

IngestService::IngestService(StoreBackend &backend, const Clock &clock, QObject *parent)
    : IngestService(backend, clock, Limits(), parent)
{
}

IngestService::~IngestService()
{
    m_readers.reset();   // readers first: an open one keeps the last checkpoint from finishing
    m_store->stop();     // before it is gone: what it still has to do may call back into it
}

Result<void> IngestService::start()
{
    return m_store->start();
}

void IngestService::submit(BatchPointer batch, Receiver receiver, Answer<BatchReport> answer)
{
    if (auto queued = m_store->submit(std::move(batch), receiver, answer); !queued)
        receiver.deliver(std::move(answer), Result<BatchReport>(queued.error()));
}

void IngestService::submit(ReadingBatchPointer batch, Receiver receiver, Answer<ReadingReport> answer)
{
    if (auto queued = m_store->submit(std::move(batch), receiver, answer); !queued)
        receiver.deliver(std::move(answer), Result<ReadingReport>(queued.error()));
}

void IngestService::retry(RejectionId id, QByteArray replacement, Receiver receiver, Answer<RetryReport> answer)
{
    m_store->post([this, id, replacement = std::move(replacement), to = std::move(receiver), answer = std::move(answer)](EventStore &store) {
        auto report = retryOne(store, id, replacement, m_clock.nowInMilliseconds(), rules());
        if (!report)
            m_store->noteFailure(report.error());
        else if (report->outcome != Outcome::Rejected)
            m_store->noteChange(store);
        to.deliver(answer, std::move(report));
    });
}

void IngestService::retryAll(std::vector<RejectionId> ids, Receiver receiver, Answer<std::vector<RetryReport>> answer)
{
    retrySlice({.ids = std::move(ids), .receiver = std::move(receiver), .answer = std::move(answer)});
}

void IngestService::retrySlice(Retries retries)
{
    m_store->post([this, retries = std::move(retries)](EventStore &store) mutable {
        const auto end = [&](const Result<std::vector<RetryReport>> &result) { retries.receiver.deliver(retries.answer, result); };
        if (m_store->isClosing())
            return end(closing());
        const std::size_t last = std::min(retries.next + retriedTogether, retries.ids.size());
        bool changed = false;
        std::optional<Error> failed;
        for (; retries.next < last && !failed; ++retries.next) {
            const auto report = retryOne(store, retries.ids[retries.next], {}, m_clock.nowInMilliseconds(), rules());
            if (report) {
                changed = changed || report->outcome != Outcome::Rejected;
                retries.reports.push_back(*report);
            } else if (!isLeftOut(report.error().code)) {
                failed = report.error();
            }
        }
        if (changed)
            m_store->noteChange(store);
        if (failed) {
            m_store->noteFailure(*failed);
            return end(*failed);
        }
        if (retries.next < retries.ids.size())
            return retrySlice(std::move(retries));   // behind what waits by now
        end(std::move(retries.reports));
    });
}

void IngestService::removeFactory(FactoryId factory, Receiver receiver, Answer<std::int64_t> answer)
{
    removeSlice(std::move(factory), 0, std::move(receiver), std::move(answer));
}

void IngestService::removeSlice(FactoryId factory, std::int64_t gone, Receiver receiver, Answer<std::int64_t> answer)
{
    m_store->post([this, factory = std::move(factory), gone, to = std::move(receiver), answer = std::move(answer)](EventStore &store) {
        if (m_store->isClosing())
            return to.deliver(answer, Result<std::int64_t>(closing()));
        const auto removed = store.removeSome(factory, removedTogether);
        if (!removed) {
            m_store->noteFailure(removed.error());
            return to.deliver(answer, removed);
        }
        m_store->noteChange(store);
        if (*removed < removedTogether)
            return to.deliver(answer, Result<std::int64_t>(gone + *removed));
        removeSlice(factory, gone + *removed, to, answer);   // behind what waits by now
    });
}

void IngestService::beginImport(ImportRecord record, Receiver receiver, Answer<ImportId> answer)
{
    m_store->post([this, record = std::move(record), to = std::move(receiver), answer = std::move(answer)](EventStore &store) {
        auto id = store.beginImport(record);
        if (!id)
            m_store->noteFailure(id.error());
        to.deliver(answer, std::move(id));
    });
}

void IngestService::endImport(ImportId import, ImportState state, std::int64_t bad, Receiver receiver, Answer<ImportId> answer)
{
    m_store->post([this, import, state, bad, to = std::move(receiver), answer = std::move(answer)](EventStore &store) {
        const auto ended = store.endImport(import, state, bad, m_clock.nowInMilliseconds());
        if (!ended)
            m_store->noteFailure(ended.error());
        to.deliver(answer, ended ? Result<ImportId>(import) : Result<ImportId>(ended.error()));
    });
}

void IngestService::undoImport(ImportId import, Receiver receiver, Answer<ImportRecord> answer)
{
    m_store->post([this, import, to = std::move(receiver), answer = std::move(answer)](EventStore &store) {
        if (m_store->isClosing())
            return to.deliver(answer, Result<ImportRecord>(closing()));
        auto step = store.undoSome(import, undoneTogether, m_clock.nowInMilliseconds());
        if (!step) {
            m_store->noteFailure(step.error());
            return to.deliver(answer, Result<ImportRecord>(step.error()));
        }
        m_store->noteChange(store);
        if (step->isDone)
            return to.deliver(answer, Result<ImportRecord>(std::move(step->record)));
        undoImport(import, to, answer);   // behind what waits by now
    });
}

void IngestService::change(MachineChange change, Receiver receiver, Answer<MachineNote> answer)
{
    m_store->post([this, change = std::move(change), to = std::move(receiver), answer = std::move(answer)](EventStore &store) {
        auto note = store.change(change, m_clock.nowInMilliseconds());
        if (note)
            m_store->noteChange(store);
        else
            m_store->noteFailure(note.error());
        to.deliver(answer, std::move(note));
    });
}

void IngestService::postQuestion(std::function<void(Result<EventReader *>)> question)
{
    m_readers->ask(std::move(question));
}

std::vector<SenderFigures> IngestService::senders() const
{
    return m_store->senders().senders();
}

void IngestService::setLimits(Limits limits)
{
    m_store->setLimits(limits);
}

void IngestService::setRules(const EventRules &rules)
{
    const std::lock_guard lock(m_rulesMutex);
    m_rules = rules;
}

EventRules IngestService::rules() const
{
    const std::lock_guard lock(m_rulesMutex);
    return m_rules;
}

ServiceStatus IngestService::status() const
{
    return m_store->status();
}

} // namespace Andon
