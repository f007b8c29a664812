// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/shifts/shiftlines.h"

#include <QtTest>

using namespace Andon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// "overlap 1 0 at 13:30+30 x7".
QString textOf(const ShiftFinding &finding)
{
    static const QStringList kinds = {u"no days"_s, u"same name"_s, u"break outside"_s, u"breaks overlap"_s, u"overlap"_s, u"gap"_s};
    QString text = kinds.at(int(finding.kind));
    if (finding.kind != ShiftFinding::Kind::Gap)
        text += u" %1 %2"_s.arg(finding.shift).arg(finding.other);
    if (finding.span.length > 0min)
        text += u" day %1 %2 for %3"_s.arg(finding.span.start / 24h + 1).arg(timeOfDayText(finding.span.start % 24h)).arg(finding.span.length.count());
    if (finding.times > 1)
        text += u" x%1"_s.arg(finding.times);
    return text;
}

} // namespace

class tst_ShiftPlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsOddInAPlanIsSaid_data()
    {
        QTest::addColumn<QString>("plan");
        QTest::addColumn<QString>("findings");
        QTest::newRow("three shifts round the clock") << u"Early 06:00 8:00\nLate 14:00 8:00\nNight 22:00 8:00"_s << QString();
        QTest::newRow("one of a whole day") << u"Guard 07:00 24:00"_s << QString();
        QTest::newRow("nothing at all") << QString() << QString();
        QTest::newRow("an overlap every day") << u"Early 06:00 8:30\nLate 14:00 8:00\nNight 22:00 8:00"_s << u"overlap 1 0 day 1 14:00 for 30 x7"_s;
        QTest::newRow("one on Sunday night into Monday") << u"Night 22:00 9:00 7\nEarly 06:00 18:00 1\nRest 00:00 24:00 23456\nSunday 00:00 22:00 7"_s << u"overlap 1 0 day 1 06:00 for 60"_s;
        QTest::newRow("a weekend") << u"Early 06:00 8:00 12345\nLate 14:00 8:00 12345\nNight 22:00 8:00 12345"_s << u"gap day 6 06:00 for 2880"_s;
        QTest::newRow("gaps across the end of the week") << u"Day 06:00 18:00"_s
            << u"gap day 2 00:00 for 360|gap day 3 00:00 for 360|gap day 4 00:00 for 360|gap day 5 00:00 for 360|gap day 6 00:00 for 360|gap day 7 00:00 for 360|gap day 1 00:00 for 360"_s;
        QTest::newRow("a name twice") << u"Early 00:00 12:00\nEarly 12:00 12:00"_s << u"same name 1 0"_s;
        QTest::newRow("a break outside") << u"One 00:00 12:00 1234567 11:45-12:15\nOther 12:00 12:00"_s << u"break outside 0 0"_s;
        QTest::newRow("breaks that overlap") << u"One 00:00 12:00 1234567 06:00-06:30 06:15-06:45\nOther 12:00 12:00"_s << u"breaks overlap 0 1"_s;
        QTest::newRow("breaks one after the other") << u"One 00:00 12:00 1234567 06:00-06:30 06:30-06:45\nOther 12:00 12:00"_s << QString();
        QTest::newRow("a break of a night after midnight") << u"Night 18:00 12:00 1234567 02:00-02:30\nDay 06:00 12:00"_s << QString();
    }
    void whatIsOddInAPlanIsSaid()
    {
        QFETCH(QString, plan);
        QFETCH(QString, findings);
        QStringList found;
        for (const ShiftFinding &finding : findingsOf(planFrom(plan)))
            found << textOf(finding);
        QStringList wanted = findings.split(u'|', Qt::SkipEmptyParts);
        found.sort();
        wanted.sort();
        QCOMPARE(found, wanted);
    }

    void aShiftOnNoDayIsSaid()
    {
        ShiftPlan plan = planFrom(u"Guard 07:00 24:00\nNever 06:00 8:00"_s);
        plan.shifts[1].days.reset();
        const auto findings = findingsOf(plan);
        QCOMPARE(findings.size(), std::size_t(1));
        QCOMPARE(textOf(findings[0]), u"no days 1 0"_s);
    }
};

QTEST_GUILESS_MAIN(tst_ShiftPlan)
#include "tst_shiftplan.moc"
