// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/rawsocket.h"

#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <limits>

namespace Andon::RawSocket {

namespace {

#ifdef MSG_NOSIGNAL
constexpr int sendFlags = MSG_DONTWAIT | MSG_NOSIGNAL;
#else
constexpr int sendFlags = MSG_DONTWAIT;   // Qt ignores SIGPIPE wherever it must be ignored.
#endif

} // namespace

void endSending(qintptr descriptor)
{
    ::shutdown(int(descriptor), SHUT_WR);
}

QHostAddress peerOf(qintptr descriptor)
{
    sockaddr_storage address = {};
    socklen_t size = sizeof address;
    if (::getpeername(int(descriptor), reinterpret_cast<sockaddr *>(&address), &size) != 0)
        return {};
    return QHostAddress(reinterpret_cast<const sockaddr *>(&address));
}

void refuse(qintptr descriptor, QByteArrayView farewell)
{
    // Whether it arrives decides nothing: the connection ends either way.
    const auto size = std::size_t(farewell.size());
    [[maybe_unused]] const auto sent = ::send(int(descriptor), farewell.data(), size, sendFlags);
    ::close(int(descriptor));
}

qint64 raiseOpenFiles()
{
    rlimit files = {};
    if (::getrlimit(RLIMIT_NOFILE, &files) != 0)
        return 1024;
    const rlim_t before = files.rlim_cur;
    files.rlim_cur = files.rlim_max;
    if (before != files.rlim_max && ::setrlimit(RLIMIT_NOFILE, &files) != 0)
        files.rlim_cur = before;
    return qint64(std::min<rlim_t>(files.rlim_cur, std::numeric_limits<int>::max()));
}

} // namespace Andon::RawSocket
