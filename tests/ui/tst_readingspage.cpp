// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/validation/readingjson.h"
#include "tests/support/guitest.h"
#include "tests/support/onscreen.h"
#include "tests/support/settableclock.h"
#include "tests/support/windowfixture.h"
#include "ui/style/style.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QtTest>

using namespace Andon;
using namespace Qt::StringLiterals;

namespace {

const QByteArray twoClients = R"([{"source":"pc-1","metric":"parts","amount":12,"time":"2026-01-15T11:00:00Z"},
    {"source":"pc-1","metric":"parts","amount":3,"time":"2026-01-15T11:10:00Z"},
    {"source":"pc-2","metric":"scrap","amount":-20,"time":"2026-01-15T11:20:00Z"}])";
const QByteArray withoutClient = R"([{"metric":"parts","amount":5}])";

} // namespace

/// The page in its window, over a real database.
class tst_ReadingsPage : public QObject
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
        open();
    }

    void cleanup()
    {
        m_window.reset();
        m_plant.reset();
    }

    void withoutReadingsItSaysHowToSendOne()
    {
        m_plant->listenOn(u"http://127.0.0.1:4711"_s);
        QTRY_VERIFY(showsText(*m_window, u"No readings yet"_s));
        QVERIFY(showsText(*m_window, u"http://127.0.0.1:4711/api/v1/readings"_s));
    }

    void theSampleIsSubmittedAndListed()
    {
        button(u"Submit an event"_s)->click();
        QTRY_VERIFY(table(u"What Andon reads in this text"_s));
        QCOMPARE(table(u"What Andon reads in this text"_s)->model()->index(0, 2).data().toString(), u"1,200"_s);
        button(u"Submit"_s)->click();
        QTRY_VERIFY(showsText(*m_window, u"1 stored."_s));
        QTRY_COMPARE(rowsOf(u"Processed readings, newest first"_s), 1);
        button(u"Submit"_s)->click();
        QTRY_VERIFY(showsText(*m_window, u"1 already there."_s));
    }

    void whatIsNotJsonCannotBeSubmitted()
    {
        button(u"Submit an event"_s)->click();
        type(u"Event as JSON"_s, u"{\n\"source\" 1}"_s);
        QVERIFY(!button(u"Submit"_s)->isEnabled());
        QVERIFY(showsText(*m_window, u"line 2"_s));
        type(u"Event as JSON"_s, u"[]"_s);
        QVERIFY(!button(u"Submit"_s)->isEnabled());
        type(u"Event as JSON"_s, u"{\"amount\":1}"_s);
        QVERIFY(button(u"Submit"_s)->isEnabled());
        QCOMPARE(table(u"What Andon reads in this text"_s)->model()->index(0, 0).data().toString(), u"Would be rejected: No client"_s);
    }

    void aSimulatedFailureIsListedAndPutRight()
    {
        button(u"Submit an event"_s)->click();
        button(u"Simulate a failure"_s)->click();
        button(u"Submit"_s)->click();
        QTRY_VERIFY(showsText(*m_window, u"The failure was simulated."_s));
        QTRY_VERIFY(button(u"Failed 1"_s));
        button(u"Failed 1"_s)->click();
        QTRY_VERIFY(table(u"Failed readings, newest first"_s));
        button(u"Retry all shown"_s)->click();
        QTRY_VERIFY(showsText(*m_window, u"1 accepted."_s));
        QTRY_VERIFY(button(u"Processed 1"_s));
    }

    void failuresAreSimulatedOnlyWhereThatIsAllowed()
    {
        m_plant->settings().set(Settings::HttpSimulateFailures, u"no"_s);
        open();
        QTRY_VERIFY(button(u"Submit an event"_s));
        button(u"Submit an event"_s)->click();
        QVERIFY(button(u"Submit"_s));
        QVERIFY(!button(u"Simulate a failure"_s));
    }

    void aRejectedOneIsCorrectedAndAccepted()
    {
        submit(withoutClient);
        QTRY_VERIFY(button(u"Rejected 1"_s));
        button(u"Rejected 1"_s)->click();
        QTRY_COMPARE(rowsOf(u"Rejected readings, newest first"_s), 1);
        table(u"Rejected readings, newest first"_s)->selectRow(0);
        QTRY_VERIFY(button(u"Edit and retry…"_s));
        button(u"Edit and retry…"_s)->click();
        type(u"Payload as JSON"_s, u"{\"client\""_s);
        QVERIFY(!button(u"Send changed reading"_s)->isEnabled());
        type(u"Payload as JSON"_s, u"{\"client\":\"pc-9\",\"amount\":5}"_s);
        button(u"Send changed reading"_s)->click();
        QTRY_VERIFY(showsText(*m_window, u"1 accepted."_s));
        QTRY_VERIFY(button(u"Rejected 0"_s));
        QTRY_VERIFY(!table(u"Rejected readings, newest first"_s));
    }

    void sentAgainAsItWasItIsRejectedAgain()
    {
        submit(withoutClient);
        QTRY_VERIFY(button(u"Rejected 1"_s));
        button(u"Rejected 1"_s)->click();
        QTRY_VERIFY(table(u"Rejected readings, newest first"_s));
        QTRY_VERIFY(button(u"Retry all shown"_s));
        button(u"Retry all shown"_s)->click();
        QTRY_VERIFY(showsText(*m_window, u"1 still rejected (No client)."_s));
    }

    void totalsFollowTheirGrouping()
    {
        submit(twoClients);
        QTRY_VERIFY(button(u"Processed 3"_s));
        button(u"Totals"_s)->click();
        QTRY_COMPARE(rowsOf(u"Totals, largest sum first"_s), 2);
        const auto *totals = table(u"Totals, largest sum first"_s)->model();
        QCOMPARE(totals->index(0, 0).data().toString(), u"pc-1"_s);
        QCOMPARE(totals->index(0, 3).data().toString(), u"15"_s);
        QVERIFY(showsText(*m_window, u"-5"_s));
        choice(u"Totals grouped by: Both"_s)->click();
        QTRY_COMPARE(totals->index(1, 1).data().toString(), u"scrap"_s);
        choice(u"Totals grouped by: None"_s)->click();
        QTRY_VERIFY(!table(u"Totals, largest sum first"_s));
    }

    void theFilterTakesWholeNames()
    {
        submit(twoClients);
        QTRY_VERIFY(button(u"Processed 3"_s));
        auto *client = namedOn<QLineEdit>(*m_window, u"Only readings with this: Client"_s);
        client->setText(u"pc-1"_s);
        QTRY_VERIFY(button(u"Processed 2"_s));
        client->setText(u"pc"_s);
        QTRY_VERIFY(button(u"Clear the filter"_s));
        button(u"Clear the filter"_s)->click();
        QTRY_VERIFY(button(u"Processed 3"_s));
    }

    void aRangeWithoutReadingsLeadsToTheNewest()
    {
        submit(twoClients);
        m_clock.set("2026-01-17T12:00:00Z");
        QTRY_VERIFY(button(u"Show the newest readings"_s));
        button(u"Show the newest readings"_s)->click();
        QTRY_VERIFY(button(u"Processed 3"_s));
        m_clock.set("2026-01-15T12:00:00Z");
    }

    void theDetailsGoWithEscape()
    {
        submit(twoClients);
        QTRY_COMPARE(rowsOf(u"Processed readings, newest first"_s), 3);
        auto *readings = table(u"Processed readings, newest first"_s);
        readings->selectRow(0);
        QTRY_VERIFY(namedOn<QLineEdit>(*m_window, u"Hash"_s));
        QCOMPARE(namedOn<QLineEdit>(*m_window, u"Hash"_s)->text().size(), 64);
        QVERIFY(!button(u"Retry"_s));
        QTest::keyClick(readings, Qt::Key_Escape);
        QTRY_VERIFY(!namedOn<QLineEdit>(*m_window, u"Hash"_s));
    }

    void rejectionsShowMachineEventsAlone()
    {
        submit(withoutClient);
        QTRY_VERIFY(button(u"Rejected 1"_s));
        QTest::keyClick(m_window.get(), Qt::Key_5, Qt::ControlModifier);
        QTRY_VERIFY(showsText(*m_window, u"No open rejections in this range."_s));
    }

