// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/connectionledger.h"

namespace Andon {

bool ConnectionLedger::hasRoomFor(const QHostAddress &peer) const
{
    return m_open < m_limits.connections && m_perAddress.value(peer) < m_limits.connectionsPerAddress;
}

void ConnectionLedger::enter(ConnectionGuard *guard, const QHostAddress &peer)
{
    m_guards.append(guard);
    count(peer);
}

void ConnectionLedger::leave(ConnectionGuard *guard, const QHostAddress &peer)
{
    m_guards.removeOne(guard);
    uncount(peer);
}

void ConnectionLedger::count(const QHostAddress &peer)
{
    ++m_open;
    ++m_perAddress[peer];
}

void ConnectionLedger::uncount(const QHostAddress &peer)
{
    --m_open;
    if (--m_perAddress[peer] <= 0)
        m_perAddress.remove(peer);
}

bool ConnectionLedger::reserve(const QHostAddress &peer, qint64 bytes)
{
    const qint64 share = m_limits.bodiesInFlightSize - m_limits.bodiesInFlightSize / 4;
    if (m_reserved + bytes > m_limits.bodiesInFlightSize || m_reservedBy.value(peer) + bytes > share)
        return false;
    m_reserved += bytes;
    m_reservedBy[peer] += bytes;
    return true;
}

void ConnectionLedger::release(const QHostAddress &peer, qint64 bytes)
{
    m_reserved -= bytes;
    if (const auto held = m_reservedBy.find(peer); held != m_reservedBy.end() && (*held -= bytes) <= 0)
        m_reservedBy.erase(held);
}

} // namespace Andon
