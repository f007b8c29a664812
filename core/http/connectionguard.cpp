// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/connectionguard.h"

#include "core/http/admission.h"
#include "core/http/connectionledger.h"
#include "core/http/gzipbody.h"
#include "core/http/httplog.h"
#include "core/http/rawsocket.h"
#include "core/http/routes.h"
#include "core/traffic/trafficmonitor.h"

#include <QSslSocket>
#include <QTcpSocket>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace Andon {

namespace {

constexpr std::chrono::milliseconds unsentPoll(20);

/// What QHttpServer is told of a request: one that cannot be read in two ways and has no body.
QByteArray announcement(const RequestHead &head)
{
    return head.method + ' ' + head.target + " HTTP/1.1\r\n\r\n";
}

} // namespace

ConnectionGuard::ConnectionGuard(QTcpSocket &socket, const GuardContext &context)
    : QObject(&socket)
    , m_socket(socket)
    , m_tls(qobject_cast<QSslSocket *>(&socket))
    , m_context(context)
    , m_peer(plainAddress(socket.peerAddress()))
    , m_peerText(m_peer.toString())
{
    m_context.ledger.enter(this, m_peer);
    m_phaseBegan.start();
    m_lastRead.start();
    socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
    // Back-pressure: what is beyond stays in the kernel until it is wanted.
    socket.setReadBufferSize(context.ledger.limits().socketBuffer);
    connect(&socket, &QTcpSocket::readyRead, this, &ConnectionGuard::readInput);
    connect(&socket, &QTcpSocket::bytesWritten, this, &ConnectionGuard::endSendingOnceWritten);
    if (m_tls)
        connect(m_tls, &QSslSocket::encryptedBytesWritten, this, &ConnectionGuard::endSendingOnceWritten);
}

ConnectionGuard::~ConnectionGuard()
{
    releaseBody();
    releaseAnswer();
    m_context.ledger.leave(this, m_peer);
}

ConnectionGuard *ConnectionGuard::of(QTcpSocket *socket)
{
    return socket->findChild<ConnectionGuard *>(QString(), Qt::FindDirectChildrenOnly);
}

void ConnectionGuard::readInput()
{
    // QHttpServer 6.4 reads inside a transaction, which would keep every byte a second time.
    if (m_socket.isTransactionStarted())
        m_socket.commitTransaction();
    if (m_phase == Phase::Waiting || m_phase == Phase::Draining || m_phase == Phase::Ended) {
        m_socket.skip(m_socket.bytesAvailable());
        return;
    }
    m_input += m_socket.readAll();
    advance();
}

/// Some clients send an empty line behind a body, which RFC 9112 part 2.2 says to overlook.
void ConnectionGuard::overlookEmptyLine()
{
    if (m_input.startsWith("\r\n"))
        m_input.remove(0, 2);
}

void ConnectionGuard::advance()
{
    if (m_phase == Phase::Idle)
        overlookEmptyLine();
    if (m_phase == Phase::Idle && !m_input.isEmpty() && m_input != "\r") {
        m_head = {};
        m_listedOrigin.clear();
        m_token.reset();
        m_body.clear();
        m_chunks.reset();
        m_bodyReceived = 0;
        m_bodyLooked = 0;
        m_lookedAt = {};
        m_headLooked = 0;
        enter(Phase::Head);
    }
    if (m_phase == Phase::Head && !readHead())
        return;
    if (m_phase == Phase::Body && !readBody())
        return;
    if (m_phase == Phase::Chunks && !readChunks())
        return;
    if (m_phase == Phase::Complete && inflateBody())
        announceRequest();
}

bool ConnectionGuard::readHead()
{
    const HttpLimits &limits = m_context.ledger.limits();
    const auto found = headLength(m_input, limits, std::exchange(m_headLooked, m_input.size()));
    const auto *length = std::get_if<std::optional<qsizetype>>(&found);
    if (length && !*length)
        return false;
    const auto fault = length ? parseInput(**length) : faultyHead(std::get<HttpFault>(found));
    if (fault)
        refuse(*fault);
    return !fault && admit();
}

