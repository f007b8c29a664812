// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/queryparameters.h"

#include <QTest>

#include <limits>

using namespace Andon;

class QueryParametersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void valuesAreDecodedAsForms_data();
    void valuesAreDecodedAsForms();
    void whatIsMissingOrUnusableIsNamed_data();
    void whatIsMissingOrUnusableIsNamed();
    void theFirstOfTwoCounts();
    void theFirstTroubleIsKept();
    void unknownParametersAreIgnoredHoweverTheyAreWritten();
    void aNameMayStandForAnother();
    void aPlusInAnOffsetMayArriveAsASpace();
    void timesOfReadingsComeInAnyForm();
    void numbersBeyond64BitsAreTheLargest();
    void badValuesMayBeIgnored();
};

void QueryParametersTest::valuesAreDecodedAsForms_data()
{
    QTest::addColumn<QByteArray>("encoded");
    QTest::addColumn<QByteArray>("text");   // Null: not form-encoded UTF-8.

    QTest::newRow("plain") << QByteArray("M-001") << QByteArray("M-001");
    QTest::newRow("a plus is a space") << QByteArray("a+b") << QByteArray("a b");
    QTest::newRow("%20 is a space") << QByteArray("a%20b") << QByteArray("a b");
    QTest::newRow("%2B is a plus") << QByteArray("a%2bb") << QByteArray("a+b");
    QTest::newRow("UTF-8") << QByteArray("%C3%A4") << QByteArray("\xc3\xa4");
    QTest::newRow("an equals sign") << QByteArray("a=b") << QByteArray("a=b");
    QTest::newRow("half a percent") << QByteArray("a%2") << QByteArray();
    QTest::newRow("a lone percent") << QByteArray("%") << QByteArray();
    QTest::newRow("no hexadecimal") << QByteArray("%zz") << QByteArray();
    QTest::newRow("Latin-1") << QByteArray("%E4") << QByteArray();
    QTest::newRow("an overlong slash") << QByteArray("%C0%AF") << QByteArray();
    QTest::newRow("a surrogate") << QByteArray("%ED%A0%80") << QByteArray();
}

void QueryParametersTest::valuesAreDecodedAsForms()
{
    QFETCH(QByteArray, encoded);
    QFETCH(QByteArray, text);
    const auto decoded = formDecoded(encoded);
    QCOMPARE(decoded.has_value(), !text.isNull());
    if (decoded)
        QCOMPARE(QByteArray::fromStdString(*decoded), text);
}

void QueryParametersTest::whatIsMissingOrUnusableIsNamed_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QByteArray>("field");

    QTest::newRow("nothing") << QByteArray() << QByteArray("MISSING_PARAMETER") << QByteArray("machineId");
    QTest::newRow("empty") << QByteArray("machineId=") << QByteArray("MISSING_PARAMETER") << QByteArray("machineId");
    QTest::newRow("without a value") << QByteArray("machineId") << QByteArray("MISSING_PARAMETER") << QByteArray("machineId");
    QTest::newRow("no start") << QByteArray("machineId=a") << QByteArray("MISSING_PARAMETER") << QByteArray("start");
    QTest::newRow("not a time") << QByteArray("machineId=a&start=now") << QByteArray("INVALID_PARAMETER") << QByteArray("start");
    QTest::newRow("no zone") << QByteArray("machineId=a&start=2026-01-15T10:00:00") << QByteArray("INVALID_PARAMETER") << QByteArray("start");
    QTest::newRow("not UTF-8") << QByteArray("machineId=%ff&start=2026-01-15T10:00:00Z") << QByteArray("INVALID_PARAMETER") << QByteArray("machineId");
    QTest::newRow("no number") << QByteArray("machineId=a&start=2026-01-15T10:00:00Z&limit=ten") << QByteArray("INVALID_PARAMETER") << QByteArray("limit");
    QTest::newRow("no whole number") << QByteArray("machineId=a&start=2026-01-15T10:00:00Z&limit=1.5") << QByteArray("INVALID_PARAMETER") << QByteArray("limit");
    QTest::newRow("too small") << QByteArray("machineId=a&start=2026-01-15T10:00:00Z&limit=0") << QByteArray("INVALID_PARAMETER") << QByteArray("limit");
    QTest::newRow("fine") << QByteArray("machineId=a&start=2026-01-15T10:00:00Z&limit=7") << QByteArray() << QByteArray();
}

