// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/reportperiod.h"

#include <QtTest>

using namespace Andon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Span = ReportPeriod::Span;

namespace {

Instant utc(const char *iso)
{
    return instantFromIso(iso).value();
}

/// "2026-01-13T05:00Z 2026-01-13T13:00Z".
QString text(const Window &window)
{
    return QString::fromStdString(isoText(window.start) + ' ' + isoText(window.end));
}

ShiftCalendar berlin(const ShiftPlan &plan = threeShifts(u"Early"_s, u"Late"_s, u"Night"_s))
{
    return {plan, QTimeZone("Europe/Berlin")};
}

} // namespace

class tst_ReportPeriod : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPeriodIsARangeOfTheShiftCalendar_data()
    {
        QTest::addColumn<QString>("now");
        QTest::addColumn<int>("span");
        QTest::addColumn<QString>("window");
        QTest::addColumn<bool>("isUnderWay");
        const auto row = [](const char *name, const char *now, Span span, const char *window, bool isUnderWay = false) {
            QTest::newRow(name) << QString::fromLatin1(now) << int(span) << QString::fromLatin1(window) << isUnderWay;
        };
        // Tuesday, 11:00 in Berlin: the early shift is on.
        row("last shift", "2026-01-13T10:00:00Z", Span::LastShift, "2026-01-12T21:00:00Z 2026-01-13T05:00:00Z");
        row("this shift, up to now", "2026-01-13T10:00:00Z", Span::ThisShift, "2026-01-13T05:00:00Z 2026-01-13T10:00:01Z", true);
        row("today, from its first shift", "2026-01-13T10:00:00Z", Span::Today, "2026-01-13T05:00:00Z 2026-01-13T10:00:01Z", true);
        row("yesterday, with its night", "2026-01-13T10:00:00Z", Span::Yesterday, "2026-01-12T05:00:00Z 2026-01-13T05:00:00Z");
        row("last week, with its last night", "2026-01-13T10:00:00Z", Span::LastWeek, "2026-01-05T05:00:00Z 2026-01-12T05:00:00Z");
        row("this week", "2026-01-13T10:00:00Z", Span::ThisWeek, "2026-01-12T05:00:00Z 2026-01-13T10:00:01Z", true);
        row("the night belongs to the day before", "2026-01-13T02:00:00Z", Span::Today, "2026-01-12T05:00:00Z 2026-01-13T02:00:01Z", true);
        row("a night in which the clocks go forward has seven hours", "2026-03-29T05:00:00Z", Span::LastShift, "2026-03-28T21:00:00Z 2026-03-29T04:00:00Z");
        row("a night in which they go back has nine", "2026-10-25T06:00:00Z", Span::LastShift, "2026-10-24T20:00:00Z 2026-10-25T05:00:00Z");
        row("a day of 23 hours", "2026-03-29T10:00:00Z", Span::Yesterday, "2026-03-28T05:00:00Z 2026-03-29T04:00:00Z");
    }

    void aPeriodIsARangeOfTheShiftCalendar()
    {
        QFETCH(QString, now);
        QFETCH(int, span);
        QFETCH(QString, window);
        QFETCH(bool, isUnderWay);
        const ReportSpan found = spanOf({.span = Span(span)}, utc(qPrintable(now)), berlin());
        QCOMPARE(text(found.window), window);
        QCOMPARE(found.isUnderWay, isUnderWay);
    }

    void aPlantWithoutShiftsHasDaysFromMidnight()
    {
        const ShiftCalendar none = berlin({});
        QCOMPARE(text(spanOf({.span = Span::Yesterday}, utc("2026-01-13T10:00:00Z"), none).window), u"2026-01-11T23:00:00Z 2026-01-12T23:00:00Z"_s);
        QCOMPARE(text(spanOf({.span = Span::LastShift}, utc("2026-01-13T10:00:00Z"), none).window), u"2026-01-11T23:00:00Z 2026-01-12T23:00:00Z"_s);
    }

    void aDayWithoutShiftsBeginsWhenTheNightBeforeEnds()
    {
        ShiftPlan plan = threeShifts(u"Early"_s, u"Late"_s, u"Night"_s);
        plan.holidays = {{.date = dateFrom(QDate(2026, 1, 12)), .name = u"Holiday"_s}};
        const ShiftCalendar calendar = berlin(plan);
        const Date holiday = dateFrom(QDate(2026, 1, 12));
        QCOMPARE(text(daysWindow(holiday, holiday, calendar)), u"2026-01-12T05:00:00Z 2026-01-13T05:00:00Z"_s);
    }

    void wordsNamePeriods_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<QString>("window");   // empty: none
        const auto row = [](const char *word, const char *window) { QTest::newRow(word) << QString::fromLatin1(word) << QString::fromLatin1(window); };
        row("last-shift", "2026-01-12T21:00:00Z 2026-01-13T05:00:00Z");
        row("2026-01-05/2026-01-11", "2026-01-05T05:00:00Z 2026-01-12T05:00:00Z");
        row("2026-01-05", "2026-01-05T05:00:00Z 2026-01-06T05:00:00Z");
        row("2026-01-05T06:00/2026-01-05T14:00", "2026-01-05T05:00:00Z 2026-01-05T13:00:00Z");
        row("2026-01-05T06:00Z/2026-01-05T14:00:30+01:00", "2026-01-05T06:00:00Z 2026-01-05T13:00:30Z");
        row("2026-01-11/2026-01-05", "");
        row("2026-01-05T14:00/2026-01-05T14:00", "");
        row("2026-02-30", "");
        row("2026-01-05/2026-01-06/2026-01-07", "");
        row("last-month", "");
        row("", "");
    }

    void wordsNamePeriods()
    {
        QFETCH(QString, word);
        QFETCH(QString, window);
        const auto period = periodFromWord(word, berlin());
        QCOMPARE(period.has_value(), !window.isEmpty());
        if (!period)
            return;
        QCOMPARE(text(spanOf(*period, utc("2026-01-13T10:00:00Z"), berlin()).window), window);
        QCOMPARE(periodFromWord(periodWord(*period), berlin()), period);
    }

    void wholeDaysAreKnownAsSuch()
    {
        const auto period = periodFromWord(u"2026-01-05/2026-01-11"_s, berlin());
        const ReportSpan span = spanOf(*period, utc("2026-01-13T10:00:00Z"), berlin());
        QCOMPARE(span.firstDay, dateFrom(QDate(2026, 1, 5)));
        QCOMPARE(span.lastDay, dateFrom(QDate(2026, 1, 11)));
    }

    /// Every moment of a period is in one of its parts, and in one alone.
    void partsCoverAPeriod_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("count");
        QTest::newRow("a shift") << u"last-shift"_s << int(ReportPart::Kind::Hour) << 8;
        QTest::newRow("a day of 25 hours") << u"2026-10-24"_s << int(ReportPart::Kind::Hour) << 25;
        QTest::newRow("a week") << u"last-week"_s << int(ReportPart::Kind::Day) << 7;
        QTest::newRow("ninety days") << u"2025-10-01/2025-12-29"_s << int(ReportPart::Kind::Day) << 90;
        QTest::newRow("a year, by Mondays") << u"2025-01-01/2025-12-31"_s << int(ReportPart::Kind::Weeks) << 53;
    }

    void partsCoverAPeriod()
    {
        QFETCH(QString, word);
        QFETCH(int, kind);
        QFETCH(int, count);
        const ReportSpan span = spanOf(*periodFromWord(word, berlin()), utc("2026-12-13T10:00:00Z"), berlin());
        const auto parts = partsOver(span, berlin());
        QCOMPARE(int(parts.size()), count);
        Instant end = span.window.start;
        for (const ReportPart &part : parts) {
            QCOMPARE(int(part.kind), kind);
            QCOMPARE(part.window.start, end);
            QVERIFY(!part.window.isEmpty());
            end = part.window.end;
        }
        QCOMPARE(end, span.window.end);
    }

    void aDayHasItsShifts()
    {
        const ReportSpan span = spanOf(*periodFromWord(u"2026-03-28"_s, berlin()), utc("2026-12-13T10:00:00Z"), berlin());
        const auto shifts = shiftsIn(span, berlin());
        QCOMPARE(int(shifts.size()), 3);
        QCOMPARE(shifts[2].shift, u"Night"_s);
        QCOMPARE(shifts[2].window.length(), 7h);
    }
};

QTEST_GUILESS_MAIN(tst_ReportPeriod)
#include "tst_reportperiod.moc"
