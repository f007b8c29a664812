// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/originrules.h"

#include <QNetworkInterface>

#include <algorithm>

namespace Andon {

namespace {

/// How long a list of the computer's addresses is believed; asking takes a tenth of a millisecond.
constexpr qint64 addressesLastMs = 5'000;

bool isHostCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '_';
}

bool isPort(QByteArrayView text)
{
    const bool isDigits = std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    return isDigits && !text.isEmpty() && text.size() <= 5 && text.toByteArray().toInt() <= 65535;
}

/// The authority of "http://host:port", which is all there is to an origin.
std::optional<Authority> authorityOfOrigin(const QByteArray &origin)
{
    for (const QByteArrayView scheme : {QByteArrayView("http://"), QByteArrayView("https://")}) {
        if (QByteArrayView(origin).startsWith(scheme))
            return authorityFrom(QByteArrayView(origin).sliced(scheme.size()));
    }
    return std::nullopt;
}

} // namespace

QHostAddress plainAddress(const QHostAddress &address)
{
    bool isIPv4 = false;
    const quint32 plain = address.toIPv4Address(&isIPv4);
    return isIPv4 ? QHostAddress(plain) : address;
}

bool Authority::isLoopback() const
{
    return host == "localhost" || host == "127.0.0.1" || host == "::1";
}

std::optional<Authority> authorityFrom(QByteArrayView text)
{
    Authority authority;
    qsizetype end = text.indexOf(':');
    if (text.startsWith('[')) {
        end = text.indexOf(']');
        const QHostAddress address(QString::fromLatin1(text.sliced(1, std::max<qsizetype>(end - 1, 0))));
        if (end < 0 || address.protocol() != QAbstractSocket::IPv6Protocol || !address.scopeId().isEmpty())
            return std::nullopt;
        authority.host = address.toString().toLatin1();
        ++end;
    } else {
        end = end < 0 ? text.size() : end;
        authority.host = text.first(end).toByteArray().toLower();
        if (authority.host.isEmpty() || !std::all_of(authority.host.begin(), authority.host.end(), isHostCharacter))
            return std::nullopt;
    }
    if (end == text.size())
        return authority;
    authority.port = text.sliced(end + 1).toByteArray();
    return text[end] == ':' && isPort(authority.port) ? std::optional(authority) : std::nullopt;
}

std::optional<HttpFault> OriginRules::refuses(const RequestHead &head, const QHostAddress &local)
{
    const auto host = authorityFrom(head.host);
    // Browsers, against whom this stands, do not speak HTTP/1.0; the few that do may leave Host out.
    const bool isAbsent = head.host.isEmpty() && head.isHttp10;
    if (!isAbsent && (!host || !isOurs(*host, local)))
        return faultOf(HttpStatus::Forbidden, "The Host of the request is not this server.");
    if (!head.origin || head.method != "POST" || !listedOrigin(head).isEmpty())
        return std::nullopt;
    if (host && authorityOfOrigin(*head.origin) == host)
        return std::nullopt;
    return faultOf(HttpStatus::Forbidden, "Pages of this origin may not send to this server.");
}

QByteArray OriginRules::listedOrigin(const RequestHead &head) const
{
    const auto authority = head.origin ? authorityOfOrigin(*head.origin) : std::nullopt;
    return m_isLoopback && authority && authority->isLoopback() ? *head.origin : QByteArray();
}

bool OriginRules::isOurs(const Authority &host, const QHostAddress &local)
{
    if (host.isLoopback())
        return true;
    const QHostAddress address = plainAddress(QHostAddress(QString::fromLatin1(host.host)));
    if (address.isNull())
        return false;
    if (address.isLoopback() || address == plainAddress(local))
        return true;
    if (!m_asked.isValid() || m_asked.hasExpired(addressesLastMs)) {
        m_addresses.clear();
        for (QHostAddress own : QNetworkInterface::allAddresses()) {
            own.setScopeId({});
            m_addresses.insert(own);
        }
        m_asked.start();
    }
    return m_addresses.contains(address);
}

} // namespace Andon
