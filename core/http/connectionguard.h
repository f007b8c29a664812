// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/chunkparser.h"
#include "core/http/httprequest.h"
#include "core/http/httpresponse.h"

#include <QElapsedTimer>
#include <QHostAddress>
#include <QObject>

#include <chrono>
#include <functional>
#include <optional>

class QSslSocket;
class QTcpSocket;

namespace Andon {

class Admission;
class ConnectionLedger;
class HttpLog;
class TrafficMonitor;

/// What a guard works with. Everything outlives the guards.
struct GuardContext
{
    ConnectionLedger &ledger;
    Admission &admission;
    TrafficMonitor &traffic;
    HttpLog &log;
    QObject &httpServer;   ///< Whose slots must not see what was refused.
};

/// Stands between a connection and QHttpServer, as a child of its socket. It reads every byte
/// first, refuses what is malformed, too large or too slow, and lets QHttpServer know of a request
/// only when that is complete. One request at a time is worked on, so that answers leave in order.
class ConnectionGuard final : public QObject
{
    Q_OBJECT

public:
    /// Must be made before QHttpServer connects to @a socket.
    ConnectionGuard(QTcpSocket &socket, const GuardContext &context);
    ~ConnectionGuard() override;

    /// The guard of @a socket.
    static ConnectionGuard *of(QTcpSocket *socket);

    bool hasRequest() const { return m_phase == Phase::Complete; }

    /// The request that has arrived, from now on worked on until answer() is called.
    HttpRequest takeRequest();

    /// A number for the request being worked on, so that nothing can answer the one after it.
    quint64 requestNumber() const { return m_requestNumber; }
    void answer(quint64 requestNumber, const HttpResponse &response);

    /// The same for an answer in parts; see Reply.
    void beginAnswer(quint64 requestNumber, const HttpResponse &response);
    void sendPart(quint64 requestNumber, const QByteArray &part);
    void endAnswer(quint64 requestNumber, bool isWhole);
    bool isOpen(quint64 requestNumber) const;
    void whenReady(quint64 requestNumber, std::function<void()> deed);

    /// Ends what has taken too long. Called a few times a second.
    void checkTime();

    /// Ends the connection, but only after the answer to what has been begun.
    void close();

private:
    enum class Phase { Idle, Head, Body, Chunks, Complete, Working, Waiting, Draining, Ended };

    void readInput();
    void overlookEmptyLine();
    void advance();
    bool readHead();
    std::optional<HttpFault> parseInput(qsizetype length);
    std::optional<HttpFault> faultyHead(HttpFault fault);
    bool admit();
    bool readBody();
    bool readChunks();
    bool inflateBody();
    bool reserve(qint64 bytes);
    void releaseBody();
    bool reserveAnswer(const HttpResponse &response);
    void releaseAnswer();
    void refuse(const HttpFault &fault);
    void refuseLater(const HttpFault &fault, std::chrono::milliseconds delay);
    void record(int status, const QByteArray &code);
    void announceRequest();
    void send(const QByteArray &bytes);
    void settle();
    void drain();
    void endSendingOnceWritten();
    void finish();
    qint64 unsent() const;
    bool isUnread();
    bool isBodyTooSlow(std::chrono::milliseconds elapsed);
    void end();
    void enter(Phase phase);

    QTcpSocket &m_socket;
    const QSslSocket *m_tls = nullptr;    ///< The same socket, where it is encrypted.
    GuardContext m_context;
    QHostAddress m_peer = {};
    QString m_peerText = {};
    Phase m_phase = Phase::Idle;
    QElapsedTimer m_phaseBegan = {};
    QByteArray m_input = {};              ///< Read, but not yet part of a request.
    qsizetype m_headLooked = 0;           ///< How much of m_input has been searched for the end of the head.
    RequestHead m_head = {};
    QByteArray m_listedOrigin = {};
    std::optional<TokenIdentity> m_token = {};
    QByteArray m_body = {};
    std::optional<ChunkParser> m_chunks = {};
    qint64 m_bodyReceived = 0;            ///< With the framing of chunks.
    qint64 m_bodyLooked = 0;              ///< How much of it had come when its rate was last looked at,
    std::chrono::milliseconds m_lookedAt{0};   ///< and when that was, since the body began.
    qint64 m_reserved = 0;                ///< For the body,
    qint64 m_answerReserved = 0;          ///< and for the answer.
    std::chrono::steady_clock::time_point m_arrived = {};   ///< Of the request being worked on.
    quint64 m_requestNumber = 0;
    bool m_isInParts = false;             ///< The answer has begun, and goes on.
    bool m_isChunked = false;             ///< Its parts are framed.
    bool m_isClosing = false;
    bool m_isAnswered = false;            ///< Draining behind an answer, not in the middle of what is sent.
    qint64 m_unsent = 0;                  ///< When the client last read something.
    QElapsedTimer m_lastRead = {};
};

} // namespace Andon
