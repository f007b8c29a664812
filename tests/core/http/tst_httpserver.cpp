// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/http/servedplant.h"

#include <QTcpServer>

#include <thread>

using namespace Andon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What the HTTP contract promises to clients that behave.
class HttpServerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itSaysWhereItListens();
    void aTakenPortIsSaidInASentence();
    void closingLetsRequestsUnderWayFinish();
    void aBatchIsCountedEventByEvent();
    void aBatchIsHeldAgainstTheRulesOfThePlant();
    void resultsComeInTheOrderOfTheBody();
    void refusalsBeyondTenThousandAreOnlyCounted();
    void bodiesThatAreNoBatchAreRefused_data();
    void bodiesThatAreNoBatchAreRefused();
    void theMediaTypeIsJsonOrNothing_data();
    void theMediaTypeIsJsonOrNothing();
    void methodsAreChecked_data();
    void methodsAreChecked();
    void headIsGetWithoutTheBody();
    void errorsTakeTheShapeOfTheirPath_data();
    void errorsTakeTheShapeOfTheirPath();
    void healthSaysWhetherEventsAreTaken();
    void aStoreThatFailsIsAnsweredSoThatItIsSentAgain_data();
    void aStoreThatFailsIsAnsweredSoThatItIsSentAgain();
    void loopbackPagesMayReadTheAnswers();
    void closingIsToldToEverybodyAndEndsNoLaterServer();
};

void HttpServerTest::itSaysWhereItListens()
{
    ServedPlant plant;
    QCOMPARE(plant.server().url(), QUrl(u"http://127.0.0.1:%1"_s.arg(plant.port())));
    QCOMPARE(plant.get("/healthz").status, 200);
    plant.server().close();
    QVERIFY(plant.server().url().isEmpty());
    QVERIFY(!RawClient(plant.port()).isConnected());
    QVERIFY(plant.server().listen(QHostAddress(QHostAddress::LocalHost), 0));
}

void HttpServerTest::aTakenPortIsSaidInASentence()
{
    ServedPlant plant;
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress(QHostAddress::LocalHost)));
    HttpServer server(plant.parts());
    const auto port = server.listen(QHostAddress(QHostAddress::LocalHost), other.serverPort());
    QVERIFY(!port);
    QCOMPARE(port.error().code, ErrorCode::InUse);
    QVERIFY(port.error().detail.contains(u"port %1 on 127.0.0.1 is in use by another program."_s.arg(other.serverPort())));
    QVERIFY(server.url().isEmpty());
}

void HttpServerTest::closingLetsRequestsUnderWayFinish()
{
    ServedPlant plant;
    plant.gate().shut();
    RawClient sender(plant.port());
    RawClient idle(plant.port());
    sender.send(postBytes("/events/batch", "[" + eventJson("E1") + "]"));
    QTRY_COMPARE(plant.gate().arrivals(), 1);
    std::thread opener([&] {
        while (RawClient(plant.port()).isConnected()) { }
        plant.gate().open();
    });
    plant.server().close(std::chrono::seconds(30));
    opener.join();
    const auto answer = sender.receive();
    QVERIFY(answer);
    QCOMPARE(ServedPlant::countsOf(*answer), "1/0/0/0");
    QCOMPARE(answer->fields.value("connection"), "close");
    QVERIFY(sender.isEnded());
    QVERIFY(idle.isEnded());
}

void HttpServerTest::aBatchIsHeldAgainstTheRulesOfThePlant()
{
    ServedPlant plant;
    const QByteArray longEvent = "[" + eventJson("E1").replace("1000", "25000000") + "]";
    QCOMPARE(ServedPlant::countsOf(plant.post("/api/v1/events/batch", longEvent)), "0/0/0/1");
    plant.ingest().setRules({.longestDuration = std::chrono::hours(7)});
    QCOMPARE(ServedPlant::countsOf(plant.post("/api/v1/events/batch", longEvent)), "1/0/0/0");
}

