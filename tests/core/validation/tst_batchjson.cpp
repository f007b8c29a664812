// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/validation/batchjson.h"

#include <QtTest>

using namespace Andon;
using namespace Qt::StringLiterals;

namespace {

const Instant now = instantFromIso("2026-01-15T12:00:00Z").value();

/// A good event, with some fields given another JSON text; an empty one leaves the field out.
QByteArray eventWith(const QMap<QByteArray, QByteArray> &changes = {})
{
    QMap<QByteArray, QByteArray> fields = {
        {"eventId", "\"E-1\""}, {"eventTime", "\"2026-01-15T10:12:03.123Z\""}, {"machineId", "\"M-001\""},
        {"durationMs", "4312"}, {"defectCount", "0"}, {"lineId", "\"LINE-A\""}, {"factoryId", "\"F01\""},
    };
    fields.insert(changes);
    QByteArrayList pairs;
    for (auto field = fields.cbegin(); field != fields.cend(); ++field) {
        if (!field.value().isEmpty())
            pairs << '"' + field.key() + "\":" + field.value();
    }
    return '{' + pairs.join(',') + '}';
}

/// "ok", or the code of the reason, or the code of the error for the whole body.
QByteArray verdictOn(const QByteArray &body)
{
    const auto batch = batchFromJson(body, "10.0.0.7", now);
    if (!batch)
        return batch.error().code == ErrorCode::InvalidJson ? "InvalidJson" : "InvalidBody";
    if (batch->size() != 1)
        return "events: " + QByteArray::number(qsizetype(batch->size()));
    return batch->refusals.empty() ? QByteArray("ok") : QByteArray::fromStdString(std::string(reasonCode(batch->refusals.front().reason)));
}

} // namespace

