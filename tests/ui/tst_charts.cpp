// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/guitest.h"
#include "ui/charts/barchart.h"
#include "ui/charts/chartpicture.h"
#include "ui/charts/charttablemodel.h"
#include "ui/charts/ingestchart.h"
#include "ui/charts/marklabel.h"
#include "ui/charts/paretochart.h"
#include "ui/charts/thinning.h"
#include "ui/charts/trendchart.h"
#include "ui/style/card.h"
#include "ui/style/style.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QMenu>
#include <QPushButton>
#include <QTableView>
#include <QtTest>

using namespace Andon;
using namespace std::chrono_literals;

namespace {

constexpr auto fatal = QAbstractItemModelTester::FailureReportingMode::Fatal;

EventsLink linkTo(const char *line)
{
    return {.line = LineId(std::string(line)), .onlyDefects = true};
}

/// 1,042 defects; three lines make 80 %.
QList<ParetoBar> threeLinesAndOthers()
{
    return {{QStringLiteral("LINE-C"), 312, QStringLiteral("8.00 %"), false, linkTo("LINE-C")},
            {QStringLiteral("LINE-A"), 290, QStringLiteral("7.00 %"), true, linkTo("LINE-A")},
            {QStringLiteral("LINE-B"), 240, QStringLiteral("5.50 %"), false, linkTo("LINE-B")},
            {QStringLiteral("others"), 200, QStringLiteral("1.20 %"), false, {}}};
}

Instant at(int minute)
{
    return Instant(1'768'471'200'000ms) + std::chrono::minutes(minute);
}

std::vector<IngestSlot> threeSlices()
{
    return {{.start = at(0), .accepted = 10, .rejected = 1}, {.start = at(10), .accepted = 20, .deduped = 4}, {.start = at(20), .updated = 3}};
}

QStringList words(const QMenu &menu)
{
    QStringList words;
    for (const QAction *action : menu.actions()) {
        if (!action->isSeparator())
            words << action->text();
    }
    return words;
}

} // namespace

