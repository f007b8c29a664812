// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/httpserver.h"

#include "core/http/server.h"

#include <future>
#include <memory>
#include <utility>

namespace Andon {

using namespace Qt::StringLiterals;

HttpServer::HttpServer(const ServerParts &parts, HttpLimits limits, HttpAccess access, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_limits(limits)
    , m_access(std::move(access))
{
    m_thread.setObjectName(u"HTTP"_s);
    m_onThread.moveToThread(&m_thread);
    m_thread.start();
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, &HttpServer::finishClosing);
}

HttpServer::~HttpServer()
{
    m_whenClosed.clear();   // nobody is there to be told
    close();
    m_thread.quit();
    m_thread.wait();
}

Result<quint16> HttpServer::listen(const QHostAddress &address, quint16 port, const std::optional<CertificateFiles> &tls)
{
    Q_ASSERT(!m_server);
    std::promise<Result<quint16>> promise;
    auto opened = promise.get_future();
    QMetaObject::invokeMethod(&m_onThread, [&] {
        auto server = std::make_unique<Server>(m_parts, m_limits, m_access);
        connect(server.get(), &Server::certificateSeen, this, &HttpServer::certificateSeen);
        auto result = server->open(address, port, tls);
        if (result)
            m_server = server.release();
        promise.set_value(std::move(result));
    });
    const Result<quint16> result = opened.get();
    if (result) {
        // "Every address" is none to connect to; this computer's own always leads here.
        const bool isEvery = address.isEqual(QHostAddress::Any, QHostAddress::TolerantConversion)
            || address == QHostAddress::AnyIPv4 || address == QHostAddress::AnyIPv6;
        m_url.setScheme(tls ? u"https"_s : u"http"_s);
        m_url.setHost(isEvery ? u"127.0.0.1"_s : address.toString());
        m_url.setPort(*result);
    }
    return result;
}

void HttpServer::close(std::chrono::milliseconds patience)
{
    if (!m_server)
        return;
    const auto ended = std::make_shared<std::promise<void>>();
    QMetaObject::invokeMethod(&m_onThread, [this, ended] {
        m_server->close([ended] { ended->set_value(); });
    });
    ended->get_future().wait_for(patience);
    finishClosing();
}

void HttpServer::closeSoon(std::function<void()> done, std::chrono::milliseconds patience)
{
    if (!m_server)
        return done();
    m_whenClosed.push_back(std::move(done));
    m_patience.start(patience);
    QMetaObject::invokeMethod(&m_onThread, [this, closing = m_server] {
        closing->close([this, closing] {
            QMetaObject::invokeMethod(this, [this, closing] {
                if (m_server == closing && m_patience.isActive())
                    finishClosing();
            });
        });
    });
}

/// Whatever has had no answer by now is cut off with the server.
void HttpServer::finishClosing()
{
    m_patience.stop();
    std::promise<void> deleted;
    QMetaObject::invokeMethod(&m_onThread, [this, &deleted] {
        delete m_server;
        deleted.set_value();
    });
    deleted.get_future().wait();
    m_server = nullptr;
    m_url.clear();
    for (const auto &done : std::exchange(m_whenClosed, {}))
        done();
}

void HttpServer::setLimits(const HttpLimits &limits)
{
    m_limits = limits;
    if (m_server)
        QMetaObject::invokeMethod(&m_onThread, [this, limits] { m_server->setLimits(limits); });
}

} // namespace Andon