void QueryParametersTest::whatIsMissingOrUnusableIsNamed()
{
    QFETCH(QByteArray, query);
    QFETCH(QByteArray, code);
    QFETCH(QByteArray, field);
    QueryParameters parameters(query);
    parameters.requiredText("machineId");
    parameters.requiredInstant({"start"});
    parameters.whole("limit", 10, 1);
    QCOMPARE(parameters.fault() ? parameters.fault()->code : QByteArray(), code);
    QCOMPARE(parameters.fault() ? parameters.fault()->field : QByteArray(), field);
}

void QueryParametersTest::theFirstOfTwoCounts()
{
    QueryParameters parameters("a=1&a=2");
    QCOMPARE(parameters.text("a").value_or(""), std::string("1"));
}

void QueryParametersTest::theFirstTroubleIsKept()
{
    QueryParameters parameters("b=x");
    parameters.requiredText("a");
    parameters.whole("b", 1, 1);
    QCOMPARE(parameters.fault()->field, "a");
    QCOMPARE(parameters.fault()->message, "a is required");
}

void QueryParametersTest::unknownParametersAreIgnoredHoweverTheyAreWritten()
{
    QueryParameters parameters("&&x=%zz&%zz=1&=2&a=1&");
    QCOMPARE(parameters.text("a").value_or(""), std::string("1"));
    QVERIFY(!parameters.fault());
}

void QueryParametersTest::aNameMayStandForAnother()
{
    QueryParameters parameters("start=2026-01-15T10:00:00Z&from=2026-01-15T11:00:00Z");
    QCOMPARE(isoText(parameters.requiredInstant({"from", "start"})), std::string("2026-01-15T11:00:00Z"));
    QCOMPARE(isoText(parameters.requiredInstant({"begin", "start"})), std::string("2026-01-15T10:00:00Z"));
}

void QueryParametersTest::aPlusInAnOffsetMayArriveAsASpace()
{
    QueryParameters parameters("a=2026-01-15T10:00:00+05:30&b=2026-01-15T10:00:00%2B05:30");
    QCOMPARE(isoText(parameters.requiredInstant({"a"})), std::string("2026-01-15T04:30:00Z"));
    QCOMPARE(isoText(parameters.requiredInstant({"b"})), std::string("2026-01-15T04:30:00Z"));
}

void QueryParametersTest::timesOfReadingsComeInAnyForm()
{
    for (const char *query : {"a=2026-01-15", "a=1/15/2026", "b=2026-01-15T05:30:00+05:30&a=", "a=2026-01-15+00:00", "a=2026-01-15T05:30:00%2B0530",
                              "a=Thu,+15+Jan+2026+05:30:00++0530", "a=2026/1/15+00:00:00"}) {
        QueryParameters parameters(query);
        const auto instant = parameters.instantInAnyForm({"a", "b"});
        QVERIFY2(instant, query);
        QCOMPARE(isoText(*instant), std::string("2026-01-15T00:00:00Z"));
    }
    QueryParameters parameters("a=soon");
    QVERIFY(!parameters.instantInAnyForm({"b", "a"}));
    QCOMPARE(parameters.fault()->field, "a");
}

void QueryParametersTest::badValuesMayBeIgnored()
{
    QueryParameters parameters("a=soon&b=many&c=-1&d=%ff", BadValues::Ignored);
    QVERIFY(!parameters.instantInAnyForm({"a"}));
    QCOMPARE(parameters.whole("b", 100, 1), 100);
    QCOMPARE(parameters.whole("c", 7, 0), 7);
    parameters.refuse("a", "must be now");
    QVERIFY(!parameters.fault());
    QVERIFY(!parameters.text("d"));
    QCOMPARE(parameters.fault()->field, "d");
}

void QueryParametersTest::numbersBeyond64BitsAreTheLargest()
{
    QueryParameters parameters("a=99999999999999999999999&b=-99999999999999999999999");
    QCOMPARE(parameters.whole("a", 1, 1), std::numeric_limits<std::int64_t>::max());
    QVERIFY(!parameters.fault());
    parameters.whole("b", 1, 1);
    QVERIFY(parameters.fault());

    QueryParameters fitting("a=9223372036854775806&b=-9223372036854775807");
    QCOMPARE(fitting.whole("a", 1, 1), std::numeric_limits<std::int64_t>::max() - 1);
    QCOMPARE(fitting.whole("b", 1, std::numeric_limits<std::int64_t>::min()), std::numeric_limits<std::int64_t>::min() + 1);
    QCOMPARE(QueryParameters("c=%2B5").whole("c", 1, 1), 5);
    QVERIFY(!fitting.fault());
}

QTEST_GUILESS_MAIN(QueryParametersTest)
#include "tst_queryparameters.moc"
