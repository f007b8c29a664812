// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/clockwatch.h"

#include <QtTest>

using namespace Andon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Whose clock is it that is wrong?
class tst_ClockWatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ourClockIsDoubtedWhenTheOthersAgree_data()
    {
        QTest::addColumn<QString>("batches");   // sender, machine, minutes ahead of our clock
        QTest::addColumn<QString>("doubt");     // minutes slow, and senders that say so
        QTest::newRow("nobody") << QString() << QString();
        QTest::newRow("everybody is right") << u"pc1 M-1 0, pc2 M-2 -1"_s << QString();
        QTest::newRow("two are ahead by as much") << u"pc1 M-1 134, pc2 M-2 133"_s << u"134 2"_s;
        QTest::newRow("one is ahead") << u"pc1 M-1 134"_s << QString();
        QTest::newRow("one of three is ahead") << u"pc1 M-1 134, pc2 M-2 0, pc3 M-3 0"_s << QString();
        QTest::newRow("two of three are ahead") << u"pc1 M-1 134, pc2 M-2 134, pc3 M-3 0"_s << u"134 2"_s;
        QTest::newRow("two of four are ahead") << u"pc1 M-1 134, pc2 M-2 134, pc3 M-3 0, pc4 M-4 0"_s << QString();
        QTest::newRow("two are ahead by other amounts") << u"pc1 M-1 134, pc2 M-2 60"_s << QString();
        QTest::newRow("a gateway with two machines") << u"gate M-1 134, gate M-2 134"_s << u"134 1"_s;
        QTest::newRow("a gateway with one machine") << u"gate M-1 134, gate M-1 134"_s << QString();
        QTest::newRow("two were ahead and are no longer") << u"pc1 M-1 134, pc2 M-2 134, pc1 M-1 0, pc2 M-2 0"_s << QString();
    }
    void ourClockIsDoubtedWhenTheOthersAgree()
    {
        QFETCH(QString, batches);
        QFETCH(QString, doubt);
        ClockWatch watch;
        const auto moment = ClockWatch::Moment() + 1h;
        for (const QString &words : batches.split(u", "_s, Qt::SkipEmptyParts))
            watch.note(batch(words.split(u' ')), now, moment);
        const auto found = watch.doubt(moment + 1min);
        QCOMPARE(found ? u"%1 %2"_s.arg(std::chrono::floor<std::chrono::minutes>(found->slow).count()).arg(found->senders) : QString(), doubt);
        QVERIFY(!watch.doubt(moment + 10min));   // who is silent says nothing
    }

private:
    static constexpr Instant now = Instant(std::chrono::hours(500'000));

    static Batch batch(const QStringList &words)
    {
        const auto ahead = std::chrono::minutes(words.at(2).toInt());
        Batch batch = {.sender = words.at(0).toStdString(), .newestTime = now + ahead};
        if (ahead > 15min) {
            batch.refusals.push_back({.machine = words.at(1).toStdString(), .reason = Reason::FutureEventTime});
            batch.refusedAt.push_back(0);
        } else {
            batch.events.push_back({.source = {.machine = MachineId(words.at(1))}, .time = now + ahead});
        }
        return batch;
    }
};

QTEST_GUILESS_MAIN(tst_ClockWatch)
#include "tst_clockwatch.moc"
