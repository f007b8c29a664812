// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/embedded/embeddedbackend.h"
#include "core/store/embedded/migrations.h"
#include "core/store/embedded/verify.h"
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
        }
        QVERIFY(verify(file()).error().detail.contains(u"older Andon"_s));
        {
            Shop shop(file(), m_clock, Database::Path::Direct);
            QCOMPARE(counts(shop.send(u"E1 M-1@LINE-A/F01 08:00 2\nE2 M-1 08:00"_s)), u"1 1"_s);
            const Rejection rejection = shop.reader->rejections({}, {}).value().items.at(0);
            QCOMPARE(rejection.kind, RejectionKind::Event);
            QCOMPARE(rejection.eventId.value(), u"E9"_s);
            const auto readings = shop.store->ingest({.readings = {std::make_shared<const ReadingBatch>(readingsFrom(u"M-1 power 1 08:00"_s))}});
            QVERIFY(readings && !readings->readings.at(0).results.at(0).isDuplicate);
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
        const auto row = [](const char *name, const char *damage, const char *finding) {
            QTest::newRow(name) << QString::fromLatin1(damage) << QString::fromLatin1(finding);
        };
        row("nothing", "", "");
        row("the count", "UPDATE state SET events = 7", "number of events differs");
        row("a lost index", "DROP INDEX corrections_by_event", "indexes are missing");
        row("an id twice", "INSERT INTO events SELECT 99, id, source, time, duration, defects, received + 1 FROM events WHERE seq = 2", "stands in the log twice");
        row("a lost source", "DELETE FROM sources WHERE machine = 'M-2'", "not in the table of sources");
        row("a time from the future", "UPDATE events SET received = received + 999999999 WHERE seq = 2", "newest received time");
        row("a shared time", "UPDATE events SET received = (SELECT received FROM events WHERE seq = 2) WHERE seq = 3", "share their received time");
        row("an impossible value", "UPDATE events SET duration = -5 WHERE seq = 3", "no rule lets through");
        row("a correction undone", "UPDATE events SET defects = 1 WHERE seq = 1", "differ from what their last correction");
        row("a total of readings", "UPDATE reading_rollups SET sum = sum + 1 WHERE span = 1440", "total of readings");
        row("a lost total of readings", "DELETE FROM reading_rollups WHERE span = 60 AND series = 1", "totals of readings are missing");
        row("another amount of a reading", "UPDATE readings SET amount = 7", "a hash that is not its own");
        row("a lost payload", "DELETE FROM reading_payloads", "lack what was sent");
        row("a correction of nothing", "UPDATE corrections SET event = 77", "belong to no event");
    }
    void verifyFindsWhatDoesNotAgree()
    {
        QFETCH(QString, damage);
        QFETCH(QString, finding);
        {
            Shop shop(file(), m_clock, Database::Path::Direct);
            shop.send(u"E1 M-1 08:00 1\nE2 M-2 08:00\nE3 M-1 08:01"_s);
            shop.send(u"E1 M-1 08:00 2"_s);
            QVERIFY(shop.store->ingest({.readings = {std::make_shared<const ReadingBatch>(readingsFrom(u"M-1 power 1 08:00"_s))}}));
        }
        if (!damage.isEmpty()) {
            Database database;
            QVERIFY(database.open(file(), Database::Access::Write));
            QVERIFY(database.execute(damage));
        }
        const Verification found = verify(file()).value();
        QCOMPARE(found.findings.isEmpty(), finding.isEmpty());
        QVERIFY2(found.findings.join(u'\n').contains(finding), qPrintable(found.findings.join(u'\n')));
    }

private:
    /// Accepted and deduped.
    static QString counts(const BatchReport &report) { return u"%1 %2"_s.arg(report.accepted).arg(report.deduped); }
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