std::optional<HttpFault> ConnectionGuard::parseInput(qsizetype length)
{
    auto fault = parseHead(QByteArrayView(m_input).first(length), m_context.ledger.limits(), m_head);
    m_input.remove(0, length);
    return fault;
}

/// Reads the first line for the shape of the answer; what is wrong has been found already.
std::optional<HttpFault> ConnectionGuard::faultyHead(HttpFault fault)
{
    const HttpLimits &limits = m_context.ledger.limits();
    const qsizetype end = m_input.indexOf("\r\n");
    const QByteArrayView line = QByteArrayView(m_input).first(end < 0 ? std::min<qsizetype>(m_input.size(), limits.headSize) : end);
    [[maybe_unused]] const auto again = parseRequestLine(line, limits, m_head);
    return fault;
}

/// The head has come: may the request come in, and is there room for its body?
bool ConnectionGuard::admit()
{
    const HttpLimits &limits = m_context.ledger.limits();
    auto verdict = m_context.admission.judge(m_head, m_peerText, m_socket.localAddress(), limits);
    m_token = std::move(verdict.token);
    if (verdict.fault) {
        refuseLater(*verdict.fault, verdict.delay);
        return false;
    }
    m_listedOrigin = m_context.admission.listedOrigin(m_head);
    const qint64 length = m_head.contentLength.value_or(0);
    if (!reserve(length))
        return false;
    if (m_head.isChunked)
        m_chunks.emplace(limits.bodySize);
    else
        m_body.reserve(length);
    if (m_head.expectsContinue && m_input.isEmpty() && (m_head.isChunked || length > 0)) {
        m_socket.write("HTTP/1.1 100 Continue\r\n\r\n");
        m_socket.flush();
    }
    enter(m_head.isChunked ? Phase::Chunks : Phase::Body);
    return true;
}

bool ConnectionGuard::readBody()
{
    const qsizetype part = std::min<qint64>(m_head.contentLength.value_or(0) - m_body.size(), m_input.size());
    m_body.append(QByteArrayView(m_input).first(part));
    m_input.remove(0, part);
    m_bodyReceived += part;
    if (m_body.size() < m_head.contentLength.value_or(0))
        return false;
    enter(Phase::Complete);
    return true;
}

bool ConnectionGuard::readChunks()
{
    const qsizetype before = m_body.size();
    const qsizetype part = m_chunks->take(m_input, m_body);
    m_input.remove(0, part);
    m_bodyReceived += part;
    if (m_chunks->fault()) {
        refuse(*m_chunks->fault());
        return false;
    }
    if (!reserve(m_body.size() - before) || !m_chunks->isComplete())
        return false;
    enter(Phase::Complete);
    return true;
}

bool ConnectionGuard::inflateBody()
{
    if (!m_head.isGzip || m_body.isEmpty())
        return true;
    const HttpLimits &limits = m_context.ledger.limits();
    auto result = inflated(m_body, limits.bodySize, limits.inflation);
    if (const auto *fault = std::get_if<HttpFault>(&result)) {
        refuse(*fault);
        return false;
    }
    const qsizetype before = m_body.size();
    m_body = std::get<QByteArray>(std::move(result));
    return reserve(std::max<qsizetype>(m_body.size() - before, 0));
}

bool ConnectionGuard::reserve(qint64 bytes)
{
    if (!m_context.ledger.reserve(m_peer, bytes)) {
        refuse(faultOf(HttpStatus::ServiceUnavailable,
                       "Too many bodies are under way; nothing was stored. Send it again."));
        return false;
    }
    m_reserved += bytes;
    return true;
}