void HttpServerTest::aBatchIsCountedEventByEvent()
{
    ServedPlant plant;
    for (const QByteArray path : {"/api/v1/events/batch", "/events/batch"}) {
        const WireAnswer empty = plant.post(path, "[]");
        QCOMPARE(empty.status, 200);
        QCOMPARE(ServedPlant::countsOf(empty), "0/0/0/0");
        QCOMPARE(empty.object().value("rejections"_L1), QJsonValue(QJsonArray()));
    }
    const WireAnswer answer = plant.post("/api/v1/events/batch",
        "[" + eventJson("E1") + ",7," + eventJson("E1") + "," + eventJson("E2").replace("1000", "-1") + "]");
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.fields.value("content-type"), "application/json; charset=utf-8");
    QCOMPARE(answer.fields.value("x-content-type-options"), "nosniff");
    QCOMPARE(answer.fields.value("content-security-policy"), "default-src 'none'");
    QCOMPARE(ServedPlant::countsOf(answer), "1/1/0/2");
    const QJsonArray rejections = answer.object().value("rejections"_L1).toArray();
    QCOMPARE(rejections.size(), 2);
    QCOMPARE(rejections.at(0)["index"_L1].toInt(), 1);
    QVERIFY(rejections.at(0)["eventId"_L1].isNull());
    QCOMPARE(rejections.at(0)["reason"_L1].toString(), u"INVALID_EVENT"_s);
    QCOMPARE(rejections.at(1)["index"_L1].toInt(), 3);
    QCOMPARE(rejections.at(1)["eventId"_L1].toString(), u"E2"_s);
    QCOMPARE(rejections.at(1)["reason"_L1].toString(), u"INVALID_DURATION"_s);
    QVERIFY(!rejections.at(1)["message"_L1].toString().isEmpty());
    QVERIFY(answer.object().value("processingTimeMs"_L1).isDouble());
    QVERIFY(!answer.object().contains("results"_L1));
    QCOMPARE(plant.counts("[" + eventJson("E1", 3) + "]"), "0/0/1/0");
    QCOMPARE(plant.counts(R"({"events":[)" + eventJson("E1", 3) + "]}"), "0/1/0/0");
    QCOMPARE(plant.ask("POST /events/batch HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n[]\r\n0\r\n\r\n").status, 200);
}

void HttpServerTest::resultsComeInTheOrderOfTheBody()
{
    ServedPlant plant;
    const WireAnswer answer = plant.post("/events/batch?results=true", "[null," + eventJson("E1") + ",{}," + eventJson("E1") + "," + eventJson("E1", 2) + "]");
    const QJsonArray expected{u"rejected"_s, u"accepted"_s, u"rejected"_s, u"deduped"_s, u"updated"_s};
    QCOMPARE(answer.object().value("results"_L1).toArray(), expected);
}

void HttpServerTest::refusalsBeyondTenThousandAreOnlyCounted()
{
    ServedPlant plant;
    const WireAnswer answer = plant.post("/events/batch", "[" + QByteArray("1,").repeated(10'002) + "1]");
    QCOMPARE(ServedPlant::countsOf(answer), "0/0/0/10003");
    QCOMPARE(answer.object().value("rejections"_L1).toArray().size(), 10'000);
    QCOMPARE(answer.object().value("rejectionsOmitted"_L1).toInt(), 3);
}

void HttpServerTest::bodiesThatAreNoBatchAreRefused_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("code");
    QTest::newRow("nothing") << QByteArray() << u"INVALID_JSON"_s;
    QTest::newRow("half an array") << QByteArray("[") << u"INVALID_JSON"_s;
    QTest::newRow("two documents") << QByteArray("[][]") << u"INVALID_JSON"_s;
    QTest::newRow("a byte order mark") << QByteArray("\xef\xbb\xbf[]") << u"INVALID_JSON"_s;
    QTest::newRow("not UTF-8") << QByteArray("[\"\xe4\"]") << u"INVALID_JSON"_s;
    QTest::newRow("an object") << QByteArray("{}") << u"INVALID_BODY"_s;
    QTest::newRow("null") << QByteArray("null") << u"INVALID_BODY"_s;
    QTest::newRow("a number") << QByteArray("7") << u"INVALID_BODY"_s;
}

void HttpServerTest::bodiesThatAreNoBatchAreRefused()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, code);
    ServedPlant plant;
    const WireAnswer answer = plant.post("/api/v1/events/batch", body);
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.object()["error"_L1]["code"_L1].toString(), code);
}

