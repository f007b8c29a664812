// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/eventlines.h"
#include "tests/support/guitest.h"
#include "tests/support/onscreen.h"
#include "tests/support/settableclock.h"
#include "tests/support/windowfixture.h"
#include "core/reports/reportschedule.h"
#include "ui/reports/reportpreview.h"
#include "ui/style/style.h"

#include <QComboBox>
#include <QFileDialog>
#include <QLineEdit>
#include <QListWidget>
#include <QtTest>

using namespace Andon;
using namespace Qt::StringLiterals;

namespace {

const auto morning = u"E1 press-7@LINE-A/F01 05:00 2 8000ms\n"
                     "E2 press-7@LINE-A/F01 06:30 0 9000ms\n"
                     "E4 mill-2@LINE-B/F02 12:59 3 5000ms"_s;

} // namespace

/// The page in its window, over a real database, on the afternoon of that day.
class tst_ReportsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        Settings settings(m_folder.filePath(u"style.ini"_s));
        applyStyle(*qApp, settings);
        QLocale::setDefault(QLocale(QLocale::English));
    }

    void init()
    {
        m_clock.set("2026-01-15T14:30:00Z");
        m_plant = std::make_unique<WindowFixture>(m_clock, m_folder.filePath(u"%1.ini"_s.arg(++m_count)));
        m_plant->settings().set(Settings::PlantZone, u"Europe/Berlin"_s);
        m_plant->settings().set(Settings::ReportFolder, m_folder.path());
        QVERIFY(m_plant->submit(batchFrom(morning)));
        open();
    }

    void cleanup()
    {
        m_window.reset();
        m_plant.reset();
    }

    void theLastShiftIsShownAtOnce()
    {
        QTRY_VERIFY(preview() && preview()->isPainted(0));
        QVERIFY(showsText(*m_window, u"Page 1 of 2"_s));
        QVERIFY(button(u"PDF…"_s)->isEnabled());
    }

    void whatIsChosenIsShownAndRemembered()
    {
        auto *kinds = namedOn<QListWidget>(*m_window, u"Report"_s);
        QVERIFY(kinds);
        kinds->setCurrentRow(5);
        QTRY_VERIFY(preview()->isPainted(0));
        auto *period = namedOn<QComboBox>(*m_window, u"Period"_s);
        QCOMPARE(period->currentText(), u"Last week"_s);
        choose(u"Period"_s, u"Today"_s);
        choose(u"Factory of the report"_s, u"F02"_s);
        m_window.reset();
        open();
        QTRY_VERIFY(namedOn<QComboBox>(*m_window, u"Period"_s));
        QCOMPARE(namedOn<QListWidget>(*m_window, u"Report"_s)->currentRow(), 5);
        QCOMPARE(namedOn<QComboBox>(*m_window, u"Period"_s)->currentText(), u"Today"_s);
        QCOMPARE(namedOn<QComboBox>(*m_window, u"Factory of the report"_s)->currentText(), u"F02"_s);
    }

    void aMachineReportAsksForTheMachine()
    {
        namedOn<QListWidget>(*m_window, u"Report"_s)->setCurrentRow(3);
        QTRY_VERIFY(showsText(*m_window, u"Choose a machine first."_s));
        QVERIFY(!button(u"PDF…"_s)->isEnabled());
        choose(u"Machine"_s, u"press-7"_s);
        QTRY_VERIFY(preview() && preview()->isPainted(0));
        QVERIFY(!showsText(*m_window, u"Choose a machine first."_s));
        QVERIFY(button(u"PDF…"_s)->isEnabled());
    }

    void anotherShiftCanBeChosen()
    {
        choose(u"Period"_s, u"Another shift…"_s);
        QTRY_VERIFY(namedOn<QComboBox>(*m_window, u"Shift"_s));
        QCOMPARE(namedOn<QComboBox>(*m_window, u"Shift"_s)->count(), 3);
    }

    void theReportIsSavedUnderItsName_data()
    {
        QTest::addColumn<QString>("button");
        QTest::addColumn<QString>("file");
        QTest::newRow("PDF") << u"PDF…"_s << u"Shift report 2026-01-15 Early.pdf"_s;
        QTest::newRow("XLSX") << u"XLSX…"_s << u"Shift report 2026-01-15 Early.xlsx"_s;
        QTest::newRow("CSV") << u"CSV…"_s << u"Shift report 2026-01-15 Early.csv"_s;
    }

    void theReportIsSavedUnderItsName()
    {
        QFETCH(QString, button);
        QFETCH(QString, file);
        QTRY_VERIFY(this->button(button)->isEnabled());
        QTimer::singleShot(0, this, &tst_ReportsPage::acceptFile);
        this->button(button)->click();
        QTRY_VERIFY(showsText(*m_window, u"Saved as"_s));
        QVERIFY(QFileInfo(m_folder.filePath(file)).size() > 500);
        QVERIFY(this->button(u"Open folder"_s));
    }

    void aScheduleIsMadeListedAndRemoved()
    {
        button(u"Scheduled"_s)->click();
        QVERIFY(showsText(*m_window, u"No report is made by itself yet."_s));
        button(u"New schedule…"_s)->click();
        namedOn<QLineEdit>(*m_window, u"Folder"_s)->setText(m_folder.filePath(u"gone"_s));
        QVERIFY(!button(u"Schedule"_s)->isEnabled());
        namedOn<QLineEdit>(*m_window, u"Folder"_s)->setText(m_folder.path());
        QVERIFY(button(u"Schedule"_s)->isEnabled());
        button(u"Schedule"_s)->click();
        QTRY_VERIFY(table());
        QCOMPARE(table()->model()->index(0, 6).data().toString(), u"today 22:05"_s);
        table()->selectRow(0);
        button(u"Make it now"_s)->click();
        QTRY_COMPARE(table()->model()->index(0, 5).data().toString(), u"today 14:05"_s);
        QVERIFY(QFileInfo::exists(m_folder.filePath(u"Shift report 2026-01-15 Early.pdf"_s)));
        button(u"Remove…"_s)->click();
        QTRY_VERIFY(button(u"Remove"_s));
        button(u"Remove"_s)->click();
        QTRY_VERIFY(showsText(*m_window, u"No report is made by itself yet."_s));
    }

    void aScheduledReportThatFailsIsSaidOnEveryPage()
    {
        const ReportSchedule lost{.id = u"x"_s, .pace = ReportSchedule::Pace::Daily, .folder = m_folder.filePath(u"gone"_s), .since = m_clock.nowInMilliseconds() - std::chrono::days(2)};
        m_window.reset();
        m_plant->settings().set(Settings::ReportSchedules, schedulesText({lost}));
        m_plant->settings().set(Settings::WindowPage, 0);
        m_window = m_plant->makeWindow();
        m_window->show();
        QTRY_VERIFY(showsText(*m_window, u"A scheduled report could not be made: Shift report"_s));
        button(u"Open Reports"_s)->click();
        QTRY_VERIFY(table());
        QVERIFY(table()->model()->index(0, 5).data().toString().startsWith(u"failed"_s));
    }

