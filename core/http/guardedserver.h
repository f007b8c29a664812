// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/connectionguard.h"
#include "core/http/connectionledger.h"
#include "core/http/originrules.h"
#include "core/http/rawsocket.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

#include <chrono>

namespace Andon {

/// A server whose connections are counted, and stand under guard before anybody else knows of them.
/// @a Base is QTcpServer, or QSslServer, which differ only in what their sockets do.
template <typename Base>
class GuardedServer final : public Base
{
public:
    explicit GuardedServer(const GuardContext &context) : m_context(context)
    {
        using namespace std::chrono_literals;
        this->setMaxPendingConnections(backlog);
        this->setListenBacklogSize(backlog);
        // Out of file descriptors: Qt stops accepting then, and would never begin again.
        QObject::connect(this, &QTcpServer::acceptError, this, [this] {
            QTimer::singleShot(200ms, this, [this] { this->resumeAccepting(); });
        });
        QObject::connect(&m_tick, &QTimer::timeout, this, [this] { checkTime(); });
        m_tick.start(tick);
    }

    /// QHttpServer takes its connections from here, so this is the place to be first.
    QTcpSocket *nextPendingConnection() override
    {
        QTcpSocket *socket = Base::nextPendingConnection();
        if (socket)
            new ConnectionGuard(*socket, m_context);
        return socket;
    }

protected:
    void incomingConnection(qintptr descriptor) override
    {
        if (m_context.ledger.hasRoomFor(plainAddress(RawSocket::peerOf(descriptor))))
            return Base::incomingConnection(descriptor);
        static const HttpFault full = faultOf(HttpStatus::ServiceUnavailable, "Too many connections are open.");
        static const QByteArray farewell = responseBytes(errorResponse(full, ErrorShape::Nested), {.closes = true});
        RawSocket::refuse(descriptor, farewell);
    }

private:
    static constexpr int backlog = 1024;
    static constexpr std::chrono::milliseconds tick{250};

    void checkTime()
    {
        for (ConnectionGuard *guard : m_context.ledger.connections())
            guard->checkTime();
    }

    GuardContext m_context;
    QTimer m_tick;
};

} // namespace Andon
