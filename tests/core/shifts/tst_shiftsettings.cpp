// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/settings.h"
#include "tests/core/shifts/shiftlines.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace Andon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class tst_ShiftSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_name = m_folder.filePath(u"%1.ini"_s.arg(++m_count)); }

    void whatWasNeverChosenIsTheFallback()
    {
        const Settings settings(m_name);
        const auto stored = shiftPlanFrom(settings, m_fallback);
        QVERIFY(!stored.isChosen);
        QCOMPARE(stored.plan, m_fallback);
        QVERIFY(stored.faults.empty());
    }

    void aPlanIsThereAfterARestart()
    {
        ShiftPlan plan = planFrom(u"Früh 06:30 7:45 12345 09:00-09:15 12:00-12:30\nNight 22:00 24:00 7"_s);
        plan.shifts[1].name = u"Night, long; \"quiet\" = yes"_s;
        plan.shifts.push_back({.name = u"Off"_s, .length = 1min, .days = {}});
        plan.holidays = {{.date = dateFrom(u"2026-12-25"_s), .name = u"Weihnachten, 1. Tag"_s}, {.date = dateFrom(u"2026-01-01"_s)}};
        {
            Settings settings(m_name);
            storeShiftPlan(settings, plan);
        }
        const auto stored = shiftPlanFrom(Settings(m_name), m_fallback);
        QVERIFY(stored.isChosen);
        QCOMPARE(stored.plan, plan);
        QVERIFY(stored.faults.empty());
    }

    void aPersonCanReadIt()
    {
        {
            Settings settings(m_name);
            storeShiftPlan(settings, planFrom(u"Early 06:00 8:00 12345 09:00-09:30"_s));
        }
        QFile file(m_name);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        for (const QString &line : {u"[shifts]"_s, u"1\\name=Early"_s, u"1\\start=06:00"_s, u"1\\length=08:00"_s, u"1\\days=Mon Tue Wed Thu Fri"_s, u"1\\breaks=09:00-09:30"_s})
            QVERIFY2(text.contains(line), qPrintable(text));
    }

    void aShorterPlanLeavesNothingBehind()
    {
        Settings settings(m_name);
        storeShiftPlan(settings, planFrom(u"One 00:00 12:00 1 01:00-02:00\nOther 12:00 12:00"_s));
        storeShiftPlan(settings, planFrom(u"Only 00:00 12:00"_s));
        QCOMPARE(shiftPlanFrom(settings, m_fallback).plan, planFrom(u"Only 00:00 12:00"_s));
        storeShiftPlan(settings, {});
        QVERIFY(shiftPlanFrom(settings, m_fallback).plan.shifts.empty());
        forgetShiftPlan(settings);
        QCOMPARE(shiftPlanFrom(settings, m_fallback).plan, m_fallback);
    }

    void whatCannotBeReadIsLeftOutAndNamed_data()
    {
        QTest::addColumn<QByteArray>("lines");
        QTest::addColumn<QString>("shifts");
        QTest::addColumn<QString>("faults");
        const QByteArray good = "size=2\n1\\name=Good\n1\\start=6\n1\\length=8\n1\\days=mon\n2\\name=Bad\n2\\start=14:00\n2\\length=8:00\n2\\days=Mon\n";
        QTest::newRow("both good") << good << u"Good Bad"_s << QString();
        QTest::newRow("a time that is none") << good + "2\\start=25:00\n" << u"Good"_s << u"shifts/2/start=25:00"_s;
        QTest::newRow("no length") << good + "2\\length=0:00\n" << u"Good"_s << u"shifts/2/length=0:00"_s;
        QTest::newRow("too long") << good + "2\\length=24:01\n" << u"Good"_s << u"shifts/2/length=24:01"_s;
        QTest::newRow("a day that is none") << good + "2\\days=Mon Funday\n" << u"Good"_s << u"shifts/2/days=Mon Funday"_s;
        QTest::newRow("no name") << good + "2\\name=\n" << u"Good"_s << u"shifts/2/name="_s;
        QTest::newRow("a break that is none: the shift stays") << good + "2\\breaks=noon\n" << u"Good Bad"_s << u"shifts/2/breaks=noon"_s;
        QTest::newRow("none can be read: the fallback") << QByteArray("size=1\n1\\name=Bad\n1\\start=soon\n1\\length=8:00\n") << u"Early Late Night"_s << u"shifts/1/start=soon"_s;
        QTest::newRow("more than there are") << QByteArray("size=5000\n1\\name=One\n1\\start=6:00\n1\\length=8:00\n1\\days=\n") << u"One"_s << u"shifts/size=5000"_s;
        QTest::newRow("a number that is none") << QByteArray("size=many\n") << u"Early Late Night"_s << QString();
    }
    void whatCannotBeReadIsLeftOutAndNamed()
    {
        QFETCH(QByteArray, lines);
        QFETCH(QString, shifts);
        QFETCH(QString, faults);
        QFile file(m_name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("[shifts]\n" + lines);
        file.close();
        const auto stored = shiftPlanFrom(Settings(m_name), m_fallback);
        QStringList names;
        for (const Shift &shift : stored.plan.shifts)
            names << shift.name;
        QCOMPARE(names.join(u' '), shifts);
        QStringList found;
        for (const SettingFault &fault : stored.faults)
            found << u"%1=%2"_s.arg(fault.key, fault.value);
        QCOMPARE(found.join(u'|'), faults);
    }

    void aHolidayThatIsNoDayIsLeftOut()
    {
        QFile file(m_name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("[holidays]\nsize=2\n1\\date=2026-02-30\n2\\date=2026-12-25\n2\\name=Christmas Day\n");
        file.close();
        const auto stored = shiftPlanFrom(Settings(m_name), m_fallback);
        QCOMPARE(stored.plan.holidays.size(), std::size_t(1));
        QCOMPARE(stored.plan.holidays[0].name, u"Christmas Day"_s);
        QCOMPARE(stored.faults, std::vector<SettingFault>({{u"holidays/1/date"_s, u"2026-02-30"_s}}));
        QCOMPARE(stored.plan.shifts, m_fallback.shifts);
    }

    void timesAreReadAsTheyAreTyped()
    {
        QCOMPARE(timeOfDayFrom(u"6"_s), std::optional<std::chrono::minutes>(6h));
        QCOMPARE(timeOfDayFrom(u" 06.30 "_s), std::optional<std::chrono::minutes>(6h + 30min));
        QVERIFY(!timeOfDayFrom(u"24:00"_s));
        QVERIFY(!timeOfDayFrom(u"6:5"_s));
        QVERIFY(!timeOfDayFrom(u"06:60"_s));
        QCOMPARE(hoursFrom(u"24"_s), std::optional<std::chrono::minutes>(24h));
        QCOMPARE(breaksFrom(u"9:00 – 9:30, 12:00-12:15"_s), std::optional(std::vector<ShiftBreak>{{.start = 9h, .length = 30min}, {.start = 12h, .length = 15min}}));
        QCOMPARE(breaksFrom(u"23:45-00:15"_s), std::optional(std::vector<ShiftBreak>{{.start = 23h + 45min, .length = 30min}}));
        QCOMPARE(breaksFrom(QString()), std::optional(std::vector<ShiftBreak>()));
        QVERIFY(!breaksFrom(u"9:00"_s));
        QVERIFY(!breaksFrom(u"9:00-9:00"_s));
        QVERIFY(!breaksFrom(u"9:00-9:15-9:30"_s));
    }

private:
    const ShiftPlan m_fallback = threeShifts(u"Early"_s, u"Late"_s, u"Night"_s);
    QTemporaryDir m_folder;
    QString m_name;
    int m_count = 0;
};

QTEST_GUILESS_MAIN(tst_ShiftSettings)
#include "tst_shiftsettings.moc"
