// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/embedded/index/changebuffer.h"

#include <QtTest>

#include <limits>
#include <random>
#include <thread>

namespace Andon {

static bool operator==(const IndexChange &left, const IndexChange &right)
{
    return left.entry == right.entry && left.sign == right.sign;
}

} // namespace Andon

using namespace Andon;

namespace {

constexpr std::uint64_t manyChanges = std::numeric_limits<std::uint64_t>::max();

/// The change with this number: told by the number alone, so that whoever reads one knows what must
/// be in it.
IndexChange change(std::uint64_t number)
{
    return {.entry = {.source = std::uint32_t(1 + number * 7 % 13), .time = std::int64_t(number) * 1000 - 5'000'000,
                      .row = std::uint32_t(number), .defects = std::int32_t(number % 5) - 1},
            .sign = number % 3 == 0 ? -1 : 1};
}

void appendChanges(ChangeBuffer &buffer, std::size_t count)
{
    for (std::size_t i = 0; i < count; ++i)
        buffer.append(change(buffer.first() + buffer.size()));
}

std::vector<IndexChange> changesOf(const ChangeBuffer &buffer, std::size_t count, std::uint32_t source = 0)
{
    std::vector<IndexChange> changes;
    buffer.each(count, source, [&changes](const IndexChange &one) { changes.push_back(one); });
    return changes;
}

std::vector<IndexChange> expected(std::uint64_t first, std::size_t count, std::uint32_t source = 0)
{
    std::vector<IndexChange> changes;
    for (std::uint64_t number = first; number < first + count; ++number) {
        if (source == 0 || change(number).entry.source == source)
            changes.push_back(change(number));
    }
    return changes;
}

} // namespace

