// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/validation/instantforms.h"

#include <QtTest>

using namespace Andon;

class tst_InstantForms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryForm_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("utc");
        const auto row = [](const char *text, const char *utc) { QTest::newRow(text) << QByteArray(text) << QByteArray(utc); };
        // ISO 8601
        row("2024-01-15T10:00:00Z", "2024-01-15T10:00:00Z");
        row("2024-01-15t10:00:00z", "2024-01-15T10:00:00Z");
        row("2024-01-15T10:00:00.123Z", "2024-01-15T10:00:00.123Z");
        row("2024-01-15T10:00:00.1Z", "2024-01-15T10:00:00.100Z");
        row("2024-01-15T10:00:00.123999999Z", "2024-01-15T10:00:00.123Z");
        row("2024-01-15T10:00:00.", "2024-01-15T10:00:00Z");
        row("2024-01-15T10:00:00", "2024-01-15T10:00:00Z");
        row("2024-01-15T10:00:00.5", "2024-01-15T10:00:00.500Z");
        row("2024-01-15T10:00", "2024-01-15T10:00:00Z");
        row("2024-01-15T10:00+05:30", "2024-01-15T04:30:00Z");
        row("2024-01-15T10:00:00+05:30", "2024-01-15T04:30:00Z");
        row("2024-01-15T10:00:00+0530", "2024-01-15T04:30:00Z");
        row("2024-01-15T10:00:00+05", "2024-01-15T05:00:00Z");
        row("2024-01-15T10:00:00-08:00", "2024-01-15T18:00:00Z");
        row("2024-01-15 10:00:00", "2024-01-15T10:00:00Z");
        row("2024-01-15 10:00:00Z", "2024-01-15T10:00:00Z");
        row("2024-01-15 10:00:00 +0100", "2024-01-15T09:00:00Z");
        row("2024-01-15 10:00:00 UTC", "2024-01-15T10:00:00Z");
        row("2024-01-15 9:05", "2024-01-15T09:05:00Z");
        row("2024-01-15", "2024-01-15T00:00:00Z");
        row("2024-02-29", "2024-02-29T00:00:00Z");
        row("  2024-01-15 \n", "2024-01-15T00:00:00Z");
        row("1969-12-31T23:59:59.999Z", "1969-12-31T23:59:59.999Z");
        row("0000-01-01T00:00:00Z", "0000-01-01T00:00:00Z");
        row("9999-12-31T23:59:59.999Z", "9999-12-31T23:59:59.999Z");
        // with slashes, and without leading zeros
        row("2024/01/15", "2024-01-15T00:00:00Z");
        row("2024/1/5", "2024-01-05T00:00:00Z");
        row("2024/1/5 09:30", "2024-01-05T09:30:00Z");
        row("2024/1/5 09:30:15", "2024-01-05T09:30:15Z");
        row("2024/1/5T09:30:15.25Z", "2024-01-05T09:30:15.250Z");
        row("2024-1-5", "2024-01-05T00:00:00Z");
        row("2024-1-5 09:30", "2024-01-05T09:30:00Z");
        row("2024-1-5 09:30:15", "2024-01-05T09:30:15Z");
        row("1/5/2024", "2024-01-05T00:00:00Z");
        row("01/05/2024", "2024-01-05T00:00:00Z");
        row("12/31/2024 23:59", "2024-12-31T23:59:00Z");
        row("12/31/2024 23:59:58", "2024-12-31T23:59:58Z");
        row("12/31/2024 23:59:58+01:00", "2024-12-31T22:59:58Z");
        // RFC 2822
        row("Mon, 15 Jan 2024 10:00:00 +0000", "2024-01-15T10:00:00Z");
        row("Mon, 15 Jan 2024 10:00:00 GMT", "2024-01-15T10:00:00Z");
        row("15 Jan 2024 10:00 +0530", "2024-01-15T04:30:00Z");
        row("5 Feb 2024 10:00:00 -0800", "2024-02-05T18:00:00Z");
        row("mon, 15 JAN 2024 10:00:00 gmt", "2024-01-15T10:00:00Z");
        row("Mon 15 Jan 2024 10:00:00", "2024-01-15T10:00:00Z");
        row("Mon,15 Jan 2024 10:00:00 Z", "2024-01-15T10:00:00Z");
        row("15 Jan 24 10:00:00 UT", "2024-01-15T10:00:00Z");
        row("15 Jan 99 10:00:00 UTC", "1999-01-15T10:00:00Z");
        row("15 Jan 49 10:00:00 GMT", "2049-01-15T10:00:00Z");
        row("15 Jan 50 10:00:00 GMT", "1950-01-15T10:00:00Z");
        row("15 Jan 2024 10:00:00 EST", "2024-01-15T15:00:00Z");
        row("15 Jan 2024 10:00:00 EDT", "2024-01-15T14:00:00Z");
        row("15 Jan 2024 10:00:00 CST", "2024-01-15T16:00:00Z");
        row("15 Jan 2024 10:00:00 CDT", "2024-01-15T15:00:00Z");
        row("15 Jan 2024 10:00:00 MST", "2024-01-15T17:00:00Z");
        row("15 Jan 2024 10:00:00 MDT", "2024-01-15T16:00:00Z");
        row("15 Jan 2024 10:00:00 PST", "2024-01-15T18:00:00Z");
        row("15 Jan 2024 10:00:00 PDT", "2024-01-15T17:00:00Z");
        row("Mon, 15 Jan 2024 10:00:00 +0000 (UTC)", "2024-01-15T10:00:00Z");
        row("Mon, 15 Jan 2024 10:00:00 (a (nested) comment)", "2024-01-15T10:00:00Z");
        int month = 0;
        for (const char *name : {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"}) {
            const QByteArray utc = "2024-" + QByteArray::number(++month).rightJustified(2, '0') + "-07T08:09:10Z";
            QTest::newRow(name) << QByteArray("7 ") + name + " 2024 08:09:10 GMT" << utc;
        }
    }

    void readsEveryForm()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, utc);
        const auto instant = instantFromAnyForm(text.toStdString());
        QVERIFY(instant);
        QCOMPARE(QByteArray::fromStdString(isoText(*instant)), utc);
    }

    void whatIsNoTimeIsRefused_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char *text : {
                 "", " ", "yesterday", "now", "1704067200", "20240115", "2024", "2024-01", "24-01-15", "12024-01-15", "2024-W03-1", "2024-W03", "2024-015", "2024-13-01",
                 "2024-00-10", "2024-01-00", "2024-01-32", "2024-02-30", "2023-02-29", "2024-01/15", "2024/01-15", "2024.01.15", "15.01.2024", "15/01/2024",
                 "2/30/2024", "0/1/2024", "1/15/24", "1-15-2024", "15-Jan-2024", "2024-01-15T", "2024-01-15Z", "2024-01-15T10", "2024-01-15T24:00:00Z",
                 "2024-01-15T10:60:00Z", "2024-01-15T10:00:60Z", "2024-01-15T10:0:00Z", "2024-01-15T10:00:00.1234567890Z", "2024-01-15T10:00:00+24:00",
                 "2024-01-15T10:00:00+05:60", "2024-01-15T10:00:00+5", "2024-01-15T10:00:00ZZ", "2024-01-15T10:00:00 XYZ", "2024-01-15x10:00", "2024-01-15 10:00 PM",
                 "-2024-01-15", "+002024-01-15", "0000-01-01T00:00:00+00:01", "9999-12-31T23:59:59-00:01", "Foo, 15 Jan 2024 10:00:00 GMT", "15 Foo 2024 10:00:00 GMT",
                 "32 Jan 2024 10:00:00 GMT", "30 Feb 2024 10:00:00 GMT", "15 Jan 2024", "15 January 2024 10:00", "15 Jan 024 10:00:00 GMT", "Mon, Jan 15 2024 10:00:00",
                 "Mon, 15 Jan 2024 10:00:00 (open", "(2024-01-15)", "()", "2024-01-15\xC2\xA0""10:00",
             })
            QTest::newRow(text) << QByteArray(text);
        QTest::newRow("a NUL behind it") << QByteArray("2024-01-15\0", 11);
        QTest::newRow("a NUL in it") << QByteArray("2024-01-15\0Z", 12);
        QTest::newRow("a million digits") << QByteArray(1'000'000, '9');
        QTest::newRow("a million letters") << QByteArray(1'000'000, 'a');
    }

    void whatIsNoTimeIsRefused()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!instantFromAnyForm(text.toStdString()));
    }
};

QTEST_GUILESS_MAIN(tst_InstantForms)
#include "tst_instantforms.moc"
