// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/http/readingtexts.h"

using namespace Andon;
using namespace Qt::StringLiterals;

/// What clients of the fixed paths may count on.
class FixedReadingsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEmptyStoreHasItsAnswers();
    void aReadingIsNewOnce();
    void whatIsLeftOutHasADefault();
    void namesAreFixed();
    void bodiesThatAreNoObjectAreRefused_data();
    void bodiesThatAreNoObjectAreRefused();
    void whatCannotBeReadFails_data();
    void whatCannotBeReadFails();
    void namesThatCannotBeKeptAreRefused();
    void aSimulatedFailureIsListedAndCountsOnceSentAgain();
    void failuresStayInTheListOnceTheyArePutRight();
    void processedReadingsAreListedNewestFirst();
    void totalsHaveBothEndsInclusive_data();
    void totalsHaveBothEndsInclusive();
    void totalsRefuseWhatCannotBeRead();
};

namespace {

constexpr char isNew[] = R"({"message":"Event processed successfully"})";
constexpr char isDuplicate[] = R"({"message":"Duplicate event ignored"})";
constexpr char hasFailed[] = R"({"error":"Simulated database failure"})";

} // namespace

void FixedReadingsTest::anEmptyStoreHasItsAnswers()
{
    const ServedPlant plant;
    QCOMPARE(plant.get("/events/processed").body, "[]");
    QCOMPARE(plant.get("/events/failed").body, "[]");
    QCOMPARE(plainTotals(plant), R"({"total_count":0,"total_amount":0})");
    const WireAnswer list = plant.get("/events");
    QCOMPARE(list.status, 405);
    QCOMPARE(list.fields.value("allow"), "POST, OPTIONS");
    QVERIFY(list.object()["error"_L1].isString());
}

void FixedReadingsTest::aReadingIsNewOnce()
{
    ServedPlant plant;
    QCOMPARE(plant.post("/events", fixedJson("c1", "12.5")).body, isNew);
    QCOMPARE(plant.post("/events", fixedJson("c1", "12.5")).body, isDuplicate);
    QCOMPARE(plant.post("/events", fixedJson("c1", R"("12.5")", "2024-01-01T01:00:00+01:00")).body, isDuplicate);
    QCOMPARE(fatesOf(plant.post("/api/events", readingJson("c1", "12.5"))), QByteArrayList{"duplicate"});
    QCOMPARE(plainTotals(plant), R"({"total_count":1,"total_amount":12.5})");
}

void FixedReadingsTest::whatIsLeftOutHasADefault()
{
    ServedPlant plant;
    for (const char *body : {"{}", R"({"source":"","payload":{"metric":null,"amount":null,"timestamp":""}})", R"({"payload":[1]})"})
        QCOMPARE(plant.post("/events", body).status, 200);
    // All of them are the same reading, since the clock stands still.
    QCOMPARE(plant.get("/events/processed").body, R"([{"id":1,"client_id":"unknown","metric":"unknown","amount":0,)"
                                                  R"("timestamp":"2026-01-15T12:00:00.000Z","created_at":"2026-01-15 12:00:00"}])");
}

void FixedReadingsTest::namesAreFixed()
{
    ServedPlant plant;
    QCOMPARE(plant.post("/events", R"({"client_id":"c1","payload":{"type":"m","value":7,"timestamp":1704067200000}})").body, isNew);
    QCOMPARE(plant.get("/events/processed").body, R"([{"id":1,"client_id":"unknown","metric":"unknown","amount":0,)"
                                                  R"("timestamp":"2024-01-01T00:00:00.000Z","created_at":"2026-01-15 12:00:00"}])");
}

void FixedReadingsTest::bodiesThatAreNoObjectAreRefused_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("code");
    QTest::newRow("nothing") << QByteArray() << u"INVALID_JSON"_s;
    QTest::newRow("half an object") << QByteArray("{\"source\":") << u"INVALID_JSON"_s;
    QTest::newRow("NaN") << fixedJson("c1", "NaN") << u"INVALID_JSON"_s;
    QTest::newRow("an array") << QByteArray("[" + fixedJson("c1", "1") + "]") << u"INVALID_BODY"_s;
    QTest::newRow("null") << QByteArray("null") << u"INVALID_BODY"_s;
}

