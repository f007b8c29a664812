// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/eventlines.h"
#include "tests/support/guitest.h"
#include "tests/support/onscreen.h"
#include "tests/support/settableclock.h"
#include "tests/support/windowfixture.h"
#include "ui/feed/page.h"
#include "ui/style/style.h"

#include <QAccessible>
#include <QClipboard>
#include <QComboBox>
#include <QHeaderView>
#include <QPlainTextEdit>
#include <QtTest>

using namespace Andon;

namespace {

/// Refused for its duration; sent again it is refused again.
Batch refusedBatch()
{
    Batch batch{.sender = "10.0.0.9"};
    batch.refusals.push_back({.index = 0,
                              .eventId = "E-9",
                              .machine = "press-9",
                              .reason = Reason::InvalidDuration,
                              .message = "durationMs must be 0..21600000",
                              .payload = "{\"eventId\":\"E-9\",\"eventTime\":\"2026-01-15T11:00:00Z\","
                                         "\"machineId\":\"press-9\",\"durationMs\":-5,\"defectCount\":0}"});
    batch.refusedAt.push_back(0);
    return batch;
}

/// Windows that were shown beside this one.
class WindowsShown final : public QObject
{
public:
    explicit WindowsShown(const QWidget &window) : m_window(window) { qApp->installEventFilter(this); }
    int count() const { return m_count; }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Show && watched->isWidgetType() && watched != &m_window && static_cast<QWidget *>(watched)->isWindow())
            ++m_count;
        return false;
    }

private:
    const QWidget &m_window;
    int m_count = 0;
};

} // namespace

