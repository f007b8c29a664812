// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/app/hostile/hostilecase.h"

namespace Andon {

/// Names that a page elsewhere may have made lead here, and garbage.
inline HostileCases hosts()
{
    const auto host = [](const QByteArray &text) { return "GET /api/v1/rejections HTTP/1.1\r\n" + text + "\r\n"; };
    return {
        {"no Host", host(""), "400 end"},
        {"an empty Host", host("Host:\r\n"), "400|403 end"},
        {"two Hosts that agree", host("Host: localhost\r\nHost: localhost\r\n"), "400 end"},
        {"a good Host and an evil one", host("Host: localhost\r\nHost: evil.example\r\n"), "400 end"},
        {"an evil Host and a good one", host("Host: evil.example\r\nhost: localhost\r\n"), "400 end"},
        {"two Hosts in one", host("Host: localhost, evil.example\r\n"), "400|403 end"},
        {"a foreign Host", host("Host: evil.example\r\n"), "403 end"},
        {"a name rebound to us", host("Host: rebind.evil.example:80\r\n"), "403 end"},
        {"a name with ours in front", host("Host: localhost.evil.example\r\n"), "403 end"},
        {"a name with our address in front", host("Host: 127.0.0.1.nip.example\r\n"), "403 end"},
        {"a name that ends with ours", host("Host: evil-localhost\r\n"), "403 end"},
        {"the address of nobody", host("Host: 0.0.0.0\r\n"), "403 end"},
        {"somebody else's address", host("Host: 192.0.2.7\r\n"), "403 end"},
        {"somebody else's address in IPv6", host("Host: [2001:db8::7]\r\n"), "403 end"},
        {"a user before the name", host("Host: admin@localhost\r\n"), "400|403 end"},
        {"our name as a user", host("Host: localhost@evil.example\r\n"), "400|403 end"},
        {"our name as a user with a port", host("Host: localhost:80@evil.example\r\n"), "400|403 end"},
        {"a port that is no number", host("Host: localhost:http\r\n"), "400|403 end"},
        {"a port beyond all ports", host("Host: localhost:65536\r\n"), "400|403 end"},
        {"a negative port", host("Host: localhost:-1\r\n"), "400|403 end"},
        {"two ports", host("Host: localhost:80:80\r\n"), "400|403 end"},
        {"a path in the Host", host("Host: localhost/evil.example\r\n"), "400|403 end"},
        {"a scheme in the Host", host("Host: http://localhost\r\n"), "400|403 end"},
        {"a blank in the Host", host("Host: local host\r\n"), "400|403 end"},
        {"a tab in the Host", host("Host: localhost\tevil.example\r\n"), "400|403 end"},
        {"a backslash in the Host", host("Host: localhost\\evil.example\r\n"), "400|403 end"},
        {"a percent in the Host", host("Host: local%68ost\r\n"), "400|403 end"},
        {"a bracket that stays open", host("Host: [::1\r\n"), "400|403 end"},
        {"a zone in the address", host("Host: [::1%25lo]\r\n"), "400|403 end"},
        {"umlauts in the Host", host("Host: l\xc3\xb6""calhost\r\n"), "400|403 end"},
        {"a Host of 10,000 letters", host("Host: " + QByteArray(10'000, 'a') + "\r\n"), "400|403 end"},
        {"a foreign Host with a batch", "POST " + batchPath + " HTTP/1.1\r\nHost: evil.example\r\nContent-Length: " + QByteArray::number(batchOf("hidden").size()) + "\r\n\r\n" + batchOf("hidden"), "403 end"},
        {"a foreign Host in HTTP/1.0", "GET /api/v1/rejections HTTP/1.0\r\nHost: evil.example\r\n\r\n", "403 end"},
        {"X-Forwarded-Host makes nobody ours", host("Host: evil.example\r\nX-Forwarded-Host: localhost\r\nForwarded: host=localhost\r\n"), "403 end"},
        {"our name in capitals", host("Host: LOCALHOST:8092\r\n"), "200"},
        {"our address", host("Host: 127.0.0.1:8092\r\n"), "200"},
        {"our address in IPv6", host("Host: [::1]:8092\r\n"), "200"},
    };
}

/// Pages of other sites that try to send a batch.
inline HostileCases origins()
{
    const auto refused = [](const QByteArray &name, const QByteArray &origin) {
        return HostileCase {name, postBytes(batchPath, batchOf("hidden"), "Origin: " + origin + "\r\n"), "403 end"};
    };
    HostileCases cases = {
        refused("a foreign origin", "http://evil.example"),
        refused("a foreign origin over TLS", "https://evil.example"),
        refused("the origin null", "null"),
        refused("an empty origin", ""),
        refused("a page from a file", "file://"),
        refused("an extension of a browser", "chrome-extension://abcdefghijklmnop"),
        refused("an origin with ours in front", "http://localhost.evil.example"),
        refused("an origin with ours as its user", "http://localhost@evil.example"),
        refused("an origin with ours as its path", "http://evil.example/http://localhost"),
        refused("an origin with ours as its fragment", "http://evil.example#localhost"),
        refused("two origins in one", "http://localhost http://evil.example"),
        refused("an origin without a scheme", "localhost"),
        refused("an origin of another scheme", "ftp://localhost"),
        refused("an origin with a broken port", "http://localhost:evil"),
        refused("an origin of 10,000 letters", "http://" + QByteArray(10'000, 'a')),
        {"two origins", postBytes(batchPath, batchOf("hidden"), "Origin: http://localhost\r\nOrigin: http://evil.example\r\n"), "400|403 end"},
        {"a form of a foreign page", postBytes(batchPath, batchOf("hidden"), "Origin: http://evil.example\r\nContent-Type: text/plain\r\n"), "403 end"},
        {"a foreign page may not retry", postBytes("/api/v1/rejections/1/retry", "", "Origin: http://evil.example\r\n"), "403 end"},
        {"a foreign page may not send readings", postBytes("/api/events", R"({"source":"hidden","amount":1})", "Origin: http://evil.example\r\n"), "403 end"},
        {"a foreign page may not send the other readings", postBytes("/events", R"({"source":"hidden","payload":{"amount":1}})", "Origin: null\r\n"), "403 end"},
        {"a page of this computer", postBytes(batchPath, batchOf("from-a-page"), "Origin: http://localhost:3000\r\n"), "200", 1},
    };
    return cases;
}

} // namespace Andon