class tst_BatchJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRuleIsNamedByItsReason_data()
    {
        QTest::addColumn<QByteArray>("element");
        QTest::addColumn<QByteArray>("verdict");
        using Changes = QMap<QByteArray, QByteArray>;
        const auto row = [](const char *name, const Changes &changes, const char *verdict) {
            QTest::newRow(name) << eventWith(changes) << QByteArray(verdict);
        };
        for (const char *other : {"5", "null", "true", "\"text\"", "[]", "[{}]", "1e400"})
            QTest::newRow(other) << QByteArray(other) << QByteArray("INVALID_EVENT");
        row("a good event", {}, "ok");
        row("id absent", {{"eventId", ""}}, "MISSING_EVENT_ID");
        row("id null", {{"eventId", "null"}}, "MISSING_EVENT_ID");
        row("id a number", {{"eventId", "7"}}, "MISSING_EVENT_ID");
        row("id an object", {{"eventId", "{\"a\":[1]}"}}, "MISSING_EVENT_ID");
        row("id empty", {{"eventId", "\"\""}}, "MISSING_EVENT_ID");
        row("id blank", {{"eventId", "\" \\t\""}}, "MISSING_EVENT_ID");
        row("id of wide spaces", {{"eventId", "\"\\u3000\""}}, "MISSING_EVENT_ID");
        row("time absent", {{"eventTime", ""}}, "MISSING_EVENT_TIME");
        row("time null", {{"eventTime", "null"}}, "MISSING_EVENT_TIME");
        row("time empty", {{"eventTime", "\"\""}}, "MISSING_EVENT_TIME");
        row("machine absent", {{"machineId", ""}}, "MISSING_MACHINE_ID");
        row("machine blank", {{"machineId", "\"  \""}}, "MISSING_MACHINE_ID");
        row("duration absent", {{"durationMs", ""}}, "MISSING_DURATION");
        row("duration a text", {{"durationMs", "\"100\""}}, "MISSING_DURATION");
        row("duration true", {{"durationMs", "true"}}, "MISSING_DURATION");
        row("defects absent", {{"defectCount", ""}}, "MISSING_DEFECT_COUNT");
        row("defects a text", {{"defectCount", "\"0\""}}, "MISSING_DEFECT_COUNT");
        row("duration negative", {{"durationMs", "-1"}}, "INVALID_DURATION");
        row("duration too long", {{"durationMs", "21600001"}}, "INVALID_DURATION");
        row("duration at its longest", {{"durationMs", "21600000"}}, "ok");
        row("duration zero", {{"durationMs", "0"}}, "ok");
        row("duration minus zero", {{"durationMs", "-0"}}, "ok");
        row("duration with a fraction", {{"durationMs", "1.5"}}, "INVALID_DURATION");
        row("duration whole in spite of its point", {{"durationMs", "1000.0"}}, "ok");
        row("duration with an exponent", {{"durationMs", "1e3"}}, "ok");
        row("duration nearly whole", {{"durationMs", "1000.0000000000000000001"}}, "INVALID_DURATION");
        row("duration enormous", {{"durationMs", "1e400"}}, "INVALID_DURATION");
        row("duration of many digits", {{"durationMs", QByteArray(4000, '9')}}, "INVALID_DURATION");
        row("time without zone", {{"eventTime", "\"2026-01-15T10:12:03\""}}, "INVALID_EVENT_TIME_FORMAT");
        row("time a number", {{"eventTime", "1768471923000"}}, "INVALID_EVENT_TIME_FORMAT");
        row("time nonsense", {{"eventTime", "\"yesterday\""}}, "INVALID_EVENT_TIME_FORMAT");
        row("time exactly 15 minutes ahead", {{"eventTime", "\"2026-01-15T12:15:00Z\""}}, "ok");
        row("time a millisecond more ahead", {{"eventTime", "\"2026-01-15T12:15:00.001Z\""}}, "FUTURE_EVENT_TIME");
        row("defects unknown", {{"defectCount", "-1"}}, "ok");
        row("defects below", {{"defectCount", "-2"}}, "INVALID_DEFECT_COUNT");
        row("defects at their most", {{"defectCount", "2147483647"}}, "ok");
        row("defects beyond", {{"defectCount", "2147483648"}}, "INVALID_DEFECT_COUNT");
        row("defects with a fraction", {{"defectCount", "0.5"}}, "INVALID_DEFECT_COUNT");
        row("line a number", {{"lineId", "5"}}, "INVALID_FIELD");
        row("line null", {{"lineId", "null"}}, "ok");
        row("line empty", {{"lineId", "\"\""}}, "ok");
        row("factory an array", {{"factoryId", "[]"}}, "INVALID_FIELD");
        row("id of 4000 bytes", {{"eventId", '"' + QByteArray(4000, 'x') + '"'}}, "ok");
        row("id of 4001 bytes", {{"eventId", '"' + QByteArray(4001, 'x') + '"'}}, "INVALID_FIELD");
        row("id with a NUL", {{"eventId", "\"a\\u0000b\""}}, "INVALID_FIELD");
        row("id with a lone surrogate", {{"eventId", "\"a\\ud800b\""}}, "INVALID_FIELD");
        row("id with a lone low surrogate", {{"eventId", "\"a\\udc00b\""}}, "INVALID_FIELD");
        row("id with a pair of surrogates", {{"eventId", "\"\\ud83d\\ude00\""}}, "ok");
        row("id with U+FFFE", {{"eventId", "\"a\\ufffe\""}}, "INVALID_FIELD");
        row("id with U+FFFF", {{"eventId", "\"\\uffff\""}}, "INVALID_FIELD");
        row("id that begins with U+FEFF", {{"eventId", "\"\\ufeffa\""}}, "INVALID_FIELD");
        row("id of nothing but U+FEFF", {{"eventId", "\"\\ufeff\""}}, "INVALID_FIELD");
        row("id with U+FEFF inside", {{"eventId", "\"a\\ufeff\""}}, "ok");
        row("machine with a NUL", {{"machineId", "\"a\\u0000\""}}, "INVALID_FIELD");
        row("the id goes before all others", {{"eventId", ""}, {"eventTime", ""}, {"durationMs", "-5"}}, "MISSING_EVENT_ID");
        row("missing fields go before bad ones", {{"durationMs", "-5"}, {"defectCount", ""}}, "MISSING_DEFECT_COUNT");
        row("the duration goes before the time", {{"durationMs", "-5"}, {"eventTime", "\"2099-01-01T00:00:00Z\""}}, "INVALID_DURATION");
        row("the time goes before the defects", {{"defectCount", "-5"}, {"eventTime", "\"2099-01-01T00:00:00Z\""}}, "FUTURE_EVENT_TIME");
        row("receivedTime is ignored", {{"receivedTime", "{\"a\":1}"}}, "ok");
        row("unknown fields are ignored", {{"x", "[1,{\"y\":null}]"}}, "ok");
    }

    void aRuleIsNamedByItsReason()
    {
        QFETCH(QByteArray, element);
        QFETCH(QByteArray, verdict);
        QCOMPARE(verdictOn('[' + element + ']'), verdict);
        QCOMPARE(verdictOn("{\"events\":[" + element + "]}"), verdict);
    }

    void theWholeBodyMustBeJson_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("verdict");
        const auto row = [](const char *name, const QByteArray &body, const char *verdict) { QTest::newRow(name) << body << QByteArray(verdict); };
        const QByteArray good = eventWith();
        row("empty batch", "[]", "events: 0");
        row("space around", " \r\n[ ] \t", "events: 0");
        row("empty body", "", "InvalidJson");
        row("only space", "  \n", "InvalidJson");
        row("object without events", "{}", "InvalidBody");
        row("events not an array", "{\"events\":5}", "InvalidBody");
        row("events given twice, the last one counts", "{\"events\":5,\"events\":[]}", "events: 0");
        row("events given twice, the last one is none", "{\"events\":[],\"events\":5}", "InvalidBody");
        row("a text", "\"abc\"", "InvalidBody");
        row("a number", "-12.5e+3", "InvalidBody");
        row("an enormous number", QByteArray(5000, '7'), "InvalidBody");
        row("null", "null", "InvalidBody");
        row("true with space", " true ", "InvalidBody");
        for (const char *malformed : {
                 "[", "]", "{", "}", "[}", "[1,]", "[,1]", "[1 2]", "[1]]", "[[1]", "[] []", "[]x", "x", "nul", "nulll", "truefalse", "NaN", "[NaN]", "[Infinity]",
                 "[01]", "[1.]", "[.5]", "[+1]", "[1e]", "[1e+]", "[--1]", "[0x10]", "[\"\\x\"]", "[\"\\u12\"]", "[\"a]", "[\"a\tb\"]", "[\"a\nb\"]", "['a']",
                 "{\"a\":1,}", "{\"a\"}", "{\"a\":}", "{a:1}", "{\"a\" 1}", "{\"a\":1 \"b\":2}", "{\"a\":\"b\":1}", "[\"a\":1]", "[\"a\":\"b\"]", "[1:2]", "[\"a\"b]",
                 "[1\"a\"]", "[tru]", "[true false]", "{\"events\":[]}{", "{\"events\":[]} 1", "[{\"eventId\":}]", "[{\"eventId\":\"a\" \"b\"}]", "[/*c*/]", "//\n[]", "1,2", "1 2",
                 "{\"a\\q\":1}", "[{\"eventId\":\"\\q\"}]", "[{\"x\":[1,]}]", "[{\"x\":tru}]", "[{\"durationMs\":01}]", "[{\"durationMs\":1a}]"})
            row(malformed, malformed, "InvalidJson");
        row("byte order mark", "\xEF\xBB\xBF[]", "InvalidJson");
        row("not UTF-8", "[\"\xFF\"]", "InvalidJson");
        row("UTF-8 of a surrogate", "[\"\xED\xA0\x80\"]", "InvalidJson");
        row("NUL after the end", QByteArray("[]\0", 3), "InvalidJson");
        row("NUL in a text", QByteArray("[\"a\0\"]", 6), "InvalidJson");
        row("malformed behind a good event", '[' + good + ",{]", "InvalidJson");
        row("malformed in a field nobody reads", '[' + eventWith({{"x", "{\"y\":01}"}}) + ']', "InvalidJson");
        row("two documents", '[' + good + "][" + good + ']', "InvalidJson");
        row("16 deep", '[' + eventWith({{"x", QByteArray(14, '[') + QByteArray(14, ']')}}) + ']', "ok");
        row("17 deep", '[' + eventWith({{"x", QByteArray(15, '[') + QByteArray(15, ']')}}) + ']', "InvalidJson");
        row("very deep", QByteArray(200'000, '['), "InvalidJson");
        row("very deep and closed", QByteArray(100'000, '[') + QByteArray(100'000, ']'), "InvalidJson");
        row("a key given twice, the last one counts", "[{\"eventId\":5,\"durationMs\":-1," + good.mid(1) + ']', "ok");
        row("a key with escapes is the same key", '[' + QByteArray(good).replace("eventId", "event\\u0049d") + ']', "ok");
    }

    void theWholeBodyMustBeJson()
    {
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, verdict);
        QCOMPARE(verdictOn(body), verdict);
    }

    void anEventIsReadAsItWasSent()
    {
        const auto batch = batchFromJson('[' + eventWith({{"eventId", "\"\\u00e4\\/\\n\\ud83d\\ude00\\u20ac\""}, {"defectCount", "-1"}}) + ']', "10.0.0.7", now);
        QVERIFY(batch);
        const Event expected = {
            .id = EventId(QStringLiteral("ä/\n😀€")),
            .source = {.machine = MachineId(QStringLiteral("M-001")), .line = LineId(QStringLiteral("LINE-A")), .factory = FactoryId(QStringLiteral("F01"))},
            .time = instantFromIso("2026-01-15T10:12:03.123Z").value(),
            .duration = std::chrono::milliseconds(4312),
            .defects = std::nullopt,
        };
        QVERIFY(batch->events.front() == expected);
    }

    void aRefusalKeepsWhatWasSent()
    {
        const QByteArray bad = "{ \"eventId\" : \"E-9\", \"machineId\":\"M-7\", \"factoryId\":\"F02\" }";
        const auto batch = batchFromJson('[' + eventWith() + " , " + bad + " ,17 , \"x\"]", "10.0.0.7", now);
        QVERIFY(batch);
        QCOMPARE(batch->size(), 4u);
        QCOMPARE(batch->refusedAt, (std::vector<std::uint32_t>{1, 2, 3}));
        const Refusal &first = batch->refusals[0];
        QCOMPARE(QByteArray::fromStdString(first.payload), bad);
        QCOMPARE(first.index, 1u);
        QCOMPARE(first.eventId.value(), std::string("E-9"));
        QCOMPARE(first.machine, std::string("M-7"));
        QCOMPARE(first.factory, std::string("F02"));
        QCOMPARE(batch->refusals[1].payload, std::string("17"));
        QVERIFY(!batch->refusals[1].eventId);
        QCOMPARE(batch->refusals[2].payload, std::string("\"x\""));
    }

    void theNewestTimeIsThatOfAnyEventWhoseTimeIsReadable_data()
    {
        QTest::addColumn<QByteArrayList>("times");
        QTest::addColumn<QString>("newest");
        QTest::newRow("no event") << QByteArrayList {} << QString();
        QTest::newRow("in any order") << QByteArrayList {"2026-01-15T10:00:00Z", "2026-01-15T11:00:00Z", "2026-01-15T09:00:00Z"} << u"2026-01-15T11:00:00Z"_s;
        QTest::newRow("before 1970") << QByteArrayList {"1969-01-15T10:00:00Z"} << u"1969-01-15T10:00:00Z"_s;
        QTest::newRow("refused as future") << QByteArrayList {"2026-01-15T10:00:00Z", "2026-01-15T15:30:00Z", "2026-01-15T11:00:00Z"} << u"2026-01-15T15:30:00Z"_s;
        QTest::newRow("unreadable") << QByteArrayList {"tomorrow", "2026-01-15T10:00:00Z", ""} << u"2026-01-15T10:00:00Z"_s;
    }
    void theNewestTimeIsThatOfAnyEventWhoseTimeIsReadable()
    {
        QFETCH(QByteArrayList, times);
        QFETCH(QString, newest);
        QByteArrayList events;
        for (const QByteArray &time : times)
            events << eventWith({{"eventTime", '"' + time + '"'}});
        const auto batch = batchFromJson('[' + events.join(',') + ']', {}, now);
        QVERIFY(batch);
        QCOMPARE(batch->newestTime ? QString::fromStdString(isoText(*batch->newestTime)) : QString(), newest);
    }

    void refusalsBeyondTheLimitAreOnlyCounted()
    {
        const int count = int(Batch::refusalsKept) + 5;
        const auto batch = batchFromJson('[' + QByteArray("1,").repeated(count).chopped(1) + ']', {}, now);
        QVERIFY(batch);
        QCOMPARE(batch->size(), std::size_t(count));
        QCOMPARE(batch->refusals.size(), Batch::refusalsKept);
    }

    void anElementOfItsOwnIsOneObject()
    {
        QVERIFY(batchFromJsonElement(eventWith(), {}, now));
        QCOMPARE(batchFromJsonElement("[]", {}, now).error().code, ErrorCode::InvalidBody);
        QCOMPARE(batchFromJsonElement("5", {}, now).error().code, ErrorCode::InvalidBody);
        QCOMPARE(batchFromJsonElement(eventWith() + 'x', {}, now).error().code, ErrorCode::InvalidJson);
        QCOMPARE(batchFromJsonElement("[1", {}, now).error().code, ErrorCode::InvalidJson);
    }
};

QTEST_GUILESS_MAIN(tst_BatchJson)
#include "tst_batchjson.moc"