void HttpServerTest::theMediaTypeIsJsonOrNothing_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<int>("status");
    QTest::newRow("none") << QByteArray() << 200;
    QTest::newRow("any case") << QByteArray("Content-Type: Application/JSON\r\n") << 200;
    QTest::newRow("UTF-8") << QByteArray("Content-Type: application/json; charset=UTF-8\r\n") << 200;
    QTest::newRow("quoted") << QByteArray("Content-Type: application/json;charset=\"utf-8\"\r\n") << 200;
    QTest::newRow("Latin-1") << QByteArray("Content-Type: application/json; charset=iso-8859-1\r\n") << 415;
    QTest::newRow("text") << QByteArray("Content-Type: text/plain\r\n") << 415;
    QTest::newRow("a form") << QByteArray("Content-Type: application/x-www-form-urlencoded\r\n") << 415;
    QTest::newRow("gzip") << QByteArray("Content-Encoding: gzip\r\n") << 400;
    QTest::newRow("brotli") << QByteArray("Content-Encoding: br\r\n") << 415;
}

void HttpServerTest::theMediaTypeIsJsonOrNothing()
{
    QFETCH(QByteArray, fields);
    QFETCH(int, status);
    ServedPlant plant;
    QCOMPARE(plant.ask(postBytes("/events/batch", "[]", fields)).status, status);
}

void HttpServerTest::methodsAreChecked_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("allow");
    const auto row = [](const char *line, int status, const char *allow) { QTest::newRow(line) << QByteArray(line) << status << QByteArray(allow); };
    row("GET /api/v1/events/batch", 405, "POST, OPTIONS");
    row("DELETE /events/batch", 405, "POST, OPTIONS");
    row("PUT /stats", 405, "GET, HEAD, OPTIONS");
    row("PATCH /health", 405, "GET, HEAD, OPTIONS");
    row("TRACE /health", 405, "GET, HEAD, OPTIONS");
    row("get /health", 405, "GET, HEAD, OPTIONS");
    row("PROPFIND /stats", 405, "GET, HEAD, OPTIONS");
    row("GET /api/v1/rejections/1/retry", 405, "POST, OPTIONS");
    row("OPTIONS /events/batch", 204, "POST, OPTIONS");
    row("OPTIONS /api/v1/stats?x", 204, "GET, HEAD, OPTIONS");
    row("OPTIONS /nowhere", 404, "");
    row("GET /", 404, "");
    row("GET /api/v1/Stats", 404, "");
    row("GET /api/v1/stats/", 404, "");
    row("GET //api/v1/stats", 404, "");
    row("GET /api/v1/%73tats", 404, "");
    row("GET /api/v1/../v1/stats", 404, "");
    row("GET /api/v1/rejections//retry", 404, "");
    row("GET /api/v1/rejections/1/2/retry", 404, "");
    row("FROBNICATE /nowhere", 404, "");
}

