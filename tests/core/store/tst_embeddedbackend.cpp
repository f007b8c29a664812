// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/embedded/embeddedbackend.h"
#include "core/store/embedded/migrations.h"
#include "core/store/embedded/verify/verify.h"
#include "tests/core/store/shop.h"
#include "tests/support/readinglines.h"
#include "tests/support/settableclock.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace Andon;
using namespace Qt::StringLiterals;

/// Which files are opened, which are left alone, and what a check finds in them.
class tst_EmbeddedBackend : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void onlyOneAndonOpensAFile()
    {
        const Shop shop(file(), m_clock, Database::Path::Direct);
        const auto second = EmbeddedBackend::open(file(), m_clock);
        QCOMPARE(second.error().code, ErrorCode::InUse);
        QVERIFY(second.error().detail.contains(u"in use by another Andon"_s));
    }

    void twoNamesOfOneFileAreOneFile()
    {
        const Shop shop(file(), m_clock, Database::Path::Direct);
        const QString other = m_folder->filePath(u"other.db"_s);
        QVERIFY(QFile::link(file(), other));
        QCOMPARE(EmbeddedBackend::open(other, m_clock).error().code, ErrorCode::InUse);
    }

    void filesOfOthersAreRefusedUnchanged_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("a text") << QByteArray("This is a letter to my aunt, long enough to be no accident.").repeated(100);
        QTest::newRow("rubbish under SQLite's name") << "SQLite format 3" + QByteArray(8000, '\0');
    }
    void filesOfOthersAreRefusedUnchanged()
    {
        QFETCH(QByteArray, content);
        write(content);
        const auto opened = EmbeddedBackend::open(file(), m_clock);
        QVERIFY(!opened);
        QVERIFY(opened.error().detail.contains(file()));
        QCOMPARE(this->content(), content);
    }

    void databasesOfOthersAndOfNewerAndonsAreRefused()
    {
        {
            Database other;
            QVERIFY(other.open(file(), Database::Access::Write));
            QVERIFY(other.execute(u"CREATE TABLE recipes (name)"_s));
        }
        // Not turned into one with a write-ahead log either, which would already be a change.
        {
            Database plain;
            QVERIFY(plain.open(file(), Database::Access::Write));
            QVERIFY(plain.execute(u"PRAGMA journal_mode = DELETE"_s));
        }
        const QByteArray before = content();
        QVERIFY(EmbeddedBackend::open(file(), m_clock).error().detail.contains(u"another program"_s));
        QCOMPARE(content(), before);
        QVERIFY(QFile::remove(file()));
        {
            const Shop shop(file(), m_clock, Database::Path::Direct);
        }
        {
            Database newer;
            QVERIFY(newer.open(file(), Database::Access::Write));
            QVERIFY(newer.execute(u"PRAGMA user_version = %1"_s.arg(schemaVersion + 1)));
        }
        QVERIFY(EmbeddedBackend::open(file(), m_clock).error().detail.contains(u"newer Andon"_s));
    }

    void databasesOfEveryEarlierSchemaAreBroughtUpToDate_data()
    {
        QTest::addColumn<int>("version");
        for (int version = 1; version < schemaVersion; ++version)
            QTest::addRow("schema %d", version) << version;
    }
    void databasesOfEveryEarlierSchemaAreBroughtUpToDate()
    {
        QFETCH(int, version);
        {
            Database old;
            QVERIFY(old.open(file(), Database::Access::Write));
            QVERIFY(migrate(old, version));
            for (const char *statement : {"INSERT INTO sources VALUES (1, 'M-1', 'LINE-A', 'F01')",
                                          "INSERT INTO events VALUES (1, 'E1', 1, 1768464000000, 1000, 2, 1768464000000000)",
                                          "UPDATE state SET events = 1, received = 1768464000000001",
                                          "INSERT INTO rejections (received, sender, position, event_id, machine, factory, reason, message, payload)"
                                          " VALUES (1768464000000001, 'pc', 0, 'E9', 'M-1', '', 'INVALID_DURATION', 'too long', '{}')"})
                QVERIFY(old.execute(QString::fromLatin1(statement)));
            if (version >= 3)
                QVERIFY(old.execute(u"UPDATE state SET rows = 1, newest = 1768464000000"_s));
        }
        QVERIFY(verify(file()).error().detail.contains(u"older Andon"_s));
        {
            Shop shop(file(), m_clock, Database::Path::Direct);
            QCOMPARE(counts(shop.send(u"E1 M-1@LINE-A/F01 08:00 2\nE2 M-1 08:00"_s)), u"1 1"_s);
            const Rejection rejection = shop.reader->rejections({}, {}).value().items.at(0);
            QCOMPARE(rejection.kind, RejectionKind::Event);
            QCOMPARE(rejection.eventId.value(), u"E9"_s);
            QVERIFY(!rejection.isSummary);
            QCOMPARE(rejection.count, 1);
            const auto readings = shop.store->ingest({.readings = {std::make_shared<const ReadingBatch>(readingsFrom(u"M-1 power 1 08:00"_s))}});
            QVERIFY(readings && !readings->readings.at(0).results.at(0).isDuplicate);
            QVERIFY(shop.store->change({.machine = MachineId(u"M-1"_s), .factory = FactoryId(u"F01"_s), .text = u"new"_s, .who = u"anna"_s}, at("09:00")));
            QCOMPARE(shop.reader->machineNotes().value().back().text, u"new"_s);
            QCOMPARE(shop.store->beginImport({.file = u"january.csv"_s, .started = at("09:00")}).value(), 1);
            QCOMPARE(shop.reader->imports(10).value().front().file, u"january.csv"_s);
        }
        QCOMPARE(verify(file()).value().findings, QStringList());
    }

    void aFolderAndAnUnwritableFolderAreRefused()
    {
        QCOMPARE(EmbeddedBackend::open(m_folder->path(), m_clock).error().code, ErrorCode::InvalidInput);
        QVERIFY(!EmbeddedBackend::open(u"/proc/andon/plant.db"_s, m_clock));
    }

    void theFileIsForItsOwnerAlone()
    {
        Shop shop(file(), m_clock, Database::Path::Direct);
        shop.send(u"E1 M-1 08:00"_s);
        constexpr auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        for (const QString &name : {file(), file() + u"-wal"_s, file() + u"-shm"_s})
            QCOMPARE(QFile::permissions(name) & others, QFile::Permissions());
    }

    void verifyFindsWhatDoesNotAgree_data()
    {
        QTest::addColumn<QString>("damage");
        QTest::addColumn<QString>("finding");
        QTest::addColumn<bool>("canBeMended");   // from the logs, of which the damage is none
        const auto row = [](const char *name, const char *damage, const char *finding, bool canBeMended = true) {
            QTest::newRow(name) << QString::fromLatin1(damage) << QString::fromLatin1(finding) << canBeMended;
        };
        row("nothing", "", "");
        row("the count", "UPDATE state SET events = 7", "number of events differs");
        row("the newest event", "UPDATE state SET newest = newest + 1", "newest event time");
        row("the last row", "UPDATE state SET rows = 2", "beyond the last number");
        row("a lost index", "DROP INDEX corrections_by_event", "indexes are missing");
        row("a lost index of summaries", "DROP INDEX rejections_by_minute", "indexes are missing");
        row("a time from the future", "UPDATE state SET received = received - 999999999", "newest received time");
        row("a lost table of the index", "DROP TABLE hour_sums", "index of events is missing");
        row("no state of the index", "DELETE FROM index_state", "not complete");
        row("a lost part of the index", "DELETE FROM index_parts WHERE key = (SELECT max(key) FROM index_parts)", "indexed events of machine");
        row("a cut part of the index", "UPDATE index_parts SET data = substr(data, 1, length(data) - 1)", "cannot be read");
        row("rubbish in the index", "UPDATE index_parts SET data = x'ffffffffffffffffffffffff'", "cannot be read");
        row("a lost day of a machine", "DELETE FROM source_days WHERE key = (SELECT min(key) FROM source_days)", "hourly totals by machine");
        row("a lost hour", "DELETE FROM hour_sums", "the hourly totals of machine");
        row("another hour", "UPDATE hour_sums SET data = (SELECT data FROM hour_sums ORDER BY hour DESC LIMIT 1)", "the hourly totals of machine");
        row("a lost day", "DELETE FROM day_sums", "the daily totals of machine");
        row("an index that is behind", "UPDATE index_state SET written = 1, rows_written = 1, writing = 1, rows_writing = 1", "differ from the log");
        row("a lost table of the directory", "DROP TABLE id_filters", "directory of event ids is missing");
        row("a lost page of ids", "DELETE FROM id_pages WHERE key = (SELECT min(key) FROM id_pages)", "is not in the directory");
        row("a cut page of ids", "UPDATE id_pages SET data = substr(data, 1, length(data) - 1)", "cannot be read");
        row("a row that no segment has", "UPDATE id_segments SET first_row = 2 WHERE first_row = 1", "lacks the rows");
        row("a lost filter", "DELETE FROM id_filters", "is not complete");
        row("an empty filter", "UPDATE id_filters SET data = zeroblob(length(data))", "denies");
        row("a total of readings", "UPDATE reading_rollups SET sum = sum + 1 WHERE span = 1440", "total of readings");
        row("a lost total of readings", "DELETE FROM reading_rollups WHERE span = 60 AND series = 1", "totals of readings are missing");
        row("an id twice", "INSERT INTO events SELECT 99, id, source, time, duration, defects, received + 1 FROM events WHERE seq = 2", "stands in the log twice", false);
        row("a lost source", "DELETE FROM sources WHERE machine = 'M-2'", "not in the table of sources", false);
        row("a shared time", "UPDATE events SET received = (SELECT received FROM events WHERE seq = 2) WHERE seq = 3", "share their received time", false);
        row("an impossible value", "UPDATE events SET duration = -5 WHERE seq = 3", "no rule lets through", false);
        row("a refused event that counts twice", "UPDATE rejections SET count = 2 WHERE minute IS NULL", "cannot stand for", false);
        row("a summary of nothing", "UPDATE rejections SET count = 0 WHERE minute IS NOT NULL", "cannot stand for", false);
        row("a summary with a payload", "UPDATE rejections SET payload = '{}' WHERE minute IS NOT NULL", "cannot stand for", false);
        row("a correction undone", "UPDATE events SET defects = 1 WHERE seq = 1", "differ from what their last correction", false);
        row("another amount of a reading", "UPDATE readings SET amount = 7", "a hash that is not its own", false);
        row("a lost payload", "DELETE FROM reading_payloads", "lack what was sent", false);
        row("a correction of nothing", "UPDATE corrections SET event = 77", "belong to no event", false);
    }
    void verifyFindsWhatDoesNotAgree()
    {
        QFETCH(QString, damage);
        QFETCH(QString, finding);
        QFETCH(bool, canBeMended);
        fillAndWriteOut();
        if (!damage.isEmpty()) {
            Database database;
            QVERIFY(database.open(file(), Database::Access::Write));
            QVERIFY(database.execute(damage));
        }
        const Verification found = verify(file()).value();
        QCOMPARE(found.findings.isEmpty(), finding.isEmpty());
        QVERIFY2(found.findings.join(u'\n').contains(finding), qPrintable(found.findings.join(u'\n')));
        QCOMPARE(verify(file()).value(), found);   // it only reads

        const Repair mended = repair(file()).value();
        QCOMPARE(mended.before, found);
        QVERIFY2(mended.after.findings.isEmpty() == canBeMended, qPrintable(mended.after.findings.join(u'\n')));
        QCOMPARE(verify(file()).value(), mended.after);
    }

    void whatIsDamagedIsMadeAnewAtTheStart_data()
    {
        QTest::addColumn<QString>("damage");
        const auto row = [](const char *name, const char *damage) { QTest::newRow(name) << QString::fromLatin1(damage); };
        row("a table of the index", "DROP TABLE source_days");
        row("all tables of the index", "DROP TABLE index_state; DROP TABLE index_parts; DROP TABLE hour_sums; DROP TABLE day_sums; DROP TABLE source_days");
        row("the state of the index", "DELETE FROM index_state");
        row("an impossible state", "UPDATE index_state SET rows_writing = 999, writing = 999");
        row("the totals of days", "UPDATE day_sums SET data = x'00'");
        row("a table of the directory", "DROP TABLE id_pages");
        row("the filters", "DELETE FROM id_filters");
    }
    void whatIsDamagedIsMadeAnewAtTheStart()
    {
        QFETCH(QString, damage);
        fillAndWriteOut();
        {
            Database database;
            QVERIFY(database.open(file(), Database::Access::Write));
            for (const QString &statement : damage.split(u';'))
                QVERIFY(database.execute(statement));
        }
        {
            Shop shop(file(), m_clock, Database::Path::Direct, small());
            QCOMPARE(shop.reader->machineTotals(MachineId(u"M-1"_s), {.start = at("08:00"), .end = at("09:00")}).value(), (Totals {.events = 2, .defects = 2}));
            QCOMPARE(shop.all().size(), 9u);
            QCOMPARE(counts(shop.send(u"E1 M-1 08:00 2\nE9 M-1 10:06\nE10 M-1 10:07"_s)), u"1 2"_s);
        }
        QCOMPARE(verify(file()).value().findings, QStringList());
    }

    void aLongLogIsGoneThroughBitByBit()
    {
        fillAndWriteOut();
        {
            Database database;
            QVERIFY(database.open(file(), Database::Access::Write));
            QVERIFY(database.execute(u"DROP TABLE index_state"_s));
            QVERIFY(database.execute(u"DROP TABLE id_segments"_s));
        }
        StoreSizes sizes = small();
        sizes.rowsReadAtOnce = 3;
        {
            Shop shop(file(), m_clock, Database::Path::Direct, sizes);
            QCOMPARE(shop.store->percentReady(), std::optional(0));
            QCOMPARE(shop.store->ingest({}).error().code, ErrorCode::Busy);
            QCOMPARE(shop.reader->events({}, {}).error().code, ErrorCode::Busy);
            int before = 0;
            while (const auto percent = shop.store->percentReady()) {
                QVERIFY(*percent >= before);
                before = *percent;
                QCOMPARE(shop.store->keepUp(EventStore::Hurry::Everything).value(), EventStore::Left::Now);
            }
            QVERIFY(before > 40);
            QCOMPARE(shop.all().size(), 9u);
            QCOMPARE(counts(shop.send(u"E1 M-1 08:00 2\nE10 M-1 10:07"_s)), u"1 1"_s);
        }
        QCOMPARE(verify(file()).value().findings, QStringList());
    }

