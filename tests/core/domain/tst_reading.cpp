// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/reading.h"

#include <QtTest>

#include <limits>

using namespace Andon;

namespace {

Reading reading(std::string client = "q1", std::string metric = "m", double amount = 12.5, std::string_view time = "2024-01-01T00:00:00Z")
{
    return {.client = ClientId(std::move(client)), .metric = MetricId(std::move(metric)), .amount = amount, .time = instantFromIso(time).value()};
}

} // namespace

class tst_Reading : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNumberIsWrittenAsJavaScriptDoes_data()
    {
        QTest::addColumn<double>("number");
        QTest::addColumn<QByteArray>("text");
        const auto row = [](double number, const char *text) { QTest::newRow(text) << number << QByteArray(text); };
        row(0, "0");
        QTest::newRow("negative zero") << -0.0 << QByteArray("0");
        row(1, "1");
        row(-1, "-1");
        row(100, "100");
        row(1200, "1200");
        row(12.5, "12.5");
        row(4.35, "4.35");
        row(0.1, "0.1");
        row(0.1 + 0.2, "0.30000000000000004");
        row(1.0 / 3, "0.3333333333333333");
        row(9007199254740993, "9007199254740992");
        row(1e20, "100000000000000000000");
        row(123456789012345680000.0, "123456789012345680000");
        row(999999999999999900000.0, "999999999999999900000");
        row(1e21, "1e+21");
        row(1.5e21, "1.5e+21");
        row(1e300, "1e+300");
        row(std::numeric_limits<double>::max(), "1.7976931348623157e+308");
        row(2e-5, "0.00002");
        row(1e-6, "0.000001");
        row(1.5e-6, "0.0000015");
        row(1.234e-6, "0.000001234");
        row(1e-7, "1e-7");
        row(1.5e-7, "1.5e-7");
        row(-1.25e-9, "-1.25e-9");
        row(5e-324, "5e-324");
        row(1.5e-323, "1.5e-323");
        row(std::numeric_limits<double>::infinity(), "Infinity");
        row(-std::numeric_limits<double>::infinity(), "-Infinity");
        row(std::numeric_limits<double>::quiet_NaN(), "NaN");
    }

    void aNumberIsWrittenAsJavaScriptDoes()
    {
        QFETCH(double, number);
        QFETCH(QByteArray, text);
        QCOMPARE(QByteArray::fromStdString(scriptNumberText(number)), text);
    }

    void theFormNamesAllFourFields_data()
    {
        QTest::addColumn<QByteArray>("client");
        QTest::addColumn<QByteArray>("metric");
        QTest::addColumn<QByteArray>("form");
        const auto row = [](const char *name, const char *client, const char *metric, const char *form) {
            QTest::newRow(name) << QByteArray(client) << QByteArray(metric) << QByteArray(form);
        };
        row("plain", "q1", "m", "q1|m|12.5|2024-01-01T00:00:00.000Z");
        row("a bar in the client", "a|b", "c", "a\\|b|c|12.5|2024-01-01T00:00:00.000Z");
        row("a bar in the metric", "a", "b|c", "a|b\\|c|12.5|2024-01-01T00:00:00.000Z");
        row("a backslash before the bar", "a\\", "b", "a\\\\|b|12.5|2024-01-01T00:00:00.000Z");
        row("an escaped bar", "a\\|b", "c", "a\\\\\\|b|c|12.5|2024-01-01T00:00:00.000Z");
        row("other scripts", "\xC3\xA4", "\xE2\x82\xAC", "\xC3\xA4|\xE2\x82\xAC|12.5|2024-01-01T00:00:00.000Z");
    }

    void theFormNamesAllFourFields()
    {
        QFETCH(QByteArray, client);
        QFETCH(QByteArray, metric);
        QFETCH(QByteArray, form);
        QCOMPARE(QByteArray::fromStdString(canonicalForm(reading(client.toStdString(), metric.toStdString()))), form);
    }

    void theHashIsThatOfTheForm()
    {
        // printf 'q1|m|12.5|2024-01-01T00:00:00.000Z' | sha256sum
        const ReadingHash hash = hashOf(reading());
        QCOMPARE(QByteArray::fromStdString(hash.hex()), QByteArray("20dfdeb28b84e80f0da2286491ed0c9c1c7580121546fd359ce2beb391915440"));
        QCOMPARE(ReadingHash::fromBytes(hash.view()), hash);
    }

    void theIdIsAUuidOfVersion8()
    {
        const QUuid id = readingIdOf(hashOf(reading()));
        QCOMPARE(id.toString(QUuid::WithoutBraces), QStringLiteral("20dfdeb2-8b84-880f-8da2-286491ed0c9c"));
        ReadingHash full;
        full.bytes.fill(0xFF);
        QCOMPARE(readingIdOf(full).toString(QUuid::WithoutBraces), QStringLiteral("ffffffff-ffff-8fff-bfff-ffffffffffff"));
        QCOMPARE(readingIdOf({}).toString(QUuid::WithoutBraces), QStringLiteral("00000000-0000-8000-8000-000000000000"));
    }

    void readingsWithOneMeaningShareAHash()
    {
        QVERIFY(hashOf(reading("q1", "m", 1200)) == hashOf(reading("q1", "m", 1.2e3)));
        QVERIFY(hashOf(reading("q1", "m", 0.0)) == hashOf(reading("q1", "m", -0.0)));
        QVERIFY(hashOf(reading("q1", "m", 1, "2024-01-01T05:30:00+05:30")) == hashOf(reading("q1", "m", 1, "2024-01-01T00:00:00.000Z")));
    }

    void differentReadingsDoNot()
    {
        QVERIFY(hashOf(reading("a|b", "c")) != hashOf(reading("a", "b|c")));
        QVERIFY(hashOf(reading("a\\", "b")) != hashOf(reading("a", "\\b")));
        QVERIFY(hashOf(reading("a\\|b", "c")) != hashOf(reading("a\\", "b|c")));
        QVERIFY(hashOf(reading("Q1")) != hashOf(reading("q1")));
        QVERIFY(hashOf(reading("q1", "m", 12.5)) != hashOf(reading("q1", "m", -12.5)));
        QVERIFY(hashOf(reading("q1", "m", 1, "2024-01-01T00:00:00.001Z")) != hashOf(reading("q1", "m", 1, "2024-01-01T00:00:00Z")));
    }

    void wordsAreReadAsTheyAreWritten()
    {
        for (const ReadingStatus status : {ReadingStatus::Processed, ReadingStatus::Rejected, ReadingStatus::Failed})
            QCOMPARE(statusFromWord(statusWord(status)), std::optional(status));
        QCOMPARE(statusWord(ReadingStatus::Processed), std::string_view("processed"));
        QCOMPARE(statusWord(ReadingStatus::Rejected), std::string_view("rejected"));
        QCOMPARE(statusWord(ReadingStatus::Failed), std::string_view("failed"));
        QVERIFY(!statusFromWord("Processed"));
        QVERIFY(!statusFromWord(""));
        QCOMPARE(faultCode(ReadingFault::MissingClient), std::string_view("MISSING_CLIENT_ID"));
        QCOMPARE(faultCode(ReadingFault::InvalidAmount), std::string_view("INVALID_AMOUNT"));
        QCOMPARE(faultCode(ReadingFault::InvalidTimestamp), std::string_view("INVALID_TIMESTAMP"));
        QCOMPARE(faultCode(ReadingFault::InvalidField), std::string_view("INVALID_FIELD"));
        QCOMPARE(faultCode(ReadingFault::SimulatedFailure), std::string_view("SIMULATED_FAILURE"));
    }

    void aBatchKnowsAboutHowLargeItIs()
    {
        ReadingBatch batch;
        const std::size_t empty = batch.bytes();
        batch.elements.push_back({.content = reading(), .payload = std::string(1000, 'x')});
        const std::size_t one = batch.bytes();
        QVERIFY(one > empty + 1000);
        batch.elements.push_back({.content = ReadingRefusal {.message = std::string(500, 'm')}, .payload = std::string(1000, 'x')});
        QVERIFY(batch.bytes() > one + 1500);
    }
};

QTEST_GUILESS_MAIN(tst_Reading)
#include "tst_reading.moc"
