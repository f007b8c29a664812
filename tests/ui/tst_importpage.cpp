// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/eventlines.h"
#include "tests/support/guitest.h"
#include "tests/support/onscreen.h"
#include "tests/support/settableclock.h"
#include "tests/support/windowfixture.h"
#include "ui/import/badrowmodel.h"
#include "ui/import/choosestep.h"
#include "ui/import/dropcard.h"
#include "ui/import/filepreviewmodel.h"
#include "ui/import/importlistmodel.h"
#include "ui/import/importpage.h"
#include "ui/import/runstep.h"
#include "ui/style/style.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QtTest>

using namespace Andon;
using namespace Qt::StringLiterals;

class tst_ImportPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English));
        Settings settings(m_folder.filePath(u"style.ini"_s));
        applyStyle(*qApp, settings);
    }

    void init()
    {
        m_clock = std::make_unique<SettableClock>();
        m_plant = std::make_unique<WindowFixture>(*m_clock, m_folder.filePath(u"%1.ini"_s.arg(++m_count)));
        m_window = m_plant->makeWindow();
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        QTest::keyClick(m_window.get(), Qt::Key_7, Qt::ControlModifier);
        QTRY_VERIFY(page());
    }

    void cleanup()
    {
        m_window.reset();
        m_plant.reset();
    }

    void aFileGoesInByFourStepsAndOutAgain()
    {
        choose("eventId,eventTime,machineId,lineId,durationMs,defectCount\n"
               "E1,2026-01-15T11:00:00Z,press-7,LINE-A,1200,3\n"
               "E2,2026-01-15T11:01:00Z,press-7,LINE-A,1300,0\n"
               "E3,2026-01-15T11:02:00Z,press-8,LINE-B,abc,0\n");
        QTRY_VERIFY(isEnabled(u"Next: columns"_s));
        press(u"Next: columns"_s);
        QTRY_VERIFY(isEnabled(u"Next: check the whole file"_s));
        press(u"Next: check the whole file"_s);
        QTRY_VERIFY(isEnabled(u"Import 2 rows"_s));
        QCOMPARE(page()->check().outcome()->bad, 1);
        QVERIFY(shows(u"not taken"_s));
        QCOMPARE(eventsStored(), 0);

        page()->check().setChooser([this](QWidget *, const QString &) { return m_folder.filePath(u"bad.csv"_s); });
        press(u"Save bad rows…"_s);
        QFile bad(m_folder.filePath(u"bad.csv"_s));
        QVERIFY(bad.open(QIODevice::ReadOnly));
        QVERIFY(bad.readAll().contains("E3"));

        press(u"Import 2 rows"_s);
        QTRY_VERIFY(shows(u"Imported. It can be undone for 7 days."_s));
        QCOMPARE(eventsStored(), 2);
        press(u"Undo this import"_s);
        QTRY_VERIFY(shows(u"Undone: 2 events went"_s));
        QCOMPARE(eventsStored(), 0);
    }

    void whatWasImportedBeforeIsSaidAndIsNoNews()
    {
        const QByteArray file = "eventId,eventTime,machineId,durationMs,defectCount\nE1,2026-01-15T11:00:00Z,press-7,1200,3\n";
        importAll(file, u"Import 1 rows"_s);
        QTRY_VERIFY(shows(u"Imported. It can be undone for 7 days."_s));
        press(u"Import another file"_s);
        QTRY_VERIFY(namedOn<QTableView>(*m_window, u"Imported files, newest first"_s));
        choose(file);
        QTRY_VERIFY(isEnabled(u"Next: columns"_s));
        press(u"Next: columns"_s);
        press(u"Next: check the whole file"_s);
        QTRY_VERIFY(shows(u"This file was imported before"_s));
        press(u"Import 1 rows"_s);
        QTRY_VERIFY(shows(u"Nothing was imported: no row was new or a correction."_s));
        QCOMPARE(eventsStored(), 1);
    }

    void aDateThatCanBeReadInTwoWaysIsDecidedByAPerson()
    {
        choose("id;zeit;maschine;dauer_s;fehler\nE1;03/04/2025 06:00;press-7;12,5;0\nE2;05/06/2025 06:00;press-7;11,0;1\n");
        QTRY_VERIFY(isEnabled(u"Next: columns"_s));
        press(u"Next: columns"_s);
        QTRY_VERIFY(shows(u"Is 03/04 the third of April or the fourth of March?"_s));
        QVERIFY(!isEnabled(u"Next: check the whole file"_s));
        auto *order = namedOn<QComboBox>(*m_window, u"Order of a date"_s);
        QVERIFY(order);
        order->setCurrentIndex(order->findData(int(TimeOrder::DayMonthYear)));
        Q_EMIT order->activated(order->currentIndex());
        QTRY_VERIFY(isEnabled(u"Next: check the whole file"_s));
        QVERIFY(!shows(u"Is 03/04"_s));
    }

    void whatIsNoTableIsSaidAndNothingHappens()
    {
        choose(QByteArray(2000, '\0'));
        QTRY_VERIFY(!page()->choice().isReading());
        QVERIFY(!page()->choice().guess());
        QVERIFY(!buttonOn(*m_window, u"Next: columns"_s));
        QCOMPARE(eventsStored(), 0);
    }

    void theModelsKeepTheirPromises()
    {
        FilePreviewModel preview;
        BadRowModel bad;
        ImportListModel imports;
        const QAbstractItemModelTester one(&preview, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QAbstractItemModelTester two(&bad, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QAbstractItemModelTester three(&imports, QAbstractItemModelTester::FailureReportingMode::QtTest);
        preview.show({.plan = {.form = {.columns = {"a", "b"}}}, .preview = {.columns = {"a", "b"}, .rows = {{"1", "2"}, {"3"}}}});
        QCOMPARE(preview.index(1, 1).data().toString(), QString());
        bad.show({{.line = 4512, .field = u"durationMs"_s, .reason = u"durationMs is 'abc', a whole number is needed"_s}});
        QCOMPARE(bad.index(0, 0).data().toString(), u"4,512"_s);
        imports.show({{.id = 2, .file = u"/x/b.csv"_s}, {.id = 1, .file = u"/x/a.csv"_s}}, m_clock->nowInMilliseconds());
        imports.show({{.id = 3, .file = u"/x/c.csv"_s}, {.id = 2, .file = u"/x/b.csv"_s, .state = ImportState::Undone}}, m_clock->nowInMilliseconds());
        QCOMPARE(imports.rowCount(), 2);
        QCOMPARE(imports.index(0, ImportListModel::File).data().toString(), u"c.csv"_s);
    }

private:
    ImportPage *page() const { return m_window->findChild<ImportPage *>(); }
    bool shows(const QString &text) const { return showsText(*m_window, text); }
    void press(const QString &text) { buttonOn(*m_window, text)->click(); }

    bool isEnabled(const QString &text) const
    {
        const QAbstractButton *button = buttonOn(*m_window, text);
        return button && button->isEnabled();
    }

    /// As a person chooses it in the dialog.
    void choose(const QByteArray &content)
    {
        QFile file(m_folder.filePath(u"file.csv"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        page()->choice().drop().setChooser([name = file.fileName()](QWidget *) { return name; });
        auto *button = buttonOn(*m_window, u"Choose a file…"_s);
        (button ? button : buttonOn(*m_window, u"Choose another…"_s))->click();
    }

    void importAll(const QByteArray &content, const QString &last)
    {
        choose(content);
        QTRY_VERIFY(isEnabled(u"Next: columns"_s));
        press(u"Next: columns"_s);
        press(u"Next: check the whole file"_s);
        QTRY_VERIFY(isEnabled(last));
        press(last);
    }

    std::int64_t eventsStored()
    {
        return m_plant->ask<Listing<StoredEvent>>([](EventReader &reader) { return reader.events({}, {.limit = 1}); }).value().total;
    }

    QTemporaryDir m_folder;
    int m_count = 0;
    std::unique_ptr<SettableClock> m_clock;
    std::unique_ptr<WindowFixture> m_plant;
    std::unique_ptr<MainWindow> m_window;
};

ANDON_GUI_TEST(tst_ImportPage)
#include "tst_importpage.moc"
