// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/guitest.h"
#include "tests/support/onscreen.h"
#include "ui/charts/chartview.h"
#include "ui/lines/linespage.h"
#include "ui/machines/machinetablemodel.h"
#include "ui/machines/machinetiles.h"
#include "ui/overview/overviewpage.h"
#include "ui/style/style.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace Andon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Machines M-0, M-1, ... each on a line of its own, with as many defects as it has successors.
PlantView plantOf(int machines, int warnings)
{
    PlantView view;
    PlantFigures &figures = view.figures;
    figures.window = {Instant(0h), Instant(8h)};
    figures.asOf = Instant(8h);
    figures.slot = 2h;
    for (int i = 0; i < machines; ++i) {
        const std::string name = QString::number(i).toStdString();
        const Totals totals = {.events = 100, .defects = machines - i};
        MachineFigures machine = {.machine = MachineId("M-" + name), .line = LineId("L-" + name), .factory = FactoryId(i % 2 ? u"F02"_s : u"F01"_s), .totals = totals};
        machine.health = i < warnings ? Health::Warning : Health::Healthy;
        machine.trend = {totals, {}, {}, {}};
        figures.machines.push_back(machine);
        figures.lines.push_back({.line = machine.line, .factory = machine.factory, .totals = totals, .machines = 1, .before = {.defects = 4}, .trend = machine.trend});
        figures.totals += totals;
    }
    return view;
}

} // namespace

