// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/validation/readingjson.h"
#include "tests/support/guitest.h"
#include "ui/readings/readingtablemodel.h"
#include "ui/readings/totalstablemodel.h"
#include "ui/style/wording.h"
#include "ui/submission/previewmodel.h"

#include <QAbstractItemModelTester>
#include <QtTest>

#include <limits>

using namespace Andon;
using namespace std::chrono_literals;

namespace {

constexpr auto fatal = QAbstractItemModelTester::FailureReportingMode::Fatal;
const Instant noon = instantFromIso("2026-01-15T12:00:00Z").value();

ReadingRecord record(std::int64_t number, ReadingStatus status = ReadingStatus::Processed)
{
    ReadingRecord record{.number = number, .status = status};
    record.reading = {.client = ClientId(std::string("<b>pc-1</b>")), .metric = MetricId(std::string("parts")), .amount = 1200.5, .time = noon - 1h};
    record.received = noon;
    return record;
}

ReadingGroup group(const char *client, double sum, std::int64_t count = 1)
{
    return {.client = ClientId(std::string(client)), .totals = {.count = count, .sum = sum, .least = sum, .most = sum}};
}

QString firstText(const QAbstractItemModel &model, int column)
{
    return model.index(0, column).data().toString();
}

} // namespace

class tst_ReadingModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void anAmountIsShownAsItWasMeant_data()
    {
        QTest::addColumn<double>("amount");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *name, double amount, const char *text) { QTest::newRow(name) << amount << QString::fromUtf8(text); };
        row("nothing", 0, "0");
        row("whole", 1200, "1,200");
        row("with a fraction", 1200.5, "1,200.5");
        row("below zero", -12.25, "-12.25");
        row("a sum that is not exact in binary", 0.1 + 0.2, "0.3");
        row("small", 0.000125, "0.000125");
        row("every digit before the mark", 123456789012345.0, "123,456,789,012,345");
        row("very large", 1e21, "1E+21");
        row("too large", std::numeric_limits<double>::infinity(), "∞");
        row("too far below", -std::numeric_limits<double>::infinity(), "−∞");
        row("no number", std::numeric_limits<double>::quiet_NaN(), "–");
    }
    void anAmountIsShownAsItWasMeant()
    {
        QFETCH(double, amount);
        QTEST(amountText(amount), "text");
    }

    void everyFaultOfAReadingHasPlainWords()
    {
        for (int fault = 0; fault <= int(ReadingFault::SimulatedFailure); ++fault) {
            const auto code = faultCode(ReadingFault(fault));
            const QString word = QString::fromLatin1(code.data(), qsizetype(code.size()));
            QVERIFY2(reasonText(word) != word, qPrintable(word));
        }
    }

    void aRetryCountsEachReason()
    {
        const RetryReport accepted{.id = 1, .outcome = Outcome::Accepted};
        const RetryReport amount{.id = 2, .outcome = Outcome::Rejected, .reason = QStringLiteral("INVALID_AMOUNT")};
        const RetryReport client{.id = 3, .outcome = Outcome::Rejected, .reason = QStringLiteral("MISSING_CLIENT_ID")};
        QCOMPARE(retryText({accepted, amount, client, amount}),
                 QStringLiteral("1 accepted, 3 still rejected (2 × No usable amount, 1 × No client)."));
    }

    void aSubmissionSaysWhatBecameOfEachElement()
    {
        const ReadingElement stored{.content = Reading{}};
        const ReadingElement refused{.content = ReadingRefusal{.fault = ReadingFault::InvalidAmount}};
        const ReadingBatch batch{.elements = {stored, stored, refused}};
        const ReadingReport report{.results = {{.status = ReadingStatus::Processed},
                                               {.status = ReadingStatus::Processed, .isDuplicate = true},
                                               {.status = ReadingStatus::Rejected}}};
        QCOMPARE(submissionText(batch, report), QStringLiteral("1 stored, 1 already there, 1 rejected (No usable amount)."));
        QVERIFY(submissionText(batch, {.hasFailed = true}).contains(QStringLiteral("simulated")));
    }

    void eachStatusHasItsColumns_data()
    {
        QTest::addColumn<ReadingStatus>("status");
        QTest::addColumn<QString>("titles");
        QTest::newRow("processed") << ReadingStatus::Processed << QStringLiteral("Time Client Metric Amount Received Retries");
        QTest::newRow("rejected") << ReadingStatus::Rejected << QStringLiteral("Received Reason What was sent");
        QTest::newRow("failed") << ReadingStatus::Failed << QStringLiteral("Received Client Metric Amount Reason");
    }
    void eachStatusHasItsColumns()
    {
        QFETCH(ReadingStatus, status);
        ReadingTableModel model(status);
        QAbstractItemModelTester tester(&model, fatal);
        model.show({record(3, status), record(1, status)}, noon);
        model.show({record(4, status), record(3, status)}, noon);
        QStringList titles;
        for (int column = 0; column < model.columnCount(); ++column)
            titles << model.headerData(column, Qt::Horizontal).toString();
        QTEST(titles.join(u' '), "titles");
    }

    void aReadingIsWordedForThePerson()
    {
        ReadingTableModel model(ReadingStatus::Processed);
        model.show({record(1)}, noon);
        QCOMPARE(firstText(model, 0), QStringLiteral("11:00:00"));
        QCOMPARE(firstText(model, 1), QStringLiteral("<b>pc-1</b>"));
        QCOMPARE(firstText(model, 3), QStringLiteral("1,200.5"));
        QVERIFY(!model.index(0, 1).data(Qt::ToolTipRole).toString().contains(QStringLiteral("<b>")));
    }

    void whatWasSentStandsInOneLine()
    {
        ReadingRecord refused = record(1, ReadingStatus::Rejected);
        refused.payload = "{\n  \"amount\": 1\n}";
        refused.reason = QStringLiteral("MISSING_CLIENT_ID");
        ReadingTableModel model(ReadingStatus::Rejected);
        model.show({refused}, noon);
        QCOMPARE(firstText(model, 1), QStringLiteral("No client"));
        QCOMPARE(firstText(model, 2), QStringLiteral("{ \"amount\": 1 }"));
    }

    void anAmountThatWasNeverReadIsADash()
    {
        ReadingRecord failed = record(1, ReadingStatus::Failed);
        ReadingTableModel model(ReadingStatus::Failed);
        failed.reason = QStringLiteral("INVALID_AMOUNT");
        model.show({failed}, noon);
        QCOMPARE(firstText(model, 3), QStringLiteral("–"));
        failed.reason = QStringLiteral("SIMULATED_FAILURE");
        model.show({failed}, noon);
        QCOMPARE(firstText(model, 3), QStringLiteral("1,200.5"));
    }

    void totalsSayCountSumAndAverage()
    {
        TotalsTableModel model;
        QAbstractItemModelTester tester(&model, fatal);
        model.setRows({group("pc-1", 14.5, 3), group("pc-2", -2)});
        model.setRows({group("pc-3", 99), group("pc-1", 14.5, 3)});
        model.setRows({group("pc-1", 14.5, 3)});
        QCOMPARE(firstText(model, TotalsTableModel::Client), QStringLiteral("pc-1"));
        QCOMPARE(firstText(model, TotalsTableModel::Metric), QStringLiteral("–"));
        QCOMPARE(firstText(model, TotalsTableModel::Count), QStringLiteral("3"));
        QCOMPARE(firstText(model, TotalsTableModel::Sum), QStringLiteral("14.5"));
        QCOMPARE(firstText(model, TotalsTableModel::Average), QStringLiteral("4.83333"));
    }

    void groupsBeyondTheLimitBecomeOthers()
    {
        const QList<AmountBar> bars = barsOf({group("a", 9), group("b", 5), group("c", 2), group("d", -3)}, 2);
        QCOMPARE(bars, (QList<AmountBar>{{QStringLiteral("a"), 9}, {QStringLiteral("b"), 5}, {QStringLiteral("others"), -1}}));
        QCOMPARE(barsOf({group("a", 9)}, 1).size(), 1);
    }

    void allGroupsMakeOneTotal()
    {
        const ReadingTotals all = totalsOf({group("a", 9, 2), group("b", -5, 1)});
        QCOMPARE(all, (ReadingTotals{.count = 3, .sum = 4, .least = -5, .most = 9}));
        QCOMPARE(totalsOf({}), ReadingTotals{});
    }

    void aTextIsShownAsAndonReadsIt()
    {
        PreviewModel model;
        QAbstractItemModelTester tester(&model, fatal);
        const auto batch = readingsFromJson(R"([{"source":"pc-1","type":"parts","value":"$1,200.50","time":1768471200},{"value":1}])", "test", noon);
        QVERIFY(batch);
        model.show(*batch, noon);
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(firstText(model, PreviewModel::Client), QStringLiteral("pc-1"));
        QCOMPARE(firstText(model, PreviewModel::Metric), QStringLiteral("parts"));
        QCOMPARE(firstText(model, PreviewModel::Amount), QStringLiteral("1,200.5"));
        QCOMPARE(firstText(model, PreviewModel::Time), QStringLiteral("10:00:00"));
        QVERIFY(model.isRefused(1));
        QCOMPARE(model.index(1, PreviewModel::Client).data().toString(), QStringLiteral("Would be rejected: No client"));
        model.show({}, noon);
        QCOMPARE(model.rowCount(), 0);
    }

    void aLongTextShowsItsFirstElements()
    {
        PreviewModel model;
        ReadingBatch batch;
        batch.elements.resize(500);
        model.show(batch, noon);
        QCOMPARE(model.rowCount(), 50);
    }
};

ANDON_GUI_TEST(tst_ReadingModels)
#include "tst_readingmodels.moc"
