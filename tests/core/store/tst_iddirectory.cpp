// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/embedded/directory/iddirectory.h"
#include "core/store/embedded/index/indextail.h"
#include "core/store/embedded/migrations.h"
#include "tests/core/store/shop.h"

#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>
#include <random>
#include <thread>

using namespace Andon;
using namespace Qt::StringLiterals;

namespace {

constexpr IdDirectorySizes sizes = {.idsOfSegment = 50, .segmentsMerged = 3, .bytesOfSlice = 200};
constexpr std::size_t bytesForEach = 32;
constexpr std::size_t bytesInQuiet = 64 * 1024;

std::string idOf(std::int64_t row)
{
    return "press-" + std::to_string(row % 7) + "/2026-01-15/" + std::to_string(row);
}

/// A log of events on disk, and the directory that follows it, used as the store does. The event in
/// a row has the id that idOf() says.
class Log
{
public:
    explicit Log(Database::Path path = Database::Path::Direct) : m_path(path) { start(); }

    QString file() const { return m_folder.filePath(u"plant.db"_s); }
    std::int64_t rows() const { return m_log.rows; }
    IdDirectory &directory() { return *m_directory; }
    NewestIds &newest() { return m_newest; }
    Database &database() { return m_database; }

    /// As another run of the program. @a change is what happens to the file before that.
    void restart(const QString &change = {})
    {
        m_directory.reset();
        if (!change.isEmpty() && !m_database.execute(change))
            qFatal("The file cannot be changed: %ls", qUtf16Printable(change));
        start();
    }

    /// As the store does after a failure.
    void openAgain()
    {
        openConnection();
        makeWhole();
    }

    /// The same while segments may have to be made.
    void openConnection()
    {
        dropStatements();
        m_directory->close();
        require(m_database.open(file(), Database::Access::Write, m_path));
        m_log = readLogState(m_database).value();
        prepare();
        require(m_directory->open(m_log));
    }

    Result<void> rebuildSome()
    {
        Transaction transaction(m_database);
        if (auto begun = transaction.begin(Transaction::Kind::Write); !begun)
            return begun;
        if (auto made = m_directory->rebuildSome(m_log); !made)
            return made;
        if (auto committed = transaction.commit(); !committed)
            return committed;
        m_directory->committed(m_log);
        return {};
    }

    enum class Ending { Commit, Fail };

    /// So many more events in one transaction, or none when it fails.
    Result<void> add(int events, std::size_t bytes, Ending ending = Ending::Commit)
    {
        m_directory->begin(m_log);
        const LogState before = m_log;
        std::vector<std::pair<std::uint64_t, IdDirectory::Row>> inserted;
        auto done = [&]() -> Result<void> {
            Transaction transaction(m_database);
            if (auto begun = transaction.begin(Transaction::Kind::Write); !begun)
                return begun;
            for (int i = 0; i < events; ++i) {
                if (auto appended = append(inserted); !appended)
                    return appended;
            }
            if (auto written = m_directory->writeSome(bytes, bytes); !written)
                return written;
            if (auto saved = saveState(); !saved)
                return saved;
            return ending == Ending::Commit ? transaction.commit() : Result<void>(Error {ErrorCode::Storage, u"The disk refuses."_s});
        }();
        if (!done) {
            const auto lock = m_directory->changing();
            for (const auto &[hash, row] : inserted)
                m_directory->remove(hash, row);
            m_log = before;
            return done;
        }
        m_directory->committed(m_log);
        return {};
    }
    Result<void> add(int events) { return add(events, bytesForEach * std::size_t(events)); }
    Result<void> writeInQuiet() { return add(0, bytesInQuiet); }

    /// Lets everything be written that waits.
    bool settle()
    {
        while (m_directory->hasWork()) {
            if (!QTest::qWaitFor([this] { return m_directory->isReady(); }) || !writeInQuiet())
                return false;
        }
        return true;
    }

    Result<IdDirectory::Row> find(const std::string &id)
    {
        return m_directory->find(m_directory->hash(id), [&](IdDirectory::Row row) -> Result<bool> {
            const auto exists = m_idOfRow.bind(1, std::int64_t(row)).next();
            if (!exists)
                return exists.error();
            const bool isIt = *exists && m_idOfRow.text(0) == id;
            m_idOfRow.reset();
            return isIt;
        });
    }

    bool finds(std::int64_t row)
    {
        const auto found = find(idOf(row));
        if (!found || std::int64_t(*found) != row)
            qWarning("The id of row %lld is not found.", static_cast<long long>(row));
        return found && std::int64_t(*found) == row;
    }

