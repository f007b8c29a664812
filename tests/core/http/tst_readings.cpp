// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/http/readingtexts.h"

#include <atomic>
#include <thread>

using namespace Andon;
using namespace Qt::StringLiterals;

/// What clients of the flexible paths may count on when they post.
class ReadingsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aReadingIsAnsweredWithItsFate();
    void spellingsOfOneReadingCountOnce();
    void aBatchIsAnsweredInItsOrder();
    void bodiesThatAreNoReadingsAreRefused_data();
    void bodiesThatAreNoReadingsAreRefused();
    void tooManyReadingsAreRefusedTogether();
    void everyRefusalOfALargeRequestIsKept();
    void oddValuesAreRejectedAlone_data();
    void oddValuesAreRejectedAlone();
    void namesWithASeparatorStayApart();
    void twentySendersOfOneReadingCountOnce();
    void tenSendersAreKeptInFull();
    void aSimulatedFailureCountsNothingUntilItIsSentAgain();
    void aSimulatedFailureIsPutRightByARetry();
    void onlyTheWordTrueSimulatesAFailure();
    void failuresAreSimulatedWhereThatIsAllowed();
    void aStoreThatFailsIsAnsweredSoThatItIsSentAgain();
};

void ReadingsTest::aReadingIsAnsweredWithItsFate()
{
    ServedPlant plant;
    const QByteArray id = idOf(readingOf("client_A", 1200));
    for (const QByteArray path : {"/api/v1/readings", "/api/events"}) {
        const QByteArray isKnown = path == "/api/events" ? "true" : "false";
        for (const QByteArray &body : {readingJson("client_A", "1200"), "[" + readingJson("client_A", "1200") + "]"}) {
            const WireAnswer answer = plant.post(path, body);
            QCOMPARE(answer.status, 200);
            QCOMPARE(answer.fields.value("content-type"), "application/json; charset=utf-8");
            const QByteArray isDuplicate = body.startsWith('[') ? QByteArray("true") : isKnown;
            QCOMPARE(answer.body, R"({"success":true,"processed":1,"failed":0,"results":[{"success":true,"eventId":")" + id
                                      + R"(","isDuplicate":)" + isDuplicate + R"(,"error":null}]})");
        }
    }
}

void ReadingsTest::spellingsOfOneReadingCountOnce()
{
    ServedPlant plant;
    const QByteArray id = idOf(readingOf("client_A", 1200));
    QCOMPARE(fatesOf(plant.post("/api/v1/readings", readingJson("client_A", "1200"))), QByteArrayList{"new"});
    const QByteArray spellings[] = {
        readingJson("client_A", R"("1200")"),
        readingJson("client_A", "1200.0"),
        readingJson("client_A", "12e2"),
        readingJson("client_A", R"("$1,200")"),
        readingJson(" client_A ", "1200"),
        readingJson("client_A", "1200", "2024-01-01T05:30:00+05:30"),
        readingJson("client_A", "1200", "2024/01/01"),
        readingJson("client_A", "1200", "1/1/2024"),
        R"({"source":"client_A","payload":{"event_type":"purchase","value":1200,"time":1704067200}})",
        R"({"client_id":"client_A","type":"purchase","total":"1200.00","ts":1704067200000,"unknown":[1,{}]})",
    };
    for (const QByteArray &spelling : spellings) {
        for (const char *path : {"/api/v1/readings", "/api/events"}) {
            const WireAnswer answer = plant.post(path, spelling);
            QVERIFY2(fatesOf(answer) == QByteArrayList{"duplicate"}, spelling + answer.body);
            QCOMPARE(answer.object()["results"_L1][0]["eventId"_L1].toString().toUtf8(), id);
        }
    }
    QCOMPARE(plant.post("/events", fixedJson("client_A", "1200")).body, R"({"message":"Duplicate event ignored"})");
    QCOMPARE(plainTotals(plant), R"({"total_count":1,"total_amount":1200})");
}

