// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/result.h"
#include "core/http/httpaccess.h"
#include "core/http/httplimits.h"

#include <QHostAddress>
#include <QObject>
#include <QThread>
#include <QUrl>

#include <chrono>

namespace Andon {

class IngestService;
class Server;

/// Serves the HTTP contract on a thread of its own. Create, listen, close on the owner's thread.
class HttpServer final : public QObject
{
    Q_OBJECT

public:
    /// @a ingest must outlive the server. @a access says who may ask for what.
    explicit HttpServer(IngestService &ingest, HttpLimits limits = {}, HttpAccess access = {}, QObject *parent = nullptr);

    /// Closes.
    ~HttpServer() override;

    /// Starts to serve, once nothing is served yet or close() was called, and returns the port;
    /// port 0 picks a free one. Fails with InUse when another program listens there, with
    /// InvalidInput when the address or port cannot be used at all.
    Result<quint16> listen(const QHostAddress &address, quint16 port);

    /// Accepts nothing more, lets requests under way get their answers for up to @a patience, then
    /// ends the connections. Returns when that is done.
    void close(std::chrono::milliseconds patience = std::chrono::seconds(3));

    /// Where it can be reached, such as http://127.0.0.1:8092; empty while it does not listen.
    QUrl url() const { return m_url; }

private:
    IngestService &m_ingest;
    HttpLimits m_limits = {};
    HttpAccess m_access = {};
    QThread m_thread;
    QObject m_onThread;            ///< Lives on m_thread; whatever is invoked on it runs there.
    Server *m_server = nullptr;    ///< Lives on m_thread too, made and deleted there.
    QUrl m_url = {};
};

} // namespace Andon
