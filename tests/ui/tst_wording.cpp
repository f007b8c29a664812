// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/ingestservice.h"
#include "tests/support/guitest.h"
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
