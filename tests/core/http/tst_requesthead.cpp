// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/requesthead.h"

#include <QTest>

using namespace Andon;

class RequestHeadTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aHeadIsReadOrRefused_data();
    void aHeadIsReadOrRefused();
    void everythingThatMattersIsRead();
    void aRefusedLineStillSaysItsPath_data();
    void aRefusedLineStillSaysItsPath();
    void oldClientsAreNotToldToContinue();
    void theEndOfAHeadIsFound_data();
    void theEndOfAHeadIsFound();
    void tooManyFieldsAreRefused();
};

namespace {

QByteArray post(const QByteArray &fields)
{
    return "POST /events/batch HTTP/1.1\r\nHost: localhost\r\n" + fields + "\r\n";
}

QByteArray get(const QByteArray &line, const QByteArray &fields = "Host: localhost\r\n")
{
    return line + "\r\n" + fields + "\r\n";
}

} // namespace

void RequestHeadTest::aHeadIsReadOrRefused_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<int>("status");   // 200: read.

    QTest::newRow("a plain request") << get("GET /stats?a=b HTTP/1.1") << 200;
    QTest::newRow("HTTP/1.0 without Host") << get("GET / HTTP/1.0", "") << 200;
    QTest::newRow("HTTP/1.1 without Host") << get("GET / HTTP/1.1", "") << 400;
    QTest::newRow("two hosts") << get("GET / HTTP/1.1", "Host: localhost\r\nhost: localhost\r\n") << 400;
    QTest::newRow("HTTP/2") << get("GET / HTTP/2.0") << 505;
    QTest::newRow("HTTP/1.2") << get("GET / HTTP/1.2") << 505;
    QTest::newRow("lower-case version") << get("GET / http/1.1") << 505;
    QTest::newRow("no version") << get("GET /") << 400;
    QTest::newRow("two blanks") << get("GET  / HTTP/1.1") << 400;
    QTest::newRow("a tab between") << get("GET\t/ HTTP/1.1") << 400;
    QTest::newRow("a blank before the method") << get(" GET / HTTP/1.1") << 400;
    QTest::newRow("an empty first line") << get("") << 400;
    QTest::newRow("a method that is no token") << get("G(T / HTTP/1.1") << 400;
    QTest::newRow("an absolute target") << get("GET http://localhost/ HTTP/1.1") << 400;
    QTest::newRow("a target of *") << get("OPTIONS * HTTP/1.1") << 400;
    QTest::newRow("a target with a fragment") << get("GET /a#b HTTP/1.1") << 400;
    QTest::newRow("a target with UTF-8 not encoded") << get("GET /\xc3\xa4 HTTP/1.1") << 400;
    QTest::newRow("a long target") << get("GET /" + QByteArray(4096, 'a') + " HTTP/1.1") << 414;
    QTest::newRow("the longest target") << get("GET /" + QByteArray(4095, 'a') + " HTTP/1.1") << 200;

    QTest::newRow("a length") << post("Content-Length: 12\r\n") << 200;
    QTest::newRow("blanks around the length") << post("Content-Length: \t12 \t\r\n") << 200;
    QTest::newRow("a vertical tab before the length") << post("Content-Length: \v12\r\n") << 400;
    QTest::newRow("a length with a sign") << post("Content-Length: +12\r\n") << 400;
    QTest::newRow("a negative length") << post("Content-Length: -1\r\n") << 400;
    QTest::newRow("a hexadecimal length") << post("Content-Length: 0x12\r\n") << 400;
    QTest::newRow("an empty length") << post("Content-Length:\r\n") << 400;
    QTest::newRow("a list of lengths") << post("Content-Length: 12, 12\r\n") << 400;
    QTest::newRow("two lengths") << post("Content-Length: 12\r\nContent-Length: 12\r\n") << 400;
    QTest::newRow("16 MiB") << post("Content-Length: 16777216\r\n") << 200;
    QTest::newRow("more than 16 MiB") << post("Content-Length: 16777217\r\n") << 413;
    QTest::newRow("a length beyond 64 bits") << post("Content-Length: 99999999999999999999999\r\n") << 413;
    QTest::newRow("no length") << post("") << 411;
    QTest::newRow("chunks") << post("Transfer-Encoding: Chunked\r\n") << 200;
    QTest::newRow("chunks twice") << post("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n") << 400;
    QTest::newRow("length and chunks") << post("Content-Length: 5\r\nTransfer-Encoding: chunked\r\n") << 400;
    QTest::newRow("chunks and length") << post("Transfer-Encoding: chunked\r\nContent-Length: 5\r\n") << 400;
    QTest::newRow("a coding before chunked") << post("Transfer-Encoding: gzip, chunked\r\n") << 501;
    QTest::newRow("chunked with a vertical tab") << post("Transfer-Encoding: \vchunked\r\n") << 400;
    QTest::newRow("chunks in HTTP/1.0")
        << QByteArray("POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n") << 400;

    QTest::newRow("a blank before the colon") << post("Content-Length : 5\r\n") << 400;
    QTest::newRow("a folded field") << post("Content-Length: 5\r\n folded: yes\r\n") << 400;
    QTest::newRow("a field without a name") << post(": x\r\n") << 400;
    QTest::newRow("a field without a colon") << post("Content-Length\r\n") << 400;
    QTest::newRow("a NUL in a field") << post(QByteArray("X: a\0b\r\n", 8)) << 400;
    QTest::newRow("a lone CR in a field") << post("X: a\rb\r\n") << 400;
    QTest::newRow("umlauts in a field") << post("Content-Length: 5\r\nX: \xc3\xa4\r\n") << 200;
    QTest::newRow("gzip") << post("Content-Length: 5\r\nContent-Encoding: gzip\r\n") << 200;
    QTest::newRow("gzip twice") << post("Content-Length: 5\r\nContent-Encoding: gzip\r\nContent-Encoding: gzip\r\n") << 415;
    QTest::newRow("brotli") << post("Content-Length: 5\r\nContent-Encoding: br\r\n") << 415;
    QTest::newRow("two tokens") << post("Content-Length: 5\r\nAuthorization: Bearer a\r\nAuthorization: Bearer b\r\n") << 400;
    QTest::newRow("identity") << post("Content-Length: 5\r\nContent-Encoding: identity\r\n") << 200;
    QTest::newRow("an upgrade to h2c") << post("Content-Length: 5\r\nConnection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\n") << 200;
    QTest::newRow("an upgrade to a WebSocket") << get("GET / HTTP/1.1", "Host: localhost\r\nUpgrade: h2c, WebSocket\r\n") << 400;
    QTest::newRow("100-continue") << post("Content-Length: 5\r\nExpect: 100-Continue\r\n") << 200;
    QTest::newRow("another expectation") << post("Content-Length: 5\r\nExpect: payment\r\n") << 417;
    QTest::newRow("two origins") << post("Content-Length: 5\r\nOrigin: null\r\nOrigin: null\r\n") << 400;
    QTest::newRow("two types") << post("Content-Length: 5\r\nContent-Type: a/b\r\nContent-Type: a/b\r\n") << 400;
}