void ReadingsTest::aBatchIsAnsweredInItsOrder()
{
    ServedPlant plant;
    const QByteArray body = "[" + readingJson("a", "1") + R"(,{"amount":1},)" + readingJson("a", "1.0") + R"(,7,{"clientId":"a","amount":"many"},)"
        + readingJson("a", "-2") + R"(,{"clientId":"  ","amount":1}])";
    const WireAnswer answer = plant.post("/api/v1/readings", body);
    QCOMPARE(answer.status, 200);
    const QByteArrayList fates = fatesOf(answer);
    QCOMPARE(fates.first(6), (QByteArrayList{"new", "client_id not found in event", "duplicate", "client_id not found in event",
                                             "amount not found or invalid in event", "new"}));
    QVERIFY(fates.at(6) != "new");
    QCOMPARE(answer.object()["processed"_L1].toInt(), 3);
    QCOMPARE(answer.object()["failed"_L1].toInt(), 4);
    const QJsonArray results = answer.object()["results"_L1].toArray();
    for (const QJsonValue result : results)
        QVERIFY(!QUuid(result["eventId"_L1].toString()).isNull());
    QCOMPARE(results[0]["eventId"_L1], results[2]["eventId"_L1]);
    QVERIFY(results[1]["eventId"_L1] != results[3]["eventId"_L1]);
    QCOMPARE(plainTotals(plant), R"({"total_count":2,"total_amount":-1})");
}

void ReadingsTest::bodiesThatAreNoReadingsAreRefused_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("code");
    QTest::newRow("nothing") << QByteArray() << u"INVALID_JSON"_s;
    QTest::newRow("half an array") << QByteArray("[" + readingJson("a", "1")) << u"INVALID_JSON"_s;
    QTest::newRow("a trailing comma") << QByteArray("[" + readingJson("a", "1") + ",]") << u"INVALID_JSON"_s;
    QTest::newRow("NaN") << readingJson("a", "NaN") << u"INVALID_JSON"_s;
    QTest::newRow("two documents") << readingJson("a", "1") + readingJson("a", "1") << u"INVALID_JSON"_s;
    QTest::newRow("no readings") << QByteArray("[]") << u"INVALID_BODY"_s;
    QTest::newRow("null") << QByteArray("null") << u"INVALID_BODY"_s;
    QTest::newRow("a text") << QByteArray(R"("a")") << u"INVALID_BODY"_s;
}

void ReadingsTest::bodiesThatAreNoReadingsAreRefused()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, code);
    ServedPlant plant;
    const WireAnswer canonical = plant.post("/api/v1/readings", body);
    QCOMPARE(canonical.status, 400);
    QCOMPARE(canonical.object()["error"_L1]["code"_L1].toString(), code);
    const WireAnswer other = plant.post("/api/events", body);
    QCOMPARE(other.status, 400);
    QCOMPARE(other.object()["success"_L1], QJsonValue(false));
    QVERIFY(other.object()["error"_L1].isString());
    QCOMPARE(other.object()["code"_L1].toString(), code);
    QCOMPARE(plant.get("/api/events").object()["total"_L1].toInt(-1), 0);
}

void ReadingsTest::tooManyReadingsAreRefusedTogether()
{
    ServedPlant plant;
    const QByteArray body = "[" + readingJson("a", "1") + QByteArray(",1").repeated(1'000'000) + "]";
    const WireAnswer answer = plant.post("/api/v1/readings", body);
    QCOMPARE(answer.status, 413);
    QCOMPARE(answer.object()["error"_L1]["code"_L1].toString(), u"PAYLOAD_TOO_LARGE"_s);
    QCOMPARE(plant.get("/api/events").object()["total"_L1].toInt(-1), 0);
}

