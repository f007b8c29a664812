// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/embedded/packing.h"

#include <QtTest>

#include <limits>
#include <random>
#include <vector>

using namespace Andon;

namespace {

constexpr auto largest = std::numeric_limits<std::uint64_t>::max();
constexpr auto highest = std::numeric_limits<std::int64_t>::max();
constexpr auto lowest = std::numeric_limits<std::int64_t>::min();

std::string packed(const std::vector<std::uint64_t> &numbers)
{
    std::string bytes;
    for (const std::uint64_t number : numbers)
        putNumber(bytes, number);
    return bytes;
}

} // namespace

class tst_Packing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNumberTakesNoMoreBytesThanItNeeds_data()
    {
        QTest::addColumn<quint64>("number");
        QTest::addColumn<std::size_t>("bytes");
        QTest::newRow("0") << quint64(0) << std::size_t(1);
        QTest::newRow("1") << quint64(1) << std::size_t(1);
        QTest::newRow("the last of one byte") << quint64(127) << std::size_t(1);
        QTest::newRow("the first of two bytes") << quint64(128) << std::size_t(2);
        QTest::newRow("the last of two bytes") << quint64(16'383) << std::size_t(2);
        QTest::newRow("the first of three bytes") << quint64(16'384) << std::size_t(3);
        QTest::newRow("2^32") << (quint64(1) << 32) << std::size_t(5);
        QTest::newRow("2^56 - 1") << (quint64(1) << 56) - 1 << std::size_t(8);
        QTest::newRow("2^63 - 1") << (quint64(1) << 63) - 1 << std::size_t(9);
        QTest::newRow("2^63") << (quint64(1) << 63) << std::size_t(10);
        QTest::newRow("2^64 - 1") << quint64(largest) << std::size_t(10);
    }

    void aNumberTakesNoMoreBytesThanItNeeds()
    {
        QFETCH(quint64, number);
        QFETCH(std::size_t, bytes);
        const std::string text = packed({number});
        QCOMPARE(text.size(), bytes);
        PackedNumbers numbers(text);
        QCOMPARE(quint64(numbers.take()), number);
        QVERIFY(numbers.isAtEnd());
        QVERIFY(!numbers.hasFailed());
    }

    void smallNumbersOfEitherSignAreShort_data()
    {
        QTest::addColumn<qint64>("number");
        QTest::addColumn<quint64>("zigzagged");
        QTest::newRow("0") << qint64(0) << quint64(0);
        QTest::newRow("-1") << qint64(-1) << quint64(1);
        QTest::newRow("1") << qint64(1) << quint64(2);
        QTest::newRow("-64, the last of one byte") << qint64(-64) << quint64(127);
        QTest::newRow("64, the first of two bytes") << qint64(64) << quint64(128);
        QTest::newRow("the highest") << qint64(highest) << quint64(largest - 1);
        QTest::newRow("the lowest") << qint64(lowest) << quint64(largest);
    }

    void smallNumbersOfEitherSignAreShort()
    {
        QFETCH(qint64, number);
        QFETCH(quint64, zigzagged);
        QCOMPARE(quint64(zigzag(number)), zigzagged);
        QCOMPARE(qint64(fromZigzag(zigzagged)), number);
    }

    void numbersComeOutInTheOrderInWhichTheyWerePut()
    {
        std::mt19937_64 dice(1);
        std::vector<std::uint64_t> put;
        for (int i = 0; i < 20'000; ++i)
            put.push_back(dice() >> (dice() % 64));
        const std::string bytes = packed(put);
        PackedNumbers numbers(bytes);
        std::vector<std::uint64_t> taken;
        while (!numbers.isAtEnd())
            taken.push_back(numbers.take());
        QVERIFY(!numbers.hasFailed());
        QCOMPARE(taken, put);
    }

    void signedNumbersComeOutAsTheyWerePut()
    {
        std::mt19937_64 dice(2);
        for (int i = 0; i < 20'000; ++i) {
            const std::int64_t number = std::int64_t(dice()) >> (dice() % 64);
            QCOMPARE(fromZigzag(zigzag(number)), number);
        }
    }

    void whatEndsTooEarlyFailsForGood()
    {
        const std::string whole = packed({5, 300, largest});
        for (std::size_t size = 0; size < whole.size(); ++size) {
            PackedNumbers numbers(std::string_view(whole).substr(0, size));
            for (int i = 0; i < 3; ++i)
                numbers.take();
            QVERIFY(numbers.hasFailed());
            QVERIFY(numbers.isAtEnd());
            QCOMPARE(numbers.take(), 0u);
            QVERIFY(numbers.hasFailed());
        }
    }

    void nothingIsTakenFromNothing()
    {
        PackedNumbers numbers({});
        QVERIFY(numbers.isAtEnd());
        QVERIFY(!numbers.hasFailed());
        QCOMPARE(numbers.take(), 0u);
        QVERIFY(numbers.hasFailed());
    }

    void whatGoesOnAndOnIsNoNumber()
    {
        const std::string endless = std::string(10, '\xff') + packed({7, 8});
        PackedNumbers numbers(endless);
        QCOMPARE(numbers.take(), 0u);
        QVERIFY(numbers.hasFailed());
        QCOMPARE(numbers.take(), 0u);   // what follows is not looked at
        QVERIFY(numbers.isAtEnd());
    }
};

QTEST_GUILESS_MAIN(tst_Packing)
#include "tst_packing.moc"
