// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/handshake.h"

#include "core/http/connectionledger.h"
#include "core/http/originrules.h"

#include <QTcpSocket>

namespace Andon {

Handshake::Handshake(QTcpSocket &socket, ConnectionLedger &ledger)
    : QObject(&socket), m_ledger(ledger), m_peer(plainAddress(socket.peerAddress()))
{
    m_ledger.count(m_peer);
}

Handshake::~Handshake()
{
    m_ledger.uncount(m_peer);
}

Handshake *Handshake::of(const QTcpSocket &socket)
{
    return socket.findChild<Handshake *>(QString(), Qt::FindDirectChildrenOnly);
}

} // namespace Andon
