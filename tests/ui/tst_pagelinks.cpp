// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/validation/readingjson.h"
#include "tests/support/eventlines.h"
#include "tests/support/guitest.h"
#include "tests/support/onscreen.h"
#include "tests/support/settableclock.h"
#include "tests/support/windowfixture.h"
#include "ui/charts/barchart.h"
#include "ui/charts/columnchart.h"
#include "ui/charts/ingestchart.h"
#include "ui/charts/paretochart.h"
#include "ui/charts/trendchart.h"
#include "ui/help/explanationpopover.h"
#include "ui/lines/linespage.h"
#include "ui/machines/machinespage.h"
#include "ui/overview/overviewpage.h"
#include "ui/style/style.h"
#include "ui/tables/tableview.h"

#include <QLineEdit>
#include <QtTest>

using namespace Andon;
using namespace Qt::StringLiterals;

namespace {

const QByteArray twoClients = R"([{"source":"pc-1","metric":"parts","amount":12,"time":"2026-01-15T11:00:00Z"},
    {"source":"pc-2","metric":"scrap","amount":3,"time":"2026-01-15T11:20:00Z"}])";

} // namespace

/// What is behind a bar, a point or a value is one click away.
class tst_PageLinks : public QObject
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
        m_plant = std::make_unique<WindowFixture>(m_clock, m_folder.filePath(u"%1.ini"_s.arg(++m_count)));
        m_window = m_plant->makeWindow();
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        QVERIFY(m_plant->submit(batchFrom(u"E1 press-7@LINE-A/F01 11:00 5\nE2 press-7@LINE-A/F01 11:10 2\nE3 press-8@LINE-B/F01 11:59 1"_s)));
    }

    void cleanup()
    {
        m_window.reset();
        m_plant.reset();
    }

    void aBarOnTheOverviewLeadsToTheDefectsOfItsLine()
    {
        auto *page = opened<OverviewPage>();
        auto *chart = page->findChild<ParetoChart *>();
        QTRY_COMPARE(chart->markCount(), 2);
        QSignalSpy links(page, &PlantPage::eventsRequested);
        Q_EMIT chart->eventsRequested(*chart->linkOf(0));
        QCOMPARE(links.count(), 1);
        QCOMPARE(links[0][0].value<EventsLink>(),
                 (EventsLink{.line = LineId(std::string("LINE-A")), .factory = FactoryId(std::string("F01")), .onlyDefects = true}));
    }

    void aBarOfArrivalsLeadsToTheEventsOfItsTime()
    {
        auto *page = opened<OverviewPage>();
        auto *chart = page->findChild<IngestChart *>();
        QTRY_VERIFY(chart->markCount() > 0);
        QSignalSpy links(page, &PlantPage::eventsRequested);
        click(*chart, chart->markCount() - 1);
        QCOMPARE(links.count(), 1);
        QVERIFY(links[0][0].value<EventsLink>().window);
    }

    void aColumnOfDefectsSaysItsFiguresAndLeadsToThem()
    {
        auto *page = opened<OverviewPage>();
        auto *chart = page->findChild<ColumnChart *>();
        QTRY_VERIFY(chart->markCount() > 0);
        int highest = 0;
        for (int mark = 0; mark < chart->markCount(); ++mark)
            highest = chart->cell(mark, 1).toInt() > chart->cell(highest, 1).toInt() ? mark : highest;
        QVERIFY(chart->cell(highest, 1).toInt() > 0);
        QCOMPARE(chart->columns().size(), 3);
        QVERIFY(chart->markText(highest).contains(u"Defects"_s));
        QSignalSpy links(page, &PlantPage::eventsRequested);
        click(*chart, highest);
        QCOMPARE(links.count(), 1);
        QVERIFY(links[0][0].value<EventsLink>().window && links[0][0].value<EventsLink>().onlyDefects);
        chart->setTableShown(true);
        QVERIFY(chart->isTableShown());
        chart->setTableShown(false);
    }

    void aBarOnLinesLeadsToEventsAndMarksItsLine()
    {
        press(Qt::Key_3);
        auto *page = opened<LinesPage>();
        auto *chart = page->findChild<ParetoChart *>();
        QTRY_COMPARE(chart->markCount(), 2);
        QSignalSpy links(page, &PlantPage::eventsRequested);
        click(*chart, 1);
        QCOMPARE(links.count(), 1);
        QCOMPARE(links[0][0].value<EventsLink>().line, LineId(std::string("LINE-B")));
        QCOMPARE(page->findChild<TableView *>()->chosenRow().siblingAtColumn(1).data().toString(), u"LINE-B"_s);
    }

    void aPointOfTheTrendLeadsToTheDefectsOfItsMachine()
    {
        press(Qt::Key_2);
        auto *page = opened<MachinesPage>();
        QTRY_VERIFY(named<TableView>(u"Machines, worst first"_s));
        auto *machines = named<TableView>(u"Machines, worst first"_s);
        QTRY_COMPARE(machines->model()->rowCount(), 2);
        machines->selectRow(0);
        auto *chart = page->findChild<TrendChart *>();
        QTRY_VERIFY(chart->markCount() > 0 && chart->isVisible());
        QSignalSpy links(page, &PlantPage::eventsRequested);
        chart->setFocus();
        QTest::keyClick(chart, Qt::Key_End);
        QTest::keyClick(chart, Qt::Key_Return);
        QCOMPARE(links.count(), 1);
        QCOMPARE(links[0][0].value<EventsLink>().machine, MachineId(std::string("press-7")));
    }

    void aValueOfTheMachinesFiltersThem()
    {
        press(Qt::Key_2);
        QTRY_VERIFY(named<TableView>(u"Machines, worst first"_s));
        auto *machines = named<TableView>(u"Machines, worst first"_s);
        QTRY_COMPARE(machines->model()->rowCount(), 2);
        Q_EMIT machines->filterRequested(1, u"LINE-B"_s);
        QTRY_COMPARE(machines->model()->rowCount(), 1);
    }

    void escapeClosesAnExplanationOnAPageThatHasItsOwnUseForIt()
    {
        press(Qt::Key_2);
        QTRY_VERIFY(named<TableView>(u"Machines, worst first"_s));
        auto *machines = named<TableView>(u"Machines, worst first"_s);
        QTRY_COMPARE(machines->model()->rowCount(), 2);
        (new ExplanationPopover(explainUnknown({.events = 3, .unknown = 1}), machines))->showAt(machines->mapToGlobal(QPoint(9, 9)));
        QPointer<ExplanationPopover> popover = m_window->findChild<ExplanationPopover *>();
        QVERIFY(popover && popover->isVisible());
        QTest::keyClick(popover, Qt::Key_Escape);
        QTRY_VERIFY(!popover);
    }

    void aBarOfTheTotalsOpensItsReadings()
    {
        auto batch = readingsFromJson(twoClients, "10.0.0.9", m_clock.nowInMilliseconds());
        QVERIFY(batch);
        const auto readings = std::make_shared<const ReadingBatch>(*std::move(batch));
        QVERIFY(m_plant->await<ReadingReport>([&](auto answer) { m_plant->ingest().submit(readings, this, answer); }));
        press(Qt::Key_6);
        QTRY_VERIFY(buttonOn(*m_window, u"Totals"_s));
        buttonOn(*m_window, u"Totals"_s)->click();
        auto *chart = m_window->findChild<BarChart *>();
        QTRY_COMPARE(chart->markCount(), 2);
        QTRY_VERIFY(chart->isVisible());
        QVERIFY(chart->summary().startsWith(u"pc-1 first with 12"_s));
        Q_EMIT chart->clicked(1);
        QTRY_COMPARE(rowsOf(u"Processed readings, newest first"_s), 1);
        QCOMPARE(named<QLineEdit>(u"Only readings with this: Client"_s)->text(), u"pc-2"_s);
    }

