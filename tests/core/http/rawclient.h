// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QElapsedTimer>
#include <QHostAddress>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTcpSocket>

#include <memory>
#include <optional>

namespace Andon {

/// An answer as it came over the wire.
struct WireAnswer
{
    int status = 0;
    QMap<QByteArray, QByteArray> fields = {};   ///< Names in lower case.
    QByteArray body = {};

    QJsonObject object() const { return QJsonDocument::fromJson(body).object(); }
    QJsonArray array() const { return QJsonDocument::fromJson(body).array(); }
};

/// A client that sends whatever bytes it is told to. Blocks; use on the thread that made it.
class RawClient
{
public:
    /// From the address @a from, where one is given: all of 127.0.0.0/8 is this computer.
    explicit RawClient(quint16 port, const QHostAddress &from = {}) : m_socket(std::make_unique<QTcpSocket>())
    {
        if (!from.isNull())
            m_socket->bind(from);
        m_socket->connectToHost(QHostAddress(QHostAddress::LocalHost), port);
        m_socket->waitForConnected(patienceMs);
        m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    }

    /// The same over TLS; isEncrypted() tells whether it was agreed on.
    RawClient(quint16 port, const QSslConfiguration &tls)
    {
        auto socket = std::make_unique<QSslSocket>();
        socket->setSslConfiguration(tls);
        socket->connectToHostEncrypted(QStringLiteral("127.0.0.1"), port);
        m_isEncrypted = socket->waitForEncrypted(patienceMs);
        m_protocol = socket->sessionProtocol();
        m_certificate = socket->peerCertificate();
        socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        m_socket = std::move(socket);
    }

    bool isEncrypted() const { return m_isEncrypted; }
    QSsl::SslProtocol protocol() const { return m_protocol; }
    QSslCertificate certificate() const { return m_certificate; }

    bool isConnected() const { return m_socket->state() == QAbstractSocket::ConnectedState; }

    RawClient &send(const QByteArray &bytes)
    {
        m_socket->write(bytes);
        while (m_socket->bytesToWrite() > 0 && m_socket->waitForBytesWritten(patienceMs)) { }
        return *this;
    }

    /// The next answer; nothing when the connection ends, or nothing comes.
    std::optional<WireAnswer> receive(bool isHead = false)
    {
        qsizetype end = -1;
        while ((end = m_received.indexOf("\r\n\r\n")) < 0) {
            if (!receiveMore())
                return std::nullopt;
        }
        WireAnswer answer;
        const auto lines = m_received.first(end).split('\n');
        answer.status = lines.first().split(' ').value(1).toInt();
        for (const QByteArray &line : lines.mid(1))
            answer.fields.insert(line.left(line.indexOf(':')).toLower(), line.mid(line.indexOf(':') + 1).trimmed());
        m_received.remove(0, end + 4);
        if (!isHead && answer.fields.value("transfer-encoding") == "chunked")
            return receiveChunks(std::move(answer));
        const qsizetype length = isHead ? 0 : answer.fields.value("content-length", "0").toLongLong();
        while (m_received.size() < length) {
            if (!receiveMore())
                return std::nullopt;
        }
        answer.body = m_received.first(length);
        m_received.remove(0, length);
        return answer;
    }

    /// Leaves what comes where it is from now on, so that the server cannot go on sending for long.
    RawClient &readNothing()
    {
        m_socket->setReadBufferSize(1);
        return *this;
    }

    /// Whether anything has come that was not received yet. Does not wait.
    bool hasReceived()
    {
        m_socket->waitForReadyRead(0);
        return !m_received.isEmpty() || m_socket->bytesAvailable() > 0;
    }

    /// Whatever comes until the server ends the connection.
    QByteArray receiveRest()
    {
        while (receiveMore()) { }
        return m_received;
    }

    /// Waits until the server ends the connection; true when it did, with nothing left to read.
    bool isEnded()
    {
        while (receiveMore()) { }
        return m_received.isEmpty() && m_socket->state() == QAbstractSocket::UnconnectedState;
    }

    /// Ends the connection at once, with a reset.
    void hangUp() { m_socket->abort(); }

private:
    /// An answer without its last chunk is none.
    std::optional<WireAnswer> receiveChunks(WireAnswer answer)
    {
        while (true) {
            qsizetype end = -1;
            while ((end = m_received.indexOf("\r\n")) < 0) {
                if (!receiveMore())
                    return std::nullopt;
            }
            const qsizetype length = m_received.first(end).toLongLong(nullptr, 16);
            while (m_received.size() < end + 2 + length + 2) {
                if (!receiveMore())
                    return std::nullopt;
            }
            answer.body += m_received.sliced(end + 2, length);
            m_received.remove(0, end + 2 + length + 2);
            if (length == 0)
                return answer;
        }
    }

    static constexpr int patienceMs = 20'000;

    bool receiveMore()
    {
        if (m_socket->bytesAvailable() == 0 && !m_socket->waitForReadyRead(patienceMs))
            return false;
        m_received += m_socket->readAll();
        return true;
    }

    std::unique_ptr<QTcpSocket> m_socket;
    bool m_isEncrypted = false;
    QSsl::SslProtocol m_protocol = QSsl::UnknownProtocol;
    QSslCertificate m_certificate;
    QByteArray m_received = {};
};

inline QByteArray getBytes(const QByteArray &target, const QByteArray &fields = {})
{
    return "GET " + target + " HTTP/1.1\r\nHost: localhost\r\n" + fields + "\r\n";
}

inline QByteArray postBytes(const QByteArray &target, const QByteArray &body, const QByteArray &fields = "Content-Type: application/json\r\n")
{
    return "POST " + target + " HTTP/1.1\r\nHost: localhost\r\n" + fields + "Content-Length: " + QByteArray::number(body.size())
        + "\r\n\r\n" + body;
}

/// The header fields of a JSON body that comes with a token.
inline QByteArray bearer(const QByteArray &token)
{
    return "Content-Type: application/json\r\nAuthorization: Bearer " + token + "\r\n";
}

/// One event as a line PC sends it.
inline QByteArray eventJson(const QByteArray &id, int defects = 0, const QByteArray &machine = "press-7", const QByteArray &more = {})
{
    return R"({"eventId":")" + id + R"(","eventTime":"2026-01-15T10:00:00Z","machineId":")" + machine
        + R"(","durationMs":1000,"defectCount":)" + QByteArray::number(defects) + more + "}";
}

} // namespace Andon
