// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/http/servedplant.h"

using namespace Andon;
using namespace Qt::StringLiterals;

/// What can be asked over HTTP about events that were sent, and how rejections are put right.
class HttpQueriesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void statsAreExactOrRounded();
    void topLinesAreListed();
    void eventsAreListed();
    void rejectionsAreListedAndRetried();
    void aFloodIsListedAsASummary();
    void whoRetriesIsWrittenDown();
    void parametersAreChecked_data();
    void parametersAreChecked();
};

void HttpQueriesTest::statsAreExactOrRounded()
{
    ServedPlant plant;
    QCOMPARE(plant.counts("[" + eventJson("E1", 1) + "," + eventJson("E2", -1) + "," + eventJson("E3", 1, "press-8") + "]"), "3/0/0/0");
    const QByteArray window = "machineId=press-7&start=2026-01-15T15:30:00%2B05:30&end=2026-01-15T13:00:00+00:00";
    const QJsonObject exact = plant.get("/api/v1/stats?" + window).object();
    const QJsonObject expected{{u"machineId"_s, u"press-7"_s}, {u"start"_s, u"2026-01-15T10:00:00Z"_s}, {u"end"_s, u"2026-01-15T13:00:00Z"_s},
                               {u"eventsCount"_s, 2}, {u"defectsCount"_s, 1}, {u"avgDefectRate"_s, 1.0 / 3}, {u"status"_s, u"Healthy"_s}};
    QCOMPARE(exact, expected);
    QCOMPARE(plant.get("/stats?" + window).object().value("avgDefectRate"_L1).toDouble(), 0.33);

    // The end does not belong to the window, the start does; two defects an hour are a warning.
    QCOMPARE(plant.get("/stats?machineId=press-7&start=2026-01-15T09:00:00Z&end=2026-01-15T10:00:00Z").object().value("eventsCount"_L1).toInt(), 0);
    QCOMPARE(plant.get("/stats?machineId=press-7&start=2026-01-15T10:00:00Z&end=2026-01-15T10:30:00Z").object().value("status"_L1).toString(), u"Warning"_s);
    for (const QByteArray end : {"2026-01-15T10:00:00Z", "2026-01-15T09:00:00Z"}) {
        const WireAnswer none = plant.get("/api/v1/stats?machineId=press-7&start=2026-01-15T10:00:00Z&end=" + end);
        QCOMPARE(none.status, 200);
        QCOMPARE(none.object().value("eventsCount"_L1).toInt(-1), 0);
        QCOMPARE(none.object().value("avgDefectRate"_L1).toDouble(-1), 0.0);
        QCOMPARE(none.object().value("status"_L1).toString(), u"Healthy"_s);
    }
}

void HttpQueriesTest::topLinesAreListed()
{
    ServedPlant plant;
    const QByteArray a = R"(,"lineId":"LINE-A","factoryId":"F01")";
    const QByteArray b = R"(,"lineId":"LINE-B","factoryId":"F01")";
    QCOMPARE(plant.counts("[" + eventJson("E1", 1, "m1", a) + "," + eventJson("E2", -1, "m1", a) + "," + eventJson("E3", 0, "m1", a) + ","
                          + eventJson("E4", 5, "m2", b) + "," + eventJson("E5", 9, "m3") + "]"), "5/0/0/0");
    const QByteArray window = "from=2026-01-15T10:00:00Z&to=2026-01-15T11:00:00Z";
    const QJsonObject lineA{{u"lineId"_s, u"LINE-A"_s}, {u"totalDefects"_s, 1}, {u"eventCount"_s, 3}, {u"defectsPercent"_s, 33.33}};
    const QJsonObject lineB{{u"lineId"_s, u"LINE-B"_s}, {u"totalDefects"_s, 5}, {u"eventCount"_s, 1}, {u"defectsPercent"_s, 500}};
    const QJsonObject machine{{u"lineId"_s, u"m3"_s}, {u"totalDefects"_s, 9}, {u"eventCount"_s, 1}, {u"defectsPercent"_s, 900}};
    QCOMPARE(plant.get("/api/v1/stats/top-defect-lines?factoryId=F01&" + window).array(), (QJsonArray{lineB, lineA}));
    QCOMPARE(plant.get("/stats/top-defect-lines?" + window).array(), (QJsonArray{machine, lineB, lineA}));
    QCOMPARE(plant.get("/stats/top-defect-lines?limit=1&" + window).array(), (QJsonArray{machine}));
    QCOMPARE(plant.get("/stats/top-defect-lines?limit=99999999999999999999&" + window).array().size(), 3);
    QCOMPARE(plant.get("/stats/top-defect-lines?start=2020-01-01T00:00:00Z&end=2020-01-02T00:00:00Z&" + window).array().size(), 3);
    QCOMPARE(plant.get("/stats/top-defect-lines?start=2020-01-01T00:00:00Z&end=2020-01-02T00:00:00Z").body, "[]");
    QCOMPARE(plant.get("/stats/top-defect-lines?from=2026-01-15T11:00:00Z&to=2026-01-15T10:00:00Z").body, "[]");
}

