// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/app/hostile/hostilecase.h"
#include "tests/support/gzip.h"

#include <QRandomGenerator>

namespace Andon {

constexpr qsizetype largestBody = 16 * 1024 * 1024;

/// A body of exactly @a size bytes: one event, and blanks.
inline QByteArray bodyOf(const QByteArray &id, qsizetype size)
{
    const QByteArray batch = batchOf(id);
    return batch.chopped(1) + QByteArray(size - batch.size(), ' ') + ']';
}

/// An array of numbers, @a size bytes long, that shrinks so little that its size alone decides.
inline QByteArray numbersOf(qsizetype size)
{
    QByteArray text = "[";
    QRandomGenerator dice(1);
    while (text.size() < size)
        text += QByteArray::number(dice.generate()) + ',';
    text.truncate(size - 2);
    return text + "1]";
}

/// Lengths that are none, or not the body's.
inline HostileCases lengths()
{
    const auto length = [](const QByteArray &text) { return batchWith("Content-Length: " + text + "\r\n", batchOf("hidden")); };
    const QByteArray batch = batchOf("hidden");
    return {
        {"no length", batchWith("", batch), "411 end"},
        {"an empty length", length(""), "400 end"},
        {"a negative length", length("-5"), "400 end"},
        {"a length with a plus", length("+5"), "400 end"},
        {"a length in hexadecimal", length("0x10"), "400 end"},
        {"a length with an exponent", length("1e3"), "400 end"},
        {"a length with a fraction", length("5.0"), "400 end"},
        {"a length with a separator", length("1,000"), "400 end"},
        {"a length and a unit", length("5 bytes"), "400 end"},
        {"a length in quotation marks", length("\"5\""), "400 end"},
        {"a length in other digits", length("\xd9\xa5"), "400 end"},
        {"a list of lengths", length("5, 5"), "400 end"},
        {"two lengths that differ", batchWith("Content-Length: 2\r\nContent-Length: 200\r\n", batch), "400 end"},
        {"a length of a gigabyte", length("1073741824"), "413 end"},
        {"a length of 2^31", length("2147483648"), "413 end"},
        {"a length of 2^32 and 5", length("4294967301"), "400|413 end"},
        {"a length of 2^63", length("9223372036854775808"), "400|413 end"},
        {"a length of 2^64 and 5", length("18446744073709551621"), "400|413 end"},
        {"a length of 5,000 digits", length(QByteArray(5'000, '9')), "400|413 end"},
        {"a length with zeros in front", batchWith("Content-Length: 0002\r\n", "[]"), "200"},
        {"no body", batchWith("Content-Length: 0\r\n"), "400:INVALID_JSON"},
        {"a body longer than its length", batchWith("Content-Length: 2\r\n", "[]" + batch + "\r\n\r\n"), "200 400 end"},
        {"a length that cuts the body", batchWith("Content-Length: 1\r\n", batch + "\r\n\r\n"), "400:INVALID_JSON 400 end"},
        {"the body of a question is left alone", "GET /api/v1/rejections HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + QByteArray::number(hiddenRequest().size()) + "\r\n\r\n" + hiddenRequest(), "200"},
        {"a question with too large a body", "GET /api/v1/rejections HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99999999\r\n\r\n", "413 end"},
        {"the largest body", postBytes(batchPath, bodyOf("largest", largestBody)), "200", 1},
        {"a body of one byte more", postBytes(batchPath, bodyOf("hidden", largestBody + 1)), "413 end"},
        {"a body of 40 MiB", postBytes(batchPath, QByteArray(40 * 1024 * 1024, '[')), "413 end"},
        {"the largest body in chunks", batchWith("Transfer-Encoding: chunked\r\n", chunk(bodyOf("largest-in-chunks", largestBody)) + lastChunk), "200", 1},
        {"chunks of one byte more", batchWith("Transfer-Encoding: chunked\r\n", chunk(bodyOf("hidden", largestBody + 1)) + lastChunk), "413 end"},
        {"many chunks of too much", batchWith("Transfer-Encoding: chunked\r\n", chunk(QByteArray(1024 * 1024, ' ')).repeated(17) + lastChunk), "413 end"},
    };
}

inline HostileCases contentTypes()
{
    const auto type = [](const QByteArray &name, const QByteArray &text) {
        return HostileCase {name, postBytes(batchPath, batchOf("hidden"), "Content-Type: " + text + "\r\n"), "415:UNSUPPORTED_MEDIA_TYPE"};
    };
    return {
        type("plain text", "text/plain"),
        type("a form", "application/x-www-form-urlencoded"),
        type("a form of parts", "multipart/form-data; boundary=x"),
        type("XML", "application/xml"),
        type("JSON as text", "text/json"),
        type("lines of JSON", "application/x-ndjson"),
        type("nearly JSON", "application/jsonp"),
        type("JSON and a comma", "application/json, text/plain"),
        type("a type that is none", ";;;"),
        type("JSON in UTF-16", "application/json; charset=utf-16"),
        type("JSON in Latin-1", "application/json; charset=iso-8859-1"),
        type("JSON in UTF-7", "application/json;charset=\"utf-7\""),
        {"a wrong type at a path of another shape", postBytes("/events/batch", batchOf("hidden"), "Content-Type: text/plain\r\n"), "415"},
        {"a wrong type at a path of a third shape", postBytes("/api/events", batchOf("hidden"), "Content-Type: text/plain\r\n"), "415"},
        {"no type at all", postBytes(batchPath, batchOf("typeless"), ""), "200", 1},
        {"a type in capitals", postBytes(batchPath, batchOf("loud"), "Content-Type: APPLICATION/JSON; Charset=\"UTF-8\"\r\n"), "200", 1},
    };
}

inline HostileCases contentCodings()
{
    const auto coded = [](const QByteArray &coding, const QByteArray &body) {
        return postBytes(batchPath, body, "Content-Type: application/json\r\nContent-Encoding: " + coding + "\r\n");
    };
    const QByteArray good = gzipped(batchOf("hidden"));
    const QByteArray million = gzipped(QByteArray(1024 * 1024, '['));
    QByteArray wrongSum = good;
    wrongSum[wrongSum.size() - 8] = char(wrongSum[wrongSum.size() - 8] ^ 1);
    QByteArray wrongSize = good;
    wrongSize[wrongSize.size() - 4] = char(wrongSize[wrongSize.size() - 4] ^ 1);
    const QByteArray tooManyMembers = million.repeated(1024);   // a megabyte that becomes a gigabyte
    return {
        {"deflate", coded("deflate", batchOf("hidden")), "415 end"},
        {"brotli", coded("br", batchOf("hidden")), "415 end"},
        {"a coding nobody knows", coded("rot13", batchOf("hidden")), "415 end"},
        {"gzip twice", coded("gzip, gzip", gzipped(good)), "415 end"},
        {"gzip twice in two fields", postBytes(batchPath, gzipped(good), "Content-Encoding: gzip\r\nContent-Encoding: gzip\r\n"), "415 end"},
        {"gzip within gzip, called once", coded("gzip", gzipped(good)), "400:INVALID_JSON"},
        {"gzip that is none", coded("gzip", batchOf("hidden")), "400 end"},
        {"gzip that is zlib", coded("gzip", qCompress(batchOf("hidden")).mid(4)), "400 end"},
        {"gzip cut off in its head", coded("gzip", good.first(9)), "400 end"},
        {"gzip cut off in its data", coded("gzip", good.first(good.size() / 2)), "400 end"},
        {"gzip cut off in its sum", coded("gzip", good.chopped(3)), "400 end"},
        {"gzip with a wrong sum", coded("gzip", wrongSum), "400 end"},
        {"gzip with a wrong size", coded("gzip", wrongSize), "400 end"},
        {"gzip with garbage behind it", coded("gzip", good + "garbage"), "400 end"},
        {"gzip with zeros behind it", coded("gzip", good + QByteArray(100, '\0')), "400 end"},
        {"gzip with half a member behind it", coded("gzip", good + good.first(20)), "400 end"},
        {"gzip of nothing", coded("gzip", gzipped("")), "400:INVALID_JSON"},
        {"an empty body called gzip", coded("gzip", ""), "400:INVALID_JSON"},
        {"10 KiB that become 10 MiB", coded("gzip", gzipped(QByteArray(10 * 1024 * 1024, ' '))), "413 end"},
        {"a megabyte that becomes a gigabyte", coded("gzip", tooManyMembers), "413 end"},
        {"the same in chunks", batchWith("Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n", chunk(tooManyMembers) + lastChunk), "413 end"},
        {"a bomb within a bomb", coded("gzip", gzipped(tooManyMembers)), "400|413"},
        {"200,000 members of nothing", coded("gzip", gzipped("").repeated(200'000)), "400:INVALID_JSON"},
        {"one byte too many, when inflated", coded("gzip", gzipped(numbersOf(largestBody + 1))), "413 end"},
        {"gzip is taken", coded("gzip", gzipped(batchOf("zipped"))), "200", 1},
        {"gzip in two members is taken", coded("gzip", gzipped("[") + gzipped(eventJson("zipped-twice") + ']')), "200", 1},
        {"gzip in chunks is taken", batchWith("Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n", chunk(gzipped(batchOf("zipped-in-chunks"))) + lastChunk), "200", 1},
        {"gzip behind a request, and one behind it", coded("gzip", gzipped("[]")) + coded("gzip", gzipped("[]")), "200 200"},
    };
}

} // namespace Andon
