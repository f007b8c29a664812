// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

#include <algorithm>
#include <cctype>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <utility>

/// Where a server is.
struct Base
{
    std::string host = "127.0.0.1";
    int port = 8092;
    std::string source = {};   ///< The address of this computer to come from; empty: the usual one.

    /// "127.0.0.1:8092", with or without http:// before it.
    static Base from(std::string text)
    {
        if (text.starts_with("http://"))
            text.erase(0, 7);
        const std::size_t colon = text.find(':');
        return {text.substr(0, colon), colon == std::string::npos ? 80 : std::atoi(text.c_str() + colon + 1), {}};
    }
};

/// One keep-alive connection and the last answer that came over it.
class Connection
{
public:
    explicit Connection(Base base) : m_base(std::move(base)) {}
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;
    ~Connection() { close(m_socket); }

    bool open()
    {
        if (m_socket >= 0)
            close(m_socket);
        m_socket = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        const int one = 1;
        setsockopt(m_socket, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
        // A server that never answers must not hold up the whole run.
        const timeval patience{.tv_sec = 60, .tv_usec = 0};
        setsockopt(m_socket, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
        setsockopt(m_socket, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
        if (!m_base.source.empty()) {
            const sockaddr_in own = socketAddress(m_base.source, 0);
            if (bind(m_socket, reinterpret_cast<const sockaddr *>(&own), sizeof own) != 0)
                return false;
        }
        const sockaddr_in address = socketAddress(m_base.host, m_base.port);
        return address.sin_addr.s_addr != 0
            && connect(m_socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0;
    }

    /// False when the connection broke.
    bool exchange(std::string_view request) { return send(request) && receive(); }

    bool send(std::string_view request) const
    {
        while (!request.empty()) {
            const ssize_t sent = ::send(m_socket, request.data(), request.size(), MSG_NOSIGNAL);
            if (sent <= 0)
                return false;
            request.remove_prefix(std::size_t(sent));
        }
        return true;
    }

    bool receive()
    {
        m_answer.clear();
        m_bodyAt = 0;
        m_status = 0;
        std::size_t size = 0;
        char chunk[65536];
        while (size == 0 || m_answer.size() < size) {
            const ssize_t received = recv(m_socket, chunk, sizeof chunk, 0);
            if (received <= 0)
                return false;
            m_answer.append(chunk, std::size_t(received));
            const std::size_t headEnd = m_answer.find("\r\n\r\n");
            if (size > 0 || headEnd == std::string::npos)
                continue;
            std::string head = m_answer.substr(0, headEnd);
            std::ranges::transform(head, head.begin(), [](unsigned char letter) { return char(std::tolower(letter)); });
            const std::size_t lengthAt = head.find("content-length:");
            if (lengthAt == std::string::npos)
                return false;
            m_bodyAt = headEnd + 4;
            size = m_bodyAt + std::strtoul(head.c_str() + lengthAt + 15, nullptr, 10);
            m_status = std::atoi(head.c_str() + 9);
        }
        return true;
    }

    int status() const { return m_status; }
    std::string body() const { return m_answer.substr(m_bodyAt); }

    /// The number under @a key in the answer, -1 when there is none.
    long count(std::string_view key) const
    {
        const std::size_t keyAt = m_answer.find(std::string(1, '"').append(key).append(1, '"'), m_bodyAt);
        if (keyAt == std::string::npos)
            return -1;
        const std::size_t valueAt = m_answer.find_first_of("0123456789[", keyAt + key.size() + 2);
        if (valueAt == std::string::npos || m_answer[valueAt] == '[')
            return -1;
        return std::strtol(m_answer.c_str() + valueAt, nullptr, 10);
    }

private:
    /// Of no address when @a host is none in numbers.
    static sockaddr_in socketAddress(const std::string &host, int port)
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(std::uint16_t(port));
        inet_pton(AF_INET, host.c_str(), &address.sin_addr);
        return address;
    }

    const Base m_base;
    int m_socket = -1;
    int m_status = 0;
    std::string m_answer;
    std::size_t m_bodyAt = 0;
};
