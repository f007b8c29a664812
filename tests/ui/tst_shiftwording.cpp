// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/shifts/shiftlines.h"
#include "ui/shifts/shiftwording.h"
#include "ui/style/plantzone.h"

#include <QtTest>

using namespace Andon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class tst_ShiftWording : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        setPlantZone(zoneFromId(u"Europe/Berlin"_s).value());
    }

    void whatIsShownIsSaidInWords_data()
    {
        QTest::addColumn<QString>("plan");
        QTest::addColumn<int>("span");
        QTest::addColumn<QString>("now");
        QTest::addColumn<QString>("text");
        using Span = TimeRange::Span;
        const auto row = [](const char *name, const QString &plan, Span span, const char *now, const char *text) {
            QTest::newRow(name) << plan << int(span) << QString::fromLatin1(now) << QString::fromUtf8(text);
        };
        const QString three = u"Early 06:00 8:00\nLate 14:00 8:00\nNight 22:00 8:00"_s;
        const QString day = u"Day 08:00 8:00 12345"_s;
        row("this shift", three, Span::Shift, "2026-01-15T09:00:00Z", "Early 06:00 – 14:00");
        row("a night, after midnight", three, Span::Shift, "2026-10-25T02:00:00Z", "Night 22:00 – 06:00");
        row("last shift", three, Span::LastShift, "2026-01-15T09:00:00Z", "Night 22:00 – 06:00");
        row("one a day ago has its date", day, Span::LastShift, "2026-01-15T09:00:00Z", "Day 14 Jan, 08:00 – 16:00");
        row("none is on: later today", day, Span::Shift, "2026-01-15T05:00:00Z", "No shift now; next: Day, 08:00  ·  Day 14 Jan, 08:00 – 16:00");
        row("none is on: tomorrow", day, Span::Shift, "2026-01-15T18:00:00Z", "No shift now; next: Day, tomorrow 08:00  ·  Day 08:00 – 16:00");
        row("none is on: after the weekend", day, Span::Shift, "2026-01-17T09:00:00Z", "No shift now; next: Day, 19 Jan 08:00  ·  Day 16 Jan, 08:00 – 16:00");
        row("an hour", three, Span::Hour, "2026-01-15T09:00:00Z", "09:00 – 10:00");
        row("today", three, Span::Today, "2026-01-15T09:00:00Z", "00:00 – 10:00");
        row("without shifts", QString(), Span::Shift, "2026-01-15T09:00:00Z", "00:00 – 10:00");
    }
    void whatIsShownIsSaidInWords()
    {
        QFETCH(QString, plan);
        QFETCH(int, span);
        QFETCH(QString, now);
        const Instant moment = instantFromIso(now.toStdString()).value();
        const ShiftCalendar calendar(planFrom(plan), plantZone());
        QTEST(rangeText(TimeRange{.span = TimeRange::Span(span)}.at(moment, calendar), moment), "text");
    }

    void thePlannedTimeIsSaidToo()
    {
        const Instant night = instantFromIso("2026-03-29T02:00:00Z").value();
        const ShiftCalendar calendar(planFrom(u"Night 22:00 8:00 1234567 02:00-02:30"_s), plantZone());
        const QString text = exactRangeText(TimeRange{.span = TimeRange::Span::Shift}.at(night, calendar));
        QCOMPARE(text, u"28 Mar 2026 22:00:00.000 UTC+01:00 – 29 Mar 2026 04:00:01.000 UTC+02:00. Planned in this shift without breaks: 6 h 30 min"_s);
        QCOMPARE(hoursText(157h + 30min), u"157 h 30 min"_s);
        QCOMPARE(hoursText(168h), u"168 h"_s);
    }

    void aGapAtTheEndOfADayIsSaidOfThatDay()
    {
        QCOMPARE(gapsText(planFrom(u"Day 00:00 18:00 1\nRest 00:00 24:00 234567"_s)), u"Without a shift: Mon 18:00 – Mon 24:00."_s);
        QCOMPARE(gapsText(planFrom(u"Day 06:00 8:00 12345\nLate 14:00 8:00 12345\nNight 22:00 8:00 12345"_s)), u"Without a shift: Sat 06:00 – Mon 06:00."_s);
        QVERIFY(gapsText(planFrom(u"Guard 07:00 24:00"_s)).isEmpty());
    }

    void everyFindingIsASentence()
    {
        ShiftPlan plan = planFrom(u"Guard 07:00 24:00 1234567 08:00-09:00 08:30-09:30\nGuard 06:00 2:00 6 07:45-08:15\nNever 06:00 2:00"_s);
        plan.shifts[2].days.reset();
        const QStringList texts = findingTexts(plan);
        QCOMPARE(texts, QStringList({u"The break 08:30-09:30 of Guard overlaps another one."_s,
                                     u"The break 07:45-08:15 is not inside of Guard."_s,
                                     u"Two shifts are called Guard."_s,
                                     u"Guard and Guard overlap: Sat 06:00 – Sat 08:00, 1 time(s) a week. The one that starts later counts."_s,
                                     u"Never is on no day of the week."_s}));
    }
};

QTEST_GUILESS_MAIN(tst_ShiftWording)
#include "tst_shiftwording.moc"
