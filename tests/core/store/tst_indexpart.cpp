// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/embedded/index/indexpart.h"

#include <QtTest>

#include <algorithm>
#include <limits>
#include <random>

using namespace Andon;

namespace {

constexpr std::uint32_t press = 7;
constexpr std::int64_t hourOf2026 = 491'112;
constexpr auto mostDefects = std::numeric_limits<std::int32_t>::max();
constexpr auto lastRow = std::numeric_limits<std::uint32_t>::max();

/// An event of the press so long after the hour began.
IndexEntry entry(std::int64_t millisecond, std::uint32_t row, std::int32_t defects = 0, std::int64_t hour = hourOf2026)
{
    return {.source = press, .time = hour * millisecondsOfHour + millisecond, .row = row, .defects = defects};
}

Totals totalsOf(const std::vector<IndexEntry> &entries)
{
    Totals totals;
    for (const IndexEntry &one : entries)
        totals += one.totals();
    return totals;
}

/// Entries of an hour, in order: crowded into few milliseconds or all over it, with rows near to each
/// other or anywhere.
std::vector<IndexEntry> someEntries(std::mt19937 &dice, std::size_t count, std::int64_t hour)
{
    const auto below = [&dice](std::int64_t end) { return std::uniform_int_distribution<std::int64_t>(0, end - 1)(dice); };
    const std::int64_t span = below(2) == 0 ? 50 : millisecondsOfHour;
    const std::int64_t rows = below(2) == 0 ? 10'000 : std::int64_t(lastRow);
    std::vector<IndexEntry> entries;
    for (std::size_t i = 0; i < count; ++i) {
        const std::int32_t defects = below(8) == 0 ? -1 : below(3) == 0 ? std::int32_t(below(5)) : below(20) == 0 ? mostDefects : 0;
        entries.push_back(entry(below(span), std::uint32_t(1 + below(rows)), defects, hour));
    }
    std::sort(entries.begin(), entries.end());
    return entries;
}

/// What the parts hold, one after the other; nothing when one cannot be read.
std::optional<std::vector<IndexEntry>> unpacked(const std::vector<std::string> &parts, std::int64_t hour)
{
    std::vector<IndexEntry> entries;
    for (const std::string &part : parts) {
        if (!unpackPart(part, press, hour, entries))
            return std::nullopt;
    }
    return entries;
}

/// Entries that take as many bytes as an entry can.
std::vector<IndexEntry> longestEntries(std::size_t count)
{
    std::vector<IndexEntry> entries;
    for (std::size_t i = 0; i < count; ++i)
        entries.push_back(entry(0, i % 2 == 0 ? 1 : lastRow, mostDefects));
    entries.push_back(entry(millisecondsOfHour - 1, 1, mostDefects));
    return entries;
}

} // namespace

Q_DECLARE_METATYPE(std::vector<Andon::IndexEntry>)

