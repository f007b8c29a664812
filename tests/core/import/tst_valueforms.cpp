// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/valueforms.h"

#include <QtTest>

using namespace Andon;
using namespace Qt::StringLiterals;

class tst_ValueForms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbersAreReadAsPeopleWriteThem_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QChar>("mark");
        QTest::addColumn<QString>("plain");
        QTest::newRow("whole") << u"4312"_s << QChar(u'.') << u"4312"_s;
        QTest::newRow("German") << u"1.200,50"_s << QChar(u',') << u"1200.50"_s;
        QTest::newRow("English") << u"1,234,567.5"_s << QChar(u'.') << u"1234567.5"_s;
        QTest::newRow("Swiss") << u"1'200.5"_s << QChar(u'.') << u"1200.5"_s;
        QTest::newRow("French") << u"12\u00A0345,5"_s << QChar(u',') << u"12345.5"_s;
        QTest::newRow("negative") << u" -0,5 "_s << QChar(u',') << u"-0.5"_s;
        QTest::newRow("zeros in front") << u"007"_s << QChar(u'.') << u"7"_s;
        QTest::newRow("nothing but zeros") << u"000"_s << QChar(u'.') << u"0"_s;
        QTest::newRow("a point in front") << u".5"_s << QChar(u'.') << u"0.5"_s;
        QTest::newRow("exponent") << u"1e3"_s << QChar(u'.') << u"1e3"_s;
        QTest::newRow("a wrong mark") << u"4,5"_s << QChar(u'.') << QString();
        QTest::newRow("a group of two") << u"1,20"_s << QChar(u'.') << QString();
        QTest::newRow("a word") << u"abc"_s << QChar(u'.') << QString();
        QTest::newRow("a word behind") << u"12 kg"_s << QChar(u'.') << QString();
        QTest::newRow("nothing") << u""_s << QChar(u'.') << QString();
        QTest::newRow("a sign alone") << u"-"_s << QChar(u'.') << QString();
        QTest::newRow("a mark alone") << u","_s << QChar(u',') << QString();
    }

    void numbersAreReadAsPeopleWriteThem()
    {
        QFETCH(QString, text);
        QFETCH(QChar, mark);
        QFETCH(QString, plain);
        QCOMPARE(QString::fromStdString(plainNumber(text.toStdString(), char(mark.unicode())).value_or(std::string())), plain);
    }

    void durationsAreMilliseconds_data()
    {
        using enum DurationUnit;
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("unit");
        QTest::addColumn<qint64>("milliseconds");   // -1: none
        QTest::newRow("milliseconds") << u"4312"_s << int(Milliseconds) << qint64(4312);
        QTest::newRow("whole with a fraction of zero") << u"4312.0"_s << int(Milliseconds) << qint64(4312);
        QTest::newRow("half a millisecond") << u"4312.5"_s << int(Milliseconds) << qint64(-1);
        QTest::newRow("seconds") << u"43.0"_s << int(Seconds) << qint64(43'000);
        QTest::newRow("parts of a millisecond are rounded") << u"0.0016"_s << int(Seconds) << qint64(2);
        QTest::newRow("minutes") << u"1.5"_s << int(Minutes) << qint64(90'000);
        QTest::newRow("hours") << u"0.25"_s << int(Hours) << qint64(900'000);
        QTest::newRow("clock") << u"01:02:03"_s << int(Clock) << qint64(3'723'000);
        QTest::newRow("minutes and seconds") << u"02:03.5"_s << int(Clock) << qint64(123'500);
        QTest::newRow("sixty seconds") << u"00:00:60"_s << int(Clock) << qint64(-1);
        QTest::newRow("a word") << u"abc"_s << int(Seconds) << qint64(-1);
        QTest::newRow("more than can be") << u"1e300"_s << int(Hours) << qint64(-1);
    }

    void durationsAreMilliseconds()
    {
        QFETCH(QString, text);
        QFETCH(int, unit);
        QFETCH(qint64, milliseconds);
        QCOMPARE(qint64(durationFrom(text.toStdString(), DurationUnit(unit), '.').value_or(-1)), milliseconds);
    }

    void timesAreReadInEachForm_data()
    {
        using enum TimeOrder;
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("order");
        QTest::addColumn<QString>("instant");   // in UTC; the plant is in Berlin
        QTest::newRow("ISO with an offset") << u"2026-01-31T06:00:00.123+05:30"_s << int(YearMonthDay) << u"2026-01-31T00:30:00.123Z"_s;
        QTest::newRow("ISO, a space, an offset") << u"2022-08-31 22:00:00+00:00"_s << int(YearMonthDay) << u"2022-08-31T22:00:00Z"_s;
        QTest::newRow("without an offset, in winter") << u"2026-01-31 06:00"_s << int(YearMonthDay) << u"2026-01-31T05:00:00Z"_s;
        QTest::newRow("without an offset, in summer") << u"2026-07-31 06:00"_s << int(YearMonthDay) << u"2026-07-31T04:00:00Z"_s;
        QTest::newRow("an hour that comes twice is the first") << u"2026-10-25 02:30"_s << int(YearMonthDay) << u"2026-10-25T00:30:00Z"_s;
        QTest::newRow("an hour that is left out") << u"2026-03-29 02:30"_s << int(YearMonthDay) << u"2026-03-29T01:00:00Z"_s;
        QTest::newRow("just behind that hour") << u"2026-03-29 03:00"_s << int(YearMonthDay) << u"2026-03-29T01:00:00Z"_s;
        QTest::newRow("German") << u"31.01.2026 06:00"_s << int(DayMonthYear) << u"2026-01-31T05:00:00Z"_s;
        QTest::newRow("German, short") << u"1.2.26 6:05:07"_s << int(DayMonthYear) << u"2026-02-01T05:05:07Z"_s;
        QTest::newRow("American") << u"1/31/2026 6:00 PM"_s << int(MonthDayYear) << u"2026-01-31T17:00:00Z"_s;
        QTest::newRow("midnight in America") << u"1/31/2026 12:00 AM"_s << int(MonthDayYear) << u"2026-01-30T23:00:00Z"_s;
        QTest::newRow("Japanese") << u"2026年1月31日 15:04"_s << int(YearMonthDay) << u"2026-01-31T14:04:00Z"_s;
        QTest::newRow("a month's name") << u"31-Jan-2026 06:00"_s << int(YearMonthDay) << u"2026-01-31T05:00:00Z"_s;
        QTest::newRow("a month's name, spaces") << u"31 January 2026 06:00"_s << int(YearMonthDay) << u"2026-01-31T05:00:00Z"_s;
        QTest::newRow("digits alone") << u"20260131060000"_s << int(YearMonthDay) << u"2026-01-31T05:00:00Z"_s;
        QTest::newRow("digits, T") << u"20260131T060000Z"_s << int(YearMonthDay) << u"2026-01-31T06:00:00Z"_s;
        QTest::newRow("a date alone") << u"31.01.2026"_s << int(DayMonthYear) << u"2026-01-30T23:00:00Z"_s;
        QTest::newRow("a comma as the decimal mark") << u"31.01.2026 06:00:01,5"_s << int(DayMonthYear) << u"2026-01-31T05:00:01.500Z"_s;
        QTest::newRow("RFC 2822") << u"Sat, 31 Jan 2026 06:00:00 +0100"_s << int(DayMonthYear) << u"2026-01-31T05:00:00Z"_s;
        QTest::newRow("Unix seconds") << u"1769835600"_s << int(UnixSeconds) << u"2026-01-31T05:00:00Z"_s;
        QTest::newRow("Unix seconds with parts") << u"1769835600.25"_s << int(UnixSeconds) << u"2026-01-31T05:00:00.250Z"_s;
        QTest::newRow("Unix milliseconds") << u"1769835600001"_s << int(UnixMilliseconds) << u"2026-01-31T05:00:00.001Z"_s;
        QTest::newRow("Unix nanoseconds") << u"1769835600000000000"_s << int(UnixNanoseconds) << u"2026-01-31T05:00:00Z"_s;
        QTest::newRow("Excel's days") << u"46053.25"_s << int(ExcelDays) << u"2026-01-31T05:00:00Z"_s;
        QTest::newRow("no such day") << u"31.02.2026 06:00"_s << int(DayMonthYear) << QString();
        QTest::newRow("no such month") << u"2026-13-01 06:00"_s << int(YearMonthDay) << QString();
        QTest::newRow("no such hour") << u"2026-01-31 24:00"_s << int(YearMonthDay) << QString();
        QTest::newRow("something behind") << u"2026-01-31 06:00 or so"_s << int(YearMonthDay) << QString();
        QTest::newRow("a word") << u"yesterday"_s << int(YearMonthDay) << QString();
        QTest::newRow("nothing") << u""_s << int(YearMonthDay) << QString();
    }

    void timesAreReadInEachForm()
    {
        QFETCH(QString, text);
        QFETCH(int, order);
        QFETCH(QString, instant);
        TimeReader reader(TimeOrder(order), QTimeZone("Europe/Berlin"));
        for (int again = 0; again < 2; ++again) {   // it remembers the offset
            const auto read = reader.read(text.toStdString());
            QCOMPARE(read ? QString::fromStdString(isoText(*read)) : QString(), instant);
        }
    }
};

QTEST_GUILESS_MAIN(tst_ValueForms)
#include "tst_valueforms.moc"
