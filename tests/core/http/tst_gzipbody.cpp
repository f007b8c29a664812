// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/gzipbody.h"
#include "tests/core/http/servedplant.h"

#include <zlib.h>

using namespace Andon;
using namespace Qt::StringLiterals;

namespace {

constexpr int asGzip = MAX_WBITS + 16;
constexpr int asZlib = MAX_WBITS;
constexpr qint64 mebi = 1024 * 1024;

/// @a plain as one member.
QByteArray deflated(const QByteArray &plain, int windowBits = asGzip)
{
    z_stream stream = {};
    deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, windowBits, 8, Z_DEFAULT_STRATEGY);
    QByteArray out(qsizetype(deflateBound(&stream, uLong(plain.size()))) + 100, '\0');
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(plain.data()));
    stream.avail_in = uInt(plain.size());
    stream.next_out = reinterpret_cast<Bytef *>(out.data());
    stream.avail_out = uInt(out.size());
    deflate(&stream, Z_FINISH);
    out.truncate(out.size() - qsizetype(stream.avail_out));
    deflateEnd(&stream);
    return out;
}

QByteArray with(QByteArray bytes, qsizetype at, char byte)
{
    bytes[at < 0 ? bytes.size() + at : at] ^= byte;
    return bytes;
}

const QByteArray gzipped = "Content-Type: application/json\r\nContent-Encoding: gzip\r\n";

} // namespace

class GzipBodyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasCompressedComesBack_data();
    void whatWasCompressedComesBack();
    void whatIsNoGzipIsRefused_data();
    void whatIsNoGzipIsRefused();
    void everyCutAndEveryFlippedByteIsNoticed();
    void sizesAreLimited_data();
    void sizesAreLimited();
    void aCompressedBatchIsTaken_data();
    void aCompressedBatchIsTaken();
    void aBombIsRefusedAndTheServerGoesOn();
    void whatIsInflatedCountsAsInFlight();
    void aDamagedBodyStoresNothing();
};

void GzipBodyTest::whatWasCompressedComesBack_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("plain");
    QTest::newRow("a word") << deflated("[]") << QByteArray("[]");
    QTest::newRow("nothing") << deflated("") << QByteArray();
    QTest::newRow("two members") << deflated("[") + deflated("]") << QByteArray("[]");
    QTest::newRow("a member of nothing between") << deflated("[") + deflated("") + deflated("]") << QByteArray("[]");
    QTest::newRow("exactly a step of output") << deflated(QByteArray(64 * 1024, 'a')) << QByteArray(64 * 1024, 'a');
    QTest::newRow("two steps") << deflated(QByteArray(128 * 1024, 'a')) << QByteArray(128 * 1024, 'a');
    QTest::newRow("a step and a byte") << deflated(QByteArray(64 * 1024 + 1, 'a')) << QByteArray(64 * 1024 + 1, 'a');
    QTest::newRow("a step, then another member") << deflated(QByteArray(64 * 1024, 'a')) + deflated("b") << QByteArray(64 * 1024, 'a') + "b";
}

void GzipBodyTest::whatWasCompressedComesBack()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, plain);
    const auto result = inflated(body, 16 * mebi, 100);
    const auto *bytes = std::get_if<QByteArray>(&result);
    QVERIFY(bytes);
    QVERIFY(*bytes == plain);
}

void GzipBodyTest::whatIsNoGzipIsRefused_data()
{
    QTest::addColumn<QByteArray>("body");
    const QByteArray good = deflated("[1,2,3]");
    QTest::newRow("JSON") << QByteArray("[1,2,3]");
    QTest::newRow("zlib's own form") << deflated("[]", asZlib);
    QTest::newRow("bare deflate") << deflated("[]", -MAX_WBITS);
    QTest::newRow("its first byte only") << good.first(1);
    QTest::newRow("its head only") << good.first(10);
    QTest::newRow("without its last byte") << good.chopped(1);
    QTest::newRow("without its end") << good.chopped(8);
    QTest::newRow("a wrong sum") << with(good, -8, 1);
    QTest::newRow("a wrong length") << with(good, -1, 1);
    QTest::newRow("damaged inside") << with(good, 12, char(0xff));
    QTest::newRow("rubbish behind") << good + "rubbish";
    QTest::newRow("a zero byte behind") << good + QByteArray(1, '\0');
    QTest::newRow("half a member behind") << good + good.chopped(3);
    QTest::newRow("a step, then rubbish") << deflated(QByteArray(64 * 1024, 'a')) + "rubbish";
}

void GzipBodyTest::whatIsNoGzipIsRefused()
{
    QFETCH(QByteArray, body);
    const auto result = inflated(body, 16 * mebi, 100);
    const auto *fault = std::get_if<HttpFault>(&result);
    QVERIFY(fault);
    QCOMPARE(fault->status, HttpStatus::BadRequest);
}

