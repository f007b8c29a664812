// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/server.h"

#include "core/http/guardedserver.h"
#include "core/http/reply.h"
#include "core/http/routes.h"
#include "core/service/ingestservice.h"

#include <exception>

namespace Andon {

namespace {

using namespace Qt::StringLiterals;

/// Descriptors that stay free for the database, its journal and everything else.
constexpr qint64 descriptorsKept = 64;
constexpr std::chrono::milliseconds closePoll(10);

HttpLimits withinDescriptors(HttpLimits limits)
{
    const qint64 possible = std::max<qint64>(RawSocket::raiseOpenFiles() - descriptorsKept, 1);
    limits.connections = int(std::min<qint64>(limits.connections, possible));
    return limits;
}

Error listenError(const QTcpServer &listener, const QHostAddress &address, quint16 port)
{
    const QString where = u"port %1 on %2"_s.arg(port).arg(address.toString());
    switch (listener.serverError()) {
    case QAbstractSocket::AddressInUseError:
        return {ErrorCode::InUse, u"Cannot listen: %1 is in use by another program. "
                                  "End that program or choose another port; port 0 picks a free one."_s.arg(where)};
    case QAbstractSocket::SocketAccessError:
        return {ErrorCode::InvalidInput, u"Cannot listen: %1 needs special rights. Choose a port above 1023."_s.arg(where)};
    case QAbstractSocket::SocketAddressNotAvailableError:
        return {ErrorCode::InvalidInput, u"Cannot listen: %1 is not an address of this computer. "
                                         "Choose one that is, such as 127.0.0.1."_s.arg(address.toString())};
    default:
        return {ErrorCode::InvalidInput, u"Cannot listen: %1 failed (%2). Choose another address or port."_s
                                             .arg(where, listener.errorString())};
    }
}

} // namespace

Server::Server(IngestService &ingest, const HttpLimits &limits, HttpAccess access)
    : m_ingest(ingest)
    , m_ledger(withinDescriptors(limits))
    , m_access(std::move(access))
{
}

Server::~Server()
{
    // Its sockets and their guards go with it; they still need the ledger.
    m_listener.reset();
}

Result<quint16> Server::open(const QHostAddress &address, quint16 port)
{
    m_origins.emplace(address, m_access);
    m_simulatesFailures = m_access.simulatesFailuresOn(address);
    const GuardContext context{.ledger = m_ledger, .origins = *m_origins, .log = m_log, .httpServer = *this};
    m_listener = std::make_unique<GuardedServer<QTcpServer>>(context);
    if (!m_listener->listen(address, port))
        return listenError(*m_listener, address, port);
    bind(m_listener.get());
    return m_listener->serverPort();
}

void Server::close(std::function<void()> done)
{
    m_whenEmpty = std::move(done);
    if (m_listener)
        m_listener->close();
    for (ConnectionGuard *guard : m_ledger.connections())
        guard->close();
    reportEmpty();
}

void Server::reportEmpty()
{
    if (m_ledger.isEmpty())
        m_whenEmpty();
    else
        QTimer::singleShot(closePoll, this, &Server::reportEmpty);
}

bool Server::handleRequest(const QHttpServerRequest &, QTcpSocket *socket)
{
    ConnectionGuard *guard = ConnectionGuard::of(socket);
    if (!guard || !guard->hasRequest())
        return true;
    HttpRequest request = guard->takeRequest();
    const QByteArray target = request.head.target;
    const Reply reply(*guard, errorShapeOf(request.head.path()));
    // An exception must not cross Qt's event loop. None is thrown on purpose.
    try {
        dispatch({.ingest = m_ingest, .receiver = this, .simulatesFailures = m_simulatesFailures}, std::move(request), reply);
    } catch (const std::exception &failure) {
        m_log.failed(target, QString::fromUtf8(failure.what()));
        reply.refuse(faultOf(HttpStatus::InternalError, "The request could not be worked on."));
    }
    return true;
}

void Server::missingHandler(const QHttpServerRequest &, QTcpSocket *)
{
    // handleRequest() answers everything.
}

} // namespace Andon