    /// Every id that was stored, and none that was not.
    bool findsAll()
    {
        for (std::int64_t row = 1; row <= rows(); ++row) {
            if (!finds(row))
                return false;
        }
        for (std::int64_t row = rows() + 1; row <= rows() + 500; ++row) {
            if (find(idOf(row)).value() != 0)
                return false;
        }
        return true;
    }

    /// Nothing in the file but segments that follow one another without a gap, each with its pages
    /// and its filter.
    bool isTidy()
    {
        const auto segments = readSegments(m_database).value();
        std::int64_t last = 0;
        for (const IdSegment &segment : segments) {
            if (segment.firstRow != last + 1 || segment.entries != segment.lastRow - last)
                return false;
            last = segment.lastRow;
        }
        const QString owned = u"(SELECT number FROM id_segments)"_s;
        const auto orphans = m_database.number(u"SELECT (SELECT count(*) FROM id_pages WHERE key >> 40 NOT IN %1) "
                                               "+ (SELECT count(*) FROM id_filters WHERE key >> 24 NOT IN %1)"_s.arg(owned));
        const auto bare = m_database.number(u"SELECT count(*) FROM id_segments WHERE number NOT IN (SELECT key >> 40 FROM id_pages) "
                                            "OR number NOT IN (SELECT key >> 24 FROM id_filters)"_s);
        return orphans.value() == 0 && bare.value() == 0 && last == m_directory->rowsSealed();
    }

    std::size_t segments() { return readSegments(m_database).value().size(); }

private:
    static void require(const Result<void> &done)
    {
        if (!done)
            qFatal("%ls", qUtf16Printable(done.error().detail));
    }

    void start()
    {
        dropStatements();
        m_directory = std::make_unique<IdDirectory>(m_database, file(), m_path, m_newest, sizes);
        require(m_database.open(file(), Database::Access::Write, m_path));
        require(migrate(m_database));
        require(m_database.execute(u"UPDATE state SET seed = 20260115"_s));
        m_log = readLogState(m_database).value();
        prepare();
        require(m_directory->open(m_log));
        makeWhole();
    }

    /// Ahead of their connection.
    void dropStatements()
    {
        for (Statement *statement : {&m_insertEvent, &m_saveState, &m_idOfRow})
            *statement = {};
    }

    void prepare()
    {
        m_insertEvent = m_database.prepare("insert_event"_L1).value();
        m_saveState = m_database.prepareText(u"UPDATE state SET events = ?, rows = ?"_s).value();
        m_idOfRow = m_database.prepareText(u"SELECT id FROM events WHERE seq = ?"_s).value();
    }

    void makeWhole()
    {
        while (!m_directory->isWhole())
            require(rebuildSome());
    }

    Result<void> append(std::vector<std::pair<std::uint64_t, IdDirectory::Row>> &inserted)
    {
        const auto row = IdDirectory::Row(m_log.rows + 1);
        const std::string id = idOf(row);
        auto done = m_insertEvent.bind(1, std::int64_t(row)).bind(2, id).bind(3, 1).bind(4, 0).bind(5, 0).bind(6, 0).bind(7, std::int64_t(row)).run();
        if (!done)
            return done;
        const std::uint64_t hash = m_directory->hash(id);
        const auto lock = m_directory->changing();
        m_directory->insert(hash, row);
        inserted.emplace_back(hash, row);
        m_log.rows = row;
        ++m_log.events;
        return {};
    }

    Result<void> saveState() { return m_saveState.bind(1, m_log.events).bind(2, m_log.rows).run(); }

    const Database::Path m_path;
    QTemporaryDir m_folder;
    Database m_database;
    NewestIds m_newest;
    std::unique_ptr<IdDirectory> m_directory;
    Statement m_insertEvent;
    Statement m_saveState;
    Statement m_idOfRow;
    LogState m_log;
};

/// What another thread or program may find: in the newest ids, and then in the segments on disk.
bool isFoundByReader(Database &database, IdSegmentReader &reader, const NewestIds &newest, std::int64_t row)
{
    const NewestIds::Found found = newest.find(idOf(row));
    std::vector<std::uint32_t> rows = found.rows;
    Transaction transaction(database);
    if (!transaction.begin(Transaction::Kind::Read))
        return false;
    const auto segments = readSegments(database);
    if (!segments)
        return false;
    for (const IdSegment &segment : *segments) {
        const auto more = reader.rowsWith(segment, idKeyOf(found.hash));
        if (!more)
            return false;
        rows.insert(rows.end(), more->begin(), more->end());
    }
    return std::count(rows.begin(), rows.end(), std::uint32_t(row)) > 0;
}

/// A long log whose segments have to be made anew.
bool loseSegments(Log &log, int transactions, int events)
{
    for (int i = 0; i < transactions; ++i) {
        if (!log.add(events))
            return false;
    }
    if (!log.settle() || !log.database().execute(u"DROP TABLE id_segments"_s))
        return false;
    log.openConnection();
    return true;
}

constexpr auto anyPage = "(SELECT key FROM id_pages WHERE key >> 40 = (SELECT number FROM id_segments ORDER BY first_row LIMIT 1) ORDER BY key LIMIT 1)"_L1;

} // namespace

