// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/httplimits.h"

#include <QHash>
#include <QHostAddress>
#include <QList>

namespace Andon {

class ConnectionGuard;

/// Bytes that all connections share. One address may hold three quarters.
class SharedRoom
{
public:
    /// Sets @a bytes of @a room aside for @a peer; false when too much is taken already.
    bool reserve(const QHostAddress &peer, qint64 bytes, qint64 room);
    void release(const QHostAddress &peer, qint64 bytes);
    qint64 taken() const { return m_taken; }

private:
    QHash<QHostAddress, qint64> m_takenBy = {};
    qint64 m_taken = 0;
};

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
    qint64 reserved() const { return m_bodies.taken(); }

    /// Room for a body of @a peer, until it has been answered.
    bool reserve(const QHostAddress &peer, qint64 bytes) { return m_bodies.reserve(peer, bytes, m_limits.bodiesInFlightSize); }
    void release(const QHostAddress &peer, qint64 bytes) { m_bodies.release(peer, bytes); }

    /// Room for a large answer to @a peer, until most of it has been read.
    bool reserveAnswer(const QHostAddress &peer, qint64 bytes) { return m_answers.reserve(peer, bytes, m_limits.unreadAnswersSize); }
    void releaseAnswer(const QHostAddress &peer, qint64 bytes) { m_answers.release(peer, bytes); }

private:
    HttpLimits m_limits = {};
    QList<ConnectionGuard *> m_guards = {};
    QHash<QHostAddress, int> m_perAddress = {};
    int m_open = 0;
    SharedRoom m_bodies = {};
    SharedRoom m_answers = {};
};

} // namespace Andon