class tst_MainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        Settings settings(m_folder.filePath(QStringLiteral("style.ini")));
        applyStyle(*qApp, settings);
        QLocale::setDefault(QLocale(QLocale::English));
    }

    void init()
    {
        m_clock = std::make_unique<SettableClock>();
        m_plant = std::make_unique<WindowFixture>(*m_clock, m_folder.filePath(QStringLiteral("%1.ini").arg(++m_count)));
        m_window = m_plant->makeWindow();
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }

    void cleanup()
    {
        m_window.reset();
        m_plant.reset();
    }

    void anEmptyPlantSaysHowToBegin()
    {
        m_plant->listenOn(QStringLiteral("http://127.0.0.1:4711"));
        QTRY_VERIFY(shows(QStringLiteral("No events yet")));
        QVERIFY(shows(QStringLiteral("curl -H 'Content-Type: application/json' http://127.0.0.1:4711/api/v1/events/batch")));
        QVERIFY(shows(QStringLiteral("Invoke-RestMethod -Method Post -Uri http://127.0.0.1:4711/api/v1/events/batch")));
        namedOn<QAbstractButton>(*m_window, QStringLiteral("Copy the command for PowerShell"))->click();
        QVERIFY(QGuiApplication::clipboard()->text().startsWith(QStringLiteral("Invoke-RestMethod")));
        QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("2026-01-15T12:00:00")));
        QSignalSpy demo(m_window.get(), &MainWindow::demoRequested);
        button(QStringLiteral("Start the demo plant"))->click();
        QCOMPARE(demo.count(), 1);
    }

    void theCommandsHoldATokenThatWasJustMade()
    {
        m_plant->listenOn(QStringLiteral("http://127.0.0.1:4711"));
        m_window->setFirstToken(QStringLiteral("andon_abc"));
        QTRY_VERIFY(shows(QStringLiteral("curl -H 'Authorization: Bearer andon_abc' ")));
        QVERIFY(shows(QStringLiteral("-Headers @{Authorization = 'Bearer andon_abc'}")));
    }

    void theFirstEventIsTicked()
    {
        QTRY_VERIFY(shows(QStringLiteral("Waiting for the first event")));
        QVERIFY(m_plant->submit(batchFrom(QStringLiteral("E1 press-7@LINE-A/F01 11:00 5"))));
        QTRY_VERIFY(shows(QStringLiteral("✓  Your first event has arrived: E1 of press-7 on LINE-A")));
        QVERIFY(!shows(QStringLiteral("Waiting for the first event")));
        button(QStringLiteral("Dismiss"))->click();
        QVERIFY(!shows(QStringLiteral("Your first event has arrived")));
    }

    void whatIsMadeUpIsNoFirstEvent()
    {
        QTRY_VERIFY(shows(QStringLiteral("Waiting for the first event")));
        m_window->setDemoPresent(true);
        submitThree();
        QTRY_COMPARE(kpi(QStringLiteral("Events:")).section(u',', 0, 0), QStringLiteral("Events: 3"));
        QVERIFY(!shows(QStringLiteral("Your first event has arrived")));
    }

    void whatArrivesIsOnTheScreen()
    {
        submitThree();
        QTRY_COMPARE(kpi(QStringLiteral("Events:")).section(u',', 0, 0), QStringLiteral("Events: 3"));
        QVERIFY(kpi(QStringLiteral("Defects:")).startsWith(QStringLiteral("Defects: 7,")));
        QVERIFY(kpi(QStringLiteral("Machines silent:")).startsWith(QStringLiteral("Machines silent: 0 of 2,")));
    }

    void aRangeWithoutEventsLeadsToTheNewest()
    {
        submitThree();
        m_clock->set("2026-01-17T12:00:00Z");
        QTRY_VERIFY(shows(QStringLiteral("No events in this shift")));
        QVERIFY(shows(QStringLiteral("Newest event: 15 Jan 11:59, press-8.")));
        button(QStringLiteral("Show the newest events"))->click();
        QTRY_VERIFY(kpi(QStringLiteral("Events:")).startsWith(QStringLiteral("Events: 3,")));
    }

    void aPageIsMadeWhenItIsOpened()
    {
        const auto pages = [this] { return m_window->findChildren<PlantPage *>().size(); };
        submitThree();
        QTRY_VERIFY(!kpi(QStringLiteral("Events:")).isEmpty());
        QCOMPARE(pages(), 1);
        WindowsShown others(*m_window);
        for (int page = 2; page <= 9; ++page) {
            press(Qt::Key(Qt::Key_0 + page), Qt::ControlModifier);
            QCOMPARE(pages(), page);
        }
        press(Qt::Key_2, Qt::ControlModifier);
        QCOMPARE(pages(), 9);
        QCOMPARE(others.count(), 0);   // as a part of a page is while it has no parent yet
    }

    void theLayoutIsReset()
    {
        submitThree();
        press(Qt::Key_2, Qt::ControlModifier);
        QTRY_VERIFY(table(QStringLiteral("Machines, worst first")));
        const auto placeOfLine = [this] { return table(QStringLiteral("Machines, worst first"))->horizontalHeader()->visualIndex(1); };
        QCOMPARE(placeOfLine(), 1);
        table(QStringLiteral("Machines, worst first"))->horizontalHeader()->moveSection(1, 0);
        reopen();
        QTRY_VERIFY(table(QStringLiteral("Machines, worst first")));
        QCOMPARE(placeOfLine(), 0);
        QSignalSpy restart(m_window.get(), &MainWindow::restartRequested);
        const auto actions = m_window->findChildren<QAction *>();
        const auto reset = std::find_if(actions.begin(), actions.end(), [](const QAction *action) { return action->text() == u"Reset layout"; });
        QVERIFY(reset != actions.end());
        (*reset)->trigger();
        QCOMPARE(restart.count(), 1);
        reopen();
        QTRY_VERIFY(table(QStringLiteral("Machines, worst first")));
        QCOMPARE(placeOfLine(), 1);
    }

    void aTestEventIsOfferedWhereItWouldBeSeen()
    {
        submitThree();
        QTRY_VERIFY(!kpi(QStringLiteral("Events:")).isEmpty());
        m_clock->set("2026-01-17T12:00:00Z");
        QTRY_VERIFY(shows(QStringLiteral("No events in this shift")));
        QSignalSpy wanted(m_window.get(), &MainWindow::testEventRequested);
        button(QStringLiteral("Send a test event"))->click();
        QCOMPARE(wanted.count(), 1);
        m_window->showTestEvent(QStringLiteral("Connection refused"));
        QVERIFY(shows(QStringLiteral("The test event was not taken: Connection refused")));
        m_window->showTestEvent({});
        QVERIFY(!shows(QStringLiteral("The test event was not taken")));
        const auto boxes = m_window->findChildren<QComboBox *>();
        const auto ranges = std::find_if(boxes.begin(), boxes.end(), [](const QComboBox *box) { return box->findText(QStringLiteral("Last shift")) >= 0; });
        QVERIFY(ranges != boxes.end());
        Q_EMIT (*ranges)->activated((*ranges)->findText(QStringLiteral("Last shift")));
        QTRY_VERIFY(shows(QStringLiteral("No events in the shift")));
        QVERIFY(!button(QStringLiteral("Send a test event")));
    }

    void controlAndADigitOpenThePages()
    {
        submitThree();
        QTRY_VERIFY(table(QStringLiteral("Latest rejections")) || shows(QStringLiteral("Latest rejections")));
        press(Qt::Key_2, Qt::ControlModifier);
        QTRY_VERIFY(table(QStringLiteral("Machines, worst first")));
        press(Qt::Key_3, Qt::ControlModifier);
        QTRY_VERIFY(table(QStringLiteral("Lines, most defects first")));
        press(Qt::Key_4, Qt::ControlModifier);
        QTRY_VERIFY(table(QStringLiteral("Events, newest first")));
        press(Qt::Key_5, Qt::ControlModifier);
        QTRY_VERIFY(table(QStringLiteral("Reasons")));
        press(Qt::Key_6, Qt::ControlModifier);
        QTRY_VERIFY(shows(QStringLiteral("No readings yet")));
        press(Qt::Key_7, Qt::ControlModifier);
        QTRY_VERIFY(button(QStringLiteral("Choose a file…")));
        press(Qt::Key_8, Qt::ControlModifier);
        QTRY_VERIFY(shows(QStringLiteral("One shift: lines, hours, machines and what was rejected.")));
        press(Qt::Key_9, Qt::ControlModifier);
        QTRY_VERIFY(shows(QStringLiteral("Requests a second")));
        press(Qt::Key_1, Qt::ControlModifier);
        QTRY_VERIFY(!shows(QStringLiteral("Requests a second")));
    }

    void aChosenMachineOpensItsDetailsAndEscapeClosesThem()
    {
        submitThree();
        press(Qt::Key_2, Qt::ControlModifier);
        QTRY_VERIFY(table(QStringLiteral("Machines, worst first")));
        QTableView *machines = table(QStringLiteral("Machines, worst first"));
        QTRY_COMPARE(machines->model()->rowCount(), 2);
        machines->selectRow(0);
        QTRY_VERIFY(table(QStringLiteral("Last events of this machine")));
        QTRY_COMPARE(table(QStringLiteral("Last events of this machine"))->model()->rowCount(), 2);
        QTest::keyClick(machines, Qt::Key_Escape);
        QTRY_VERIFY(!table(QStringLiteral("Last events of this machine")));
    }

    void pausedStopsAndSaysSo()
    {
        submitThree();
        QTRY_VERIFY(kpi(QStringLiteral("Events:")).startsWith(QStringLiteral("Events: 3,")));
        press(Qt::Key_Space);
        QVERIFY(button(QStringLiteral("Paused")));
        QVERIFY(m_plant->submit(batchFrom(QStringLiteral("E4 press-7@LINE-A/F01 11:30 1"))));
        auto *feed = m_window->findChild<PlantFeed *>();
        QSignalSpy ticks(feed->findChild<QTimer *>(), &QTimer::timeout);
        QSignalSpy arrivals(feed, &PlantFeed::arrived);
        QTRY_VERIFY(ticks.count() > 12);
        QCOMPARE(arrivals.count(), 0);
        QVERIFY(kpi(QStringLiteral("Events:")).startsWith(QStringLiteral("Events: 3,")));
        press(Qt::Key_Space);
        QTRY_VERIFY(kpi(QStringLiteral("Events:")).startsWith(QStringLiteral("Events: 4,")));
    }

    void aRejectionIsSeenAndSentAgain()
    {
        QVERIFY(m_plant->submit(refusedBatch()));
        press(Qt::Key_5, Qt::ControlModifier);
        QTRY_VERIFY(table(QStringLiteral("Rejections, newest first")));
        QTableView *rejections = table(QStringLiteral("Rejections, newest first"));
        QTRY_COMPARE(rejections->model()->rowCount(), 1);
        rejections->selectRow(0);
        QTRY_VERIFY(shows(QStringLiteral("durationMs must be 0..21600000")));
        QTRY_VERIFY(button(QStringLiteral("Retry"))->isEnabled());
        button(QStringLiteral("Retry"))->click();
        QTRY_VERIFY(shows(QStringLiteral("1 still rejected (Invalid duration)")));
    }

    void aFloodIsShownAsASummaryThatIsNotSentAgain()
    {
        Batch batch = refusedBatch();
        for (std::uint32_t i = 1; i < 2'500; ++i)
            batch.refusedAt.push_back(i);
        addRefusals(batch.omitted, Reason::InvalidDuration, {}, "press-9", 2'499);
        QVERIFY(m_plant->submit(batch));
        press(Qt::Key_5, Qt::ControlModifier);
        QTRY_VERIFY(table(QStringLiteral("Rejections, newest first")));
        QTableView *rejections = table(QStringLiteral("Rejections, newest first"));
        QTRY_COMPARE(rejections->model()->rowCount(), 2);
        QTRY_VERIFY(shows(QStringLiteral("2, newest first; 2,500 events in all")));
        QTRY_COMPARE(table(QStringLiteral("Reasons"))->model()->index(0, 1).data().toString(), QStringLiteral("2,500"));
        QTRY_VERIFY(namedOn<QAbstractButton>(*m_window, QStringLiteral("Rejections (2,500)")));

        rejections->selectRow(0);
        QTRY_VERIFY(shows(QStringLiteral("The others can only be sent again by their sender.")));
        QVERIFY(shows(QStringLiteral("all of machine press-9")));
        QVERIFY(!button(QStringLiteral("Retry"))->isEnabled());
        QVERIFY(!button(QStringLiteral("Edit and retry…"))->isEnabled());
        QVERIFY(!namedOn<QPlainTextEdit>(*m_window, QStringLiteral("Payload as JSON")));
        QVERIFY(m_plant->submit(Batch{.sender = "10.0.0.9", .omitted = {{.reason = Reason::InvalidDuration, .machine = "press-9", .count = 1}}, .refusedAt = {0}}));
        QTRY_VERIFY(shows(QStringLiteral("in this minute: 2,500. What was sent")));

        button(QStringLiteral("Retry all shown"))->click();
        QTRY_VERIFY(shows(QStringLiteral("1 still rejected (Invalid duration). Left out, since only their number was kept: 2,500.")));
        rejections->selectRow(1);
        QTRY_VERIFY(namedOn<QPlainTextEdit>(*m_window, QStringLiteral("Payload as JSON")));
        QTRY_VERIFY(button(QStringLiteral("Retry"))->isEnabled());
    }

    void troubleIsSaidWithAWayOut()
    {
        m_plant->controls().setState({.phase = ServerState::Phase::Stopped, .trouble = QStringLiteral("Port 8092 is in use by another program."), .isPortTaken = true});
        QVERIFY(shows(QStringLiteral("Andon is not listening: Port 8092 is in use")));
        QSignalSpy other(&m_plant->controls(), &ServerControls::otherPortRequested);
        button(QStringLiteral("Use another port…"))->click();
        QCOMPARE(other.count(), 1);
        m_plant->listenOn(QStringLiteral("http://127.0.0.1:8093"));
        QVERIFY(!shows(QStringLiteral("Andon is not listening")));
        QVERIFY(shows(QStringLiteral("Listening on http://127.0.0.1:8093")));
    }

    void theDemoBandHasItsOneButton()
    {
        QVERIFY(m_plant->submit(batchFrom(QStringLiteral("E1 M-1@LINE-A/DEMO 11:00 5\nE2 M-1@LINE-A/DEMO 11:10 0\nE3 press-8@LINE-B/F01 11:59 0"))));
        m_window->setDemoPresent(true);
        QSignalSpy removal(m_window.get(), &MainWindow::demoRemovalRequested);
        button(QStringLiteral("Remove the demo plant"))->click();
        QTRY_VERIFY(shows(QStringLiteral("delete its 2 events")));
        QCOMPARE(removal.count(), 0);
        button(QStringLiteral("Delete"))->click();
        QCOMPARE(removal.count(), 1);
        QVERIFY(!button(QStringLiteral("Remove the demo plant")));
        m_window->showDemoRemoved(Error{ErrorCode::DiskFull, {}});
        QVERIFY(shows(QStringLiteral("The demo plant is still there: The disk is full.")));
        QVERIFY(button(QStringLiteral("Remove the demo plant")));
        m_window->showDemoRemoved(std::int64_t(2));
        QVERIFY(shows(QStringLiteral("The demo plant is gone: 2 events were deleted.")));
    }

    void everyControlHasAName()
    {
        submitThree();
        for (const int page : {Qt::Key_1, Qt::Key_2, Qt::Key_3, Qt::Key_4, Qt::Key_5, Qt::Key_6, Qt::Key_7, Qt::Key_8, Qt::Key_9, Qt::Key_Comma}) {
            press(Qt::Key(page), Qt::ControlModifier);
            for (QWidget *widget : m_window->findChildren<QWidget *>()) {
                if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus) || qobject_cast<QLabel *>(widget))
                    continue;
                const QAccessibleInterface *control = QAccessible::queryAccessibleInterface(widget);
                QVERIFY2(control && !control->text(QAccessible::Name).isEmpty(), widget->metaObject()->className());
            }
        }
    }

