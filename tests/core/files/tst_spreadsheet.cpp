// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/tablefile.h"

#include "tests/support/spreadsheet.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace Andon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

Instant at(std::string_view iso)
{
    return *instantFromIso(iso);
}

const std::vector<FileColumn> columns = {
    {.key = "id", .title = u"Event"_s},
    {.key = "eventTime", .title = u"Time"_s, .kind = CellKind::Time},
    {.key = "durationMs", .title = u"Cycle"_s, .kind = CellKind::Duration},
    {.key = "defects", .title = u"Defects"_s, .kind = CellKind::Whole},
    {.key = "amount", .title = u"Amount"_s, .kind = CellKind::Decimal},
};

bool write(const QString &path, FileFormat format, const FileOptions &options, const std::vector<std::vector<Cell>> &rows, const QString &name = u"Events"_s)
{
    auto file = TableFile::create(path, format, options);
    if (!file || !(*file)->writer().beginTable(name, columns))
        return false;
    for (const std::vector<Cell> &row : rows) {
        if (!(*file)->writer().writeRow(row))
            return false;
    }
    return bool((*file)->commit());
}

const std::vector<std::vector<Cell>> rows = {
    {"=1+1", at("2026-01-31T05:00:00.250Z"), 4312ms, std::int64_t(3), 1200.5},
    {"007", at("2026-07-31T04:00:00Z"), 21'600'000ms, std::int64_t(-1), -0.25},
    {"Säge \"3\", links", std::monostate(), std::monostate(), std::monostate(), std::monostate()},
    {"12345678901234567890", at("1850-01-01T00:00:00Z"), 0ms, std::int64_t(9'007'199'254'740'993), 0.001},
};

} // namespace

/// Files as LibreOffice reads them.
class tst_Spreadsheet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!Spreadsheet::isInstalled())
            QSKIP("LibreOffice (libreoffice-calc-nogui) is not installed.");
    }

    void aWorkbookHasNumbersTimesAndTexts()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"events.xlsx"_s);
        QVERIFY(write(path, FileFormat::Xlsx, {.zone = QTimeZone("Europe/Berlin")}, rows));
        const auto lines = Spreadsheet::read(path);
        QVERIFY(lines);
        QCOMPARE(*lines, QStringList({
            u"\"Event\",\"Time (Europe/Berlin)\",\"Cycle\",\"Defects\",\"Amount\""_s,
            u"\"=1+1\",2026-01-31 06:00:00.250,0:00:04.312,3,1200.5"_s,
            u"\"007\",2026-07-31 06:00:00.000,6:00:00.000,-1,-0.25"_s,
            u"\"Säge \"\"3\"\", links\",,,,"_s,
            u"\"12345678901234567890\",\"1850-01-01 00:53:28\",0:00:00.000,\"9007199254740993\",0.001"_s,
        }));
    }

    void aLongTableGoesOnInFurtherSheets()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"events.xlsx"_s);
        std::vector<std::vector<Cell>> many;
        for (int i = 0; i < 250; ++i)
            many.push_back({"E-" + std::to_string(1000 + i), at("2026-01-31T05:00:00Z"), 1ms, std::int64_t(i), 0.5});
        QVERIFY(write(path, FileFormat::Xlsx, {.rowsOfSheet = 101}, many, u"Events of [a]: long/name that is cut"_s));
        const auto lines = Spreadsheet::read(path);
        QVERIFY(lines);
        QCOMPARE(lines->size(), 253);
        QCOMPARE(lines->filter(u"\"Event\",\"Time (UTC)\""_s).size(), 3);
        QCOMPARE(lines->filter(QRegularExpression(u"^\"E-1[0-9]{3}\",2026-01-31 05:00:00.000,0:00:00.001,[0-9]+,0.5$"_s)).size(), 250);
    }

    void aGermanCsvOpensWithItsNumbersAndTimes()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"events.csv"_s);
        QVERIFY(write(path, FileFormat::Csv,
                      {.delimiter = ';', .decimalMark = ',', .hasByteOrderMark = true, .timeForm = TimeForm::DayFirst, .zone = QTimeZone("Europe/Berlin")}, rows));
        // Semicolons, UTF-8, German, "detect special numbers": as Excel opens it with a double click.
        const auto lines = Spreadsheet::read(path, u"CSV:59,34,76,1,,1031,false,true"_s);
        QVERIFY(lines);
        QCOMPARE(lines->size(), 5);
        QCOMPARE(lines->at(0), u"\"Event\",\"Time (Europe/Berlin)\",\"Cycle (s)\",\"Defects\",\"Amount\""_s);
        // A time is shown in the form of the language that LibreOffice runs in; it is one, for it has no quotes.
        static const QRegularExpression first(u"^\"'=1\\+1\",[^\",]+,4.312,3,1200.5$"_s);
        QVERIFY2(first.match(lines->at(1)).hasMatch(), qPrintable(lines->at(1)));
        QVERIFY2(lines->at(2).endsWith(u",21600,-1,-0.25"_s), qPrintable(lines->at(2)));
        QCOMPARE(lines->at(3), u"\"Säge \"\"3\"\", links\",,,,"_s);
    }
};

QTEST_GUILESS_MAIN(tst_Spreadsheet)
#include "tst_spreadsheet.moc"
