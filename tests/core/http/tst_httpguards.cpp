// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/http/servedplant.h"

#include <QDeadlineTimer>

using namespace Andon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What the HTTP server does about clients that are wrong, slow, greedy or gone.
class HttpGuardsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void malformedRequestsEndTheConnection_data();
    void malformedRequestsEndTheConnection();
    void aLengthThatLiesIsTakenAtItsWord();
    void nothingHidesBehindARefusedRequest_data();
    void nothingHidesBehindARefusedRequest();
    void aBodyThatIsTooLargeIsRefusedReadably_data();
    void aBodyThatIsTooLargeIsRefusedReadably();
    void theLargestBodyIsTaken();
    void pipelinedRequestsAreAnsweredInOrder();
    void aRequestMayArriveByteByByte();
    void anEmptyLineBehindABodyIsOverlooked();
    void aClientThatAsksFirstIsToldToContinue();
    void oldClientsAreAnsweredAndClosed();
    void slowSendersAreEnded_data();
    void slowSendersAreEnded();
    void aClientThatReadsNothingIsEnded();
    void idleConnectionsEnd();
    void connectionsAreLimitedPerAddress();
    void bodiesInFlightAreLimited();
    void answersThatWaitToBeReadAreLimited();
    void requestsASecondAreLimitedWhenThatIsSet();
    void hungUpClientsAreNobodysError_data();
    void hungUpClientsAreNobodysError();
    void aClientThatHangsUpBeforeItsAnswerIsNobodysError();
};

void HttpGuardsTest::malformedRequestsEndTheConnection_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<int>("status");
    const QByteArray post = "POST /api/v1/events/batch HTTP/1.1\r\nHost: localhost\r\n";
    QTest::newRow("two lengths") << post + "Content-Length: 2\r\nContent-Length: 2\r\n\r\n[]" << 400;
    QTest::newRow("a negative length") << post + "Content-Length: -2\r\n\r\n[]" << 400;
    QTest::newRow("length and chunks") << post + "Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" << 400;
    QTest::newRow("no length") << post + "\r\n" << 411;
    QTest::newRow("bare line feeds") << QByteArray("GET /health HTTP/1.1\nHost: localhost\n\n") << 400;
    QTest::newRow("a trailer") << post + "Transfer-Encoding: chunked\r\n\r\n2\r\n[]\r\n0\r\nA: b\r\n\r\n" << 400;
    QTest::newRow("a broken chunk") << post + "Transfer-Encoding: chunked\r\n\r\n2\r\n[]]\r\n0\r\n\r\n" << 400;
    QTest::newRow("a foreign host") << QByteArray("GET /health HTTP/1.1\r\nHost: evil.example\r\n\r\n") << 403;
    QTest::newRow("a WebSocket") << getBytes("/health", "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n") << 400;
    QTest::newRow("HTTP/2 without asking") << QByteArray("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n") << 505;
    QTest::newRow("TLS") << QByteArray("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n", 15) << 400;
    QTest::newRow("a long head") << "GET /health HTTP/1.1\r\nHost: localhost\r\nA: " + QByteArray(20'000, 'a') << 431;
    QTest::newRow("a long target") << "GET /" + QByteArray(8'000, 'a') << 414;
}

void HttpGuardsTest::malformedRequestsEndTheConnection()
{
    QFETCH(QByteArray, request);
    QFETCH(int, status);
    ServedPlant plant;
    RawClient client(plant.port());
    const auto answer = client.send(request).receive();
    QVERIFY(answer);
    QCOMPARE(answer->status, status);
    QCOMPARE(answer->fields.value("connection"), "close");
    QVERIFY(answer->body.contains("\"code\":\""));
    QVERIFY(client.isEnded());
    QCOMPARE(plant.get("/health").status, 200);
}

void HttpGuardsTest::aLengthThatLiesIsTakenAtItsWord()
{
    ServedPlant plant;
    RawClient client(plant.port());
    client.send("POST /events/batch HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\n\r\n[]GET / HTTP/1.1\r\n\r\n");
    const auto answer = client.receive();
    QVERIFY(answer);
    QCOMPARE(answer->object()["code"_L1].toString(), u"INVALID_JSON"_s);
    // What is left over is no request.
    QCOMPARE(client.receive().value_or(WireAnswer()).status, 400);
    QVERIFY(client.isEnded());
}

void HttpGuardsTest::nothingHidesBehindARefusedRequest_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::newRow("length first") << QByteArray("Content-Length: 6\r\nTransfer-Encoding: chunked\r\n");
    QTest::newRow("chunks first") << QByteArray("Transfer-Encoding: chunked\r\nContent-Length: 6\r\n");
    QTest::newRow("a disguised coding") << QByteArray("Content-Length: 6\r\nTransfer-Encoding : chunked\r\n");
    QTest::newRow("a coding with a tab") << QByteArray("Content-Length: 6\r\nTransfer-Encoding:\tchunked\r\n");
    QTest::newRow("a folded coding") << QByteArray("Content-Length: 6\r\nTransfer-Encoding:\r\n chunked\r\n");
}