void RequestHeadTest::aHeadIsReadOrRefused()
{
    QFETCH(QByteArray, head);
    QFETCH(int, status);
    RequestHead read;
    const auto fault = parseHead(head, HttpLimits(), read);
    QCOMPARE(fault ? int(fault->status) : 200, status);
}

void RequestHeadTest::everythingThatMattersIsRead()
{
    RequestHead read;
    QVERIFY(!parseHead("POST /stats?a=b?c HTTP/1.1\r\nHOST: Localhost:80\r\ncontent-LENGTH: 7\r\nOrigin: null\r\n"
                       "Content-Type: application/json\r\nConnection: keep-alive, Close\r\nExpect: 100-continue\r\n\r\n",
                       HttpLimits(), read));
    const RequestHead expected{.method = "POST", .target = "/stats?a=b?c", .wantsClose = true, .contentLength = 7,
                               .expectsContinue = true, .host = "Localhost:80", .origin = "null",
                               .contentType = "application/json"};
    QCOMPARE(read, expected);
    QCOMPARE(read.path(), QByteArrayView("/stats"));
    QCOMPARE(read.query(), QByteArrayView("a=b?c"));
}

void RequestHeadTest::aRefusedLineStillSaysItsPath_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("path");

    QTest::newRow("HTTP/2") << QByteArray("HEAD /events HTTP/2.0") << QByteArray("/events");
    QTest::newRow("no version") << QByteArray("HEAD /events?a=b") << QByteArray("/events");
    QTest::newRow("a long target") << "HEAD /events?" + QByteArray(5'000, 'a') + " HTTP/1.1" << QByteArray("/events");
    QTest::newRow("no path") << QByteArray("HEAD events HTTP/1.1") << QByteArray();
    QTest::newRow("no method") << QByteArray("(HEAD) /events HTTP/1.1") << QByteArray();
    QTest::newRow("a path that is not encoded") << QByteArray("HEAD /\xff HTTP/1.1") << QByteArray();
    QTest::newRow("nothing") << QByteArray() << QByteArray();
}

