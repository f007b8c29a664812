// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/originrules.h"

#include <QNetworkInterface>

#include <algorithm>

namespace Andon {

namespace {

/// How long a list of the computer's addresses is believed; asking takes a tenth of a millisecond.
constexpr qint64 addressesLastMs = 5'000;

} // namespace

QHostAddress plainAddress(const QHostAddress &address)
{
    bool isIPv4 = false;
    const quint32 plain = address.toIPv4Address(&isIPv4);
    return isIPv4 ? QHostAddress(plain) : address;
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
    const auto origin = originFrom(*head.origin);
    if (origin && originFrom(origin->scheme + "://" + head.host) == origin)
        return std::nullopt;
    return faultOf(HttpStatus::Forbidden, "Pages of this origin may not send to this server.");
}

QByteArray OriginRules::listedOrigin(const RequestHead &head) const
{
    if (!head.origin)
        return {};
    if (m_access.listsEveryOrigin)
        return "*";
    const auto origin = originFrom(*head.origin);
    if (!origin)
        return {};
    const bool isNamed = std::find(m_access.origins.begin(), m_access.origins.end(), *origin) != m_access.origins.end();
    return isNamed || (m_isLoopback && origin->authority.isLoopback()) ? *head.origin : QByteArray();
}

bool OriginRules::isOurs(const Authority &host, const QHostAddress &local)
{
    if (host.isLoopback() || m_access.hostNames.contains(host.host))
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