private:
    void open()
    {
        m_window = m_plant->makeWindow();
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        QTest::keyClick(m_window.get(), Qt::Key_8, Qt::ControlModifier);
        QTRY_VERIFY(button(u"PDF…"_s));
        // The lists of factories and machines come with the first figures.
        QTRY_VERIFY(namedOn<QComboBox>(*m_window, u"Factory of the report"_s) && namedOn<QComboBox>(*m_window, u"Factory of the report"_s)->count() == 3);
    }

    void choose(const QString &box, const QString &item)
    {
        auto *combo = namedOn<QComboBox>(*m_window, box);
        QVERIFY(combo);
        const int index = combo->findText(item);
        QVERIFY2(index >= 0, qPrintable(item));
        combo->setCurrentIndex(index);
        Q_EMIT combo->activated(index);
    }

    /// Somebody takes the name that the dialog suggests.
    void acceptFile()
    {
        auto *dialog = qobject_cast<QFileDialog *>(QApplication::activeModalWidget());
        if (!dialog)
            return QTimer::singleShot(10, this, &tst_ReportsPage::acceptFile);
        static_cast<QDialog *>(dialog)->accept();
    }

    ReportPreview *preview() const { return namedOn<ReportPreview>(*m_window, u"Preview"_s); }
    QAbstractButton *button(const QString &text) const { return buttonOn(*m_window, text); }
    QTableView *table() const { return namedOn<QTableView>(*m_window, u"Scheduled reports"_s); }

    QTemporaryDir m_folder;
    int m_count = 0;
    SettableClock m_clock;
    std::unique_ptr<WindowFixture> m_plant;
    std::unique_ptr<MainWindow> m_window;
};

ANDON_GUI_TEST(tst_ReportsPage)
#include "tst_reportspage.moc"
