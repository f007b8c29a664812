// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/http/servedplant.h"

using namespace Andon;
using namespace Qt::StringLiterals;

/// Whole lists as files over HTTP.
class HttpExportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eventsAreAFileOfEachFormat_data();
    void eventsAreAFileOfEachFormat();
    void csvIsWrittenAsAskedFor();
    void rejectionsReadingsMachinesAndLinesAreFilesToo();
    void everyRowComesHoweverManyThereAre();
    void anOlderClientIsToldTheEndByTheEnd();
    void aHeadSaysWhatItWouldBe();
    void parametersAreChecked_data();
    void parametersAreChecked();
    void aTokenOfOneFactorySeesItsOwn();
    void aClientThatHangsUpEndsTheWork();
    void onlySoManyAreUnderWay();
    void othersAreAnsweredWhileOneIsNotRead();

private:
    static QByteArray many(int count, int from = 0);
};

/// A batch of events with long names.
QByteArray HttpExportTest::many(int count, int from)
{
    QByteArrayList events;
    for (int i = from; i < from + count; ++i)
        events << eventJson("E-" + QByteArray::number(i) + QByteArray(200, 'x'));
    return '[' + events.join(',') + ']';
}

void HttpExportTest::eventsAreAFileOfEachFormat_data()
{
    QTest::addColumn<QByteArray>("format");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("beginning");
    QTest::newRow("csv") << QByteArray("csv") << QByteArray("text/csv; charset=utf-8")
                         << QByteArray("eventId,eventTime,receivedTime,machineId,lineId,factoryId,durationMs,defectCount,delayMs,corrected\r\n"
                                       "'=1+1,2026-01-15T10:00:00Z,2026-01-15T12:00:0");
    QTest::newRow("json") << QByteArray("json") << QByteArray("application/json")
                          << QByteArray("[\n{\"eventId\":\"=1+1\",\"eventTime\":\"2026-01-15T10:00:00Z\",");
    QTest::newRow("ndjson") << QByteArray("ndjson") << QByteArray("application/x-ndjson") << QByteArray("{\"eventId\":\"=1+1\",");
    QTest::newRow("xlsx") << QByteArray("xlsx") << QByteArray("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") << QByteArray("PK");
}

void HttpExportTest::eventsAreAFileOfEachFormat()
{
    QFETCH(QByteArray, format);
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, beginning);
    ServedPlant plant;
    QCOMPARE(plant.counts("[" + eventJson("=1+1", -1) + "]"), "1/0/0/0");
    const WireAnswer answer = plant.get("/api/v1/export?what=events&from=2026-01-15T00:00:00Z&to=2026-01-16T00:00:00Z&format=" + format);
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.fields.value("content-type"), type);
    QCOMPARE(answer.fields.value("content-disposition"), "attachment; filename=\"andon-events-20260115-20260116." + format + "\"");
    QCOMPARE(answer.fields.value("x-content-type-options"), "nosniff");
    QCOMPARE(answer.fields.contains("content-length"), format == "xlsx");
    QVERIFY2(answer.body.startsWith(beginning), answer.body.left(300));
    if (format == "json")
        QCOMPARE(answer.array().at(0)["defectCount"_L1].toInt(), -1);
}

void HttpExportTest::csvIsWrittenAsAskedFor()
{
    ServedPlant plant;
    QCOMPARE(plant.counts("[" + eventJson("E1") + "]"), "1/0/0/0");
    const WireAnswer answer = plant.get("/api/v1/export?what=events&delimiter=semicolon&bom=true&zone=Europe/Berlin");
    QVERIFY2(answer.body.startsWith("\xef\xbb\xbf" "eventId;eventTime;"), answer.body);
    QVERIFY2(answer.body.contains("\r\nE1;2026-01-15T11:00:00+01:00;"), answer.body);
}

