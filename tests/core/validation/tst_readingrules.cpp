// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/validation/readingjson.h"
#include "core/validation/readingrules.h"
#include "tests/core/validation/readingtext.h"

#include <QtTest>

using namespace Andon;

namespace {

const Instant now = instantFromIso("2026-01-15T12:00:00.500Z").value();
const QByteArray arrival = "2026-01-15T12:00:00.500Z";

QByteArray verdict(const QByteArray &json, ReadingDialect dialect)
{
    const auto element = readingFromJsonElement(json, dialect, now);
    return element ? verdictOn(*element) : QByteArray("no JSON object");
}

QByteArray text(std::string_view view)
{
    return QByteArray(view.data(), qsizetype(view.size()));
}

QByteArray quoted(const QByteArray &text)
{
    return '"' + text + '"';
}

void table()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("expected");
}

void row(const QByteArray &name, const QByteArray &json, const QByteArray &expected)
{
    QTest::newRow(name.constData()) << json << expected;
}

} // namespace

class tst_ReadingRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theClient_data()
    {
        table();
        const auto named = [](const QByteArray &client) { return client + "|unknown|1|" + arrival; };
        const auto top = [&](const QByteArray &name, const QByteArray &members, const QByteArray &client) { row(name, '{' + members + ",\"amount\":1}", named(client)); };
        for (const std::string_view alias : clientAliases()) {
            top("at the top: " + text(alias), '"' + text(alias) + "\":\"c1\"", "c1");
            row("in the payload: " + text(alias), "{\"payload\":{\"" + text(alias) + "\":\"c1\",\"amount\":1}}", named("c1"));
        }
        top("aliases have an order", R"("origin":"5","client":"4","clientId":"3","client_id":"2","source":"1")", "1");
        top("the second alias", R"("origin":"5","client":"4","clientId":"3","client_id":"2")", "2");
        top("the third alias", R"("origin":"5","client":"4","clientId":"3")", "3");
        top("the fourth alias", R"("origin":"5","client":"4")", "4");
        top("null is skipped", R"("source":null,"client":"c1")", "c1");
        top("case matters", R"("Source":"x","origin":"c1")", "c1");
        top("trimmed", R"("source":" \u3000c 1\t")", "c 1");
        top("a number", R"("source":7)", "7");
        top("a number as JavaScript writes it", R"("source":1.0e21)", "1e+21");
        top("a whole number in spite of its point", R"("source":5.0)", "5");
        top("a whole number beyond a double's digits", R"("source":9007199254740993)", "9007199254740993");
        top("a number beyond every double", R"("source":1e400)", "1e400");
        top("zero", R"("source":0)", "0");
        top("negative zero", R"("source":-0)", "0");
        top("true", R"("source":true)", "true");
        top("false", R"("source":false)", "false");
        top("an object", R"("source":{ "a" : 1 })", "{\"a\":1}");
        top("given twice, the last one counts", R"("source":"a","source":"b")", "b");
        top("a key with escapes", R"("s\u006furce":"c1")", "c1");
        row("the top goes before the payload", R"({"origin":"top","payload":{"source":"inner","amount":1}})", named("top"));
        row("null at the top, then the payload", R"({"source":null,"payload":{"origin":"inner","amount":1}})", named("inner"));
        row("none", R"({"amount":1})", "rejected MISSING_CLIENT_ID");
        row("nothing at all", "{}", "rejected MISSING_CLIENT_ID");
        row("only null", R"({"source":null,"origin":null,"payload":{"client":null,"amount":1}})", "rejected MISSING_CLIENT_ID");
        row("empty", R"({"source":"","amount":1})", "rejected MISSING_CLIENT_ID");
        row("blank", R"({"source":" \u00a0 ","amount":1})", "rejected MISSING_CLIENT_ID");
        row("an empty one decides", R"({"source":"","client":"c1","payload":{"source":"c2","amount":1}})", "rejected MISSING_CLIENT_ID");
        row("goes before the amount", R"({"amount":"x"})", "rejected MISSING_CLIENT_ID");
        row("inside an array payload", R"({"payload":[{"source":"c1","amount":1}]})", "rejected MISSING_CLIENT_ID");
        row("4,000 bytes", R"({"source":)" + quoted(QByteArray(4000, 'x')) + R"(,"amount":1})", named(QByteArray(4000, 'x')));
        row("10,000 characters", R"({"source":)" + quoted(QByteArray(10'000, 'x')) + R"(,"amount":1})", "rejected INVALID_FIELD");
        row("a NUL", R"({"source":"a\u0000","amount":1})", "rejected INVALID_FIELD");
        row("a lone surrogate", R"({"source":"a\ud800","amount":1})", "rejected INVALID_FIELD");
        row("a leading U+FEFF", R"({"source":"\ufeffa","amount":1})", "rejected INVALID_FIELD");
        row("a pair of surrogates", R"({"source":"\ud83d\ude00","amount":1})", named("\xF0\x9F\x98\x80"));
    }

    void theClient() { compareFlexible(); }

    void theMetric_data()
    {
        table();
        const auto metric = [](const QByteArray &name, const QByteArray &members, const QByteArray &found) {
            const QByteArray expected = "c1|" + found + "|1|" + arrival;
            row(name + ", flat", R"({"source":"c1","amount":1,)" + members + '}', expected);
            row(name + ", nested", R"({"source":"c1","payload":{"amount":1,)" + members + "}}", expected);
        };
        for (const std::string_view alias : metricAliases())
            metric(text(alias), '"' + text(alias) + "\":\"m\"", "m");
        metric("aliases have an order", R"("name":"5","eventType":"4","type":"3","event_type":"2","metric":"1")", "1");
        metric("the last alias but one", R"("name":"5","eventType":"4")", "4");
        metric("null is skipped", R"("metric":null,"name":"m")", "m");
        metric("trimmed", R"("metric":" m ")", "m");
        metric("none", R"("x":0)", "unknown");
        metric("empty", R"("metric":"","name":"m")", "unknown");
        metric("blank", R"("metric":" \t")", "unknown");
        metric("a number", R"("metric":1e-7)", "1e-7");
        metric("false", R"("metric":false)", "false");
        metric("an array", R"("metric":[1, 2])", "[1,2]");
        row("the top is not asked when there is a payload", R"({"source":"c1","metric":"top","payload":{"amount":1}})", "c1|unknown|1|" + arrival);
        row("4,001 bytes", R"({"source":"c1","amount":1,"metric":)" + quoted(QByteArray(4001, 'x')) + R"(})", "rejected INVALID_FIELD c1");
        row("U+FFFF", R"({"source":"c1","amount":1,"metric":"\uffff"})", "rejected INVALID_FIELD c1");
    }

    void theMetric() { compareFlexible(); }

    void theAmount_data()
    {
        table();
        const auto amount = [](const QByteArray &name, const QByteArray &members, const QByteArray &found) {
            const QByteArray expected = found.isEmpty() ? QByteArray("rejected INVALID_AMOUNT c1") : "c1|m|" + found + '|' + arrival;
            row(name + ", flat", R"({"source":"c1","metric":"m",)" + members + '}', expected);
            row(name + ", nested", R"({"source":"c1","payload":{"metric":"m",)" + members + "}}", expected);
        };
        for (const std::string_view alias : amountAliases())
            amount(text(alias), '"' + text(alias) + "\":12.5", "12.5");
        amount("aliases have an order", R"("price":6,"total":5,"quantity":4,"count":3,"value":2,"amount":1)", "1");
        amount("the last alias but one", R"("price":6,"total":5)", "5");
        amount("zero", R"("amount":0,"value":7)", "0");
        amount("minus zero", R"("amount":-0.0)", "0");
        amount("negative", R"("amount":-3.5)", "-3.5");
        amount("1200.0", R"("amount":1200.0)", "1200");
        amount("1.2e3", R"("amount":1.2e3)", "1200");
        amount("a text", R"("amount":"1200")", "1200");
        amount("a text with a currency", R"("amount":"$1,200.50")", "1200.5");
        amount("a text with two points", R"("amount":"1.2.3")", "1.2");
        amount("a text with a dash", R"("amount":"1-2")", "1");
        amount("a text with two minus signs, then the next alias", R"("amount":"--5","value":3)", "3");
        amount("null is skipped", R"("amount":null,"value":3)", "3");
        amount("an empty text passes on", R"("amount":"","value":3)", "3");
        amount("letters pass on", R"("amount":"abc","price":"3 EUR")", "3");
        amount("true passes on", R"("amount":true,"value":3)", "3");
        amount("an object passes on", R"("amount":{"value":1},"count":3)", "3");
        amount("an array passes on", R"("amount":[1],"count":3)", "3");
        amount("1e400 passes on", R"("amount":1e400,"count":3)", "3");
        amount("1e400 alone", R"("amount":1e400)", "");
        amount("-1e400 alone", R"("amount":-1e400)", "");
        amount("a text of 400 digits", R"("amount":)" + quoted(QByteArray(400, '9')), "");
        amount("the largest", R"("amount":1.7976931348623157e308)", "1.7976931348623157e+308");
        amount("the smallest", R"("amount":5e-324)", "5e-324");
        amount("none", R"("x":1)", "");
        amount("false", R"("amount":false)", "");
        amount("none of them", R"("amount":"x","value":null,"count":[],"quantity":true,"total":"-","price":{})", "");
        row("the top is not asked when there is a payload", R"({"source":"c1","amount":1,"payload":{"x":2}})", "rejected INVALID_AMOUNT c1");
        row("the client cannot be kept", R"({"source":"a\u0000"})", "rejected INVALID_AMOUNT");
    }

    void theAmount() { compareFlexible(); }

    void theTimestamp_data()
    {
        table();
        const auto time = [](const QByteArray &name, const QByteArray &members, const QByteArray &found) {
            const QByteArray expected = "c1|m|1|" + found;
            row(name + ", flat", R"({"source":"c1","metric":"m","amount":1,)" + members + '}', expected);
            row(name + ", nested", R"({"source":"c1","payload":{"metric":"m","amount":1,)" + members + "}}", expected);
        };
        for (const std::string_view alias : timestampAliases())
            time(text(alias), '"' + text(alias) + "\":\"2024-01-15\"", "2024-01-15T00:00:00.000Z");
        time("aliases have an order", R"("ts":6,"createdAt":5,"created_at":4,"date":3,"time":2,"timestamp":1)", "1970-01-01T00:00:01.000Z");
        time("the last alias but one", R"("ts":6,"createdAt":5)", "1970-01-01T00:00:05.000Z");
        time("an offset", R"("timestamp":"2024-01-01T05:30:00.25+05:30")", "2024-01-01T00:00:00.250Z");
        time("slashes", R"("timestamp":"1/15/2024 10:30")", "2024-01-15T10:30:00.000Z");
        time("seconds", R"("timestamp":1704067200)", "2024-01-01T00:00:00.000Z");
        time("seconds with a fraction", R"("timestamp":1704067200.123)", "2024-01-01T00:00:00.123Z");
        time("a finer fraction is cut", R"("timestamp":1704067200.1239)", "2024-01-01T00:00:00.123Z");
        time("milliseconds", R"("timestamp":1704067200123)", "2024-01-01T00:00:00.123Z");
        time("milliseconds with a fraction", R"("timestamp":1704067200123.9)", "2024-01-01T00:00:00.123Z");
        time("the last second", R"("timestamp":9999999999)", "2286-11-20T17:46:39.000Z");
        time("the first millisecond", R"("timestamp":1e10)", "1970-04-26T17:46:40.000Z");
        time("zero", R"("timestamp":0)", "1970-01-01T00:00:00.000Z");
        time("negative seconds", R"("timestamp":-1)", "1969-12-31T23:59:59.000Z");
        time("many negative seconds", R"("timestamp":-1e10)", "1653-02-10T06:13:20.000Z");
        time("the end of year 9999", R"("timestamp":253402300799999)", "9999-12-31T23:59:59.999Z");
        time("after year 9999", R"("timestamp":253402300800000)", arrival);
        time("the start of year 0", R"("timestamp":-62167219200)", "0000-01-01T00:00:00.000Z");
        time("before year 0", R"("timestamp":-62167219201)", arrival);
        time("1e400", R"("timestamp":1e400)", arrival);
        time("null is skipped", R"("timestamp":null,"ts":5)", "1970-01-01T00:00:05.000Z");
        time("nonsense passes on", R"("timestamp":"soon","date":"30 Feb","ts":5)", "1970-01-01T00:00:05.000Z");
        time("an empty text passes on", R"("timestamp":"","ts":5)", "1970-01-01T00:00:05.000Z");
        time("true passes on", R"("timestamp":true,"ts":5)", "1970-01-01T00:00:05.000Z");
        time("an object passes on", R"("timestamp":{"$date":5},"ts":5)", "1970-01-01T00:00:05.000Z");
        time("a number in a text is no time", R"("timestamp":"1704067200")", arrival);
        time("30 February", R"("timestamp":"2024-02-30")", arrival);
        time("none", R"("x":0)", arrival);
        row("the top is not asked when there is a payload", R"({"source":"c1","timestamp":5,"payload":{"metric":"m","amount":1}})", "c1|m|1|" + arrival);
    }

    void theTimestamp() { compareFlexible(); }

    void thePayload_data()
    {
        table();
        const auto payload = [](const QByteArray &value, const QByteArray &expected) {
            row(value, R"({"source":"c1","metric":"m","amount":1,"ts":5,"payload":)" + value + '}', expected);
        };
        for (const char *none : {"null", "0", "-0", "0.0", "0e5", "1e-400", "\"\"", "false"})
            payload(none, "c1|m|1|1970-01-01T00:00:05.000Z");
        for (const char *empty : {"{}", "[]", "[{\"amount\":2}]", "1", "-1", "1e400", "true", "\"0\"", "\" \"", "\"{\\\"amount\\\":2}\""})
            payload(empty, "rejected INVALID_AMOUNT c1");
        payload(R"({"amount":2})", "c1|unknown|2|" + arrival);
        payload(R"({"payload":{"amount":3},"amount":2})", "c1|unknown|2|" + arrival);
        row("given twice, the last one an object", R"({"source":"c1","payload":5,"payload":{"amount":2}})", "c1|unknown|2|" + arrival);
        row("given twice, the last one none", R"({"source":"c1","amount":1,"payload":{"amount":2},"payload":null})", "c1|unknown|1|" + arrival);
        row("given twice, each an object", R"({"source":"c1","payload":{"amount":2,"ts":5},"payload":{"amount":3}})", "c1|unknown|3|" + arrival);
    }

    void thePayload() { compareFlexible(); }

    void theFixedRules_data()
    {
        table();
        const auto payload = [](const QByteArray &name, const QByteArray &members, const QByteArray &expected) {
            row(name, R"({"source":"c1","payload":{)" + members + "}}", expected);
        };
        row("all of it", R"({"source":"c1","payload":{"metric":"m","amount":12.5,"timestamp":"2024-01-01T00:00:00Z"}})", "c1|m|12.5|2024-01-01T00:00:00.000Z");
        row("nothing", "{}", "unknown|unknown|0|" + arrival);
        for (const char *none : {"null", "0", "\"\"", "false", "5", "\"text\"", "[]", "[{\"amount\":1}]"})
            row(QByteArray("payload ") + none, R"({"source":"c1","amount":1,"payload":)" + QByteArray(none) + '}', "c1|unknown|0|" + arrival);
        for (const char *falsy : {"null", "0", "-0.0", "\"\"", "false", "1e-400"}) {
            row(QByteArray("source ") + falsy, R"({"source":)" + QByteArray(falsy) + '}', "unknown|unknown|0|" + arrival);
            payload(QByteArray("metric ") + falsy, "\"metric\":" + QByteArray(falsy), "c1|unknown|0|" + arrival);
            payload(QByteArray("amount ") + falsy, "\"amount\":" + QByteArray(falsy), "c1|unknown|0|" + arrival);
            payload(QByteArray("timestamp ") + falsy, "\"timestamp\":" + QByteArray(falsy), "c1|unknown|0|" + arrival);
        }
        row("a source with space around", R"({"source":" c1 "})", " c1 |unknown|0|" + arrival);
        row("a blank source", R"({"source":" "})", " |unknown|0|" + arrival);
        row("a number as source", R"({"source":7.0})", "7|unknown|0|" + arrival);
        row("true as source", R"({"source":true})", "true|unknown|0|" + arrival);
        row("no aliases of the source", R"({"client":"c1","payload":{"source":"c2"}})", "unknown|unknown|0|" + arrival);
        payload("no aliases in the payload", R"("type":"t","value":5,"ts":5)", "c1|unknown|0|" + arrival);
        payload("amount a text", R"("amount":" 12.5 ")", "c1|unknown|12.5|" + arrival);
        payload("amount a text with an exponent", R"("amount":"1.2e3")", "c1|unknown|1200|" + arrival);
        payload("amount hexadecimal", R"("amount":"0x1F")", "c1|unknown|31|" + arrival);
        payload("amount blank", R"("amount":"  ")", "c1|unknown|0|" + arrival);
        payload("amount a zero in a text", R"("amount":"0")", "c1|unknown|0|" + arrival);
        payload("amount true", R"("amount":true)", "c1|unknown|1|" + arrival);
        for (const char *unreadable : {"\"abc\"", "\"$5\"", "\"1,200\"", "\"Infinity\"", "\"1e400\"", "1e400", "{}", "[5]", "\"--5\""})
            payload(QByteArray("amount ") + unreadable, "\"amount\":" + QByteArray(unreadable), "failed INVALID_AMOUNT c1");
        payload("timestamp in milliseconds", R"("timestamp":1704067200123)", "c1|unknown|0|2024-01-01T00:00:00.123Z");
        payload("a small timestamp is in milliseconds, too", R"("timestamp":1704067200)", "c1|unknown|0|1970-01-20T17:21:07.200Z");
        payload("timestamp with a fraction", R"("timestamp":1.9)", "c1|unknown|0|1970-01-01T00:00:00.001Z");
        payload("timestamp with slashes", R"("timestamp":"2024/1/15 10:30")", "c1|unknown|0|2024-01-15T10:30:00.000Z");
        payload("timestamp without zone", R"("timestamp":"2024-01-15T10:30:00")", "c1|unknown|0|2024-01-15T10:30:00.000Z");
        for (const char *unreadable : {"\"soon\"", "\" \"", "\"2024-13-01\"", "true", "{}", "[]", "1e400", "253402300800000", "-62167219200001"})
            payload(QByteArray("timestamp ") + unreadable, "\"timestamp\":" + QByteArray(unreadable), "failed INVALID_TIMESTAMP c1");
        payload("the timestamp goes before the amount", R"("amount":"x","timestamp":"x")", "failed INVALID_TIMESTAMP c1");
        row("a long source", R"({"source":)" + quoted(QByteArray(10'000, 'x')) + R"(})", "rejected INVALID_FIELD");
        row("a source with a NUL", R"({"source":"\u0000"})", "rejected INVALID_FIELD");
        row("a bad time of a source with a NUL", R"({"source":"\u0000","payload":{"timestamp":"x"}})", "failed INVALID_TIMESTAMP");
        payload("a metric with a lone surrogate", R"("metric":"\udc00")", "rejected INVALID_FIELD c1");
        row("simulateFailure changes no rule", R"({"source":"c1","simulateFailure":true})", "c1|unknown|0|" + arrival);
    }

    void theFixedRules()
    {
        QFETCH(QByteArray, json);
        QFETCH(QByteArray, expected);
        QCOMPARE(verdict(json, ReadingDialect::Fixed), expected);
    }

    void refusalsSayWhatIsWrong_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<bool>("isFixed");
        QTest::addColumn<QByteArray>("message");
        QTest::newRow("client") << QByteArray("{}") << false << QByteArray("client_id not found in event");
        QTest::newRow("amount") << QByteArray(R"({"source":"c1"})") << false << QByteArray("amount not found or invalid in event");
        QTest::newRow("long client") << R"({"amount":1,"source":)" + quoted(QByteArray(4001, 'x')) + R"(})" << false << QByteArray("client_id is longer than 4,000 bytes");
        QTest::newRow("long metric") << R"({"amount":1,"source":"c1","metric":)" + quoted(QByteArray(4001, 'x')) + R"(})" << false << QByteArray("metric is longer than 4,000 bytes");
        QTest::newRow("fixed amount") << QByteArray(R"({"payload":{"amount":"x"}})") << true << QByteArray("Invalid amount");
        QTest::newRow("fixed timestamp") << QByteArray(R"({"payload":{"timestamp":"x"}})") << true << QByteArray("Invalid time value");
    }

    void refusalsSayWhatIsWrong()
    {
        QFETCH(QByteArray, json);
        QFETCH(bool, isFixed);
        QFETCH(QByteArray, message);
        const auto element = readingFromJsonElement(json, isFixed ? ReadingDialect::Fixed : ReadingDialect::Flexible, now);
        QVERIFY(element);
        const auto *refusal = std::get_if<ReadingRefusal>(&element->content);
        QVERIFY(refusal);
        QCOMPARE(QByteArray::fromStdString(refusal->message), message);
    }

    void spellingsOfOneReadingShareAHash_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<bool>("isFixed");
        const auto row = [](const char *json, bool isFixed = false) { QTest::newRow(json) << QByteArray(json) << isFixed; };
        row(R"({"source":"c1","metric":"m","amount":1200,"timestamp":"2024-01-01T00:00:00Z"})");
        row(R"({"source":"c1","metric":"m","amount":"1200","timestamp":"2024-01-01T00:00:00Z"})");
        row(R"({"source":"c1","metric":"m","amount":1200.0,"timestamp":"2024-01-01T00:00:00Z"})");
        row(R"({"source":"c1","metric":"m","amount":"$1,200.00","timestamp":"2024-01-01T05:30:00+05:30"})");
        row(R"({"client":" c1 ","payload":{"type":"m","price":1.2e3,"ts":1704067200}})");
        row(R"({"payload":{"origin":"c1","name":"m","count":1200,"date":"1/1/2024"}})");
        row(R"({"source":"c1","payload":{"metric":"m","amount":1200,"timestamp":"Mon, 01 Jan 2024 00:00:00 GMT"}})");
        row(R"({"source":"c1","payload":{"metric":"m","amount":"1200","timestamp":1704067200000}})", true);
    }

    void spellingsOfOneReadingShareAHash()
    {
        QFETCH(QByteArray, json);
        QFETCH(bool, isFixed);
        QCOMPARE(verdict(json, isFixed ? ReadingDialect::Fixed : ReadingDialect::Flexible), QByteArray("c1|m|1200|2024-01-01T00:00:00.000Z"));
    }

private:
    void compareFlexible()
    {
        QFETCH(QByteArray, json);
        QFETCH(QByteArray, expected);
        QCOMPARE(verdict(json, ReadingDialect::Flexible), expected);
    }
};

QTEST_GUILESS_MAIN(tst_ReadingRules)
#include "tst_readingrules.moc"