void HttpQueriesTest::eventsAreListed()
{
    ServedPlant plant;
    QCOMPARE(plant.counts("[" + eventJson("E1", -1, "press+7", R"(,"lineId":"L","factoryId":"")") + "," + eventJson("E0") + "]"), "2/0/0/0");
    const QJsonObject list = plant.get("/api/v1/events?limit=1").object();
    QCOMPARE(list.value("total"_L1).toInt(), 2);
    QCOMPARE(list.value("limit"_L1).toInt(), 1);
    QCOMPARE(list.value("skip"_L1).toInt(-1), 0);
    QCOMPARE(list["items"_L1].toArray().size(), 1);
    QCOMPARE(list["items"_L1].toArray().at(0)["eventId"_L1].toString(), u"E0"_s);
    const QJsonArray found = plant.get("/api/v1/events?machineId=press%2B7&lineId=L&eventId=E1&from=2026-01-15T10:00:00Z&to=2026-01-15T10:00:01Z").object()["items"_L1].toArray();
    QCOMPARE(found.size(), 1);
    QJsonObject event = found.at(0).toObject();
    QVERIFY(event.take("receivedTime"_L1).toString().startsWith(u"2026-01-15T12:00:00"_s));
    const QJsonObject expected{{u"eventId"_s, u"E1"_s}, {u"eventTime"_s, u"2026-01-15T10:00:00Z"_s}, {u"machineId"_s, u"press+7"_s}, {u"lineId"_s, u"L"_s},
                               {u"factoryId"_s, QJsonValue::Null}, {u"durationMs"_s, 1000}, {u"defectCount"_s, -1}};
    QCOMPARE(event, expected);
    QCOMPARE(plant.get("/api/v1/events?factoryId=F01").object()["total"_L1].toInt(-1), 0);
}

void HttpQueriesTest::rejectionsAreListedAndRetried()
{
    ServedPlant plant;
    const QByteArray bad = eventJson("E1").replace("1000", "-1");
    QCOMPARE(plant.counts("[" + bad + ",[1]]"), "0/0/0/2");
    const auto list = [&plant](const QByteArray &query) { return plant.get("/api/v1/rejections?" + query).object(); };
    QCOMPARE(list("").value("total"_L1).toInt(), 2);
    const QJsonObject item = list("eventId=E1&reason=INVALID_DURATION&kind=event&status=open")["items"_L1].toArray().at(0).toObject();
    QCOMPARE(item["kind"_L1].toString(), u"event"_s);
    QCOMPARE(item["status"_L1].toString(), u"open"_s);
    QCOMPARE(item["index"_L1].toInt(-1), 0);
    QVERIFY(item["clientId"_L1].isNull());
    QCOMPARE(item["payload"_L1].toObject(), QJsonDocument::fromJson(bad).object());
    for (const char *query : {"kind=reading", "clientId=a", "status=resolved"})
        QCOMPARE(list(query).value("total"_L1).toInt(-1), 0);

    const QByteArray id = QByteArray::number(item["id"_L1].toInt());
    const QByteArray retry = "/api/v1/rejections/" + id + "/retry";
    QCOMPARE(plant.post(retry, "").object()["outcome"_L1].toString(), u"rejected"_s);
    QCOMPARE(plant.post(retry, "").object()["reason"_L1].toString(), u"INVALID_DURATION"_s);
    QCOMPARE(plant.post(retry, "[]").object()["error"_L1]["code"_L1].toString(), u"INVALID_BODY"_s);
    QCOMPARE(plant.post(retry, "{").object()["error"_L1]["code"_L1].toString(), u"INVALID_JSON"_s);
    QCOMPARE(plant.post(retry, eventJson("E1")).body, "{\"id\":" + id + R"(,"outcome":"accepted","reason":null,"message":null})");
    const WireAnswer again = plant.post(retry, eventJson("E1"));
    QCOMPARE(again.status, 409);
    QCOMPARE(again.object()["error"_L1]["code"_L1].toString(), u"ALREADY_RESOLVED"_s);
    QCOMPARE(list("status=resolved").value("total"_L1).toInt(), 1);
    for (const QByteArray &other : {QByteArray("4711"), QByteArray("one"), QByteArray("99999999999999999999"), '+' + id, '0' + id})
        QCOMPARE(plant.post("/api/v1/rejections/" + other + "/retry", "").status, 404);
}

