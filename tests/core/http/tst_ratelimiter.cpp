// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/ratelimiter.h"

#include <QtTest>

using namespace Andon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class RateLimiterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutALimitNobodyWaits()
    {
        RateLimiter limiter;
        for (int i = 0; i < 1000; ++i)
            QCOMPARE(limiter.ask(u"a"_s, 0, m_start), 0ms);
    }

    void aSecondsWorthMayComeAtOnce()
    {
        RateLimiter limiter;
        for (int i = 0; i < 10; ++i)
            QCOMPARE(limiter.ask(u"a"_s, 10, m_start), 0ms);
        QCOMPARE(limiter.ask(u"a"_s, 10, m_start), 100ms);
        QCOMPARE(limiter.ask(u"b"_s, 10, m_start), 0ms);   // others are not meant
    }

    void whoWaitsAsLongAsToldMayGoOn()
    {
        RateLimiter limiter;
        for (const qint64 rate : {1, 3, 7, 1000}) {
            const QString who = QString::number(rate);
            auto now = m_start;
            for (int i = 0; i < rate; ++i)
                QCOMPARE(limiter.ask(who, rate, now), 0ms);
            for (int i = 0; i < 100; ++i) {
                const auto wait = limiter.ask(who, rate, now);
                QVERIFY(wait > 0ms && wait <= std::chrono::ceil<std::chrono::milliseconds>(1s) / rate + 1ms);
                now += wait;
                QCOMPARE(limiter.ask(who, rate, now), 0ms);
            }
        }
    }

    void askingInVainCostsNothing()
    {
        RateLimiter limiter;
        QCOMPARE(limiter.ask(u"a"_s, 1, m_start), 0ms);
        for (int i = 1; i <= 9; ++i) {
            const auto wait = limiter.ask(u"a"_s, 1, m_start + i * 100ms);
            QVERIFY(wait >= 1s - i * 100ms && wait <= 1s - i * 100ms + 1ms);   // rounded up
        }
        QCOMPARE(limiter.ask(u"a"_s, 1, m_start + 1s), 0ms);
    }

    void nobodySavesUpForLonger()
    {
        RateLimiter limiter;
        QCOMPARE(limiter.ask(u"a"_s, 2, m_start), 0ms);
        int taken = 0;
        while (limiter.ask(u"a"_s, 2, m_start + 24h) == 0ms)
            ++taken;
        QCOMPARE(taken, 2);
    }

    void aLimitThatIsLoweredHoldsAtOnce()
    {
        RateLimiter limiter;
        QCOMPARE(limiter.ask(u"a"_s, 1000, m_start), 0ms);
        QCOMPARE(limiter.ask(u"a"_s, 1, m_start), 0ms);
        QCOMPARE(limiter.ask(u"a"_s, 1, m_start), 1s);
    }

    void thousandsOfNamesDoNotMakeOneForgottenThatWaits()
    {
        RateLimiter limiter;
        auto now = m_start;
        for (int i = 0; i < 20'000; ++i) {
            now += 1ms;
            limiter.ask(QString::number(i), 1, now);
            if (i % 500 == 0)
                limiter.ask(u"busy"_s, 1, now);
        }
        QVERIFY(limiter.ask(u"busy"_s, 1, now) > 0ms);
    }

private:
    const RateLimiter::Moment m_start = RateLimiter::Moment(100h);
};

QTEST_GUILESS_MAIN(RateLimiterTest)
#include "tst_ratelimiter.moc"
