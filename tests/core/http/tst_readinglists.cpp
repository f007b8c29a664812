// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/http/readingtexts.h"

using namespace Andon;
using namespace Qt::StringLiterals;

/// What can be asked over the flexible paths about readings that were sent.
class ReadingListsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEmptyStoreHasItsAnswers();
    void aProcessedReadingIsListedInFull();
    void aRejectedReadingIsListedInFull();
    void listsAreFilteredAndPaged_data();
    void listsAreFilteredAndPaged();
    void newestReadingsComeFirst();
    void whatCannotBeUsedIsRefusedOrIgnored_data();
    void whatCannotBeUsedIsRefusedOrIgnored();
    void undecodableNamesAreRefusedEverywhere();
    void totalsAreGrouped();
    void totalsTooLargeForANumberAreNull();
    void theFiltersOfTotalsAreRepeated();
    void unknownGroupingsAreRefusedOrOneGroup();
    void rejectionsListEventsAndReadings();
};

namespace {

constexpr const char *bothLists[] = {"/api/v1/readings", "/api/events"};

/// Three readings of two clients, on the first three days of 2024.
void sendThree(const ServedPlant &plant)
{
    const QByteArray body = "[" + readingJson("q1", "1", "2024-01-01") + "," + readingJson("q1", "12.5", "2024-01-02", "refund") + ","
        + readingJson("q2", "1", "2024-01-03T00:00:00.250Z") + R"(,{"amount":1}])";
    QCOMPARE(plant.post("/api/v1/readings", body).object()["processed"_L1].toInt(), 3);
}

QByteArray amountsIn(const WireAnswer &answer)
{
    QByteArrayList amounts;
    for (const QJsonValue event : answer.object()["events"_L1].toArray())
        amounts << QByteArray::number(event["amount"_L1].toDouble());
    return amounts.join(' ');
}

} // namespace

void ReadingListsTest::anEmptyStoreHasItsAnswers()
{
    const ServedPlant plant;
    for (const char *path : bothLists)
        QCOMPARE(plant.get(path).body, R"({"success":true,"events":[],"total":0,"limit":100,"skip":0})");
    const QByteArray rest = R"("statistics":{"totalProcessed":0,"rejected":0,"failed":0},)"
                            R"("filters":{"clientId":"all","metric":"all","startDate":null,"endDate":null,"groupBy":")";
    for (const QByteArray path : {"/api/v1/aggregates", "/api/aggregation"}) {
        QCOMPARE(plant.get(path).body, R"({"success":true,"aggregation":{},)" + rest + R"(none"}})");
        for (const QByteArray grouping : {"clientId", "metric", "both"})
            QCOMPARE(plant.get(path + "?groupBy=" + grouping).body, R"({"success":true,"aggregation":[],)" + rest + grouping + R"("}})");
    }
}

void ReadingListsTest::aProcessedReadingIsListedInFull()
{
    ServedPlant plant;
    const Reading reading = readingOf("client_A", 1200);
    const QByteArray payload = R"({"source":"client_A","payload":{"metric":"purchase","amount":"1200","timestamp":"2024/01/01"}})";
    plant.post("/api/events", payload);
    const QByteArray arrival = R"("2026-01-15T12:00:00.000Z")";
    const QByteArray item = R"({"_id":")" + idOf(reading) + R"(","clientId":"client_A","metric":"purchase","amount":1200,)"
        + R"("timestamp":"2024-01-01T00:00:00.000Z","eventHash":")" + QByteArray::fromStdString(hashOf(reading).hex())
        + R"(","status":"processed","originalPayload":)" + payload + R"(,"processedAt":)" + arrival + R"(,"retryCount":0,"createdAt":)" + arrival
        + R"(,"updatedAt":)" + arrival + "}";
    for (const char *path : bothLists)
        QCOMPARE(plant.get(path).body, R"({"success":true,"events":[)" + item + R"(],"total":1,"limit":100,"skip":0})");
}