void HttpGuardsTest::nothingHidesBehindARefusedRequest()
{
    QFETCH(QByteArray, fields);
    ServedPlant plant;
    RawClient client(plant.port());
    const QByteArray hidden = postBytes("/events/batch", "[" + eventJson("E1") + "]");
    const auto answer = client.send("POST /events/batch HTTP/1.1\r\nHost: localhost\r\n" + fields + "\r\n0\r\n\r\n" + hidden).receive();
    QVERIFY(answer);
    QVERIFY(answer->status == 400 || answer->status == 501);
    QVERIFY(client.isEnded());
    QCOMPARE(plant.get("/api/v1/events").object()["total"_L1].toInt(-1), 0);
}

void HttpGuardsTest::aBodyThatIsTooLargeIsRefusedReadably_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<QByteArray>("framing");
    QTest::newRow("by its length") << QByteArray("Content-Length: 33554432\r\n") << QByteArray();
    QTest::newRow("by its chunks") << QByteArray("Transfer-Encoding: chunked\r\n") << QByteArray("2000000\r\n");
}

void HttpGuardsTest::aBodyThatIsTooLargeIsRefusedReadably()
{
    QFETCH(QByteArray, fields);
    QFETCH(QByteArray, framing);
    ServedPlant plant;
    RawClient client(plant.port());
    // All of it is sent before the answer is read, as simple clients do.
    client.send("POST /events/batch HTTP/1.1\r\nHost: localhost\r\n" + fields + "\r\n" + framing + QByteArray(32 * 1024 * 1024, ' '));
    const auto answer = client.receive();
    QVERIFY(answer);
    QCOMPARE(answer->status, 413);
    QCOMPARE(answer->object().value("code"_L1).toString(), u"PAYLOAD_TOO_LARGE"_s);
    QVERIFY(client.isEnded());
}

void HttpGuardsTest::theLargestBodyIsTaken()
{
    ServedPlant plant;
    const QByteArray body = "[" + QByteArray(16 * 1024 * 1024 - 2, ' ') + "]";
    QCOMPARE(plant.post("/events/batch", body).status, 200);
    QCOMPARE(plant.post("/events/batch", body + " ").status, 413);
}

void HttpGuardsTest::pipelinedRequestsAreAnsweredInOrder()
{
    ServedPlant plant;
    RawClient client(plant.port());
    QByteArray requests;
    for (int i = 0; i < 100; ++i) {
        requests += postBytes("/events/batch", "[" + eventJson("E" + QByteArray::number(i), i) + "]");
        requests += getBytes("/api/v1/events?eventId=E" + QByteArray::number(i));
        requests += getBytes("/nowhere");
    }
    client.send(requests);
    for (int i = 0; i < 100; ++i) {
        const auto stored = client.receive();
        QVERIFY(stored);
        QCOMPARE(ServedPlant::countsOf(*stored), "1/0/0/0");
        const auto listed = client.receive();
        QVERIFY(listed);
        QCOMPARE(listed->object()["items"_L1][0]["defectCount"_L1].toInt(), i);
        const auto missing = client.receive();
        QVERIFY(missing);
        QCOMPARE(missing->status, 404);
    }
}

void HttpGuardsTest::aRequestMayArriveByteByByte()
{
    ServedPlant plant;
    RawClient client(plant.port());
    const QByteArray chunked = "POST /events/batch HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n1\r\n[\r\n1\r\n]\r\n0\r\n\r\n";
    for (const char c : postBytes("/events/batch", "[]") + chunked)
        client.send(QByteArray(1, c));
    QCOMPARE(client.receive().value_or(WireAnswer()).status, 200);
    QCOMPARE(client.receive().value_or(WireAnswer()).status, 200);
}

void HttpGuardsTest::anEmptyLineBehindABodyIsOverlooked()
{
    ServedPlant plant;
    RawClient client(plant.port());
    const QByteArray request = postBytes("/events/batch", "[]") + "\r\n";
    client.send(request + request);
    for (const char c : request)
        client.send(QByteArray(1, c));
    for (int i = 0; i < 3; ++i)
        QCOMPARE(client.receive().value_or(WireAnswer()).status, 200);
    // One is enough.
    QCOMPARE(client.send("\r\n\r\n" + request).receive().value_or(WireAnswer()).status, 400);
}

