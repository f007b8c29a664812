// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/app/hostile/hostilecase.h"

namespace Andon {

/// Something that is no JSON document of RFC 8259 in UTF-8, no deeper than 16.
struct Malformed
{
    QByteArray name = {};
    QByteArray body = {};
};

inline std::vector<Malformed> malformedDocuments()
{
    // Every one holds what would be stored, were it read.
    const QByteArray event = eventJson("hidden", 0, "press-7", R"(,"source":"hidden","amount":1)");
    const auto with = [&](const QByteArray &member) { return event.chopped(1) + ',' + member + '}'; };
    const auto value = [&](const QByteArray &text) { return with("\"note\":" + text); };
    return {
        {"blanks alone", " \t\r\n"},
        {"a word", "batch"},
        {"an array that stays open", '[' + event},
        {"an object that stays open", event.chopped(1)},
        {"a string that stays open", event.chopped(1) + ",\"note\":\"}"},
        {"a bracket too many", '[' + event + "]]"},
        {"brackets that do not match", '[' + event + '}'},
        {"two documents", event + event},
        {"two documents on two lines", event + '\n' + event},
        {"garbage behind it", event + "garbage"},
        {"a NUL behind it", event + QByteArray(1, '\0')},
        {"a comma behind it", event + ','},
        {"a comma at the end of an array", '[' + event + ",]"},
        {"a comma at the end of an object", with("")},
        {"two commas", '[' + event + ",," + event + ']'},
        {"a comma first", "[," + event + ']'},
        {"no comma", '[' + event + event + ']'},
        {"a comment", "/* */" + event},
        {"a comment of a line", event + "// the end"},
        {"a byte order mark", "\xef\xbb\xbf" + event},
        {"UTF-16", QByteArray("\xff\xfe[\0]\0", 6)},
        {"a blank that is none", event + "\xc2\xa0"},
        {"a form feed for a blank", event + '\f'},
        {"a vertical tab for a blank", '\v' + event},
        {"single quotation marks", value("'a'")},
        {"a key without quotation marks", with("note:1")},
        {"a key that is a number", with("1:1")},
        {"a key alone", with("\"note\"")},
        {"a key without a value", with("\"note\":")},
        {"an equals sign", with("\"note\"=1")},
        {"True", value("True")},
        {"nul", value("nul")},
        {"undefined", value("undefined")},
        {"NaN", value("NaN")},
        {"Infinity", value("-Infinity")},
        {"a number with a zero in front", value("01")},
        {"a number with a plus", value("+1")},
        {"a number in hexadecimal", value("0x10")},
        {"a number that begins with a point", value(".5")},
        {"a number that ends with a point", value("1.")},
        {"a number that ends in its exponent", value("1e")},
        {"a minus alone", value("-")},
        {"two minus signs", value("--1")},
        {"a number with a separator", value("1_000")},
        {"a line end in a string", value("\"a\nb\"")},
        {"a tab in a string", value("\"a\tb\"")},
        {"a NUL in a string", value(QByteArray("\"a\0b\"", 5))},
        {"a raw escape in a string", value("\"\x1b[31m\"")},
        {"an escape nobody knows", value(R"("\x41")")},
        {"an escape that is cut off", value(R"("\u12")")},
        {"an escape that is no number", value(R"("\u12g4")")},
        {"a backslash at the end", value(R"("\")")},
        {"a lone byte of UTF-8", value("\"\x80\"")},
        {"a character cut off", value("\"\xe2\x82\"")},
        {"an overlong slash", value("\"\xc0\xaf\"")},
        {"an overlong NUL", value("\"\xc0\x80\"")},
        {"an overlong euro sign", value("\"\xf0\x82\x82\xac\"")},
        {"a surrogate in UTF-8", value("\"\xed\xa0\x80\"")},
        {"a pair of surrogates in UTF-8", value("\"\xed\xa0\xbd\xed\xb8\x80\"")},
        {"a character beyond Unicode", value("\"\xf4\x90\x80\x80\"")},
        {"0xff in a string", value("\"\xff\"")},
        {"Latin-1", value("\"Stra\xdf""e\"")},
        {"broken UTF-8 in a key", with("\"\xc3(\":1")},
        {"broken UTF-8 between values", '[' + event + ",\xa0" + event + ']'},
        {"10,000 brackets", QByteArray(10'000, '[')},
        {"10,000 brackets and their ends", QByteArray(10'000, '[') + QByteArray(10'000, ']')},
        {"10,000 objects", QByteArray(R"({"a":)").repeated(10'000) + '1' + QByteArray(10'000, '}')},
        {"a million brackets", QByteArray(1'000'000, '[')},
        {"a value seventeen deep", value(QByteArray(16, '[') + QByteArray(16, ']'))},
        {"broken behind a thousand good ones", '[' + (event + ',').repeated(1000) + "{]"},
    };
}

/// JSON, but no batch.
inline HostileCases wrongKinds()
{
    const auto kind = [](const QByteArray &name, const QByteArray &body) { return HostileCase {name, postBytes(batchPath, body), "400:INVALID_BODY"}; };
    return {
        kind("null", "null"),
        kind("true", "true"),
        kind("a number", "17"),
        kind("a huge number", QByteArray(5'000, '9')),
        kind("a string", "\"events\""),
        kind("an object", "{}"),
        kind("one event alone", eventJson("hidden")),
        kind("events that are null", R"({"events":null})"),
        kind("events that are an object", R"({"events":{"0":)" + eventJson("hidden") + "}}"),
        kind("events in capitals", R"({"EVENTS":)" + batchOf("hidden") + '}'),
        kind("events given twice, the last one wrong", R"({"events":)" + batchOf("hidden") + R"(,"events":7})"),
        kind("events one level too deep", R"({"data":{"events":)" + batchOf("hidden") + "}}"),
        {"readings that are none", postBytes("/api/v1/readings", "[]"), "400"},
        {"a reading that is null", postBytes("/api/events", "null"), "400"},
        {"a reading that is a number", postBytes("/events", "1e999"), "400"},
        {"a reading in an array, where one is wanted", postBytes("/events", R"([{"source":"hidden","payload":{"amount":1}}])"), "400"},
        {"an empty batch", postBytes(batchPath, "[]"), "200"},
        {"blanks around an empty batch", postBytes(batchPath, " \r\n\t[ ]\n"), "200"},
        {"events given twice, the last one right", postBytes(batchPath, R"({"events":7,"events":)" + batchOf("events-twice") + '}'), "200", 1},
        {"a key in escapes", postBytes(batchPath, R"({"\u0065vents":)" + batchOf("escaped-events") + '}'), "200", 1},
    };
}

} // namespace Andon
