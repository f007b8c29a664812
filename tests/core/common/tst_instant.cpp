// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/common/instant.h"

#include <QtTest>

using namespace Andon;

class tst_Instant : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsIsoTimes_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("utc");   // empty: refused
        const auto row = [](const char *text, const char *utc) { QTest::newRow(text) << QByteArray(text) << QByteArray(utc); };
        row("2026-01-15T10:12:03Z", "2026-01-15T10:12:03Z");
        row("2026-01-15T10:12:03.123Z", "2026-01-15T10:12:03.123Z");
        row("2026-01-15T10:12:03.1Z", "2026-01-15T10:12:03.100Z");
        row("2026-01-15T10:12:03.123999999Z", "2026-01-15T10:12:03.123Z");
        row("2026-01-15T10:12:03.000Z", "2026-01-15T10:12:03Z");
        row("2026-01-15T10:12:03+05:30", "2026-01-15T04:42:03Z");
        row("2026-01-15T10:12:03-0230", "2026-01-15T12:42:03Z");
        row("2026-01-15T00:12:03+01:00", "2026-01-14T23:12:03Z");
        row("2026-01-15T10:12Z", "2026-01-15T10:12:00Z");
        row("2024-02-29T00:00:00Z", "2024-02-29T00:00:00Z");
        row("1969-12-31T23:59:59.999Z", "1969-12-31T23:59:59.999Z");
        row("2026-01-15t10:12:03z", "2026-01-15T10:12:03Z");
        row("0000-01-01T00:00:00Z", "0000-01-01T00:00:00Z");
        row("0000-01-01T00:01:00+00:01", "0000-01-01T00:00:00Z");
        row("9999-12-31T23:59:59.999Z", "9999-12-31T23:59:59.999Z");
        row("9999-12-31T18:29:59.999-05:30", "9999-12-31T23:59:59.999Z");
        for (const char *refused : {"", "2026-01-15", "2026-01-15T10:12:03", "2026-01-15 10:12:03Z", "2025-02-29T00:00:00Z", "2026-13-01T00:00:00Z",
                                    "2026-01-15T24:00:00Z", "2026-01-15T10:60:00Z", "2026-01-15T10:12:60Z", "2026-01-15T10:12:03.1234567890Z",
                                    "2026-01-15T10:12:03Z ", " 2026-01-15T10:12:03Z", "2026-1-15T10:12:03Z", "2026-01-15T10:12:03+25:00",
                                    "2026-01-15T10:12:03+5", "2026-01-15T10:12:03ZZ", "yesterday", "1768471923", "2026-01-15T10:12:03 05:30",
                                    "0000-01-01T00:00:59.999+00:01", "9999-12-31T23:59:00-00:01"})
            row(refused, "");
    }

    void readsIsoTimes()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, utc);
        const auto instant = instantFromIso(text.toStdString());
        QCOMPARE(QByteArray::fromStdString(instant ? isoText(*instant) : std::string()), utc);
    }

    void aTimeEndsWhereItsTextEnds()
    {
        QVERIFY(!instantFromIso(std::string_view("2026-01-15T10:12:03Z\0", 21)));
        QVERIFY(!instantFromIso(std::string_view("2026-01-15T10:12:03\0Z", 21)));
    }

    void aPlusThatBecameASpaceIsReadInQueries()
    {
        const Instant expected = instantFromIso("2026-01-15T04:42:03Z").value();
        QCOMPARE(instantFromQuery("2026-01-15T10:12:03 05:30").value(), expected);
        QCOMPARE(instantFromQuery("2026-01-15T10:12:03+05:30").value(), expected);
    }

    void writesMicrosecondsOnlyWhereThereAreAny()
    {
        const ReceivedTime whole = instantFromIso("2026-01-15T10:12:04.500Z").value();
        QCOMPARE(isoText(whole), std::string("2026-01-15T10:12:04.500Z"));
        QCOMPARE(isoText(whole + std::chrono::microseconds(7)), std::string("2026-01-15T10:12:04.500007Z"));
        QCOMPARE(isoTextWithMilliseconds(instantFromIso("2026-01-15T10:12:04Z").value()), std::string("2026-01-15T10:12:04.000Z"));
    }
};

QTEST_GUILESS_MAIN(tst_Instant)
#include "tst_instant.moc"
