// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/embedded/directory/segmentbuilder.h"
#include "tests/core/store/shop.h"

#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>
#include <limits>
#include <random>

using namespace Andon;
using namespace Qt::StringLiterals;

namespace {

constexpr std::uint64_t seed = 20'260'115;

std::uint64_t hashOf(std::int64_t row)
{
    return hashOfId("press-7/" + std::to_string(row), seed);
}

IdKey keyOf(std::int64_t row)
{
    return idKeyOf(hashOf(row));
}

std::shared_ptr<IdTable> tableOf(std::int64_t firstRow, std::int64_t lastRow)
{
    auto table = std::make_shared<IdTable>();
    const auto lock = table->changing();
    for (std::int64_t row = firstRow; row <= lastRow; ++row)
        table->insert(hashOf(row), IdTable::Row(row));
    return table;
}

std::vector<IdPage> packed(const std::vector<IdEntry> &entries, std::uint32_t firstRow, std::size_t bytes = bytesOfIdPage)
{
    IdPagePacker packer(firstRow, bytes);
    std::vector<IdPage> pages;
    for (const IdEntry &entry : entries) {
        if (packer.add(entry))
            pages.push_back(packer.take());
    }
    if (!packer.isEmpty())
        pages.push_back(packer.take());
    return pages;
}

/// What a page holds; nothing when it is none.
std::optional<std::vector<IdEntry>> entriesOf(const IdPage &page, std::uint32_t firstRow)
{
    std::vector<IdEntry> entries;
    const bool isPage = eachInPage(page.first, firstRow, page.bytes, [&entries](const IdEntry &entry) { entries.push_back(entry); });
    return isPage ? std::optional(entries) : std::nullopt;
}

/// Entries in order, with keys that are near to each other, far away and the same.
std::vector<IdEntry> someEntries(std::mt19937_64 &dice, std::size_t count, std::uint32_t firstRow)
{
    const IdKey keys = dice() % 2 == 0 ? IdKey(1) << idKeyBits : IdKey(count);
    const std::uint64_t rows = dice() % 2 == 0 ? std::numeric_limits<std::uint32_t>::max() - firstRow : count;
    std::vector<IdEntry> entries;
    for (std::size_t i = 0; i < count; ++i)
        entries.push_back({.key = dice() % keys, .row = std::uint32_t(firstRow + dice() % (rows + 1))});
    std::sort(entries.begin(), entries.end());
    return entries;
}

/// A database file with the tables of the directory.
struct IdFile
{
    explicit IdFile(Database::Path path = Database::Path::Direct) : builder(folder.filePath(u"plant.db"_s), path)
    {
        if (!database.open(folder.filePath(u"plant.db"_s), Database::Access::Write, path) || !createIdTables(database) || !reader.open())
            qFatal("The database file cannot be made.");
    }

    Result<void> save(const IdPage &page, std::int64_t segment)
    {
        auto statement = database.prepare("save_id_page"_L1);
        return statement ? statement->bind(1, idPageKey(segment, page.first)).bindBytes(2, page.bytes).run() : statement.error();
    }

    /// The end of the job that the builder is at; its pages are in the file by then.
    SegmentBuilder::Taken finish()
    {
        for (;;) {
            if (!QTest::qWaitFor([this] { return builder.hasOutput(); }))
                qFatal("The builder hands nothing out.");
            auto taken = builder.take();
            if (taken.state != SegmentBuilder::State::Page)
                return taken;
            if (!save(taken.page, builder.segmentNumber()))
                qFatal("A page cannot be written.");
        }
    }

    /// A segment of these rows, written.
    IdSegment sealed(std::int64_t number, std::int64_t firstRow, std::int64_t lastRow)
    {
        builder.start({.number = number, .firstRow = firstRow, .lastRow = lastRow}, tableOf(firstRow, lastRow));
        return finish().built.segment;
    }

    std::int64_t pagesOf(std::int64_t segment)
    {
        return database.number(u"SELECT count(*) FROM id_pages WHERE key >> 40 = %1"_s.arg(segment)).value();
    }