class tst_IdDirectory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyIdIsFoundWhateverHappensInBetween_data()
    {
        QTest::addColumn<Database::Path>("path");
        QTest::addColumn<unsigned>("seed");
        QTest::newRow("direct, seed 1") << Database::Path::Direct << 1u;
        QTest::newRow("direct, seed 2") << Database::Path::Direct << 2u;
        QTest::newRow("portable, seed 3") << Database::Path::Portable << 3u;
    }

    /// Restarts, failures and pauses, at random.
    void everyIdIsFoundWhateverHappensInBetween()
    {
        QFETCH(Database::Path, path);
        QFETCH(unsigned, seed);
        std::mt19937 dice(seed);
        const auto below = [&dice](int end) { return std::uniform_int_distribution<int>(0, end - 1)(dice); };
        Log log(path);
        for (int round = 0; round < 120; ++round) {
            switch (below(16)) {
            case 0: log.restart(); break;
            case 1: log.openAgain(); break;
            case 2:
                QVERIFY(!log.add(below(60), bytesInQuiet, Log::Ending::Fail));
                log.openAgain();
                break;
            case 3:
            case 4: QVERIFY(log.writeInQuiet()); break;
            case 5:
                if (log.directory().hasWork())
                    QTRY_VERIFY(log.directory().isReady());
                QVERIFY(log.writeInQuiet());
                break;
            default: break;
            }
            QVERIFY(log.add(below(40)));
            for (int i = 0; i < 20 && log.rows() > 0; ++i)
                QVERIFY(log.finds(1 + below(int(log.rows()))));
            QCOMPARE(log.find("never sent").value(), 0u);
        }
        QVERIFY(log.findsAll());
        QVERIFY(log.settle());
        QVERIFY(log.findsAll());
        QVERIFY(log.isTidy());
        QVERIFY2(log.segments() <= 10, qPrintable(QString::number(log.segments())));   // two of each level
        log.restart();
        QVERIFY(log.findsAll());
    }

    void idsOfATransactionThatFailsAreNotFound()
    {
        Log log;
        QVERIFY(log.add(120));
        QVERIFY(!log.add(30, bytesInQuiet, Log::Ending::Fail));
        QCOMPARE(log.rows(), 120);
        QVERIFY(log.findsAll());
        log.openAgain();
        QVERIFY(log.findsAll());
    }

    void theNewestIdsAreReadBackFromTheLog()
    {
        Log log;
        QVERIFY(log.add(49));   // too few for a segment
        QVERIFY(log.settle());
        QCOMPARE(log.segments(), std::size_t(0));
        log.restart();
        QVERIFY(log.findsAll());
        log.openAgain();
        QVERIFY(log.findsAll());
        QCOMPARE(log.directory().rowsSealed(), 0);
    }

    void segmentsAreMergedUntilFewAreLeft()
    {
        Log log;
        for (int i = 0; i < 60; ++i) {
            QVERIFY(log.add(50));
            QVERIFY(log.settle());
        }
        QCOMPARE(log.rows(), 3000);
        QVERIFY(log.segments() <= 8);
        QVERIFY(log.isTidy());
        QVERIFY(log.findsAll());
        QVERIFY(!log.directory().hasWork());
    }

    void pagesOfASegmentThatWasNotFinishedAreDeleted()
    {
        Log log;
        QVERIFY(log.add(200));
        QVERIFY(log.settle());
        for (const int number : {3, 77, 900}) {
            for (int page = 0; page < 100; ++page)
                QVERIFY(log.database().execute(u"INSERT OR IGNORE INTO id_pages VALUES (%1, x'0000')"_s.arg(idPageKey(number, IdKey(page)))));
            QVERIFY(log.database().execute(u"INSERT OR IGNORE INTO id_filters VALUES (%1, x'00')"_s.arg(std::int64_t(number) << 24)));
        }
        QVERIFY(!log.isTidy());
        log.restart();
        QVERIFY(log.directory().hasWork());
        QVERIFY(log.add(60));
        QVERIFY(log.settle());
        QVERIFY(log.isTidy());
        QVERIFY(log.findsAll());
    }

    void isMadeAnewFromTheLog_data()
    {
        QTest::addColumn<QString>("change");
        QTest::newRow("without the segments") << u"DROP TABLE id_segments"_s;
        QTest::newRow("without the pages") << u"DROP TABLE id_pages"_s;
        QTest::newRow("without the filters") << u"DROP TABLE id_filters"_s;
        QTest::newRow("without a piece of a filter") << u"DELETE FROM id_filters WHERE key = (SELECT max(key) FROM id_filters)"_s;
        QTest::newRow("with half a filter") << u"UPDATE id_filters SET data = CAST(substr(data, 1, length(data) / 2) AS BLOB)"_s;
        QTest::newRow("with a filter that is too long") << u"UPDATE id_filters SET data = CAST(data || x'00' AS BLOB)"_s;
    }

    void isMadeAnewFromTheLog()
    {
        QFETCH(QString, change);
        Log log;
        for (int i = 0; i < 12; ++i)
            QVERIFY(log.add(60));
        QVERIFY(log.settle());
        log.restart(change);
        QVERIFY(log.findsAll());
        QVERIFY(log.add(60));
        QVERIFY(log.settle());
        QVERIFY(log.findsAll());
        QVERIFY(log.isTidy());
        log.restart();
        QVERIFY(log.findsAll());
    }

    void isMadeAnewBitByBitWhenTheLogIsLong()
    {
        Log log;
        QVERIFY(loseSegments(log, 10, 60));
        std::int64_t sealed = 0;
        for (; !log.directory().isWhole(); sealed = log.directory().rowsSealed()) {
            QVERIFY(log.rebuildSome());
            QVERIFY(log.directory().rowsSealed() > sealed);
            QVERIFY(log.directory().rowsSealed() <= sealed + 50);
        }
        QCOMPARE(sealed, 550);   // the last ones are in memory
        QVERIFY(log.findsAll());
    }

    /// The segments are as they were then, so memory is kept; it must not take itself for complete.
    void aFailureOnTheWayIsNotTakenForTheEnd()
    {
        Log log;
        QVERIFY(loseSegments(log, 24, 50));
        QVERIFY(!log.directory().isWhole());
        QVERIFY(!log.newest().find(idOf(1)).isWhole);
        QVERIFY(log.rebuildSome());
        log.openConnection();
        QVERIFY(!log.directory().isWhole());
        while (!log.directory().isWhole())
            QVERIFY(log.rebuildSome());
        QVERIFY(log.newest().find(idOf(1)).isWhole);
        QVERIFY(log.findsAll());
    }

    void aRestartGoesOnWhereMakingItAnewStopped()
    {
        Log log;
        QVERIFY(loseSegments(log, 10, 60));
        for (int i = 0; i < 3; ++i)
            QVERIFY(log.rebuildSome());
        QVERIFY(!log.directory().isWhole());
        QCOMPARE(log.directory().rowsSealed(), 150);
        log.restart();
        QVERIFY(log.findsAll());
        QVERIFY(log.settle());
        QVERIFY(log.isTidy());
    }

    void rowsThatAreGoneFromTheLogDoNotHoldUpMakingItAnew_data()
    {
        QTest::addColumn<QString>("gone");
        QTest::addColumn<std::int64_t>("step");   // between those that stay; 0: none does
        QTest::newRow("every other one") << u"seq % 2 = 1"_s << std::int64_t(2);
        QTest::newRow("all but a few") << u"seq % 100 != 0"_s << std::int64_t(100);
        QTest::newRow("all") << u"1"_s << std::int64_t(0);
    }

    void rowsThatAreGoneFromTheLogDoNotHoldUpMakingItAnew()
    {
        QFETCH(QString, gone);
        QFETCH(std::int64_t, step);
        Log log;
        for (int i = 0; i < 15; ++i)
            QVERIFY(log.add(60));
        QVERIFY(log.database().execute(u"DELETE FROM events WHERE "_s + gone));
        log.restart(u"DROP TABLE id_pages"_s);
        for (std::int64_t row = 1; row <= 900; ++row)
            QCOMPARE(std::int64_t(log.find(idOf(row)).value()), step != 0 && row % step == 0 ? row : 0);
        for (int i = 0; i < 5; ++i)
            QVERIFY(log.add(60));
        QVERIFY(log.settle());
        log.restart();
        for (std::int64_t row = 901; row <= log.rows(); ++row)
            QVERIFY(log.finds(row));
    }

    void aDamagedPageIsMadeAnewWhenItIsRead()
    {
        Log log;
        for (int i = 0; i < 12; ++i)
            QVERIFY(log.add(60));
        QVERIFY(log.settle());
        log.restart(u"UPDATE id_pages SET data = x'80' WHERE key = "_s + anyPage);
        std::optional<Error> failed;
        for (std::int64_t row = 1; row <= log.rows() && !failed; ++row) {
            if (const auto found = log.find(idOf(row)); !found)
                failed = found.error();
        }
        QVERIFY(failed);
        QCOMPARE(failed->code, ErrorCode::Storage);
        log.openAgain();
        QVERIFY(log.findsAll());
        QVERIFY(log.settle());
        QVERIFY(log.isTidy());
        log.restart();
        QVERIFY(log.findsAll());
    }

    void aDamagedPageIsMadeAnewWhenItIsMerged()
    {
        Log log;
        for (int i = 0; i < 4; ++i) {
            QVERIFY(log.add(60));
            QVERIFY(log.settle());
        }
        log.restart(u"UPDATE id_pages SET data = x'80'"_s);
        Result<void> added;
        for (int i = 0; i < 30 && added; ++i) {
            added = log.add(60);
            if (added && log.directory().hasWork())
                QTRY_VERIFY(log.directory().isReady());
        }
        QVERIFY(!added);
        QCOMPARE(added.error().code, ErrorCode::Storage);
        log.openAgain();
        QVERIFY(log.findsAll());
        QVERIFY(log.add(60));
        QVERIFY(log.settle());
        QVERIFY(log.findsAll());
        QVERIFY(log.isTidy());
    }

    void anotherIdUnderTheSameHashIsNotTakenForIt()
    {
        Log log;
        QVERIFY(log.add(200));
        QVERIFY(log.settle());
        for (std::int64_t row = 1; row <= 200; ++row) {
            std::vector<IdDirectory::Row> asked;
            const auto found = log.directory().find(log.directory().hash(idOf(row)), [&asked](IdDirectory::Row candidate) -> Result<bool> {
                asked.push_back(candidate);
                return false;
            });
            QCOMPARE(found.value(), 0u);
            QVERIFY(std::find(asked.begin(), asked.end(), IdDirectory::Row(row)) != asked.end());
        }
    }

    void aLogThatCannotBeReadIsNoAnswer()
    {
        Log log;
        QVERIFY(log.add(200));
        QVERIFY(log.settle());
        QVERIFY(log.add(20));
        for (const std::int64_t row : {1, 210}) {   // on disk, in memory
            const auto found = log.directory().find(log.directory().hash(idOf(row)),
                                                    [](IdDirectory::Row) -> Result<bool> { return Error {ErrorCode::Storage, u"The disk refuses."_s}; });
            QVERIFY(!found);
            QCOMPARE(found.error().code, ErrorCode::Storage);
        }
    }

    void whoeverReadsFindsEveryIdThatWasStored()
    {
        Log log;
        std::atomic<std::int64_t> stored = 0;
        std::atomic<bool> isOver = false;
        std::atomic<int> missing = 0;
        std::atomic<int> asked = 0;
        std::thread readerThread([&] {
            Database database;
            IdSegmentReader reader(database);
            std::mt19937 dice(31);
            if (!database.open(log.file(), Database::Access::Read) || !reader.open())
                ++missing;
            while (!isOver) {
                const std::int64_t rows = stored;
                if (rows == 0)
                    continue;
                missing += isFoundByReader(database, reader, log.newest(), 1 + std::int64_t(dice() % std::uint32_t(rows))) ? 0 : 1;
                ++asked;
            }
            reader.close();
        });
        bool added = true;
        for (int i = 0; i < 60 && added; ++i) {
            added = log.add(30).has_value() && log.writeInQuiet().has_value();
            stored = log.rows();
        }
        const bool settled = log.settle();
        const bool wasAsked = QTest::qWaitFor([&asked] { return asked > 100; });
        isOver = true;
        readerThread.join();
        QVERIFY(added && settled && wasAsked);
        QCOMPARE(missing.load(), 0);
        IdSegmentReader reader(log.database());
        QVERIFY(reader.open());
        for (std::int64_t row = 1; row <= log.rows(); ++row)
            QVERIFY(isFoundByReader(log.database(), reader, log.newest(), row));
    }
};

QTEST_GUILESS_MAIN(tst_IdDirectory)
#include "tst_iddirectory.moc"
