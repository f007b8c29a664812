// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/rawsocket.h"

#include <winsock2.h>
#include <ws2tcpip.h>

namespace Andon::RawSocket {

void endSending(qintptr descriptor)
{
    ::shutdown(SOCKET(descriptor), SD_SEND);
}

QHostAddress peerOf(qintptr descriptor)
{
    sockaddr_storage address = {};
    int size = sizeof address;
    if (::getpeername(SOCKET(descriptor), reinterpret_cast<sockaddr *>(&address), &size) != 0)
        return {};
    return QHostAddress(reinterpret_cast<const sockaddr *>(&address));
}

void refuse(qintptr descriptor, QByteArrayView farewell)
{
    ::send(SOCKET(descriptor), farewell.data(), int(farewell.size()), 0);
    ::closesocket(SOCKET(descriptor));
}

qint64 raiseOpenFiles()
{
    return 8192;   // Sockets are not counted among the files of a program here.
}

} // namespace Andon::RawSocket
