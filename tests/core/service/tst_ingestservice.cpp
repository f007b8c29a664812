// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/validation/readingjson.h"
#include "tests/support/eventlines.h"
#include "tests/support/plantfixture.h"
#include "tests/support/settableclock.h"

#include <numeric>
#include <thread>

using namespace Andon;
using namespace Qt::StringLiterals;

namespace {

Batch refusedBatch(const QByteArray &payload)
{
    Batch batch = {.sender = "10.0.0.7"};
    batch.refusals = {{.index = 0, .eventId = "E-9", .reason = Reason::InvalidDuration, .message = "durationMs must be 0..21600000", .payload = payload.toStdString()}};
    batch.refusedAt = {0};
    return batch;
}

const QByteArray goodEvent = R"({"eventId":"E-9","eventTime":"2026-01-15T11:00:00Z","machineId":"M-1","durationMs":5,"defectCount":0})";
const QByteArray badEvent = R"({"eventId":"E-9","eventTime":"2026-01-15T11:00:00Z","machineId":"M-1","durationMs":-5,"defectCount":0})";

} // namespace

class tst_IngestService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_clock.set("2026-01-15T12:00:00Z");
        m_plant = std::make_unique<PlantFixture>(m_clock);
    }
    void cleanup() { m_plant.reset(); }

    void aBatchSentTwiceIsStoredOnce()
    {
        QCOMPARE(m_plant->submit(batchFrom(u"E1 press-7 08:00\nE2 press-7 08:05"_s)).value().accepted, 2u);
        QCOMPARE(m_plant->submit(batchFrom(u"E1 press-7 08:00"_s)).value(), (BatchReport {.deduped = 1, .outcomes = {Outcome::Deduped}}));
        m_plant->restart();
        QCOMPARE(m_plant->submit(batchFrom(u"E2 press-7 08:05"_s)).value().deduped, 1u);
        QCOMPARE(m_plant->ingest().status().size.events, 2);
    }

    void whatWasAnsweredIsSeenByTheNextQuestion()
    {
        for (int i = 0; i < 50; ++i) {
            QVERIFY(m_plant->submit(batchFrom(u"E%1 press-7 08:00"_s.arg(i))));
            const auto listed = m_plant->ask<Listing<StoredEvent>>([](EventReader &reader) { return reader.events({}, {}); });
            QCOMPARE(listed.value().total, i + 1);
        }
    }

    void manySendersOfOneIdStoreItOnce()
    {
        std::atomic<int> accepted = 0;
        std::atomic<int> others = 0;
        QObject object;
        const Receiver receiver(&object);
        std::vector<std::thread> senders;
        constexpr int count = 50;
        for (int i = 0; i < count; ++i) {
            senders.emplace_back([&, i] {
                auto batch = std::make_shared<const Batch>(batchFrom(u"SAME press-7 08:00 %1"_s.arg(i % 5)));
                m_plant->ingest().submit(batch, receiver, [&](const Result<BatchReport> &report) { ++(report.value().accepted == 1 ? accepted : others); });
            });
        }
        for (std::thread &sender : senders)
            sender.join();
        QTRY_COMPARE(accepted + others, count);
        QCOMPARE(accepted, 1);
        QCOMPARE(m_plant->ingest().status().size.events, 1);
    }

    void aFullQueueRefusesAtOnceAndRecovers()
    {
        m_plant.reset();
        m_plant = std::make_unique<PlantFixture>(m_clock, IngestService::Limits {.waitingBatches = 2, .waitingBytes = 1'000'000});
        QString many;
        for (int i = 0; i < 5000; ++i)
            many += u"N%1 M-1 08:00\n"_s.arg(i);
        const auto batch = std::make_shared<const Batch>(batchFrom(many));
        int busy = 0;
        int stored = 0;
        QObject receiver;
        for (int i = 0; i < 40; ++i)
            m_plant->ingest().submit(batch, &receiver, [&](const Result<BatchReport> &report) { ++(report ? stored : busy); });
        QTRY_COMPARE(busy + stored, 40);
        QVERIFY(stored >= 1);
        QVERIFY(busy >= 1);
        QCOMPARE(m_plant->submit(batchFrom(u"N1 M-1 08:00"_s)).value().deduped, 1u);
        QCOMPARE(m_plant->ingest().status().waitingBatches, 0u);
        QCOMPARE(m_plant->ingest().status().waitingBytes, 0u);
    }

    void anAnswerForSomebodyWhoIsGoneIsDropped()
    {
        auto receiver = std::make_unique<QObject>();
        bool called = false;
        m_plant->ingest().submit(std::make_shared<const Batch>(batchFrom(u"E1 M-1 08:00"_s)), receiver.get(), [&](const auto &) { called = true; });
        receiver.reset();
        QTRY_COMPARE(m_plant->ingest().status().size.events, 1);
        QCoreApplication::processEvents();
        QVERIFY(!called);
    }

    void answersNobodyTookAreDroppedAtTheEndOfAThread()
    {
        // What a thread has not worked off when it ends is destroyed with its event queue.
        std::thread([this] {
            QObject receiver;
            QEventLoop loop;
            for (int i = 0; i < 20; ++i)
                m_plant->ingest().submit(std::make_shared<const Batch>(batchFrom(u"E%1 M-1 08:00"_s.arg(i))), &receiver, [](const auto &) {});
            m_plant->ingest().ask<Listing<StoredEvent>>([](EventReader &reader) { return reader.events({}, {}); }, &receiver, [&](const auto &) { loop.quit(); });
            loop.exec();
        }).join();
        QTRY_COMPARE(m_plant->ingest().status().size.events, 20);
    }

    void everythingAcceptedIsStoredBeforeTheEnd()
    {
        QObject receiver;
        for (int i = 0; i < 200; ++i)
            m_plant->ingest().submit(std::make_shared<const Batch>(batchFrom(u"E%1 M-1 08:00"_s.arg(i))), &receiver, [](const auto &) {});
        m_plant->restart();
        QCOMPARE(m_plant->ingest().status().size.events, 200);
    }

    void aRefusedEventIsSentAgainAsItWas()
    {
        QVERIFY(m_plant->submit(refusedBatch(goodEvent)));
        QCOMPARE(m_plant->retry(1).value(), (RetryReport {.id = 1, .outcome = Outcome::Accepted}));
        QCOMPARE(m_plant->retry(1).error().code, ErrorCode::AlreadyResolved);
        QCOMPARE(m_plant->retry(2).error().code, ErrorCode::NotFound);
        QCOMPARE(m_plant->ingest().status().size.events, 1);
    }

    void aRefusedEventIsSentAgainChanged()
    {
        QVERIFY(m_plant->submit(refusedBatch(badEvent)));
        const RetryReport again = m_plant->retry(1).value();
        QCOMPARE(again.outcome, Outcome::Rejected);
        QCOMPARE(again.reason, u"INVALID_DURATION"_s);
        QVERIFY(!again.message.isEmpty());
        QCOMPARE(m_plant->retry(1, "{").error().code, ErrorCode::InvalidJson);
        QCOMPARE(m_plant->retry(1, "[]").error().code, ErrorCode::InvalidBody);
        QCOMPARE(m_plant->retry(1, goodEvent).value().outcome, Outcome::Accepted);
        const auto log = m_plant->ask<RejectionListing>([](EventReader &reader) { return reader.rejections({}, {}); });
        QCOMPARE(log.value().total, 1);
        QVERIFY(log.value().items.front().resolved);
        QCOMPARE(log.value().items.front().payload, badEvent);
    }

    void aRefusedEventIsHeldAgainstTheRulesOfNow()
    {
        constexpr char longEvent[] = R"({"eventId":"E1","eventTime":"2026-01-15T08:00:00Z","machineId":"M-1","durationMs":25000000,"defectCount":0})";
        QVERIFY(m_plant->submit(refusedBatch(longEvent)));
        QCOMPARE(m_plant->retry(1).value().message, u"durationMs must be 0..21600000"_s);
        m_plant->ingest().setRules({.longestDuration = std::chrono::hours(7)});
        QCOMPARE(m_plant->retry(1).value().outcome, Outcome::Accepted);
    }

    /// However late: it belongs to when it arrived, and what was simulated then is mended now.
    void aReadingWithoutATimeKeepsItsArrivalOnARetry()
    {
        ReadingBatch batch = readingsFromJson(R"([{"client":"c","amount":"none"},{"client":"c","amount":1}])", "pc", m_clock.nowInMilliseconds()).value();
        batch.simulation = Simulation::FirstNew;
        const auto submit = [&](ReadingBatch sent) {
            QObject receiver;
            return m_plant->await<ReadingReport>([&](auto answer) { m_plant->ingest().submit(std::make_shared<const ReadingBatch>(std::move(sent)), &receiver, answer); });
        };
        QVERIFY(submit(batch).value().hasFailed);
        batch.simulation = Simulation::None;
        batch.elements.pop_back();
        QVERIFY(!submit(batch).value().hasFailed);
        const Instant arrived = m_clock.nowInMilliseconds();
        m_clock.advance(std::chrono::hours(48));
        QCOMPARE(m_plant->retry(1).value().outcome, Outcome::Accepted);
        QCOMPARE(m_plant->retry(2).value().reason, u"INVALID_AMOUNT"_s);
        QCOMPARE(m_plant->retry(2, R"({"client":"c","amount":2})").value().outcome, Outcome::Accepted);
        const auto list = m_plant->ask<Listing<ReadingRecord>>([](EventReader &reader) { return reader.readings({}, {}, ReadingOrder::NewestArrival); }).value();
        QCOMPARE(list.total, 2);
        QCOMPARE(list.items[0].reading.time, arrived);
        QCOMPARE(list.items[1].reading.time, arrived);
        QCOMPARE(list.items[1].failures, 1);
    }

    void allShownAreSentAgain()
    {
        for (int i = 0; i < 45; ++i)
            QVERIFY(m_plant->submit(refusedBatch(i % 3 == 0 ? badEvent : QByteArray(goodEvent).replace("E-9", "E-" + QByteArray::number(i)))));
        QVERIFY(m_plant->retry(2));   // resolved in the meantime
        std::vector<RejectionId> ids(45);
        std::iota(ids.begin(), ids.end(), 1);
        QObject receiver;
        const auto reports = m_plant->await<std::vector<RetryReport>>([&](auto answer) { m_plant->ingest().retryAll(ids, &receiver, answer); }).value();
        QCOMPARE(reports.size(), 44u);
        QCOMPARE(std::count_if(reports.begin(), reports.end(), [](const RetryReport &report) { return report.outcome == Outcome::Accepted; }), 29);
        QCOMPARE(m_plant->ingest().status().size.events, 30);
    }

    void whatWasOnlyCountedIsNotSentAgain()
    {
        Batch batch = refusedBatch(goodEvent);
        batch.refusedAt.push_back(1);
        addRefusals(batch.omitted, Reason::InvalidDuration, {}, "M-1", 1);
        QVERIFY(m_plant->submit(batch));
        QCOMPARE(m_plant->retry(2).error().code, ErrorCode::PayloadNotKept);
        QCOMPARE(m_plant->retry(2, goodEvent).error().code, ErrorCode::PayloadNotKept);
        QObject receiver;
        const auto reports = m_plant->await<std::vector<RetryReport>>([&](auto answer) { m_plant->ingest().retryAll({2, 1}, &receiver, answer); }).value();
        QCOMPARE(reports, (std::vector<RetryReport>{{.id = 1, .outcome = Outcome::Accepted}}));
        QVERIFY(m_plant->ingest().status().isTakingEvents());
    }

    void aFactoryIsRemovedInSlices()
    {
        QString many;
        for (int i = 0; i < 12'000; ++i)
            many += u"D%1 M-1@A/DEMO 08:00\n"_s.arg(i);
        QVERIFY(m_plant->submit(batchFrom(many + u"K M-1@A/F01 08:00"_s)));
        QObject receiver;
        const auto gone = m_plant->await<std::int64_t>([&](auto answer) { m_plant->ingest().removeFactory(FactoryId(u"DEMO"_s), &receiver, answer); });
        QCOMPARE(gone.value(), 12'000);
        QCOMPARE(m_plant->ingest().status().size.events, 1);
    }

    void aFactoryThatGoesOnSendingCanBeRemoved()
    {
        QVERIFY(m_plant->submit(batchFrom(u"D1 M-1@A/DEMO 08:00"_s)));
        QObject receiver;
        bool removed = false;
        m_plant->ingest().removeFactory(FactoryId(u"DEMO"_s), &receiver, [&](const Result<std::int64_t> &gone) { removed = gone.has_value(); });
        for (int i = 0; i < 50; ++i)
            m_plant->ingest().submit(std::make_shared<const Batch>(batchFrom(u"L%1 M-1@A/DEMO 08:00"_s.arg(i))), &receiver, [](const auto &) {});
        QTRY_VERIFY(removed);
    }

    void theStatusSaysHowItIs()
    {
        const ServiceStatus before = m_plant->ingest().status();
        QVERIFY(before.isTakingEvents());
        QVERIFY(!before.lastBatch);
        QVERIFY(m_plant->submit(batchFrom(u"E1 M-1 08:00"_s)));
        const ServiceStatus after = m_plant->ingest().status();
        QVERIFY(after.revision > before.revision);
        QCOMPARE(after.lastBatch.value(), at("12:00"));
        QCOMPARE(after.lastSender, u"10.0.0.7"_s);
        QVERIFY(after.eventsPerSecond > 0);
        QVERIFY(after.size.bytes > 0);
        QCOMPARE(after.size.newestEvent.value(), at("08:00"));
    }

private:
    SettableClock m_clock;
    std::unique_ptr<PlantFixture> m_plant;
};

QTEST_GUILESS_MAIN(tst_IngestService)
#include "tst_ingestservice.moc"
