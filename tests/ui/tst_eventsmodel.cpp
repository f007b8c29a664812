// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/filtertext.h"
#include "tests/support/eventlines.h"
#include "tests/support/guitest.h"
#include "tests/support/plantfixture.h"
#include "tests/support/settableclock.h"
#include "ui/events/eventsmodel.h"

#include <QAbstractItemModelTester>
#include <QtTest>

using namespace Andon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto fatal = QAbstractItemModelTester::FailureReportingMode::Fatal;
constexpr int many = 4000;

Event eventAt(int number, Instant time, std::optional<int> defects = 0)
{
    return {.id = EventId(u"E-%1"_s.arg(number)), .source = {.machine = MachineId(u"M-%1"_s.arg(number % 7))}, .time = time, .duration = 1s, .defects = defects};
}

EventQuery queryOf(const QString &filter)
{
    return FilterText(filter).query();
}

} // namespace

class tst_EventsModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_clock = std::make_unique<SettableClock>();
        m_plant = std::make_unique<PlantFixture>(*m_clock);
        m_model = std::make_unique<EventsModel>(m_plant->ingest());
        m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(), fatal);
    }

    void cleanup()
    {
        m_tester.reset();
        m_model.reset();
        m_plant.reset();
    }

    void theNewestAreThereAtOnceAndTheOthersHaveTheirRows()
    {
        sendMany();
        search({});
        QCOMPARE(m_model->rowCount(), many);
        QCOMPARE(idAt(0), u"E-0"_s);
        QVERIFY(idAt(199).startsWith(u"E-"_s));
        QVERIFY(!m_model->event(many - 1));
        QCOMPARE(m_model->index(many - 1, EventsModel::Time).data().toString(), u"…"_s);
    }

    void everyRowIsThereWhenItIsScrolledTo()
    {
        sendMany();
        search({});
        for (int row = 0; row < many; row += 35) {
            look(row);
            QTRY_VERIFY(m_model->event(row));
            QCOMPARE(idAt(row), u"E-%1"_s.arg(row));
        }
        QTRY_COMPARE(idAt(many - 1), u"E-%1"_s.arg(many - 1));
        QTRY_COMPARE(m_model->rowCount(), many);   // once it is known that nothing comes behind the last
    }

    void aRowFarAwayIsJumpedTo_data()
    {
        QTest::addColumn<QList<int>>("rows");
        QTest::newRow("to the middle") << QList<int>{2000};
        QTest::newRow("to the end") << QList<int>{many - 1};
        QTest::newRow("to the end and back to the top") << QList<int>{many - 1, 0};
        QTest::newRow("to and fro") << QList<int>{1500, 3500, 700, 3000, 0, 2500};
    }

    void aRowFarAwayIsJumpedTo()
    {
        QFETCH(QList<int>, rows);
        sendMany();
        search({});
        for (const int row : rows) {
            look(row);
            QTRY_VERIFY(m_model->event(row));
            QCOMPARE(idAt(row), u"E-%1"_s.arg(row));
        }
        QTRY_COMPARE(m_model->rowCount(), many);
        // And from there on, up and down.
        for (int row = std::max(0, rows.last() - 600); row < std::min(many, rows.last() + 600); row += 35) {
            look(row);
            QTRY_COMPARE(idAt(row), u"E-%1"_s.arg(row));
        }
    }

    void moreEventsThanRowsAreAllReached()
    {
        m_tester.reset();
        m_model = std::make_unique<EventsModel>(m_plant->ingest(), nullptr, 2000);
        m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(), fatal);
        sendMany();
        search({});
        QCOMPARE(m_model->rowCount(), 2000);
        look(1999);
        QTRY_COMPARE(idAt(1999), u"E-%1"_s.arg(many - 1));
        look(600);
        QTRY_VERIFY(m_model->event(600));
        const int middle = idAt(600).mid(2).toInt();
        QVERIFY2(middle > 650 && middle < 1400, qPrintable(idAt(600)));
        // Up from there it is one by one, and the top is the top.
        int shift = 0;
        connect(m_model.get(), &EventsModel::shifted, this, [&shift](int rows) { shift += rows; });
        int before = middle;
        for (int row = 600; before > 0; row -= 25) {
            const int shown = std::max(0, row + shift);
            look(shown);
            QTRY_VERIFY(m_model->event(shown));
            const int number = idAt(std::max(0, row + shift)).mid(2).toInt();
            QVERIFY2(before - number <= 25, qPrintable(u"%1 after %2"_s.arg(number).arg(before)));
            before = number;
        }
        QCOMPARE(idAt(0), u"E-0"_s);
    }

    void ofJumpsThatFollowEachOtherTheLastCounts()
    {
        sendMany();
        search({});
        for (const int row : {1500, 2200, 3900, 2800})
            look(row);
        QTRY_COMPARE(idAt(2800), u"E-2800"_s);
        QVERIFY(!m_model->event(0));
    }

    void whatIsSearchedForAloneIsInTheList()
    {
        sendMany();
        search(queryOf(u"machine:M-3"_s));
        QCOMPARE(m_model->rowCount(), (many + 3) / 7);
        QCOMPARE(idAt(0), u"E-3"_s);
        QCOMPARE(idAt(1), u"E-10"_s);
    }

    void whereRowsCannotBeCountedThereIsOneMoreUntilTheEnd()
    {
        sendMany();
        search(queryOf(u"defects>0"_s));   // each tenth
        QCOMPARE(m_model->rowCount(), 201);
        QCOMPARE(idAt(1), u"E-10"_s);
        look(200);
        QTRY_COMPARE(m_model->rowCount(), 401);
        look(380);
        QTRY_COMPARE(m_model->rowCount(), many / 10);
        QCOMPARE(idAt(many / 10 - 1), u"E-%1"_s.arg(many - 10));
        QVERIFY(m_model->isComplete());
        QCOMPARE(m_model->found(), many / 10);
        QCOMPARE(m_model->examined(), many);
    }

    void nothingFoundIsNoRow()
    {
        sendMany();
        search(queryOf(u"machine:nobody"_s));
        QCOMPARE(m_model->rowCount(), 0);
        search(queryOf(u"defects>5"_s));
        QTRY_COMPARE(m_model->rowCount(), 0);
        QVERIFY(m_model->isComplete());
    }

    void newOnesComeInAtTheTopAndOthersWhereTheyBelong()
    {
        sendMany();
        search({});
        const QPersistentModelIndex chosen = m_model->index(5, 0);
        send({eventAt(9001, start() + 1s), eventAt(9002, start() - 1500ms), eventAt(2, start() - 2s, 7)});
        refresh();
        QTRY_COMPARE(idAt(0), u"E-9001"_s);
        QCOMPARE(idsFrom(0, 5), u"E-9001 E-0 E-1 E-9002 E-2"_s);
        QCOMPARE(m_model->index(4, EventsModel::Defects).data().toString(), u"7"_s);
        QCOMPARE(m_model->index(4, EventsModel::Corrected).data().toString(), u"corrected"_s);
        QCOMPARE(chosen.row(), 7);
        QCOMPARE(m_model->rowCount(), many + 2);
    }

    void anEventThatWasMovedAwayLeavesTheTop()
    {
        sendMany();
        search({});
        send({eventAt(1, start() - 5000s)});
        refresh();
        QTRY_COMPARE(idsFrom(0, 3), u"E-0 E-2 E-3"_s);
    }

    void ofWhatHasToBeLookedAtOnlyTheNewIsAskedFor()
    {
        sendMany();
        search(queryOf(u"defects>0"_s));
        send({eventAt(9001, start() + 1s, 3), eventAt(9002, start() + 2s, 0)});
        refresh();
        QTRY_COMPARE(idsFrom(0, 2), u"E-9001 E-0"_s);
        QCOMPARE(m_model->rowCount(), 202);
    }

    void moreNewOnesThanAPageBeginTheListAnew()
    {
        sendMany();
        search({});
        std::vector<Event> events;
        for (int i = 0; i < 500; ++i)
            events.push_back(eventAt(10'000 + i, start() + std::chrono::milliseconds(1 + i)));
        send(events);
        refresh();
        QTRY_COMPARE(idAt(0), u"E-10499"_s);
        m_model->setTotal(many + 500);
        look(450);
        QTRY_COMPARE(idAt(499), u"E-10000"_s);
        QCOMPARE(idAt(500), u"E-0"_s);
    }

    void whatLeavesTheWindowLeavesTheList()
    {
        send({eventAt(1, start()), eventAt(2, start() - 60s), eventAt(3, start() - 120s)});
        EventQuery query;
        query.window = Window {start() - 120s, start() + 1s};
        search(query);
        QCOMPARE(m_model->rowCount(), 3);
        query.window = Window {start() - 110s, start() + 11s};
        m_model->refresh(query, start());
        QTRY_COMPARE(m_model->rowCount(), 2);
        QCOMPARE(idsFrom(0, 2), u"E-1 E-2"_s);
    }

    void scrolledUpToTheTopEveryNewRowIsThere()
    {
        sendMany();
        search({});
        look(2000);
        QTRY_VERIFY(m_model->event(2000));
        // As many as came in while nobody looked at the top.
        std::vector<Event> events;
        for (int i = 0; i < 30; ++i)
            events.push_back(eventAt(10'000 + i, start() + std::chrono::milliseconds(1 + i)));
        send(events);
        int shift = 0;
        connect(m_model.get(), &EventsModel::shifted, this, [&shift](int rows) { shift += rows; });
        int row = 2000;
        for (int tries = 0; (shift == 0 || row + shift > 0) && tries < 400; ++tries) {
            row = std::max(-shift, row - 25);
            look(row + shift);
            QTRY_VERIFY(m_model->event(row + shift));
        }
        QTRY_COMPARE(idAt(0), u"E-10029"_s);
        QCOMPARE(idAt(30), u"E-0"_s);
        QCOMPARE(shift, 30);
        QCOMPARE(m_model->rowCount(), many + 30);
    }

    void aSearchThatIsCalledOffGoesOnWhenAsked()
    {
        sendMany();
        // Nothing is found, so it would look at everything.
        m_model->search(queryOf(u"late>999d"_s), start());
        m_model->cancel();
        QVERIFY(m_model->wasCancelled());
        QVERIFY(!m_model->run().isRunning());
        look(0);
        QVERIFY(!m_model->run().isRunning());
        m_model->searchOn();
        QTRY_VERIFY(m_model->isComplete());
        QCOMPARE(m_model->examined(), many);
    }

private:
    static Instant start() { return at("11:00"); }

    /// E-0 is the newest; each tenth has a defect.
    void sendMany()
    {
        std::vector<Event> events;
        for (int i = 0; i < many; ++i)
            events.push_back(eventAt(i, start() - std::chrono::seconds(i), i % 10 == 0 ? 1 : 0));
        send(events);
    }

    void send(const std::vector<Event> &events) { QVERIFY(m_plant->submit({.sender = "10.0.0.7", .events = events})); }

    void search(const EventQuery &query)
    {
        m_model->search(query, start());
        const auto count = m_plant->ask<EventCount>([query](EventReader &reader) { return reader.count(query); });
        QVERIFY(count);
        m_model->setTotal(count->isExact ? std::optional(count->events) : std::nullopt);
        QTRY_VERIFY(!m_model->run().isRunning());
    }

    void refresh() { m_model->refresh(m_model->query(), start()); }
    void look(int row) { m_model->setVisibleRows(row, std::min(row + 35, m_model->rowCount() - 1)); }

    QString idAt(int row) const
    {
        const FoundEvent *event = m_model->event(row);
        return event ? event->stored.event.id.toString() : u"not loaded"_s;
    }

    QString idsFrom(int row, int count) const
    {
        QStringList ids;
        for (int i = row; i < row + count; ++i)
            ids << idAt(i);
        return ids.join(u' ');
    }

    std::unique_ptr<SettableClock> m_clock;
    std::unique_ptr<PlantFixture> m_plant;
    std::unique_ptr<EventsModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

ANDON_GUI_TEST(tst_EventsModel)
#include "tst_eventsmodel.moc"