void FixedReadingsTest::bodiesThatAreNoObjectAreRefused()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, code);
    ServedPlant plant;
    const WireAnswer answer = plant.post("/events", body);
    QCOMPARE(answer.status, 400);
    QVERIFY(!answer.object()["error"_L1].toString().isEmpty());
    QCOMPARE(answer.object()["message"_L1], answer.object()["error"_L1]);
    QCOMPARE(answer.object()["code"_L1].toString(), code);
    QCOMPARE(answer.object()["status"_L1].toInt(), 400);
    QCOMPARE(plainTotals(plant), R"({"total_count":0,"total_amount":0})");
}

void FixedReadingsTest::whatCannotBeReadFails_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("message");
    QTest::newRow("a time") << fixedJson("c1", "1", "the other day") << QByteArray("Invalid time value");
    QTest::newRow("an amount") << fixedJson("c1", R"("many")") << QByteArray("Invalid amount");
    QTest::newRow("an amount beyond every number") << fixedJson("c1", "1e400") << QByteArray("Invalid amount");
}

void FixedReadingsTest::whatCannotBeReadFails()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, message);
    ServedPlant plant;
    const WireAnswer answer = plant.post("/events", body);
    QCOMPARE(answer.status, 500);
    QCOMPARE(answer.body, R"({"error":")" + message + R"("})");
    const QJsonArray failed = plant.get("/events/failed").array();
    QCOMPARE(failed.size(), 1);
    QCOMPARE(failed[0]["error_message"_L1].toString().toUtf8(), message);
    QCOMPARE(failed[0]["raw_payload"_L1].toString().toUtf8(), body);
    QCOMPARE(plainTotals(plant), R"({"total_count":0,"total_amount":0})");
    // As text: Qt reads no JSON with a number that no double holds, and what was sent is listed as it was.
    QVERIFY(plant.get("/api/events?status=failed").body.contains(R"("total":1,)"));
}