private:
    void submitThree()
    {
        QVERIFY(m_plant->submit(batchFrom(QStringLiteral("E1 press-7@LINE-A/F01 11:00 5\n"
                                                         "E2 press-7@LINE-A/F01 11:10 2\n"
                                                         "E3 press-8@LINE-B/F01 11:59 0"))));
    }

    /// As for another language.
    void reopen()
    {
        m_window.reset();
        m_window = m_plant->makeWindow();
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(m_window.get(), key, modifiers); }

    bool shows(const QString &text) const { return showsText(*m_window, text); }
    QAbstractButton *button(const QString &text) const { return buttonOn(*m_window, text); }
    QTableView *table(const QString &name) const { return namedOn<QTableView>(*m_window, name); }

    /// What a screen reader says of the card whose name begins so.
    QString kpi(const QString &beginning) const
    {
        for (auto *card : m_window->findChildren<QAbstractButton *>()) {
            if (card->isVisible() && card->accessibleName().startsWith(beginning))
                return card->accessibleName();
        }
        return {};
    }

    QTemporaryDir m_folder;
    int m_count = 0;
    std::unique_ptr<SettableClock> m_clock;
    std::unique_ptr<WindowFixture> m_plant;
    std::unique_ptr<MainWindow> m_window;
};

ANDON_GUI_TEST(tst_MainWindow)
#include "tst_mainwindow.moc"
