// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/chunkparser.h"

#include <QTest>

using namespace Andon;

class ChunkParserTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void chunksAreJoinedOrRefused_data();
    void chunksAreJoinedOrRefused();
    void whatFollowsTheBodyIsLeft();
    void aFloodOfTinyChunksIsRefused();
    void anEventAChunkIsFine();
};

void ChunkParserTest::chunksAreJoinedOrRefused_data()
{
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");   // 200: complete; 0: more is needed.

    QTest::newRow("one chunk") << QByteArray("5\r\nhello\r\n0\r\n\r\n") << QByteArray("hello") << 200;
    QTest::newRow("two chunks") << QByteArray("5\r\nhello\r\n1\r\n!\r\n0\r\n\r\n") << QByteArray("hello!") << 200;
    QTest::newRow("no data") << QByteArray("0\r\n\r\n") << QByteArray() << 200;
    QTest::newRow("hexadecimal, leading zeros") << QByteArray("000A\r\n0123456789\r\n0\r\n\r\n") << QByteArray("0123456789") << 200;
    QTest::newRow("an extension") << QByteArray("2;a=\"b\"\r\nab\r\n0\r\n\r\n") << QByteArray("ab") << 200;
    QTest::newRow("line ends as data") << QByteArray("4\r\n\r\n\r\n\r\n0\r\n\r\n") << QByteArray("\r\n\r\n") << 200;
    QTest::newRow("not the end yet") << QByteArray("2\r\nab\r\n0\r\n\r") << QByteArray("ab") << 0;
    QTest::newRow("half a chunk") << QByteArray("5\r\nhel") << QByteArray("hel") << 0;
    QTest::newRow("no size") << QByteArray("\r\n") << QByteArray() << 400;
    QTest::newRow("only an extension") << QByteArray(";a\r\n") << QByteArray() << 400;
    QTest::newRow("a size with 0x") << QByteArray("0x5\r\nhello") << QByteArray() << 400;
    QTest::newRow("a size with a sign") << QByteArray("+5\r\nhello") << QByteArray() << 400;
    QTest::newRow("a negative size") << QByteArray("-5\r\nhello") << QByteArray() << 400;
    QTest::newRow("a blank before the size") << QByteArray(" 5\r\nhello") << QByteArray() << 400;
    QTest::newRow("a blank behind the size") << QByteArray("5 \r\nhello") << QByteArray() << 400;
    QTest::newRow("a bare line feed") << QByteArray("5\nhello") << QByteArray() << 400;
    QTest::newRow("a lone CR in the extension") << QByteArray("5;a\rb\r\nhello") << QByteArray() << 400;
    QTest::newRow("a size beyond 32 bits") << QByteArray("100000000\r\n") << QByteArray() << 400;
    QTest::newRow("a long size line") << "5;" + QByteArray(200, 'a') << QByteArray() << 400;
    QTest::newRow("a chunk longer than said") << QByteArray("2\r\nabc\r\n") << QByteArray("ab") << 400;
    QTest::newRow("a trailer") << QByteArray("0\r\nA: b\r\n\r\n") << QByteArray() << 400;
    QTest::newRow("more than the limit in one") << QByteArray("401\r\n") << QByteArray() << 413;
    QTest::newRow("more than the limit in all") << "400\r\n" + QByteArray(1024, 'x') + "\r\n1\r\n" << QByteArray(1024, 'x') << 413;
}

void ChunkParserTest::chunksAreJoinedOrRefused()
{
    QFETCH(QByteArray, input);
    QFETCH(QByteArray, body);
    QFETCH(int, status);
    for (const bool byteByByte : {false, true}) {
        ChunkParser parser(1024);
        QByteArray read;
        for (qsizetype at = 0; at < input.size() && !parser.fault();) {
            const qsizetype taken = parser.take(byteByByte ? input.sliced(at, 1) : input.sliced(at), read);
            QVERIFY(taken > 0);
            at += taken;
        }
        QCOMPARE(read, body);
        QCOMPARE(parser.isComplete(), status == 200);
        QCOMPARE(parser.fault() ? int(parser.fault()->status) : 0, status == 200 ? 0 : status);
    }
}

void ChunkParserTest::whatFollowsTheBodyIsLeft()
{
    ChunkParser parser(1024);
    QByteArray body;
    QCOMPARE(parser.take("1\r\na\r\n0\r\n\r\nGET / HTTP/1.1\r\n", body), 11);
    QVERIFY(parser.isComplete());
    QCOMPARE(parser.take("GET", body), 0);
}

void ChunkParserTest::aFloodOfTinyChunksIsRefused()
{
    ChunkParser parser(16 * 1024 * 1024);
    QByteArray body;
    parser.take(QByteArray("1\r\nx\r\n").repeated(100'000), body);
    QVERIFY(parser.fault());
    QCOMPARE(parser.fault()->status, HttpStatus::PayloadTooLarge);
}

void ChunkParserTest::anEventAChunkIsFine()
{
    ChunkParser parser(16 * 1024 * 1024);
    QByteArray body;
    parser.take(("96\r\n" + QByteArray(150, 'x') + "\r\n").repeated(50'000) + "0\r\n\r\n", body);
    QVERIFY(parser.isComplete());
    QCOMPARE(body.size(), 150 * 50'000);
}

QTEST_GUILESS_MAIN(ChunkParserTest)
#include "tst_chunkparser.moc"