void ConnectionGuard::releaseBody()
{
    m_context.ledger.release(m_peer, m_reserved);
    m_reserved = 0;
    m_body = QByteArray();
}

/// Small answers need none: their number is limited with that of the connections.
bool ConnectionGuard::reserveAnswer(const HttpResponse &response)
{
    const qint64 size = response.body.size();
    if (size <= m_context.ledger.limits().socketBuffer || m_head.method == "HEAD")
        return true;
    if (!m_context.ledger.reserveAnswer(m_peer, size))
        return false;
    m_answerReserved = size;
    return true;
}

void ConnectionGuard::releaseAnswer()
{
    m_context.ledger.releaseAnswer(m_peer, std::exchange(m_answerReserved, 0));
}

void ConnectionGuard::refuse(const HttpFault &fault)
{
    m_context.log.refused(m_peer, m_head.target, fault);
    record(int(fault.status), fault.code);
    releaseBody();
    const ResponseFrame frame{.isHeadOnly = m_head.method == "HEAD", .closes = true, .listedOrigin = m_listedOrigin};
    m_socket.write(responseBytes(errorResponse(fault, errorShapeOf(m_head.path())), frame));
    drain();
}

/// What comes meanwhile is dropped. Slows down whoever tries one token after the other.
void ConnectionGuard::refuseLater(const HttpFault &fault, std::chrono::milliseconds delay)
{
    if (delay.count() == 0)
        return refuse(fault);
    enter(Phase::Waiting);
    m_input.clear();
    QTimer::singleShot(delay, this, [this, fault] {
        if (m_phase == Phase::Waiting)
            refuse(fault);
    });
}

void ConnectionGuard::record(int status, const QByteArray &code)
{
    const auto now = std::chrono::steady_clock::now();
    const bool wasWorkedOn = m_phase == Phase::Working;
    m_context.traffic.note({.peer = m_peerText,
                            .token = m_token ? m_token->name : QString(),
                            .method = m_head.method,
                            .target = m_head.target,
                            .status = status,
                            .code = code,
                            .took = wasWorkedOn ? std::chrono::duration_cast<std::chrono::microseconds>(now - m_arrived) : std::chrono::microseconds(0),
                            .bytes = m_bodyReceived,
                            .kind = trafficKindOf(m_head.method, m_head.path())});
}

void ConnectionGuard::announceRequest()
{
    // QHttpServer's slot runs right after ours, in the same emission. It finds these bytes and no
    // others: its parser takes wrong lengths, bare line feeds and much else, so it gets nothing
    // that a client wrote but a checked method and target.
    const QByteArray line = announcement(m_head);
    for (auto c = line.crbegin(); c != line.crend(); ++c)
        m_socket.ungetChar(*c);
}

HttpRequest ConnectionGuard::takeRequest()
{
    Q_ASSERT(hasRequest());
    enter(Phase::Working);
    ++m_requestNumber;
    // Until the answer: nothing more is read, and a client that hangs up does not take the socket
    // away under QHttpServer.
    m_socket.blockSignals(true);
    m_arrived = std::chrono::steady_clock::now();
    return {.head = m_head, .body = std::exchange(m_body, {}), .peer = m_peerText, .token = m_token, .arrived = m_arrived};
}

void ConnectionGuard::answer(quint64 requestNumber, const HttpResponse &response)
{
    if (m_phase != Phase::Working || requestNumber != m_requestNumber)
        return;
    if (!reserveAnswer(response)) {
        const HttpFault fault = faultOf(HttpStatus::ServiceUnavailable, "Too many large answers wait to be read. Ask again, or for less at once.");
        return answer(requestNumber, errorResponse(fault, errorShapeOf(m_head.path())));
    }
    ++m_requestNumber;
    record(int(response.status), response.code);
    releaseBody();
    m_head.wantsClose = m_head.wantsClose || m_isClosing;
    if (m_socket.state() == QAbstractSocket::ConnectedState) {
        const ResponseFrame frame{.isHeadOnly = m_head.method == "HEAD",
                                  .closes = m_head.wantsClose,
                                  .isChunked = !m_head.isHttp10,
                                  .listedOrigin = m_listedOrigin};
        m_socket.write(responseBytes(response, frame));
        m_socket.flush();
    }
    m_unsent = unsent();
    m_lastRead.start();
    settle();
}