void HttpQueriesTest::aFloodIsListedAsASummary()
{
    ServedPlant plant;
    QByteArrayList events;
    for (int i = 0; i < 2'445; ++i)
        events << eventJson("E" + QByteArray::number(i)).replace("1000", "-1");
    QCOMPARE(plant.counts("[" + events.join(',') + ",[1]]"), "0/0/0/2446");
    const auto list = [&plant](const QByteArray &query) { return plant.get("/api/v1/rejections?" + query).object(); };
    const QJsonObject all = list("limit=200");
    QCOMPARE(all["total"_L1].toInt(), 102);
    QCOMPARE(all["totalCount"_L1].toInt(), 2446);
    const QJsonArray items = all["items"_L1].toArray();
    QCOMPARE(items.size(), 102);
    QJsonObject summary = items.at(0).toObject();
    const int id = summary.take("id"_L1).toInt();
    QVERIFY(summary.take("receivedTime"_L1).toString().startsWith(u"2026-01-15T12:00:00"_s));
    const QJsonObject expected{{u"kind"_s, u"event"_s}, {u"status"_s, u"open"_s}, {u"summary"_s, true}, {u"count"_s, 2345}, {u"index"_s, QJsonValue::Null},
                               {u"eventId"_s, QJsonValue::Null}, {u"clientId"_s, QJsonValue::Null}, {u"reason"_s, u"INVALID_DURATION"_s},
                               {u"message"_s, u"2,345 more refused events of this sender with this reason in this minute; what was sent was not kept"_s},
                               {u"payload"_s, QJsonValue::Null}};
    QCOMPARE(summary, expected);
    QCOMPARE(items.at(1)["reason"_L1].toString(), u"INVALID_EVENT"_s);
    for (int i = 1; i < items.size(); ++i) {
        QCOMPARE(items.at(i)["summary"_L1], QJsonValue(false));
        QCOMPARE(items.at(i)["count"_L1].toInt(), 1);
        QVERIFY(!items.at(i)["payload"_L1].isNull());
        if (i > 1)
            QCOMPARE(items.at(i)["eventId"_L1].toString(), u"E%1"_s.arg(101 - i));   // the first hundred, the newest first
    }
    const auto totals = [](const QJsonObject &page) { return QByteArray::number(page["total"_L1].toInt(-1)) + '/' + QByteArray::number(page["totalCount"_L1].toInt(-1)); };
    QCOMPARE(totals(list("reason=INVALID_DURATION&kind=event&status=open&limit=1&skip=7")), "101/2445");
    QCOMPARE(totals(list("reason=INVALID_EVENT")), "1/1");
    QCOMPARE(totals(list("kind=reading")), "0/0");
    QCOMPARE(totals(list("status=resolved")), "0/0");

    const QByteArray retry = "/api/v1/rejections/" + QByteArray::number(id) + "/retry";
    for (const QByteArray &body : {QByteArray(), eventJson("E1")}) {
        const WireAnswer refused = plant.post(retry, body);
        QCOMPARE(refused.status, 409);
        QCOMPARE(refused.object()["error"_L1]["code"_L1].toString(), u"PAYLOAD_NOT_KEPT"_s);
    }
    QCOMPARE(plant.get("/api/v1/events").object()["total"_L1].toInt(-1), 0);
    QCOMPARE(plant.post("/api/v1/rejections/" + QByteArray::number(items.at(5)["id"_L1].toInt()) + "/retry", eventJson("E1")).status, 200);
    QCOMPARE(totals(list("status=open")), "101/2445");
}

void HttpQueriesTest::whoRetriesIsWrittenDown()
{
    ServedPlant plant;
    const QByteArray bad = eventJson("E1").replace("1000", "-1");
    QCOMPARE(plant.counts("[" + bad + "]"), "0/0/0/1");
    const int id = plant.get("/api/v1/rejections").object()["items"_L1].toArray().at(0).toObject()["id"_L1].toInt();
    const QByteArray retry = "/api/v1/rejections/" + QByteArray::number(id) + "/retry";
    QCOMPARE(plant.post(retry, "").status, 200);
    const QByteArray token = plant.makeToken({.name = u"PC-07"_s, .scopes = Scope::Admin});
    QCOMPARE(plant.ask(postBytes(retry, eventJson("E1"), bearer(token))).status, 200);
    QCOMPARE(plant.ask(postBytes(retry, eventJson("E1"), bearer(token))).status, 409);
    std::optional<AuditPage> page;
    plant.access().askAudit(10, 0, this, [&page](const Result<AuditPage> &answer) { page = *answer; });
    QTRY_VERIFY(page);
    QStringList lines;
    for (const AuditEntry &entry : page->entries) {
        if (entry.action == AuditAction::RejectionsRetried)
            lines << QStringList{entry.actor, entry.subject, entry.detail}.join(u" | "_s);
    }
    const QString number = QString::number(id);
    QCOMPARE(lines, QStringList({u"token PC-07 at 127.0.0.1 | "_s + number + u" | accepted 1"_s, u"127.0.0.1 | "_s + number + u" | rejected 1"_s}));
}

void HttpQueriesTest::parametersAreChecked_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("field");
    const auto row = [](const char *target, const char *code, const char *field) {
        QTest::newRow(target) << QByteArray(target) << QString::fromLatin1(code) << QString::fromLatin1(field);
    };
    row("/api/v1/stats", "MISSING_PARAMETER", "machineId");
    row("/api/v1/stats?machineId=&start=x", "MISSING_PARAMETER", "machineId");
    row("/api/v1/stats?machineId=a&start=2026-01-15T10:00:00Z", "MISSING_PARAMETER", "end");
    row("/api/v1/stats?machineId=a&start=2026-01-15&end=2026-01-15T10:00:00Z", "INVALID_PARAMETER", "start");
    row("/api/v1/stats?machineId=%ff&start=2026-01-15T10:00:00Z&end=2026-01-15T10:00:00Z", "INVALID_PARAMETER", "machineId");
    row("/api/v1/stats/top-defect-lines", "MISSING_PARAMETER", "from");
    row("/api/v1/stats/top-defect-lines?from=2026-01-15T10:00:00Z", "MISSING_PARAMETER", "to");
    row("/api/v1/stats/top-defect-lines?from=2026-01-15T10:00:00Z&to=later", "INVALID_PARAMETER", "to");
    row("/api/v1/stats/top-defect-lines?from=2026-01-15T10:00:00Z&to=2026-01-15T10:00:00Z&limit=0", "INVALID_PARAMETER", "limit");
    row("/api/v1/stats/top-defect-lines?from=2026-01-15T10:00:00Z&to=2026-01-15T10:00:00Z&limit=a", "INVALID_PARAMETER", "limit");
    row("/api/v1/events?limit=0", "INVALID_PARAMETER", "limit");
    row("/api/v1/events?limit=1001", "INVALID_PARAMETER", "limit");
    row("/api/v1/events?skip=-1", "INVALID_PARAMETER", "skip");
    row("/api/v1/events?from=soon", "INVALID_PARAMETER", "from");
    row("/api/v1/rejections?status=gone", "INVALID_PARAMETER", "status");
    row("/api/v1/rejections?kind=batch", "INVALID_PARAMETER", "kind");
    row("/api/v1/rejections?limit=1e3", "INVALID_PARAMETER", "limit");
}

void HttpQueriesTest::parametersAreChecked()
{
    QFETCH(QByteArray, target);
    QFETCH(QString, code);
    QFETCH(QString, field);
    ServedPlant plant;
    const WireAnswer answer = plant.get(target);
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.object()["error"_L1]["code"_L1].toString(), code);
    QCOMPARE(answer.object()["error"_L1]["field"_L1].toString(), field);
}

QTEST_GUILESS_MAIN(HttpQueriesTest)
#include "tst_httpqueries.moc"
