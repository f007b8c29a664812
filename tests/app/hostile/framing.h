// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/app/hostile/bodies.h"

namespace Andon {

/// Two ways to say where a body ends, so that a request hides between them.
inline HostileCases smuggling()
{
    const QByteArray hidden = hiddenRequest();
    const QByteArray length = "Content-Length: " + QByteArray::number(lastChunk.size() + hidden.size()) + "\r\n";
    const auto coding = [&](const QByteArray &name, const QByteArray &field) {
        return HostileCase {name, batchWith(length + field, lastChunk + hidden), "400|501 end"};
    };
    const auto alone = [&](const QByteArray &name, const QByteArray &field) {
        return HostileCase {name, batchWith(field, chunk("[]") + lastChunk + hidden), "400|411|501 end"};
    };
    return {
        coding("length, then chunks", "Transfer-Encoding: chunked\r\n"),
        {"chunks, then length", batchWith("Transfer-Encoding: chunked\r\nContent-Length: 4\r\n", chunk(hidden) + lastChunk), "400 end"},
        {"chunks, and a length of 0", batchWith("Transfer-Encoding: chunked\r\nContent-Length: 0\r\n", lastChunk + hidden), "400 end"},
        coding("a blank before the colon", "Transfer-Encoding : chunked\r\n"),
        coding("a tab before the value", "Transfer-Encoding:\tchunked\r\n"),
        coding("a vertical tab before the value", "Transfer-Encoding: \vchunked\r\n"),
        coding("a form feed behind the value", "Transfer-Encoding: chunked\f\r\n"),
        coding("a folded value", "Transfer-Encoding:\r\n chunked\r\n"),
        coding("a NUL behind the value", QByteArray("Transfer-Encoding: chunked\0\r\n", 29)),
        coding("a lone CR before the name", "X: y\rTransfer-Encoding: chunked\r\n"),
        coding("a lone LF before the name", "X: y\nTransfer-Encoding: chunked\r\n"),
        coding("a blank before the name", " Transfer-Encoding: chunked\r\n"),
        coding("chunks twice", "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n"),
        coding("chunks and identity", "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n"),
        coding("identity and chunks in one", "Transfer-Encoding: identity, chunked\r\n"),
        coding("capitals", "TRANSFER-ENCODING: CHUNKED\r\n"),
        coding("quotation marks", "Transfer-Encoding: \"chunked\"\r\n"),
        alone("nearly chunks", "Transfer-Encoding: xchunked\r\n"),
        alone("chunks with a parameter", "Transfer-Encoding: chunked;q=1\r\n"),
        alone("chunks within chunks", "Transfer-Encoding: chunked, chunked\r\n"),
        alone("chunks, then identity", "Transfer-Encoding: chunked, identity\r\n"),
        alone("gzip, then chunks", "Transfer-Encoding: gzip, chunked\r\n"),
        alone("an empty coding", "Transfer-Encoding:\r\n"),
        alone("a coding that is a comma", "Transfer-Encoding: ,chunked\r\n"),
        alone("an underscore in the name", "Transfer_Encoding: chunked\r\n"),
        {"chunks in HTTP/1.0", "POST " + batchPath + " HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n" + lastChunk + hidden, "400 end"},
        {"a request in a body is not run", batchWith("Content-Length: " + QByteArray::number(hidden.size()) + "\r\n", hidden), "400:INVALID_JSON"},
        {"a request in a chunk is not run", batchWith("Transfer-Encoding: chunked\r\n", chunk(hidden) + lastChunk), "400:INVALID_JSON"},
        {"a request behind a refused one is not run", batchWith("Content-Length: 99999999\r\n", hidden), "413 end"},
        {"a length in an underscore's disguise", batchWith("Content_Length: 2\r\n", "[]" + hidden), "411 end"},
        {"blanks around chunks are none", batchWith("transfer-encoding: \t chunked \t\r\n", chunk(batchOf("blank-chunks")) + lastChunk), "200", 1},
    };
}

inline HostileCases chunks()
{
    const auto framed = [](const QByteArray &name, const QByteArray &framing, const QByteArray &answers = "400 end") {
        return HostileCase {name, batchWith("Transfer-Encoding: chunked\r\n", framing), answers};
    };
    const QByteArray hidden = hiddenRequest();
    QByteArray crumbs;
    for (const char c : bodyOf("hidden", 20'000))
        crumbs += chunk(QByteArray(1, c));
    return {
        framed("a size in hexadecimal with 0x", "0x2\r\n[]\r\n" + lastChunk),
        framed("a size with a plus", "+2\r\n[]\r\n" + lastChunk),
        framed("a negative size", "-2\r\n[]\r\n" + lastChunk),
        framed("a size with a blank in front", " 2\r\n[]\r\n" + lastChunk),
        framed("a size with a blank behind", "2 \r\n[]\r\n" + lastChunk),
        framed("a size with a tab behind", "2\t\r\n[]\r\n" + lastChunk),
        framed("an empty size", "\r\n[]\r\n" + lastChunk),
        framed("a size that is no number", "two\r\n[]\r\n" + lastChunk),
        framed("a size in other digits", "\xd9\xa2\r\n[]\r\n" + lastChunk),
        framed("an extension alone", ";a=b\r\n[]\r\n" + lastChunk),
        framed("a size of 2^32 and 2", "100000002\r\n[]\r\n" + lastChunk, "400|413 end"),
        framed("a size of 2^64 and 2", "10000000000000002\r\n[]\r\n" + lastChunk, "400|413 end"),
        framed("a size of 2^63", "8000000000000000\r\n[]\r\n" + lastChunk, "400|413 end"),
        framed("a size of all ones", "ffffffffffffffff\r\n[]\r\n" + lastChunk, "400|413 end"),
        framed("a size of two gigabytes", "7fffffff\r\n[]\r\n" + lastChunk, "413 end"),
        framed("sizes that add up to little", chunk("[") + "fffffffffffffffe\r\n]\r\n" + lastChunk, "400|413 end"),
        framed("a size of 10,000 digits", QByteArray(10'000, '0') + "2\r\n[]\r\n" + lastChunk),
        framed("LF alone behind the size", "2\n[]\r\n" + lastChunk),
        framed("CR alone behind the size", "2\r[]\r\n" + lastChunk),
        framed("LF alone behind the data", "2\r\n[]\n" + lastChunk),
        framed("a chunk longer than its size", "2\r\n[]]\r\n" + lastChunk),
        framed("a chunk shorter than its size", "5\r\n[]\r\n" + lastChunk + hidden),
        framed("LF alone in the end", chunk("[]") + "0\r\n\n" + hidden),
        framed("nothing but the last chunk", lastChunk, "400:INVALID_JSON"),
        framed("an extension with a lone LF", "2;a=b\nX\r\n[]\r\n" + lastChunk),
        framed("an extension with a lone CR", "2;a=b\rX\r\n[]\r\n" + lastChunk),
        framed("an extension with NUL", QByteArray("2;a=\0\r\n[]\r\n", 11) + lastChunk),
        framed("an extension of 20,000 letters", "2;a=" + QByteArray(20'000, 'b') + "\r\n[]\r\n" + lastChunk, "400|413|431 end"),
        framed("a trailer", chunk("[]") + "0\r\nX-Line: 7\r\n\r\n"),
        framed("a trailer that changes the length", chunk("[]") + "0\r\nContent-Length: 5\r\n\r\n" + hidden),
        framed("20,000 chunks of one byte", crumbs + lastChunk, "400|413 end"),
        framed("20,000 chunks with extensions", QByteArray("1;a=bcdefghijkl\r\n \r\n").repeated(20'000) + lastChunk, "400|413 end"),
        framed("an extension is left alone", "2;a=b;c=\"d\"\r\n[]\r\n" + lastChunk, "200"),
        framed("zeros in front of a size", "0002\r\n[]\r\n000\r\n\r\n", "200"),
        framed("a size in capitals and small letters", "0A\r\n[         \r\n0a\r\n         ]\r\n" + lastChunk, "200"),
        framed("a thousand chunks of one byte", chunk("[") + chunk(" ").repeated(1000) + chunk("]") + lastChunk, "200"),
    };
}

inline HostileCases pipelines()
{
    const QByteArray question = getBytes("/api/v1/rejections");
    const QByteArray hidden = hiddenRequest();
    return {
        {"a good one, then a bad one", question + "GET /\r\n\r\n" + hidden, "200 400 end"},
        {"a batch, then a bad one", postBytes(batchPath, batchOf("before-a-bad-one")) + "BAD\r\n\r\n" + hidden, "200 400 end", 1},
        {"a bad one, then a good one", "BAD\r\n\r\n" + hidden, "400 end"},
        {"right and wrong by turns", question + postBytes(batchPath, "[") + getBytes("/nowhere") + question + postBytes(batchPath, batchOf("by-turns")), "200 400:INVALID_JSON 404 200 200", 1},
        {"a bad length in third place", question + question + batchWith("Content-Length: x\r\n", hidden), "200 200 400 end"},
        {"too large in second place", question + batchWith("Content-Length: 99999999\r\n", hidden), "200 413 end"},
        {"a foreign page in second place", question + postBytes(batchPath, batchOf("hidden"), "Origin: http://evil.example\r\n") + hidden, "200 403 end"},
        {"a good one, then TLS", question + QByteArray("\x16\x03\x01\x00\x05\x01\x00\x00\x01\x0a\x0a", 11), "200 400 end"},
        {"an empty line behind a body", postBytes(batchPath, "[]") + "\r\n" + question, "200 200"},
        {"a thousand in one go", question.repeated(1000), QByteArray("200 ").repeated(1000).trimmed()},
    };
}

} // namespace Andon