void ConnectionGuard::beginAnswer(quint64 requestNumber, const HttpResponse &response)
{
    if (m_phase != Phase::Working || requestNumber != m_requestNumber)
        return;
    Q_ASSERT(response.isInParts);
    releaseBody();
    m_isInParts = true;
    m_isChunked = !response.length && !m_head.isHttp10;
    // Who does not know chunks learns where the body ends from the end of the connection.
    m_head.wantsClose = m_head.wantsClose || m_isClosing || (!response.length && !m_isChunked);
    m_lastRead.start();
    send(responseBytes(response, {.closes = m_head.wantsClose, .isChunked = m_isChunked, .listedOrigin = m_listedOrigin}));
}

void ConnectionGuard::sendPart(quint64 requestNumber, const QByteArray &part)
{
    if (!isOpen(requestNumber) || !m_isInParts || part.isEmpty())
        return;
    send(m_isChunked ? QByteArray::number(part.size(), 16) + "\r\n" + part + "\r\n" : part);
}

void ConnectionGuard::endAnswer(quint64 requestNumber, bool isWhole)
{
    if (m_phase != Phase::Working || requestNumber != m_requestNumber)
        return;
    ++m_requestNumber;
    m_isInParts = false;
    record(int(HttpStatus::Ok), isWhole ? QByteArray() : QByteArrayLiteral("CUT_SHORT"));
    if (!isWhole)
        return end();
    if (m_isChunked)
        send("0\r\n\r\n");
    m_head.wantsClose = m_head.wantsClose || m_isClosing;
    settle();
}

bool ConnectionGuard::isOpen(quint64 requestNumber) const
{
    return m_phase == Phase::Working && requestNumber == m_requestNumber && !m_isClosing && m_socket.state() == QAbstractSocket::ConnectedState;
}

void ConnectionGuard::whenReady(quint64 requestNumber, std::function<void()> deed)
{
    if (!isOpen(requestNumber) || unsent() <= m_context.ledger.limits().socketBuffer)
        return deed();
    QTimer::singleShot(unsentPoll, this, [this, requestNumber, deed = std::move(deed)] { whenReady(requestNumber, deed); });
}

/// What is sent is nothing that the client has not read.
void ConnectionGuard::send(const QByteArray &bytes)
{
    if (unsent() < m_unsent)
        m_lastRead.start();
    m_socket.write(bytes);
    m_socket.flush();
    m_unsent = unsent();
}

/// Goes on to the next request, once the client has read most of the answer to this one.
void ConnectionGuard::settle()
{
    if (m_phase != Phase::Working)
        return;
    if (m_socket.state() != QAbstractSocket::ConnectedState)
        return end();
    if (unsent() > m_context.ledger.limits().socketBuffer) {
        if (isUnread())
            return end();
        QTimer::singleShot(unsentPoll, this, &ConnectionGuard::settle);
        return;
    }
    releaseAnswer();
    m_socket.blockSignals(false);
    if (m_head.wantsClose) {
        m_isAnswered = true;
        return drain();
    }
    enter(Phase::Idle);
    if (m_isClosing)
        return close();
    // What arrived meanwhile was not signalled.
    if (!m_input.isEmpty() || m_socket.bytesAvailable() > 0)
        QMetaObject::invokeMethod(&m_socket, &QTcpSocket::readyRead, Qt::QueuedConnection);
}

