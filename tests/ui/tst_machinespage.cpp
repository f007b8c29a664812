// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/eventlines.h"
#include "tests/support/guitest.h"
#include "tests/support/onscreen.h"
#include "tests/support/settableclock.h"
#include "tests/support/windowfixture.h"
#include "ui/machines/machinespage.h"
#include "ui/machines/notefield.h"
#include "ui/settings/machinenotemodel.h"
#include "ui/settings/machinessection.h"
#include "ui/style/style.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QtTest>

using namespace Andon;
using namespace Qt::StringLiterals;

/// What a person does on the page of machines, in the real window.
class tst_MachinesPage : public QObject
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
        QVERIFY(m_plant->submit(batchFrom(u"E1 press-7@LINE-A/F01 11:00 9 2000ms\n"
                                          "E2 press-7@LINE-A/F01 11:59 9 2500ms\n"
                                          "E3 press-8@LINE-B/F01 11:59 0\n"
                                          "E4 mill-1@LINE-B/F02 09:00 1"_s)));
        m_window = m_plant->makeWindow();
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        QTest::keyClick(m_window.get(), Qt::Key_2, Qt::ControlModifier);
        QTRY_VERIFY(table() && table()->model()->rowCount() == 3);
    }

    void cleanup()
    {
        m_window.reset();
        m_plant.reset();
    }

    void theWorstStandsFirstAndSaysSinceWhen()
    {
        QCOMPARE(column(0), u"press-7 mill-1 press-8"_s);
        QCOMPARE(column(2), u"Warning No data Healthy"_s);
        QCOMPARE(column(3), u"10:52 09:00 –"_s);
    }

    void textAndChipsFilterTheRows()
    {
        auto *filter = namedOn<QLineEdit>(*m_window, u"Filter machines"_s);
        filter->setText(u"machine:press* rate<2"_s);
        QCOMPARE(column(0), u"press-8"_s);
        QVERIFY(shows(u"1 of 3"_s));
        filter->setText(u"rate>many"_s);
        QVERIFY(shows(u"“rate>many” needs a number"_s));
        filter->clear();
        page()->follow({.state = Health::NoData});
        QCOMPARE(column(0), u"mill-1"_s);
        page()->open(MachineId(u"press-8"_s), FactoryId(u"F01"_s));
        QCOMPARE(column(0), u"press-7 mill-1 press-8"_s);
        QTRY_VERIFY(shows(u"LINE-B · F01"_s));
    }

    void theDockTellsOfTheMachine()
    {
        table()->selectRow(0);
        QTRY_VERIFY(shows(u"LINE-A · F01"_s));
        QVERIFY(shows(u"3.00 per hour (limit 2.0)"_s));
        QVERIFY(shows(u"59 min (silent after 4 h 55 min)"_s));
        QTRY_VERIFY(shows(u"seconds · median 2.0 s"_s));
        QSignalSpy asked(page(), &PlantPage::eventsRequested);
        buttonOn(*m_window, u"Open in Events →"_s)->click();
        QCOMPARE(asked.takeFirst().at(0).value<EventsLink>(), (EventsLink {.machine = MachineId(u"press-7"_s), .factory = FactoryId(u"F01"_s)}));
        QTest::keyClick(m_window.get(), Qt::Key_2, Qt::ControlModifier);
        auto *events = namedOn<QTableView>(*m_window, u"Last events of this machine"_s);
        QCOMPARE(events->model()->rowCount(), 2);
        QTest::mouseClick(events->viewport(), Qt::LeftButton, {}, events->visualRect(events->model()->index(1, 0)).center());
        QCOMPARE(asked.takeFirst().at(0).value<EventsLink>().window, (Window {at("11:00"), at("11:01")}));
    }

    void aPinnedDockStays()
    {
        table()->selectRow(0);
        QTRY_VERIFY(shows(u"LINE-A · F01"_s));
        buttonOn(*m_window, u"Pin"_s)->click();
        table()->selectRow(2);
        buttonOn(*m_window, u"Unpin"_s)->click();
        QVERIFY(shows(u"LINE-A · F01"_s));
        table()->selectRow(1);
        QTRY_VERIFY(shows(u"LINE-B · F02"_s));
    }

    void aNoteIsKeptWhenTheFieldIsLeft()
    {
        table()->selectRow(0);
        QTRY_VERIFY(note());
        note()->setFocus();
        QTest::keyClicks(note(), u"bearing is loud"_s);
        table()->setFocus();
        QTRY_COMPARE(kept().text, u"bearing is loud"_s);
        QVERIFY(kept().written->who.startsWith(u"desktop"));
        QTRY_COMPARE(lastAudit().action, AuditAction::MachineNoted);
        QCOMPARE(lastAudit().detail, u"bearing is loud"_s);
        table()->selectRow(1);
        QTRY_COMPARE(note()->toPlainText(), QString());
        table()->selectRow(0);
        QTRY_COMPARE(note()->toPlainText(), u"bearing is loud"_s);
    }

    void whatIsTypedGoesToTheMachineItWasTypedFor()
    {
        table()->selectRow(0);
        QTRY_VERIFY(note());
        note()->setFocus();
        QTest::keyClicks(note(), u"loud"_s);
        page()->open(MachineId(u"press-8"_s), FactoryId(u"F01"_s));   // as a search does, the field keeping the focus
        QTRY_COMPARE(kept().text, u"loud"_s);
        QTRY_COMPARE(note()->toPlainText(), QString());
    }

    void notInUseMutesAndCanBeUndone()
    {
        table()->selectRow(1);
        QTRY_VERIFY(notInUse());
        QTRY_VERIFY(shows(u"LINE-B · F02"_s));
        notInUse()->click();
        QTRY_COMPARE(column(2), u"Warning Healthy Muted"_s);
        QVERIFY(shows(u"mill-1 is not in use: it may be silent."_s));
        QTRY_COMPARE(lastAudit().action, AuditAction::MachineTakenOut);
        QCOMPARE(lastAudit().subject, u"mill-1 · F02"_s);
        buttonOn(*m_window, u"Undo"_s)->click();
        QTRY_COMPARE(column(2), u"Warning No data Healthy"_s);
        QTRY_VERIFY(!notInUse()->isChecked());
    }

    void theSettingsListNotesAndSetTheLimit()
    {
        MachinesSection section(m_plant->ingest(), m_plant->access(), m_plant->settings());
        section.resize(800, 600);
        section.show();
        auto *model = section.findChild<MachineNoteModel *>();
        QAbstractItemModelTester tester(model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        QTRY_COMPARE(model->rowCount(), 3);
        namedOn<QTableView>(section, u"Machines and their notes"_s)->selectRow(1);
        auto *text = namedOn<QLineEdit>(section, u"Note on the chosen machine"_s);
        text->setFocus();
        QTest::keyClicks(text, u"noisy\r"_s);
        QTRY_COMPARE(kept().text, u"noisy"_s);
        section.findChild<QCheckBox *>()->click();
        QTRY_VERIFY(!kept().isInUse);
        QTRY_COMPARE(model->index(0, MachineNoteModel::Use).data().toString(), u"not in use"_s);
        QSignalSpy limit(&section, &MachinesSection::limitChanged);
        section.findChild<QDoubleSpinBox *>()->setValue(5);
        QCOMPARE(limit.count(), 1);
        QCOMPARE(m_plant->settings().get(Settings::MachinesLimit), 5.0);
        section.reset();
        QCOMPARE(m_plant->settings().get(Settings::MachinesLimit), 2.0);
    }

private:
    MachinesPage *page() const { return m_window->findChild<MachinesPage *>(); }
    QTableView *table() const { return namedOn<QTableView>(*m_window, u"Machines, worst first"_s); }
    NoteField *note() const { return namedOn<NoteField>(*m_window, u"Note on this machine"_s); }
    bool shows(const QString &text) const { return showsText(*m_window, text); }
    QAbstractButton *notInUse() const { return buttonOn(*m_window, u"Not in use"_s); }

    QString column(int column) const
    {
        QStringList texts;
        for (int row = 0; row < table()->model()->rowCount(); ++row)
            texts << table()->model()->index(row, column).data().toString();
        return texts.join(u' ');
    }

    /// What is said of press-7.
    MachineNote kept()
    {
        const auto notes = m_plant->ask<std::vector<MachineNote>>([](EventReader &reader) { return reader.machineNotes(); }).value();
        return notes.at(0);
    }

    AuditEntry lastAudit()
    {
        const auto page = m_plant->await<AuditPage>([&](auto answer) { m_plant->access().askAudit(1, 0, m_window.get(), answer); }).value();
        return page.entries.empty() ? AuditEntry() : page.entries.front();
    }

    QTemporaryDir m_folder;
    int m_count = 0;
    std::unique_ptr<SettableClock> m_clock;
    std::unique_ptr<WindowFixture> m_plant;
    std::unique_ptr<MainWindow> m_window;
};

ANDON_GUI_TEST(tst_MachinesPage)
#include "tst_machinespage.moc"