void FixedReadingsTest::namesThatCannotBeKeptAreRefused()
{
    ServedPlant plant;
    for (const QByteArray &client : {QByteArray(10'000, 'c'), QByteArray("a\\u0000b"), QByteArray("\\ud800")}) {
        const WireAnswer answer = plant.post("/events", fixedJson(client, "1"));
        QCOMPARE(answer.status, 400);
        QCOMPARE(answer.object()["code"_L1].toString(), u"INVALID_FIELD"_s);
        QVERIFY(!answer.object()["error"_L1].toString().isEmpty());
    }
    QCOMPARE(plant.get("/events/failed").body, "[]");
    QCOMPARE(plant.get("/events/processed").body, "[]");
}

void FixedReadingsTest::aSimulatedFailureIsListedAndCountsOnceSentAgain()
{
    ServedPlant plant;
    const QByteArray wished = fixedJson("c1", "12.5", "2024-01-01T00:00:00Z", R"(,"simulateFailure":true)");
    const WireAnswer answer = plant.post("/events", wished);
    QCOMPARE(answer.status, 500);
    QCOMPARE(answer.body, hasFailed);
    QCOMPARE(plainTotals(plant), R"({"total_count":0,"total_amount":0})");
    QJsonObject failed = plant.get("/events/failed").array()[0].toObject();
    QVERIFY(failed.take("id"_L1).toInt() > 0);
    const QJsonObject expected{{u"raw_payload"_s, QString::fromUtf8(fixedJson("c1", "12.5"))}, {u"error_message"_s, u"Simulated database failure"_s},
                               {u"created_at"_s, u"2026-01-15 12:00:00"_s}};
    QCOMPARE(failed, expected);

    QCOMPARE(plant.post("/events", fixedJson("c1", "12.5")).body, isNew);
    QCOMPARE(plant.post("/events", fixedJson("c1", "12.5")).body, isDuplicate);
    for (const char *truthy : {"true", "1", R"("no")", "[]", "{}"})
        QCOMPARE(plant.post("/events", fixedJson("c1", "12.5", "2024-01-01", QByteArray(R"(,"simulateFailure":)") + truthy)).body, hasFailed);
    for (const char *falsy : {"false", "0", R"("")", "null"})
        QCOMPARE(plant.post("/events", fixedJson("c1", "12.5", "2024-01-01", QByteArray(R"(,"simulateFailure":)") + falsy)).body, isDuplicate);
    QCOMPARE(plainTotals(plant), R"({"total_count":1,"total_amount":12.5})");
}

void FixedReadingsTest::failuresStayInTheListOnceTheyArePutRight()
{
    ServedPlant plant;
    plant.post("/events", fixedJson("c1", "12.5", "2024-01-01T00:00:00Z", R"(,"simulateFailure":true)"));
    const QByteArray id = QByteArray::number(plant.get("/events/failed").array()[0]["id"_L1].toInt());
    const QByteArray retry = "/api/v1/rejections/" + id + "/retry";
    QCOMPARE(plant.post(retry, "").object()["outcome"_L1].toString(), u"accepted"_s);
    QCOMPARE(plant.post(retry, "").status, 409);
    QCOMPARE(plant.post("/events", fixedJson("c1", "12.5")).body, isDuplicate);
    QCOMPARE(plainTotals(plant), R"({"total_count":1,"total_amount":12.5})");
    QCOMPARE(plant.get("/events/failed").array().size(), 1);
    QCOMPARE(plant.get("/api/events?status=failed").object()["total"_L1].toInt(-1), 0);
}

void FixedReadingsTest::processedReadingsAreListedNewestFirst()
{
    ServedPlant plant;
    plant.post("/events", fixedJson("c1", "1", "2024-01-02T00:00:00Z"));
    plant.post("/api/v1/readings", readingJson("c2", "2", "2024-01-01T00:00:00.250Z"));
    const QByteArray first = R"({"id":1,"client_id":"c1","metric":"purchase","amount":1,"timestamp":"2024-01-02T00:00:00.000Z","created_at":"2026-01-15 12:00:00"})";
    const QByteArray second = R"({"id":2,"client_id":"c2","metric":"purchase","amount":2,"timestamp":"2024-01-01T00:00:00.250Z","created_at":"2026-01-15 12:00:00"})";
    QCOMPARE(plant.get("/events/processed").body, "[" + second + "," + first + "]");

    QByteArrayList more;
    for (int amount = 3; amount <= 120; ++amount)
        more << readingJson("c2", QByteArray::number(amount));
    plant.post("/api/events", "[" + more.join(',') + "]");
    const QJsonArray list = plant.get("/events/processed").array();
    QCOMPARE(list.size(), 100);
    QCOMPARE(list.first()["amount"_L1].toInt(), 120);
    QCOMPARE(list.last()["amount"_L1].toInt(), 21);
}

void FixedReadingsTest::totalsHaveBothEndsInclusive_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QByteArray>("totals");
    const auto row = [](const char *query, int count, const char *amount) {
        QTest::newRow(query) << QByteArray(query) << R"({"total_count":)" + QByteArray::number(count) + R"(,"total_amount":)" + amount + "}";
    };
    row("", 3, "112.75");
    row("client_id=c1", 2, "112.5");
    row("client_id=c9", 0, "0");
    row("clientId=c9", 3, "112.75");
    row("from=2024-01-01T00:00:00Z&to=2024-01-02T00:00:00Z", 2, "112.5");
    row("from=2024-01-01&to=2024-01-02", 2, "112.5");
    row("from=2024-01-02", 2, "100.25");
    row("to=2024-01-01T23:59:59.999Z", 1, "12.5");
    row("from=2024-01-02T05:30:00+05:30&to=2024-01-02T05:30:00%2B05:30", 1, "100");
    row("from=2024-01-03&to=2024-01-01", 0, "0");
}

void FixedReadingsTest::totalsHaveBothEndsInclusive()
{
    QFETCH(QByteArray, query);
    QFETCH(QByteArray, totals);
    ServedPlant plant;
    plant.post("/events", fixedJson("c1", "12.5", "2024-01-01"));
    plant.post("/events", fixedJson("c1", "100", "2024-01-02"));
    plant.post("/api/events", readingJson("c2", "0.25", "2024-01-03"));
    QCOMPARE(plant.get("/aggregates?" + query).body, totals);
}

void FixedReadingsTest::totalsRefuseWhatCannotBeRead()
{
    const ServedPlant plant;
    for (const QByteArray name : {"from", "to"}) {
        const WireAnswer answer = plant.get("/aggregates?" + name + "=soon");
        QCOMPARE(answer.status, 400);
        QCOMPARE(answer.object()["code"_L1].toString(), u"INVALID_PARAMETER"_s);
        QVERIFY(answer.object()["error"_L1].toString().startsWith(QString::fromUtf8(name)));
        QCOMPARE(answer.object()["status"_L1].toInt(), 400);
    }
}

QTEST_GUILESS_MAIN(FixedReadingsTest)
#include "tst_fixedreadings.moc"
