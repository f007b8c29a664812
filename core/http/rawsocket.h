// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QHostAddress>
#include <QtGlobal>

/// The few things about sockets that Qt does not offer. Everything that differs between systems
/// stands in rawsocket_posix.cpp and rawsocket_windows.cpp.
namespace Andon::RawSocket {

/// Says that nothing more will be sent, and goes on receiving.
void endSending(qintptr descriptor);

/// Who is at the other end of a connection that has just been accepted.
QHostAddress peerOf(qintptr descriptor);

/// Sends @a farewell as far as that is possible at once, and closes.
void refuse(qintptr descriptor, QByteArrayView farewell);

/// Raises the number of files this program may open as far as it is allowed to, and returns it.
qint64 raiseOpenFiles();

} // namespace Andon::RawSocket