void ReadingListsTest::aRejectedReadingIsListedInFull()
{
    ServedPlant plant;
    const QByteArray id = plant.post("/api/v1/readings", R"({ "amount": 1 })").object()["results"_L1][0]["eventId"_L1].toString().toUtf8();
    const WireAnswer answer = plant.get("/api/events?status=rejected");
    const QJsonObject item = answer.object()["events"_L1][0].toObject();
    const QString hash = item["eventHash"_L1].toString();
    QVERIFY(hash.startsWith(u"rejected_"_s));
    const QByteArray arrival = R"("2026-01-15T12:00:00.000Z")";
    const QByteArray expected = R"({"_id":")" + id + R"(","clientId":"unknown","metric":"rejected","amount":0,"timestamp":)" + arrival + R"(,"eventHash":")"
        + hash.toUtf8() + R"(","status":"rejected","originalPayload":{ "amount": 1 },"rejectionReason":"client_id not found in event",)"
        + R"("processedAt":null,"retryCount":0,"createdAt":)" + arrival + R"(,"updatedAt":)" + arrival + "}";
    QCOMPARE(answer.body, R"({"success":true,"events":[)" + expected + R"(],"total":1,"limit":100,"skip":0})");
}

void ReadingListsTest::listsAreFilteredAndPaged_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QByteArray>("amounts");
    QTest::addColumn<int>("total");
    const auto row = [](const char *query, const char *amounts, int total) { QTest::newRow(query) << QByteArray(query) << QByteArray(amounts) << total; };
    row("", "0 1 12.5 1", 4);
    row("status=processed", "1 12.5 1", 3);
    row("status=rejected", "0", 1);
    row("status=failed", "", 0);
    row("clientId=q1", "12.5 1", 2);
    row("metric=refund", "12.5", 1);
    row("clientId=q2&metric=refund", "", 0);
    row("from=2024-01-02&to=2024-01-02", "12.5", 1);
    row("startDate=2024-01-02&endDate=2024-01-03", "12.5", 1);
    row("from=2024-01-02T00:00:00.001Z&to=2024-01-03T00:00:00.250Z", "1", 1);
    row("from=2024-01-02T05:30:00+05:30&endDate=2024-01-02T05:30:00%2B05:30", "12.5", 1);
    row("from=1/2/2024&to=2024/1/2", "12.5", 1);
    row("status=processed&limit=1", "1", 3);
    row("status=processed&limit=2&skip=1", "12.5 1", 3);
    row("status=processed&skip=9", "", 3);
    row("unknown=7&clientId=", "0 1 12.5 1", 4);
}

void ReadingListsTest::listsAreFilteredAndPaged()
{
    QFETCH(QByteArray, query);
    QFETCH(QByteArray, amounts);
    QFETCH(int, total);
    ServedPlant plant;
    sendThree(plant);
    for (const char *path : bothLists) {
        const WireAnswer answer = plant.get(QByteArray(path) + '?' + query);
        QCOMPARE(amountsIn(answer), amounts);
        QCOMPARE(answer.object()["total"_L1].toInt(-1), total);
    }
}

void ReadingListsTest::newestReadingsComeFirst()
{
    ServedPlant plant;
    for (const char *amount : {"1", "2", "3"})
        plant.post("/api/events", readingJson("a", amount, amount == QByteArray("2") ? "2024-01-02" : "2024-01-01"));
    QCOMPARE(amountsIn(plant.get("/api/events")), "2 3 1");
    QCOMPARE(amountsIn(plant.get("/api/v1/readings?limit=2&skip=1")), "3 1");
}

void ReadingListsTest::whatCannotBeUsedIsRefusedOrIgnored_data()
{
    QTest::addColumn<QByteArray>("parameter");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("page");   // Of the lenient answer.
    QTest::addColumn<int>("total");
    const auto row = [](const QByteArray &parameter, const QByteArray &value, const char *page, int total) {
        QTest::newRow(parameter + '=' + value) << parameter << value << QByteArray(page) << total;
    };
    row("limit", "0", "10000/0", 4);
    row("limit", "-1", "100/0", 4);
    row("limit", "many", "100/0", 4);
    row("limit", "1.5", "100/0", 4);
    row("limit", "10001", "10000/0", 4);
    row("limit", "99999999999999999999", "10000/0", 4);
    row("skip", "-1", "100/0", 4);
    row("skip", "few", "100/0", 4);
    row("from", "soon", "100/0", 4);
    row("endDate", "2024-13-01", "100/0", 4);
    row("status", "lost", "100/0", 0);
}