void HttpGuardsTest::aClientThatAsksFirstIsToldToContinue()
{
    ServedPlant plant;
    RawClient client(plant.port());
    client.send("POST /events/batch HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n");
    QCOMPARE(client.receive().value_or(WireAnswer()).status, 100);
    QCOMPARE(client.send("[]").receive().value_or(WireAnswer()).status, 200);
    client.send("POST /events/batch HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99999999\r\nExpect: 100-continue\r\n\r\n");
    QCOMPARE(client.receive().value_or(WireAnswer()).status, 413);
}

void HttpGuardsTest::oldClientsAreAnsweredAndClosed()
{
    ServedPlant plant;
    RawClient client(plant.port());
    const auto answer = client.send("GET /health HTTP/1.0\r\n\r\n").receive();
    QVERIFY(answer);
    QCOMPARE(answer->status, 200);
    QCOMPARE(answer->fields.value("connection"), "close");
    QVERIFY(client.isEnded());
}

void HttpGuardsTest::slowSendersAreEnded_data()
{
    QTest::addColumn<QByteArray>("sent");
    QTest::newRow("half a head") << QByteArray("GET /api/v1/events HTTP/1.1\r\nHos");
    QTest::newRow("half a body") << QByteArray("POST /api/v1/events HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10\r\n\r\n[");
    QTest::newRow("nearly all of a large body") << "POST /api/v1/events HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000000\r\n\r\n" + QByteArray(999'990, ' ');
    QTest::newRow("half a chunk") << QByteArray("POST /api/v1/events HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n[");
}

void HttpGuardsTest::slowSendersAreEnded()
{
    QFETCH(QByteArray, sent);
    ServedPlant plant({.headTime = 100ms, .bodyGrace = 100ms});
    RawClient client(plant.port());
    const auto answer = client.send(sent).receive();
    QVERIFY(answer);
    QCOMPARE(answer->status, 408);
    QCOMPARE(answer->object()["error"_L1]["code"_L1].toString(), u"REQUEST_TIMEOUT"_s);
    QVERIFY(client.isEnded());
}

void HttpGuardsTest::aClientThatReadsNothingIsEnded()
{
    ServedPlant plant({.unreadTime = 200ms, .connectionsPerAddress = 1});
    QByteArray batch = "[" + eventJson("E0", 0, QByteArray(3'000, 'm'));
    for (int i = 1; i < 1000; ++i)
        batch += "," + eventJson("E" + QByteArray::number(i), 0, QByteArray(3'000, 'm'));
    const auto statusFor = [&plant](const QByteArray &request) { return plant.ask(request).status; };
    QCOMPARE(statusFor(postBytes("/events/batch", batch + "]")), 200);
    RawClient deaf(plant.port());
    deaf.send(getBytes("/api/v1/events?limit=1000").repeated(20));
    // There is room for one connection: as long as the deaf one lasts, all others are turned away.
    // The event loop must not turn meanwhile, or the deaf one would read.
    const QDeadlineTimer patience(20s);
    while (statusFor(getBytes("/health")) != 200)
        QVERIFY(!patience.hasExpired());
}

void HttpGuardsTest::idleConnectionsEnd()
{
    ServedPlant plant({.idleTime = 100ms});
    RawClient silent(plant.port());
    QVERIFY(silent.isEnded());
    RawClient served(plant.port());
    QCOMPARE(served.send(getBytes("/health")).receive().value_or(WireAnswer()).status, 200);
    QVERIFY(served.isEnded());
}

void HttpGuardsTest::connectionsAreLimitedPerAddress()
{
    ServedPlant plant({.connectionsPerAddress = 3});
    std::vector<std::unique_ptr<RawClient>> clients;
    for (int i = 0; i < 3; ++i) {
        clients.push_back(std::make_unique<RawClient>(plant.port()));
        QCOMPARE(clients.back()->send(getBytes("/health")).receive().value_or(WireAnswer()).status, 200);
    }
    RawClient fourth(plant.port());
    const auto refused = fourth.receive();
    QVERIFY(refused);
    QCOMPARE(refused->status, 503);
    QVERIFY(refused->fields.contains("retry-after"));
    clients.clear();
    QTRY_COMPARE(plant.get("/health").status, 200);
}

void HttpGuardsTest::bodiesInFlightAreLimited()
{
    ServedPlant plant({.bodiesInFlightSize = 1200});   // of which one address may hold 900
    RawClient first(plant.port());
    first.send("POST /events/batch HTTP/1.1\r\nHost: localhost\r\nContent-Length: 900\r\nExpect: 100-continue\r\n\r\n");
    QCOMPARE(first.receive().value_or(WireAnswer()).status, 100);
    const WireAnswer refused = plant.post("/events/batch", "[" + QByteArray(200, ' ') + "]");
    QCOMPARE(refused.status, 503);
    QVERIFY(refused.fields.contains("retry-after"));
    QCOMPARE(first.send("[" + QByteArray(898, ' ') + "]").receive().value_or(WireAnswer()).status, 200);
    QCOMPARE(plant.post("/events/batch", "[" + QByteArray(200, ' ') + "]").status, 200);
}

void HttpGuardsTest::answersThatWaitToBeReadAreLimited()
{
    ServedPlant plant({.unreadAnswersSize = 1024 * 1024});   // of which one address may hold three quarters
    QByteArray batch = "[" + eventJson("E0", 0, QByteArray(3'000, 'm'));
    for (int i = 1; i < 1000; ++i)
        batch += "," + eventJson("E" + QByteArray::number(i), 0, QByteArray(3'000, 'm'));
    QCOMPARE(plant.post("/events/batch", batch + "]").status, 200);
    const WireAnswer refused = plant.get("/api/v1/events?limit=1000");
    QCOMPARE(refused.status, 503);
    QCOMPARE(refused.object()["error"_L1]["code"_L1].toString(), u"BUSY"_s);
    QVERIFY(refused.fields.contains("retry-after"));
    // What was read has given its room back, else the second would be refused.
    for (int i = 0; i < 5; ++i)
        QCOMPARE(plant.get("/api/v1/events?limit=200").status, 200);
    RawClient client(plant.port());
    QCOMPARE(client.send("HEAD /api/v1/events?limit=1000 HTTP/1.1\r\nHost: localhost\r\n\r\n").receive(true).value_or(WireAnswer()).status, 200);
}

void HttpGuardsTest::requestsASecondAreLimitedWhenThatIsSet()
{
    ServedPlant plant({.requestsPerSecond = 1});
    // A macro that tries again would ask twice in one second.
    const auto isAnswered = [&plant](int status) { return QTest::qWaitFor([&] { return plant.get("/health").status == status; }); };
    QVERIFY(isAnswered(429));
    QVERIFY(isAnswered(200));
}

void HttpGuardsTest::hungUpClientsAreNobodysError_data()
{
    QTest::addColumn<QByteArray>("sent");
    const QByteArray request = postBytes("/events/batch", "[" + eventJson("E1") + "]");
    QTest::newRow("before a word") << QByteArray();
    QTest::newRow("within the head") << request.first(40);
    QTest::newRow("before the body") << request.first(request.indexOf("\r\n\r\n") + 4);
    QTest::newRow("within the body") << request.chopped(10);
    QTest::newRow("after the body") << request;
    QTest::newRow("with more behind") << request + request + request.first(50);
}

void HttpGuardsTest::hungUpClientsAreNobodysError()
{
    QFETCH(QByteArray, sent);
    ServedPlant plant;
    for (int i = 0; i < 20; ++i)
        RawClient(plant.port()).send(sent).hangUp();
    QCOMPARE(plant.get("/health").status, 200);
    const QByteArray counts = plant.counts("[" + eventJson("E1") + "]");
    QVERIFY2(counts == "1/0/0/0" || counts == "0/1/0/0", counts.constData());
}

void HttpGuardsTest::aClientThatHangsUpBeforeItsAnswerIsNobodysError()
{
    ServedPlant plant;
    plant.gate().shut();
    std::vector<std::unique_ptr<RawClient>> clients;
    for (int i = 0; i < 20; ++i) {
        clients.push_back(std::make_unique<RawClient>(plant.port()));
        clients.back()->send(postBytes("/events/batch", "[" + eventJson("E" + QByteArray::number(i)) + "]"));
    }
    QTRY_COMPARE(plant.gate().arrivals(), 1);
    QTRY_COMPARE(plant.ingest().status().waitingBatches >= 1, true);
    for (const auto &client : clients)
        client->hangUp();
    QCOMPARE(plant.get("/health").status, 200);
    plant.gate().open();
    QTRY_COMPARE(plant.get("/api/v1/events").object()["total"_L1].toInt(), 20);
}

QTEST_GUILESS_MAIN(HttpGuardsTest)
#include "tst_httpguards.moc"
