// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/feed/timerange.h"

#include <QtTest>

using namespace Andon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class tst_TimeRange : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSpanEndsWithTheSecondUnderWay()
    {
        const Instant now = instantFromIso("2026-01-15T12:00:00.250Z").value();
        const Window window = TimeRange{.span = TimeRange::Span::Hour}.at(now, m_berlin).window;
        QVERIFY(window.contains(now));
        QCOMPARE(isoText(window.end), std::string("2026-01-15T12:00:01Z"));
        QCOMPARE(window.length(), std::chrono::milliseconds(1h));
    }

    void aRangeSurvivesTheSettings()
    {
        for (int span = 0; span < TimeRange::spanCount; ++span) {
            TimeRange range{.span = TimeRange::Span(span)};
            if (range.span == TimeRange::Span::Custom)
                range.custom = {Instant(1h), Instant(5h)};
            QCOMPARE(rangeFromWord(rangeWord(range)), range);
        }
    }

    void whatCannotBeReadIsThisShift()
    {
        for (const char *word : {"", "9y", "custom", "custom 5 1", "custom a b"})
            QCOMPARE(rangeFromWord(QString::fromLatin1(word)), TimeRange{.span = TimeRange::Span::Shift});
    }

    void wordsOfEarlierVersionsAreUnderstood_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<int>("span");
        QTest::newRow("15 minutes") << u"15m"_s << int(TimeRange::Span::Minutes15);
        QTest::newRow("an hour") << u"1h"_s << int(TimeRange::Span::Hour);
        QTest::newRow("eight hours, a shift") << u"8h"_s << int(TimeRange::Span::Shift);
        QTest::newRow("a day") << u"24h"_s << int(TimeRange::Span::Day);
        QTest::newRow("a week") << u"7d"_s << int(TimeRange::Span::Week);
        QTest::newRow("a fixed one") << u"custom 1768471200000 1768500000000"_s << int(TimeRange::Span::Custom);
    }
    void wordsOfEarlierVersionsAreUnderstood()
    {
        QFETCH(QString, word);
        QFETCH(int, span);
        QCOMPARE(int(rangeFromWord(word).span), span);
    }

    void aRangeGoesByShiftsAndDaysOfThePlant_data()
    {
        QTest::addColumn<int>("span");
        QTest::addColumn<QString>("now");
        QTest::addColumn<QString>("window");
        QTest::addColumn<QString>("shift");
        const auto row = [](const char *name, TimeRange::Span span, const char *now, const char *window, const char *shift) {
            QTest::newRow(name) << int(span) << QString::fromLatin1(now) << QString::fromLatin1(window) << QString::fromLatin1(shift);
        };
        using Span = TimeRange::Span;
        row("this shift, so far", Span::Shift, "2026-01-15T09:00:00Z", "2026-01-15T05:00:00Z 2026-01-15T09:00:01Z", "Early");
        row("this shift, its first second", Span::Shift, "2026-01-15T05:00:00Z", "2026-01-15T05:00:00Z 2026-01-15T05:00:01Z", "Early");
        row("this shift, its last second", Span::Shift, "2026-01-15T12:59:59.999Z", "2026-01-15T05:00:00Z 2026-01-15T13:00:00Z", "Early");
        row("it moves on by itself", Span::Shift, "2026-01-15T13:00:00Z", "2026-01-15T13:00:00Z 2026-01-15T13:00:01Z", "Late");
        row("last shift", Span::LastShift, "2026-01-15T09:00:00Z", "2026-01-14T21:00:00Z 2026-01-15T05:00:00Z", "Night");
        row("it moves on as well", Span::LastShift, "2026-01-15T13:00:00Z", "2026-01-15T05:00:00Z 2026-01-15T13:00:00Z", "Early");
        row("a last shift of seven hours", Span::LastShift, "2026-03-29T04:00:00Z", "2026-03-28T21:00:00Z 2026-03-29T04:00:00Z", "Night");
        row("a last shift of nine hours", Span::LastShift, "2026-10-25T05:00:00Z", "2026-10-24T20:00:00Z 2026-10-25T05:00:00Z", "Night");
        row("today", Span::Today, "2026-01-15T09:00:00Z", "2026-01-14T23:00:00Z 2026-01-15T09:00:01Z", "");
        row("today, though yesterday by UTC", Span::Today, "2026-01-14T23:30:00Z", "2026-01-14T23:00:00Z 2026-01-14T23:30:01Z", "");
        row("the day of 25 hours", Span::Today, "2026-10-25T22:59:59Z", "2026-10-24T22:00:00Z 2026-10-25T23:00:00Z", "");
    }
    void aRangeGoesByShiftsAndDaysOfThePlant()
    {
        QFETCH(int, span);
        QFETCH(QString, now);
        QFETCH(QString, window);
        QFETCH(QString, shift);
        const ShownRange range = TimeRange{.span = TimeRange::Span(span)}.at(moment(now), m_berlin);
        QCOMPARE(textOf(range.window), window);
        QCOMPARE(range.shift ? range.shift->name : QString(), shift);
    }

    void withoutAShiftTheLastOneIsShownAndTheNextIsNamed()
    {
        ShiftPlan plan{.shifts = {{.name = u"Day"_s, .start = 8h, .length = 8h, .days = Weekdays(0b0011111)}}};
        const ShiftCalendar calendar(plan, QTimeZone::utc());
        const Instant saturday = moment(u"2026-01-17T12:00:00Z"_s);
        const ShownRange range = TimeRange{.span = TimeRange::Span::Shift}.at(saturday, calendar);
        QVERIFY(!range.isShiftOn);
        QCOMPARE(textOf(range.window), u"2026-01-16T08:00:00Z 2026-01-16T16:00:00Z"_s);
        QCOMPARE(textOf(range.next->window), u"2026-01-19T08:00:00Z 2026-01-19T16:00:00Z"_s);
        QCOMPARE(textOf(TimeRange{.span = TimeRange::Span::LastShift}.at(saturday, calendar).window), u"2026-01-16T08:00:00Z 2026-01-16T16:00:00Z"_s);
    }

    void aPlantWithoutShiftsSeesToday()
    {
        const ShiftCalendar calendar({}, QTimeZone::utc());
        for (const auto span : {TimeRange::Span::Shift, TimeRange::Span::LastShift}) {
            const ShownRange range = TimeRange{.span = span}.at(moment(u"2026-01-15T12:00:00Z"_s), calendar);
            QCOMPARE(textOf(range.window), u"2026-01-15T00:00:00Z 2026-01-15T12:00:01Z"_s);
            QVERIFY(!range.shift);
        }
    }

    void theNewestEventLiesInTheRangeAroundIt()
    {
        const Instant newest = instantFromIso("2026-01-10T03:04:05Z").value();
        QVERIFY(rangeAround(newest).at(Instant(0ms), m_berlin).window.contains(newest));
    }

private:
    static Instant moment(const QString &iso) { return instantFromIso(iso.toStdString()).value(); }
    static QString textOf(const Window &window) { return QString::fromStdString(isoText(window.start) + ' ' + isoText(window.end)); }

    const ShiftCalendar m_berlin{threeShifts(u"Early"_s, u"Late"_s, u"Night"_s), zoneFromId(u"Europe/Berlin"_s).value()};
};

QTEST_GUILESS_MAIN(tst_TimeRange)
#include "tst_timerange.moc"
