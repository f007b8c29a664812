// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/eventlines.h"
#include "tests/support/guitest.h"
#include "tests/support/settableclock.h"
#include "tests/support/windowfixture.h"
#include "ui/shifts/plantcalendar.h"
#include "ui/style/style.h"
#include "ui/wallboard/boardgrid.h"
#include "ui/wallboard/wallboard.h"

#include <QtTest>

using namespace Andon;
using namespace Qt::StringLiterals;

namespace {

MachineFigures machine(const QString &name, const QString &line, Health health, double rate, std::string_view lastEvent = "11:59")
{
    return {.machine = MachineId(name), .line = LineId(line), .factory = FactoryId(u"F01"_s), .defectsPerHour = rate, .health = health, .lastEvent = at(lastEvent)};
}

/// "LINE-A Warning 3.5 press-7 1/2": name, state, rate, whose it is, silent of all.
QString textOf(const BoardLine &line)
{
    static const QHash<Health, QString> words = {{Health::Healthy, u"Healthy"_s}, {Health::Warning, u"Warning"_s}, {Health::NoData, u"NoData"_s}};
    return u"%1 %2 %3 %4 %5/%6"_s.arg(line.line.toString(), words.value(line.health)).arg(line.defectsPerHour).arg(line.worst.toString()).arg(line.silent).arg(line.machines);
}

} // namespace

