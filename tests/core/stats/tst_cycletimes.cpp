// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/cycletimes.h"

#include <QtTest>

#include <algorithm>
#include <numeric>
#include <random>

using namespace Andon;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {

/// Every cycle by itself: in which bar it belongs.
CycleTimes naive(const CycleTimes &shape, const std::vector<milliseconds> &durations)
{
    CycleTimes times = shape;
    times.shorter = times.longer = 0;
    std::fill(times.bars.begin(), times.bars.end(), 0);
    for (const milliseconds duration : durations) {
        bool isIn = false;
        for (std::size_t bar = 0; bar < times.bars.size(); ++bar) {
            if (times.edge(bar) <= duration && duration < times.edge(bar + 1)) {
                ++times.bars[bar];
                isIn = true;
            }
        }
        if (!isIn)
            ++(duration < times.first ? times.shorter : times.longer);
    }
    return times;
}

} // namespace

class tst_CycleTimes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutEventsThereAreNoBars()
    {
        QCOMPARE(cycleTimes({}), CycleTimes());
    }

    void equalCyclesAreOneBar()
    {
        const CycleTimes times = cycleTimes({13400ms, 13400ms, 13400ms});
        QCOMPARE(times.bars, std::vector<std::int64_t>({3}));
        QCOMPARE(times.first, 13400ms);
        QCOMPARE(times.median, 13400ms);
    }

    void oneCycleOfAnHourIsCountedApart()
    {
        std::vector<milliseconds> durations;
        for (int i = 0; i < 1000; ++i)
            durations.push_back(10s + milliseconds(10 * (i % 400)));
        durations.push_back(1h);
        const CycleTimes times = cycleTimes(durations);
        QCOMPARE(times.longer, 1);
        QVERIFY(times.width <= 200ms);
        QVERIFY(times.edge(times.bars.size()) < 15s);
    }

    void barsAreRoundAndTheirNumberIsSensible_data()
    {
        QTest::addColumn<int>("longest");
        for (const int longest : {40, 700, 5'000, 14'900, 61'000, 999'999, 21'600'000})
            QTest::addRow("up to %d ms", longest) << longest;
    }
    void barsAreRoundAndTheirNumberIsSensible()
    {
        QFETCH(int, longest);
        std::mt19937 dice(7);
        std::vector<milliseconds> durations;
        for (int i = 0; i < 5000; ++i)
            durations.emplace_back(std::uniform_int_distribution(0, longest)(dice));
        const CycleTimes times = cycleTimes(durations);
        QVERIFY2(times.bars.size() >= 18 && times.bars.size() <= 31, qPrintable(QString::number(times.bars.size())));
        QCOMPARE(times.first % times.width, 0ms);
        QVERIFY(times.shorter <= 50 && times.longer <= 50);
        QCOMPARE(times, naive(times, durations));
        QCOMPARE(std::accumulate(times.bars.begin(), times.bars.end(), times.shorter + times.longer), 5000);
    }
};

QTEST_GUILESS_MAIN(tst_CycleTimes)
#include "tst_cycletimes.moc"
