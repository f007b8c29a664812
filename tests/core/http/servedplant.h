// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/access/accessservice.h"
#include "core/http/httpserver.h"
#include "core/service/ingestservice.h"
#include "core/store/embedded/embeddedbackend.h"
#include "core/traffic/trafficmonitor.h"
#include "tests/core/http/gatedbackend.h"
#include "tests/core/http/rawclient.h"
#include "tests/support/settableclock.h"

#include <QTemporaryDir>
#include <QtTest>

#include <memory>

namespace Andon {

/// A real database file behind a gate, its service, and a server on a free port of loopback.
class ServedPlant
{
public:
    explicit ServedPlant(const HttpLimits &limits = {}, IngestService::Limits queue = {}, const HttpAccess &access = {},
                         const std::optional<CertificateFiles> &tls = {})
    {
        if (tls)
            m_clock.set(isoText(SystemClock().nowInMilliseconds()));   // the certificate is of today
        auto backend = EmbeddedBackend::open(m_folder.filePath(QStringLiteral("plant.db")), m_clock);
        if (!backend)
            qFatal("%ls", qUtf16Printable(backend.error().detail));
        m_backend = std::make_unique<GatedBackend>(*std::move(backend), m_gate);
        m_ingest = std::make_unique<IngestService>(*m_backend, m_clock, queue);
        if (const auto started = m_ingest->start(); !started)
            qFatal("%ls", qUtf16Printable(started.error().detail));
        m_access = std::make_unique<AccessService>(m_folder.filePath(QStringLiteral("plant.db-access")), m_clock);
        if (const auto started = m_access->start(); !started)
            qFatal("%ls", qUtf16Printable(started.error().detail));
        m_server = std::make_unique<HttpServer>(parts(), limits, access);
        const auto port = m_server->listen(QHostAddress(QHostAddress::LocalHost), 0, tls);
        if (!port)
            qFatal("%ls", qUtf16Printable(port.error().detail));
        m_port = *port;
    }

    ~ServedPlant() { m_gate.open(); }

    quint16 port() const { return m_port; }
    Gate &gate() { return m_gate; }
    HttpServer &server() { return *m_server; }
    IngestService &ingest() { return *m_ingest; }
    AccessService &access() { return *m_access; }
    TrafficMonitor &traffic() { return m_traffic; }
    ServerParts parts() { return {.ingest = *m_ingest, .traffic = m_traffic, .access = m_access.get()}; }

    /// A new token, which the server knows from now on. With the first, it asks everybody for one.
    QByteArray makeToken(const TokenWish &wish)
    {
        QObject receiver;
        std::optional<Result<QByteArray>> token;
        m_access->createToken(wish, QStringLiteral("test"), &receiver, [&](const Result<QByteArray> &made) { token = made; });
        if (!QTest::qWaitFor([&] { return token.has_value(); }) || !*token)
            qFatal("No token was made.");
        return **token;
    }

    /// Sends on a connection of its own and returns the answer; status 0 when there was none.
    WireAnswer ask(const QByteArray &bytes) const
    {
        return RawClient(m_port).send(bytes).receive(bytes.startsWith("HEAD ")).value_or(WireAnswer());
    }
    WireAnswer get(const QByteArray &target) const { return ask(getBytes(target)); }
    WireAnswer post(const QByteArray &target, const QByteArray &body) const { return ask(postBytes(target, body)); }

    /// The counts of a batch as "accepted/deduped/updated/rejected".
    QByteArray counts(const QByteArray &body) const { return countsOf(post("/api/v1/events/batch", body)); }
    static QByteArray countsOf(const WireAnswer &answer)
    {
        const QJsonObject report = answer.object();
        QByteArrayList counts;
        for (const char *name : {"accepted", "deduped", "updated", "rejected"})
            counts << QByteArray::number(report.value(QLatin1StringView(name)).toInt(-1));
        return counts.join('/');
    }

private:
    QTemporaryDir m_folder;
    SettableClock m_clock;
    TrafficMonitor m_traffic{m_clock};
    Gate m_gate;
    std::unique_ptr<GatedBackend> m_backend;
    std::unique_ptr<IngestService> m_ingest;
    std::unique_ptr<AccessService> m_access;
    std::unique_ptr<HttpServer> m_server;
    quint16 m_port = 0;
};

} // namespace Andon
