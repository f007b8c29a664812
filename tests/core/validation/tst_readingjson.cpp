// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/validation/readingjson.h"
#include "tests/core/validation/readingtext.h"

#include <QtTest>

using namespace Andon;

namespace {

const Instant now = instantFromIso("2026-01-15T12:00:00Z").value();
const QByteArray good = R"({"source":"c1","amount":1,"ts":5})";

QByteArray wordFor(const Error &error)
{
    switch (error.code) {
    case ErrorCode::InvalidJson: return "InvalidJson";
    case ErrorCode::InvalidBody: return "InvalidBody";
    case ErrorCode::TooLarge: return "TooLarge";
    default: return "another code";
    }
}

/// How many elements, how many of them are readings; or the error.
QByteArray summary(const Result<ReadingBatch> &batch)
{
    if (!batch)
        return wordFor(batch.error());
    const auto readings = std::count_if(batch->elements.begin(), batch->elements.end(), [](const ReadingElement &element) { return element.content.index() == 0; });
    return QByteArray::number(qsizetype(batch->elements.size())) + '/' + QByteArray::number(qsizetype(readings));
}

QByteArray payloadOf(const ReadingElement &element)
{
    return QByteArray::fromStdString(element.payload);
}

} // namespace

class tst_ReadingJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theWholeBodyMustBeJson_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("flexible");
        QTest::addColumn<QByteArray>("fixed");
        const auto row = [](const char *name, const QByteArray &body, const char *flexible, const char *fixed) {
            QTest::newRow(name) << body << QByteArray(flexible) << QByteArray(fixed);
        };
        row("one object", good, "1/1", "1/1");
        row("space around", " \r\n" + good + " \t", "1/1", "1/1");
        row("an empty object", "{}", "1/0", "1/1");
        row("an array of one", '[' + good + ']', "1/1", "InvalidBody");
        row("an array of two", '[' + good + " , " + good + ']', "2/2", "InvalidBody");
        row("elements that are no objects", "[1,\"x\",null,true,[]," + good + ']', "6/1", "InvalidBody");
        row("an empty array", "[]", "InvalidBody", "InvalidBody");
        row("null", "null", "InvalidBody", "InvalidBody");
        row("a number", "-12.5e+3", "InvalidBody", "InvalidBody");
        row("an enormous number", QByteArray(5000, '7'), "InvalidBody", "InvalidBody");
        row("a text", " \"abc\" ", "InvalidBody", "InvalidBody");
        row("empty body", "", "InvalidJson", "InvalidJson");
        row("only space", " \n", "InvalidJson", "InvalidJson");
        row("byte order mark", "\xEF\xBB\xBF" + good, "InvalidJson", "InvalidJson");
        row("not UTF-8", "{\"source\":\"\xFF\"}", "InvalidJson", "InvalidJson");
        row("UTF-8 of a surrogate", "{\"x\":\"\xED\xA0\x80\"}", "InvalidJson", "InvalidJson");
        row("NUL after the end", good + QByteArray(1, '\0'), "InvalidJson", "InvalidJson");
        row("two documents", good + good, "InvalidJson", "InvalidJson");
        row("16 deep", "{\"x\":" + QByteArray(15, '[') + QByteArray(15, ']') + '}', "1/0", "1/1");
        row("17 deep", "{\"x\":" + QByteArray(16, '[') + QByteArray(16, ']') + '}', "InvalidJson", "InvalidJson");
        row("16 deep in an array", "[{\"x\":" + QByteArray(14, '[') + QByteArray(14, ']') + "}]", "1/0", "InvalidBody");
        row("17 deep in an array", "[{\"x\":" + QByteArray(15, '[') + QByteArray(15, ']') + "}]", "InvalidJson", "InvalidJson");
        row("16 deep in the payload", "{\"payload\":{\"x\":" + QByteArray(14, '[') + QByteArray(14, ']') + "}}", "1/0", "1/1");
        row("17 deep in the payload", "{\"payload\":{\"x\":" + QByteArray(15, '[') + QByteArray(15, ']') + "}}", "InvalidJson", "InvalidJson");
        row("17 deep in a field that is read", "{\"source\":" + QByteArray(16, '[') + QByteArray(16, ']') + '}', "InvalidJson", "InvalidJson");
        row("very deep", QByteArray(100'000, '[') + QByteArray(100'000, ']'), "InvalidJson", "InvalidJson");
        row("very deep objects", QByteArray("{\"payload\":").repeated(50'000) + '1' + QByteArray(50'000, '}'), "InvalidJson", "InvalidJson");
        for (const char *malformed : {
                 "{", "}", "[", "]", "[}", "{]", "{\"source\"}", "{\"source\":}", "{\"source\":\"a\",}", "{\"source\":\"a\" \"b\":1}", "{\"source\":\"a\":1}", "{source:1}",
                 "{\"source\":'a'}", "{\"source\":\"a}", "{\"source\":\"\\q\"}", "{\"source\":\"\\u12\"}", "{\"source\":\"a\tb\"}", "{\"amount\":01}", "{\"amount\":1.}",
                 "{\"amount\":.5}", "{\"amount\":+1}", "{\"amount\":1e}", "{\"amount\":NaN}", "{\"amount\":Infinity}", "{\"amount\":0x1}", "{\"amount\":1a}",
                 "{\"metric\":tru}", "{\"metric\":nulll}", "{\"payload\":{\"amount\":01}}", "{\"payload\":{\"x\":01}}", "{\"payload\":{}", "{\"payload\":{\"a\"}}", "{\"x\":[1,]}",
                 "{\"x\":{\"y\":tru}}", "{\"x\\q\":1}", "{} x", "{}}", "{},{}", "[{},]", "[{}", "[{}]]", "[{} {}]", "[{}]x", "[,{}]", "[{\"source\":}]", "[1 2]", "[\"a\":1]", "nul",
                 "NaN", "// c\n{}", "{/*c*/}"})
            row(malformed, malformed, "InvalidJson", "InvalidJson");
        row("malformed behind good ones", '[' + good + ',' + good + ",{\"x\":01}]", "InvalidJson", "InvalidJson");
    }

    void theWholeBodyMustBeJson()
    {
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, flexible);
        QFETCH(QByteArray, fixed);
        QCOMPARE(summary(readingsFromJson(body, "10.0.0.7", now)), flexible);
        QCOMPARE(summary(fixedReadingFromJson(body, "10.0.0.7", now)), fixed);
    }

    void anEmptyArraySaysWhatToDo()
    {
        QCOMPARE(readingsFromJson("[ ]", {}, now).error().detail, QStringLiteral("the array is empty; send at least one reading"));
    }

    void malformedJsonSaysWhere()
    {
        QCOMPARE(readingsFromJson(R"({"source":"c1","amount":01})", {}, now).error().detail, QStringLiteral("the body is not valid JSON near byte 24"));
    }

    void elementsKeepTheirOrderAndTheirText()
    {
        const auto batch = readingsFromJson(R"( [ { "source" : "c1" , "amount":1.50, "ts":5 } ,17 , "x" ,{"source":"c2"} , [ 1 ] ] )", "10.0.0.7", now);
        QVERIFY(batch);
        QCOMPARE(batch->sender, std::string("10.0.0.7"));
        QVERIFY(batch->dialect == ReadingDialect::Flexible && batch->simulation == Simulation::None);
        QCOMPARE(batch->elements.size(), 5u);
        QCOMPARE(verdictOn(batch->elements[0]), QByteArray("c1|unknown|1.5|1970-01-01T00:00:05.000Z"));
        QCOMPARE(payloadOf(batch->elements[0]), QByteArray(R"({ "source" : "c1" , "amount":1.50, "ts":5 })"));
        QCOMPARE(verdictOn(batch->elements[1]), QByteArray("rejected MISSING_CLIENT_ID"));
        QCOMPARE(payloadOf(batch->elements[1]), QByteArray("17"));
        QCOMPARE(payloadOf(batch->elements[2]), QByteArray("\"x\""));
        QCOMPARE(verdictOn(batch->elements[3]), QByteArray("rejected INVALID_AMOUNT c2"));
        QCOMPARE(payloadOf(batch->elements[3]), QByteArray(R"({"source":"c2"})"));
        QCOMPARE(payloadOf(batch->elements[4]), QByteArray("[ 1 ]"));
        const auto &refusal = std::get<ReadingRefusal>(batch->elements[4].content);
        QCOMPARE(refusal.message, std::string("client_id not found in event"));
    }

    void aSingleObjectKeepsItsText()
    {
        const auto batch = readingsFromJson("\n { \"amount\" : 1 } \r\n", {}, now);
        QVERIFY(batch);
        QCOMPARE(payloadOf(batch->elements.front()), QByteArray("{ \"amount\" : 1 }"));
    }

    void aBodyHasSoManyElementsAtMost()
    {
        const auto allowed = qsizetype(ReadingBatch::elementsAllowed);
        QCOMPARE(summary(readingsFromJson('[' + QByteArray("1,").repeated(allowed).chopped(1) + ']', {}, now)), QByteArray("100000/0"));
        QCOMPARE(summary(readingsFromJson('[' + QByteArray("1,").repeated(allowed + 1).chopped(1) + ']', {}, now)), QByteArray("TooLarge"));
    }

    void manyUnknownNamesAreNoTrouble()
    {
        QByteArray members = "\"source\":\"c1\",\"amount\":1";
        for (int i = 0; i < 300'000; ++i)
            members += ",\"x" + QByteArray::number(i) + "\":0";
        QCOMPARE(summary(readingsFromJson('{' + members + '}', {}, now)), QByteArray("1/1"));
        QCOMPARE(summary(readingsFromJson(QByteArray('{' + QByteArray("\"source\":\"c1\",").repeated(300'000)) + "\"amount\":1}", {}, now)), QByteArray("1/1"));
    }

    void aFailureIsAskedForByAnyTruthyValue_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<bool>("isAskedFor");
        for (const char *yes : {"true", "1", "-1", "0.5", "1e400", "\"false\"", "\"0\"", "\" \"", "{}", "[]"})
            QTest::newRow(yes) << QByteArray(yes) << true;
        for (const char *no : {"false", "0", "-0", "0.0", "1e-400", "\"\"", "null"})
            QTest::newRow(no) << QByteArray(no) << false;
    }

    void aFailureIsAskedForByAnyTruthyValue()
    {
        QFETCH(QByteArray, value);
        QFETCH(bool, isAskedFor);
        const QByteArray body = R"({ "source" : "c1", "simulateFailure" : )" + value + R"(, "payload":{ "amount" : 1.50, "simulateFailure":true } })";
        const auto batch = fixedReadingFromJson(body, "10.0.0.7", now);
        QVERIFY(batch);
        QVERIFY(batch->dialect == ReadingDialect::Fixed);
        QCOMPARE(batch->simulation == Simulation::Always, isAskedFor);
        QCOMPARE(payloadOf(batch->elements.front()), QByteArray(R"({"source":"c1","payload":{"amount":1.50,"simulateFailure":true}})"));
        QVERIFY(readingsFromJson(body, {}, now)->simulation == Simulation::None);
    }

    void theLastAnswerOnFailingCounts()
    {
        QVERIFY(fixedReadingFromJson(R"({"simulateFailure":true,"simulateFailure":false})", {}, now)->simulation == Simulation::None);
        QVERIFY(fixedReadingFromJson(R"({"simulateFailure":0,"simulate\u0046ailure":1})", {}, now)->simulation == Simulation::Always);
        QVERIFY(fixedReadingFromJson(R"({"payload":{"simulateFailure":true}})", {}, now)->simulation == Simulation::None);
    }

    void anElementIsReadAgainByItsOwnRules()
    {
        const QByteArray json = R"( {"source":" c1 ", "payload":{"type":"t","amount":"$5"},"simulateFailure":true} )";
        const auto flexible = readingFromJsonElement(json, ReadingDialect::Flexible, now);
        QVERIFY(flexible);
        QCOMPARE(verdictOn(*flexible), QByteArray("c1|t|5|2026-01-15T12:00:00.000Z"));
        QCOMPARE(payloadOf(*flexible), json.trimmed());
        const auto fixed = readingFromJsonElement(json, ReadingDialect::Fixed, now);
        QVERIFY(fixed);
        QCOMPARE(verdictOn(*fixed), QByteArray("failed INVALID_AMOUNT  c1 "));
        QCOMPARE(payloadOf(*fixed), QByteArray(R"({"source":" c1 ","payload":{"type":"t","amount":"$5"}})"));
        for (const ReadingDialect dialect : {ReadingDialect::Flexible, ReadingDialect::Fixed}) {
            QCOMPARE(wordFor(readingFromJsonElement('[' + good + ']', dialect, now).error()), QByteArray("InvalidBody"));
            QCOMPARE(wordFor(readingFromJsonElement("5", dialect, now).error()), QByteArray("InvalidBody"));
            QCOMPARE(wordFor(readingFromJsonElement("[1", dialect, now).error()), QByteArray("InvalidJson"));
            QCOMPARE(wordFor(readingFromJsonElement(good + 'x', dialect, now).error()), QByteArray("InvalidJson"));
        }
    }
};

QTEST_GUILESS_MAIN(tst_ReadingJson)
#include "tst_readingjson.moc"