void HttpExportTest::rejectionsReadingsMachinesAndLinesAreFilesToo()
{
    ServedPlant plant;
    QCOMPARE(plant.counts("[" + eventJson("E1", 3, "press-7", R"(,"lineId":"LINE-A")") + "," + eventJson("E2", -7) + "]"), "1/0/0/1");
    QCOMPARE(plant.post("/api/v1/readings", R"([{"client":"shop","metric":"kw","amount":1.5,"time":"2026-01-15T09:00:00Z"},{"amount":1}])").status, 200);
    const QByteArray day = "&format=json&from=2026-01-15T00:00:00Z&to=2026-01-16T00:00:00Z";
    const QJsonArray rejections = plant.get("/api/v1/export?what=rejections" + day).array();
    QCOMPARE(rejections.size(), 2);
    const QJsonArray events = plant.get("/api/v1/export?what=rejections&kind=event&status=open" + day).array();
    QCOMPARE(events.size(), 1);
    QCOMPARE(events.at(0)["payload"_L1]["eventId"_L1].toString(), u"E2"_s);
    QCOMPARE(plant.get("/api/v1/export?what=rejections&status=resolved" + day).body, "[]\n");
    const QJsonArray readings = plant.get("/api/v1/export?what=readings&clientId=shop" + day).array();
    QCOMPARE(readings.size(), 1);
    QCOMPARE(readings.at(0)["amount"_L1].toDouble(), 1.5);
    QCOMPARE(plant.get("/api/v1/export?what=readings&status=rejected&format=json").array().size(), 1);
    const QJsonArray machines = plant.get("/api/v1/export?what=machines" + day).array();
    QCOMPARE(machines.size(), 1);
    QCOMPARE(machines.at(0)["defectsCount"_L1].toInt(), 3);
    const QJsonArray lines = plant.get("/api/v1/export?what=lines" + day).array();
    QCOMPARE(lines.at(0)["lineId"_L1].toString(), u"LINE-A"_s);
    QCOMPARE(plant.get("/api/v1/export?what=lines&lineId=LINE-X" + day).body, "[]\n");
}

void HttpExportTest::everyRowComesHoweverManyThereAre()
{
    ServedPlant plant;
    for (int i = 0; i < 4; ++i)
        QCOMPARE(plant.counts(many(5'000, i * 5'000)), "5000/0/0/0");
    RawClient client(plant.port());
    // Another request waits behind it on the same connection.
    client.send(getBytes("/api/v1/export?what=events&format=ndjson") + getBytes("/healthz"));
    const auto answer = client.receive();
    QVERIFY(answer);
    QCOMPARE(answer->fields.value("transfer-encoding"), "chunked");
    const QList<QByteArray> lines = answer->body.split('\n');
    QCOMPARE(lines.size(), 20'001);
    const QSet<QByteArray> different(lines.begin(), lines.end());
    QCOMPARE(different.size(), 20'001);
    QCOMPARE(client.receive().value_or(WireAnswer()).status, 200);
}

void HttpExportTest::anOlderClientIsToldTheEndByTheEnd()
{
    ServedPlant plant;
    QCOMPARE(plant.counts("[" + eventJson("E1") + "]"), "1/0/0/0");
    RawClient client(plant.port());
    const QByteArray all = client.send("GET /api/v1/export?what=events HTTP/1.0\r\n\r\n").receiveRest();
    QVERIFY2(!all.contains("Transfer-Encoding") && all.contains("Connection: close"), all);
    QVERIFY2(all.contains("\r\n\r\neventId,") && all.endsWith(",false\r\n"), all);
}

void HttpExportTest::aHeadSaysWhatItWouldBe()
{
    ServedPlant plant;
    const WireAnswer head = plant.ask("HEAD /api/v1/export?what=events HTTP/1.1\r\nHost: localhost\r\n\r\n");
    QCOMPARE(head.status, 200);
    QCOMPARE(head.fields.value("content-type"), "text/csv; charset=utf-8");
    QCOMPARE(head.fields.value("content-disposition"), "attachment; filename=\"andon-events.csv\"");
    QCOMPARE(head.fields.value("transfer-encoding"), "chunked");
    QCOMPARE(plant.ask("HEAD /api/v1/export?what=nothing HTTP/1.1\r\nHost: localhost\r\n\r\n").status, 400);
    QCOMPARE(plant.post("/api/v1/export?what=events", "{}").status, 405);
}

void HttpExportTest::parametersAreChecked_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QString>("field");
    QTest::newRow("nothing wanted") << QByteArray("") << u"what"_s;
    QTest::newRow("something else wanted") << QByteArray("what=secrets") << u"what"_s;
    QTest::newRow("format") << QByteArray("what=events&format=pdf") << u"format"_s;
    QTest::newRow("from") << QByteArray("what=events&from=yesterday") << u"from"_s;
    QTest::newRow("machines without a window") << QByteArray("what=machines&to=2026-01-15T00:00:00Z") << u"from"_s;
    QTest::newRow("delimiter") << QByteArray("what=events&delimiter=x") << u"delimiter"_s;
    QTest::newRow("decimal mark") << QByteArray("what=events&decimalMark=x") << u"decimalMark"_s;
    QTest::newRow("bom") << QByteArray("what=events&bom=yes") << u"bom"_s;
    QTest::newRow("zone") << QByteArray("what=events&zone=Mars/Olympus") << u"zone"_s;
    QTest::newRow("status of rejections") << QByteArray("what=rejections&status=processed") << u"status"_s;
    QTest::newRow("status of readings") << QByteArray("what=readings&status=open") << u"status"_s;
    QTest::newRow("kind") << QByteArray("what=rejections&kind=x") << u"kind"_s;
}

void HttpExportTest::parametersAreChecked()
{
    QFETCH(QByteArray, query);
    QFETCH(QString, field);
    const ServedPlant plant;
    const WireAnswer answer = plant.get("/api/v1/export?" + query);
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.object()["error"_L1]["field"_L1].toString(), field);
    QVERIFY(!answer.object()["error"_L1]["message"_L1].toString().isEmpty());
}

