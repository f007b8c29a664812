// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/settings.h"
#include "tests/support/eventlines.h"
#include "tests/support/guitest.h"
#include "tests/support/plantfixture.h"
#include "tests/support/settableclock.h"
#include "tests/support/spreadsheet.h"
#include "ui/reports/reportfile.h"
#include "ui/reports/reportplant.h"
#include "ui/reports/reportscheduler.h"
#include "ui/reports/reportwriter.h"
#include "ui/reports/reportwording.h"
#include "ui/reports/scheduletablemodel.h"
#include "ui/style/plantzone.h"

#include <QAbstractItemModelTester>
#include <QBuffer>
#include <QPainter>
#include <QProcess>
#include <QStandardPaths>

using namespace Andon;
using namespace Qt::StringLiterals;

namespace {

const QTimeZone berlin("Europe/Berlin");
const ShiftCalendar calendar(threeShifts(u"Early"_s, u"Late"_s, u"Night"_s), berlin);

/// The early shift of 15 January is from 05:00 to 13:00 UTC.
const auto morning = u"E1 press-7@LINE-A/F01 05:00 2 8000ms\n"
                     "E2 press-7@LINE-A/F01 06:30 0 9000ms\n"
                     "E3 press-7@LINE-A/F01 06:45 ? 30000ms\n"
                     "E4 mill-2@LINE-B/F01 12:59 3 5000ms"_s;

QString text(const std::vector<ReportValue> &row, const ReportTable &table)
{
    QStringList cells;
    for (std::size_t i = 0; i < row.size(); ++i)
        cells << reportCellText(row[i], table.columns[i]);
    return cells.join(u'|');
}

int pagesOf(const QByteArray &pdf)
{
    return int(pdf.count("/Type /Page\n"));
}

/// What somebody finds who searches the PDF; nothing where that cannot be told here.
std::optional<QString> textOf(const QString &pdf)
{
    const QString program = QStandardPaths::findExecutable(u"pdftotext"_s);
    if (program.isEmpty())
        return std::nullopt;
    QProcess process;
    process.start(program, {u"-layout"_s, pdf, u"-"_s});
    process.waitForFinished();
    return QString::fromUtf8(process.readAllStandardOutput());
}

} // namespace

class tst_ReportPages : public QObject
{
    Q_OBJECT