private:
    /// Accepted and deduped.
    static QString counts(const BatchReport &report) { return u"%1 %2"_s.arg(report.accepted).arg(report.deduped); }
    /// So that a few events fill segments and runs.
    static StoreSizes small()
    {
        return {.index = {.changesOfRun = 2, .entriesOfSlice = 1, .rowsRebuiltTogether = 2},
                .directory = {.idsOfSegment = 2, .segmentsMerged = 3, .bytesOfSlice = 1}, .refusals = {.keptPerMinute = 1}};
    }

    /// Nine events, one of them corrected, two refused ones, of which one was only counted, and a reading; all of it in the tables, as far as may be.
    void fillAndWriteOut()
    {
        Shop shop(file(), m_clock, Database::Path::Direct, small());
        shop.send(u"E1 M-1 08:00 1\nE2 M-2 08:00\nE3 M-1 08:01"_s);
        Batch batch = batchFrom(u"E1 M-1 08:00 2"_s);
        batch.refusals = {2, {.reason = Reason::InvalidEvent, .message = "no", .payload = "17"}};
        batch.refusedAt = {1, 2};
        shop.send(batch);
        for (int i = 4; i < 10; ++i)
            shop.send(u"E%1 M-1 10:0%2"_s.arg(i).arg(i - 3));
        QVERIFY(shop.store->ingest({.readings = {std::make_shared<const ReadingBatch>(readingsFrom(u"M-1 power 1 08:00"_s))}}));
        QTRY_COMPARE(shop.store->keepUp(EventStore::Hurry::Everything).value(), EventStore::Left::Nothing);
    }
    QString file() const { return m_folder->filePath(u"plant.db"_s); }
    QByteArray content() const
    {
        QFile in(file());
        return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
    }
    void write(const QByteArray &content)
    {
        QFile out(file());
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(content);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    SettableClock m_clock;
};

QTEST_GUILESS_MAIN(tst_EmbeddedBackend)
#include "tst_embeddedbackend.moc"
