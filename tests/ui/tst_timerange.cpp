// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/feed/timerange.h"

#include <QtTest>

using namespace Andon;
using namespace std::chrono_literals;

class tst_TimeRange : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSpanEndsWithTheSecondUnderWay()
    {
        const Instant now = instantFromIso("2026-01-15T12:00:00.250Z").value();
        const Window window = TimeRange{.span = TimeRange::Span::Hour}.windowAt(now);
        QVERIFY(window.contains(now));
        QCOMPARE(isoText(window.end), std::string("2026-01-15T12:00:01Z"));
        QCOMPARE(window.length(), std::chrono::milliseconds(1h));
    }

    void aRangeSurvivesTheSettings()
    {
        for (int span = 0; span < TimeRange::spanCount; ++span) {
            TimeRange range{.span = TimeRange::Span(span)};
            if (range.span == TimeRange::Span::Custom)
                range.custom = {Instant(1h), Instant(5h)};
            QCOMPARE(rangeFromWord(rangeWord(range)), range);
        }
    }

    void anUnreadableRangeIsEightHours()
    {
        for (const char *word : {"", "9y", "custom", "custom 5 1", "custom a b"})
            QCOMPARE(rangeFromWord(QString::fromLatin1(word)), TimeRange{});
    }

    void theNewestEventLiesInTheRangeAroundIt()
    {
        const Instant newest = instantFromIso("2026-01-10T03:04:05Z").value();
        QVERIFY(rangeAround(newest).windowAt(Instant(0ms)).contains(newest));
    }
};

QTEST_GUILESS_MAIN(tst_TimeRange)
#include "tst_timerange.moc"
