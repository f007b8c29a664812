// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/eventlines.h"
#include "tests/support/guitest.h"
#include "tests/support/onscreen.h"
#include "tests/support/settableclock.h"
#include "tests/support/windowfixture.h"
#include "ui/feed/page.h"
#include "ui/style/style.h"
#include "ui/tables/tableview.h"
#include "ui/views/nameprompt.h"
#include "ui/views/viewsbutton.h"
#include "ui/window/rangechoice.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QtTest>

using namespace Andon;
using namespace Qt::StringLiterals;

namespace {

Batch refusedBatch()
{
    Batch batch{.sender = "10.0.0.9"};
    batch.refusals.push_back({.index = 0,
                              .eventId = "E-9",
                              .machine = "press-9",
                              .reason = Reason::InvalidDuration,
                              .message = "durationMs must be 0..21600000",
                              .payload = "{\"eventId\":\"E-9\",\"durationMs\":-5}"});
    batch.refusedAt.push_back(0);
    return batch;
}

SavedView view(const QString &name)
{
    return {.name = name,
            .page = QStringLiteral("MachinesPage"),
            .range = {.span = TimeRange::Span::Week},
            .factory = FactoryId(std::string("F01")),
            .state = {{QStringLiteral("filter"), QStringLiteral("press")}, {QStringLiteral("tiles"), true}}};
}

QStringList names(const SavedViews &views)
{
    QStringList names;
    for (const SavedView &each : views.views())
        names << each.name;
    return names;
}

} // namespace

class tst_SavedViews : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English));
        Settings settings(m_folder.filePath(QStringLiteral("style.ini")));
        applyStyle(*qApp, settings);
    }

    void viewsAreThereAgainNextTime()
    {
        Settings settings(freshFile());
        {
            SavedViews views(settings);
            views.save(view(QStringLiteral("Paint shop")));
            views.save(view(QStringLiteral("Assembly")));
            views.save(view({}));
        }
        const SavedViews views(settings);
        QCOMPARE(names(views), (QStringList{QStringLiteral("Assembly"), QStringLiteral("Paint shop")}));
        QCOMPARE(*views.find(QStringLiteral("paint SHOP")), view(QStringLiteral("Paint shop")));
    }

    void aNameStandsForOneView()
    {
        Settings settings(freshFile());
        SavedViews views(settings);
        QSignalSpy changes(&views, &SavedViews::changed);
        views.save(view(QStringLiteral("a")));
        SavedView other = view(QStringLiteral("A"));
        other.factory.reset();
        views.save(other);
        QCOMPARE(views.views().size(), 1U);
        QCOMPARE(*views.find(QStringLiteral("a")), other);
        views.save(view(QStringLiteral("b")));
        views.rename(QStringLiteral("b"), QStringLiteral("a"));
        QCOMPARE(names(views), QStringList{QStringLiteral("a")});
        QCOMPARE(views.find(QStringLiteral("a"))->factory, FactoryId(std::string("F01")));
        views.rename(QStringLiteral("a"), QStringLiteral("c"));
        views.remove(QStringLiteral("nobody"));
        views.remove(QStringLiteral("c"));
        QVERIFY(views.views().empty());
        QCOMPARE(changes.count(), 6);
    }

    void aFileThatWasSpoiledByHandHoldsNoViews_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("no JSON") << QStringLiteral("[{");
        QTest::newRow("not a list") << QStringLiteral("{\"name\":\"a\"}");
        QTest::newRow("no names") << QStringLiteral("[1,{},{\"name\":7},null]");
    }
    void aFileThatWasSpoiledByHandHoldsNoViews()
    {
        QFETCH(QString, text);
        Settings settings(freshFile());
        settings.set(Settings::Views, text);
        QVERIFY(SavedViews(settings).views().empty());
    }

    void aViewBringsBackPageFilterColumnsRangeAndFactory()
    {
        SettableClock clock;
        WindowFixture plant(clock, freshFile());
        const auto window = plant.makeWindow();
        window->show();
        QVERIFY(QTest::qWaitForWindowActive(window.get()));
        QVERIFY(plant.submit(batchFrom(QStringLiteral("E1 press-7@LINE-A/F01 11:00 5\nE2 press-8@LINE-B/F01 11:59 0"))));
        press(*window, Qt::Key_2);
        QTRY_VERIFY(namedOn<TableView>(*window, QStringLiteral("Machines, worst first")));
        auto *machines = namedOn<TableView>(*window, QStringLiteral("Machines, worst first"));
        QTRY_COMPARE(machines->model()->rowCount(), 2);
        auto *filter = namedOn<QLineEdit>(*window, QStringLiteral("Filter machines"));
        filter->setText(QStringLiteral("press-8"));
        machines->horizontalHeader()->moveSection(3, 0);
        auto *feed = window->findChild<PlantFeed *>();
        Q_EMIT window->findChild<RangeChoice *>()->chosen(TimeRange::Span::Day);
        const TimeRange range = feed->range();
        saveView(*window, QStringLiteral("Press 8"));

        filter->clear();
        machines->horizontalHeader()->moveSection(0, 3);
        Q_EMIT window->findChild<RangeChoice *>()->chosen(TimeRange::Span::Shift);
        press(*window, Qt::Key_3);
        entry(*window, QStringLiteral("Press 8"))->trigger();
        QCOMPARE(feed->range(), range);
        QTRY_COMPARE(namedOn<TableView>(*window, QStringLiteral("Machines, worst first")), machines);
        QCOMPARE(filter->text(), QStringLiteral("press-8"));
        QTRY_COMPARE(machines->model()->rowCount(), 1);
        QCOMPARE(machines->horizontalHeader()->visualIndex(3), 0);
    }

    void aPageShowsItselfAsItWasSaved_data()
    {
        QTest::addColumn<QString>("page");
        QTest::addColumn<QVariantMap>("state");
        const auto row = [](const char *name, const char *page, const QVariantMap &state) { QTest::newRow(name) << QString::fromLatin1(page) << state; };
        row("machines as tiles", "MachinesPage", {{u"filter"_s, u"press"_s}, {u"tiles"_s, true}, {u"columns"_s, QString()}});
        row("lines", "LinesPage", {{u"columns"_s, QString()}});
        row("rejections of one reason", "RejectionsPage", {{u"resolved"_s, false}, {u"reason"_s, u"INVALID_DURATION"_s}, {u"columns"_s, QString()}});
        row("rejections that were put right", "RejectionsPage", {{u"resolved"_s, true}, {u"reason"_s, QString()}, {u"columns"_s, QString()}});
        row("totals of a client", "ReadingsPage",
            {{u"tab"_s, 3}, {u"client"_s, u"pc-1"_s}, {u"metric"_s, u"parts"_s}, {u"grouping"_s, 2}, {u"columns"_s, QString()}});
    }
    void aPageShowsItselfAsItWasSaved()
    {
        QFETCH(QString, page);
        QFETCH(QVariantMap, state);
        SettableClock clock;
        WindowFixture plant(clock, freshFile());
        QVERIFY(plant.submit(refusedBatch()));
        const auto window = plant.makeWindow();
        window->show();
        QVERIFY(QTest::qWaitForWindowExposed(window.get()));
        const SavedView saved{.name = u"a"_s, .page = page, .state = state};
        Q_EMIT window->findChild<ViewsButton *>()->opened(saved);
        auto *shown = pageOf(*window, page);
        QVERIFY(shown);
        QSignalSpy arrivals(window->findChild<PlantFeed *>(), &PlantFeed::arrived);
        QTRY_VERIFY(arrivals.count() > 1);
        QCOMPARE(shown->viewState(), state);
        // A file changed by hand, or of another version, does no harm.
        shown->restoreView({{u"tab"_s, 99}, {u"grouping"_s, -4}, {u"columns"_s, u"!"_s}, {u"reason"_s, 7}});
        QVERIFY(shown->viewState() != state || page == u"LinesPage");
    }

    void aDeletedViewCanBeBroughtBack()
    {
        SettableClock clock;
        const QString file = freshFile();
        WindowFixture plant(clock, file);
        const auto window = plant.makeWindow();
        window->show();
        QVERIFY(QTest::qWaitForWindowActive(window.get()));
        saveView(*window, QStringLiteral("Mine"));
        entry(*window, QStringLiteral("Delete"))->menu()->actions().first()->trigger();
        QVERIFY(!entry(*window, QStringLiteral("Mine")));
        entry(*window, QStringLiteral("Bring back “Mine”"))->trigger();
        QVERIFY(entry(*window, QStringLiteral("Mine")));
        entry(*window, QStringLiteral("Rename"))->menu()->actions().first()->trigger();
        answer(*window, QStringLiteral("Yours"));
        QVERIFY(entry(*window, QStringLiteral("Yours")));
        QVERIFY(!entry(*window, QStringLiteral("Mine")));
    }