    bool finds(const IdSegment &segment, std::int64_t row)
    {
        const auto rows = reader.rowsWith(segment, keyOf(row)).value();
        return std::count(rows.begin(), rows.end(), std::uint32_t(row)) == 1;
    }

    QTemporaryDir folder;
    Database database;
    IdSegmentReader reader{database};
    SegmentBuilder builder;
};

} // namespace

class tst_IdSegments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFilterKnowsEveryKeyAndHardlyAnyOther()
    {
        constexpr std::int64_t keys = 100'000;
        IdFilter filter(keys);
        for (std::int64_t row = 0; row < keys; ++row)
            filter.add(keyOf(row));
        for (std::int64_t row = 0; row < keys; ++row)
            QVERIFY(filter.mayHold(keyOf(row)));
        int mistaken = 0;
        for (std::int64_t row = keys; row < 2 * keys; ++row)
            mistaken += filter.mayHold(keyOf(row)) ? 1 : 0;
        QVERIFY2(mistaken < keys * 15 / 1000, qPrintable(QString::number(mistaken)));
    }

    void anEmptyFilterHoldsNothing()
    {
        const IdFilter filter(0);
        QVERIFY(filter.bytes() > 0);
        for (std::int64_t row = 0; row < 100; ++row)
            QVERIFY(!filter.mayHold(keyOf(row)));
    }

    void aFilterIsTheSameAfterItWasKeptInPieces_data()
    {
        QTest::addColumn<std::size_t>("size");
        for (const std::size_t size : {1, 32, 1000, 65'536})
            QTest::addRow("pieces of %zu bytes", size) << size;
    }

    void aFilterIsTheSameAfterItWasKeptInPieces()
    {
        QFETCH(std::size_t, size);
        constexpr std::size_t keys = 3000;
        IdFilter filter(keys);
        for (std::size_t row = 0; row < keys; ++row)
            filter.add(keyOf(std::int64_t(row)));
        IdFilter restored(keys);
        QCOMPARE(restored.bytes(), filter.bytes());
        for (std::size_t at = 0; at < filter.bytes(); at += size)
            QVERIFY(restored.setPiece(at, filter.piece(at, size)));
        QCOMPARE(restored.piece(0, restored.bytes()), filter.piece(0, filter.bytes()));
        for (std::int64_t row = 0; row < std::int64_t(2 * keys); ++row)
            QCOMPARE(restored.mayHold(keyOf(row)), filter.mayHold(keyOf(row)));
        QVERIFY(filter.piece(filter.bytes(), size).empty());
    }

    void aPieceThatDoesNotFitIsRefused()
    {
        IdFilter filter(1000);
        const std::string all(filter.bytes(), 'x');
        QVERIFY(filter.setPiece(0, all));
        QVERIFY(filter.setPiece(filter.bytes(), ""));
        QVERIFY(!filter.setPiece(0, all + 'x'));
        QVERIFY(!filter.setPiece(1, all));
        QVERIFY(!filter.setPiece(filter.bytes(), "x"));
        QVERIFY(!filter.setPiece(filter.bytes() + 1, ""));
        QVERIFY(!filter.setPiece(std::numeric_limits<std::size_t>::max(), "xx"));
    }

    void theKeyOfAPageTellsWhereItBegins()
    {
        constexpr IdKey lastKey = (IdKey(1) << idKeyBits) - 1;
        QCOMPARE(idKeyOf(std::numeric_limits<std::uint64_t>::max()), lastKey);
        for (const std::int64_t segment : {1, 2, 8'000'000}) {
            for (const IdKey key : {IdKey(0), IdKey(1), lastKey})
                QCOMPARE(idKeyOfPageKey(idPageKey(segment, key)), key);
            QVERIFY(idPageKey(segment, lastKey) < idPageKey(segment + 1, 0));
        }
    }

    void pagesHoldWhatWasPackedInItsOrder()
    {
        std::mt19937_64 dice(21);
        for (int round = 0; round < 60; ++round) {
            const auto firstRow = std::uint32_t(1 + dice() % 1'000'000'000);
            const auto entries = someEntries(dice, 1 + dice() % 3000, firstRow);
            std::vector<IdEntry> found;
            for (const IdPage &page : packed(entries, firstRow, 40 + dice() % 4000)) {
                const auto more = entriesOf(page, firstRow);
                QVERIFY(more && !more->empty());
                QCOMPARE(page.first, more->front().key);
                QVERIFY(found.empty() || found.back().key < page.first);   // a key is in one page
                found.insert(found.end(), more->begin(), more->end());
            }
            QVERIFY(found == entries);
        }
    }

    void aPageIsNoLargerThanItMayBe()
    {
        std::vector<IdEntry> entries;
        for (std::int64_t row = 1; row <= 20'000; ++row)
            entries.push_back({.key = keyOf(row), .row = std::uint32_t(row)});
        std::sort(entries.begin(), entries.end());
        const auto pages = packed(entries, 1);
        for (const IdPage &page : pages)
            QVERIFY(page.bytes.size() <= bytesOfIdPage);
        for (std::size_t i = 0; i + 1 < pages.size(); ++i)
            QVERIFY(pages[i].bytes.size() > bytesOfIdPage - 11);   // another one might not have fitted
    }

    void anEntryTakesTheMostWhenItIsAloneAndLate()
    {
        constexpr IdKey lastKey = (IdKey(1) << idKeyBits) - 1;
        constexpr auto lastRow = std::numeric_limits<std::uint32_t>::max();
        const std::vector<IdEntry> entries = {{.key = 0, .row = lastRow}, {.key = lastKey, .row = lastRow}};
        const auto pages = packed(entries, 1, 22);
        QCOMPARE(pages.size(), std::size_t(1));
        QVERIFY(pages.front().bytes.size() <= 22);
        QCOMPARE(entriesOf(pages.front(), 1), std::optional(entries));
    }

    void aCrowdedKeyStaysInOnePage()
    {
        std::vector<IdEntry> entries = {{.key = 10, .row = 1}};
        for (std::uint32_t row = 1; row <= 3000; ++row)
            entries.push_back({.key = 20, .row = row});
        entries.push_back({.key = 30, .row = 5});
        const auto pages = packed(entries, 1);
        QCOMPARE(pages.size(), std::size_t(2));
        QVERIFY(pages.front().bytes.size() > bytesOfIdPage);
        QCOMPARE(entriesOf(pages.front(), 1), std::optional(std::vector(entries.begin(), entries.end() - 1)));
        QCOMPARE(entriesOf(pages.back(), 1), std::optional(std::vector {entries.back()}));
    }

    void nothingPackedGivesNoPage()
    {
        QVERIFY(IdPagePacker(1).isEmpty());
        QVERIFY(packed({}, 1).empty());
    }

    void aPageThatIsCutOffWithinAnEntryIsRefused()
    {
        std::mt19937_64 dice(22);
        const auto entries = someEntries(dice, 400, 1);
        const IdPage page = packed(entries, 1).front();
        std::size_t whole = 0;
        for (std::size_t size = 0; size < page.bytes.size(); ++size) {
            const auto cut = entriesOf({.first = page.first, .bytes = page.bytes.substr(0, size)}, 1);
            if (!cut)
                continue;
            QVERIFY(std::equal(cut->begin(), cut->end(), entries.begin()));
            QCOMPARE(cut->size(), whole++);
        }
        QCOMPARE(whole, entriesOf(page, 1)->size());
    }

    void anyBytesAreRefusedOrReadToTheirEnd()
    {
        std::mt19937 dice(23);
        for (int round = 0; round < 20'000; ++round) {
            std::string bytes(dice() % 30, '\0');
            for (char &byte : bytes)
                byte = char(dice());
            std::size_t entries = 0;
            (void)eachInPage(5, 1, bytes, [&entries](const IdEntry &) { ++entries; });
            QVERIFY(entries * 2 <= bytes.size());
        }
    }

    void aSealedTableIsFoundOnDisk_data() { addPaths(); }

    void aSealedTableIsFoundOnDisk()
    {
        QFETCH(Database::Path, path);
        IdFile file(path);
        file.builder.start({.number = 4, .firstRow = 501, .lastRow = 5500}, tableOf(501, 5500));
        QVERIFY(file.builder.isBusy());
        const auto taken = file.finish();
        QCOMPARE(taken.state, SegmentBuilder::State::Built);
        QVERIFY(!file.builder.isBusy());
        QVERIFY(!file.builder.hasOutput());
        const IdSegment segment = taken.built.segment;
        QCOMPARE(segment.number, 4);
        QCOMPARE(segment.level, 0);
        QCOMPARE(segment.firstRow, 501);
        QCOMPARE(segment.lastRow, 5500);
        QCOMPARE(segment.entries, 5000);
        QCOMPARE(taken.built.filter->bytes(), IdFilter(5000).bytes());
        for (std::int64_t row = 501; row <= 5500; ++row) {
            QVERIFY(taken.built.filter->mayHold(keyOf(row)));
            QVERIFY(file.finds(segment, row));
        }
        for (std::int64_t row = 5501; row <= 7000; ++row)
            QVERIFY(file.reader.rowsWith(segment, keyOf(row)).value().empty());
        // Below the first key, above the last one, and in segments that are not there.
        for (const IdKey key : {IdKey(0), (IdKey(1) << idKeyBits) - 1})
            QVERIFY(file.reader.rowsWith(segment, key).value().empty());
        for (const std::int64_t other : {3, 5}) {
            for (std::int64_t row = 501; row <= 600; ++row)
                QVERIFY(file.reader.rowsWith({.number = other, .firstRow = 501}, keyOf(row)).value().empty());
        }
        QVERIFY(!file.reader.isDamaged());
    }

    void anEmptyTableMakesAnEmptySegment()
    {
        IdFile file;
        const IdSegment segment = file.sealed(1, 1, 0);
        QCOMPARE(segment.entries, 0);
        QCOMPARE(file.pagesOf(1), 0);
        QVERIFY(file.reader.rowsWith(segment, keyOf(1)).value().empty());
        QVERIFY(file.reader.pageAfter(segment, std::nullopt).value().empty());
    }

    void aSegmentIsReadPageByPageInTheOrderOfItsKeys()
    {
        IdFile file;
        file.sealed(1, 1, 700);   // neighbours, which do not belong to it
        const IdSegment segment = file.sealed(2, 701, 4700);
        file.sealed(3, 4701, 5000);
        std::vector<IdEntry> entries;
        std::int64_t pages = 0;
        for (auto page = file.reader.pageAfter(segment, std::nullopt).value(); !page.empty(); page = file.reader.pageAfter(segment, page.front().key).value()) {
            entries.insert(entries.end(), page.begin(), page.end());
            ++pages;
        }
        QCOMPARE(pages, file.pagesOf(2));
        QVERIFY(pages > 5);
        std::vector<IdEntry> expected;
        for (std::int64_t row = 701; row <= 4700; ++row)
            expected.push_back({.key = keyOf(row), .row = std::uint32_t(row)});
        std::sort(expected.begin(), expected.end());
        QVERIFY(entries == expected);
    }

    void threeSegmentsBecomeOne_data() { addPaths(); }

    void threeSegmentsBecomeOne()
    {
        QFETCH(Database::Path, path);
        IdFile file(path);
        const std::vector<IdSegment> parts = {file.sealed(1, 1, 3000), file.sealed(2, 3001, 3010), file.sealed(3, 3011, 6000)};
        file.builder.start({.number = 4, .level = 1, .firstRow = 1, .lastRow = 6000}, parts);
        const auto taken = file.finish();
        QCOMPARE(taken.state, SegmentBuilder::State::Built);
        QCOMPARE(taken.built.segment.entries, 6000);
        QCOMPARE(taken.built.segment.level, 1);
        QCOMPARE(taken.built.filter->bytes(), IdFilter(6000).bytes());
        for (std::int64_t row = 1; row <= 6000; ++row) {
            QVERIFY(taken.built.filter->mayHold(keyOf(row)));
            QVERIFY(file.finds(taken.built.segment, row));
        }
        for (std::int64_t row = 6001; row <= 7000; ++row)
            QVERIFY(file.reader.rowsWith(taken.built.segment, keyOf(row)).value().empty());
    }

    void idsWithTheSameKeyAreAllFoundAfterAMerge()
    {
        IdFile file;
        std::vector<IdSegment> parts;
        for (std::int64_t number = 1; number <= 3; ++number) {
            auto table = std::make_shared<IdTable>();
            const auto lock = table->changing();
            for (std::int64_t row = number * 1000; row < number * 1000 + 900; ++row)
                table->insert(hashOf(row % 7), IdTable::Row(row));
            file.builder.start({.number = number, .firstRow = number * 1000, .lastRow = number * 1000 + 899}, table);
            parts.push_back(file.finish().built.segment);
        }
        file.builder.start({.number = 4, .level = 1, .firstRow = 1000, .lastRow = 3899}, parts);
        const IdSegment merged = file.finish().built.segment;
        QCOMPARE(merged.entries, 2700);
        std::size_t found = 0;
        for (std::int64_t id = 0; id < 7; ++id) {
            const auto rows = file.reader.rowsWith(merged, keyOf(id)).value();
            QVERIFY(std::all_of(rows.begin(), rows.end(), [id](std::uint32_t row) { return row % 7 == id; }));
            QVERIFY(std::is_sorted(rows.begin(), rows.end()));
            found += rows.size();
        }
        QCOMPARE(found, std::size_t(2700));
    }

    void aJobThatIsCancelledLeavesTheBuilderReadyForTheNext()
    {
        IdFile file;
        const auto table = tableOf(1, 2000);
        for (int pages = 0; pages < 4; ++pages) {
            file.builder.start({.number = 1, .firstRow = 1, .lastRow = 2000}, table);
            for (int i = 0; i < pages; ++i) {
                QTRY_VERIFY(file.builder.hasOutput());
                QCOMPARE(file.builder.take().state, SegmentBuilder::State::Page);
            }
            file.builder.cancel();
            QVERIFY(!file.builder.isBusy());
            QVERIFY(!file.builder.hasOutput());
            QCOMPARE(file.builder.take().state, SegmentBuilder::State::Waiting);
        }
        file.builder.cancel();   // nothing to cancel
        const IdSegment segment = file.sealed(2, 1, 2000);
        QCOMPARE(segment.entries, 2000);
        QVERIFY(file.finds(segment, 1234));
    }

    /// More pages than it makes ahead of the writer: it waits, and is cancelled then.
    void aJobThatWaitsForTheWriterIsCancelledToo()
    {
        IdFile file;
        const auto table = tableOf(1, 400'000);
        file.builder.start({.number = 1, .firstRow = 1, .lastRow = 400'000}, table);
        QTRY_VERIFY(file.builder.hasOutput());
        QCOMPARE(file.builder.take().state, SegmentBuilder::State::Page);
        file.builder.cancel();
        QVERIFY(!file.builder.isBusy());
        QCOMPARE(table.use_count(), 1);   // nobody holds it any more
    }

    void aMergeIsCancelledInTheMiddle()
    {
        IdFile file;
        const std::vector<IdSegment> parts = {file.sealed(1, 1, 3000), file.sealed(2, 3001, 6000)};
        file.builder.start({.number = 3, .level = 1, .firstRow = 1, .lastRow = 6000}, parts);
        QTRY_VERIFY(file.builder.hasOutput());
        QCOMPARE(file.builder.take().state, SegmentBuilder::State::Page);
        file.builder.cancel();
        file.builder.start({.number = 4, .level = 1, .firstRow = 1, .lastRow = 6000}, parts);   // in place of it
        QCOMPARE(file.finish().built.segment.entries, 6000);
    }

    void aBuilderThatGoesEndsItsJob()
    {
        QTemporaryDir folder;
        const auto table = tableOf(1, 50'000);
        {
            SegmentBuilder builder(folder.filePath(u"plant.db"_s), Database::Path::Direct);
            builder.start({.number = 1, .firstRow = 1, .lastRow = 50'000}, table);
        }
        QCOMPARE(table.use_count(), 1);
    }

    void aCorruptedPageIsFoundByWhoeverReadsIt_data()
    {
        QTest::addColumn<QString>("data");
        QTest::newRow("a number that does not end") << u"x'80'"_s;
        QTest::newRow("a key without its row") << u"x'0001' || x'05'"_s;
        QTest::newRow("a number that goes on and on") << u"x'ffffffffffffffffffffffff'"_s;
        QTest::newRow("cut off") << u"substr(data, 1, length(data) - 1)"_s;
    }

    void aCorruptedPageIsFoundByWhoeverReadsIt()
    {
        QFETCH(QString, data);
        IdFile file;
        const std::vector<IdSegment> parts = {file.sealed(1, 1, 3000), file.sealed(2, 3001, 6000), file.sealed(3, 6001, 9000)};
        const auto second = file.database.number(u"SELECT key FROM id_pages WHERE key > %1 ORDER BY key LIMIT 1 OFFSET 1"_s.arg(idPageKey(2, 0)));
        QVERIFY(second);
        QVERIFY(file.database.execute(u"UPDATE id_pages SET data = CAST(%1 AS BLOB) WHERE key = %2"_s.arg(data).arg(*second)));

        file.builder.start({.number = 4, .level = 1, .firstRow = 1, .lastRow = 9000}, parts);
        const auto taken = file.finish();
        QCOMPARE(taken.state, SegmentBuilder::State::Failed);
        QVERIFY(taken.isDamage);
        QCOMPARE(taken.error.code, ErrorCode::Storage);
        QVERIFY(!file.builder.isBusy());

        const auto rows = file.reader.rowsWith(parts[1], idKeyOfPageKey(*second));
        QVERIFY(!rows);
        QCOMPARE(rows.error().code, ErrorCode::Storage);
        QVERIFY(file.reader.isDamaged());
        QVERIFY(file.finds(parts[0], 17));   // the others can still be read
        QVERIFY(file.reader.open());
        QVERIFY(!file.reader.isDamaged());
    }

    void anEmptyPageIsDamageToAMerge()
    {
        IdFile file;
        const std::vector<IdSegment> parts = {file.sealed(1, 1, 3000), file.sealed(2, 3001, 6000)};
        QVERIFY(file.database.execute(u"UPDATE id_pages SET data = x'' WHERE key = (SELECT min(key) FROM id_pages)"_s));
        file.builder.start({.number = 3, .level = 1, .firstRow = 1, .lastRow = 6000}, parts);
        const auto taken = file.finish();
        QCOMPARE(taken.state, SegmentBuilder::State::Failed);
        QVERIFY(taken.isDamage);
    }

    void aMergeThatCannotReadTheFileIsNoDamage()
    {
        QTemporaryDir folder;
        SegmentBuilder builder(folder.filePath(u"not-there.db"_s), Database::Path::Direct);
        builder.start({.number = 3, .level = 1, .firstRow = 1, .lastRow = 20}, std::vector<IdSegment> {{.number = 1}, {.number = 2}});
        QTRY_VERIFY(builder.hasOutput());
        const auto taken = builder.take();
        QCOMPARE(taken.state, SegmentBuilder::State::Failed);
        QVERIFY(!taken.isDamage);
        QVERIFY(!builder.isBusy());
    }

    void segmentsAreReadOldestRowsFirst()
    {
        IdFile file;
        QVERIFY(hasIdTables(file.database).value());
        QVERIFY(readSegments(file.database).value().empty());
        QVERIFY(file.database.execute(u"INSERT INTO id_segments VALUES (7, 0, 301, 400, 99), (9, 1, 1, 300, 298), (8, 0, 401, 500, 100)"_s));
        const auto segments = readSegments(file.database).value();
        QCOMPARE(segments.size(), std::size_t(3));
        QCOMPARE(segments[0].number, 9);
        QCOMPARE(segments[0].level, 1);
        QCOMPARE(segments[1].firstRow, 301);
        QCOMPARE(segments[1].entries, 99);
        QCOMPARE(segments[2].lastRow, 500);
        QVERIFY(createIdTables(file.database));   // empty, in place of those
        QVERIFY(readSegments(file.database).value().empty());
        QVERIFY(file.database.execute(u"DROP TABLE id_filters"_s));
        QVERIFY(!hasIdTables(file.database).value());
    }
};

QTEST_GUILESS_MAIN(tst_IdSegments)
#include "tst_idsegments.moc"