void ReadingListsTest::whatCannotBeUsedIsRefusedOrIgnored()
{
    QFETCH(QByteArray, parameter);
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, page);
    QFETCH(int, total);
    ServedPlant plant;
    sendThree(plant);
    const WireAnswer refused = plant.get("/api/v1/readings?" + parameter + '=' + value);
    QCOMPARE(refused.status, 400);
    QCOMPARE(refused.object()["error"_L1]["code"_L1].toString(), u"INVALID_PARAMETER"_s);
    QCOMPARE(refused.object()["error"_L1]["field"_L1].toString().toUtf8(), parameter);
    const WireAnswer answer = plant.get("/api/events?" + parameter + '=' + value);
    QCOMPARE(answer.status, 200);
    const QJsonObject list = answer.object();
    QCOMPARE(QByteArray::number(list["limit"_L1].toInt()) + '/' + QByteArray::number(list["skip"_L1].toInt(-1)), page);
    QCOMPARE(list["total"_L1].toInt(-1), total);
}

void ReadingListsTest::undecodableNamesAreRefusedEverywhere()
{
    const ServedPlant plant;
    for (const char *target : {"/api/v1/readings?clientId=%ff", "/api/events?clientId=%ff", "/api/aggregation?metric=%f", "/aggregates?client_id=%c3"})
        QCOMPARE(plant.get(target).status, 400);
    QCOMPARE(plant.get("/api/v1/readings?limit=1001").status, 400);
}

void ReadingListsTest::totalsAreGrouped()
{
    ServedPlant plant;
    sendThree(plant);
    for (const QByteArray path : {"/api/v1/aggregates", "/api/aggregation"}) {
        const auto aggregation = [&plant, path](const QByteArray &query) {
            const QByteArray body = plant.get(path + query).body;
            return body.mid(body.indexOf("\"aggregation\":") + 14, body.indexOf(",\"statistics\"") - body.indexOf("\"aggregation\":") - 14);
        };
        QCOMPARE(aggregation(""), R"({"totalAmount":14.5,"totalCount":3,"averageAmount":4.833333333333333,"minAmount":1,"maxAmount":12.5})");
        QCOMPARE(aggregation("?groupBy=clientId"), R"([{"group":"q1","totalAmount":13.5,"totalCount":2,"averageAmount":6.75,"minAmount":1,"maxAmount":12.5},)"
                                                   R"({"group":"q2","totalAmount":1,"totalCount":1,"averageAmount":1,"minAmount":1,"maxAmount":1}])");
        QCOMPARE(aggregation("?groupBy=metric"), R"([{"group":"refund","totalAmount":12.5,"totalCount":1,"averageAmount":12.5,"minAmount":12.5,"maxAmount":12.5},)"
                                                 R"({"group":"purchase","totalAmount":2,"totalCount":2,"averageAmount":1,"minAmount":1,"maxAmount":1}])");
        const QByteArray both = aggregation("?groupBy=both&metric=refund");
        QCOMPARE(both, R"([{"group":{"clientId":"q1","metric":"refund"},"totalAmount":12.5,"totalCount":1,"averageAmount":12.5,"minAmount":12.5,"maxAmount":12.5}])");
        QCOMPARE(aggregation("?from=2024-01-02&endDate=2024-01-02T00:00:00Z"), aggregation("?metric=refund"));
        QCOMPARE(aggregation("?clientId=q3"), "{}");
        QCOMPARE(aggregation("?clientId=q3&groupBy=both"), "[]");
        const QJsonValue counts = plant.get(path).object()["statistics"_L1];
        QCOMPARE(counts, (QJsonObject{{u"totalProcessed"_s, 3}, {u"rejected"_s, 1}, {u"failed"_s, 0}}));
        const QJsonValue filtered = plant.get(path + "?clientId=q1&metric=refund").object()["statistics"_L1];
        QCOMPARE(filtered, (QJsonObject{{u"totalProcessed"_s, 1}, {u"rejected"_s, 0}, {u"failed"_s, 0}}));
    }
}

void ReadingListsTest::totalsTooLargeForANumberAreNull()
{
    ServedPlant plant;
    plant.post("/api/events", "[" + readingJson("a", "1.7e308") + "," + readingJson("a", "1.7e308", "2024-01-02") + "]");
    const WireAnswer answer = plant.get("/api/v1/aggregates");
    QVERIFY(answer.body.contains(R"("aggregation":{"totalAmount":null,"totalCount":2,"averageAmount":null,"minAmount":1.7e+308,"maxAmount":1.7e+308})"));
    QCOMPARE(plainTotals(plant), R"({"total_count":2,"total_amount":null})");
}

