// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/admission.h"
#include "core/http/connectionledger.h"
#include "core/http/httplog.h"
#include "core/http/places.h"
#include "core/http/reply.h"
#include "core/http/requestline.h"
#include "core/http/serverparts.h"
#include "core/http/turns.h"
#include "core/tls/certificate.h"

#include <QAbstractHttpServer>
#include <QDateTime>
#include <QTcpServer>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

namespace Andon {

struct GuardContext;

/// The only place that knows QHttpServer. Lives on the HTTP thread, from construction on.
class Server final : public QAbstractHttpServer
{
    Q_OBJECT

public:
    Server(const ServerParts &parts, const HttpLimits &limits, HttpAccess access);
    ~Server() override;

    /// Starts to accept; call once. Returns the port, see HttpServer::listen().
    Result<quint16> open(const QHostAddress &address, quint16 port, const std::optional<CertificateFiles> &tls);

    void setLimits(const HttpLimits &limits);

Q_SIGNALS:
    /// A certificate was read, or could not be read again after its files changed.
    void certificateSeen(const Andon::CertificateFacts &facts);

public:

    /// Accepts nothing more, ends each connection once its request has its answer, and calls
    /// @a done when none is left.
    void close(std::function<void()> done);

protected:
    bool handleRequest(const QHttpServerRequest &request, QTcpSocket *socket) override;
    void missingHandler(const QHttpServerRequest &request, QTcpSocket *socket) override;

private:
    void work(HttpRequest request, const Reply &reply);
    void reportEmpty();
    Result<void> makeListener(const GuardContext &context);
    void lookAtCertificate();
    void warnOfCertificate();

    static constexpr int largeAnswersAtOnce = 4;   ///< One more than there are readers.

    static constexpr int exportsAtOnce = 16;

    ServerParts m_parts;
    ConnectionLedger m_ledger;
    Turns m_turns{largeAnswersAtOnce};
    Places m_exports{exportsAtOnce};
    RequestLine m_line;
    HttpLog m_log = {};
    HttpAccess m_access = {};
    bool m_simulatesFailures = false;
    std::optional<Admission> m_admission = {};
    std::optional<CertificateFiles> m_tls = {};
    CertificateFacts m_certificate = {};
    QList<QDateTime> m_certificateStamps = {};   ///< Of its files when they were last read.
    QTimer m_certificateTimer;
    Instant m_certificateWarned = {};            ///< When the log said last that it needs care.
    std::unique_ptr<QTcpServer> m_listener = {};
    std::function<void()> m_whenEmpty = {};
};

} // namespace Andon
