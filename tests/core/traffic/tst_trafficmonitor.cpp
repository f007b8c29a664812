// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/traffic/trafficmonitor.h"
#include "tests/support/settableclock.h"

#include <QtTest>

#include <thread>

using namespace Andon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class tst_TrafficMonitor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theNewestRequestsAreListedFirst()
    {
        TrafficMonitor traffic(m_clock);
        for (int i = 0; i < 250; ++i)
            traffic.note({.target = QByteArray::number(i), .status = 200});
        const auto newest = traffic.figures().newest;
        QCOMPARE(newest.size(), TrafficMonitor::kept);
        QCOMPARE(newest.front().target, "249");
        QCOMPARE(newest.back().target, "50");
        QCOMPARE(newest.front().time, m_clock.nowInMilliseconds());
        QVERIFY(traffic.figures().requestsPerSecond > 0);
    }

    void longTargetsAreCut()
    {
        TrafficMonitor traffic(m_clock);
        traffic.note({.target = QByteArray(5'000, 'a')});
        QCOMPARE(traffic.figures().newest.front().target.size(), 200);
    }

    void requestsAreCountedByKindStatusAndCode()
    {
        TrafficMonitor traffic(m_clock);
        for (int i = 0; i < 3; ++i)
            traffic.note({.status = 200, .took = 1ms, .kind = TrafficKind::Batch});
        traffic.note({.status = 503, .code = "BUSY", .took = 1ms, .kind = TrafficKind::Batch});
        traffic.note({.status = 403, .code = "FORBIDDEN", .kind = TrafficKind::Question});
        const TrafficCounts counts = traffic.counts();
        QCOMPARE(counts.requests, (std::map<std::pair<TrafficKind, int>, std::uint64_t>{{{TrafficKind::Batch, 200}, 3}, {{TrafficKind::Batch, 503}, 1}, {{TrafficKind::Question, 403}, 1}}));
        QCOMPARE(counts.refused, (std::map<QByteArray, std::uint64_t>{{"BUSY", 1}, {"FORBIDDEN", 1}}));
        QCOMPARE(counts.since, m_clock.nowInMilliseconds());
    }

    void timesFallIntoTheirBuckets_data()
    {
        QTest::addColumn<qint64>("microseconds");
        QTest::addColumn<int>("bucket");
        QTest::newRow("next to nothing") << qint64(1) << 0;
        QTest::newRow("exactly a bound") << qint64(500) << 0;
        QTest::newRow("just over it") << qint64(501) << 1;
        QTest::newRow("the last bound") << qint64(30'000'000) << 13;
        QTest::newRow("beyond every bound") << qint64(30'000'001) << 14;
    }
    void timesFallIntoTheirBuckets()
    {
        QFETCH(qint64, microseconds);
        QFETCH(int, bucket);
        TrafficMonitor traffic(m_clock);
        traffic.note({.took = std::chrono::microseconds(microseconds), .kind = TrafficKind::Readings});
        const LatencyHistogram histogram = traffic.counts().latencies.at(TrafficKind::Readings);
        LatencyHistogram expected;
        expected.counts[std::size_t(bucket)] = 1;
        QCOMPARE(histogram.counts, expected.counts);
        QCOMPARE(histogram.seconds, double(microseconds) / 1e6);
    }

    void whatWasNotWorkedOnHasNoTime()
    {
        TrafficMonitor traffic(m_clock);
        traffic.note({.status = 401, .code = "UNAUTHORIZED", .kind = TrafficKind::Batch});
        QVERIFY(traffic.counts().latencies.empty());
        QVERIFY(!traffic.figures().batchMedian);
    }

    void theMedianIsOfBatchesThatWereTaken()
    {
        TrafficMonitor traffic(m_clock);
        for (int i = 1; i <= 101; ++i)
            traffic.note({.status = 200, .took = std::chrono::milliseconds(i), .kind = TrafficKind::Batch});
        traffic.note({.status = 503, .code = "BUSY", .took = 1h, .kind = TrafficKind::Batch});
        traffic.note({.status = 200, .took = 1h, .kind = TrafficKind::Question});
        QCOMPARE(traffic.figures().batchMedian, std::optional<std::chrono::microseconds>(51ms));
        QCOMPARE(traffic.figures().batch99th, std::optional<std::chrono::microseconds>(100ms));
    }

    void failedTokensAreCountedByAddress()
    {
        TrafficMonitor traffic(m_clock);
        traffic.noteFailedToken(u"10.0.0.7"_s);
        m_clock.advance(5s);
        for (int i = 0; i < 3; ++i)
            traffic.noteFailedToken(u"10.0.0.8"_s);
        const auto failed = traffic.figures().failedTokens;
        QCOMPARE(failed.size(), 2u);
        QCOMPARE(failed.front(), (FailedTokens{.address = u"10.0.0.8"_s, .count = 3, .last = m_clock.nowInMilliseconds()}));
        QCOMPARE(failed.back().last, m_clock.nowInMilliseconds() - 5s);
        QCOMPARE(traffic.counts().failedTokens, 4u);
        // From more addresses than anybody would read they are counted, but not listed.
        for (int i = 0; i < 2000; ++i)
            traffic.noteFailedToken(QString::number(i));
        QCOMPARE(traffic.figures().failedTokens.size(), 1000u);
        QCOMPARE(traffic.counts().failedTokens, 2004u);
    }

    void connectionsAreThoseOfTheLastMoment()
    {
        TrafficMonitor traffic(m_clock);
        traffic.noteConnections(7, 1000);
        traffic.noteConnections(3, 500);
        QCOMPARE(traffic.figures().connections, 3);
        QCOMPARE(traffic.figures().bodiesInFlight, 500);
        QCOMPARE(traffic.counts().connections, 3);
        QCOMPARE(traffic.counts().bodiesInFlight, 500);
    }

    void itMayBeAskedWhileOthersNote()
    {
        TrafficMonitor traffic(m_clock);
        std::vector<std::thread> threads;
        for (int i = 0; i < 2; ++i) {
            threads.emplace_back([&] {
                for (int n = 0; n < 2000; ++n)
                    traffic.note({.status = 200, .took = 1ms, .kind = TrafficKind::Batch});
            });
        }
        for (int i = 0; i < 100; ++i)
            QVERIFY(traffic.figures().newest.size() <= TrafficMonitor::kept);
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(traffic.counts().requests.at({TrafficKind::Batch, 200}), 4000u);
    }

private:
    SettableClock m_clock;
};

QTEST_GUILESS_MAIN(tst_TrafficMonitor)
#include "tst_trafficmonitor.moc"