class tst_IndexPart : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void entriesComeBackAsTheyWerePacked_data()
    {
        QTest::addColumn<std::int64_t>("hour");
        QTest::addColumn<std::vector<IndexEntry>>("entries");
        const auto row = [](const char *name, std::vector<IndexEntry> entries, std::int64_t hour = hourOf2026) {
            QTest::newRow(name) << hour << std::move(entries);
        };
        row("one event", {entry(1'800'000, 12)});
        row("the first millisecond of the hour", {entry(0, 1)});
        row("the last millisecond of the hour", {entry(millisecondsOfHour - 1, 1)});
        row("both ends of the hour", {entry(0, 1), entry(millisecondsOfHour - 1, 2)});
        row("equal times", {entry(500, 3), entry(500, 4), entry(500, 90)});
        row("the same event twice", {entry(500, 3), entry(500, 3)});
        row("rows that go up and down", {entry(1, 900), entry(2, 3), entry(3, lastRow), entry(4, 1), entry(5, 1'000'000)});
        row("no defects", {entry(1, 1, 0), entry(2, 2, 0)});
        row("unknown defects", {entry(1, 1, -1), entry(2, 2, -1)});
        row("one defect", {entry(1, 1, 1)});
        row("as many defects as can be", {entry(1, 1, mostDefects), entry(2, 2, mostDefects)});
        row("all kinds of defects", {entry(1, 1, -1), entry(2, 2, 0), entry(3, 3, mostDefects), entry(4, 4, 0), entry(5, 5, -1)});
        row("the first hour of 1970", {entry(0, 1, 0, 0), entry(5, 2, 3, 0)}, 0);
        row("the hour before 1970", {entry(0, 1, 2, -1), entry(millisecondsOfHour - 1, 2, -1, -1)}, -1);
        row("an hour of the year 0", {entry(0, 1, 0, -17'259'888), entry(1, 2, 5, -17'259'888)}, -17'259'888);
        row("an hour of the year 9999", {entry(0, 1, 0, 70'389'527), entry(1, 2, 5, 70'389'527)}, 70'389'527);
    }

    void entriesComeBackAsTheyWerePacked()
    {
        QFETCH(std::int64_t, hour);
        QFETCH(std::vector<IndexEntry>, entries);
        const auto parts = packParts(entries);
        QCOMPARE(parts.size(), std::size_t(1));
        QCOMPARE(unpacked(parts, hour), std::optional(entries));
        const auto head = headOfPart(parts.front(), hour);
        QVERIFY(head);
        QCOMPARE(head->first, entries.front().time);
        QCOMPARE(head->last, entries.back().time);
        QCOMPARE(head->totals, totalsOf(entries));
    }

    void anyEntriesComeBackFromPartsOfAnySize()
    {
        std::mt19937 dice(3);
        for (int round = 0; round < 400; ++round) {
            const std::int64_t hour = std::int64_t(dice() % 1'000'000) - 500'000;
            const auto entries = someEntries(dice, 1 + dice() % 600, hour);
            const auto parts = packParts(entries, 20 + dice() % 2500);
            QCOMPARE(unpacked(parts, hour), std::optional(entries));
        }
    }

    void noEntriesMakeNoPart()
    {
        QVERIFY(packParts({}).empty());
    }

    void aPartEndsWhereAnotherEntryMightNotFit()
    {
        std::mt19937 dice(4);
        for (const std::size_t limit : {std::size_t(0), std::size_t(1), std::size_t(14), std::size_t(100), bytesOfPart}) {
            const auto entries = someEntries(dice, 3000, hourOf2026);
            const auto parts = packParts(entries, limit);
            constexpr std::size_t mostOfHead = 20;
            constexpr std::size_t mostOfEntry = 14;
            for (const std::string &part : parts)
                QVERIFY2(part.size() <= std::max(limit, mostOfEntry) + mostOfHead, qPrintable(QString::number(part.size())));
            // All but the last are filled.
            for (std::size_t i = 0; i + 1 < parts.size(); ++i)
                QVERIFY(parts[i].size() + mostOfEntry > limit);
            QCOMPARE(unpacked(parts, hourOf2026), std::optional(entries));
        }
    }

    /// Of 4096 bytes, a page's own head takes 8 and the way to each part up to 13.
    void twoPartsFitAPageWhateverTheyHold()
    {
        constexpr std::size_t halfAPage = (4096 - 8) / 2 - 13;
        std::mt19937 dice(5);
        for (const auto &entries : {longestEntries(1000), someEntries(dice, 5000, hourOf2026), someEntries(dice, 5000, hourOf2026)}) {
            const auto parts = packParts(entries);
            QVERIFY(parts.size() > 1);
            for (const std::string &part : parts)
                QVERIFY2(part.size() <= halfAPage, qPrintable(QString::number(part.size())));
            QCOMPARE(unpacked(parts, hourOf2026), std::optional(entries));
        }
    }

    void theHeadOfEveryPartSaysWhatIsInIt()
    {
        std::mt19937 dice(6);
        for (int round = 0; round < 100; ++round) {
            for (const std::string &part : packParts(someEntries(dice, 400, hourOf2026), 200)) {
                std::vector<IndexEntry> entries;
                QVERIFY(unpackPart(part, press, hourOf2026, entries));
                const auto head = headOfPart(part, hourOf2026);
                QVERIFY(head);
                QCOMPARE(head->first, entries.front().time);
                QCOMPARE(head->last, entries.back().time);
                QCOMPARE(head->totals, totalsOf(entries));
            }
        }
    }

    void entriesAreAddedToThoseThatAreThere()
    {
        const std::vector<IndexEntry> earlier = {entry(1, 1)};
        const std::vector<IndexEntry> later = {entry(2, 2, 4), entry(3, 3)};
        std::vector<IndexEntry> entries = earlier;
        QVERIFY(unpackPart(packParts(later).front(), press, hourOf2026, entries));
        QCOMPARE(entries, (std::vector<IndexEntry> {earlier[0], later[0], later[1]}));
    }

    void everyPartThatIsCutOffIsRefused()
    {
        std::mt19937 dice(7);
        const std::string part = packParts(someEntries(dice, 300, hourOf2026)).front();
        for (std::size_t size = 0; size < part.size(); ++size) {
            std::vector<IndexEntry> entries;
            QVERIFY(!unpackPart(std::string_view(part).substr(0, size), press, hourOf2026, entries));
        }
        for (const std::size_t size : {0, 1, 2, 3})   // the head has at least five bytes
            QVERIFY(!headOfPart(std::string_view(part).substr(0, size), hourOf2026));
    }

    void aPartWithSomethingBehindItIsRefused()
    {
        std::vector<IndexEntry> entries;
        for (const std::string_view more : {std::string_view("\0\0", 2), std::string_view("\x01"), std::string_view("\xff\xff")})
            QVERIFY(!unpackPart(packParts(std::vector {entry(1, 1), entry(2, 2)}).front().append(more), press, hourOf2026, entries));
    }

    /// It cannot always be told that a bit is wrong, but it does no harm.
    void aPartWithAWrongByteIsRefusedOrGivesOtherEntries()
    {
        std::mt19937 dice(8);
        const auto all = someEntries(dice, 120, hourOf2026);
        const std::string part = packParts(all).front();
        int refused = 0;
        for (std::size_t at = 0; at < part.size(); ++at) {
            for (const int wrong : {0x01, 0x02, 0x08, 0x40, 0x80, 0xff}) {
                std::string bytes = part;
                bytes[at] = char(bytes[at] ^ wrong);
                std::vector<IndexEntry> entries;
                const bool isPart = unpackPart(bytes, press, hourOf2026, entries);
                refused += isPart ? 0 : 1;
                QVERIFY(entries.size() <= bytes.size());
                const auto head = headOfPart(bytes, hourOf2026);
                QVERIFY(!isPart || (head && head->totals.events == std::int64_t(entries.size())));
            }
        }
        QVERIFY(refused > 0);
    }

    void anyBytesAreRefusedOrReadToTheirEnd()
    {
        std::mt19937 dice(9);
        for (int round = 0; round < 20'000; ++round) {
            std::string bytes(dice() % 40, '\0');
            for (char &byte : bytes)
                byte = char(dice() % 2 == 0 ? dice() & 0x7f : dice());
            std::vector<IndexEntry> entries;
            (void)unpackPart(bytes, press, hourOf2026, entries);
            (void)headOfPart(bytes, hourOf2026);
            QVERIFY(entries.size() <= bytes.size());
        }
    }

    void aKeyOfAPartTellsItsSourceAndHour()
    {
        for (const std::int64_t source : {std::int64_t(1), std::int64_t(press), mostSources}) {
            for (const std::int64_t hour : {std::int64_t(-17'259'888), std::int64_t(-1), std::int64_t(0), hourOf2026, std::int64_t(70'389'527)}) {
                for (const std::int64_t part : {std::int64_t(0), std::int64_t(1), lastPart}) {
                    QCOMPARE(sourceOfPartKey(partKey(source, hour, part)), source);
                    QCOMPARE(hourOfPartKey(partKey(source, hour, part)), hour);
                }
                QVERIFY(partKey(source, hour, lastPart) < partKey(source, hour + 1, 0));
            }
        }
    }
};

QTEST_GUILESS_MAIN(tst_IndexPart)
#include "tst_indexpart.moc"