/// Where the numbers and bars of the overview and of the lines lead.
class tst_OverviewPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        Settings settings(m_folder.filePath(u"style.ini"_s));
        applyStyle(*qApp, settings);
        QLocale::setDefault(QLocale(QLocale::English));
    }

    void numbersStandBesideYesterdays()
    {
        OverviewPage page;
        PlantView view = plantOf(3, 1);
        view.figures.machines[2].health = Health::NoData;
        view.figures.rejected = 14;
        view.figures.yesterday = {.totals = {.events = 200, .defects = 6, .unknown = 50}, .rejected = 0, .silent = 2};
        page.resize(1200, 800);
        page.show();
        page.display(view);
        QVERIFY(card(page, u"Events: 300, yesterday 200 (+50 %)"_s));
        QVERIFY(card(page, u"Defects: 6, yesterday 6 (±0 %)"_s));
        QVERIFY(card(page, u"Defects per 100 events: 2.00, yesterday 4.00"_s));
        QVERIFY(card(page, u"Rejected: 14, yesterday 0"_s));
        QVERIFY(card(page, u"Machines silent: 1 of 3, yesterday 2"_s));
    }

    void everyNumberLeadsOn()
    {
        OverviewPage page;
        page.resize(1200, 800);
        page.show();
        page.display(plantOf(3, 1));
        QSignalSpy events(&page, &PlantPage::eventsRequested);
        QSignalSpy machines(&page, &OverviewPage::machinesRequested);
        QSignalSpy lines(&page, &OverviewPage::linesRequested);
        QSignalSpy rejections(&page, &OverviewPage::rejectionsRequested);
        card(page, u"Events:"_s)->click();
        QCOMPARE(events.takeFirst().at(0).value<EventsLink>(), EventsLink());
        card(page, u"Defects:"_s)->click();
        QCOMPARE(events.takeFirst().at(0).value<EventsLink>(), (EventsLink {.onlyDefects = true}));
        card(page, u"Defects per 100"_s)->click();
        QCOMPARE(lines.count(), 1);
        card(page, u"Rejected:"_s)->click();
        QCOMPARE(rejections.count(), 1);
        card(page, u"Machines silent:"_s)->click();
        QCOMPARE(machines.takeFirst().at(0).value<MachinesLink>(), (MachinesLink {.state = Health::NoData}));
    }

    void theWorstTenAreShownAndTheRestIsALink_data()
    {
        QTest::addColumn<int>("warnings");
        QTest::addColumn<QString>("link");
        QTest::addColumn<bool>("isHealthy");
        QTest::newRow("the rest is healthy") << 4 << u"and 38 healthy →"_s << true;
        QTest::newRow("some of the rest are not") << 12 << u"and 38 more →"_s << false;
    }
    void theWorstTenAreShownAndTheRestIsALink()
    {
        QFETCH(int, warnings);
        QFETCH(QString, link);
        QFETCH(bool, isHealthy);
        OverviewPage page;
        page.resize(1200, 800);
        page.show();
        page.display(plantOf(48, warnings));
        QCOMPARE(page.findChild<MachineTiles *>()->model()->rowCount(), 10);
        QSignalSpy machines(&page, &OverviewPage::machinesRequested);
        QAbstractButton *button = buttonOn(page, link);
        QVERIFY(button);
        button->click();
        QCOMPARE(machines.takeFirst().at(0).value<MachinesLink>(), isHealthy ? MachinesLink {.state = Health::Healthy} : MachinesLink());
        page.display(plantOf(10, warnings));
        QVERIFY(!button->isVisible());
    }

    void barsAndSlotsLeadToTheirEvents()
    {
        OverviewPage page;
        page.resize(1200, 800);
        page.show();
        page.display(plantOf(15, 1));
        QSignalSpy events(&page, &PlantPage::eventsRequested);
        QSignalSpy lines(&page, &OverviewPage::linesRequested);
        click(page, pareto, 0);
        QCOMPARE(events.takeFirst().at(0).value<EventsLink>(), (EventsLink {.line = LineId(u"L-0"_s), .factory = FactoryId(u"F01"_s), .onlyDefects = true}));
        click(page, pareto, 12);   // the others
        QCOMPARE(lines.count(), 1);
        click(page, u"Defects over time"_s, 1);
        QCOMPARE(events.takeFirst().at(0).value<EventsLink>(), (EventsLink {.window = Window {Instant(2h), Instant(4h)}, .onlyDefects = true}));
    }

    void linesAreCountedByLineMachineOrFactory()
    {
        Settings settings(m_folder.filePath(u"lines.ini"_s));
        LinesPage page(settings);
        page.resize(1200, 700);
        page.show();
        page.display(plantOf(25, 1));
        QSignalSpy events(&page, &PlantPage::eventsRequested);
        auto *table = page.findChild<QTableView *>();
        QCOMPARE(table->model()->rowCount(), 25);
        QCOMPARE(table->model()->index(0, LineTableModel::Change).data().toString(), u"+525 %"_s);
        QCOMPARE(table->model()->index(21, LineTableModel::Change).data().toString(), u"±0 %"_s);
        click(page, pareto, 20);   // the others: the table shows who they are
        QCOMPARE(events.count(), 0);
        QCOMPARE(table->currentIndex().siblingAtColumn(LineTableModel::Name).data().toString(), u"L-20"_s);
        click(page, pareto, 2);
        QCOMPARE(events.takeFirst().at(0).value<EventsLink>().line, std::optional(LineId(u"L-2"_s)));

        buttonOn(page, u"Machines"_s)->click();
        QCOMPARE(table->model()->index(0, LineTableModel::Name).data().toString(), u"M-0"_s);
        QVERIFY(table->isColumnHidden(LineTableModel::Machines));
        QCOMPARE(table->model()->headerData(LineTableModel::Name, Qt::Horizontal).toString(), u"Machine"_s);
        Q_EMIT table->activated(table->model()->index(3, 0));
        QCOMPARE(events.takeFirst().at(0).value<EventsLink>(), (EventsLink {.machine = MachineId(u"M-3"_s), .factory = FactoryId(u"F02"_s), .onlyDefects = true}));

        buttonOn(page, u"Factories"_s)->click();
        QCOMPARE(table->model()->rowCount(), 2);
        table->selectRow(0);
        buttonOn(page, u"Open in Events →"_s)->click();
        QCOMPARE(events.takeFirst().at(0).value<EventsLink>(), (EventsLink {.factory = FactoryId(u"F01"_s), .onlyDefects = true}));
        QCOMPARE(settings.get(Settings::LinesKind), int(RankBy::Factory));
    }

private:
    static inline const QString pareto = u"Pareto chart of defects by line"_s;

    /// As if a bar of the chart of that name was clicked.
    static void click(const QWidget &page, const QString &name, int bar)
    {
        for (auto *chart : page.findChildren<QAbstractScrollArea *>()) {
            if (chart->accessibleName() != name)
                continue;
            if (!qobject_cast<ChartView *>(chart)) {
                QVERIFY(QMetaObject::invokeMethod(chart, "clicked", Q_ARG(int, bar)));
                continue;
            }
            QTest::keyClick(chart, Qt::Key_Home);
            for (int i = 0; i < bar; ++i)
                QTest::keyClick(chart, Qt::Key_Right);
            QTest::keyClick(chart, Qt::Key_Return);
        }
    }

    static QAbstractButton *card(const QWidget &page, const QString &beginning)
    {
        for (auto *card : page.findChildren<QAbstractButton *>()) {
            if (card->accessibleName().startsWith(beginning))
                return card;
        }
        return nullptr;
    }

    QTemporaryDir m_folder;
};

ANDON_GUI_TEST(tst_OverviewPage)
#include "tst_overviewpage.moc"