    ReportPagesPointer make(const ReportRequest &request, const ShiftCalendar &shifts = calendar)
    {
        const ReportPlant plant{.name = u"Werk Süd <b>"_s, .calendar = shifts};
        const auto pages = m_plant->ask<ReportPagesPointer>([=, now = m_clock.nowInMilliseconds()](EventReader &reader) { return makeReport(reader, request, plant, now); });
        return pages ? *pages : nullptr;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English));
        setPlantZone(berlin);
    }

    void init()
    {
        m_clock.set("2026-01-15T14:30:00Z");
        m_plant = std::make_unique<PlantFixture>(m_clock);
    }

    void aShiftReportSaysWhatWasCounted()
    {
        QVERIFY(m_plant->submit(batchFrom(morning)));
        const auto pages = make({.kind = ReportKind::Shift});
        QVERIFY(pages);
        const ReportContent &content = pages->content();
        QCOMPARE(content.title, u"Shift report"_s);
        QCOMPARE(content.period, u"Early, Thu 15 Jan 2026, 06:00 – 14:00 (8 h)"_s);
        QCOMPARE(content.zone, u"Europe/Berlin (UTC+01:00)"_s);
        QCOMPARE(content.fileName, u"Shift report 2026-01-15 Early"_s);
        QVERIFY(content.nothing.isEmpty() && content.caution.isEmpty());
        QCOMPARE(content.figures[0].value, u"4"_s);
        QCOMPARE(content.figures[1].value, u"5"_s);
        QCOMPARE(content.figures[2].value, u"166.67"_s);
        QCOMPARE(content.figures[2].figures, u"5 ÷ (4 − 1) × 100 = 166.67"_s);
        const ReportTable &lines = content.sections[0].table;
        QCOMPARE(text(lines.rows[0], lines), u"1|LINE-B|1|1|3|300.00|60.0|60.0|0"_s);
        QCOMPARE(text(lines.rows[1], lines), u"2|LINE-A|1|3|2|100.00|40.0|100.0|0"_s);
        const ReportTable &hours = content.sections[1].table;
        QCOMPARE(int(hours.rows.size()), 8);
        QCOMPARE(text(hours.rows[1], hours), u"Thu 15 Jan 07:00|1 h|2|0|0.00|0.00|1"_s);
        QCOMPARE(text(hours.sum, hours), u"Together|8 h|4|5|166.67|0.63|1"_s);
    }

    void theSumOfTheHoursIsTheShift()
    {
        QVERIFY(m_plant->submit(batchFrom(morning)));
        const auto pages = make({.kind = ReportKind::Shift});
        const ReportTable &hours = pages->content().sections[1].table;
        std::int64_t events = 0;
        for (const auto &row : hours.rows)
            events += std::get<std::int64_t>(row[2]);
        QCOMPARE(events, std::get<std::int64_t>(hours.sum[2]));
    }

    void anEmptyPeriodSaysSoInWords()
    {
        QVERIFY(m_plant->submit(batchFrom(morning)));
        m_clock.set("2026-02-15T14:30:00Z");
        for (const ReportKind kind : {ReportKind::Shift, ReportKind::Day, ReportKind::Week, ReportKind::LineQuality}) {
            const auto pages = make({.kind = kind, .period = usualPeriod(kind)});
            QVERIFY(pages);
            QVERIFY(pages->content().nothing.startsWith(u"There are no events in this period. The newest event of all is of 15 Jan 2026"_s));
            QVERIFY(pages->content().sections.empty());
            QCOMPARE(pages->count(), 1);
        }
        QVERIFY(make({.kind = ReportKind::DataQuality})->content().nothing.startsWith(u"Nothing arrived in this period."_s));
    }

    void aPeriodThatGoesOnSaysSo()
    {
        QVERIFY(m_plant->submit(batchFrom(morning)));
        const auto pages = make({.kind = ReportKind::Day, .period = {.span = ReportPeriod::Span::Today}});
        QVERIFY(pages->content().caution.contains(u"not ended yet"_s));
    }

    void everyReportIsPainted_data()
    {
        QTest::addColumn<int>("kind");
        for (const ReportKind kind : reportKinds)
            QTest::newRow(qPrintable(reportWord(kind))) << int(kind);
    }

    void everyReportIsPainted()
    {
        QFETCH(int, kind);
        QVERIFY(m_plant->submit(batchFrom(morning)));
        ReportRequest request{.kind = ReportKind(kind), .period = {.span = ReportPeriod::Span::Today}};
        if (request.kind == ReportKind::Machine)
            request.machine = MachineId(u"press-7"_s);
        const auto pages = make(request);
        QVERIFY(pages);
        for (int page = 0; page < pages->count(); ++page) {
            QImage image(595, 842, QImage::Format_RGB32);
            image.fill(Qt::white);
            QPainter painter(&image);
            pages->paint(painter, page, QRectF(image.rect()));
            painter.end();
            // Nothing is painted over the edge of the paper's margin.
            for (int y = 0; y < image.height(); ++y) {
                for (const int x : {0, 20, 575, 594})
                    QCOMPARE(image.pixel(x, y), qRgb(255, 255, 255));
            }
        }
    }

    void thePdfHasThePagesAndTheirText()
    {
        QVERIFY(m_plant->submit(batchFrom(morning)));
        const auto pages = make({.kind = ReportKind::Shift});
        const QString file = m_folder.filePath(u"shift.pdf"_s);
        QVERIFY(writeReportFile(*pages, file, ReportFormat::Pdf));
        QFile pdf(file);
        QVERIFY(pdf.open(QIODevice::ReadOnly));
        QCOMPARE(pagesOf(pdf.readAll()), pages->count());
        const auto found = textOf(file);
        if (!found)
            QSKIP("pdftotext is not installed, so the text of the PDF was not read.");
        for (const QString &expected : {u"Werk Süd <b>"_s, u"Shift report"_s, u"Early, Thu 15 Jan 2026, 06:00 – 14:00"_s, u"Europe/Berlin"_s, u"LINE-B"_s, u"166.67"_s,
                                        u"How the figures were worked out"_s, u"5 ÷ (4 − 1) × 100 = 166.67"_s, u"1 of %1"_s.arg(pages->count())})
            QVERIFY2(found->contains(expected), qPrintable(expected + u" is not in:\n"_s + *found));
    }

    void aLongTableStopsAndPointsToTheWorkbook()
    {
        ReportContent content{.title = u"Shift report"_s, .period = u"today"_s, .fileName = u"x"_s};
        ReportSection section{.title = u"Machines"_s};
        section.table.columns = {{.title = u"Machine"_s}, {.title = u"Events"_s, .kind = ReportColumn::Kind::Count}};
        for (std::int64_t row = 0; row < 2500; ++row)
            section.table.rows.push_back({u"M-%1"_s.arg(row), row});
        content.sections = {section};
        const ReportPages pages(content);
        QVERIFY(pages.count() > 30 && pages.count() < 60);
        const QString file = m_folder.filePath(u"long.pdf"_s);
        QVERIFY(writeReportFile(pages, file, ReportFormat::Pdf));
        const auto found = textOf(file);
        if (!found)
            QSKIP("pdftotext is not installed, so the text of the PDF was not read.");
        QVERIFY(found->contains(u"2,000 of 2,500 rows are shown. The XLSX file of this report has all of them."_s));
        QVERIFY(found->contains(u"M-1999 "_s) && !found->contains(u"M-2000 "_s));
        QCOMPARE(int(found->count(u"Machine "_s)), pages.count());   // its head is on every page
    }

    void theTextFileHasTheSameRows()
    {
        QVERIFY(m_plant->submit(batchFrom(morning)));
        const auto pages = make({.kind = ReportKind::Shift});
        const QString file = m_folder.filePath(u"shift.csv"_s);
        QVERIFY(writeReportFile(*pages, file, ReportFormat::Csv));
        QFile csv(file);
        QVERIFY(csv.open(QIODevice::ReadOnly));
        const QString found = QString::fromUtf8(csv.readAll());
        QVERIFY2(found.contains(u"1,LINE-B,1,1,3,300,60,60,0"_s), qPrintable(found));
        QVERIFY2(found.contains(u"2026-01-15 07:00:00"_s), qPrintable(found));
        QVERIFY(QFileInfo(file).size() > 500);
        QVERIFY(writeReportFile(*pages, m_folder.filePath(u"shift.xlsx"_s), ReportFormat::Xlsx));
    }

    void theWorkbookHasRealNumbersAndTimes()
    {
        if (!Spreadsheet::isInstalled())
            QSKIP("LibreOffice is not installed, so the workbook was not opened.");
        QVERIFY(m_plant->submit(batchFrom(morning)));
        const QString file = m_folder.filePath(u"numbers.xlsx"_s);
        QVERIFY(writeReportFile(*make({.kind = ReportKind::Shift}), file, ReportFormat::Xlsx));
        const auto lines = Spreadsheet::read(file);
        QVERIFY(lines);
        const QString found = lines->join(u'\n');
        QVERIFY2(found.contains(u"1,\"LINE-B\",1,1,3,300,60,60,0"_s), qPrintable(found));
        QVERIFY2(found.contains(u"2026-01-15 07:00:00.000,1:00:00.000,2,0,0,0,1"_s), qPrintable(found));
        QVERIFY2(found.contains(u"\"Events\",4,"_s), qPrintable(found));
    }

    void aFolderThatIsNotThereIsSaid()
    {
        const ReportPages pages(ReportContent{.title = u"x"_s});
        for (const ReportFormat format : {ReportFormat::Pdf, ReportFormat::Csv, ReportFormat::Xlsx}) {
            const auto written = writeReportFile(pages, m_folder.filePath(u"gone/x."_s + reportFormatWord(format)), format);
            QVERIFY(!written);
            QCOMPARE(written.error().code, ErrorCode::NotFound);
        }
    }

    void namesOfFilesHaveNothingOdd()
    {
        const ReportRequest request{.kind = ReportKind::Machine, .machine = MachineId(u"../a:b*c"_s)};
        const ReportSpan span{.firstDay = dateFrom(QDate(2026, 1, 12)), .lastDay = dateFrom(QDate(2026, 1, 18))};
        QCOMPARE(reportFileName(request, span), u"Machine report ..-a-b-c 2026-01-12 – 2026-01-18"_s);
    }

    void aScheduleIsMadeWhenItIsDueAndSaysHowItWent()
    {
        QVERIFY(m_plant->submit(batchFrom(morning)));
        Settings settings(m_folder.filePath(u"schedule.ini"_s));
        settings.set(Settings::PlantZone, u"Europe/Berlin"_s);
        ReportScheduler scheduler(m_plant->ingest(), settings);
        QSignalSpy failures(&scheduler, &ReportScheduler::failed);
        m_clock.set("2026-01-15T12:30:00Z");
        QVERIFY(QDir(m_folder.path()).mkdir(u"shifts"_s));
        scheduler.add({.pace = ReportSchedule::Pace::ShiftEnd, .folder = m_folder.filePath(u"shifts"_s)});
        scheduler.add({.pace = ReportSchedule::Pace::ShiftEnd, .folder = m_folder.filePath(u"gone"_s)});
        scheduler.look();
        QVERIFY(!scheduler.isRunning(scheduler.schedules()[0].id));

        m_clock.set("2026-01-15T13:05:00Z");   // five minutes after the early shift
        scheduler.look();
        QVERIFY(scheduler.isRunning(scheduler.schedules()[0].id));
        QTRY_COMPARE(failures.count(), 1);
        QTRY_VERIFY(scheduler.schedules()[0].lastRun);
        const ReportSchedule made = scheduler.schedules()[0];
        QVERIFY(made.lastTrouble.isEmpty());
        QCOMPARE(made.lastFile, m_folder.filePath(u"shifts/Shift report 2026-01-15 Early.pdf"_s));
        QVERIFY(QFileInfo::exists(made.lastFile));
        QCOMPARE(isoText(*made.lastRun), std::string("2026-01-15T13:05:00Z"));
        QCOMPARE(isoText(*scheduler.next(made)), std::string("2026-01-15T21:05:00Z"));
        QVERIFY(scheduler.schedules()[1].lastTrouble.contains(u"gone"_s));

        // Not twice; and another program that goes by the same settings knows of it.
        scheduler.look();
        QVERIFY(!scheduler.isRunning(made.id));
        QCOMPARE(ReportScheduler(m_plant->ingest(), settings).schedules(), scheduler.schedules());

        // The folder is back: somebody asks for the failed one again.
        QVERIFY(QDir(m_folder.path()).mkdir(u"gone"_s));
        scheduler.runNow(scheduler.schedules()[1].id);
        QTRY_VERIFY(scheduler.schedules()[1].lastTrouble.isEmpty());
        QVERIFY(QFileInfo::exists(m_folder.filePath(u"gone/Shift report 2026-01-15 Early.pdf"_s)));
    }

    void theListOfSchedulesIsAModel()
    {
        ScheduleTableModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        const Instant now = m_clock.nowInMilliseconds();
        ReportSchedule schedule{.id = u"a"_s, .folder = u"/srv"_s};
        model.show({{.schedule = schedule, .next = now}}, now);
        QCOMPARE(model.index(0, ScheduleTableModel::LastRun).data().toString(), u"not yet"_s);
        QCOMPARE(model.index(0, ScheduleTableModel::NextRun).data().toString(), u"today 15:30"_s);
        schedule.lastRun = now;
        schedule.lastTrouble = u"no room"_s;
        model.show({{.schedule = schedule}, {.schedule = {.id = u"b"_s}, .isRunning = true}}, now);
        QCOMPARE(model.index(0, ScheduleTableModel::LastRun).data().toString(), u"failed today 15:30"_s);
        QCOMPARE(model.index(0, ScheduleTableModel::LastRun).data(Qt::ToolTipRole).toString(), u"<p>no room</p>"_s);
        QCOMPARE(model.index(1, ScheduleTableModel::LastRun).data().toString(), u"being made…"_s);
        model.show({}, now);
        QCOMPARE(model.rowCount(), 0);
    }

private:
    QTemporaryDir m_folder;
    SettableClock m_clock;
    std::unique_ptr<PlantFixture> m_plant;
};

ANDON_GUI_TEST(tst_ReportPages)
#include "tst_reportpages.moc"
