// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/common/wallclock.h"

#include <QDateTime>
#include <QtTest>

using namespace Andon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QTimeZone zone(const QString &id)
{
    return zoneFromId(id).value();
}

/// "2026-03-29 02:30".
WallTime wall(const QString &text)
{
    const QDateTime digits(QDate::fromString(text.left(10), Qt::ISODate), QTime::fromString(text.mid(11), u"HH:mm"_s), Qt::UTC);
    return WallTime(std::chrono::milliseconds(digits.toMSecsSinceEpoch()));
}

} // namespace

class tst_WallClock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTimeOnTheWallHasItsFirstMoment_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("time");
        QTest::addColumn<QString>("instant");
        const auto row = [](const char *name, const char *id, const char *time, const char *instant) {
            QTest::newRow(name) << QString::fromLatin1(id) << QString::fromLatin1(time) << QString::fromLatin1(instant);
        };
        row("UTC", "UTC", "2026-03-29 02:30", "2026-03-29T02:30:00Z");
        row("winter", "Europe/Berlin", "2026-01-15 06:00", "2026-01-15T05:00:00Z");
        row("summer", "Europe/Berlin", "2026-07-15 06:00", "2026-07-15T04:00:00Z");
        row("just before the clocks go forward", "Europe/Berlin", "2026-03-29 01:59", "2026-03-29T00:59:00Z");
        row("left out: its beginning", "Europe/Berlin", "2026-03-29 02:00", "2026-03-29T01:00:00Z");
        row("left out: its middle", "Europe/Berlin", "2026-03-29 02:30", "2026-03-29T01:00:00Z");
        row("just after the clocks went forward", "Europe/Berlin", "2026-03-29 03:00", "2026-03-29T01:00:00Z");
        row("before the clocks go back", "Europe/Berlin", "2026-10-25 01:30", "2026-10-24T23:30:00Z");
        row("twice: the first", "Europe/Berlin", "2026-10-25 02:30", "2026-10-25T00:30:00Z");
        row("once again", "Europe/Berlin", "2026-10-25 03:00", "2026-10-25T02:00:00Z");
        row("half an hour", "Asia/Kolkata", "2026-03-29 06:00", "2026-03-29T00:30:00Z");
        row("west", "America/Sao_Paulo", "2026-01-15 22:00", "2026-01-16T01:00:00Z");
        row("a day without a midnight", "America/Sao_Paulo", "2018-11-04 00:00", "2018-11-04T03:00:00Z");
        row("an evening with 23:30 twice", "America/Sao_Paulo", "2018-02-17 23:30", "2018-02-18T01:30:00Z");
        row("the midnight after it", "America/Sao_Paulo", "2018-02-18 00:00", "2018-02-18T03:00:00Z");
        row("midnight twice", "America/Havana", "2026-11-01 00:00", "2026-11-01T04:00:00Z");
        row("a day that never was", "Pacific/Apia", "2011-12-30 12:00", "2011-12-30T10:00:00Z");
        row("half an hour of summer time", "Australia/Lord_Howe", "2026-10-04 02:15", "2026-10-03T15:30:00Z");
    }
    void aTimeOnTheWallHasItsFirstMoment()
    {
        QFETCH(QString, id);
        QFETCH(QString, time);
        QFETCH(QString, instant);
        QCOMPARE(QString::fromStdString(isoText(firstInstantAt(wall(time), zone(id)))), instant);
    }

    void theWallShowsTheTimeAgain()
    {
        const QTimeZone berlin = zone(u"Europe/Berlin"_s);
        for (const QString &text : {u"2026-03-29 01:30"_s, u"2026-03-29 03:30"_s, u"2026-10-25 02:30"_s, u"2026-06-01 00:00"_s})
            QVERIFY2(wallTimeAt(firstInstantAt(wall(text), berlin), berlin) == wall(text), qPrintable(text));
    }

    void aDayIsTheOneOnTheWall()
    {
        const Instant late = instantFromIso("2026-01-15T23:30:00Z").value();
        QCOMPARE(qDateFrom(dateAt(late, zone(u"UTC"_s))), QDate(2026, 1, 15));
        QCOMPARE(qDateFrom(dateAt(late, zone(u"Europe/Berlin"_s))), QDate(2026, 1, 16));
        QCOMPARE(qDateFrom(dateAt(late, zone(u"America/Sao_Paulo"_s))), QDate(2026, 1, 15));
        QCOMPARE(qDateFrom(dateFrom(QDate(1969, 12, 31))), QDate(1969, 12, 31));
    }

    void whatIsNoZoneIsNone()
    {
        QVERIFY(!zoneFromId(u"Europe/Atlantis"_s));
        QVERIFY(!zoneFromId(QString()));
        QVERIFY(computerZone().isValid());
    }
};

QTEST_GUILESS_MAIN(tst_WallClock)
#include "tst_wallclock.moc"
