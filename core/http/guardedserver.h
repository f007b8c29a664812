// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/connectionguard.h"
#include "core/http/connectionledger.h"
#include "core/http/handshake.h"
#include "core/http/originrules.h"
#include "core/http/rawsocket.h"
#include "core/traffic/trafficmonitor.h"

#include <QSslServer>
#include <QSslSocket>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

#include <chrono>
#include <type_traits>

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
        if (!socket)
            return nullptr;
        if constexpr (isEncrypted)
            delete Handshake::of(*socket);   // from now on the guard counts
        new ConnectionGuard(*socket, m_context);
        return socket;
    }

protected:
    void incomingConnection(qintptr descriptor) override
    {
        const QHostAddress peer = plainAddress(RawSocket::peerOf(descriptor));
        if (m_context.ledger.hasRoomFor(peer)) {
            Base::incomingConnection(descriptor);
            if constexpr (isEncrypted)
                countHandshake(descriptor);
            return;
        }
        static const HttpFault full = faultOf(HttpStatus::ServiceUnavailable, "Too many connections are open.");
        static const QByteArray farewell = responseBytes(errorResponse(full, ErrorShape::Nested), {.closes = true});
        // To a client that expects TLS these bytes would be rubbish; it sees the connection end.
        RawSocket::refuse(descriptor, isEncrypted ? QByteArrayView() : QByteArrayView(farewell));
        m_context.traffic.note({.peer = peer.toString(), .status = int(full.status), .code = full.code});
    }

private:
    static constexpr bool isEncrypted = std::is_base_of_v<QSslServer, Base>;

    /// QSslServer speaks of a socket only once its client has said something, which it may never do;
    /// but the socket is the youngest of its children.
    void countHandshake(qintptr descriptor)
    {
        const QObjectList &children = this->children();
        for (auto child = children.crbegin(); child != children.crend(); ++child) {
            auto *socket = qobject_cast<QSslSocket *>(*child);
            if (!socket || socket->socketDescriptor() != descriptor)
                continue;
            socket->setReadBufferSize(m_context.ledger.limits().socketBuffer);
            new Handshake(*socket, m_context.ledger);
            return;
        }
    }

    static constexpr int backlog = 1024;
    static constexpr std::chrono::milliseconds tick{250};

    void checkTime()
    {
        for (ConnectionGuard *guard : m_context.ledger.connections())
            guard->checkTime();
        m_context.traffic.noteConnections(m_context.ledger.open(), m_context.ledger.reserved());
    }

    GuardContext m_context;
    QTimer m_tick;
};

} // namespace Andon