void HttpExportTest::aTokenOfOneFactorySeesItsOwn()
{
    ServedPlant plant;
    QCOMPARE(plant.counts("[" + eventJson("E1", 0, "m1", R"(,"factoryId":"F01")") + "," + eventJson("E2", 0, "m2", R"(,"factoryId":"F02")") + "]"), "2/0/0/0");
    const QByteArray token = plant.makeToken({.name = u"F01"_s, .scopes = Scope::Read, .factory = u"F01"_s});
    const auto get = [&](const QByteArray &query) { return plant.ask(getBytes("/api/v1/export?format=json&" + query, bearer(token))); };
    const QJsonArray events = get("what=events").array();
    QCOMPARE(events.size(), 1);
    QCOMPARE(events.at(0)["eventId"_L1].toString(), u"E1"_s);
    QCOMPARE(get("what=events&factoryId=F02").status, 403);
    QCOMPARE(get("what=readings").status, 403);
    QCOMPARE(get("what=machines&from=2026-01-15T00:00:00Z&to=2026-01-16T00:00:00Z").array().size(), 1);
    QCOMPARE(plant.get("/api/v1/export?what=events").status, 401);
    const QByteArray sender = plant.makeToken({.name = u"PC"_s, .scopes = Scope::Ingest});
    QCOMPARE(plant.ask(getBytes("/api/v1/export?what=events", bearer(sender))).status, 403);
}

void HttpExportTest::aClientThatHangsUpEndsTheWork()
{
    ServedPlant plant;
    for (int i = 0; i < 6; ++i)
        QCOMPARE(plant.counts(many(5'000, i * 5'000)), "5000/0/0/0");
    // More than may be under way, one after the other: a place that is not given back would be missed.
    for (int i = 0; i < 40; ++i) {
        RawClient client(plant.port());
        client.send(getBytes("/api/v1/export?what=events&format=" + QByteArray(i % 8 == 0 ? "xlsx" : "json")));
        client.hangUp();
    }
    QTRY_COMPARE(plant.get("/api/v1/export?what=events&format=ndjson&eventId=none").status, 200);
}

void HttpExportTest::onlySoManyAreUnderWay()
{
    ServedPlant plant;
    for (int i = 0; i < 12; ++i)
        QCOMPARE(plant.counts(many(5'000, i * 5'000)), "5000/0/0/0");
    std::vector<std::unique_ptr<RawClient>> slow;
    for (int i = 0; i < 16; ++i) {
        slow.push_back(std::make_unique<RawClient>(plant.port()));
        slow.back()->readNothing().send(getBytes("/api/v1/export?what=events&format=json"));
    }
    WireAnswer answer;
    QTRY_VERIFY((answer = plant.get("/api/v1/export?what=events&eventId=none")).status == 503);
    QCOMPARE(answer.object()["error"_L1]["code"_L1].toString(), u"BUSY"_s);
    slow.clear();
    QTRY_COMPARE(plant.get("/api/v1/export?what=events&eventId=none").status, 200);
}

void HttpExportTest::othersAreAnsweredWhileOneIsNotRead()
{
    ServedPlant plant;
    for (int i = 0; i < 6; ++i)
        QCOMPARE(plant.counts(many(5'000, i * 5'000)), "5000/0/0/0");
    RawClient slow(plant.port());
    slow.send(getBytes("/api/v1/export?what=events&format=json"));
    for (int i = 0; i < 20; ++i)
        QCOMPARE(plant.get("/api/v1/events?limit=1").status, 200);
    const auto whole = slow.receive();
    QVERIFY(whole);
    QCOMPARE(whole->array().size(), 30'000);
}

QTEST_GUILESS_MAIN(HttpExportTest)
#include "tst_httpexport.moc"
