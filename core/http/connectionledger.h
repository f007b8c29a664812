// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/httplimits.h"

#include <QElapsedTimer>
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

    bool hasRoomFor(const QHostAddress &peer) const;
    void enter(ConnectionGuard *guard, const QHostAddress &peer);
    void leave(ConnectionGuard *guard, const QHostAddress &peer);

    /// All connections there are. Ending one does not delete its guard before the event loop turns.
    QList<ConnectionGuard *> connections() const { return m_guards; }
    bool isEmpty() const { return m_guards.isEmpty(); }

    /// Sets room for a body aside; false when too much is in flight already.
    bool reserve(qint64 bytes);
    void release(qint64 bytes) { m_reserved -= bytes; }

    /// False when @a peer has asked often enough in this second.
    bool mayAsk(const QHostAddress &peer);

private:
    HttpLimits m_limits = {};
    QList<ConnectionGuard *> m_guards = {};
    QHash<QHostAddress, int> m_perAddress = {};
    qint64 m_reserved = 0;
    QHash<QHostAddress, int> m_requests = {};   ///< In the second that m_second measures.
    QElapsedTimer m_second = {};
};

} // namespace Andon
