// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/access/accessservice.h"
#include "core/access/accessstore.h"
#include "tests/core/access/rawaccess.h"
#include "tests/support/settableclock.h"

#include <QTemporaryDir>
#include <QtTest>

#include <memory>
#include <optional>

using namespace Andon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class tst_AccessService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder.emplace();
        m_clock.set("2026-01-15T12:00:00Z");
        start();
    }
    void cleanup() { m_service.reset(); }

    void aTokenThatWasMadeIsKnownAtOnce()
    {
        const QByteArray token = makeToken();
        const AccessToken *known = m_service->tokens()->find(digestOf(token));
        QVERIFY(known);
        QCOMPARE(known->name, u"PC-07"_s);
        QCOMPARE(audit().value().entries.front().action, AuditAction::TokenCreated);
    }

    void fixedTokensComeFirstAndAreNotInTheFile()
    {
        const AccessToken fixed{.name = u"from a file"_s, .scopes = Scope::Admin, .digest = digestOf("a-token-of-a-file-0001")};
        m_service.reset();
        start({fixed});
        const QByteArray token = makeToken();
        const auto table = m_service->tokens();
        QCOMPARE(table->tokens.size(), 2u);
        QCOMPARE(table->tokens.front(), fixed);
        QVERIFY(table->find(digestOf("a-token-of-a-file-0001")));
        QVERIFY(table->find(digestOf(token)));
        AccessStore store;
        QVERIFY(store.open(file()));
        QCOMPARE(store.tokens().value().size(), 1u);
    }

    void whatIsRevokedOrForgottenIsSoAtOnce()
    {
        const QByteArray token = makeToken();
        const auto before = m_service->tokens();
        QVERIFY(await<void>([&](auto answer) { m_service->revokeToken(1, u"anna"_s, this, answer); }));
        QVERIFY(!m_service->tokens()->find(digestOf(token)));
        QCOMPARE(m_service->tokens()->tokens.size(), 1u);
        QVERIFY(before->find(digestOf(token)));   // whoever holds a table keeps it as it was
        QVERIFY(await<void>([&](auto answer) { m_service->forgetToken(1, u"anna"_s, this, answer); }));
        QVERIFY(m_service->tokens()->tokens.empty());
        QCOMPARE(await<void>([&](auto answer) { m_service->forgetToken(1, u"anna"_s, this, answer); }).error().code, ErrorCode::NotFound);
    }

    void whatAnotherProgramChangesIsSeen()
    {
        AccessStore other;
        QVERIFY(other.open(file()));
        QSignalSpy changed(m_service.get(), &AccessService::tokensChanged);
        const QByteArray token = other.createToken({.name = u"PC-09"_s}, u"command line"_s, m_clock.nowInMilliseconds()).value();
        QTRY_VERIFY_WITH_TIMEOUT(m_service->tokens()->find(digestOf(token)), 20'000);
        QTRY_VERIFY(!changed.isEmpty());
        QVERIFY(other.revokeToken(1, u"command line"_s, m_clock.nowInMilliseconds()));
        QTRY_VERIFY_WITH_TIMEOUT(!m_service->tokens()->find(digestOf(token)), 20'000);
    }

    void theLastUseIsWrittenOnceAMinute()
    {
        makeToken();
        const Instant first = m_clock.nowInMilliseconds();
        m_service->noteTokenUse(1);
        QTRY_COMPARE_WITH_TIMEOUT(lastUse(), std::optional(first), 20'000);
        // What comes within the minute is kept in memory, and written in the end.
        m_clock.advance(30s);
        m_service->noteTokenUse(1);
        AccessStore other;
        QVERIFY(other.open(file()));
        QVERIFY(other.createToken({.name = u"a look has been taken"_s}, u"test"_s, first));
        QTRY_COMPARE_WITH_TIMEOUT(m_service->tokens()->tokens.size(), 2u, 20'000);
        QCOMPARE(lastUse(), std::optional(first));
        m_clock.advance(40s);
        m_service->noteTokenUse(1);
        QTRY_COMPARE_WITH_TIMEOUT(lastUse(), std::optional(first + 70s), 20'000);
        m_clock.advance(5s);
        m_service->noteTokenUse(1);
        m_service.reset();
        start();
        QCOMPARE(lastUse(), std::optional(first + 75s));
    }

    void whatCannotBeWrittenIsWrittenLater()
    {
        makeToken();
        const Instant used = m_clock.nowInMilliseconds();
        {
            RawAccess other(file());
            // As a disk that has become read-only: for root, too.
            QCOMPARE(other.run(u"CREATE TRIGGER t1 BEFORE INSERT ON audit BEGIN SELECT raise(ABORT, 'attempt to write a readonly database'); END"_s), QString());
            QCOMPARE(other.run(u"CREATE TRIGGER t2 BEFORE UPDATE ON tokens BEGIN SELECT raise(ABORT, 'attempt to write a readonly database'); END"_s), QString());
            m_service->note({.actor = u"anna"_s, .action = AuditAction::SettingChanged, .subject = u"one"_s});
            m_service->note({.actor = u"anna"_s, .action = AuditAction::SettingChanged, .subject = u"two"_s});
            m_service->noteTokenUse(1);
            QCOMPARE(audit().value().total, 1);
            QVERIFY(!await<void>([&](auto answer) { m_service->revokeToken(1, u"anna"_s, this, answer); }));
            QVERIFY(m_service->tokens()->tokens.front().isUsable());
            m_clock.advance(1h);
            // Two looks later both are still to be written.
            QVERIFY(QTest::qWaitFor([&] { return looksSeen(2); }, 20'000));
            QCOMPARE(other.run(u"DROP TRIGGER t1"_s), QString());
            QCOMPARE(other.run(u"DROP TRIGGER t2"_s), QString());
        }
        QTRY_COMPARE_WITH_TIMEOUT(audit().value().total, 3, 20'000);
        const AuditPage page = audit().value();
        QCOMPARE(page.entries.at(0).subject, u"two"_s);
        QCOMPARE(page.entries.at(1).subject, u"one"_s);
        QCOMPARE(page.entries.at(0).time, used);   // when it happened, not when it was written
        QTRY_COMPARE_WITH_TIMEOUT(lastUse(), std::optional(used), 20'000);
    }

    void whileAnotherProgramWritesNotesWait()
    {
        RawAccess other(file());
        QCOMPARE(other.run(u"BEGIN EXCLUSIVE"_s), QString());
        m_service->note({.actor = u"anna"_s, .action = AuditAction::ServerStarted, .subject = u"8092"_s});
        QVERIFY(m_service->tokens()->tokens.empty());   // who asks does not wait
        QCOMPARE(other.run(u"COMMIT"_s), QString());
        QTRY_COMPARE_WITH_TIMEOUT(audit().value().total, 1, 20'000);
    }

    void whatWasNotedIsThereAfterTheEnd()
    {
        for (int i = 0; i < 50; ++i)
            m_service->note({.actor = u"anna"_s, .action = AuditAction::SettingChanged, .subject = QString::number(i)});
        m_service.reset();
        start();
        QCOMPARE(audit().value().total, 50);
    }

    void whatWasNotedLastIsWrittenAtTheEnd()
    {
        const QString noted = m_folder->filePath(u"noted.db-access"_s);
        for (int run = 1; run <= 30; ++run) {
            {
                AccessService access(noted, m_clock);
                QVERIFY(access.start());
                access.note({.actor = u"desktop anna"_s, .action = AuditAction::ServerStopped, .subject = QString::number(run)});
            }
            AccessStore store;
            QVERIFY(store.open(noted));
            const auto page = store.audit(1, 0);
            QVERIFY(page);
            QCOMPARE(page->total, std::int64_t(run));
            QCOMPARE(page->entries.front().subject, QString::number(run));
        }
    }

    void theProgramsOwnTokenOpensButDoesNotCount()
    {
        const AccessToken own{.name = u"demo"_s, .scopes = Scope::Ingest, .digest = digestOf("secret")};
        AccessService access(m_folder->filePath(u"own.db-access"_s), m_clock, {}, own);
        QCOMPARE(access.tokens()->find(digestOf("secret"))->name, u"demo"_s);
        QVERIFY(access.start());
        QVERIFY(access.tokens()->find(digestOf("secret")));
        QVERIFY(!access.tokens()->find(digestOf("guess")));
        QVERIFY(access.tokens()->tokens.empty());
        QVERIFY(!access.tokens()->hasUsable());
    }

    void aFileThatCannotBeUsedIsSaid()
    {
        AccessService service(m_folder->path(), m_clock);
        const auto started = service.start();
        QVERIFY(!started);
        QVERIFY(started.error().detail.contains(m_folder->path()));
        QVERIFY(service.tokens()->tokens.empty());
    }

private:
    QString file() const { return m_folder->filePath(u"plant.db-access"_s); }

    void start(std::vector<AccessToken> fixed = {})
    {
        m_service = std::make_unique<AccessService>(file(), m_clock, std::move(fixed));
        QVERIFY(m_service->start());
    }

    template <typename T, typename Call>
    Result<T> await(Call call)
    {
        std::optional<Result<T>> result;
        call([&](const Result<T> &answer) { result = answer; });
        if (!QTest::qWaitFor([&] { return result.has_value(); }, 20'000))
            qFatal("There was no answer.");
        return *result;
    }

    QByteArray makeToken()
    {
        return await<QByteArray>([&](auto answer) { m_service->createToken({.name = u"PC-07"_s}, u"anna"_s, this, answer); }).value();
    }

    Result<AuditPage> audit()
    {
        return await<AuditPage>([&](auto answer) { m_service->askAudit(10, 0, this, answer); });
    }

    std::optional<Instant> lastUse() const { return m_service->tokens()->tokens.front().lastUsed; }

    /// Whether the service has looked at its file @a times since the first call: it then has seen so
    /// many tokens that another program made one after the other.
    bool looksSeen(std::size_t times)
    {
        AccessStore other;
        if (!other.open(file()))
            return false;
        const auto known = m_service->tokens()->tokens.size();
        if (known <= times && other.tokens().value().size() == known)
            insertToken();
        return known > times;
    }

    void insertToken()
    {
        RawAccess other(file());
        QCOMPARE(other.run(u"INSERT INTO tokens (name, scopes, digest, created) VALUES ('look', 'read', randomblob(32), 0)"_s), QString());
    }

    std::optional<QTemporaryDir> m_folder;
    SettableClock m_clock;
    std::unique_ptr<AccessService> m_service;
};

QTEST_GUILESS_MAIN(tst_AccessService)
#include "tst_accessservice.moc"
