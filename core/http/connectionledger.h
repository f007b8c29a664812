// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/httplimits.h"

#include <QHash>
#include <QHostAddress>
#include <QList>

namespace Andon {

class ConnectionGuard;

/// How much of what all connections share is taken. Lives on the HTTP thread.
class ConnectionLedger
{
public:
    explicit ConnectionLedger(const HttpLimits &limits) : m_limits(limits) {}

    const HttpLimits &limits() const { return m_limits; }
    void setLimits(const HttpLimits &limits) { m_limits = limits; }

    bool hasRoomFor(const QHostAddress &peer) const;
    void enter(ConnectionGuard *guard, const QHostAddress &peer);
    void leave(ConnectionGuard *guard, const QHostAddress &peer);

    /// A connection that has no guard, since it has not agreed on TLS yet.
    void count(const QHostAddress &peer);
    void uncount(const QHostAddress &peer);
    int open() const { return m_open; }

    /// All connections there are. Ending one does not delete its guard before the event loop turns.
    QList<ConnectionGuard *> connections() const { return m_guards; }
    bool isEmpty() const { return m_guards.isEmpty(); }
    qint64 reserved() const { return m_reserved; }

    /// Sets room for a body of @a peer aside; false when too much is in flight already, from all of
    /// them or from this one, which may hold three quarters.
    bool reserve(const QHostAddress &peer, qint64 bytes);
    void release(const QHostAddress &peer, qint64 bytes);

private:
    HttpLimits m_limits = {};
    QList<ConnectionGuard *> m_guards = {};
    QHash<QHostAddress, int> m_perAddress = {};
    int m_open = 0;
    QHash<QHostAddress, qint64> m_reservedBy = {};
    qint64 m_reserved = 0;
};

} // namespace Andon