void ReadingListsTest::theFiltersOfTotalsAreRepeated()
{
    const ServedPlant plant;
    const auto filters = [&plant](const QByteArray &target) {
        const QByteArray body = plant.get(target).body;
        return body.mid(body.indexOf("\"filters\":") + 10).chopped(1);
    };
    const QByteArray all = R"({"clientId":"q 1","metric":"m","startDate":"2024-01-01T18:30:00.000Z","endDate":"2024-01-03T00:00:00.250Z","groupBy":"both"})";
    QCOMPARE(filters("/api/v1/aggregates?clientId=q+1&metric=m&from=2024-01-02T00:00:00+05:30&to=2024-01-03T00:00:00.2509Z&groupBy=both"), all);
    QCOMPARE(filters("/api/aggregation?clientId=q%201&metric=m&startDate=2024-01-02T00:00:00%2B0530&endDate=2024-01-03T00:00:00.250Z&groupBy=both"), all);
    QCOMPARE(filters("/api/aggregation?startDate=soon&endDate="), R"({"clientId":"all","metric":"all","startDate":null,"endDate":null,"groupBy":"none"})");
    QCOMPARE(plant.get("/api/v1/aggregates?from=soon").object()["error"_L1]["field"_L1].toString(), u"from"_s);
}

void ReadingListsTest::unknownGroupingsAreRefusedOrOneGroup()
{
    ServedPlant plant;
    sendThree(plant);
    const WireAnswer refused = plant.get("/api/v1/aggregates?groupBy=day");
    QCOMPARE(refused.status, 400);
    QCOMPARE(refused.object()["error"_L1]["field"_L1].toString(), u"groupBy"_s);
    const WireAnswer answer = plant.get("/api/aggregation?groupBy=day");
    QCOMPARE(answer.status, 200);
    QVERIFY(answer.body.contains(R"("aggregation":[{"totalAmount":14.5,"totalCount":3,)"));
    QCOMPARE(answer.object()["filters"_L1]["groupBy"_L1].toString(), u"day"_s);
    QVERIFY(plant.get("/api/aggregation?groupBy=day&clientId=q3").body.contains(R"("aggregation":[])"));
}

void ReadingListsTest::rejectionsListEventsAndReadings()
{
    ServedPlant plant;
    QCOMPARE(plant.counts("[" + eventJson("E1").replace("1000", "-1") + "]"), "0/0/0/1");
    const QByteArray body = "[" + readingJson("a", "1") + R"(,{"clientId":"a","amount":"many"}])";
    const QString rejectedId = plant.post("/api/v1/readings", body).object()["results"_L1][1]["eventId"_L1].toString();
    QCOMPARE(plant.post("/api/events?simulateFailure=true", readingJson("b", "1")).status, 500);
    const auto list = [&plant](const QByteArray &query) { return plant.get("/api/v1/rejections?" + query).object(); };
    QCOMPARE(list("").value("total"_L1).toInt(), 3);
    QCOMPARE(list("").value("totalCount"_L1).toInt(), 3);
    QCOMPARE(list("kind=event").value("total"_L1).toInt(), 1);
    QCOMPARE(list("kind=event")["items"_L1][0]["kind"_L1].toString(), u"event"_s);
    QCOMPARE(list("kind=reading").value("total"_L1).toInt(), 2);
    QCOMPARE(list("clientId=b")["items"_L1][0]["reason"_L1].toString(), u"SIMULATED_FAILURE"_s);
    QJsonObject item = list("eventId=" + rejectedId.toUtf8())["items"_L1][0].toObject();
    QVERIFY(item.take("id"_L1).toInt() > 0);
    QVERIFY(item.take("receivedTime"_L1).toString().startsWith(u"2026-01-15T12:00:00"_s));
    const QJsonObject expected{{u"kind"_s, u"reading"_s}, {u"status"_s, u"open"_s}, {u"summary"_s, false}, {u"count"_s, 1}, {u"index"_s, 1}, {u"eventId"_s, rejectedId}, {u"clientId"_s, u"a"_s},
                               {u"reason"_s, u"INVALID_AMOUNT"_s}, {u"message"_s, u"amount not found or invalid in event"_s},
                               {u"payload"_s, QJsonObject{{u"clientId"_s, u"a"_s}, {u"amount"_s, u"many"_s}}}};
    QCOMPARE(item, expected);
    QCOMPARE(list("status=resolved").value("total"_L1).toInt(-1), 0);
}

QTEST_GUILESS_MAIN(ReadingListsTest)
#include "tst_readinglists.moc"
