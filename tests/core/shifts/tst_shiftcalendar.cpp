// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/shifts/shiftlines.h"

#include <QtTest>

using namespace Andon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

Instant at(const char *iso)
{
    return instantFromIso(iso).value();
}

ShiftCalendar threeShiftsIn(const QString &zone)
{
    return {threeShifts(u"Early"_s, u"Late"_s, u"Night"_s), zoneFromId(zone).value()};
}

ShiftCalendar berlin(const QString &lines)
{
    return {planFrom(lines), zoneFromId(u"Europe/Berlin"_s).value()};
}

} // namespace

class tst_ShiftCalendar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theShiftThatIsOnHasItsWindow_data()
    {
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QString>("instant");
        QTest::addColumn<QString>("shift");
        const auto row = [](const char *name, const char *zone, const char *instant, const char *shift) {
            QTest::newRow(name) << QString::fromLatin1(zone) << QString::fromLatin1(instant) << QString::fromLatin1(shift);
        };
        row("morning", "Europe/Berlin", "2026-01-15T09:00:00Z", "Early 2026-01-15: 2026-01-15T05:00:00Z to 2026-01-15T13:00:00Z, 480 min planned");
        row("its first moment", "Europe/Berlin", "2026-01-15T05:00:00Z", "Early 2026-01-15: 2026-01-15T05:00:00Z to 2026-01-15T13:00:00Z, 480 min planned");
        row("its last moment", "Europe/Berlin", "2026-01-15T12:59:59.999Z", "Early 2026-01-15: 2026-01-15T05:00:00Z to 2026-01-15T13:00:00Z, 480 min planned");
        row("after midnight it is yesterday's", "Europe/Berlin", "2026-01-16T02:00:00Z", "Night 2026-01-15: 2026-01-15T21:00:00Z to 2026-01-16T05:00:00Z, 480 min planned");
        row("seven hours", "Europe/Berlin", "2026-03-29T02:00:00Z", "Night 2026-03-28: 2026-03-28T21:00:00Z to 2026-03-29T04:00:00Z, 420 min planned");
        row("nine hours", "Europe/Berlin", "2026-10-25T00:30:00Z", "Night 2026-10-24: 2026-10-24T20:00:00Z to 2026-10-25T05:00:00Z, 540 min planned");
        row("nine hours, the second time", "Europe/Berlin", "2026-10-25T01:30:00Z", "Night 2026-10-24: 2026-10-24T20:00:00Z to 2026-10-25T05:00:00Z, 540 min planned");
        row("half past", "Asia/Kolkata", "2026-03-29T02:00:00Z", "Early 2026-03-29: 2026-03-29T00:30:00Z to 2026-03-29T08:30:00Z, 480 min planned");
        row("west", "America/Sao_Paulo", "2026-03-29T02:00:00Z", "Night 2026-03-28: 2026-03-29T01:00:00Z to 2026-03-29T09:00:00Z, 480 min planned");
        row("the clocks go forward at midnight", "America/Sao_Paulo", "2018-11-04T05:00:00Z", "Night 2018-11-03: 2018-11-04T01:00:00Z to 2018-11-04T08:00:00Z, 420 min planned");
        row("the clocks go back at midnight", "America/Sao_Paulo", "2018-02-18T05:00:00Z", "Night 2018-02-17: 2018-02-18T00:00:00Z to 2018-02-18T09:00:00Z, 540 min planned");
        row("UTC", "UTC", "2026-10-25T01:30:00Z", "Night 2026-10-24: 2026-10-24T22:00:00Z to 2026-10-25T06:00:00Z, 480 min planned");
    }
    void theShiftThatIsOnHasItsWindow()
    {
        QFETCH(QString, zone);
        QFETCH(QString, instant);
        QFETCH(QString, shift);
        QCOMPARE(textOf(threeShiftsIn(zone).at(instantFromIso(instant.toStdString()).value())), shift);
    }

    void shiftsBeforeAndAfterAreNeighbours()
    {
        const ShiftCalendar calendar = threeShiftsIn(u"Europe/Berlin"_s);
        const auto night = calendar.at(at("2026-03-29T00:30:00Z"));
        QCOMPARE(calendar.before(night->window.start)->name, u"Late"_s);
        QCOMPARE(calendar.before(night->window.start)->window.end, night->window.start);
        QCOMPARE(calendar.after(night->window.start)->name, u"Early"_s);
        QCOMPARE(calendar.after(night->window.start)->window.start, night->window.end);
    }

    void outsideOfShiftsNoneIsOn()
    {
        const ShiftCalendar calendar = berlin(u"Day 08:00 8:00 12345"_s);
        const Instant saturday = at("2026-01-17T10:00:00Z");
        QVERIFY(!calendar.at(saturday));
        QCOMPARE(textOf(calendar.before(saturday)), u"Day 2026-01-16: 2026-01-16T07:00:00Z to 2026-01-16T15:00:00Z, 480 min planned"_s);
        QCOMPARE(qDateFrom(calendar.after(saturday)->date), QDate(2026, 1, 19));
        QVERIFY(calendar.startingOn(dateAt(saturday, calendar.zone())).empty());
    }

    void noShiftStartsOnAHolidayButOneGoesOn()
    {
        ShiftPlan plan = threeShifts(u"Early"_s, u"Late"_s, u"Night"_s);
        plan.holidays = {{.date = dateFrom(u"2026-12-25"_s), .name = u"Christmas Day"_s}};
        const ShiftCalendar calendar(plan, zoneFromId(u"Europe/Berlin"_s).value());
        QCOMPARE(calendar.at(at("2026-12-25T03:00:00Z"))->name, u"Night"_s);
        QVERIFY(!calendar.at(at("2026-12-25T05:00:00Z")));
        QVERIFY(!calendar.at(at("2026-12-25T22:00:00Z")));
        QVERIFY(!calendar.at(at("2026-12-26T04:59:00Z")));
        QCOMPARE(calendar.at(at("2026-12-26T05:00:00Z"))->name, u"Early"_s);
        QCOMPARE(calendar.holidayOn(dateFrom(u"2026-12-25"_s))->name, u"Christmas Day"_s);
    }

    void aPlantThatNeverWorksHasNoShift()
    {
        ShiftPlan never = planFrom(u"Never 06:00 8:00"_s);
        never.shifts[0].days.reset();
        const Instant now = at("2026-01-15T12:00:00Z");
        for (const ShiftCalendar &calendar : {ShiftCalendar(), ShiftCalendar(never, QTimeZone::utc())}) {
            QVERIFY(!calendar.at(now));
            QVERIFY(!calendar.before(now));
            QVERIFY(!calendar.after(now));
        }
    }

    void weeksWithoutAShiftAreLookedAcross()
    {
        ShiftPlan plan = planFrom(u"Day 08:00 8:00"_s);
        for (Date date = dateFrom(u"2026-07-20"_s); date < dateFrom(u"2026-08-10"_s); date += std::chrono::days(1))
            plan.holidays.push_back({.date = date, .name = u"Works holiday"_s});
        const ShiftCalendar calendar(plan, QTimeZone::utc());
        const Instant inBetween = at("2026-07-30T12:00:00Z");
        QCOMPARE(qDateFrom(calendar.before(inBetween)->date), QDate(2026, 7, 19));
        QCOMPARE(qDateFrom(calendar.after(inBetween)->date), QDate(2026, 8, 10));
    }

    void whereShiftsOverlapTheOneThatStartedLastIsOn()
    {
        const ShiftCalendar calendar = berlin(u"Early 06:00 8:30\nLate 14:00 8:00"_s);
        QCOMPARE(calendar.at(at("2026-01-15T12:59:00Z"))->name, u"Early"_s);
        QCOMPARE(calendar.at(at("2026-01-15T13:10:00Z"))->name, u"Late"_s);
        const ShiftCalendar together = berlin(u"One 06:00 8:00\nOther 06:00 4:00"_s);
        QCOMPARE(together.at(at("2026-01-15T06:00:00Z"))->name, u"One"_s);
    }

    void aShiftOfAWholeDayMeetsTheNext()
    {
        const ShiftCalendar calendar = berlin(u"Guard 07:00 24:00"_s);
        QCOMPARE(calendar.at(at("2026-10-25T01:00:00Z"))->window.length(), std::chrono::milliseconds(25h));
        QCOMPARE(calendar.at(at("2026-03-29T01:00:00Z"))->window.length(), std::chrono::milliseconds(23h));
        QCOMPARE(calendar.at(at("2026-01-15T05:59:00Z"))->window.end, calendar.at(at("2026-01-15T06:00:00Z"))->window.start);
    }

    void aShiftThatTheClocksLeaveOutIsNotThere()
    {
        const ShiftCalendar calendar = berlin(u"Clean 02:00 0:45"_s);
        QVERIFY(calendar.startingOn(dateFrom(u"2026-03-29"_s)).empty());
        QCOMPARE(calendar.startingOn(dateFrom(u"2026-03-30"_s)).size(), std::size_t(1));
    }

    void breaksAreNotPlannedTime_data()
    {
        QTest::addColumn<QString>("plan");
        QTest::addColumn<QString>("date");
        QTest::addColumn<int>("minutes");
        QTest::newRow("one") << u"Early 06:00 8:00 1234567 09:00-09:30"_s << u"2026-01-15"_s << 450;
        QTest::newRow("two") << u"Early 06:00 8:00 1234567 09:00-09:30 12:00-12:15"_s << u"2026-01-15"_s << 435;
        QTest::newRow("overlapping ones count once") << u"Early 06:00 8:00 1234567 09:00-09:30 09:15-09:45"_s << u"2026-01-15"_s << 435;
        QTest::newRow("only what is inside") << u"Early 06:00 8:00 1234567 13:50-14:20"_s << u"2026-01-15"_s << 470;
        QTest::newRow("one outside") << u"Early 06:00 8:00 1234567 15:00-15:20"_s << u"2026-01-15"_s << 480;
        QTest::newRow("after midnight") << u"Night 22:00 8:00 1234567 02:00-02:30"_s << u"2026-01-15"_s << 450;
        QTest::newRow("across midnight") << u"Night 22:00 8:00 1234567 23:45-00:15"_s << u"2026-01-15"_s << 450;
        QTest::newRow("as long in the night of seven hours") << u"Night 22:00 8:00 1234567 02:00-02:30"_s << u"2026-03-28"_s << 390;
        QTest::newRow("once in the night of nine hours") << u"Night 22:00 8:00 1234567 02:00-02:30"_s << u"2026-10-24"_s << 510;
    }
    void breaksAreNotPlannedTime()
    {
        QFETCH(QString, plan);
        QFETCH(QString, date);
        QFETCH(int, minutes);
        const auto windows = berlin(plan).startingOn(dateFrom(date));
        QCOMPARE(windows.size(), std::size_t(1));
        QCOMPARE(windows[0].plannedTime(), std::chrono::milliseconds(std::chrono::minutes(minutes)));
    }
};

QTEST_GUILESS_MAIN(tst_ShiftCalendar)
#include "tst_shiftcalendar.moc"
