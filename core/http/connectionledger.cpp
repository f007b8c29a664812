// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/connectionledger.h"

namespace Andon {

bool ConnectionLedger::hasRoomFor(const QHostAddress &peer) const
{
    return m_guards.size() < m_limits.connections && m_perAddress.value(peer) < m_limits.connectionsPerAddress;
}

void ConnectionLedger::enter(ConnectionGuard *guard, const QHostAddress &peer)
{
    m_guards.append(guard);
    ++m_perAddress[peer];
}

void ConnectionLedger::leave(ConnectionGuard *guard, const QHostAddress &peer)
{
    m_guards.removeOne(guard);
    if (--m_perAddress[peer] <= 0)
        m_perAddress.remove(peer);
}

bool ConnectionLedger::reserve(qint64 bytes)
{
    if (m_reserved + bytes > m_limits.bodiesInFlightSize)
        return false;
    m_reserved += bytes;
    return true;
}

bool ConnectionLedger::mayAsk(const QHostAddress &peer)
{
    if (m_limits.requestsPerSecond <= 0)
        return true;
    if (!m_second.isValid() || m_second.hasExpired(1000)) {
        m_requests.clear();
        m_second.start();
    }
    return ++m_requests[peer] <= m_limits.requestsPerSecond;
}

} // namespace Andon
