// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/reportschedule.h"

#include <QtTest>

using namespace Andon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Pace = ReportSchedule::Pace;

namespace {

Instant utc(const char *iso)
{
    return instantFromIso(iso).value();
}

QString text(const std::optional<Instant> &instant)
{
    return instant ? QString::fromStdString(isoText(*instant)) : u"never"_s;
}

const ShiftCalendar berlin(threeShifts(u"Early"_s, u"Late"_s, u"Night"_s), QTimeZone("Europe/Berlin"));

} // namespace

class tst_ReportSchedule : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runsAreDueByTheCalendar_data()
    {
        QTest::addColumn<int>("pace");
        QTest::addColumn<int>("hour");
        QTest::addColumn<QString>("now");
        QTest::addColumn<QString>("last");
        QTest::addColumn<QString>("next");
        const auto row = [](const char *name, Pace pace, int hour, const char *now, const char *last, const char *next) {
            QTest::newRow(name) << int(pace) << hour << QString::fromLatin1(now) << QString::fromLatin1(last) << QString::fromLatin1(next);
        };
        row("five minutes after a shift", Pace::ShiftEnd, 0, "2026-01-13T10:00:00Z", "2026-01-13T05:05:00Z", "2026-01-13T13:05:00Z");
        row("at that very moment", Pace::ShiftEnd, 0, "2026-01-13T13:05:00Z", "2026-01-13T13:05:00Z", "2026-01-13T21:05:00Z");
        row("after a night of seven hours", Pace::ShiftEnd, 0, "2026-03-29T04:04:00Z", "2026-03-28T21:05:00Z", "2026-03-29T04:05:00Z");
        row("every day at seven", Pace::Daily, 7, "2026-01-13T05:59:00Z", "2026-01-12T06:00:00Z", "2026-01-13T06:00:00Z");
        row("not before the day has ended", Pace::Daily, 3, "2026-01-13T10:00:00Z", "2026-01-13T05:00:00Z", "2026-01-14T05:00:00Z");
        row("every Monday", Pace::Weekly, 7, "2026-01-13T10:00:00Z", "2026-01-12T06:00:00Z", "2026-01-19T06:00:00Z");
    }

    void runsAreDueByTheCalendar()
    {
        QFETCH(int, pace);
        QFETCH(int, hour);
        QFETCH(QString, now);
        QFETCH(QString, last);
        QFETCH(QString, next);
        const ReportSchedule schedule{.pace = Pace(pace), .at = std::chrono::hours(hour)};
        QCOMPARE(text(lastDue(schedule, utc(qPrintable(now)), berlin)), last);
        QCOMPARE(text(nextDue(schedule, utc(qPrintable(now)), berlin)), next);
    }

    void aRunIsMadeOnceAndNoneFromBefore()
    {
        ReportSchedule schedule{.pace = Pace::Daily, .at = 7h, .since = utc("2026-01-13T10:00:00Z")};
        QCOMPARE(text(dueRun(schedule, utc("2026-01-13T10:00:10Z"), berlin)), u"never"_s);
        QCOMPARE(text(dueRun(schedule, utc("2026-01-14T06:00:00Z"), berlin)), u"2026-01-14T06:00:00Z"_s);
        schedule.lastRun = utc("2026-01-14T06:00:00Z");
        QCOMPARE(text(dueRun(schedule, utc("2026-01-14T06:00:10Z"), berlin)), u"never"_s);
        // The computer was off for a week: the newest of what was missed is made.
        QCOMPARE(text(dueRun(schedule, utc("2026-01-21T12:00:00Z"), berlin)), u"2026-01-21T06:00:00Z"_s);
    }

    void aRunThatIsLateIsAboutItsOwnShift()
    {
        const ReportSchedule schedule{.pace = Pace::ShiftEnd};
        const ReportRequest request = requestOf(schedule, utc("2026-01-13T05:05:00Z"));
        const ReportSpan span = spanOf(request.period, *request.asOf, berlin);
        QCOMPARE(span.shift->name, u"Night"_s);
        QVERIFY(!span.isUnderWay);
    }

    void aWeeklyRunIsAboutTheWeekThatEnded()
    {
        const ReportSchedule schedule{.kind = ReportKind::Week, .pace = Pace::Weekly, .at = 3h};
        const auto due = lastDue(schedule, utc("2026-01-13T10:00:00Z"), berlin);
        const ReportRequest request = requestOf(schedule, *due);
        QCOMPARE(text(spanOf(request.period, *request.asOf, berlin).window.end), u"2026-01-12T05:00:00Z"_s);
    }

    void theSettingsKeepThem()
    {
        const std::vector<ReportSchedule> schedules{
            {.id = u"a"_s, .kind = ReportKind::Machine, .factory = FactoryId(u"F01"_s), .machine = MachineId(u"press \"7\""_s), .pace = Pace::Daily, .at = 7h + 30min, .format = ReportFormat::Xlsx,
             .folder = u"/srv/berichte ä"_s, .since = utc("2026-01-13T10:00:00Z"), .lastRun = utc("2026-01-14T06:00:00Z"), .lastFile = u"x.xlsx"_s, .lastTrouble = u"no room"_s},
            {.id = u"b"_s, .pace = Pace::ShiftEnd, .folder = u"/srv"_s},
        };
        QCOMPARE(schedulesFrom(schedulesText(schedules)), schedules);
        QVERIFY(schedulesFrom(u"[{\"id\":\"x\",\"report\":\"month\"}, 7]"_s).empty());
        QVERIFY(schedulesFrom(u"rubbish"_s).empty());
    }
};

QTEST_GUILESS_MAIN(tst_ReportSchedule)
#include "tst_reportschedule.moc"
