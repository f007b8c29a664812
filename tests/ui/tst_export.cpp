// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/validation/readingjson.h"
#include "tests/support/eventlines.h"
#include "tests/support/guitest.h"
#include "tests/support/onscreen.h"
#include "tests/support/readinglines.h"
#include "tests/support/settableclock.h"
#include "tests/support/spreadsheet.h"
#include "tests/support/windowfixture.h"
#include "ui/export/exportbar.h"
#include "ui/export/exportchoice.h"
#include "ui/export/exportpanel.h"
#include "ui/export/exportprogress.h"
#include "ui/export/shownrows.h"
#include "ui/style/noticebar.h"
#include "ui/style/style.h"
#include "ui/tables/tableview.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLineEdit>
#include <QMenu>
#include <QStandardItemModel>

using namespace Andon;
using namespace Qt::StringLiterals;

namespace {

/// Rows without an end.
class EndlessSource final : public ExportSource
{
public:
    Result<ExportPart> next(EventReader &) override { return ExportPart {.rows = {{std::string("row")}}}; }
};

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Without the byte order mark.
QStringList linesOf(const QString &path)
{
    return QString::fromUtf8(bytesOf(path)).split(u"\r\n"_s, Qt::SkipEmptyParts);
}

} // namespace

/// Tables of the window into files.
class tst_Export : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        Settings settings(m_folder.filePath(u"style.ini"_s));
        applyStyle(*qApp, settings);
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    }

    void init()
    {
        m_clock.set("2026-01-15T12:00:00Z");
        m_plant = std::make_unique<WindowFixture>(m_clock, m_folder.filePath(u"%1.ini"_s.arg(++m_count)));
        m_plant->settings().set(Settings::PlantZone, u"Europe/Berlin"_s);
        m_window = m_plant->makeWindow();
        m_path = m_folder.filePath(u"%1.out"_s.arg(m_count));
        bar().setPathChooser([this](QWidget *, const QString &suggested, FileFormat, const std::function<void(const QString &)> &chosen) {
            m_suggested = suggested;
            chosen(m_path);
        });
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }

    void cleanup()
    {
        m_window.reset();
        m_plant.reset();
    }

    void allEventsAreWrittenNotOnlyThoseThatWereLoaded()
    {
        QVERIFY(m_plant->submit(manyEvents(3'000)));
        openTable(Qt::Key_4, u"Events, newest first"_s);
        askForExport();
        QVERIFY2(panel().isVisible(), "nobody asked how");
        QVERIFY(showsText(*m_window, u"Export “Events”: the whole list of 3,000 rows, with the columns as they are shown"_s));
        save();
        const QStringList lines = linesOf(m_path);
        QCOMPARE(lines.size(), 3'001);
        QVERIFY(bytesOf(m_path).startsWith("\xef\xbb\xbf"));
        QCOMPARE(lines.at(0), u"Event time (Europe/Berlin),Event,Machine,Line,Duration (s),Defects,Received (Europe/Berlin),Delay (s),Corrected"_s);
        QVERIFY2(lines.at(1).startsWith(u"2026-01-15 12:49:59,E-2999,press-2,LINE-A,1,4,2026-01-15 13:00:0"_s), qPrintable(lines.at(1)));
        QCOMPARE(notice(), u"3,000 rows written to %1"_s.arg(m_path));
        QVERIFY(m_suggested.endsWith(u"/Events %1.csv"_s.arg(QDate::currentDate().toString(u"yyyy-MM-dd"_s))) || m_suggested.contains(u"/Events "_s));
    }

    void whatIsFilteredAndShownIsWritten()
    {
        QVERIFY(m_plant->submit(batchFrom(u"E1 press-7@LINE-A/F01 11:00 5\nE2 press-8@LINE-A/F01 11:10 2\nE3 press-7@LINE-B/F02 11:20 ?"_s)));
        TableView *table = openTable(Qt::Key_4, u"Events, newest first"_s);
        auto *filter = qobject_cast<QLineEdit *>(focusedByFilterKey());
        QVERIFY(filter);
        QTest::keyClicks(filter, u"machine:press-7"_s);
        QTest::keyClick(filter, Qt::Key_Return);
        QTRY_COMPARE(table->model()->rowCount(), 2);
        table->horizontalHeader()->moveSection(table->horizontalHeader()->visualIndex(6), 0);   // defects come first
        for (const int hidden : {0, 4, 5, 7, 8, 9})
            table->setColumnShown(hidden, false);
        askForExport();
        save();
        QCOMPARE(linesOf(m_path), QStringList({u"Defects,Event,Machine,Line"_s, u",E3,press-7,LINE-B"_s, u"5,E1,press-7,LINE-A"_s}));
    }

    void rejectionsAreWrittenInWords()
    {
        Batch batch = {.sender = "10.0.0.7"};
        for (int i = 0; i < 50; ++i) {
            batch.refusals.push_back({.index = std::uint32_t(i), .eventId = "=E-" + std::to_string(i), .reason = Reason::InvalidDuration,
                                      .message = "durationMs must be 0..21600000", .payload = "{}"});
            batch.refusedAt.push_back(std::size_t(i));
        }
        QVERIFY(m_plant->submit(std::move(batch)));
        openTable(Qt::Key_5, u"Rejections, newest first"_s);
        askForExport();
        save();
        const QStringList lines = linesOf(m_path);
        QCOMPARE(lines.size(), 51);
        QVERIFY2(lines.at(0).contains(u",Sender,Event,Machine,Reason,Message"_s), qPrintable(lines.at(0)));
        QVERIFY2(lines.at(1).contains(u",10.0.0.7,'=E-"_s) && !lines.at(1).contains(u"INVALID_DURATION"_s), qPrintable(lines.at(1)));
    }

    void readingsOfTheChosenKindAreWritten()
    {
        ReadingBatch batch = readingsFrom(u"meter kw 1.5 08:00\nmeter kw 2.5 09:00\nother kw 3 09:30"_s);
        batch.elements.push_back(rejectedReading());
        QVERIFY(m_plant->await<ReadingReport>([&](auto answer) { m_plant->ingest().submit(std::make_shared<const ReadingBatch>(batch), &m_receiver, answer); }));
        openTable(Qt::Key_6, u"Processed readings, newest first"_s);
        askForExport();
        QSignalSpy written(&bar(), &ExportBar::written);
        QTest::keyClick(m_window->focusWidget(), Qt::Key_Return);   // without the mouse
        QTRY_COMPARE(written.size(), 1);
        const QStringList lines = linesOf(m_path);
        QCOMPARE(lines.size(), 4);
        QVERIFY2(lines.at(1).startsWith(u"2026-01-15 10:30:00,other,kw,3,"_s), qPrintable(lines.at(1)));
    }

    void shownRowsAreValuesNotTheirWords()
    {
        Batch batch = manyEvents(2'500);
        QVERIFY(m_plant->submit(std::move(batch)));
        openTable(Qt::Key_2, u"Machines, worst first"_s);
        askForExport();
        chooseFormat(FileFormat::Json);
        save();
        const QJsonArray rows = QJsonDocument::fromJson(bytesOf(m_path)).array();
        QCOMPARE(rows.size(), 2);
        QCOMPARE(rows.at(0)[u"Events"_s].toInt() + rows.at(1)[u"Events"_s].toInt(), 2'500);
        QVERIFY(rows.at(0)[u"Last event"_s].toString().startsWith(u"2026-01-15T11:"_s));
    }

    void aWorkbookOpensInASpreadsheet()
    {
        if (!Spreadsheet::isInstalled())
            QSKIP("LibreOffice (libreoffice-calc-nogui) is not installed.");
        QVERIFY(m_plant->submit(batchFrom(u"=1+1 press-7@LINE-A/F01 11:00 5 4312ms"_s)));
        openTable(Qt::Key_4, u"Events, newest first"_s);
        askForExport();
        chooseFormat(FileFormat::Xlsx);
        m_path = m_folder.filePath(u"events.xlsx"_s);
        save();
        const auto lines = Spreadsheet::read(m_path);
        QVERIFY(lines);
        QCOMPARE(lines->size(), 2);
        QVERIFY2(lines->at(1).startsWith(u"2026-01-15 12:00:00.000,\"=1+1\",\"press-7\",\"LINE-A\",0:00:04.312,5,"_s), qPrintable(lines->at(1)));
    }

    void whatWasChosenIsRemembered()
    {
        QVERIFY(m_plant->submit(manyEvents(3)));
        openTable(Qt::Key_4, u"Events, newest first"_s);
        askForExport();
        field(u"Between columns"_s)->setCurrentIndex(field(u"Between columns"_s)->findData(int(';')));
        field(u"Decimal mark"_s)->setCurrentIndex(field(u"Decimal mark"_s)->findData(int(',')));
        field(u"Times"_s)->setCurrentIndex(field(u"Times"_s)->findData(int(TimeForm::DayFirst)));
        panel().findChild<QCheckBox *>()->setChecked(false);
        save();
        QVERIFY2(linesOf(m_path).at(1).startsWith(u"15.01.2026 12:00:02;E-2;"_s), qPrintable(linesOf(m_path).at(1)));
        QVERIFY(bytesOf(m_path).startsWith("Event time"));
        const ExportChoice expected = {.delimiter = ';', .decimalMark = ',', .hasByteOrderMark = false, .timeForm = TimeForm::DayFirst};
        QCOMPARE(ExportChoice::from(m_plant->settings()), expected);
        askForExport();
        QCOMPARE(panel().choice(), expected);
    }

    void aSpreadsheetOfGermanyIsMetByItsHabits()
    {
        const QLocale before = QLocale();
        QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
        const ExportChoice choice = ExportChoice::from(m_plant->settings());
        QLocale::setDefault(before);
        QCOMPARE(choice, (ExportChoice {.delimiter = ';', .decimalMark = ',', .hasByteOrderMark = true, .timeForm = TimeForm::DayFirst}));
    }

    void onlyCsvHasADelimiter()
    {
        QVERIFY(m_plant->submit(manyEvents(3)));
        openTable(Qt::Key_4, u"Events, newest first"_s);
        askForExport();
        QVERIFY(field(u"Between columns"_s));
        chooseFormat(FileFormat::Xlsx);
        QVERIFY(!field(u"Between columns"_s));
        QVERIFY(!panel().findChild<QCheckBox *>()->isVisible());
    }

    void aFolderThatIsGoneIsSaid()
    {
        QVERIFY(m_plant->submit(manyEvents(3)));
        openTable(Qt::Key_4, u"Events, newest first"_s);
        m_path = m_folder.filePath(u"gone/events.csv"_s);
        askForExport();
        QTest::mouseClick(buttonOn(panel(), u"Save as…"_s), Qt::LeftButton);
        QTRY_COMPARE(notice(), u"Nothing was written: there is no folder %1. Choose another."_s.arg(m_folder.filePath(u"gone"_s)));
    }

    void whoChoosesNoFileIsLeftInPeace()
    {
        QVERIFY(m_plant->submit(manyEvents(3)));
        TableView *table = openTable(Qt::Key_4, u"Events, newest first"_s);
        bar().setPathChooser([](QWidget *, const QString &, FileFormat, const std::function<void(const QString &)> &) {});
        askForExport();
        QTest::mouseClick(buttonOn(panel(), u"Save as…"_s), Qt::LeftButton);
        QVERIFY(panel().isVisible());
        QTest::keyClick(m_window->focusWidget(), Qt::Key_Escape);
        QVERIFY(!panel().isVisible());
        QVERIFY(table->hasFocus());
        QVERIFY(!QFile::exists(m_path));
    }

    void anotherPageTakesTheQuestionBack()
    {
        QVERIFY(m_plant->submit(manyEvents(3)));
        openTable(Qt::Key_4, u"Events, newest first"_s);
        askForExport();
        QTest::keyClick(m_window.get(), Qt::Key_2, Qt::ControlModifier);
        QVERIFY(!panel().isVisible());
    }

    void aPageWithoutATableSaysSo()
    {
        askForExport();
        QTRY_COMPARE(notice(), u"There is no table with rows to export on this page."_s);
        QVERIFY(!panel().isVisible());
    }

    void theMenuOfATableOffersIt()
    {
        QVERIFY(m_plant->submit(manyEvents(3)));
        TableView *table = openTable(Qt::Key_4, u"Events, newest first"_s);
        QContextMenuEvent event(QContextMenuEvent::Keyboard, {}, {});
        table->setCurrentIndex(table->model()->index(0, 0));
        QApplication::sendEvent(table, &event);
        QAction *action = nullptr;
        const auto find = [&] {
            for (QMenu *menu : table->findChildren<QMenu *>()) {
                for (QAction *each : menu->actions())
                    action = each->text() == u"Export…"_s ? each : action;
            }
            return action != nullptr;
        };
        QTRY_VERIFY(find());
        action->trigger();
        QVERIFY(panel().isVisible());
    }

    void anExportIsCancelledFromItsBar()
    {
        QStandardItemModel model(1, 1);
        model.setItem(0, 0, new QStandardItem(u"row"_s));
        QWidget page;
        TableView table(u"Endless, newest first"_s, &page);
        table.setModel(&model);
        table.setWholeList([] { return WholeList {.columns = {{.key = "a"}}, .open = [](const auto &) { return std::make_shared<EndlessSource>(); }}; });
        page.show();
        bar().open(page);
        QTest::mouseClick(buttonOn(panel(), u"Save as…"_s), Qt::LeftButton);
        auto *progress = bar().findChild<ExportProgressBar *>();
        QTRY_VERIFY(progress->isVisible());
        QTRY_VERIFY(progress->accessibleName().contains(u" rows"_s) && !progress->accessibleName().endsWith(u": 0 rows"_s));
        bar().open(page);
        QCOMPARE(notice(), u"Another export is under way. Wait for it or cancel it first."_s);
        QTest::mouseClick(buttonOn(*progress, u"Cancel"_s), Qt::LeftButton);
        QTRY_COMPARE(notice(), u"The export was cancelled. Nothing was written."_s);
        QVERIFY(!progress->isVisible());
        QVERIFY(!QFile::exists(m_path));
    }

    void rowsThatComeMeanwhileAreThereOnce()
    {
        QStandardItemModel model(200'000, 1);
        for (int row = 0; row < model.rowCount(); ++row)
            model.setData(model.index(row, 0), u"row %1"_s.arg(row));
        std::optional<ShownRows::Rows> rows;
        std::vector<FileColumn> columns;
        new ShownRows(model, {0}, [&](std::vector<FileColumn> found, ShownRows::Rows taken) {
            columns = std::move(found);
            rows = std::move(taken);
        }, this);
        // Behind the first of them.
        QTimer::singleShot(0, this, [&] {
            QVERIFY2(!rows, "all were taken at once");
            model.insertRow(0);
            model.setData(model.index(0, 0), u"row new"_s);
        });
        QTRY_VERIFY(rows);
        std::set<std::string> different;
        for (const auto &row : *rows)
            different.insert(std::get<std::string>(row.at(0)));
        QCOMPARE(rows->size(), 200'001u);
        QCOMPARE(different.size(), 200'001u);
    }

private:
    static Batch manyEvents(int count)
    {
        Batch batch = {.sender = "10.0.0.7"};
        for (int i = 0; i < count; ++i)
            batch.events.push_back({.id = EventId("E-" + std::to_string(i)),
                                    .source = {.machine = MachineId(i % 2 == 0 ? std::string("press-1") : std::string("press-2")), .line = LineId(std::string("LINE-A")), .factory = {}},
                                    .time = at("11:00") + std::chrono::seconds(i),
                                    .duration = std::chrono::milliseconds(1000),
                                    .defects = i % 5});
        return batch;
    }

    ExportBar &bar() { return *m_window->findChild<ExportBar *>(); }
    ExportPanel &panel() { return *bar().findChild<ExportPanel *>(); }
    QString notice() { return bar().findChild<NoticeBar *>()->sentence(); }
    QComboBox *field(const QString &name) { return namedOn<QComboBox>(panel(), name); }

    TableView *openTable(Qt::Key page, const QString &name)
    {
        QTest::keyClick(m_window.get(), page, Qt::ControlModifier);
        TableView *table = nullptr;
        const auto find = [&] {
            for (TableView *each : m_window->findChildren<TableView *>()) {
                if (each->accessibleName() == name && each->isVisible() && each->model()->rowCount() > 0)
                    table = each;
            }
            return table != nullptr;
        };
        return QTest::qWaitFor(find) ? table : nullptr;
    }
    QWidget *focusedByFilterKey()
    {
        QTest::keyClick(m_window.get(), Qt::Key_F, Qt::ControlModifier);
        return m_window->focusWidget();
    }
    void askForExport() { QTest::keyClick(m_window.get(), Qt::Key_E, Qt::ControlModifier); }
    void chooseFormat(FileFormat format) { field(u"Format"_s)->setCurrentIndex(field(u"Format"_s)->findData(int(format))); }
    void save()
    {
        QSignalSpy written(&bar(), &ExportBar::written);
        QTest::mouseClick(buttonOn(panel(), u"Save as…"_s), Qt::LeftButton);
        QTRY_COMPARE(written.size(), 1);
        QVERIFY(!panel().isVisible());
    }

    QTemporaryDir m_folder;
    int m_count = 0;
    QString m_path;
    QString m_suggested;
    QObject m_receiver;
    SettableClock m_clock;
    std::unique_ptr<WindowFixture> m_plant;
    std::unique_ptr<MainWindow> m_window;
};

ANDON_GUI_TEST(tst_Export)
#include "tst_export.moc"
