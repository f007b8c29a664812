// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/access/tokenfile.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace Andon;
using namespace Qt::StringLiterals;

/// Scopes, and the file that names tokens and their scopes.
class tst_TokenFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void scopesAreReadAndWritten_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("again");
        QTest::newRow("one") << u"ingest"_s << u"ingest"_s;
        QTest::newRow("several, in any order") << u"admin,ingest,read"_s << u"ingest,read,admin"_s;
        QTest::newRow("in other letters, with spaces") << u" Read , INGEST"_s << u"ingest,read"_s;
        QTest::newRow("one twice") << u"read,read"_s << u"read"_s;
        QTest::newRow("nothing") << u""_s << QString();
        QTest::newRow("a comma too many") << u"read,"_s << QString();
        QTest::newRow("an unknown one") << u"write"_s << QString();
        QTest::newRow("a known and an unknown one") << u"read,write"_s << QString();
    }
    void scopesAreReadAndWritten()
    {
        QFETCH(QString, text);
        QFETCH(QString, again);
        const auto scopes = scopesFromText(text);
        QCOMPARE(scopes.has_value(), !again.isNull());
        if (scopes)
            QCOMPARE(scopesText(*scopes), again);
    }

    void adminCoversEverythingAndNothingElseDoes()
    {
        for (const Scope needed : {Scope::Ingest, Scope::Read, Scope::Admin}) {
            QVERIFY(covers(Scope::Admin, needed));
            QVERIFY(!covers({}, needed));
            for (const Scope held : {Scope::Ingest, Scope::Read})
                QCOMPARE(covers(held, needed), held == needed);
            QCOMPARE(covers(Scope::Ingest | Scope::Read, needed), needed != Scope::Admin);
        }
    }

    void tokensNamesAndScopesAreRead()
    {
        const auto tokens = read("# who may send\n\nalpha-alpha-alpha-alpha\n  beta-beta-beta-beta-beta\tPC-07  ingest,read # the press\r\ngamma_gamma_gamma_gamma PC-08\n");
        QVERIFY(tokens);
        QCOMPARE(tokens->size(), 3u);
        QCOMPARE(tokens->at(0), (AccessToken{.name = u"line 3"_s, .scopes = Scope::Admin, .digest = digestOf("alpha-alpha-alpha-alpha")}));
        QCOMPARE(tokens->at(1), (AccessToken{.name = u"PC-07"_s, .scopes = Scope::Ingest | Scope::Read, .digest = digestOf("beta-beta-beta-beta-beta")}));
        QCOMPARE(tokens->at(2), (AccessToken{.name = u"PC-08"_s, .scopes = Scope::Admin, .digest = digestOf("gamma_gamma_gamma_gamma")}));
        QVERIFY(read("alpha-alpha-alpha-alpha"));   // without an end of line
    }

    void whatCannotBeUsedIsSaidWithItsLine_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("said");
        QTest::newRow("nothing") << QByteArray() << u"There is no token"_s;
        QTest::newRow("comments alone") << QByteArray("# secret\n\n   \n") << u"There is no token"_s;
        QTest::newRow("no token") << QByteArray("alpha-alpha-alpha-alpha\nbeta,beta\n") << u"line 2"_s;
        QTest::newRow("no scope") << QByteArray("\nalpha-alpha-alpha-alpha PC-07 write\n") << u"line 2"_s;
        QTest::newRow("too many words") << QByteArray("alpha-alpha-alpha-alpha PC 07 ingest\n") << u"line 1"_s;
        QTest::newRow("a picture") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16) << u"line 1"_s;
        QTest::newRow("far too large") << QByteArray(1024 * 1024 + 1, 'a') << u"megabyte"_s;
    }
    void whatCannotBeUsedIsSaidWithItsLine()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, said);
        const auto tokens = read(content);
        QVERIFY(!tokens);
        QCOMPARE(tokens.error().code, ErrorCode::InvalidInput);
        QVERIFY2(tokens.error().detail.contains(said), qPrintable(tokens.error().detail));
        QVERIFY2(tokens.error().detail.contains(file()), qPrintable(tokens.error().detail));
        QVERIFY(!tokens.error().detail.contains(u"alpha"_s));   // a secret is not repeated
    }

    void aFileThatIsNotThereIsNamed()
    {
        const auto tokens = tokensFromFile(m_folder.filePath(u"none"_s));
        QVERIFY(!tokens);
        QVERIFY(tokens.error().detail.contains(u"none"_s));
        QVERIFY(!tokensFromFile(m_folder.path()));
    }

private:
    QString file() const { return m_folder.filePath(u"tokens"_s); }
    Result<std::vector<AccessToken>> read(const QByteArray &content) const
    {
        QFile written(file());
        if (!written.open(QIODevice::WriteOnly) || written.write(content) != content.size())
            qFatal("The test cannot write its file.");
        written.close();
        return tokensFromFile(file());
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(tst_TokenFile)
#include "tst_tokenfile.moc"