private:
    void open()
    {
        m_window = m_plant->makeWindow();
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        QTest::keyClick(m_window.get(), Qt::Key_6, Qt::ControlModifier);
        QTRY_VERIFY(button(u"Submit an event"_s));
    }

    void submit(const QByteArray &json)
    {
        auto batch = readingsFromJson(json, "10.0.0.9", m_clock.nowInMilliseconds());
        QVERIFY(batch);
        const auto pointer = std::make_shared<const ReadingBatch>(*std::move(batch));
        const auto report = m_plant->await<ReadingReport>([&](auto answer) { m_plant->ingest().submit(pointer, &m_receiver, answer); });
        QVERIFY(report);
    }

    void type(const QString &field, const QString &text)
    {
        auto *edit = namedOn<QPlainTextEdit>(*m_window, field);
        QVERIFY(edit);
        edit->setPlainText(text);
    }

    QAbstractButton *button(const QString &text) const { return buttonOn(*m_window, text); }
    QAbstractButton *choice(const QString &name) const { return namedOn<QAbstractButton>(*m_window, name); }
    QTableView *table(const QString &name) const { return namedOn<QTableView>(*m_window, name); }

    /// -1 while the table is not shown: a list without an answer yet may give way to the page for nothing.
    int rowsOf(const QString &name) const
    {
        const QTableView *shown = table(name);
        return shown ? shown->model()->rowCount() : -1;
    }

    QTemporaryDir m_folder;
    int m_count = 0;
    QObject m_receiver;
    SettableClock m_clock;
    std::unique_ptr<WindowFixture> m_plant;
    std::unique_ptr<MainWindow> m_window;
};

ANDON_GUI_TEST(tst_ReadingsPage)
#include "tst_readingspage.moc"
