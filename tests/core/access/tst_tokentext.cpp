// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/access/tokentext.h"

#include <QSet>
#include <QtTest>

using namespace Andon;

class tst_TokenText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void newTokensAreLongAndNeverTheSame()
    {
        QSet<QByteArray> tokens;
        for (int i = 0; i < 1000; ++i)
            tokens << newToken();
        QCOMPARE(tokens.size(), 1000);
        for (const QByteArray &token : tokens) {
            QVERIFY2(token.startsWith("andon_"), token);
            QCOMPARE(token.size(), 6 + 43);
            QVERIFY2(isTokenText(token), token);
            QCOMPARE(bearerToken("Bearer " + token)->toByteArray(), token);
        }
    }

    void aDigestIsSha256()
    {
        const TokenDigest digest = digestOf("abc");
        const QByteArray bytes(reinterpret_cast<const char *>(digest.data()), qsizetype(digest.size()));
        QCOMPARE(bytes.toHex(), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    void digestsAreComparedWhole()
    {
        const TokenDigest digest = digestOf("token");
        QVERIFY(areEqual(digest, digestOf("token")));
        QVERIFY(!areEqual(digest, digestOf("Token")));
        for (std::size_t i = 0; i < digest.size(); ++i) {
            TokenDigest other = digest;
            other[i] ^= std::byte{0x80};
            QVERIFY2(!areEqual(digest, other), qPrintable(QString::number(i)));
        }
    }

    void whatCanBeATokenIsKnown_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("isToken");
        QTest::newRow("a word") << QByteArray("secret") << true;
        QTest::newRow("every sign") << QByteArray("aZ09-._~+/") << true;
        QTest::newRow("with padding") << QByteArray("YQ==") << true;
        QTest::newRow("the longest") << QByteArray(512, 'a') << true;
        QTest::newRow("longer") << QByteArray(513, 'a') << false;
        QTest::newRow("long padding") << QByteArray("a") + QByteArray(600, '=') << false;
        QTest::newRow("nothing") << QByteArray() << false;
        QTest::newRow("only padding") << QByteArray("==") << false;
        QTest::newRow("padding inside") << QByteArray("a=b") << false;
        QTest::newRow("a space inside") << QByteArray("a b") << false;
        QTest::newRow("a tab") << QByteArray("a\t") << false;
        QTest::newRow("a NUL") << QByteArray("a\0b", 3) << false;
        QTest::newRow("a comma") << QByteArray("a,b") << false;
        QTest::newRow("an umlaut") << QByteArray("\xc3\xa4") << false;
        QTest::newRow("a quoted one") << QByteArray("\"a\"") << false;
    }
    void whatCanBeATokenIsKnown()
    {
        QFETCH(QByteArray, text);
        QFETCH(bool, isToken);
        QCOMPARE(isTokenText(text), isToken);
        QCOMPARE(bearerToken("Bearer " + text).has_value(), isToken);
    }

    void aTokenIsFoundInItsHeader_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QByteArray>("token");
        QTest::newRow("as written in the standard") << QByteArray("Bearer abc") << QByteArray("abc");
        QTest::newRow("in other letters") << QByteArray("bEaReR abc") << QByteArray("abc");
        QTest::newRow("with more spaces") << QByteArray("Bearer    abc") << QByteArray("abc");
        QTest::newRow("another scheme") << QByteArray("Basic abc") << QByteArray();
        QTest::newRow("without a scheme") << QByteArray("abc") << QByteArray();
        QTest::newRow("without a space") << QByteArray("Bearerabc") << QByteArray();
        QTest::newRow("without a token") << QByteArray("Bearer ") << QByteArray();
        QTest::newRow("two of them") << QByteArray("Bearer abc, Bearer abc") << QByteArray();
        QTest::newRow("a space behind") << QByteArray("Bearer abc ") << QByteArray();
        QTest::newRow("nothing") << QByteArray() << QByteArray();
    }
    void aTokenIsFoundInItsHeader()
    {
        QFETCH(QByteArray, header);
        QFETCH(QByteArray, token);
        const auto found = bearerToken(header);
        QCOMPARE(found.has_value(), !token.isEmpty());
        if (found)
            QCOMPARE(found->toByteArray(), token);
    }
};

QTEST_GUILESS_MAIN(tst_TokenText)
#include "tst_tokentext.moc"
