// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/connectionledger.h"
#include "core/http/httplog.h"
#include "core/http/originrules.h"

#include <QAbstractHttpServer>
#include <QTcpServer>

#include <functional>
#include <memory>
#include <optional>

namespace Andon {

class IngestService;

/// The only place that knows QHttpServer. Lives on the HTTP thread, from construction on.
class Server final : public QAbstractHttpServer
{
    Q_OBJECT

public:
    Server(IngestService &ingest, const HttpLimits &limits, HttpAccess access);
    ~Server() override;

    /// Starts to accept; call once. Returns the port, see HttpServer::listen().
    Result<quint16> open(const QHostAddress &address, quint16 port);

    /// Accepts nothing more, ends each connection once its request has its answer, and calls
    /// @a done when none is left.
    void close(std::function<void()> done);

protected:
    bool handleRequest(const QHttpServerRequest &request, QTcpSocket *socket) override;
    void missingHandler(const QHttpServerRequest &request, QTcpSocket *socket) override;

private:
    void reportEmpty();

    IngestService &m_ingest;
    ConnectionLedger m_ledger;
    HttpLog m_log = {};
    HttpAccess m_access = {};
    bool m_simulatesFailures = false;
    std::optional<OriginRules> m_origins = {};
    std::unique_ptr<QTcpServer> m_listener = {};
    std::function<void()> m_whenEmpty = {};
};

} // namespace Andon
