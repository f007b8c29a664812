// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/access/accessstore.h"
#include "tests/core/access/rawaccess.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <atomic>
#include <thread>

using namespace Andon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class tst_AccessStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder.emplace();
        QVERIFY(m_folder->isValid());
    }

    void aTokenThatWasMadeIsKnownByItsDigest()
    {
        AccessStore store;
        QVERIFY(store.open(file()));
        const auto token = store.createToken({.name = u" PC-07 "_s, .scopes = Scope::Ingest | Scope::Read, .factory = u"F01"_s}, u"anna"_s, noon);
        QVERIFY(token);
        const AccessToken expected{.id = 1, .name = u"PC-07"_s, .scopes = Scope::Ingest | Scope::Read, .factory = u"F01"_s, .created = noon, .digest = digestOf(*token)};
        QCOMPARE(store.tokens().value(), std::vector{expected});
        AccessStore again;
        QVERIFY(again.open(file()));
        QCOMPARE(again.tokens().value(), std::vector{expected});
    }

    void onlyTheDigestIsOnDisk()
    {
        AccessStore store;
        QVERIFY(store.open(file()));
        const QByteArray token = store.createToken({.name = u"PC-07"_s}, u"anna"_s, noon).value();
        QVERIFY(store.revokeToken(1, u"anna"_s, noon));
        const TokenDigest digest = digestOf(token);
        const QByteArray written = contentOfAllFiles();
        QVERIFY(written.contains(QByteArray(reinterpret_cast<const char *>(digest.data()), qsizetype(digest.size()))));
        QVERIFY(!written.contains(token));
        QVERIFY(!written.contains(token.sliced(6)));
        QVERIFY(!written.contains(QByteArray::fromBase64(token.sliced(6), QByteArray::Base64UrlEncoding)));
    }

    void aRevokedTokenStaysOnTheListUntilItIsForgotten()
    {
        AccessStore store;
        QVERIFY(store.open(file()));
        QVERIFY(store.createToken({.name = u"PC-07"_s}, u"anna"_s, noon));
        QCOMPARE(store.forgetToken(1, u"anna"_s, noon).error().code, ErrorCode::NotFound);   // in use
        QVERIFY(store.revokeToken(1, u"bert"_s, noon + 1s));
        QCOMPARE(store.tokens().value().front().revoked, std::optional(noon + 1s));
        QCOMPARE(store.revokeToken(1, u"bert"_s, noon + 2s).error().code, ErrorCode::NotFound);
        QCOMPARE(store.revokeToken(7, u"bert"_s, noon).error().code, ErrorCode::NotFound);
        QVERIFY(store.forgetToken(1, u"carl"_s, noon + 3s));
        QVERIFY(store.tokens().value().empty());
        // Its number is not given again, and what was refused left no line.
        QVERIFY(store.createToken({.name = u"PC-08"_s}, u"anna"_s, noon));
        QCOMPARE(store.tokens().value().front().id, 2);
        const AuditPage page = store.audit(100, 0).value();
        QCOMPARE(page.total, 4);
        QCOMPARE(page.entries.at(1), (AuditEntry{.id = 3, .time = noon + 3s, .actor = u"carl"_s, .action = AuditAction::TokenForgotten, .subject = u"PC-07"_s, .detail = u""_s}));
        QCOMPARE(page.entries.at(2).action, AuditAction::TokenRevoked);
        QCOMPARE(page.entries.at(3), (AuditEntry{.id = 1, .time = noon, .actor = u"anna"_s, .action = AuditAction::TokenCreated, .subject = u"PC-07"_s, .detail = u"ingest"_s}));
    }

    void aWishThatCannotBeIsRefused_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("hasScope");
        QTest::addColumn<QString>("factory");
        QTest::newRow("no name") << u"  "_s << true << QString();
        QTest::newRow("a long name") << QString(101, u'n') << true << QString();
        QTest::newRow("no scope") << u"PC-07"_s << false << QString();
        QTest::newRow("an empty factory") << u"PC-07"_s << true << u""_s;
        QTest::newRow("a long factory") << u"PC-07"_s << true << QString(4001, u'F');
    }
    void aWishThatCannotBeIsRefused()
    {
        QFETCH(QString, name);
        QFETCH(bool, hasScope);
        QFETCH(QString, factory);
        AccessStore store;
        QVERIFY(store.open(file()));
        TokenWish wish{.name = name, .scopes = hasScope ? Scopes(Scope::Ingest) : Scopes()};
        if (!factory.isNull())
            wish.factory = factory;
        QCOMPARE(store.createToken(wish, u"anna"_s, noon).error().code, ErrorCode::InvalidInput);
        QVERIFY(store.tokens().value().empty());
        QCOMPARE(store.audit(1, 0).value().total, 0);
    }

    void lastUseOnlyGoesForward()
    {
        AccessStore store;
        QVERIFY(store.open(file()));
        QVERIFY(store.createToken({.name = u"PC-07"_s}, u"anna"_s, noon));
        for (const Instant used : {noon + 5s, noon + 9s, noon + 7s})
            QVERIFY(store.noteTokenUse(1, used));
        QCOMPARE(store.tokens().value().front().lastUsed, std::optional(noon + 9s));
        QVERIFY(store.noteTokenUse(99, noon));   // forgotten meanwhile
    }

    void theAuditLogIsOnlyAddedTo_data()
    {
        QTest::addColumn<QString>("statement");
        QTest::newRow("UPDATE") << u"UPDATE audit SET actor = 'nobody' WHERE id = 1"_s;
        QTest::newRow("UPDATE of all") << u"UPDATE audit SET detail = ''"_s;
        QTest::newRow("DELETE") << u"DELETE FROM audit WHERE id = 1"_s;
        QTest::newRow("DELETE of all") << u"DELETE FROM audit"_s;
        QTest::newRow("REPLACE") << u"INSERT OR REPLACE INTO audit (id, time, actor, action, subject, detail) VALUES (1, 0, 'nobody', '', '', '')"_s;
        QTest::newRow("UPSERT") << u"INSERT INTO audit (id, time, actor, action, subject, detail) VALUES (1, 0, '', '', '', '') ON CONFLICT (id) DO UPDATE SET actor = 'nobody'"_s;
        QTest::newRow("UPDATE OR IGNORE") << u"UPDATE OR IGNORE audit SET actor = 'nobody'"_s;
    }
    void theAuditLogIsOnlyAddedTo()
    {
        QFETCH(QString, statement);
        AccessStore store;
        QVERIFY(store.open(file()));
        QVERIFY(store.createToken({.name = u"PC-07"_s}, u"anna"_s, noon));
        const AuditPage before = store.audit(10, 0).value();
        RawAccess other(file());
        const QString said = other.run(statement);
        QVERIFY2(said.contains(u"only added to"_s), qPrintable(said));
        QCOMPARE(store.audit(10, 0).value().entries, before.entries);
    }

    void auditEntriesArePagedNewestFirst()
    {
        AccessStore store;
        QVERIFY(store.open(file()));
        for (int i = 1; i <= 25; ++i)
            QVERIFY(store.append({.time = noon, .actor = u"anna"_s, .action = AuditAction::SettingChanged, .subject = QString::number(i)}));
        const AuditPage page = store.audit(10, 20).value();
        QCOMPARE(page.total, 25);
        QCOMPARE(page.entries.size(), 5u);
        QCOMPARE(page.entries.front().subject, u"5"_s);
        QCOMPARE(page.entries.back().id, 1);
    }

    void everyActionHasAWordOfItsOwn()
    {
        QSet<QString> words;
        for (int action = 0; action < int(AuditAction::Other); ++action) {
            const QString word = auditWord(AuditAction(action));
            QVERIFY(!word.isEmpty() && !words.contains(word));
            words << word;
            QCOMPARE(auditActionFrom(word), AuditAction(action));
        }
        QCOMPARE(auditActionFrom(u"line.painted"_s), AuditAction::Other);
    }

    void severalProgramsMayWriteAtOnce()
    {
        {
            AccessStore store;   // so that nobody has to make the file
            QVERIFY(store.open(file()));
        }
        std::atomic<int> made = 0;
        std::vector<std::thread> programs;
        for (int i = 0; i < 2; ++i) {
            programs.emplace_back([&, i] {
                AccessStore store;
                if (!store.open(file()))
                    return;
                for (int n = 0; n < 20; ++n)
                    made += store.createToken({.name = u"PC-%1-%2"_s.arg(i).arg(n)}, u"anna"_s, noon) ? 1 : 0;
            });
        }
        for (std::thread &program : programs)
            program.join();
        QCOMPARE(made, 40);
        AccessStore store;
        QVERIFY(store.open(file()));
        QCOMPARE(store.tokens().value().size(), 40u);
        QCOMPARE(store.audit(1, 0).value().total, 40);
    }

    void changesByOthersAreSeen()
    {
        AccessStore one;
        AccessStore other;
        QVERIFY(one.open(file()));
        QVERIFY(other.open(file()));
        const auto before = one.otherChanges().value();
        QVERIFY(one.createToken({.name = u"own"_s}, u"anna"_s, noon));
        QCOMPARE(one.otherChanges().value(), before);
        QVERIFY(other.createToken({.name = u"other"_s}, u"anna"_s, noon));
        QVERIFY(one.otherChanges().value() != before);
        QCOMPARE(one.tokens().value().size(), 2u);
    }

    void aFileThatCannotBeUsedIsLeftAlone_data()
    {
        QTest::addColumn<QString>("statement");
        QTest::addColumn<QString>("said");
        QTest::newRow("of a newer Andon") << u"PRAGMA user_version = 2"_s << u"newer Andon"_s;
        QTest::newRow("of another program") << u"PRAGMA application_id = 7"_s << u"another program"_s;
    }
    void aFileThatCannotBeUsedIsLeftAlone()
    {
        QFETCH(QString, statement);
        QFETCH(QString, said);
        {
            AccessStore store;
            QVERIFY(store.open(file()));
            QVERIFY(store.createToken({.name = u"PC-07"_s}, u"anna"_s, noon));
            RawAccess other(file());
            QCOMPARE(other.run(statement), QString());
        }
        const QByteArray before = contentOfAllFiles();
        AccessStore store;
        const auto opened = store.open(file());
        QVERIFY(!opened);
        QVERIFY2(opened.error().detail.contains(said) && opened.error().detail.contains(file()), qPrintable(opened.error().detail));
        QCOMPARE(contentOfAllFiles(), before);
    }

    void aDatabaseOfSomethingElseIsLeftAlone()
    {
        {
            RawAccess other(file());
            QCOMPARE(other.run(u"CREATE TABLE recipes (name TEXT)"_s), QString());
        }
        AccessStore store;
        const auto opened = store.open(file());
        QVERIFY(!opened);
        QVERIFY2(opened.error().detail.contains(u"another program"_s), qPrintable(opened.error().detail));
        RawAccess other(file());
        QCOMPARE(other.value(u"SELECT count(*) FROM sqlite_schema"_s).toInt(), 1);
    }

    void aDamagedFileIsRefusedWithASentence_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("a text") << QByteArray("This is no database at all, but quite a long text about one.").repeated(100);
        QTest::newRow("half a head") << QByteArray("SQLite format 3");
        QTest::newRow("a head and noise") << QByteArray("SQLite format 3\0", 16) + QByteArray("\xa5\x5a").repeated(4096);
    }
    void aDamagedFileIsRefusedWithASentence()
    {
        QFETCH(QByteArray, content);
        QFile written(file());
        QVERIFY(written.open(QIODevice::WriteOnly));
        written.write(content);
        written.close();
        AccessStore store;
        const auto opened = store.open(file());
        QVERIFY(!opened);
        QVERIFY2(opened.error().detail.contains(file()) && opened.error().detail.endsWith(u'.'), qPrintable(opened.error().detail));
        QVERIFY(written.open(QIODevice::ReadOnly));
        QCOMPARE(written.readAll(), content);
    }

    void aTokenWhoseDigestIsDamagedOpensNothing()
    {
        AccessStore store;
        QVERIFY(store.open(file()));
        QVERIFY(store.createToken({.name = u"PC-07"_s}, u"anna"_s, noon));
        RawAccess other(file());
        QCOMPARE(other.run(u"UPDATE tokens SET digest = x'00'"_s), QString());
        const TokenTable table{store.tokens().value()};
        QVERIFY(!table.hasUsable());
        QVERIFY(!table.find(TokenDigest{}));
    }

    void theFileLiesBesideItsDatabase() { QCOMPARE(AccessStore::fileFor(u"/data/andon.db"_s), u"/data/andon.db-access"_s); }

private:
    static constexpr Instant noon = Instant(std::chrono::sys_days(std::chrono::year(2026) / 1 / 15)) + std::chrono::hours(12);

    QString file() const { return m_folder->filePath(u"plant.db-access"_s); }
    QByteArray contentOfAllFiles() const
    {
        QByteArray content;
        for (const QFileInfo &each : QDir(m_folder->path()).entryInfoList(QDir::Files)) {
            QFile written(each.filePath());
            if (written.open(QIODevice::ReadOnly))
                content += written.readAll();
        }
        return content;
    }

    std::optional<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(tst_AccessStore)
#include "tst_accessstore.moc"