private:
    QString freshFile() { return m_folder.filePath(QStringLiteral("%1.ini").arg(++m_count)); }

    static PlantPage *pageOf(const MainWindow &window, const QString &key)
    {
        for (auto *page : window.findChildren<PlantPage *>()) {
            if (page->key() == key)
                return page;
        }
        return nullptr;
    }

    static void press(MainWindow &window, Qt::Key key) { QTest::keyClick(&window, key, Qt::ControlModifier); }

    /// As the menu would show it now.
    static QAction *entry(const MainWindow &window, const QString &text)
    {
        QMenu *menu = window.findChild<ViewsButton *>()->menu();
        Q_EMIT menu->aboutToShow();
        for (QAction *action : menu->actions()) {
            if (action->text() == text)
                return action;
        }
        return nullptr;
    }

    static void answer(const MainWindow &window, const QString &name)
    {
        auto *prompt = window.findChild<NamePrompt *>();
        QVERIFY(prompt && prompt->isVisible());
        auto *field = prompt->findChild<QLineEdit *>();
        field->selectAll();
        QTest::keyClicks(field, name);
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_VERIFY(!window.findChild<NamePrompt *>());
    }

    static void saveView(const MainWindow &window, const QString &name)
    {
        entry(window, QStringLiteral("Save this view…"))->trigger();
        answer(window, name);
    }

    QTemporaryDir m_folder;
    int m_count = 0;
};

ANDON_GUI_TEST(tst_SavedViews)
#include "tst_savedviews.moc"
