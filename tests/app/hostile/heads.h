// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/app/hostile/hostilecase.h"

namespace Andon {

inline HostileCases requestLines()
{
    const auto line = [](const QByteArray &text) { return text + "\r\nHost: localhost\r\n\r\n"; };
    const QByteArray path = "/api/v1/rejections";
    return {
        {"HTTP/0.9", "GET " + path + "\r\n\r\n", "400|505 end"},
        {"no version", line("GET " + path), "400 end"},
        {"two blanks", line("GET  " + path + " HTTP/1.1"), "400 end"},
        {"a tab between", line("GET\t" + path + " HTTP/1.1"), "400 end"},
        {"a blank first", line(" GET " + path + " HTTP/1.1"), "400 end"},
        {"a blank last", line("GET " + path + " HTTP/1.1 "), "400|505 end"},
        {"a word too many", line("GET " + path + " HTTP/1.1 please"), "400|505 end"},
        {"a blank in the target", line("GET " + path + " x HTTP/1.1"), "400|505 end"},
        {"a method alone", line("GET"), "400 end"},
        {"no target", line("GET HTTP/1.1"), "400 end"},
        {"nothing but line ends", "\r\n\r\n\r\n\r\n", "400 end"},
        {"an empty line first", "\r\n" + line("GET " + path + " HTTP/1.1"), "200"},
        {"no method", line(path + " HTTP/1.1"), "400 end"},
        {"a method with a bracket", line("G(T " + path + " HTTP/1.1"), "400 end"},
        {"a method with a colon", line("GET: " + path + " HTTP/1.1"), "400 end"},
        {"a method with NUL", line(QByteArray("GE\0T ", 5) + path + " HTTP/1.1"), "400 end"},
        {"a method in UTF-8", line("G\xc3\x8bT " + path + " HTTP/1.1"), "400 end"},
        {"a method of 3,000 letters", line(QByteArray(3'000, 'G') + ' ' + path + " HTTP/1.1"), "405|501"},
        {"a method of 100,000 letters", line(QByteArray(100'000, 'G') + ' ' + path + " HTTP/1.1"), "400|414|431|501 end"},
        {"HTTP/1.2", line("GET " + path + " HTTP/1.2"), "505 end"},
        {"HTTP/2.0", line("GET " + path + " HTTP/2.0"), "505 end"},
        {"HTTP/9.9", line("GET " + path + " HTTP/9.9"), "505 end"},
        {"HTTP/1.10", line("GET " + path + " HTTP/1.10"), "400|505 end"},
        {"HTTP/01.1", line("GET " + path + " HTTP/01.1"), "400|505 end"},
        {"HTTP/1", line("GET " + path + " HTTP/1"), "400|505 end"},
        {"HTTP/-1.1", line("GET " + path + " HTTP/-1.1"), "400|505 end"},
        {"a version in small letters", line("GET " + path + " http/1.1"), "400|505 end"},
        {"another protocol", line("GET " + path + " ICY/1.1"), "400|505 end"},
        {"a version with NUL", line("GET " + path + QByteArray(" HTTP/1.1\0", 10)), "400|505 end"},
        {"the preface of HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", "400|505 end"},
        {"a mail client", "EHLO localhost\r\n\r\n", "400 end"},
        {"a Modbus frame", QByteArray("\x00\x01\x00\x00\x00\x06\x01\x03\x00\x00\x00\x0a", 12), "400 end"},
        {"a TLS greeting", QByteArray("\x16\x03\x01\x00\x2f\x01\x00\x00\x2b\x03\x03", 11) + QByteArray(32, '\x0a') + QByteArray("\x00\x00\x04\x13\x01\x13\x02", 7), "400 end"},
        {"nothing but NUL", QByteArray(64, '\0') + "\r\n\r\n", "400 end"},
        {"nothing but 0xff", QByteArray(64, '\xff') + "\r\n\r\n", "400 end"},
    };
}

inline HostileCases headFields()
{
    const auto field = [](const QByteArray &text) { return getBytes("/api/v1/rejections", text); };
    return {
        {"a blank before the colon", field("X-Line : 7\r\n"), "400 end"},
        {"a tab before the colon", field("X-Line\t: 7\r\n"), "400 end"},
        {"a field without a colon", field("X-Line\r\n"), "400 end"},
        {"a field without a name", field(": 7\r\n"), "400 end"},
        {"a name with a blank", field("X Line: 7\r\n"), "400 end"},
        {"a name with NUL", field(QByteArray("X-\0Line: 7\r\n", 12)), "400 end"},
        {"a name with a bracket", field("X-(Line): 7\r\n"), "400 end"},
        {"a name with quotation marks", field("\"X-Line\": 7\r\n"), "400 end"},
        {"a name in UTF-8", field("X-L\xc3\xafne: 7\r\n"), "400 end"},
        {"a name with DEL", field("X-Line\x7f: 7\r\n"), "400 end"},
        {"a folded field", field("X-Line: 7\r\n and 8\r\n"), "400 end"},
        {"a field folded by a tab", field("X-Line: 7\r\n\tand 8\r\n"), "400 end"},
        {"a blank before the first field", "GET /api/v1/rejections HTTP/1.1\r\n Host: localhost\r\n\r\n", "400 end"},
        {"a value with NUL", field(QByteArray("X-Line: 7\0\r\n", 12)), "400 end"},
        {"a value with a lone CR", field("X-Line: 7\rX-Other: 8\r\n"), "400 end"},
        {"a value with a lone LF", field("X-Line: 7\nX-Other: 8\r\n"), "400 end"},
        {"a value with a vertical tab", field("X-Line: 7\v\r\n"), "400 end"},
        {"a value with an escape", field("X-Line: \x1b[31m\r\n"), "400 end"},
        {"a value with DEL", field("X-Line: \x7f\r\n"), "400 end"},
        {"a value in Latin-1 is nobody's business", field("X-Line: \xe4\r\n"), "200"},
        {"an empty value is none either", field("X-Line:\r\n"), "200"},
        {"LF alone", "GET /api/v1/rejections HTTP/1.1\nHost: localhost\n\n", "400 end"},
        {"LF alone in the end", "GET /api/v1/rejections HTTP/1.1\r\nHost: localhost\r\n\n", "400 end"},
        {"CR twice", "GET /api/v1/rejections HTTP/1.1\r\r\nHost: localhost\r\r\n\r\r\n\r\n", "400|505 end"},
        {"two lengths that agree", batchWith("Content-Length: 2\r\nContent-Length: 2\r\n", "[]"), "400 end"},
        {"two types", batchWith("Content-Type: application/json\r\nContent-Type: text/plain\r\nContent-Length: 2\r\n", "[]"), "400|415 end"},
        {"two authorizations", field("Authorization: Bearer a\r\nAuthorization: Bearer b\r\n"), "400|401 end"},
        {"a token nobody asks for", field("Authorization: Bearer %n%s\r\n"), "200"},
        {"Connection names what matters", batchWith("Connection: content-length, host\r\nContent-Length: 2\r\n", "[]"), "200"},
        {"Connection: close is obeyed", getBytes("/api/v1/rejections", "Connection: close\r\n") + hiddenRequest(), "200 end"},
        {"HTTP/1.0 ends by itself", "GET /api/v1/rejections HTTP/1.0\r\n\r\n" + hiddenRequest(), "200 end"},
        {"HTTP/1.0 with two hosts", "GET /api/v1/rejections HTTP/1.0\r\nHost: localhost\r\nHost: localhost\r\n\r\n", "400 end"},
    };
}

inline HostileCases headFloods()
{
    const auto fields = [](int count) {
        QByteArray text;
        for (int i = 1; i < count; ++i)   // Host is the first
            text += "X-" + QByteArray::number(i) + ": 1\r\n";
        return getBytes("/api/v1/rejections", text);
    };
    const auto ofSize = [](qsizetype size) {
        const qsizetype empty = getBytes("/api/v1/rejections", "X: \r\n").size();
        return getBytes("/api/v1/rejections", "X: " + QByteArray(size - empty, 'x') + "\r\n");
    };
    const auto ofTarget = [](qsizetype size) {
        const QByteArray path = "/api/v1/rejections?x=";
        return getBytes(path + QByteArray(size - path.size(), 'x'));
    };
    constexpr qsizetype kibi = 1024;
    return {
        {"64 fields are taken", fields(64), "200"},
        {"65 fields", fields(65), "431 end"},
        {"10,000 fields", fields(10'000), "431 end"},
        {"a million empty fields", batchWith(QByteArray("a:\r\n").repeated(1'000'000)), "431 end"},
        {"a head of 16 KiB is taken", ofSize(16 * kibi), "200"},
        {"a head of 16 KiB and one", ofSize(16 * kibi + 1), "431 end"},
        {"a head of 10 MiB", ofSize(10 * kibi * kibi), "431 end"},
        {"a name of 100 KiB", getBytes("/api/v1/rejections", QByteArray(100 * kibi, 'x') + ": 1\r\n"), "431 end"},
        {"a target of 4 KiB is taken", ofTarget(4 * kibi), "200"},
        {"a target of 4 KiB and one", ofTarget(4 * kibi + 1), "414 end"},
        {"a target of 1 MiB", ofTarget(kibi * kibi), "414 end"},
        {"a long path of another shape", getBytes("/events/" + QByteArray(4 * kibi, 'x')), "414 end"},
        {"a long query of a third shape", getBytes("/api/events?clientId=" + QByteArray(64 * kibi, 'x')), "414 end"},
    };
}

inline HostileCases expectationsAndUpgrades()
{
    const QByteArray webSocket = "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n";
    const QByteArray h2c = "Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQCAAAAAAIAAAAA\r\n";
    return {
        {"an expectation nobody knows", batchWith("Expect: a-miracle\r\nContent-Length: 2\r\n", "[]"), "417 end"},
        {"two expectations", batchWith("Expect: 100-continue, a-miracle\r\nContent-Length: 2\r\n", "[]"), "417 end"},
        {"the body comes with the expectation", batchWith("Expect: 100-continue\r\nContent-Length: 2\r\n", "[]"), "200"},
        {"an expectation and too much", batchWith("Expect: 100-continue\r\nContent-Length: 99999999\r\n"), "413 end"},
        {"an expectation and no length", batchWith("Expect: 100-continue\r\n"), "411 end"},
        {"an expectation from a foreign page", batchWith("Expect: 100-continue\r\nOrigin: http://evil.example\r\nContent-Length: 2\r\n"), "403 end"},
        {"an expectation without a body", getBytes("/api/v1/rejections", "Expect: 100-continue\r\n"), "200"},
        {"h2c is not talked about", getBytes("/api/v1/rejections", h2c), "200"},
        {"h2c with a batch", batchWith(h2c + "Content-Length: " + QByteArray::number(batchOf("with-h2c").size()) + "\r\n", batchOf("with-h2c")), "200", 1},
        {"a WebSocket", getBytes("/api/v1/rejections", webSocket), "400 end"},
        {"a WebSocket at a path for batches", "GET " + batchPath + " HTTP/1.1\r\nHost: localhost\r\n" + webSocket + "\r\n", "400 end"},
        {"a WebSocket behind h2c", getBytes("/api/v1/rejections", "Upgrade: h2c, WebSocket\r\n"), "400 end"},
        {"an upgrade to TLS", getBytes("/api/v1/rejections", "Connection: Upgrade\r\nUpgrade: TLS/1.0\r\n"), "200"},
    };
}

} // namespace Andon
