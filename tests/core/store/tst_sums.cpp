// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/embedded/index/sums.h"

#include <QtTest>

#include <limits>
#include <map>
#include <random>
#include <set>

using namespace Andon;

namespace {

using Sums = std::map<std::uint32_t, Totals>;

Totals totals(std::int64_t events, std::int64_t defects = 0, std::int64_t unknown = 0)
{
    return {.events = events, .defects = defects, .unknown = unknown};
}

/// What the bytes hold; nothing when they hold something else.
std::optional<Sums> sumsOf(std::string_view bytes)
{
    Sums sums;
    bool isInOrder = true;
    const bool read = eachSum(bytes, [&](std::uint32_t key, const Totals &of) {
        isInOrder = isInOrder && (sums.empty() || key > sums.rbegin()->first);
        sums[key] = of;
    });
    return read && isInOrder ? std::optional(sums) : std::nullopt;
}

std::string packed(const Sums &sums)
{
    std::vector<KeyedTotals> all;
    for (const auto &[key, of] : sums)
        all.push_back({.key = key, .totals = of});
    return addSums({}, all).value();
}

} // namespace

Q_DECLARE_METATYPE(Andon::Totals)

class tst_Sums : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingAddedToNothingIsNothing()
    {
        QCOMPARE(addSums({}, {}), std::optional(std::string()));
        QCOMPARE(sumsOf({}), std::optional(Sums()));
    }

    void whatIsAddedStandsUnderItsKey()
    {
        const auto bytes = addSums({}, {{.key = 3, .totals = totals(5, 2, 1)}, {.key = 900, .totals = totals(1)}});
        QVERIFY(bytes);
        QCOMPARE(sumsOf(*bytes), std::optional(Sums {{3, totals(5, 2, 1)}, {900, totals(1)}}));
    }

    void keysAndTotalsMayBeAsLargeAsTheyGet()
    {
        constexpr auto most = std::int64_t(mostSum);
        constexpr auto lastKey = std::numeric_limits<std::uint32_t>::max();
        const Sums sums = {{0, totals(1)}, {lastKey, totals(most, most, most)}};
        QCOMPARE(sumsOf(packed(sums)), std::optional(sums));
    }

    void newKeysGoBeforeBetweenAndBehindThoseThereAre()
    {
        const std::string before = packed({{10, totals(1)}, {20, totals(2)}});
        const auto after = addSums(before, {{.key = 0, .totals = totals(7)}, {.key = 10, .totals = totals(1, 4)}, {.key = 15, .totals = totals(8)},
                                            {.key = 30, .totals = totals(9)}});
        QVERIFY(after);
        QCOMPARE(sumsOf(*after), std::optional(Sums {{0, totals(7)}, {10, totals(2, 4)}, {15, totals(8)}, {20, totals(2)}, {30, totals(9)}}));
    }

    void aKeyWithoutEventsIsLeftOut()
    {
        const std::string before = packed({{10, totals(3, 5, 1)}, {20, totals(2)}});
        const auto after = addSums(before, {{.key = 10, .totals = totals(-3, -5, -1)}});
        QVERIFY(after);
        QCOMPARE(*after, packed({{20, totals(2)}}));
        QCOMPARE(addSums(*after, {{.key = 20, .totals = totals(-2)}}), std::optional(std::string()));
    }

    void aCorrectionOfDefectsLeavesTheEventsAsTheyAre()
    {
        const auto after = addSums(packed({{1, totals(4, 0, 2)}}), {{.key = 1, .totals = totals(0, 6, -1)}});
        QVERIFY(after);
        QCOMPARE(sumsOf(*after), std::optional(Sums {{1, totals(4, 6, 1)}}));
    }

    void whatCannotBeIsRefused_data()
    {
        QTest::addColumn<quint32>("key");
        QTest::addColumn<Totals>("change");
        QTest::newRow("more events go than there were") << 5u << totals(-4);
        QTest::newRow("more defects go than there were") << 5u << totals(0, -8);
        QTest::newRow("more unknown go than there were") << 5u << totals(0, 0, -2);
        QTest::newRow("the events go and their defects stay") << 5u << totals(-3, 0, -1);
        QTest::newRow("the events go and the unknown stay") << 5u << totals(-3, -7);
        QTest::newRow("more are unknown than there are") << 5u << totals(0, 0, 3);
        QTest::newRow("events go from the front, where none are") << 4u << totals(-1);
        QTest::newRow("events go from the end, where none are") << 6u << totals(-1);
        QTest::newRow("defects without events") << 6u << totals(0, 1);
    }

    void whatCannotBeIsRefused()
    {
        QFETCH(quint32, key);
        QFETCH(Totals, change);
        const std::string before = packed({{5, totals(3, 7, 1)}});
        QCOMPARE(addSums(before, {{.key = key, .totals = change}}), std::nullopt);
    }

    void agreesWithAMapWhateverComesAndGoes()
    {
        std::mt19937 dice(11);
        const auto below = [&dice](int end) { return std::uniform_int_distribution<int>(0, end - 1)(dice); };
        Sums model;
        std::string bytes;
        for (int round = 0; round < 3000; ++round) {
            Sums changes;
            for (int i = below(12); i > 0; --i) {
                const auto key = std::uint32_t(below(60) * (below(3) == 0 ? 1'000'003 : 1));
                const auto known = model.find(key);
                if (known != model.end() && below(3) == 0)   // all of it goes
                    changes[key] = totals(-known->second.events, -known->second.defects, -known->second.unknown);
                else
                    changes[key] = totals(1 + below(1000), below(2) * below(100'000), below(2));
            }
            std::vector<KeyedTotals> ordered;
            for (const auto &[key, change] : changes) {
                ordered.push_back({.key = key, .totals = change});
                model[key] += change;
                if (model[key].events == 0)
                    model.erase(key);
            }
            const auto added = addSums(bytes, ordered);
            QVERIFY(added);
            bytes = *added;
            QCOMPARE(sumsOf(bytes), std::optional(model));
        }
    }

    void bytesThatAreCutOffWithinASumAreRefused()
    {
        const Sums sums = {{1, totals(5, 300, 2)}, {70'000, totals(1'000'000, 0, 9)}, {70'001, totals(1)}};
        const std::string bytes = packed(sums);
        std::set<std::size_t> whole = {0};
        Sums first;
        for (const auto &[key, of] : sums) {
            first[key] = of;
            whole.insert(packed(first).size());
        }
        const std::vector<KeyedTotals> change = {{.key = 2, .totals = totals(1)}};
        for (std::size_t size = 0; size < bytes.size(); ++size) {
            const std::string_view cut = std::string_view(bytes).substr(0, size);
            QCOMPARE(sumsOf(cut).has_value(), whole.contains(size));
            QCOMPARE(addSums(cut, change).has_value(), whole.contains(size));
        }
    }

    void anyBytesAreRefusedOrReadToTheirEnd()
    {
        std::mt19937 dice(12);
        for (int round = 0; round < 20'000; ++round) {
            std::string bytes(dice() % 24, '\0');
            for (char &byte : bytes)
                byte = char(dice());
            std::size_t sums = 0;
            (void)eachSum(bytes, [&sums](std::uint32_t, const Totals &) { ++sums; });
            QVERIFY(sums * 4 <= bytes.size());
        }
    }
};

QTEST_GUILESS_MAIN(tst_Sums)
#include "tst_sums.moc"
