// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/eventlines.h"
#include "tests/support/guitest.h"
#include "tests/support/onscreen.h"
#include "tests/support/settableclock.h"
#include "tests/support/windowfixture.h"
#include "ui/events/eventsmodel.h"
#include "ui/events/eventwording.h"
#include "ui/overview/overviewpage.h"
#include "ui/style/style.h"

#include <QGridLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QtTest>

using namespace Andon;
using namespace Qt::StringLiterals;

class tst_EventsPage : public QObject
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
        m_clock = std::make_unique<SettableClock>();
        m_plant = std::make_unique<WindowFixture>(*m_clock, m_folder.filePath(u"%1.ini"_s.arg(++m_count)));
        m_window = m_plant->makeWindow();
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }

    void cleanup()
    {
        m_window.reset();
        m_plant.reset();
    }

    void allEventsOfTheRangeAreListedNewestFirst()
    {
        openWith(u"A press-7@L1/F01 08:00 3\nB press-8@L1/F01 09:00\nC press-7 10:00 ?"_s);
        QCOMPARE(column(EventColumn::Id), u"C B A"_s);
        QCOMPARE(column(EventColumn::Defects), u"unknown 0 3"_s);
        QCOMPARE(column(EventColumn::Line), u"– L1 L1"_s);
        QVERIFY(shows(u"3, newest first"_s));
        QVERIFY(!button(u"Count exactly"_s));
    }

    void whatIsTypedFiltersAndAChipTakesItOff()
    {
        openWith(u"A press-7 08:00 3\nB press-8 09:00\nC lathe 10:00 1"_s);
        type(u"machine:press* defects>0"_s);
        QTRY_COMPARE(column(EventColumn::Id), u"A"_s);
        QVERIFY(button(u"Machine press*  ×"_s));
        button(u"Defects > 0  ×"_s)->click();
        QTRY_COMPARE(column(EventColumn::Id), u"B A"_s);
        QCOMPARE(filter()->text(), u"machine:press*"_s);
        filter()->clear();
        QTRY_COMPARE(column(EventColumn::Id), u"C B A"_s);
        QVERIFY(!button(u"Machine press*  ×"_s));
    }

    void aFilterThatCannotBeReadSaysWhyAndTheListStays()
    {
        openWith(u"A press-7 08:00 3\nB press-8 09:00"_s);
        type(u"mashine:press-7"_s);
        QTRY_VERIFY(shows(u"There is no field “mashine” (at letter 1)"_s));
        QCOMPARE(column(EventColumn::Id), u"B A"_s);
        type(u"machine:press-7"_s);
        QTRY_COMPARE(column(EventColumn::Id), u"A"_s);
        QVERIFY(!shows(u"There is no field"_s));
    }

    void aFilterThatFindsNothingCanBeCleared()
    {
        openWith(u"A press-7 08:00 3"_s);
        type(u"machine:nobody"_s);
        QTRY_VERIFY(shows(u"No event in this range matches the filter."_s));
        QVERIFY(!table());
        button(u"Clear the filter"_s)->click();
        QTRY_COMPARE(column(EventColumn::Id), u"A"_s);
    }

    void theDetailsHaveAllFieldsTheJsonAndWhatWasCorrected()
    {
        openWith(u"A press-7@L1/F01 08:00 3\nB press-8 09:00"_s);
        submit(u"A press-7@L2/F01 08:00 1"_s);
        QTRY_COMPARE(column(EventColumn::Corrected), u" corrected"_s);
        table()->selectRow(1);
        QTRY_VERIFY(shows(u"From 10.0.0.7"_s));
        QVERIFY(shows(u"4 h"_s));   // the delay
        const auto *json = namedOn<QPlainTextEdit>(*m_window, u"The event as JSON"_s);
        QVERIFY(json);
        QVERIFY(json->toPlainText().contains(u"\"defectCount\": 1"_s));
        QVERIFY(json->toPlainText().contains(u"\"lineId\": \"L2\""_s));
        QCOMPARE(inGrid(u"Line"_s), u"L1 L2"_s);
        QCOMPARE(inGrid(u"Defects"_s), u"3 1"_s);
        QTest::keyClick(table(), Qt::Key_Escape);
        QTRY_VERIFY(!shows(u"From 10.0.0.7"_s));
    }

    void textFromOutsideIsNeverHtml()
    {
        Batch batch = batchFrom(u"A press-7 08:00 3"_s);
        batch.events.front().id = EventId("<b>A</b>&x"_L1);
        batch.events.front().source.machine = MachineId("<img src=x>"_L1);
        QVERIFY(m_plant->submit(batch));
        open();
        QTRY_COMPARE(column(EventColumn::Id), u"<b>A</b>&x"_s);
        type(u"machine:\"<img src=x>\""_s);
        QTRY_COMPARE(column(EventColumn::Id), u"<b>A</b>&x"_s);
        table()->selectRow(0);
        QTRY_VERIFY(shows(u"<img src=x>"_s));
        for (const auto *label : m_window->findChildren<QLabel *>()) {
            if (label->text().contains(u'<'))
                QCOMPARE(label->textFormat(), Qt::PlainText);
        }
    }

    void newEventsComeInAtTheTopOnly()
    {
        QString lines;
        for (int i = 0; i < 300; ++i)
            lines += u"E%1 press-7 %2:%3\n"_s.arg(i).arg(6 + i / 60, 2, 10, QLatin1Char('0')).arg(i % 60, 2, 10, QLatin1Char('0'));
        openWith(lines);
        submit(u"N1 press-7 11:30"_s);
        QTRY_COMPARE(firstId(), u"N1"_s);
        table()->verticalScrollBar()->setValue(2000);
        submit(u"N2 press-7 11:40\nN3 press-7 11:41"_s);
        QTRY_VERIFY(button(u"↑ 2 new"_s));
        QCOMPARE(firstId(), u"N1"_s);
        button(u"↑ 2 new"_s)->click();
        QTRY_COMPARE(firstId(), u"N3"_s);
        QTRY_VERIFY(!button(u"↑ 2 new"_s));
        QCOMPARE(table()->verticalScrollBar()->value(), 0);
    }

    void whatOnlyALookAtEachTellsIsCountedOnDemand()
    {
        QString lines;
        for (int i = 0; i < 500; ++i)
            lines += u"E%1 press-7 08:00:%2 %3\n"_s.arg(i).arg(i % 60, 2, 10, QLatin1Char('0')).arg(i % 2);
        openWith(lines);
        type(u"defects>=0"_s);
        QTRY_VERIFY(shows(u"about 500, newest first"_s));
        type(u"-defects:0"_s);
        QTRY_VERIFY(shows(u"about 250, newest first"_s));
        button(u"Count exactly"_s)->click();
        QTRY_VERIFY(shows(u"250 when counted, newest first"_s));
        QVERIFY(!button(u"Count exactly"_s));
    }

    void aNumberOnAnotherPageLeadsToItsEvents()
    {
        openWith(u"A press-7@L1/F01 08:00 3\nB press-8@L1/F01 09:00\nC press-8 10:00 1"_s);
        press(Qt::Key_1);
        auto *overview = m_window->findChild<OverviewPage *>();
        QTRY_VERIFY(overview->isVisible());
        Q_EMIT overview->eventsRequested({.machine = MachineId("press-8"_L1), .onlyDefects = true});
        QTRY_COMPARE(column(EventColumn::Id), u"C"_s);
        QCOMPARE(filter()->text(), u"machine:press-8 defects>0"_s);
        // A line that nobody named is its machine's.
        Q_EMIT overview->eventsRequested({.line = LineId("press-8"_L1)});
        QTRY_COMPARE(column(EventColumn::Id), u"C"_s);
        Q_EMIT overview->eventsRequested({.line = LineId("L1"_L1), .factory = FactoryId("F01"_L1), .window = Window {at("08:30"), at("09:30")}});
        QTRY_COMPARE(column(EventColumn::Id), u"B"_s);
    }

    void whatAChipSaysIsWhatTheFilterSays_data()
    {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<QStringList>("chips");
        QTest::newRow("names") << u"machine:M-0*,M-2 -line:L1"_s << QStringList{u"Machine M-0*, M-2"_s, u"Not: Line L1"_s};
        QTest::newRow("without a factory") << u"factory:\"\""_s << QStringList{u"Factory (none)"_s};
        QTest::newRow("defects") << u"defects>=2 -defects:3 defects:unknown"_s << QStringList{u"Defects ≥ 2"_s, u"Not: Defects = 3"_s, u"Defects unknown"_s};
        QTest::newRow("late and corrected") << u"late>90m -corrected"_s << QStringList{u"Late by more than 1 h 30 min"_s, u"Never corrected"_s};
        QTest::newRow("words") << u"press 4711"_s << QStringList{u"“press”"_s, u"“4711”"_s};
    }

    void whatAChipSaysIsWhatTheFilterSays()
    {
        QFETCH(QString, filter);
        QFETCH(QStringList, chips);
        const EventQuery query = FilterText(filter).query();
        QStringList texts;
        for (const FilterChip &chip : chipsOf(query)) {
            texts << chip.text;
            QCOMPARE(chipsOf(chip.without).size(), chips.size() - 1);
        }
        QCOMPARE(texts, chips);
    }

