// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/app/hostile/hostilecase.h"

namespace Andon {

inline HostileCases paths()
{
    const auto missing = [](const QByteArray &name, const QByteArray &target, const QByteArray &answers = "404") { return HostileCase {name, getBytes(target), answers}; };
    return {
        missing("the root", "/"),
        missing("a path below nothing", "/nowhere/at/all"),
        missing("up", "/api/v1/../v1/rejections", "400|404"),
        missing("up and out", "/../../../../etc/passwd", "400|404"),
        missing("up in disguise", "/docs/%2e%2e/%2e%2e/etc/passwd", "400|404"),
        missing("up in disguise with a slash", "/docs/..%2f..%2fetc%2fpasswd", "400|404"),
        missing("up in disguise, twice", "/docs/%252e%252e%252fetc", "400|404"),
        missing("up, overlong", "/docs/%c0%ae%c0%ae/etc/passwd", "400|404"),
        missing("up with a backslash", "/docs/..\\..\\etc\\passwd", "400|404"),
        missing("up from the page", "/docs/..", "400|404"),
        missing("where we are", "/api/v1/./rejections", "400|404"),
        missing("two slashes first", "//api/v1/rejections", "400|404"),
        missing("two slashes and a host", "//evil.example/api/v1/rejections", "400|404"),
        missing("two slashes and a broken host", "//[::1/api/v1/rejections", "400|404"),
        missing("two slashes and a broken port", "//localhost:99999999/api", "400|404"),
        missing("two slashes within", "/api//v1/rejections", "400|404"),
        missing("a slash at the end", "/api/v1/rejections/", "400|404"),
        missing("a slash in disguise", "/api/v1%2frejections", "400|404"),
        missing("a letter in disguise", "/api/v1/rejection%73", "200|400|404"),
        missing("NUL in disguise", "/api/v1/rejections%00", "400|404"),
        missing("NUL and an extension", "/docs/docs.css%00.html", "400|404"),
        missing("a line end in disguise", "/api/v1/%0d%0aX-Evil:%20yes", "400|404"),
        missing("a broken escape", "/api/v1/%zz", "400|404"),
        missing("an escape cut off", "/api/v1/rejections%", "400|404"),
        missing("capitals", "/API/V1/REJECTIONS"),
        missing("parameters of the path", "/api/v1/rejections;jsessionid=1", "400|404"),
        missing("brackets and the like", "/api/v1/{rejections}[0]|<b>^`\"", "400|404"),
        missing("a file of the page that is none", "/docs/andon.db"),
        missing("a file named by the system", "/docs/con", "404"),
        missing("a path of ten thousand slashes", QByteArray(4'000, '/'), "400|404"),
        missing("a fragment", "/api/v1/rejections#top", "400|404 end"),
        missing("UTF-8 as it is", "/api/v1/r\xc3\xa9jections", "400|404 end"),
        missing("a whole address", "http://localhost/api/v1/rejections", "200|400"),
        missing("a whole address of somebody else", "http://evil.example/api/v1/rejections", "400|403|404|421 end"),
        missing("another scheme", "file:///etc/passwd", "400|404 end"),
        missing("a script", "javascript:alert(1)", "400|404 end"),
        missing("no slash", "api/v1/rejections", "400|404 end"),
        missing("a star", "*", "400|404 end"),
        missing("a backslash first", "\\api\\v1\\rejections", "400|404 end"),
        {"a tunnel", "CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example:443\r\n\r\n", "400|403|405|501 end"},
        {"a tunnel to ourselves", "CONNECT localhost:8092 HTTP/1.1\r\nHost: localhost:8092\r\n\r\n", "400|405|501"},
        {"an unknown path, posted to", postBytes("/api/v1/nothing", batchOf("hidden")), "404"},
        {"an unknown path below batches", postBytes("/api/v1/events/batch/1", batchOf("hidden")), "404"},
        {"an unknown path of another shape", getBytes("/events/nothing"), "404"},
        {"an unknown path of a third shape", getBytes("/api/events/nothing"), "404"},
    };
}

inline HostileCases methods()
{
    const auto method = [](const QByteArray &word, const QByteArray &path, const QByteArray &answers) {
        return HostileCase {word + ' ' + path, word + ' ' + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n", answers};
    };
    HostileCases cases = {method("GET", batchPath, "405"), method("GET", "/events/batch", "405"), method("GET", "/api/v1/rejections/1/retry", "405"), method("POST", "/api/v1/stats", "405"),
                          method("POST", "/health", "405"), method("get", "/api/v1/rejections", "405|501"), method("GETGET", "/health", "405|501")};
    for (const char *word : {"PUT", "PATCH", "DELETE", "TRACE", "CONNECT", "PROPFIND", "FOO"}) {
        for (const char *path : {"/api/v1/events/batch", "/events/batch", "/api/v1/events", "/api/events", "/stats", "/health"})
            cases.push_back(method(word, path, "405|501"));
        cases.push_back(method(word, "/nowhere", "404|501"));
    }
    for (const char *path : {"/health", "/healthz", "/api/health", "/api/v1/events", "/api/v1/rejections", "/api/v1/readings", "/api/v1/aggregates", "/api/events", "/api/aggregation",
                             "/events/processed", "/events/failed", "/aggregates", "/openapi.json"}) {
        cases.push_back(method("HEAD", path, "200"));
        cases.push_back(method("OPTIONS", path, "200|204"));
    }
    for (const char *path : {"/api/v1/events/batch", "/events/batch", "/events", "/api/v1/rejections/1/retry"}) {
        cases.push_back(method("HEAD", path, "405"));
        cases.push_back(method("OPTIONS", path, "200|204"));
    }
    for (const char *path : {"/api/v1/stats", "/stats", "/stats/top-defect-lines"})
        cases.push_back(method("HEAD", path, "400"));
    cases.push_back(method("HEAD", "/nowhere", "404"));
    cases.push_back(method("OPTIONS", "/nowhere", "404"));
    cases.push_back({"HEAD with a broken field", "HEAD /health HTTP/1.1\r\nHost : localhost\r\n\r\n", "400 end"});
    return cases;
}

/// Ids of rejections that are no numbers, or not those of a rejection.
inline HostileCases retries()
{
    HostileCases cases;
    for (const QByteArray &id : {QByteArray("abc"), QByteArray("0"), QByteArray("-1"), QByteArray("%31"), QByteArray("1e3"), QByteArray("0x1"), QByteArray("1.0"), QByteArray("1%20"), QByteArray("%201"),
                                 QByteArray("+1"), QByteArray("1%00"), QByteArray("1'--"), QByteArray("99999999"), QByteArray("9223372036854775807"), QByteArray("9223372036854775808"),
                                 QByteArray("18446744073709551617"), QByteArray(3'000, '9'), QByteArray("NaN"), QByteArray("null"), QByteArray("{id}"), QByteArray("<b>"), QByteArray("%D9%A1")})
        cases.push_back({"retry of " + id.left(40), postBytes("/api/v1/rejections/" + id + "/retry", ""), "400|404"});
    cases.push_back({"retry of nothing", postBytes("/api/v1/rejections//retry", ""), "400|404"});
    cases.push_back({"retry below a number", postBytes("/api/v1/rejections/1/2/retry", ""), "400|404"});
    cases.push_back({"retry by asking", getBytes("/api/v1/rejections/1/retry"), "405"});
    return cases;
}

inline HostileCases queries()
{
    const auto query = [](const QByteArray &target, const QByteArray &answers) { return HostileCase {target.left(90), getBytes(target), answers}; };
    const QByteArray stats = "/api/v1/stats?start=2026-01-15T00:00:00Z&end=2026-01-16T00:00:00Z&machineId=";
    const QByteArray window = "/api/v1/stats?machineId=m&end=2026-01-16T00:00:00Z&start=";
    return {
        query("/api/v1/stats", "400:MISSING_PARAMETER"),
        query("/stats?machineId=&start=&end=", "400:MISSING_PARAMETER"),
        query("/api/v1/stats?MACHINEID=m&START=2026-01-15T00:00:00Z&END=2026-01-16T00:00:00Z", "400:MISSING_PARAMETER"),
        query("/api/v1/stats?machineId[]=m&start=2026-01-15T00:00:00Z&end=2026-01-16T00:00:00Z", "400:MISSING_PARAMETER"),
        query(stats + "%", "400"),
        query(stats + "%zz", "400"),
        query(stats + "%f", "400"),
        query(stats + "%ff", "400"),
        query(stats + "%c0%80", "400"),
        query(stats + "%ed%a0%80", "400"),
        query(stats + "%00", "200|400"),
        query(stats + "%u0041", "400"),
        query(stats + "a&machineId=b", "200"),
        query(stats + "a%26machineId=b", "200"),
        query(stats + "%27%20OR%201=1--", "200"),
        query(stats + QByteArray(3'900, 'm'), "200"),
        query(stats + "m&&&=&=x&x=&%00=1&?", "200"),
        query(window + "yesterday", "400:INVALID_PARAMETER"),
        query(window + "2026-01-15T00:00:00", "400:INVALID_PARAMETER"),
        query(window + "2026-01-15T00:00:00 01:00", "400 end"),
        query(window + "2026-01-15T00:00:00+01:00", "200"),
        query(window + "2026-01-15T00:00:00%2B01:00", "200"),
        query(window + "2026-01-15T00%3A00%3A00Z%00", "400:INVALID_PARAMETER"),
        query(window + "-0001-01-01T00:00:00Z", "400:INVALID_PARAMETER"),
        query(window + "10000-01-01T00:00:00Z", "400:INVALID_PARAMETER"),
        query(window + "9999-12-31T23:59:59-14:00", "200|400"),
        query(window + "0000-01-01T00:00:00%2B14:00", "200|400"),
        query(window + "1e300", "400:INVALID_PARAMETER"),
        query(window + "NaN", "400:INVALID_PARAMETER"),
        query("/api/v1/events?limit=0", "400:INVALID_PARAMETER"),
        query("/api/v1/events?limit=-1", "400:INVALID_PARAMETER"),
        query("/api/v1/events?limit=1001", "400:INVALID_PARAMETER"),
        query("/api/v1/events?limit=1e2", "400:INVALID_PARAMETER"),
        query("/api/v1/events?limit=0x10", "400:INVALID_PARAMETER"),
        query("/api/v1/events?limit=ten", "400:INVALID_PARAMETER"),
        query("/api/v1/events?limit=99999999999999999999999", "400:INVALID_PARAMETER"),
        query("/api/v1/events?limit=-99999999999999999999999", "400:INVALID_PARAMETER"),
        query("/api/v1/events?limit=1.5", "400:INVALID_PARAMETER"),
        query("/api/v1/events?limit=1;drop", "400:INVALID_PARAMETER"),
        query("/api/v1/events?skip=-1", "400:INVALID_PARAMETER"),
        query("/api/v1/events?skip=9223372036854775807", "200"),
        query("/api/v1/events?skip=99999999999999999999999", "200|400"),
        query("/api/v1/events?limit=1&skip=2147483648", "200"),
        query("/api/v1/events?eventId=%ff", "400"),
        query("/api/v1/events?eventId=%f0%9f%98%80", "200"),
        query("/api/v1/rejections?kind=everything", "400:INVALID_PARAMETER"),
        query("/api/v1/rejections?status=lost", "400:INVALID_PARAMETER"),
        query("/api/v1/rejections?reason=%27;DROP%20TABLE%20events;--", "200"),
        query("/api/v1/readings?status=lost", "400"),
        query("/api/v1/readings?limit=0", "400"),
        query("/api/v1/readings?from=yesterday", "400"),
        query("/api/v1/aggregates?groupBy=everything", "400"),
        query("/api/events?limit=0&startDate=yesterday", "200"),
        query("/api/events?limit=99999999999999999999999", "200|400"),
        query("/api/aggregation?groupBy=everything", "200"),
        query("/aggregates?from=%ff", "200|400"),
        query("/aggregates?client_id=%ff", "200|400"),
        query("/stats/top-defect-lines?from=2026-01-15T00:00:00Z&to=2026-01-16T00:00:00Z&limit=0", "400:INVALID_PARAMETER"),
        query("/stats/top-defect-lines?from=2026-01-15T00:00:00Z&to=2026-01-16T00:00:00Z&limit=many", "400:INVALID_PARAMETER"),
        query("/stats/top-defect-lines?from=2026-01-15T00:00:00Z&to=2026-01-16T00:00:00Z&limit=99999999999999999999999", "200"),
        query("/stats/top-defect-lines?from=2026-01-15T00:00:00Z", "400:MISSING_PARAMETER"),
    };
}

} // namespace Andon