private:
    /// Once there are events to show it is made.
    template <typename Page>
    Page *opened() const
    {
        (void)QTest::qWaitFor([this] { return m_window->findChild<Page *>(); });
        return m_window->findChild<Page *>();
    }

    void press(Qt::Key key) { QTest::keyClick(m_window.get(), key, Qt::ControlModifier); }

    template <typename Kind>
    Kind *named(const QString &name) const
    {
        return namedOn<Kind>(*m_window, name);
    }

    int rowsOf(const QString &name) const
    {
        const auto *table = named<TableView>(name);
        return table ? table->model()->rowCount() : -1;
    }

    /// A Pareto chart has room for four bars even where there are fewer.
    static void click(ChartView &chart, int mark)
    {
        const int places = qobject_cast<ParetoChart *>(&chart) ? std::max(4, chart.markCount()) : chart.markCount();
        const QRectF plot = chart.chart()->plotArea();
        const QPointF place(plot.left() + plot.width() * (mark + 0.5) / places, plot.bottom() - 6);
        QTest::mouseClick(chart.viewport(), Qt::LeftButton, {}, place.toPoint());
    }

    SettableClock m_clock;
    QTemporaryDir m_folder;
    int m_count = 0;
    std::unique_ptr<WindowFixture> m_plant;
    std::unique_ptr<MainWindow> m_window;
};

ANDON_GUI_TEST(tst_PageLinks)
#include "tst_pagelinks.moc"