private:
    using EventColumn = EventsModel;

    void submit(const QString &lines) { QVERIFY(m_plant->submit(batchFrom(lines))); }

    void openWith(const QString &lines)
    {
        submit(lines);
        open();
        QTRY_VERIFY(table() && table()->model()->rowCount() > 0);
        QTRY_VERIFY(!firstId().isEmpty() && shows(u"newest first"_s));
    }

    void open()
    {
        press(Qt::Key_4);
    }

    void press(Qt::Key key) { QTest::keyClick(m_window.get(), key, Qt::ControlModifier); }
    bool shows(const QString &text) const { return showsText(*m_window, text); }
    QAbstractButton *button(const QString &text) const { return buttonOn(*m_window, text); }
    QTableView *table() const { return namedOn<QTableView>(*m_window, u"Events, newest first"_s); }
    QLineEdit *filter() const { return namedOn<QLineEdit>(*m_window, u"Filter events"_s); }
    QString firstId() const { return table() ? table()->model()->index(0, EventColumn::Id).data().toString() : QString(); }

    void type(const QString &text)
    {
        filter()->selectAll();
        QTest::keyClicks(filter(), text);
        QTest::keyClick(filter(), Qt::Key_Return);
    }

    QString column(int column) const
    {
        QStringList cells;
        for (int row = 0; table() && row < table()->model()->rowCount(); ++row)
            cells << table()->model()->index(row, column).data().toString();
        return cells.join(u' ');
    }

    /// The old and the new value of a field, as they stand beside its name.
    QString inGrid(const QString &name) const
    {
        for (const auto *grid : m_window->findChildren<QGridLayout *>()) {
            for (int row = 0; row < grid->rowCount(); ++row) {
                const auto cell = [&](int column) {
                    const auto *item = grid->itemAtPosition(row, column);
                    const auto *label = item ? qobject_cast<QLabel *>(item->widget()) : nullptr;
                    return label && label->isVisible() ? label->text() : QString();
                };
                if (cell(0) == name && !cell(2).isEmpty())
                    return cell(1) + u' ' + cell(2);
            }
        }
        return {};
    }

    QTemporaryDir m_folder;
    int m_count = 0;
    std::unique_ptr<SettableClock> m_clock;
    std::unique_ptr<WindowFixture> m_plant;
    std::unique_ptr<MainWindow> m_window;
};

ANDON_GUI_TEST(tst_EventsPage)
#include "tst_eventspage.moc"