class tst_Charts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English));
        Settings settings(m_folder.filePath(QStringLiteral("style.ini")));
        applyStyle(*qApp, settings);
    }

    void init()
    {
        m_card = std::make_unique<Card>(QStringLiteral("Top defect lines"));
        m_link = m_card->addLink(QStringLiteral("Open lines"));
        m_chart = new ParetoChart;
        m_card->addContent(m_chart);
        m_card->resize(560, 340);
        m_chart->replace(threeLinesAndOthers(), 1042);
        m_card->show();
        QVERIFY(QTest::qWaitForWindowActive(m_card.get()));
    }

    void cleanup() { m_card.reset(); }

    void theMouseIsToldWhatABarIs()
    {
        moveTo(1);
        QTRY_VERIFY(label()->isVisible());
        QCOMPARE(label()->text(), QStringLiteral("LINE-A\nDefects: 290\nPer 100 events: 7.00 %\nShare of all: 27.8 %\n"
                                                 "Running %: 57.8 %\nA machine of it is in Warning"));
        QVERIFY(m_chart->rect().contains(label()->geometry()));
        QTest::mouseMove(m_link);
        QTRY_VERIFY(!label()->isVisible());
    }

    void aClickLeadsToTheEventsOfTheBar()
    {
        QSignalSpy events(m_chart, &ChartView::eventsRequested);
        QTest::mouseClick(m_chart->viewport(), Qt::LeftButton, {}, middleOf(2));
        QCOMPARE(events.count(), 1);
        QCOMPARE(events[0][0].value<EventsLink>(), linkTo("LINE-B"));
    }

    void theOthersLeadNowhereButSayThatTheyWereClicked()
    {
        QSignalSpy events(m_chart, &ChartView::eventsRequested);
        QSignalSpy clicks(m_chart, &ChartView::clicked);
        QTest::mouseClick(m_chart->viewport(), Qt::LeftButton, {}, middleOf(3));
        QCOMPARE(clicks.count(), 1);
        QCOMPARE(events.count(), 0);
    }

    void arrowsWalkAndEnterOpens()
    {
        QSignalSpy events(m_chart, &ChartView::eventsRequested);
        m_chart->setFocus();
        press(Qt::Key_Right);
        press(Qt::Key_Right);
        QCOMPARE(m_chart->currentMark(), 1);
        QVERIFY(label()->isVisible());
        QVERIFY(m_chart->accessibleDescription().startsWith(QStringLiteral("LINE-A; Defects: 290")));
        press(Qt::Key_End);
        press(Qt::Key_Right);
        QCOMPARE(m_chart->currentMark(), 3);
        press(Qt::Key_Home);
        press(Qt::Key_Left);
        press(Qt::Key_Return);
        QCOMPARE(events.count(), 1);
        QCOMPARE(events[0][0].value<EventsLink>(), linkTo("LINE-C"));
        press(Qt::Key_Escape);
        QVERIFY(!label()->isVisible());
        QCOMPARE(m_chart->accessibleDescription(), m_chart->summary());
    }

    void oneSentenceSaysWhatTheChartShows_data()
    {
        QTest::addColumn<QList<ParetoBar>>("bars");
        QTest::addColumn<qint64>("all");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("three of four") << threeLinesAndOthers() << qint64(1042)
                                       << QStringLiteral("Defects by line, this range: LINE-C first with 312 of 1,042; 3 line(s) make 81 %.");
        QTest::newRow("one alone") << threeLinesAndOthers().mid(0, 1) << qint64(312)
                                   << QStringLiteral("Defects by line, this range: LINE-C first with 312 of 312; 1 line(s) make 100 %.");
        QTest::newRow("none") << QList<ParetoBar>() << qint64(0) << QStringLiteral("No defects in this range.");
    }
    void oneSentenceSaysWhatTheChartShows()
    {
        QFETCH(QList<ParetoBar>, bars);
        QFETCH(qint64, all);
        QFETCH(QString, sentence);
        m_chart->replace(bars, all);
        QCOMPARE(m_chart->accessibleDescription(), sentence);
    }

    void theTableHasTheRowsOfTheChartInItsOrder()
    {
        const ChartTableModel table(*m_chart);
        QAbstractItemModelTester tester(const_cast<ChartTableModel *>(&table), fatal);
        QCOMPARE(table.rowCount(), 4);
        QCOMPARE(table.index(0, 0).data().toString(), QStringLiteral("LINE-C"));
        QCOMPARE(table.index(3, 4).data().toString(), QStringLiteral("100.0 %"));
        QCOMPARE(table.headerData(0, Qt::Horizontal).toString(), QStringLiteral("Line"));
        m_chart->replace(threeLinesAndOthers().mid(0, 3), 842);
        QCOMPARE(table.rowCount(), 3);
        m_chart->replace(threeLinesAndOthers().mid(1, 1), 290);
        QCOMPARE(table.rowCount(), 1);
        QCOMPARE(table.index(0, 0).data().toString(), QStringLiteral("LINE-A"));
        m_chart->replace(threeLinesAndOthers(), 1042);
        QCOMPARE(table.rowCount(), 4);
        m_chart->setSubject(ParetoChart::Subject::Machine);
        m_chart->replace(threeLinesAndOthers().mid(0, 2), 602);
        QCOMPARE(table.headerData(0, Qt::Horizontal).toString(), QStringLiteral("Machine"));
    }

    void controlAndTPutsTheTableInPlaceOfTheChart_data()
    {
        QTest::addColumn<bool>("isOnChart");
        QTest::newRow("the chart has the focus") << true;
        QTest::newRow("something else in its card has the focus") << false;
    }
    void controlAndTPutsTheTableInPlaceOfTheChart()
    {
        QFETCH(bool, isOnChart);
        QWidget *focus = isOnChart ? static_cast<QWidget *>(m_chart) : m_link;
        focus->setFocus();
        QTest::keyClick(focus, Qt::Key_T, Qt::ControlModifier);
        QVERIFY(m_chart->isTableShown());
        auto *table = m_chart->findChild<QTableView *>();
        QVERIFY(table && table->isVisible());
        QCOMPARE(table->size(), m_chart->size());
        QCOMPARE(table->hasFocus(), isOnChart);
        QWidget *now = isOnChart ? static_cast<QWidget *>(table) : m_link;
        QTest::keyClick(now, Qt::Key_T, Qt::ControlModifier);
        QVERIFY(!m_chart->isTableShown());
        QVERIFY(focus->hasFocus());
    }

    void enterInTheTableLeadsToTheEvents()
    {
        QSignalSpy events(m_chart, &ChartView::eventsRequested);
        m_chart->setFocus();
        m_chart->setTableShown(true);
        auto *table = m_chart->findChild<QTableView *>();
        QTest::keyClick(table, Qt::Key_Down);
        QTest::keyClick(table, Qt::Key_Down);
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(events.count(), 1);
        QCOMPARE(events[0][0].value<EventsLink>(), linkTo(table->currentIndex().row() == 1 ? "LINE-A" : "LINE-B"));
    }

    void aRightClickOffersPictureAndTable()
    {
        QContextMenuEvent asked(QContextMenuEvent::Mouse, middleOf(0), m_chart->viewport()->mapToGlobal(middleOf(0)));
        QCoreApplication::sendEvent(m_chart->viewport(), &asked);
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(menu);
        QCOMPARE(words(*menu), (QStringList{QStringLiteral("Show these events"), QStringLiteral("Copy value"), QStringLiteral("Copy picture"),
                                            QStringLiteral("Save as PNG…"), QStringLiteral("Save as SVG…"), QStringLiteral("Copy the table"),
                                            QStringLiteral("Show as table")}));
        for (QAction *action : menu->actions()) {
            if (action->text() == QStringLiteral("Copy the table"))
                action->trigger();
        }
        QCOMPARE(QGuiApplication::clipboard()->text().section(u'\n', 0, 1),
                 QStringLiteral("Line\tDefects\tPer 100 events\tShare of all\tRunning %\nLINE-C\t312\t8.00 %\t29.9 %\t29.9 %"));
        menu->close();
    }

    void thePictureIsTheChartWithItsNameAndSentence()
    {
        const QImage picture = pictureOf(*m_chart);
        QVERIFY(picture.width() > 2 * m_chart->viewport()->width());
        const QString drawing = m_folder.filePath(QStringLiteral("lines.svg"));
        QVERIFY(savePicture(*m_chart, drawing));
        QFile file(drawing);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray svg = file.readAll();
        QVERIFY(svg.contains("<svg"));
        QVERIFY(svg.contains("LINE-C first with 312 of 1,042"));
        const QString png = m_folder.filePath(QStringLiteral("lines.png"));
        QVERIFY(savePicture(*m_chart, png));
        QCOMPARE(QImage(png).size(), picture.size());
        QVERIFY(!savePicture(*m_chart, m_folder.filePath(QStringLiteral("nowhere/lines.png"))));
    }

    void aBarOfArrivalsSaysItsTimeAndOutcomes()
    {
        IngestChart chart;
        QAbstractItemModelTester tester(new ChartTableModel(chart, &chart), fatal);
        chart.replace({at(0), at(30)}, threeSlices());
        QCOMPARE(chart.markCount(), 3);
        QCOMPARE(chart.cell(1, 1), QStringLiteral("20"));
        QCOMPARE(chart.linkOf(1)->window, (Window{at(10), at(20)}));
        QCOMPARE(chart.linkOf(2)->window, (Window{at(20), at(30)}));
        QCOMPARE(chart.summary(), QStringLiteral("30 accepted, 4 deduped, 3 updated, 1 rejected."));
    }

    void aPointOfTheTrendLeadsToWhatItLooksBackOver()
    {
        TrendChart chart;
        chart.replace({at(0), at(60)}, {1.0, 2.5, 3.0, 0.5}, 2.0, 30min);
        QVERIFY(!chart.linkOf(1));
        chart.setSubject({.machine = MachineId(std::string("press-7"))});
        QCOMPARE(*chart.linkOf(1), (EventsLink{.machine = MachineId(std::string("press-7")), .window = Window{at(-10), at(20)}}));
        QCOMPARE(chart.cell(2, 1), QStringLiteral("3.00"));
        QCOMPARE(chart.summary(), QStringLiteral("Now 0.5 defects per hour, at most 3.0; the limit is 2.0."));
    }

    void amountsAreSaidInFull()
    {
        BarChart chart(QStringLiteral("Sums"));
        chart.setTitles(QStringLiteral("Client"), QStringLiteral("Sum"));
        chart.replace({{QStringLiteral("acme"), 1234567.5}, {QStringLiteral("beta"), -3.0}});
        QCOMPARE(chart.markText(0), QStringLiteral("acme\nSum: 1,234,567.5"));
        QVERIFY(chart.summary().contains(QStringLiteral("acme first with 1,234,567.5")));
    }

    void aLongSeriesIsThinnedWithoutLosingASpike()
    {
        QList<double> values(100'000, 1.0);
        values[54'321] = 99;
        values[54'322] = -7;
        const QList<QPointF> points = thinned(values, 600);
        QVERIFY(points.size() <= 1200);
        QVERIFY(points.contains(QPointF(54'321, 99)));
        QVERIFY(points.contains(QPointF(54'322, -7)));
        QVERIFY(std::is_sorted(points.begin(), points.end(), [](const QPointF &one, const QPointF &other) { return one.x() < other.x(); }));
        QCOMPARE(thinned({3, 1, 2}, 600).size(), 3);
        QCOMPARE(thinned({}, 600).size(), 0);
    }

private:
    MarkLabel *label() const { return m_chart->findChild<MarkLabel *>(); }
    void press(Qt::Key key) { QTest::keyClick(m_chart, key); }
    void moveTo(int bar) { QTest::mouseMove(m_chart->viewport(), middleOf(bar)); }

    /// Of a column, a little above the names.
    QPoint middleOf(int bar) const
    {
        const QRectF plot = m_chart->chart()->plotArea();
        return QPointF(plot.left() + plot.width() * (bar + 0.5) / m_chart->markCount(), plot.bottom() - 12).toPoint();
    }

    QTemporaryDir m_folder;
    std::unique_ptr<Card> m_card;
    QPushButton *m_link = nullptr;
    ParetoChart *m_chart = nullptr;
};

ANDON_GUI_TEST(tst_Charts)
#include "tst_charts.moc"