class tst_Wallboard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        Settings settings(m_folder.filePath(u"style.ini"_s));
        applyStyle(*qApp, settings);
        QLocale::setDefault(QLocale(QLocale::English));
    }

    void linesAreAsBadAsTheirWorstMachineAndTheWorstComeFirst()
    {
        PlantFigures figures;
        figures.machines = {machine(u"a1"_s, u"A"_s, Health::Healthy, 0.5), machine(u"a2"_s, u"A"_s, Health::Warning, 3.5),
                            machine(u"b1"_s, u"B"_s, Health::NoData, 9),    machine(u"b2"_s, u"B"_s, Health::Healthy, 0.25),
                            machine(u"c1"_s, u"C"_s, Health::NoData, 1, "10:00"), machine(u"c2"_s, u"C"_s, Health::NoData, 0, "11:00"),
                            machine(u"d1"_s, u"D"_s, Health::Warning, 7),   machine(u"lathe"_s, {}, Health::Healthy, 1)};
        QStringList lines;
        for (const BoardLine &line : boardLines(figures))
            lines << textOf(line);
        QCOMPARE(lines, (QStringList{u"D Warning 7 d1 0/1"_s, u"A Warning 3.5 a2 0/2"_s, u"C NoData 0 c2 2/2"_s, u"lathe Healthy 1 lathe 0/1"_s, u"B Healthy 0.25 b2 1/2"_s}));
    }

    void cardsFillTheScreenAndFormItWell_data()
    {
        QTest::addColumn<int>("cards");
        QTest::addColumn<QSizeF>("area");
        QTest::addColumn<QString>("grid");
        const QSizeF wide(1830, 850);
        QTest::newRow("one") << 1 << wide << u"1x1"_s;
        QTest::newRow("two") << 2 << wide << u"2x1"_s;
        QTest::newRow("eight") << 8 << wide << u"4x2"_s;
        QTest::newRow("forty") << 40 << wide << u"8x5"_s;
        QTest::newRow("eight on a screen that stands") << 8 << QSizeF(1000, 1700) << u"2x4"_s;
    }
    void cardsFillTheScreenAndFormItWell()
    {
        QFETCH(int, cards);
        QFETCH(QSizeF, area);
        QFETCH(QString, grid);
        const BoardGrid found = gridFor(cards, area, 20);
        QCOMPARE(u"%1x%2"_s.arg(found.columns).arg(found.rows), grid);
        const QRectF all(QPointF(10, 20), area);
        for (int i = 0; i < cards; ++i)
            QVERIFY(all.adjusted(-0.01, -0.01, 0.01, 0.01).contains(cardArea(i, found, all, 20)));
    }

    void moreThanFortyLinesTakeAnotherScreen_data()
    {
        QTest::addColumn<int>("cards");
        QTest::addColumn<QString>("screens");
        QTest::newRow("none") << 0 << u"0+0"_s;
        QTest::newRow("forty") << 40 << u"0+40"_s;
        QTest::newRow("one more") << 41 << u"0+21 21+20"_s;
        QTest::newRow("a hundred") << 100 << u"0+34 34+34 68+32"_s;
    }
    void moreThanFortyLinesTakeAnotherScreen()
    {
        QFETCH(int, cards);
        QFETCH(QString, screens);
        QStringList ranges;
        for (int screen = 0; screen < screensFor(cards); ++screen)
            ranges << u"%1+%2"_s.arg(cardsOn(screen, cards).first).arg(cardsOn(screen, cards).count);
        QCOMPARE(ranges.join(u' '), screens);
    }

    void thePageStaysWhenLinesComeAndGo()
    {
        BoardTurns turns;
        turns.go(BoardPage::Pareto);
        turns.setLineScreens(3);
        QCOMPARE(turns.place(), (BoardTurns::Place{.page = BoardPage::Pareto}));
        QCOMPARE(turns.count(), 5);
        turns.next();
        turns.next();
        QCOMPARE(turns.place(), (BoardTurns::Place{}));
        turns.previous();
        QCOMPARE(turns.place(), (BoardTurns::Place{.page = BoardPage::Rejections}));
        turns.next();
        turns.next();
        turns.next();
        QCOMPARE(turns.place(), (BoardTurns::Place{.part = 2}));
        turns.setLineScreens(1);
        QCOMPARE(turns.place(), (BoardTurns::Place{}));
    }

    void aClockThatIsAheadMakesNothingLive()
    {
        Freshness freshness;
        QVERIFY(freshness.isOld(at("12:00")));
        PlantFigures figures{.asOf = at("12:00")};
        figures.machines = {machine(u"a"_s, u"A"_s, Health::Healthy, 0, "11:59"), machine(u"b"_s, u"A"_s, Health::Healthy, 0, "12:10")};
        freshness.note(figures);
        QCOMPARE(freshness.newest(), at("12:00"));
        figures.asOf = at("12:03");
        freshness.note(figures);
        QCOMPARE(freshness.newest(), at("12:00"));
        QVERIFY(freshness.isOld(at("12:03")));
        figures.machines[1].lastEvent = at("12:12");
        freshness.note(figures);
        QCOMPARE(freshness.newest(), at("12:03"));
        QVERIFY(!freshness.isOld(at("12:04")));
    }

    void theBoardShowsTheLinesAndTheirState()
    {
        openBoard();
        QTRY_VERIFY(says(u"LINE-A: Warning"_s));
        QVERIFY(says(u"LINE-B: Healthy"_s));
        QVERIFY(m_board->accessibleName().endsWith(u"Line status"_s));
        QVERIFY(m_board->isFullScreen());
    }

    void thePagesTakeTurns()
    {
        openBoard();
        m_plant->settings().set(Settings::BoardSeconds, 5);
        QTRY_VERIFY_WITH_TIMEOUT(m_board->accessibleName().endsWith(u"Pareto of this shift"_s), 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(m_board->accessibleName().endsWith(u"Latest rejections"_s), 20'000);
    }

    void aNamedPageStaysAndTheArrowsChangeIt()
    {
        openBoard(BoardPage::Rejections);
        QTRY_VERIFY(says(u"No event was refused in this range"_s));
        QTest::keyClick(m_board.get(), Qt::Key_Right);
        QTRY_VERIFY(says(u"LINE-A"_s));
        QTest::keyClick(m_board.get(), Qt::Key_Right);
        QTRY_VERIFY(says(u"LINE-A: 20 defects, 100"_s));
        QTest::keyClick(m_board.get(), Qt::Key_Left);
        QVERIFY(m_board->accessibleName().endsWith(u"Line status"_s));
    }

    void dataOlderThanAMinuteAreNotShown()
    {
        openBoard();
        QTRY_VERIFY(says(u"LINE-A: Warning"_s));
        m_clock->set("2026-01-15T12:01:30Z");
        QTRY_VERIFY(says(u"NO LIVE DATA since 11:59"_s));
        QVERIFY(!says(u"LINE-A"_s));
        QVERIFY(m_plant->submit(batchFrom(u"E9 press-7@LINE-A/F01 12:01 0"_s)));
        QTRY_VERIFY(says(u"LINE-A"_s));
        QVERIFY(!says(u"NO LIVE DATA"_s));
    }

    void aStoppedServerMeansNoLiveData()
    {
        openBoard();
        QTRY_VERIFY(says(u"LINE-A: Warning"_s));
        m_plant->controls().setState({.phase = ServerState::Phase::Stopped});
        QTRY_VERIFY(says(u"NO LIVE DATA since 11:59"_s));
        QVERIFY(says(u"the server was stopped"_s));
        m_plant->listenOn(u"http://127.0.0.1:4711"_s);
        QTRY_VERIFY(!says(u"NO LIVE DATA"_s));
    }

    void withoutAnyEventTheBoardSaysSo()
    {
        openBoard({}, false);
        QTRY_VERIFY(says(u"NO LIVE DATA"_s));
        QVERIFY(says(u"No event has arrived yet."_s));
    }

    void escapeAndF11Leave_data()
    {
        QTest::addColumn<Qt::Key>("key");
        QTest::newRow("Escape") << Qt::Key_Escape;
        QTest::newRow("F11") << Qt::Key_F11;
        QTest::newRow("a key chosen for the wall-board") << Qt::Key_F8;
    }
    void escapeAndF11Leave()
    {
        QFETCH(Qt::Key, key);
        openBoard();
        m_board->setLeaveKey(QKeySequence(Qt::Key_F8));
        QSignalSpy left(m_board.get(), &Wallboard::left);
        QTest::keyClick(m_board.get(), key);
        QCOMPARE(left.count(), 1);
        QVERIFY(!m_board->isVisible());
    }

    void spaceLetsThePagesStayAndTakeTurnsAgain()
    {
        openBoard();
        QTest::keyClick(m_board.get(), Qt::Key_Space);
        QCOMPARE(m_plant->settings().get(Settings::BoardTurns), false);
        QTest::keyClick(m_board.get(), Qt::Key_Space);
        QCOMPARE(m_plant->settings().get(Settings::BoardTurns), true);
    }

    void thePointerGoesWhenItRests()
    {
        openBoard();
        QTRY_COMPARE_WITH_TIMEOUT(m_board->cursor().shape(), Qt::BlankCursor, 20'000);
        QTest::mouseMove(m_board.get(), QPoint(20, 20));
        QTest::mouseMove(m_board.get(), QPoint(40, 40));
        QTRY_VERIFY(m_board->cursor().shape() != Qt::BlankCursor);
    }

    void cleanup()
    {
        m_board.reset();
        m_plant.reset();
    }

private:
    void openBoard(std::optional<BoardPage> page = {}, bool withEvents = true)
    {
        m_clock = std::make_unique<SettableClock>("2026-01-15T12:00:00Z");
        m_plant = std::make_unique<WindowFixture>(*m_clock, m_folder.filePath(u"%1.ini"_s.arg(++m_count)));
        m_plant->listenOn(u"http://127.0.0.1:4711"_s);
        if (withEvents) {
            QVERIFY(m_plant->submit(batchFrom(u"E1 press-7@LINE-A/F01 11:58 20\nE2 press-7@LINE-A/F01 11:59 0\n"
                                              "E3 press-8@LINE-B/F01 11:59 0"_s)));
        }
        m_calendar = std::make_unique<PlantCalendar>(m_plant->settings());
        m_board = std::make_unique<Wallboard>(WindowParts{.ingest = m_plant->ingest(), .access = m_plant->access(), .traffic = m_plant->traffic(),
                                                          .settings = m_plant->settings(), .controls = m_plant->controls()}, *m_calendar);
        m_board->begin(nullptr, page);
        QVERIFY(QTest::qWaitForWindowExposed(m_board.get()));
    }

    bool says(const QString &text) const { return m_board->accessibleDescription().contains(text); }

    QTemporaryDir m_folder;
    int m_count = 0;
    std::unique_ptr<SettableClock> m_clock;
    std::unique_ptr<WindowFixture> m_plant;
    std::unique_ptr<PlantCalendar> m_calendar;
    std::unique_ptr<Wallboard> m_board;
};

ANDON_GUI_TEST(tst_Wallboard)
#include "tst_wallboard.moc"
