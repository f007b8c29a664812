// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The values of Host and Origin, which decide whom the server answers. An input is such a value.
#include "core/http/origin.h"
#include "tests/fuzz/property.h"

#include <algorithm>

using namespace Andon;
using namespace Andon::Fuzz;

namespace {

QByteArray written(const Authority &authority)
{
    const QByteArray host = authority.host.contains(':') ? '[' + authority.host + ']' : authority.host;
    return authority.port.isEmpty() ? host : host + ':' + authority.port;
}

QByteArray written(const Origin &origin)
{
    return origin.scheme + "://" + written(origin.authority);
}

void checkAuthority(const Authority &authority)
{
    must(!authority.host.isEmpty() && authority.host == authority.host.toLower(), "a host is there, in lower case");
    const auto isAllowed = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || QByteArrayView(".-_:").contains(c); };
    must(std::all_of(authority.host.begin(), authority.host.end(), isAllowed), "a host has nothing that another reader might stop at");
    must(authority.port.isEmpty() || (authority.port.size() <= 5 && authority.port.toInt() <= 65535), "a port is one");
    must(std::all_of(authority.port.begin(), authority.port.end(), [](char c) { return c >= '0' && c <= '9'; }), "a port has digits only");
    must(authorityFrom(written(authority)) == authority, "a host that is written reads back as the same");
    must(!authority.isLoopback() || authority.host == "localhost" || authority.host == "127.0.0.1" || authority.host == "::1", "loopback has three names");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size)
{
    const std::string_view text = textOf(bytes, size);
    const auto authority = authorityFrom(viewOf(text));
    const auto origin = originFrom(viewOf(text));
    must(!(authority && origin), "nothing is both a host and an origin");
    if (authority) {
        checkAuthority(*authority);
        const QByteArray behindHost = authority->port.isEmpty() ? QByteArray() : ':' + authority->port;
        const bool isIpv6 = authority->host.contains(':');   // which may be written in several ways
        must(isIpv6 ? text.front() == '[' && viewOf(text).endsWith(']' + behindHost) : viewOf(text).toByteArray().toLower() == authority->host + behindHost,
             "a host and its port are all there is");
        const auto page = originFrom("http://" + viewOf(text).toByteArray());
        must(page && page->authority.host == authority->host, "a host behind a scheme is an origin");
    }
    if (origin) {
        checkAuthority(origin->authority);
        must(origin->scheme == "http" || origin->scheme == "https", "pages come over HTTP");
        must(origin->authority.port != (origin->scheme == "http" ? "80" : "443"), "the usual port is left out");
        must(originFrom(written(*origin)) == origin, "an origin that is written reads back as the same");
    }
    return 0;
}