void HttpServerTest::methodsAreChecked()
{
    QFETCH(QByteArray, line);
    QFETCH(int, status);
    QFETCH(QByteArray, allow);
    ServedPlant plant;
    RawClient client(plant.port());
    const auto answer = client.send(line + " HTTP/1.1\r\nHost: localhost\r\n\r\n").receive();
    QVERIFY(answer);
    QCOMPARE(answer->status, status);
    QCOMPARE(answer->fields.value("allow"), allow);
    QCOMPARE(answer->body.isEmpty(), status == 204);
    QCOMPARE(client.send(getBytes("/health")).receive()->status, 200);
}

void HttpServerTest::headIsGetWithoutTheBody()
{
    ServedPlant plant;
    const QByteArray target = "/api/v1/events";
    const WireAnswer full = plant.get(target);
    RawClient client(plant.port());
    const auto head = client.send("HEAD " + target + " HTTP/1.1\r\nHost: localhost\r\n\r\n").receive(true);
    QVERIFY(head);
    QCOMPARE(head->status, 200);
    QCOMPARE(head->fields, full.fields);
    QCOMPARE(head->fields.value("content-length").toLongLong(), full.body.size());
    QCOMPARE(client.send(getBytes(target)).receive()->body, full.body);
}

void HttpServerTest::errorsTakeTheShapeOfTheirPath_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("canonical") << getBytes("/api/v1/stats") << QByteArray(R"({"error":{"code":"MISSING_PARAMETER","message":"machineId is required","field":"machineId"}})");
    QTest::newRow("flat") << getBytes("/stats") << QByteArray(R"({"error":"machineId is required","code":"MISSING_PARAMETER","message":"machineId is required","status":400})");
    QTest::newRow("with success") << "PUT" + getBytes("/api/health").mid(3)
        << QByteArray(R"({"success":false,"error":"This path takes GET, HEAD, OPTIONS.","code":"METHOD_NOT_ALLOWED"})");
    QTest::newRow("an unknown path") << getBytes("/nowhere") << QByteArray(R"({"error":{"code":"NOT_FOUND","message":"There is nothing at this path."}})");
    QTest::newRow("refused by its head") << postBytes("/events/batch", "[]", "Content-Encoding: br\r\n")
        << QByteArray(R"({"error":"The only Content-Encoding known here is gzip, once.","code":"UNSUPPORTED_MEDIA_TYPE","message":"The only Content-Encoding known here is gzip, once.","status":415})");
}

void HttpServerTest::errorsTakeTheShapeOfTheirPath()
{
    QFETCH(QByteArray, request);
    QFETCH(QByteArray, body);
    ServedPlant plant;
    const WireAnswer answer = plant.ask(request);
    QCOMPARE(answer.body, body);
    QCOMPARE(answer.fields.value("content-type"), "application/json; charset=utf-8");
}

void HttpServerTest::healthSaysWhetherEventsAreTaken()
{
    ServedPlant plant;
    for (const char *path : {"/health", "/healthz", "/api/health"}) {
        const WireAnswer answer = plant.get(path);
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.body, R"({"status":"ok","timestamp":"2026-01-15T12:00:00.000Z"})");
    }
    plant.gate().failWith(Error{ErrorCode::DiskFull, u"No room."_s});
    QCOMPARE(plant.post("/events/batch", "[" + eventJson("E1") + "]").status, 507);
    const WireAnswer answer = plant.get("/health");
    QCOMPARE(answer.status, 503);
    QCOMPARE(answer.object().value("status"_L1).toString(), u"disk-full"_s);
}

void HttpServerTest::aStoreThatFailsIsAnsweredSoThatItIsSentAgain_data()
{
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("word");
    QTest::newRow("the database refuses") << ErrorCode::Storage << 503 << u"STORAGE"_s;
    QTest::newRow("the disk is full") << ErrorCode::DiskFull << 507 << u"DISK_FULL"_s;
    QTest::newRow("the program is about to end") << ErrorCode::Closing << 503 << u"BUSY"_s;
}

