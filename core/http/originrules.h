// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/requesthead.h"

#include <QByteArray>
#include <QElapsedTimer>
#include <QHostAddress>
#include <QSet>

namespace Andon {

/// An address without the IPv6 wrapping that a dual-stack socket puts around IPv4.
QHostAddress plainAddress(const QHostAddress &address);

/// A host and port as they stand in Host and Origin: "localhost", "10.0.0.5:8092", "[::1]:8092".
struct Authority
{
    QByteArray host = {};   ///< In lower case, without the brackets of IPv6.
    QByteArray port = {};   ///< Empty when not given.
    bool isLoopback() const;
    bool operator==(const Authority &) const = default;
};

/// Reads one strictly; nothing when it is anything else.
std::optional<Authority> authorityFrom(QByteArrayView text);

/// Whom the server answers to. A page in a browser can send anything to a loopback port; what it
/// cannot do is lie about Origin, nor name us in Host by a name of its own.
class OriginRules
{
public:
    /// @a bound is where the server listens.
    explicit OriginRules(const QHostAddress &bound) : m_isLoopback(plainAddress(bound).isLoopback()) {}

    /// Why a request must not be answered, if so: its Host is not this server, or it is a POST from
    /// a page that is not listed. @a local is this end of its connection.
    std::optional<HttpFault> refuses(const RequestHead &head, const QHostAddress &local);

    /// The origin to be named in the answer, so that its page may read it; empty when not listed.
    QByteArray listedOrigin(const RequestHead &head) const;

private:
    bool isOurs(const Authority &host, const QHostAddress &local);

    bool m_isLoopback = false;
    QSet<QHostAddress> m_addresses = {};   ///< Of this computer, as of m_asked.
    QElapsedTimer m_asked = {};
};

} // namespace Andon
