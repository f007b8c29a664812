// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/httpaccess.h"
#include "core/http/requesthead.h"

#include <QByteArray>
#include <QElapsedTimer>
#include <QHostAddress>
#include <QSet>

namespace Andon {

/// An address without the IPv6 wrapping that a dual-stack socket puts around IPv4.
QHostAddress plainAddress(const QHostAddress &address);

/// Whom the server answers to. A page in a browser can send anything to a loopback port; what it
/// cannot do is lie about Origin, nor name us in Host by a name of its own.
class OriginRules
{
public:
    /// @a bound is where the server listens. While that is loopback, pages on loopback are listed.
    explicit OriginRules(const QHostAddress &bound, HttpAccess access = {})
        : m_isLoopback(plainAddress(bound).isLoopback()), m_access(std::move(access))
    {
    }

    /// Why a request must not be answered, if so: its Host is not this server, or it is a POST from
    /// a page that is not listed. @a local is this end of its connection.
    std::optional<HttpFault> refuses(const RequestHead &head, const QHostAddress &local);

    /// The origin to be named in the answer, so that its page may read it: the page's own, or "*"
    /// where every one is listed; empty when it is not listed.
    QByteArray listedOrigin(const RequestHead &head) const;

private:
    bool isOurs(const Authority &host, const QHostAddress &local);

    bool m_isLoopback = false;
    HttpAccess m_access = {};
    QSet<QHostAddress> m_addresses = {};   ///< Of this computer, as of m_asked.
    QElapsedTimer m_asked = {};
};

} // namespace Andon
