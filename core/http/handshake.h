// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHostAddress>
#include <QObject>

class QTcpSocket;

namespace Andon {

class ConnectionLedger;

/// Counts a connection while it agrees on TLS and has no guard yet. A child of its socket; lives on
/// the HTTP thread.
class Handshake final : public QObject
{
    Q_OBJECT

public:
    Handshake(QTcpSocket &socket, ConnectionLedger &ledger);
    ~Handshake() override;

    /// The one of @a socket; null when it has none.
    static Handshake *of(const QTcpSocket &socket);

private:
    ConnectionLedger &m_ledger;
    QHostAddress m_peer = {};
};

} // namespace Andon
