// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/common/wallclock.h"
#include "core/service/ingestservice.h"
#include "tests/support/guitest.h"
#include "ui/style/plantzone.h"
#include "ui/style/wording.h"

#include <QLocale>
#include <QtTest>

using namespace Andon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class tst_Wording : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void aDurationIsSaidInItsTwoLargestUnits_data()
    {
        QTest::addColumn<qlonglong>("milliseconds");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *name, std::chrono::milliseconds duration, const char *text) {
            QTest::newRow(name) << qlonglong(duration.count()) << QString::fromLatin1(text);
        };
        row("nothing", 0ms, "0 s");
        row("seconds", 3s, "3 s");
        row("a part of a second is cut", 3999ms, "3 s");
        row("minutes", 22min + 59s, "22 min");
        row("hours", 2h + 14min, "2 h 14 min");
        row("whole hours", 2h, "2 h");
        row("days", 76h, "3 d 4 h");
        row("what lies ahead", -5s, "0 s");
    }
    void aDurationIsSaidInItsTwoLargestUnits()
    {
        QFETCH(qlonglong, milliseconds);
        QTEST(durationText(std::chrono::milliseconds(milliseconds)), "text");
    }

    void anAgeIsSaidInWords()
    {
        QCOMPARE(agoText(3s), QStringLiteral("3 s ago"));
        QCOMPARE(agoText(900ms), QStringLiteral("just now"));
        QCOMPARE(agoText(-1h), QStringLiteral("just now"));
    }

    void aCountIsGroupedAndALargeOneShortened()
    {
        QCOMPARE(numberText(184220), QStringLiteral("184,220"));
        QCOMPARE(shortNumberText(99999), QStringLiteral("99,999"));
        QCOMPARE(shortNumberText(184220), QStringLiteral("184 k"));
        QCOMPARE(shortNumberText(14'200'000), QStringLiteral("14.2 M"));
    }

    void aChangeNeedsSomethingBefore()
    {
        QCOMPARE(changeText(103, 100), QStringLiteral("+3.0 % on the period before"));
        QCOMPARE(changeText(90, 100), QStringLiteral("-10.0 % on the period before"));
        QCOMPARE(changeText(5, 0), QStringLiteral("none in the period before"));
        QCOMPARE(changeText(0, 0), QStringLiteral("none before either"));
        QCOMPARE(changeText(5000, 2), QStringLiteral("2 in the period before"));
    }

    void aMomentOfAnotherDayHasItsDate()
    {
        const Instant now = instantFromIso("2026-01-15T12:00:00Z").value();
        QCOMPARE(momentText(now - 1h, now), QStringLiteral("11:00:00"));
        QCOMPARE(momentText(now - 24h, now), QStringLiteral("14 Jan 12:00:00"));
        QCOMPARE(windowText({now - 8h, now}), QStringLiteral("04:00 – 12:00"));
        QCOMPARE(windowText({now - 24h, now}), QStringLiteral("14 Jan 12:00 – 15 Jan 12:00"));
    }

    void timesAreThoseOfThePlant_data()
    {
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QString>("exact");
        QTest::addColumn<QString>("window");
        const auto row = [](const char *name, const char *zone, const char *exact, const char *window) {
            QTest::newRow(name) << QString::fromLatin1(zone) << QString::fromUtf8(exact) << QString::fromUtf8(window);
        };
        row("UTC", "UTC", "25 Oct 2026 00:30:00.000 UTC", "24 Oct 20:00 – 25 Oct 05:00");
        row("the first half past two", "Europe/Berlin", "25 Oct 2026 02:30:00.000 UTC+02:00", "24 Oct 22:00 – 25 Oct 06:00");
        row("west", "America/Sao_Paulo", "24 Oct 2026 21:30:00.000 UTC−03:00", "24 Oct 17:00 – 25 Oct 02:00");
        row("half an hour", "Asia/Kolkata", "25 Oct 2026 06:00:00.000 UTC+05:30", "01:30 – 10:30");
    }
    void timesAreThoseOfThePlant()
    {
        QFETCH(QString, zone);
        QFETCH(QString, exact);
        QFETCH(QString, window);
        setPlantZone(zoneFromId(zone).value());
        const auto reset = qScopeGuard([] { setPlantZone(QTimeZone::utc()); });
        const auto at = [](const char *iso) { return instantFromIso(iso).value(); };
        QCOMPARE(zoneText(), zone);
        QCOMPARE(exactText(at("2026-10-25T00:30:00Z")), exact);
        QCOMPARE(windowText({at("2026-10-24T20:00:00Z"), at("2026-10-25T05:00:00Z")}), window);
    }

    void theClocksOfThePlantChange()
    {
        setPlantZone(zoneFromId(u"Europe/Berlin"_s).value());
        const auto reset = qScopeGuard([] { setPlantZone(QTimeZone::utc()); });
        const auto at = [](const char *iso) { return instantFromIso(iso).value(); };
        QCOMPARE(clockText(at("2026-03-29T00:59:59Z")), u"01:59:59"_s);
        QCOMPARE(clockText(at("2026-03-29T01:00:00Z")), u"03:00:00"_s);
        QCOMPARE(offsetText(at("2026-03-29T00:59:59Z")), u"UTC+01:00"_s);
        QCOMPARE(offsetText(at("2026-10-25T01:30:00Z")), u"UTC+01:00"_s);
        QCOMPARE(axisText(at("2026-03-29T01:00:00Z"), 8h), u"03:00"_s);
        QCOMPARE(momentText(at("2026-10-24T22:30:00Z"), at("2026-10-25T22:30:00Z")), u"00:30:00"_s);
        QCOMPARE(lastSeenText(at("2026-10-01T22:30:00Z"), at("2026-10-25T22:30:00Z")), u"2 Oct 2026"_s);
    }

    void aDayIsNamedByItsDistance()
    {
        const Instant now = instantFromIso("2026-01-15T12:00:00Z").value();
        QCOMPARE(dayAndTimeText(now - 1h, now), u"today 11:00"_s);
        QCOMPARE(dayAndTimeText(now - 13h, now), u"yesterday 23:00"_s);
        QCOMPARE(dayAndTimeText(now - 48h, now), u"13 Jan 12:00"_s);
    }

    void aRetryTellsWhatBecameOfEach()
    {
        const RetryReport accepted{.id = 1, .outcome = Outcome::Accepted};
        const RetryReport refused{.id = 2, .outcome = Outcome::Rejected, .reason = QStringLiteral("INVALID_DURATION")};
        QCOMPARE(retryText({accepted, accepted, refused}),
                 QStringLiteral("2 accepted, 1 still rejected (Invalid duration)."));
        QCOMPARE(retryText({}), QStringLiteral("Nothing was sent again."));
    }

    void everyReasonHasPlainWords()
    {
        for (int reason = 0; reason <= int(Reason::InvalidField); ++reason) {
            const auto code = reasonCode(Reason(reason));
            const QString word = QString::fromLatin1(code.data(), qsizetype(code.size()));
            QVERIFY2(reasonText(word) != word, qPrintable(word));
        }
        QCOMPARE(reasonText(QStringLiteral("NEW_REASON")), QStringLiteral("NEW_REASON"));
    }

    /// What, where and what to do.
    void everyTroubleOfTheFileIsAWholeSentence_data()
    {
        QTest::addColumn<int>("trouble");
        QTest::addColumn<QString>("advice");
        QTest::newRow("a full disk") << int(StoreTrouble::DiskFull) << u"free some space"_s;
        QTest::newRow("write protection") << int(StoreTrouble::ReadOnly) << u"until writing is allowed"_s;
        QTest::newRow("a lock") << int(StoreTrouble::Locked) << u"close the program"_s;
        QTest::newRow("damage") << int(StoreTrouble::Damaged) << u"put a backup in its place"_s;
    }
    void everyTroubleOfTheFileIsAWholeSentence()
    {
        QFETCH(int, trouble);
        QFETCH(QString, advice);
        const QString text = troubleText({.place = u"/data/plant.db"_s, .trouble = u"it says"_s, .troubleKind = StoreTrouble(trouble)});
        QVERIFY2(text.contains(u"/data/plant.db"_s) && text.contains(advice) && text.endsWith(u'.'), qPrintable(text));
    }

    void whatToLookAfterIsSaidWhileEventsAreTaken()
    {
        QCOMPARE(warningText({.place = u"plant.db"_s}), QString());
        const QString clock = warningText({.clockDoubt = ClockDoubt {.slow = 134min, .senders = 3}});
        QVERIFY2(clock.contains(u"clock seems to be 2 h 14 min slow"_s) && clock.contains(u"Set the clock"_s), qPrintable(clock));
        QVERIFY(warningText({.place = u"plant.db"_s, .isLogKept = true}).contains(u"plant.db could not be synced"_s));
        QVERIFY(warningText({.place = u"plant.db"_s, .isBeingChecked = true}).contains(u"looked through for damage"_s));
    }

    void aTooltipShowsTextFromOutsideAsItIs()
    {
        QCOMPARE(plainToolTip(QStringLiteral("<b>E-1</b>")), QStringLiteral("<p>&lt;b&gt;E-1&lt;/b&gt;</p>"));
    }
};

ANDON_GUI_TEST(tst_Wording)
#include "tst_wording.moc"