void ReadingsTest::everyRefusalOfALargeRequestIsKept()
{
    ServedPlant plant;
    const WireAnswer answer = plant.post("/api/events", "[" + QByteArray("1,").repeated(10'001) + readingJson("a", "1") + "]");
    QCOMPARE(answer.object()["failed"_L1].toInt(), 10'001);
    const QJsonArray results = answer.object()["results"_L1].toArray();
    QVERIFY(results.at(10'000)["eventId"_L1].isString());
    QCOMPARE(results.at(10'000)["error"_L1].toString(), u"client_id not found in event"_s);
    QVERIFY(results.at(10'001)["success"_L1].toBool());
    QCOMPARE(plant.get("/api/events?status=rejected&limit=1").object()["total"_L1].toInt(), 10'001);
}

void ReadingsTest::oddValuesAreRejectedAlone_data()
{
    QTest::addColumn<QByteArray>("reading");
    QTest::addColumn<QString>("reason");
    QTest::newRow("beyond every number") << readingJson("a", "1e400") << u"INVALID_AMOUNT"_s;
    QTest::newRow("a truth for an amount") << readingJson("a", "true") << u"INVALID_AMOUNT"_s;
    QTest::newRow("no client") << readingJson("", "1") << u"MISSING_CLIENT_ID"_s;
    QTest::newRow("a client of 10,000 characters") << readingJson(QByteArray(10'000, 'a'), "1") << u"INVALID_FIELD"_s;
    QTest::newRow("a client with a NUL") << readingJson("a\\u0000b", "1") << u"INVALID_FIELD"_s;
    QTest::newRow("a metric with a lone surrogate") << readingJson("a", "1", "2024-01-01", "\\ud800") << u"INVALID_FIELD"_s;
}

void ReadingsTest::oddValuesAreRejectedAlone()
{
    QFETCH(QByteArray, reading);
    QFETCH(QString, reason);
    ServedPlant plant;
    const WireAnswer answer = plant.post("/api/events", "[" + reading + "," + readingJson("b", "1", "the other day") + "]");
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.object()["processed"_L1].toInt(), 1);
    QCOMPARE(answer.object()["failed"_L1].toInt(), 1);
    // As text: Qt reads no JSON with a number that no double holds, and what was sent is listed as it was.
    const QByteArray rejections = plant.get("/api/v1/rejections?kind=reading").body;
    const QByteArray eventId = answer.object()["results"_L1][0]["eventId"_L1].toString().toLatin1();
    for (const QByteArray &part : {QByteArray(R"("total":1,)"), R"("reason":")" + reason.toLatin1() + '"', R"("eventId":")" + eventId + '"'})
        QVERIFY2(rejections.contains(part), part.constData());
    // A time that cannot be read is the time of arrival.
    const QJsonObject kept = plant.get("/api/v1/readings?status=processed").object()["events"_L1][0].toObject();
    QCOMPARE(kept["timestamp"_L1].toString(), u"2026-01-15T12:00:00.000Z"_s);
}

void ReadingsTest::namesWithASeparatorStayApart()
{
    ServedPlant plant;
    const QByteArray time = "2024-01-01";
    const QByteArray body = "[" + readingJson("a|b", "1", time, "c") + "," + readingJson("a", "1", time, "b|c") + "," + readingJson("a\\\\", "1", time, "b|c") + "]";
    QCOMPARE(fatesOf(plant.post("/api/v1/readings", body)), (QByteArrayList{"new", "new", "new"}));
    QCOMPARE(fatesOf(plant.post("/api/events", body)), (QByteArrayList{"duplicate", "duplicate", "duplicate"}));
    QCOMPARE(plant.get("/api/v1/readings?clientId=a%7Cb").object()["total"_L1].toInt(), 1);
}

void ReadingsTest::twentySendersOfOneReadingCountOnce()
{
    ServedPlant plant;
    std::atomic<int> fresh = 0;
    std::atomic<int> duplicates = 0;
    std::vector<std::thread> senders;
    for (int i = 0; i < 20; ++i) {
        senders.emplace_back([&, i] {
            if (i % 4 == 3) {
                const QByteArray message = plant.post("/events", fixedJson("a", "12.5")).body;
                ++(message.contains("Duplicate") ? duplicates : fresh);
                return;
            }
            const WireAnswer answer = plant.post(i % 2 == 0 ? "/api/v1/readings" : "/api/events", readingJson("a", "12.5"));
            ++(fatesOf(answer) == QByteArrayList{"duplicate"} ? duplicates : fresh);
        });
    }
    for (std::thread &sender : senders)
        sender.join();
    QCOMPARE(fresh.load(), 1);
    QCOMPARE(duplicates.load(), 19);
    QCOMPARE(plainTotals(plant), R"({"total_count":1,"total_amount":12.5})");
}

void ReadingsTest::tenSendersAreKeptInFull()
{
    ServedPlant plant;
    std::vector<std::thread> senders;
    for (int sender = 0; sender < 10; ++sender) {
        senders.emplace_back([&plant, sender] {
            QByteArrayList readings;
            for (int amount = 1; amount <= 10; ++amount)
                readings << readingJson("client-" + QByteArray::number(sender), QByteArray::number(amount));
            plant.post("/api/v1/readings", "[" + readings.join(',') + "]");
        });
    }
    for (std::thread &sender : senders)
        sender.join();
    QCOMPARE(plainTotals(plant), R"({"total_count":100,"total_amount":550})");
}

void ReadingsTest::aSimulatedFailureCountsNothingUntilItIsSentAgain()
{
    ServedPlant plant;
    plant.post("/api/events", readingJson("known", "1"));
    const QByteArray known = "[" + readingJson("known", "1") + "]";
    QCOMPARE(fatesOf(plant.post("/api/events?simulateFailure=true", known)), QByteArrayList{"duplicate"});

    const QByteArray batch = "[" + readingJson("known", "1") + "," + readingJson("a", "2") + "," + readingJson("a", "3") + "]";
    for (const char *path : {"/api/v1/readings?simulateFailure=true", "/api/events?simulateFailure=true"}) {
        const WireAnswer failed = plant.post(path, batch);
        QCOMPARE(failed.status, 500);
        QCOMPARE(failed.body, R"({"success":false,"error":"Simulated database failure"})");
        QCOMPARE(plainTotals(plant), R"({"total_count":1,"total_amount":1})");
    }
    const QJsonObject list = plant.get("/api/v1/readings?status=failed").object();
    QCOMPARE(list["total"_L1].toInt(), 2);
    const QJsonObject item = list["events"_L1][0].toObject();
    QCOMPARE(item["status"_L1].toString(), u"failed"_s);
    QCOMPARE(item["clientId"_L1].toString(), u"a"_s);
    QCOMPARE(item["errorMessage"_L1].toString(), u"Simulated database failure"_s);
    QVERIFY(item["processedAt"_L1].isNull());

    QCOMPARE(fatesOf(plant.post("/api/events", batch)), (QByteArrayList{"duplicate", "new", "new"}));
    QCOMPARE(fatesOf(plant.post("/api/events", batch)), (QByteArrayList{"duplicate", "duplicate", "duplicate"}));
    QCOMPARE(plainTotals(plant), R"({"total_count":3,"total_amount":6})");
    QCOMPARE(plant.get("/api/v1/readings?status=failed").object()["total"_L1].toInt(-1), 0);
    QCOMPARE(plant.get("/api/v1/readings?clientId=a&status=processed&from=2024-01-01").object()["total"_L1].toInt(), 2);
}

void ReadingsTest::aSimulatedFailureIsPutRightByARetry()
{
    ServedPlant plant;
    QCOMPARE(plant.post("/api/v1/readings?simulateFailure=true", readingJson("a", "2")).status, 500);
    const QJsonObject item = plant.get("/api/v1/rejections?status=open&clientId=a").object()["items"_L1][0].toObject();
    QCOMPARE(item["kind"_L1].toString(), u"reading"_s);
    QCOMPARE(item["reason"_L1].toString(), u"SIMULATED_FAILURE"_s);
    const QByteArray id = QByteArray::number(item["id"_L1].toInt());
    const QByteArray retry = "/api/v1/rejections/" + id + "/retry";
    QCOMPARE(plant.post(retry, "").body, "{\"id\":" + id + R"(,"outcome":"accepted","reason":null,"message":null})");
    const WireAnswer again = plant.post(retry, "");
    QCOMPARE(again.status, 409);
    QCOMPARE(again.object()["error"_L1]["code"_L1].toString(), u"ALREADY_RESOLVED"_s);
    QCOMPARE(fatesOf(plant.post("/api/events", readingJson("a", "2"))), QByteArrayList{"duplicate"});
    QCOMPARE(plainTotals(plant), R"({"total_count":1,"total_amount":2})");
    QCOMPARE(plant.get("/api/v1/readings").object()["events"_L1][0]["retryCount"_L1].toInt(), 1);
}

void ReadingsTest::onlyTheWordTrueSimulatesAFailure()
{
    ServedPlant plant;
    int amount = 0;
    for (const char *query : {"?simulateFailure=1", "?simulateFailure=TRUE", "?simulateFailure=", "?simulatefailure=true", "?simulateFailure=false"})
        QCOMPARE(plant.post(QByteArray("/api/events") + query, readingJson("a", QByteArray::number(++amount))).status, 200);
}

void ReadingsTest::failuresAreSimulatedWhereThatIsAllowed()
{
    const ServedPlant never({}, {}, {.simulatedFailures = SimulatedFailures::Never});
    const WireAnswer canonical = never.post("/api/v1/readings?simulateFailure=true", readingJson("a", "1"));
    QCOMPARE(canonical.status, 403);
    QCOMPARE(canonical.object()["error"_L1]["code"_L1].toString(), u"FORBIDDEN"_s);
    QVERIFY(canonical.object()["error"_L1]["message"_L1].toString().contains(u"http/simulateFailures"_s));
    const WireAnswer other = never.post("/api/events?simulateFailure=true", readingJson("a", "1"));
    QCOMPARE(other.status, 403);
    QCOMPARE(other.object()["code"_L1].toString(), u"FORBIDDEN"_s);
    const WireAnswer fixed = never.post("/events", fixedJson("a", "1", "2024-01-01", R"(,"simulateFailure":true)"));
    QCOMPARE(fixed.status, 403);
    QVERIFY(fixed.object()["error"_L1].toString().contains(u"http/simulateFailures"_s));
    QCOMPARE(never.get("/api/v1/readings").object()["total"_L1].toInt(-1), 0);

    for (const auto policy : {SimulatedFailures::OnLoopback, SimulatedFailures::Always}) {
        ServedPlant plant;
        const QByteArray token = plant.makeToken({.name = u"PC-07"_s, .scopes = Scope::Ingest});
        HttpServer open(plant.parts(), {}, {.simulatedFailures = policy});
        const auto port = open.listen(QHostAddress(QHostAddress::AnyIPv4), 0);
        QVERIFY(port);
        const auto answer = RawClient(*port).send(postBytes("/api/events?simulateFailure=true", readingJson("a", "1"), bearer(token))).receive();
        QVERIFY(answer);
        QCOMPARE(answer->status, policy == SimulatedFailures::Always ? 500 : 403);
    }
}

void ReadingsTest::aStoreThatFailsIsAnsweredSoThatItIsSentAgain()
{
    ServedPlant plant;
    plant.gate().failWith(Error{ErrorCode::DiskFull, u"secret/path.db is full"_s});
    const WireAnswer answer = plant.post("/api/events", readingJson("a", "1"));
    QCOMPARE(answer.status, 507);
    QCOMPARE(answer.body, R"({"success":false,"error":"The disk is full; nothing was stored.","code":"DISK_FULL"})");
    QVERIFY(answer.fields.value("retry-after").toInt() > 0);
    plant.gate().failWith(std::nullopt);
    QVERIFY(QTest::qWaitFor([&] { return fatesOf(plant.post("/api/events", readingJson("a", "1"))) == QByteArrayList{"new"}; }));
}

QTEST_GUILESS_MAIN(ReadingsTest)
#include "tst_readings.moc"