void RequestHeadTest::aRefusedLineStillSaysItsPath()
{
    QFETCH(QByteArray, line);
    QFETCH(QByteArray, path);
    RequestHead read;
    QVERIFY(parseRequestLine(line, HttpLimits(), read));
    QCOMPARE(read.path(), QByteArrayView(path));
    QCOMPARE(read.method, path.isEmpty() ? QByteArray() : QByteArray("HEAD"));
}

/// RFC 9110 part 10.1.1: they would take it for the answer.
void RequestHeadTest::oldClientsAreNotToldToContinue()
{
    RequestHead read;
    QVERIFY(!parseHead("POST / HTTP/1.0\r\nContent-Length: 7\r\nExpect: 100-continue\r\n\r\n", HttpLimits(), read));
    QVERIFY(!read.expectsContinue);
}

void RequestHeadTest::theEndOfAHeadIsFound_data()
{
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<int>("length");   // -1: not yet; above 400: refused with this status.

    QTest::newRow("nothing") << QByteArray() << -1;
    QTest::newRow("half a line") << QByteArray("GET / HT") << -1;
    QTest::newRow("no empty line yet") << QByteArray("GET / HTTP/1.1\r\nA: b\r\n\r") << -1;
    QTest::newRow("a head alone") << get("GET /health HTTP/1.1") << 41;
    QTest::newRow("a head and more") << QByteArray("GET / HTTP/1.1\r\nA: b\r\n\r\nGET /\n") << 24;
    QTest::newRow("a bare line feed") << QByteArray("GET / HTTP/1.1\n") << 400;
    QTest::newRow("a bare line feed at the end") << QByteArray("GET / HTTP/1.1\r\nA: b\r\n\n") << 400;
    QTest::newRow("a line feed first") << QByteArray("\n") << 400;
    QTest::newRow("a target without end") << QByteArray(4200, 'a') << 414;
    QTest::newRow("a target without end, but for a line feed") << QByteArray(5000, 'a') + '\n' << 414;
    QTest::newRow("a method too long for any target") << get(QByteArray(4200, 'A') + " / HTTP/1.1") << 414;
    QTest::newRow("the longest first line") << QByteArray(4128, 'a') + "\r\n\r\n" << 4132;
    QTest::newRow("a head without end") << QByteArray("GET / HTTP/1.1\r\n") + QByteArray(17'000, 'a') << 431;
}

void RequestHeadTest::theEndOfAHeadIsFound()
{
    QFETCH(QByteArray, input);
    QFETCH(int, length);
    const auto answer = [](const std::variant<std::optional<qsizetype>, HttpFault> &found) {
        const auto *fault = std::get_if<HttpFault>(&found);
        return fault ? int(fault->status) : int(std::get<0>(found).value_or(-1));
    };
    QCOMPARE(answer(headLength(input, HttpLimits())), length);
    int whenByteByByte = -1;
    for (qsizetype size = 1; size <= input.size() && whenByteByByte < 0; ++size)
        whenByteByByte = answer(headLength(input.first(size), HttpLimits(), size - 1));
    QCOMPARE(whenByteByByte, length);
}

void RequestHeadTest::tooManyFieldsAreRefused()
{
    RequestHead read;
    QVERIFY(!parseHead(get("GET / HTTP/1.1", "Host: localhost\r\n" + QByteArray("A: b\r\n").repeated(63)), HttpLimits(), read));
    const auto fault = parseHead(get("GET / HTTP/1.1", "Host: localhost\r\n" + QByteArray("A: b\r\n").repeated(64)), HttpLimits(), read);
    QVERIFY(fault);
    QCOMPARE(fault->status, HttpStatus::HeaderFieldsTooLarge);
}

QTEST_GUILESS_MAIN(RequestHeadTest)
#include "tst_requesthead.moc"
