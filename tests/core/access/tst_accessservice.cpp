// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/access/accessservice.h"
#include "core/access/accessstore.h"
#include "tests/support/settableclock.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace Andon;
using namespace Qt::StringLiterals;

class tst_AccessService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasNotedLastIsWrittenAtTheEnd()
    {
        const QString file = m_folder.filePath(u"noted.db-access"_s);
        for (int run = 1; run <= 30; ++run) {
            {
                AccessService access(file, m_clock);
                QVERIFY(access.start());
                access.note({.actor = u"desktop anna"_s, .action = AuditAction::ServerStopped, .subject = QString::number(run)});
            }
            AccessStore store;
            QVERIFY(store.open(file));
            const auto page = store.audit(1, 0);
            QVERIFY(page);
            QCOMPARE(page->total, std::int64_t(run));
            QCOMPARE(page->entries.front().subject, QString::number(run));
        }
    }

    void theProgramsOwnTokenOpensButDoesNotCount()
    {
        const AccessToken own{.name = u"demo"_s, .scopes = Scope::Ingest, .digest = digestOf("secret")};
        AccessService access(m_folder.filePath(u"own.db-access"_s), m_clock, {}, own);
        QCOMPARE(access.tokens()->find(digestOf("secret"))->name, u"demo"_s);
        QVERIFY(access.start());
        QVERIFY(access.tokens()->find(digestOf("secret")));
        QVERIFY(!access.tokens()->find(digestOf("guess")));
        QVERIFY(access.tokens()->tokens.empty());
        QVERIFY(!access.tokens()->hasUsable());
    }

private:
    QTemporaryDir m_folder;
    SettableClock m_clock;
};

QTEST_GUILESS_MAIN(tst_AccessService)
#include "tst_accessservice.moc"
