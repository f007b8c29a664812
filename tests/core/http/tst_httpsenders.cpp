// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/http/servedplant.h"

#include <barrier>
#include <thread>
#include <vector>

using namespace Andon;
using namespace Qt::StringLiterals;

/// Many senders at once: what the contract promises holds for all of them together.
class HttpSendersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneNewEventIsAcceptedOnce_data();
    void oneNewEventIsAcceptedOnce();
    void overlappingBatchesAreStoredOnce();
    void ofDifferingPayloadsOneIsKept();
    void aFullQueueIsAnsweredSoThatItIsSentAgain();
};

namespace {

struct Counts
{
    int accepted = 0;
    int deduped = 0;
    int updated = 0;
    int rejected = 0;
    int failed = 0;
    bool operator==(const Counts &) const = default;
};

/// Sends @a bodies all at once, each from a thread of its own, and adds up what was answered.
Counts sendAtOnce(quint16 port, const std::vector<QByteArray> &bodies)
{
    std::vector<WireAnswer> answers(bodies.size());
    std::vector<std::thread> threads;
    std::barrier start(std::ptrdiff_t(bodies.size()));
    for (std::size_t i = 0; i < bodies.size(); ++i) {
        threads.emplace_back([&, i] {
            RawClient client(port);
            start.arrive_and_wait();
            answers[i] = client.send(postBytes("/api/v1/events/batch", bodies[i])).receive().value_or(WireAnswer());
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    Counts sum;
    for (const WireAnswer &answer : answers) {
        const QJsonObject report = answer.object();
        sum.accepted += report["accepted"_L1].toInt();
        sum.deduped += report["deduped"_L1].toInt();
        sum.updated += report["updated"_L1].toInt();
        sum.rejected += report["rejected"_L1].toInt();
        sum.failed += answer.status == 200 ? 0 : 1;
    }
    return sum;
}

} // namespace

void HttpSendersTest::oneNewEventIsAcceptedOnce_data()
{
    QTest::addColumn<int>("senders");
    QTest::newRow("10 senders") << 10;
    QTest::newRow("50 senders") << 50;
}

void HttpSendersTest::oneNewEventIsAcceptedOnce()
{
    QFETCH(int, senders);
    ServedPlant plant;
    const std::vector<QByteArray> bodies(std::size_t(senders), "[" + eventJson("E1") + "]");
    QCOMPARE(sendAtOnce(plant.port(), bodies), (Counts{.accepted = 1, .deduped = senders - 1}));
    QCOMPARE(plant.get("/api/v1/events").object()["total"_L1].toInt(), 1);
}

void HttpSendersTest::overlappingBatchesAreStoredOnce()
{
    ServedPlant plant;
    std::vector<QByteArray> bodies;
    for (int sender = 0; sender < 5; ++sender) {
        QByteArrayList events;
        for (int i = 0; i < 200; ++i)
            events << eventJson("E" + QByteArray::number(sender * 100 + i));
        bodies.push_back("[" + events.join(',') + "]");
    }
    QCOMPARE(sendAtOnce(plant.port(), bodies), (Counts{.accepted = 600, .deduped = 400}));
    QCOMPARE(plant.get("/api/v1/events").object()["total"_L1].toInt(), 600);
}

void HttpSendersTest::ofDifferingPayloadsOneIsKept()
{
    ServedPlant plant;
    std::vector<QByteArray> bodies;
    for (int defects = 1; defects <= 20; ++defects)
        bodies.push_back("[" + eventJson("E1", defects) + "]");
    const Counts counts = sendAtOnce(plant.port(), bodies);
    QCOMPARE(counts.accepted, 1);
    QCOMPARE(counts.updated + counts.deduped, 19);
    QCOMPARE(counts.failed, 0);
    const QJsonObject list = plant.get("/api/v1/events").object();
    QCOMPARE(list["total"_L1].toInt(), 1);
    const int kept = list["items"_L1][0]["defectCount"_L1].toInt();
    QVERIFY(kept >= 1 && kept <= 20);
    const QByteArray window = "machineId=press-7&start=2026-01-15T00:00:00Z&end=2026-01-16T00:00:00Z";
    QCOMPARE(plant.get("/api/v1/stats?" + window).object()["defectsCount"_L1].toInt(), kept);
}

void HttpSendersTest::aFullQueueIsAnsweredSoThatItIsSentAgain()
{
    ServedPlant plant({}, {.waitingBatches = 2});
    plant.gate().shut();
    std::vector<std::unique_ptr<RawClient>> waiting;
    const auto sendOne = [&](const QByteArray &id) {
        waiting.push_back(std::make_unique<RawClient>(plant.port()));
        waiting.back()->send(postBytes("/api/v1/events/batch", "[" + eventJson(id) + "]"));
    };
    sendOne("E1");
    QTRY_COMPARE(plant.gate().arrivals(), 1);
    // Two more fill the queue, or three when the one at work does not count.
    WireAnswer refused;
    int stored = 1;
    while (stored < 5 && refused.status == 0) {
        const std::size_t before = plant.ingest().status().waitingBatches;
        if (before >= 2) {
            refused = plant.post("/api/v1/events/batch", "[" + eventJson("late") + "]");
        } else {
            ++stored;
            sendOne("E" + QByteArray::number(stored));
            QTRY_VERIFY(plant.ingest().status().waitingBatches > before);
        }
    }
    QCOMPARE(refused.status, 503);
    QCOMPARE(refused.object()["error"_L1]["code"_L1].toString(), u"BUSY"_s);
    QCOMPARE(refused.fields.value("retry-after"), "1");
    QCOMPARE(plant.get("/api/v1/stats?machineId=a&start=2026-01-15T00:00:00Z&end=2026-01-16T00:00:00Z").status, 200);
    plant.gate().open();
    for (const auto &client : waiting)
        QCOMPARE(ServedPlant::countsOf(client->receive().value_or(WireAnswer())), "1/0/0/0");
    QCOMPARE(plant.get("/api/v1/events").object()["total"_L1].toInt(), stored);
    QCOMPARE(plant.counts("[" + eventJson("late") + "]"), "1/0/0/0");
}

QTEST_GUILESS_MAIN(HttpSendersTest)
#include "tst_httpsenders.moc"
