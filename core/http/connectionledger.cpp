// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/connectionledger.h"

namespace Andon {

bool SharedRoom::reserve(const QHostAddress &peer, qint64 bytes, qint64 room)
{
    const qint64 share = room - room / 4;
    if (m_taken + bytes > room || m_takenBy.value(peer) + bytes > share)
        return false;
    m_taken += bytes;
    m_takenBy[peer] += bytes;
    return true;
}

void SharedRoom::release(const QHostAddress &peer, qint64 bytes)
{
    m_taken -= bytes;
    if (const auto held = m_takenBy.find(peer); held != m_takenBy.end() && (*held -= bytes) <= 0)
        m_takenBy.erase(held);
}

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

} // namespace Andon