/// Lets the client read the last answer: closing while it still sends would take that away from it.
void ConnectionGuard::drain()
{
    disconnect(&m_socket, &QTcpSocket::readyRead, &m_context.httpServer, nullptr);
    m_input.clear();
    m_lastRead.start();
    enter(Phase::Draining);
    m_socket.flush();
    endSendingOnceWritten();
    m_socket.skip(m_socket.bytesAvailable());
}

void ConnectionGuard::endSendingOnceWritten()
{
    const bool isConnected = m_socket.state() == QAbstractSocket::ConnectedState;
    if (m_phase != Phase::Draining || !isConnected || unsent() > 0)
        return;
    // Over TLS the end has to be said in its own words, which Qt does only together with closing. So
    // who is still sending is waited for, and everybody else told at once.
    if (m_isClosing || (m_tls && m_isAnswered))
        return finish();
    if (!m_tls)
        RawSocket::endSending(m_socket.socketDescriptor());
    m_phaseBegan.start();
}

/// The client has all it gets.
void ConnectionGuard::finish()
{
    enter(Phase::Ended);
    m_socket.disconnectFromHost();
}

/// Bytes that the system has not taken yet.
qint64 ConnectionGuard::unsent() const
{
    return m_socket.bytesToWrite() + (m_tls ? m_tls->encryptedBytesToWrite() : 0);
}

void ConnectionGuard::checkTime()
{
    const HttpLimits &limits = m_context.ledger.limits();
    const auto elapsed = std::chrono::milliseconds(m_phaseBegan.elapsed());
    switch (m_phase) {
    case Phase::Idle:
        if (elapsed > limits.idleTime)
            return end();
        break;
    case Phase::Head:
        if (elapsed > limits.headTime)
            return refuse(faultOf(HttpStatus::RequestTimeout, "The head of the request took too long."));
        break;
    case Phase::Body:
    case Phase::Chunks:
        if (elapsed > limits.bodyTime || isBodyTooSlow(elapsed))
            return refuse(faultOf(HttpStatus::RequestTimeout, "The body of the request took too long."));
        break;
    case Phase::Draining:
        // Time to read begins when everything is on its way; until then isUnread() decides.
        if (unsent() == 0 && elapsed > limits.drainTime)
            return finish();
        break;
    case Phase::Complete:
    case Phase::Working:
    case Phase::Waiting:
    case Phase::Ended:
        break;
    }
    if (isUnread())
        end();
}

/// Looks at one stretch of time after the other: on average over the whole, a body that has nearly
/// come might then stand still and hold its memory for long.
bool ConnectionGuard::isBodyTooSlow(std::chrono::milliseconds elapsed)
{
    const HttpLimits &limits = m_context.ledger.limits();
    const auto stretch = elapsed - m_lookedAt;
    if (stretch < limits.bodyGrace)
        return false;
    const qint64 came = m_bodyReceived - std::exchange(m_bodyLooked, m_bodyReceived);
    m_lookedAt = elapsed;
    return came * 1000 < limits.bodyRate * stretch.count();
}

bool ConnectionGuard::isUnread()
{
    const qint64 left = unsent();
    if (left == 0 || left < m_unsent)
        m_lastRead.start();
    m_unsent = left;
    return left > 0 && std::chrono::milliseconds(m_lastRead.elapsed()) > m_context.ledger.limits().unreadTime;
}

void ConnectionGuard::close()
{
    m_isClosing = true;
    if (m_phase == Phase::Idle || m_phase == Phase::Waiting) {
        finish();
    } else if (m_phase == Phase::Draining) {
        endSendingOnceWritten();
    }
}

void ConnectionGuard::end()
{
    enter(Phase::Ended);
    m_socket.blockSignals(false);
    disconnect(&m_socket, &QTcpSocket::readyRead, &m_context.httpServer, nullptr);
    m_socket.abort();
    m_socket.deleteLater();
}

void ConnectionGuard::enter(Phase phase)
{
    m_phase = phase;
    m_phaseBegan.start();
}

} // namespace Andon
