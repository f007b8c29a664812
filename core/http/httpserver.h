// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/result.h"
#include "core/http/httpaccess.h"
#include "core/http/serverparts.h"
#include "core/settings/httplimits.h"
#include "core/tls/certificate.h"

#include <QHostAddress>
#include <QObject>
#include <QThread>
#include <QTimer>
#include <QUrl>

#include <chrono>
#include <functional>
#include <optional>
#include <vector>

namespace Andon {

class Server;

/// Serves the HTTP contract on a thread of its own. Create, listen, close on the owner's thread.
class HttpServer final : public QObject
{
    Q_OBJECT

public:
    /// What is in @a parts must outlive the server. @a access says which pages may ask for what.
    explicit HttpServer(const ServerParts &parts, HttpLimits limits = {}, HttpAccess access = {}, QObject *parent = nullptr);

    /// Closes.
    ~HttpServer() override;

    /// Starts to serve, once nothing is served yet or close() was called, and returns the port;
    /// port 0 picks a free one. Fails with InUse when another program listens there, with
    /// InvalidInput when the address or port cannot be used at all, the certificate cannot, or there
    /// is no token for an address that other computers reach. With @a tls it speaks HTTPS, and takes
    /// the certificate anew when its files change.
    Result<quint16> listen(const QHostAddress &address, quint16 port, const std::optional<CertificateFiles> &tls = {});

    /// Holds for requests and connections that begin from now on; the time for agreeing on TLS from
    /// the next listen() on.
    void setLimits(const HttpLimits &limits);
    const HttpLimits &limits() const { return m_limits; }

    /// Accepts nothing more, lets requests under way get their answers for up to @a patience, then
    /// ends the connections. Returns when that is done.
    void close(std::chrono::milliseconds patience = std::chrono::seconds(3));

    /// The same without waiting: @a done is called on this thread once it is closed, by whatever call.
    /// Until then it cannot listen again.
    void closeSoon(std::function<void()> done, std::chrono::milliseconds patience = std::chrono::seconds(3));

    /// Where it can be reached, such as http://127.0.0.1:8092; empty while it does not listen.
    QUrl url() const { return m_url; }

Q_SIGNALS:
    /// The certificate in use, now and whenever its files change.
    void certificateSeen(const Andon::CertificateFacts &facts);

private:
    void finishClosing();

    ServerParts m_parts;
    HttpLimits m_limits = {};
    HttpAccess m_access = {};
    QThread m_thread;
    QObject m_onThread;            ///< Lives on m_thread; whatever is invoked on it runs there.
    Server *m_server = nullptr;    ///< Lives on m_thread too, made and deleted there.
    std::vector<std::function<void()>> m_whenClosed = {};
    QTimer m_patience;             ///< Runs while it closes without anybody waiting.
    QUrl m_url = {};
};

} // namespace Andon
