// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/csvwriter.h"

#include <QBuffer>
#include <QFile>
#include <QtTest>

#include <limits>

using namespace Andon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

Instant at(std::string_view iso)
{
    return *instantFromIso(iso);
}

/// The bytes of a file with one table.
QByteArray written(const FileOptions &options, const std::vector<FileColumn> &columns, const std::vector<std::vector<Cell>> &rows)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    CsvWriter writer(buffer, options);
    bool isDone(writer.beginTable(u"Events"_s, columns));
    for (const std::vector<Cell> &row : rows)
        isDone = isDone && writer.writeRow(row);
    return isDone && writer.finish() ? bytes : "failed";
}

/// How one cell is written.
QByteArray cellText(const Cell &cell, const FileOptions &options = {})
{
    const QByteArray all = written(options, {{.key = "k", .title = u"T"_s}}, {{cell}});
    return all.mid(3).chopped(2);
}

} // namespace

class tst_CsvWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCellIsQuotedWhereItMustBe_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("plain") << QByteArray("press-7") << QByteArray("press-7");
        QTest::newRow("nothing") << QByteArray() << QByteArray();
        QTest::newRow("delimiter") << QByteArray("a,b") << QByteArray("\"a,b\"");
        QTest::newRow("another delimiter") << QByteArray("a;b") << QByteArray("a;b");
        QTest::newRow("quote") << QByteArray("3\" pipe") << QByteArray("\"3\"\" pipe\"");
        QTest::newRow("line break") << QByteArray("a\nb") << QByteArray("\"a\nb\"");
        QTest::newRow("carriage return") << QByteArray("a\rb") << QByteArray("\"a\rb\"");
        QTest::newRow("space in front") << QByteArray(" a") << QByteArray("\" a\"");
        QTest::newRow("umlauts") << QByteArray("Säge") << QByteArray("Säge");
    }

    void aCellIsQuotedWhereItMustBe()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, expected);
        QCOMPARE(cellText(text.toStdString()), expected);
    }

    void aTextIsNeverAFormula_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("equals") << QByteArray("=1+1") << QByteArray("'=1+1");
        QTest::newRow("plus") << QByteArray("+49 30") << QByteArray("'+49 30");
        QTest::newRow("minus") << QByteArray("-2+3") << QByteArray("'-2+3");
        QTest::newRow("at") << QByteArray("@SUM(1)") << QByteArray("'@SUM(1)");
        QTest::newRow("tab") << QByteArray("\t=1") << QByteArray("'\t=1");
        QTest::newRow("carriage return") << QByteArray("\r=1") << QByteArray("\"'\r=1\"");
        QTest::newRow("in full width") << QByteArray("＝1") << QByteArray("'＝1");
        QTest::newRow("with a delimiter") << QByteArray("=HYPERLINK(\"x\",1)") << QByteArray("\"'=HYPERLINK(\"\"x\"\",1)\"");
        QTest::newRow("further on") << QByteArray("a=1") << QByteArray("a=1");
    }

    void aTextIsNeverAFormula()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, expected);
        QCOMPARE(cellText(text.toStdString()), expected);
        QCOMPARE(cellText(JsonText {text.toStdString()}), expected);
    }

    void valuesAreWrittenByTheirKind()
    {
        QCOMPARE(cellText(std::monostate()), QByteArray());
        QCOMPARE(cellText(true), QByteArray("true"));
        QCOMPARE(cellText(std::int64_t(-12)), QByteArray("-12"));
        QCOMPARE(cellText(std::numeric_limits<std::int64_t>::max()), QByteArray("9223372036854775807"));
        QCOMPARE(cellText(-0.5), QByteArray("-0.5"));
        QCOMPARE(cellText(std::numeric_limits<double>::infinity()), QByteArray());
        QCOMPARE(cellText(4312ms), QByteArray("4.312"));
        QCOMPARE(cellText(4312ms, {.isForPeople = false}), QByteArray("4312"));
        QCOMPARE(cellText(JsonText {"{\"a\":1}"}), QByteArray("\"{\"\"a\"\":1}\""));
    }

    void aTimeIsWrittenAsChosen_data()
    {
        QTest::addColumn<TimeForm>("form");
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("ISO in UTC") << TimeForm::Iso << QByteArray("UTC") << QByteArray("2026-01-31T05:00:00.250Z");
        QTest::newRow("ISO of the plant") << TimeForm::Iso << QByteArray("Europe/Berlin") << QByteArray("2026-01-31T06:00:00.250+01:00");
        QTest::newRow("ISO west of Greenwich") << TimeForm::Iso << QByteArray("America/St_Johns") << QByteArray("2026-01-31T01:30:00.250-03:30");
        QTest::newRow("year first") << TimeForm::YearFirst << QByteArray("Europe/Berlin") << QByteArray("2026-01-31 06:00:00.250");
        QTest::newRow("day first") << TimeForm::DayFirst << QByteArray("Europe/Berlin") << QByteArray("31.01.2026 06:00:00.250");
    }

    void aTimeIsWrittenAsChosen()
    {
        QFETCH(TimeForm, form);
        QFETCH(QByteArray, zone);
        QFETCH(QByteArray, expected);
        QCOMPARE(cellText(at("2026-01-31T05:00:00.250Z"), {.timeForm = form, .zone = QTimeZone(zone)}), expected);
    }

    void anHourThatComesTwiceIsToldApart()
    {
        const FileOptions options = {.zone = QTimeZone("Europe/Berlin")};
        const QByteArray text = written(options, {{.title = u"T"_s, .kind = CellKind::Time}},
                                        {{at("2026-10-25T00:59:59Z")}, {at("2026-10-25T01:00:00Z")}, {at("2026-10-25T00:30:00Z")}});
        QCOMPARE(text, QByteArray("T\r\n2026-10-25T02:59:59+02:00\r\n2026-10-25T02:00:00+01:00\r\n2026-10-25T02:30:00+02:00\r\n"));
    }

    void aGermanFileHasSemicolonsAndDecimalCommas()
    {
        const FileOptions german = {
            .delimiter = ';', .decimalMark = ',', .hasByteOrderMark = true, .timeForm = TimeForm::DayFirst, .zone = QTimeZone("Europe/Berlin")};
        const QByteArray text = written(german,
                                        {{.key = "eventTime", .title = u"Zeit"_s, .kind = CellKind::Time},
                                         {.key = "durationMs", .title = u"Dauer"_s, .kind = CellKind::Duration},
                                         {.key = "amount", .title = u"Menge"_s, .kind = CellKind::Decimal}},
                                        {{at("2026-01-31T05:00:00.250Z"), 1500ms, 1200.5}});
        QCOMPARE(text, QByteArray("\xef\xbb\xbfZeit (Europe/Berlin);Dauer (s);Menge\r\n31.01.2026 06:00:00,250;1,5;1200,5\r\n"));
    }

    void aDecimalCommaBetweenCommasIsQuoted()
    {
        QCOMPARE(cellText(1.5, {.decimalMark = ','}), QByteArray("\"1,5\""));
    }

    void programsAreGivenKeys()
    {
        QCOMPARE(written({.isForPeople = false}, {{.key = "durationMs", .title = u"Cycle"_s, .kind = CellKind::Duration}}, {}), QByteArray("durationMs\r\n"));
    }

    void aSecondTableHasItsNameAboveIt()
    {
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        CsvWriter writer(buffer, {});
        const std::vector<FileColumn> columns = {{.key = "a", .title = u"A"_s}};
        const std::vector<Cell> row = {std::int64_t(1)};
        QVERIFY(writer.beginTable(u"Machines"_s, columns));
        QVERIFY(writer.writeRow(row));
        QVERIFY(writer.beginTable(u"Lines"_s, columns));
        QVERIFY(writer.writeRow(row));
        QVERIFY(writer.finish());
        QCOMPARE(bytes, QByteArray("A\r\n1\r\n\r\nLines\r\nA\r\n1\r\n"));
    }

    void aFullDiskIsSaid()
    {
        QFile full(u"/dev/full"_s);
        if (!full.open(QIODevice::WriteOnly))
            QSKIP("This system has no /dev/full.");
        CsvWriter writer(full, {});
        QVERIFY(writer.beginTable(u"Events"_s, {{.title = u"A"_s}}));
        const auto finished = writer.finish();
        QVERIFY(!finished);
        QCOMPARE(finished.error().code, ErrorCode::DiskFull);
    }

    void longTablesAreWrittenAsTheyCome()
    {
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        CsvWriter writer(buffer, {});
        QVERIFY(writer.beginTable(u"Events"_s, {{.title = u"A"_s}}));
        const std::vector<Cell> row = {std::string(1000, 'x')};
        for (int i = 0; i < 100; ++i)
            QVERIFY(writer.writeRow(row));
        QVERIFY2(bytes.size() > 50'000, "nothing was written before the end");
    }
};

QTEST_GUILESS_MAIN(tst_CsvWriter)
#include "tst_csvwriter.moc"
