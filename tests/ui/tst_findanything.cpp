// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/eventlines.h"
#include "tests/support/guitest.h"
#include "tests/support/onscreen.h"
#include "tests/support/settableclock.h"
#include "tests/support/windowfixture.h"
#include "ui/events/eventspage.h"
#include "ui/find/findmodel.h"
#include "ui/find/findpopup.h"
#include "ui/style/style.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QListView>
#include <QtTest>

using namespace Andon;
using namespace Qt::StringLiterals;

class tst_FindAnything : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        Settings settings(m_folder.filePath(u"style.ini"_s));
        applyStyle(*qApp, settings);
        QLocale::setDefault(QLocale(QLocale::English));
    }

    void theBestComesFirst_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("found");
        QTest::newRow("nothing typed") << QString() << QString();
        QTest::newRow("blanks") << u"  "_s << QString();
        QTest::newRow("the whole name") << u"m-1"_s << u"M-1, M-10, XM-1"_s;
        QTest::newRow("the beginning") << u"line"_s << u"Lines, LINE-A"_s;
        QTest::newRow("two words in any order") << u"board wall"_s << u"Wall-board"_s;
        QTest::newRow("another word for it") << u"television"_s << u"Wall-board"_s;
        QTest::newRow("what there is not") << u"zebra"_s << QString();
    }
    void theBestComesFirst()
    {
        QFETCH(QString, text);
        QFETCH(QString, found);
        const std::vector<FindTarget> targets = {
            {.kind = FindTarget::Kind::Machine, .name = u"XM-1"_s},  {.kind = FindTarget::Kind::Machine, .name = u"M-10"_s},
            {.kind = FindTarget::Kind::Machine, .name = u"M-1"_s},   {.kind = FindTarget::Kind::Line, .name = u"LINE-A"_s},
            {.kind = FindTarget::Kind::Page, .name = u"Lines"_s},    {.kind = FindTarget::Kind::Action, .name = u"Wall-board"_s, .otherWords = {u"Television"_s}},
        };
        QStringList names;
        for (const FindTarget &target : bestTargets(targets, text, 10))
            names << target.name;
        QCOMPARE(names.join(u", "_s), found);
    }

    void noMoreThanTheLimitAreFound()
    {
        const std::vector<FindTarget> targets(80, FindTarget{.name = u"M-1"_s});
        QCOMPARE(bestTargets(targets, u"M"_s, 50).size(), std::size_t(50));
    }

    void theListIsAModel()
    {
        FindModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.show({{.name = u"M-1"_s, .detail = u"LINE-A"_s}, {.name = u"M-2"_s}});
        QCOMPARE(model.rowCount(), 2);
        model.show({});
        QCOMPARE(model.rowCount(), 0);
    }

    void init()
    {
        m_plant = std::make_unique<WindowFixture>(m_clock, m_folder.filePath(u"%1.ini"_s.arg(++m_count)));
        QVERIFY(m_plant->submit(batchFrom(u"E1 press-7@LINE-A/F01 11:00 5\n"
                                          "E2 press-8@LINE-B/F02 11:10 2"_s)));
        m_window = m_plant->makeWindow();
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        QTRY_VERIFY(showsText(*m_window, u"press-7"_s) || m_window->findChild<PlantFeed *>()->view());
    }

    void cleanup()
    {
        m_window.reset();
        m_plant.reset();
    }

    void aMachineIsFoundAndOpenedByKeyboardAlone()
    {
        find(u"press-8"_s);
        QCOMPARE(first(), u"press-8"_s);
        QTest::keyClick(field(), Qt::Key_Return);
        QTRY_VERIFY(namedOn<QTableView>(*m_window, u"Last events of this machine"_s));
        QVERIFY(!field());
    }

    void aMachineOfAFactoryThatIsNotShownIsFoundAsWell()
    {
        m_window.reset();
        m_plant->settings().set(Settings::WindowFactory, u"F01"_s);
        m_window = m_plant->makeWindow();
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        QTRY_VERIFY(m_window->findChild<PlantFeed *>()->view());
        find(u"press-8"_s);
        QTRY_COMPARE(first(), u"press-8"_s);
        QTest::keyClick(field(), Qt::Key_Return);
        QTRY_VERIFY(namedOn<QTableView>(*m_window, u"Last events of this machine"_s));
        QCOMPARE(m_plant->settings().get(Settings::WindowFactory), QString());
    }

    void anEventIsFoundByItsWholeId()
    {
        QSignalSpy wanted(m_window->findChild<FindPopup *>(), &FindPopup::eventRequested);
        find(u"E2"_s);
        QTRY_COMPARE(first(), u"E2"_s);
        QTest::keyClick(field(), Qt::Key_Return);
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(wanted.first().first().value<StoredEvent>().event.id, EventId(u"E2"_s));
        auto *events = m_window->findChild<EventsPage *>();
        QTRY_VERIFY(events->isVisible());
        QCOMPARE(events->filter(), u"id:E2"_s);
    }

    void aPageAndALineAreOpened()
    {
        find(u"readings"_s);
        QTest::keyClick(field(), Qt::Key_Return);
        QTRY_VERIFY(showsText(*m_window, u"No readings yet"_s));
        find(u"LINE-B"_s);
        QTest::keyClick(field(), Qt::Key_Return);
        QTRY_VERIFY(namedOn<QTableView>(*m_window, u"Lines, most defects first"_s));
        QTRY_COMPARE(namedOn<QTableView>(*m_window, u"Lines, most defects first"_s)->selectionModel()->selectedRows().size(), 1);
    }

    void theArrowsChooseAndEscapeGoesBack()
    {
        QWidget *before = m_window->focusWidget();
        find(u"press"_s);
        QListView *list = namedOn<QListView>(*m_window, u"Found"_s);
        QTRY_COMPARE(list->model()->rowCount(), 2);
        QTest::keyClick(field(), Qt::Key_Down);
        QCOMPARE(list->currentIndex().row(), 1);
        QTest::keyClick(field(), Qt::Key_Down);
        QCOMPARE(list->currentIndex().row(), 1);
        QTest::keyClick(field(), Qt::Key_Up);
        QCOMPARE(list->currentIndex().row(), 0);
        QTest::keyClick(field(), Qt::Key_Escape);
        QVERIFY(!field());
        QCOMPARE(m_window->focusWidget(), before);
    }

    void whatThereIsNotIsSaid()
    {
        find(u"zebra"_s);
        QVERIFY(showsText(*m_window, u"Nothing has this name"_s));
        QTest::keyClick(field(), Qt::Key_Return);
        QVERIFY(field());
    }

private:
    void find(const QString &text)
    {
        QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
        QVERIFY(field());
        QTest::keyClicks(field(), text);
    }

    QLineEdit *field() const { return namedOn<QLineEdit>(*m_window, u"Find machine, line or event"_s); }
    QString first() const
    {
        const auto *list = namedOn<QListView>(*m_window, u"Found"_s);
        return list ? list->model()->index(0, 0).data().toString() : QString();
    }

    QTemporaryDir m_folder;
    int m_count = 0;
    SettableClock m_clock;
    std::unique_ptr<WindowFixture> m_plant;
    std::unique_ptr<MainWindow> m_window;
};

ANDON_GUI_TEST(tst_FindAnything)
#include "tst_findanything.moc"