class tst_ChangeBuffer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsNotPublishedIsNotCounted()
    {
        ChangeBuffer buffer(101);
        QCOMPARE(buffer.first(), 101u);
        appendChanges(buffer, 5);
        QCOMPARE(buffer.size(), std::size_t(5));
        QCOMPARE(buffer.countWithin(manyChanges), std::size_t(0));
        buffer.publish();
        QCOMPARE(buffer.countWithin(manyChanges), std::size_t(5));
    }

    void countsThoseAmongTheFirstChangesOfAll_data()
    {
        QTest::addColumn<bool>("isClosed");
        QTest::newRow("while it is open") << false;
        QTest::newRow("when it is closed") << true;
    }

    void countsThoseAmongTheFirstChangesOfAll()
    {
        QFETCH(bool, isClosed);
        ChangeBuffer buffer(101);
        appendChanges(buffer, 10);
        buffer.publish();
        if (isClosed)
            buffer.close(110, 0, 0);
        QCOMPARE(buffer.countWithin(0), std::size_t(0));
        QCOMPARE(buffer.countWithin(100), std::size_t(0));
        QCOMPARE(buffer.countWithin(101), std::size_t(1));
        QCOMPARE(buffer.countWithin(109), std::size_t(9));
        QCOMPARE(buffer.countWithin(110), std::size_t(10));
        QCOMPARE(buffer.countWithin(111), std::size_t(10));
        QCOMPARE(buffer.countWithin(manyChanges), std::size_t(10));
    }

    void theFirstChangeOfAllHasTheNumberOne()
    {
        ChangeBuffer buffer(1);
        QCOMPARE(buffer.countWithin(0), std::size_t(0));
        appendChanges(buffer, 1);
        buffer.publish();
        QCOMPARE(buffer.countWithin(0), std::size_t(0));
        QCOMPARE(buffer.countWithin(1), std::size_t(1));
    }

    void aBufferMadeAgainFromTheLogHoldsFewerThanItsNumbersSay()
    {
        ChangeBuffer buffer(101);
        appendChanges(buffer, 4);   // of ten; the others cancelled each other
        buffer.close(110, 77, 5);
        QVERIFY(buffer.isClosed());
        QCOMPARE(buffer.last(), 110u);
        QCOMPARE(buffer.lastRow(), 77);
        QCOMPARE(buffer.lastCorrection(), 5);
        QCOMPARE(buffer.countWithin(100), std::size_t(0));
        QCOMPARE(buffer.countWithin(110), std::size_t(4));
        QCOMPARE(buffer.countWithin(200), std::size_t(4));
    }

    void changesComeOutAsTheyWentIn_data()
    {
        QTest::addColumn<std::size_t>("count");
        for (const std::size_t count : {0, 1, 4095, 4096, 4097, 8192, 20'000})
            QTest::addRow("%zu changes", count) << count;
    }

    void changesComeOutAsTheyWentIn()
    {
        QFETCH(std::size_t, count);
        ChangeBuffer buffer(1);
        appendChanges(buffer, count);
        buffer.publish();
        for (const bool closed : {false, true}) {
            if (closed)
                buffer.close(count, 0, 0);
            QCOMPARE(changesOf(buffer, count), expected(1, count));
            QCOMPARE(changesOf(buffer, count / 2), expected(1, count / 2));
            for (std::uint32_t source = 1; source < 16; ++source) {
                QCOMPARE(changesOf(buffer, count, source), expected(1, count, source));
                QCOMPARE(changesOf(buffer, count / 2, source), expected(1, count / 2, source));
            }
        }
    }

    void theFarthestValuesAreKept()
    {
        const IndexChange farthest = {.entry = {.source = std::uint32_t(mostSources), .time = std::numeric_limits<std::int64_t>::min(),
                                                .row = std::numeric_limits<std::uint32_t>::max(), .defects = std::numeric_limits<std::int32_t>::max()},
                                      .sign = -1};
        ChangeBuffer buffer(1);
        buffer.append(farthest);
        buffer.close(1, 0, 0);
        QCOMPARE(changesOf(buffer, 1), std::vector {farthest});
        QCOMPARE(changesOf(buffer, 1, std::uint32_t(mostSources)), std::vector {farthest});
    }

    void aClosedBufferKnowsItsSources()
    {
        ChangeBuffer buffer(1);
        for (const std::uint32_t source : {900u, 3u, 900u, 12u, 3u, 900u})
            buffer.append({.entry = {.source = source, .row = std::uint32_t(buffer.size())}});
        QVERIFY(!buffer.isClosed());
        buffer.close(6, 0, 0);
        QCOMPARE(buffer.sources(), (std::vector<std::uint32_t> {3, 12, 900}));
        std::vector<std::uint32_t> rows;
        buffer.each(6, 900, [&rows](const IndexChange &one) { rows.push_back(one.entry.row); });
        QCOMPARE(rows, (std::vector<std::uint32_t> {0, 2, 5}));   // in the order in which they came
        QVERIFY(changesOf(buffer, 6, 13).empty());
        QVERIFY(changesOf(buffer, 6, 1'000'000).empty());
    }

    void aClosedBufferMayBeEmpty()
    {
        ChangeBuffer buffer(8);
        buffer.close(7, 0, 0);
        QVERIFY(buffer.sources().empty());
        QVERIFY(changesOf(buffer, 0).empty());
        QVERIFY(changesOf(buffer, 0, 3).empty());
        QCOMPARE(buffer.countWithin(manyChanges), std::size_t(0));
    }

    void whatWasTakenBackIsReplacedByWhatComesNext()
    {
        ChangeBuffer buffer(1);
        appendChanges(buffer, 4090);
        const std::size_t committed = buffer.size();
        for (int i = 0; i < 20; ++i)   // into the next block
            buffer.append({.entry = {.source = 99, .row = 99}});
        buffer.truncate(committed);
        QCOMPARE(buffer.size(), committed);
        appendChanges(buffer, 10);
        buffer.close(4100, 0, 0);
        QCOMPARE(changesOf(buffer, buffer.size()), expected(1, 4100));
        QVERIFY(changesOf(buffer, buffer.size(), 99).empty());
        QCOMPARE(buffer.sources().back(), 13u);
    }

    void whoeverReadsSeesExactlyWhatWasPublished()
    {
        constexpr std::uint64_t first = 1001;
        constexpr std::size_t count = 60'000;
        ChangeBuffer buffer(first);
        std::atomic<std::uint64_t> committed = first - 1;   // as a transaction would say it
        std::atomic<int> wrong = 0;
        const auto read = [&](std::uint32_t source) {
            std::size_t before = 0;
            for (bool isLast = false; !isLast;) {
                isLast = buffer.isClosed();
                const std::uint64_t changes = committed.load(std::memory_order_acquire);
                const std::size_t within = buffer.countWithin(changes);
                std::uint64_t number = first;
                bool isRight = within == changes + 1 - first && within >= before;
                before = within;
                buffer.each(within, source, [&](const IndexChange &one) {
                    while (source != 0 && number < first + within && change(number).entry.source != source)
                        ++number;
                    isRight = isRight && number < first + within && one == change(number++);
                });
                while (source != 0 && number < first + within && change(number).entry.source != source)
                    ++number;
                if (!isRight || number != first + within)
                    ++wrong;
            }
            if (before != count)
                ++wrong;
        };
        std::vector<std::thread> readers;
        for (const std::uint32_t source : {0, 0, 4})
            readers.emplace_back(read, source);
        std::mt19937 dice(13);
        while (buffer.size() < count) {
            const std::size_t before = buffer.size();
            const std::size_t more = std::min<std::size_t>(1 + dice() % 2000, count - before);
            if (dice() % 4 == 0) {   // a transaction that fails, with something else in it
                for (std::size_t i = 0; i < more; ++i)
                    buffer.append({.entry = {.source = 4, .row = 4'000'000'000}});
                buffer.publish();
                buffer.truncate(before);
                continue;
            }
            appendChanges(buffer, more);
            buffer.publish();
            committed.store(first + buffer.size() - 1, std::memory_order_release);
        }
        buffer.close(first + count - 1, 0, 0);
        for (std::thread &reader : readers)
            reader.join();
        QCOMPARE(wrong.load(), 0);
    }
};

QTEST_GUILESS_MAIN(tst_ChangeBuffer)
#include "tst_changebuffer.moc"