void GzipBodyTest::everyCutAndEveryFlippedByteIsNoticed()
{
    const QByteArray plain = "[" + eventJson("E1") + "]";
    const QByteArray good = deflated(plain);
    for (qsizetype i = 1; i < good.size(); ++i)
        QVERIFY(std::holds_alternative<HttpFault>(inflated(good.first(i), mebi, 100)));
    for (qsizetype i = 0; i < good.size(); ++i) {
        const auto result = inflated(with(good, i, char(0x10)), mebi, 100);
        const auto *bytes = std::get_if<QByteArray>(&result);
        QVERIFY2(!bytes || *bytes == plain, qPrintable(QString::number(i)));   // the head holds a time and the like
    }
}

void GzipBodyTest::sizesAreLimited_data()
{
    QTest::addColumn<qint64>("size");
    QTest::addColumn<qint64>("limit");
    QTest::addColumn<bool>("isTaken");
    QTest::newRow("a mebibyte, whatever it shrinks to") << mebi << 16 * mebi << true;
    QTest::newRow("a little more, shrunk a thousandfold") << mebi + 1 << 16 * mebi << false;
    QTest::newRow("the limit") << 100'000LL << 100'000LL << true;
    QTest::newRow("a byte beyond it") << 100'001LL << 100'000LL << false;
}

void GzipBodyTest::sizesAreLimited()
{
    QFETCH(qint64, size);
    QFETCH(qint64, limit);
    QFETCH(bool, isTaken);
    const auto result = inflated(deflated(QByteArray(size, ' ')), limit, 100);
    QCOMPARE(std::holds_alternative<QByteArray>(result), isTaken);
    if (!isTaken)
        QCOMPARE(std::get<HttpFault>(result).status, HttpStatus::PayloadTooLarge);
}

void GzipBodyTest::aCompressedBatchIsTaken_data()
{
    QTest::addColumn<QByteArray>("request");
    const QByteArray body = deflated("[" + eventJson("E1") + "]");
    QTest::newRow("with its length") << postBytes("/events/batch", body, gzipped);
    QTest::newRow("in chunks") << "POST /events/batch HTTP/1.1\r\nHost: localhost\r\n" + gzipped + "Transfer-Encoding: chunked\r\n\r\n5\r\n" + body.first(5) + "\r\n"
                + QByteArray::number(body.size() - 5, 16) + "\r\n" + body.mid(5) + "\r\n0\r\n\r\n";
    QTest::newRow("in other letters") << postBytes("/events/batch", body, "content-encoding: GZip\r\n");
}

void GzipBodyTest::aCompressedBatchIsTaken()
{
    QFETCH(QByteArray, request);
    const ServedPlant plant;
    RawClient client(plant.port());
    QCOMPARE(ServedPlant::countsOf(client.send(request).receive().value_or(WireAnswer())), "1/0/0/0");
    QCOMPARE(ServedPlant::countsOf(client.send(request).receive().value_or(WireAnswer())), "0/1/0/0");
    QCOMPARE(client.send(getBytes("/health")).receive().value_or(WireAnswer()).status, 200);
}

void GzipBodyTest::aBombIsRefusedAndTheServerGoesOn()
{
    const ServedPlant plant;
    const QByteArray bomb = deflated("[" + QByteArray(64 * mebi, ' ') + "]");
    for (int i = 0; i < 5; ++i) {
        RawClient client(plant.port());
        const auto answer = client.send(postBytes("/events/batch", bomb, gzipped)).receive();
        QCOMPARE(answer.value_or(WireAnswer()).status, 413);
        QVERIFY(client.isEnded());
    }
    QCOMPARE(plant.counts("[" + eventJson("E1") + "]"), "1/0/0/0");
}

void GzipBodyTest::whatIsInflatedCountsAsInFlight()
{
    ServedPlant plant({.bodiesInFlightSize = 1'200'000});   // of which one address may hold 900,000
    const QByteArray body = "[" + QByteArray(500'000, ' ') + "]";
    plant.gate().shut();
    RawClient first(plant.port());
    first.send(postBytes("/events/batch", deflated("[" + eventJson("E1") + QByteArray(500'000, ' ') + "]"), gzipped));
    QTRY_COMPARE(plant.ingest().status().waitingBatches, 1u);
    QCOMPARE(plant.ask(postBytes("/events/batch", deflated(body), gzipped)).status, 503);
    plant.gate().open();
    QCOMPARE(first.receive().value_or(WireAnswer()).status, 200);
    QCOMPARE(plant.ask(postBytes("/events/batch", deflated(body), gzipped)).status, 200);
    // Nothing stays behind.
    QTRY_COMPARE(plant.traffic().figures().bodiesInFlight, 0);
}

void GzipBodyTest::aDamagedBodyStoresNothing()
{
    const ServedPlant plant;
    const QByteArray body = deflated("[" + eventJson("E1") + "]");
    const WireAnswer answer = plant.ask(postBytes("/api/v1/events/batch", with(body, -8, 1), gzipped));
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.object()["error"_L1]["code"_L1].toString(), u"BAD_REQUEST"_s);
    QCOMPARE(plant.get("/api/v1/events").object()["total"_L1].toInt(-1), 0);
    for (const QByteArray coding : {"deflate", "br", "gzip, gzip", "identity, gzip"})
        QCOMPARE(plant.ask(postBytes("/events/batch", body, "Content-Encoding: " + coding + "\r\n")).status, 415);
}

QTEST_GUILESS_MAIN(GzipBodyTest)
#include "tst_gzipbody.moc"
