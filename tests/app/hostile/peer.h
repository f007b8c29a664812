// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <utility>

namespace Andon {

/// A connection that can do what no client should: come from any loopback address, hang up in either way,
/// read little or nothing. Never waits longer than it is told to.
class Peer
{
public:
    explicit Peer(quint16 port, const QByteArray &from = "127.0.0.1", int receiveBuffer = 0) : m_socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
    {
        const int yes = 1;
        ::setsockopt(m_socket, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
        if (receiveBuffer > 0)
            ::setsockopt(m_socket, SOL_SOCKET, SO_RCVBUF, &receiveBuffer, sizeof receiveBuffer);
        const sockaddr_in own = addressOf(from, 0);
        const sockaddr_in other = addressOf("127.0.0.1", port);
        m_isConnected = ::bind(m_socket, reinterpret_cast<const sockaddr *>(&own), sizeof own) == 0 && ::connect(m_socket, reinterpret_cast<const sockaddr *>(&other), sizeof other) == 0;
    }
    ~Peer() { hangUp(); }
    Peer(const Peer &) = delete;
    Peer &operator=(const Peer &) = delete;

    bool isConnected() const { return m_isConnected; }

    /// How much of @a bytes could be sent without waiting longer than @a patienceMs for room.
    qsizetype send(const QByteArray &bytes, int patienceMs = 5'000)
    {
        qsizetype sent = 0;
        while (sent < bytes.size() && isReady(POLLOUT, patienceMs)) {
            const ssize_t part = ::send(m_socket, bytes.constData() + sent, std::size_t(bytes.size() - sent), MSG_NOSIGNAL | MSG_DONTWAIT);
            if (part < 0 && errno != EAGAIN)
                break;
            sent += part > 0 ? part : 0;
        }
        return sent;
    }

    /// Reads at most @a most bytes of what comes within @a patienceMs, and keeps them in received().
    void read(int patienceMs = 0, std::size_t most = 64 * 1024)
    {
        if (m_isEnded || !isReady(POLLIN, patienceMs))
            return;
        QByteArray part(qsizetype(most), Qt::Uninitialized);
        const ssize_t size = ::recv(m_socket, part.data(), most, MSG_DONTWAIT);
        m_isEnded = size == 0 || (size < 0 && errno != EAGAIN);
        m_received += part.first(size > 0 ? size : 0);
    }

    /// Reads until the other side ends the connection; false when it does not.
    bool readToItsEnd()
    {
        for (qsizetype before = -1; !m_isEnded && before != m_received.size();) {
            before = m_received.size();
            read(20'000);
        }
        return m_isEnded;
    }

    const QByteArray &received() const { return m_received; }
    bool isEnded() const { return m_isEnded; }   ///< By the other side, as far as read() has seen.
    int status() const { return m_received.startsWith("HTTP/1.1 ") ? m_received.mid(9, 3).toInt() : 0; }

    void endSending() { ::shutdown(m_socket, SHUT_WR); }

    /// Ends it in order.
    void hangUp()
    {
        if (m_socket >= 0)
            ::close(std::exchange(m_socket, -1));
    }

    /// Ends it with a reset.
    void reset()
    {
        const linger atOnce = {.l_onoff = 1, .l_linger = 0};
        ::setsockopt(m_socket, SOL_SOCKET, SO_LINGER, &atOnce, sizeof atOnce);
        hangUp();
    }

    /// Lets this program have as many connections as it may. Returns how many files that are.
    static int raiseOpenFiles()
    {
        rlimit files = {};
        ::getrlimit(RLIMIT_NOFILE, &files);
        files.rlim_cur = files.rlim_max;
        ::setrlimit(RLIMIT_NOFILE, &files);
        ::getrlimit(RLIMIT_NOFILE, &files);
        return int(std::min<rlim_t>(files.rlim_cur, 1'000'000));
    }

private:
    static sockaddr_in addressOf(const QByteArray &text, quint16 port)
    {
        sockaddr_in address = {};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        ::inet_pton(AF_INET, text.constData(), &address.sin_addr);
        return address;
    }

    bool isReady(short event, int patienceMs) const
    {
        pollfd wanted = {.fd = m_socket, .events = event, .revents = 0};
        return ::poll(&wanted, 1, patienceMs) > 0;
    }

    int m_socket = -1;
    bool m_isConnected = false;
    bool m_isEnded = false;
    QByteArray m_received = {};
};

} // namespace Andon
