// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/guitest.h"
#include "tests/support/onscreen.h"
#include "tests/support/settableclock.h"
#include "tests/support/windowfixture.h"
#include "ui/settings/plantsection.h"
#include "ui/shifts/plantcalendar.h"
#include "ui/shifts/shiftssection.h"
#include "ui/style/plantzone.h"
#include "ui/style/style.h"
#include "ui/style/wording.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QDateEdit>
#include <QLineEdit>
#include <QPushButton>
#include <QtTest>

using namespace Andon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The sections "Plant and zones" and "Shifts" as a person uses them. It is a Thursday.
class tst_PlantSections : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        Settings settings(m_folder.filePath(u"style.ini"_s));
        applyStyle(*qApp, settings);
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    }

    void init()
    {
        m_plant = std::make_unique<WindowFixture>(m_clock, m_folder.filePath(u"%1.ini"_s.arg(++m_count)));
        m_calendar = std::make_unique<PlantCalendar>(m_plant->settings());
        m_calendar->setZone(u"Europe/Berlin"_s);
    }

    void cleanup()
    {
        m_section.reset();
        m_calendar.reset();
        m_plant.reset();
    }

    void aZoneIsFoundByItsCityAndHoldsAtOnce()
    {
        open<PlantSection>();
        QVERIFY(showsText(*m_section, u"Europe/Berlin  ·  UTC+01:00  ·  13:00:00"_s));
        auto *search = namedOn<QLineEdit>(*m_section, u"Search time zones"_s);
        search->setFocus();
        QTest::keyClicks(search, u"sao paulo"_s);
        QTest::keyClick(search, Qt::Key_Return);
        QCOMPARE(m_calendar->zoneId(), u"America/Sao_Paulo"_s);
        QVERIFY(showsText(*m_section, u"America/Sao_Paulo  ·  UTC−03:00  ·  09:00:00"_s));
        QCOMPARE(m_plant->settings().get(Settings::PlantZone), u"America/Sao_Paulo"_s);
    }

    void theTableOfZonesIsUsedByKeys()
    {
        open<PlantSection>();
        auto *table = namedOn<QTableView>(*m_section, u"Time zones"_s);
        QAbstractItemModelTester tester(table->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(table->currentIndex().data().toString(), u"Europe/Berlin"_s);
        QTest::keyClicks(namedOn<QLineEdit>(*m_section, u"Search time zones"_s), u"kolk"_s);
        QCOMPARE(table->model()->rowCount(), 1);
        const QModelIndex row = table->model()->index(0, 0);
        QCOMPARE(row.siblingAtColumn(1).data().toString(), u"UTC+05:30"_s);
        QCOMPARE(row.siblingAtColumn(2).data().toString(), u"17:30"_s);
        table->setFocus();
        table->setCurrentIndex(row);
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(m_calendar->zoneId(), u"Asia/Kolkata"_s);
    }

    void whatIsNoZoneIsSaid()
    {
        open<PlantSection>();
        QTest::keyClicks(namedOn<QLineEdit>(*m_section, u"Search time zones"_s), u"atlantis"_s);
        QVERIFY(showsText(*m_section, u"No zone is called that."_s));
    }

    void theNameIsRememberedAndResetGoes()
    {
        open<PlantSection>();
        type(u"Name of the plant"_s, u"Works North"_s);
        QCOMPARE(m_plant->settings().get(Settings::PlantName), u"Works North"_s);
        m_section->reset();
        QCOMPARE(m_plant->settings().get(Settings::PlantName), QString());
        QCOMPARE(m_calendar->zoneId(), QString());
        QVERIFY(namedOn<QLineEdit>(*m_section, u"Name of the plant"_s)->text().isEmpty());
    }

    void theThreeShiftsAreThereToBegin()
    {
        open<ShiftsSection>();
        QCOMPARE(field(u"Early: start"_s)->text(), u"06:00"_s);
        QCOMPARE(field(u"Night: length in hours"_s)->text(), u"08:00"_s);
        QVERIFY(showsText(*m_section, u"168 h planned without breaks"_s));
        QVERIFY(!showsText(*m_section, u"▲"_s));
    }

    void whatIsTypedHoldsAtOnceAndIsJudged()
    {
        open<ShiftsSection>();
        type(u"Early: length in hours"_s, u"8:30"_s);
        QCOMPARE(shift(0).length, std::chrono::minutes(8h + 30min));
        QVERIFY(showsText(*m_section, u"Early and Late overlap: Mon 14:00 – Mon 14:30"_s));
        type(u"Early: length in hours"_s, u"7"_s);
        QVERIFY(!showsText(*m_section, u"overlap"_s));
        QVERIFY(showsText(*m_section, u"Without a shift: Mon 13:00 – Mon 14:00, Tue 13:00 – Tue 14:00, Wed 13:00 – Wed 14:00 and "_s));
        type(u"Early: breaks"_s, u"9-9:30"_s);
        QCOMPARE(shift(0).breaks, std::vector<ShiftBreak>({{.start = 9h, .length = 30min}}));
        QVERIFY(showsText(*m_section, u"157 h 30 min planned without breaks"_s));
    }

    void whatCannotBeReadIsSaidInPlaceAndTheOldHolds_data()
    {
        QTest::addColumn<QString>("control");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("start") << u"Early: start"_s << u"25:00"_s << u"“25:00” is not a time of day"_s;
        QTest::newRow("length") << u"Early: length in hours"_s << u"0"_s << u"“0” is not a length"_s;
        QTest::newRow("name") << u"Early: name"_s << u" "_s << u"A shift needs a name; Early holds."_s;
        QTest::newRow("breaks") << u"Early: breaks"_s << u"noon"_s << u"These breaks cannot be read."_s;
    }
    void whatCannotBeReadIsSaidInPlaceAndTheOldHolds()
    {
        QFETCH(QString, control);
        QFETCH(QString, typed);
        QFETCH(QString, sentence);
        open<ShiftsSection>();
        const Shift before = shift(0);
        type(control, typed);
        QVERIFY(showsText(*m_section, sentence));
        QCOMPARE(shift(0), before);
    }

    void aDayIsTakenOutByAKey()
    {
        open<ShiftsSection>();
        auto *sunday = namedOn<QPushButton>(*m_section, u"Night: Sunday"_s);
        sunday->setFocus();
        QTest::keyClick(sunday, Qt::Key_Space);
        QCOMPARE(shift(2).days, Weekdays(0b0111111));
        QVERIFY(showsText(*m_section, u"Without a shift: Sun 22:00 – Mon 06:00."_s));
    }

    void shiftsAreAddedAndRemoved()
    {
        open<ShiftsSection>();
        buttonOn(*m_section, u"Add a shift"_s)->click();
        QCOMPARE(shift(3).start, std::chrono::minutes(6h));
        namedOn<QPushButton>(*m_section, u"Shift 4: remove"_s)->click();
        QCOMPARE(plan().shifts.size(), std::size_t(3));
        for (const QString &name : {u"Early"_s, u"Late"_s, u"Night"_s})
            namedOn<QPushButton>(*m_section, name + u": remove"_s)->click();
        QVERIFY(plan().shifts.empty());
        QVERIFY(showsText(*m_section, u"There are no shifts"_s));
        m_section->reset();
        QCOMPARE(plan().shifts.size(), std::size_t(3));
        QVERIFY(!m_calendar->isPlanChosen());
        QTRY_VERIFY(field(u"Night: start"_s));
    }

    void aHolidayIsAddedWithItsNameAndDrawn()
    {
        open<ShiftsSection>();
        buttonOn(*m_section, u"Add a holiday"_s)->click();
        QCOMPARE(qDateFrom(plan().holidays.at(0).date), QDate(2026, 1, 16));
        auto *date = m_section->findChild<QDateEdit *>();
        date->setDate(QDate(2026, 1, 17));
        type(u"Holiday on 17/01/2026: name"_s, u"Saint Anthony"_s);
        QCOMPARE(plan().holidays, std::vector<Holiday>({{.date = dateFrom(QDate(2026, 1, 17)), .name = u"Saint Anthony"_s}}));
        QVERIFY(showsText(*m_section, u"144 h planned without breaks"_s));
        const auto *week = namedOn<QWidget>(*m_section, u"Shifts of this week"_s);
        QVERIFY2(week->accessibleDescription().contains(u"Sat 17 Jan: Saint Anthony"_s), qPrintable(week->accessibleDescription()));
        QVERIFY(week->accessibleDescription().contains(u"Sun 18 Jan: Early 06:00 – 14:00, "_s));
    }

    void everyControlHasAName()
    {
        open<ShiftsSection>();
        buttonOn(*m_section, u"Add a holiday"_s)->click();
        checkNames();
        open<PlantSection>();
        checkNames();
    }

private:
    template <typename Section>
    void open()
    {
        m_section = std::make_unique<Section>(WindowParts{.ingest = m_plant->ingest(), .access = m_plant->access(), .traffic = m_plant->traffic(), .settings = m_plant->settings(), .controls = m_plant->controls()}, *m_calendar);
        m_section->resize(1100, 900);
        m_section->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_section.get()));
    }

    QLineEdit *field(const QString &name) const { return namedOn<QLineEdit>(*m_section, name); }

    void type(const QString &name, const QString &text)
    {
        QLineEdit *edit = field(name);
        QVERIFY2(edit, qPrintable(name));
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, text);
        QTest::keyClick(edit, Qt::Key_Return);
    }

    void checkNames() const
    {
        for (QWidget *widget : m_section->findChildren<QWidget *>()) {
            if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus) || qobject_cast<QLabel *>(widget) || widget->focusProxy()
                || qobject_cast<QAbstractSpinBox *>(widget->parentWidget()))
                continue;
            const QAccessibleInterface *control = QAccessible::queryAccessibleInterface(widget);
            QVERIFY2(control && !control->text(QAccessible::Name).isEmpty(), widget->metaObject()->className());
        }
    }

    const ShiftPlan &plan() const { return m_calendar->calendar().plan(); }
    const Shift &shift(std::size_t index) const { return plan().shifts.at(index); }

    const SettableClock m_clock{"2026-01-15T12:00:00Z"};
    QTemporaryDir m_folder;
    int m_count = 0;
    std::unique_ptr<WindowFixture> m_plant;
    std::unique_ptr<PlantCalendar> m_calendar;
    std::unique_ptr<SettingsSection> m_section;
};

ANDON_GUI_TEST(tst_PlantSections)
#include "tst_plantsections.moc"
