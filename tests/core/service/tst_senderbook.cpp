// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/arrivalcounts.h"
#include "core/service/senderbook.h"

#include <QtTest>

#include <numeric>

using namespace Andon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What is counted of those who send, and of what they bring.
class tst_SenderBook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatSomebodySendsAddsUp()
    {
        SenderBook book;
        book.note(batch("10.0.0.7", "PC-07", 3, 1), {.accepted = 3, .rejected = 1}, noon);
        book.note(batch("10.0.0.7", "PC-07", 2), {.deduped = 2}, noon + 1s);
        ReadingBatch readings{.sender = "10.0.0.7", .token = "PC-07"};
        readings.elements.resize(3);
        ReadingReport report;
        report.results = {{.status = ReadingStatus::Processed}, {.status = ReadingStatus::Rejected}, {.status = ReadingStatus::Failed}};
        book.note(readings, report, noon + 2s);
        const auto senders = book.senders();
        QCOMPARE(senders.size(), 1u);
        QCOMPARE(senders.front(),
                 (SenderFigures{.address = u"10.0.0.7"_s, .token = u"PC-07"_s, .lastBatch = noon + 2s, .batches = 3, .events = 6, .readings = 3, .rejected = 3}));
    }

    void addressAndTokenTogetherAreASender()
    {
        SenderBook book;
        book.note(batch("10.0.0.7", "PC-07", 1), {}, noon);
        book.note(batch("10.0.0.7", "PC-08", 1), {}, noon + 2s);
        book.note(batch("10.0.0.8", "PC-07", 1), {}, noon + 1s);
        book.note(batch("10.0.0.7", "", 1), {}, noon + 3s);
        const auto senders = book.senders();
        QCOMPARE(senders.size(), 4u);
        for (std::size_t i = 0; i < 4; ++i)
            QCOMPARE(senders[i].lastBatch, noon + std::chrono::seconds(3 - i));   // heard of last first
    }

    void ofManySendersTheOldestIsForgotten()
    {
        SenderBook book;
        for (int i = 0; i < 1500; ++i)
            book.note(batch("10.0." + std::to_string(i), "", 1), {}, noon + std::chrono::seconds(i));
        const auto senders = book.senders();
        QCOMPARE(senders.size(), 1000u);
        QCOMPARE(senders.front().address, u"10.0.1499"_s);
        QCOMPARE(senders.back().address, u"10.0.500"_s);
    }

    void theNewestEventsTellOfTheClock()
    {
        SenderBook book;
        QVERIFY(!offset(book, noon, {}));
        QCOMPARE(offset(book, noon, -2s), std::optional(-2000ms));
        QCOMPARE(offset(book, noon + 1min, -2s), std::optional(-2000ms));
        QCOMPARE(offset(book, noon + 1min, -1h), std::optional(-2000ms));   // old events, sent late
        QCOMPARE(offset(book, noon + 2min, 2h), std::optional(-2000ms));    // one machine of several
        QCOMPARE(offset(book, noon + 2min, 7min), std::optional(-2000ms));
        QCOMPARE(offset(book, noon + 3min, 7min), std::optional(-2000ms));
        QCOMPARE(offset(book, noon + 3min, 7min), std::optional<std::chrono::milliseconds>(7min));
        // A clock that was put right is believed when most batches say so.
        for (int i = 0; i < 5; ++i)
            offset(book, noon + 4min, -1s);
        QCOMPARE(offset(book, noon + 4min, -1s), std::optional(-1000ms));
        // After a long silence nothing of before counts, nor when this computer's clock was put back.
        QCOMPARE(offset(book, noon + 20min, 5min), std::optional<std::chrono::milliseconds>(5min));
        QCOMPARE(offset(book, noon + 5h, -3s), std::optional(-3000ms));
        QCOMPARE(offset(book, noon - 24h, -4s), std::optional(-4000ms));
    }

    void outcomesAndReasonsAddUp()
    {
        ArrivalCounts counts;
        Batch some = batch("10.0.0.7", "", 4);
        some.refusals = {{.reason = Reason::InvalidDuration}, {.reason = Reason::InvalidField}};
        some.omitted = {{.reason = Reason::InvalidDuration, .factory = "F01", .count = 40}, {.reason = Reason::InvalidDuration, .count = 2}};
        counts.add(some, {.accepted = 1, .deduped = 2, .updated = 3, .rejected = 44});
        counts.add(batch("10.0.0.7", "", 1), {.accepted = 1});
        QCOMPARE(counts.batches, 2u);
        QCOMPARE(counts.events, (std::array<std::uint64_t, outcomeCount>{2, 2, 3, 44}));
        QCOMPARE(counts.refused[std::size_t(Reason::InvalidDuration)], 43u);
        QCOMPARE(counts.refused[std::size_t(Reason::InvalidField)], 1u);
        QCOMPARE(std::accumulate(counts.refused.begin(), counts.refused.end(), std::uint64_t(0)), 44u);

        ReadingReport report;
        report.results = {{.status = ReadingStatus::Processed}, {.status = ReadingStatus::Processed, .isDuplicate = true}, {.status = ReadingStatus::Rejected}, {.status = ReadingStatus::Failed}};
        counts.add(report);
        counts.add(ReadingReport{.hasFailed = true});
        QCOMPARE(counts.readingBatches, 2u);
        QCOMPARE(counts.newReadings, 1u);
        QCOMPARE(counts.repeatedReadings, 1u);
        QCOMPARE(counts.rejectedReadings, 1u);
        QCOMPARE(counts.failedReadings, 2u);
    }

private:
    static constexpr Instant noon = Instant(std::chrono::sys_days(std::chrono::year(2026) / 1 / 15)) + std::chrono::hours(12);

    static Batch batch(const std::string &sender, const std::string &token, std::size_t events, std::size_t refused = 0)
    {
        Batch batch{.sender = sender, .token = token};
        batch.events.resize(events);
        batch.refusedAt.resize(refused);
        return batch;
    }

    static std::optional<std::chrono::milliseconds> offset(SenderBook &book, Instant now, std::optional<std::chrono::milliseconds> ahead)
    {
        Batch one = batch("10.0.0.7", "", 1);
        if (ahead)
            one.newestTime = now + *ahead;
        book.note(one, {}, now);
        return book.senders().front().clockOffset;
    }
};

QTEST_GUILESS_MAIN(tst_SenderBook)
#include "tst_senderbook.moc"
