// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/server.h"

#include "core/access/accessservice.h"
#include "core/common/log.h"
#include "core/http/guardedserver.h"
#include "core/http/routes.h"
#include "core/service/ingestservice.h"

#include <QFileInfo>

#include <exception>

namespace Andon {

namespace {

using namespace Qt::StringLiterals;

/// Descriptors that stay free for the database, its journal and everything else.
constexpr qint64 descriptorsKept = 64;
constexpr std::chrono::milliseconds closePoll(10);
constexpr std::chrono::seconds certificateLook(2);

HttpLimits withinDescriptors(HttpLimits limits)
{
    const qint64 possible = std::max<qint64>(RawSocket::raiseOpenFiles() - descriptorsKept, 1);
    limits.connections = std::min(limits.connections, possible);
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

QList<QDateTime> stampsOf(const CertificateFiles &files)
{
    return {QFileInfo(files.certificate).lastModified(), QFileInfo(files.key).lastModified()};
}

} // namespace

Server::Server(const ServerParts &parts, const HttpLimits &limits, HttpAccess access)
    : m_parts(parts)
    , m_ledger(withinDescriptors(limits))
    , m_access(std::move(access))
{
}

Server::~Server()
{
    // Its sockets and their guards go with it; they still need the ledger.
    m_listener.reset();
}

Result<quint16> Server::open(const QHostAddress &address, quint16 port, const std::optional<CertificateFiles> &tls)
{
    const bool isLoopback = plainAddress(address).isLoopback();
    if (!isLoopback && !(m_parts.access && m_parts.access->tokens()->hasUsable()))
        return Error{ErrorCode::InvalidInput, u"%1 can be reached by other computers, so who sends there needs a token, and there is none. "
                                              "Make one with \"andon --create-token NAME --scope ingest\", or listen on 127.0.0.1."_s.arg(address.toString())};
    m_admission.emplace(OriginRules(address, m_access), TokenGate(m_parts.access, m_parts.traffic, isLoopback));
    m_simulatesFailures = m_access.simulatesFailuresOn(address);
    m_tls = tls;
    const GuardContext context{.ledger = m_ledger, .admission = *m_admission, .traffic = m_parts.traffic, .log = m_log, .httpServer = *this};
    if (auto made = makeListener(context); !made)
        return made.error();
    if (!m_listener->listen(address, port))
        return listenError(*m_listener, address, port);
    bind(m_listener.get());
    return m_listener->serverPort();
}

Result<void> Server::makeListener(const GuardContext &context)
{
    if (!m_tls) {
        m_listener = std::make_unique<GuardedServer<QTcpServer>>(context);
        return {};
    }
    auto loaded = loadCertificate(*m_tls, m_parts.ingest.clock().nowInMilliseconds());
    if (!loaded)
        return loaded.error();
    auto listener = std::make_unique<GuardedServer<QSslServer>>(context);
    listener->setSslConfiguration(loaded->configuration);
    listener->setHandshakeTimeout(int(m_ledger.limits().handshakeTime.count()));
    m_listener = std::move(listener);
    m_certificate = loaded->facts;
    m_certificateStamps = stampsOf(*m_tls);
    Q_EMIT certificateSeen(m_certificate);
    connect(&m_certificateTimer, &QTimer::timeout, this, &Server::lookAtCertificate);
    m_certificateTimer.start(certificateLook);
    return {};
}

/// New files are taken for new connections; while they cannot be used, the certificate before goes on.
void Server::lookAtCertificate()
{
    warnOfCertificate();
    const QList<QDateTime> stamps = stampsOf(*m_tls);
    if (stamps == std::exchange(m_certificateStamps, stamps))
        return;
    const auto loaded = loadCertificate(*m_tls, m_parts.ingest.clock().nowInMilliseconds());
    if (loaded) {
        static_cast<QSslServer *>(m_listener.get())->setSslConfiguration(loaded->configuration);
        m_certificate = loaded->facts;
        qCInfo(httpLog, "A new certificate is used: %ls", qUtf16Printable(m_certificate.fingerprint));
    } else {
        m_certificate.trouble = loaded.error().detail;
        qCWarning(httpLog, "The certificate of before goes on being used: %ls", qUtf16Printable(m_certificate.trouble));
    }
    Q_EMIT certificateSeen(m_certificate);
}

/// Once a day, for those who have no window.
void Server::warnOfCertificate()
{
    const Instant now = m_parts.ingest.clock().nowInMilliseconds();
    const QString warning = certificateWarning(m_certificate, now);
    if (warning.isEmpty() || (now - m_certificateWarned < std::chrono::hours(24) && now >= m_certificateWarned))
        return;
    m_certificateWarned = now;
    qCWarning(httpLog, "%ls", qUtf16Printable(warning));
}

void Server::setLimits(const HttpLimits &limits)
{
    m_ledger.setLimits(withinDescriptors(limits));
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
    if (!m_whenEmpty)
        return;
    if (m_ledger.isEmpty())
        std::exchange(m_whenEmpty, {})();
    else
        QTimer::singleShot(closePoll, this, &Server::reportEmpty);
}

bool Server::handleRequest(const QHttpServerRequest &, QTcpSocket *socket)
{
    ConnectionGuard *guard = ConnectionGuard::of(socket);
    if (!guard || !guard->hasRequest())
        return true;
    HttpRequest request = guard->takeRequest();
    const Reply reply(*guard, errorShapeOf(request.head.path()));
    const std::string sender = request.peer.toStdString() + '\0' + request.tokenName();
    const qsizetype bytes = request.body.size();
    m_line.add(sender, bytes, [this, reply, request = std::move(request)]() mutable { work(std::move(request), reply); });
    return true;
}

void Server::work(HttpRequest request, const Reply &reply)
{
    const QByteArray target = request.head.target;
    // An exception must not cross Qt's event loop. None is thrown on purpose.
    try {
        dispatch({.ingest = m_parts.ingest,
                  .traffic = m_parts.traffic,
                  .limits = m_ledger.limits(),
                  .access = m_parts.access,
                  .receiver = this,
                  .turns = m_turns,
                  .exports = m_exports,
                  .certificateExpires = m_tls ? std::optional(m_certificate.expires) : std::nullopt,
                  .simulatesFailures = m_simulatesFailures},
                 std::move(request), reply);
    } catch (const std::exception &failure) {
        m_log.failed(target, QString::fromUtf8(failure.what()));
        reply.refuse(faultOf(HttpStatus::InternalError, "The request could not be worked on."));
    }
}

void Server::missingHandler(const QHttpServerRequest &, QTcpSocket *)
{
    // handleRequest() answers everything.
}

} // namespace Andon