void HttpServerTest::aStoreThatFailsIsAnsweredSoThatItIsSentAgain()
{
    QFETCH(ErrorCode, code);
    QFETCH(int, status);
    QFETCH(QString, word);
    ServedPlant plant;
    plant.gate().failWith(Error{code, u"secret/path.db: disk I/O error"_s});
    const WireAnswer answer = plant.post("/api/v1/events/batch", "[" + eventJson("E1") + "]");
    QCOMPARE(answer.status, status);
    QCOMPARE(answer.object()["error"_L1]["code"_L1].toString(), word);
    QVERIFY(answer.fields.value("retry-after").toInt() > 0);
    QVERIFY(!answer.body.contains("secret"));
    QCOMPARE(plant.get("/api/v1/events").object()["total"_L1].toInt(-1), 0);
    plant.gate().failWith(std::nullopt);
    QVERIFY(QTest::qWaitFor([&] { return plant.post("/events/batch", "[" + eventJson("E1") + "]").status == 200; }));
    QCOMPARE(plant.get("/api/v1/events").object()["total"_L1].toInt(), 1);
}

void HttpServerTest::loopbackPagesMayReadTheAnswers()
{
    ServedPlant plant;
    const QByteArray origin = "http://localhost:3000";
    const WireAnswer preflight = plant.ask("OPTIONS /events/batch HTTP/1.1\r\nHost: localhost\r\nOrigin: " + origin
                                           + "\r\nAccess-Control-Request-Method: POST\r\nAccess-Control-Request-Headers: content-type\r\n\r\n");
    QCOMPARE(preflight.status, 204);
    QCOMPARE(preflight.fields.value("access-control-allow-origin"), origin);
    QCOMPARE(preflight.fields.value("access-control-allow-methods"), "POST, OPTIONS");
    QVERIFY(preflight.fields.value("access-control-allow-headers").contains("Content-Type"));
    const WireAnswer answer = plant.ask(postBytes("/events/batch", "[]", "Origin: " + origin + "\r\n"));
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.fields.value("access-control-allow-origin"), origin);
    for (const char *foreign : {"null", "https://evil.example"}) {
        const WireAnswer refused = plant.ask(postBytes("/events/batch", "[]", QByteArray("Origin: ") + foreign + "\r\n"));
        QCOMPARE(refused.status, 403);
        QCOMPARE(refused.object().value("code"_L1).toString(), u"FORBIDDEN"_s);
        QVERIFY(!refused.fields.contains("access-control-allow-origin"));
    }
}

void HttpServerTest::closingIsToldToEverybodyAndEndsNoLaterServer()
{
    ServedPlant plant;
    plant.gate().shut();
    RawClient waiting(plant.port());
    waiting.send(postBytes("/events/batch", "[" + eventJson("E1") + "]"));
    QTRY_COMPARE(plant.ingest().status().waitingBatches, 1u);
    QStringList told;
    // As long as an answer is awaited it is not closed; then somebody does not wait any more.
    plant.server().closeSoon([&] { told << u"first"_s; }, 60s);
    plant.server().closeSoon([&] { told << u"second"_s; }, 200ms);
    plant.server().close(0ms);
    QCOMPARE(told, QStringList({u"first"_s, u"second"_s}));
    plant.gate().open();
    const auto port = plant.server().listen(QHostAddress(QHostAddress::LocalHost), 0);
    QVERIFY(port);
    bool isOver = false;
    QTimer::singleShot(400ms, this, [&] { isOver = true; });
    QTRY_VERIFY(isOver);
    QCOMPARE(RawClient(*port).send(getBytes("/health")).receive().value_or(WireAnswer()).status, 200);
    plant.server().closeSoon([&] { told << u"third"_s; }, 60s);
    QTRY_COMPARE(told.size(), 3);
    plant.server().closeSoon([&] { told << u"at once"_s; });
    QCOMPARE(told.last(), u"at once"_s);
}

QTEST_GUILESS_MAIN(HttpServerTest)
#include "tst_httpserver.moc"
