// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/serveroperator.h"

#include "core/access/accessservice.h"
#include "core/service/ingestservice.h"
#include "ui/window/starttrouble.h"

#include <QNetworkInterface>
#include <QTcpServer>
#include <QThreadPool>

namespace Andon {

using namespace Qt::StringLiterals;

namespace {

constexpr quint16 anyPort = 0;
constexpr quint16 lastPort = 65535;
const auto onThisComputer = u"127.0.0.1"_s;
const auto onEveryAddress = u"0.0.0.0"_s;
constexpr int portsTried = 50;

/// The next port that nobody has, as far as can be seen; any, when all of the next are taken.
quint16 freePortAfter(quint16 taken, const QHostAddress &address)
{
    for (int port = taken + 1; port <= std::min(taken + portsTried, int(lastPort)); ++port) {
        if (QTcpServer probe; probe.listen(address, quint16(port)))
            return quint16(port);
    }
    QTcpServer probe;
    return probe.listen(address, anyPort) ? probe.serverPort() : anyPort;
}

/// Where other computers reach a server that listens on @a address as @a url.
QStringList networkUrls(const QHostAddress &address, QUrl url)
{
    if (address.isLoopback())
        return {};
    if (address != QHostAddress(QHostAddress::AnyIPv4) && address != QHostAddress(QHostAddress::Any) && address != QHostAddress(QHostAddress::AnyIPv6))
        return {url.toString()};
    QStringList urls;
    for (const QHostAddress &own : QNetworkInterface::allAddresses()) {
        if (own.protocol() != QAbstractSocket::IPv4Protocol || own.isLoopback() || own.isLinkLocal())
            continue;
        url.setHost(own.toString());
        urls << url.toString();
    }
    return urls;
}

} // namespace

ServerOperator::ServerOperator(const CommandLine &line, Settings &settings, const ServerParts &parts, QString folder)
    : m_line(line)
    , m_settings(settings)
    , m_parts(parts)
    , m_folder(std::move(folder))
    , m_server(parts, httpLimitsFrom(settings), accessFrom(settings))
{
    m_state.isForNetwork = !address().isLoopback();
    m_state.isAddressFixed = line.address.has_value();
    m_state.isCertificateFixed = !line.certificate.isEmpty();
    connect(&m_server, &HttpServer::certificateSeen, this, &ServerOperator::showCertificate);
}

void ServerOperator::obey(ServerControls &controls)
{
    connect(this, &ServerOperator::stateChanged, &controls, &ServerControls::setState);
    connect(this, &ServerOperator::failed, &controls, &ServerControls::failed);
    connect(&controls, &ServerControls::startRequested, this, &ServerOperator::start);
    connect(&controls, &ServerControls::otherPortRequested, this, &ServerOperator::start);
    connect(&controls, &ServerControls::stopRequested, this, &ServerOperator::stop);
    connect(&controls, &ServerControls::restartRequested, this, &ServerOperator::restart);
    connect(&controls, &ServerControls::networkChosen, this, &ServerOperator::chooseNetwork);
    connect(&controls, &ServerControls::certificateRequested, this, &ServerOperator::makeCertificate);
    connect(&controls, &ServerControls::certificateChosen, this, &ServerOperator::checkCertificate);
    connect(&controls, &ServerControls::certificateDropped, this, [this] { rememberCertificate({}, u"none"_s); });
    connect(&controls, &ServerControls::limitsChosen, &m_server, &HttpServer::setLimits);
    publish();
}

QHostAddress ServerOperator::address() const
{
    return m_line.address.value_or(QHostAddress(m_settings.get(Settings::HttpAddress)));
}

std::optional<CertificateFiles> ServerOperator::certificateFiles() const
{
    if (!m_line.certificate.isEmpty())
        return CertificateFiles{.certificate = m_line.certificate, .key = m_line.key};
    const QString certificate = m_settings.get(Settings::HttpCertificate);
    return certificate.isEmpty() ? std::nullopt : std::optional(CertificateFiles{.certificate = certificate, .key = m_settings.get(Settings::HttpKey)});
}

Result<quint16> ServerOperator::start()
{
    if (m_state.isListening() || m_state.phase == ServerState::Phase::Stopping)
        return Error{ErrorCode::InUse, u"The server is running already."_s};
    const auto certificate = certificateFiles();
    const auto port = listen(certificate);
    if (port) {
        listening(certificate);
    } else {
        m_state.phase = ServerState::Phase::Stopped;
        m_state.trouble = port.error().detail;
        m_state.isPortTaken = port.error().code == ErrorCode::InUse;
    }
    publish();
    return port;
}

Result<quint16> ServerOperator::listen(const std::optional<CertificateFiles> &certificate)
{
    if (address().isNull())
        return Error{ErrorCode::InvalidInput, u"Cannot listen: the setting http/address is \"%1\", which is no address in numbers such as 127.0.0.1. Change it in %2."_s
                                                  .arg(m_settings.get(Settings::HttpAddress), m_settings.fileName())};
    const quint16 wanted = m_line.port.value_or(m_settings.get(Settings::HttpPort));
    quint16 port = wanted;
    for (;;) {
        auto listening = m_server.listen(address(), port, certificate);
        if (listening && port != wanted)
            choosePort(*listening);
        if (listening || m_line.headless || listening.error().code != ErrorCode::InUse)
            return listening;
        const auto other = askForOtherPort(port, freePortAfter(port, address()));
        if (!other)
            return listening;
        port = *other;
    }
}

void ServerOperator::listening(const std::optional<CertificateFiles> &certificate)
{
    m_used = certificate;
    m_state.phase = ServerState::Phase::Listening;
    m_state.url = m_server.url();
    m_state.networkUrls = networkUrls(address(), m_state.url);
    m_state.trouble.clear();
    m_state.isPortTaken = false;
    m_state.isForNetwork = !address().isLoopback();
    m_state.isRestartDue = false;
    note(AuditAction::ServerStarted, m_state.url.toString());
}

void ServerOperator::choosePort(quint16 port)
{
    const quint16 before = m_settings.get(Settings::HttpPort);
    m_settings.set(Settings::HttpPort, port);
    note(AuditAction::SettingChanged, QLatin1StringView(Settings::HttpPort.key), u"%1 → %2"_s.arg(before).arg(port));
}

void ServerOperator::stop()
{
    if (!m_state.isListening())
        return;
    closeSoon([this] {
        m_state.phase = ServerState::Phase::Stopped;
        publish();
    });
}

void ServerOperator::restart()
{
    if (m_state.phase == ServerState::Phase::Stopping)
        return;
    if (!m_state.isListening()) {
        (void)start();
        return;
    }
    closeSoon([this] {
        m_state.phase = ServerState::Phase::Starting;
        (void)start();
    });
}

void ServerOperator::closeSoon(std::function<void()> done)
{
    m_state.phase = ServerState::Phase::Stopping;
    m_state.isRestartDue = false;
    publish();
    m_server.closeSoon([this, done = std::move(done)] {
        note(AuditAction::ServerStopped, m_state.url.toString());
        m_state.url.clear();
        m_state.networkUrls.clear();
        m_state.certificate.reset();
        done();
    });
}

void ServerOperator::end()
{
    m_server.close();
    if (!m_state.url.isEmpty())
        note(AuditAction::ServerStopped, m_state.url.toString());
}

void ServerOperator::chooseNetwork(bool isForNetwork)
{
    const QString before = m_settings.get(Settings::HttpAddress);
    const QString after = isForNetwork ? onEveryAddress : onThisComputer;
    if (m_line.address || before == after)
        return;
    m_settings.set(Settings::HttpAddress, after);
    m_state.isForNetwork = isForNetwork;
    note(AuditAction::SettingChanged, QLatin1StringView(Settings::HttpAddress.key), u"%1 → %2"_s.arg(before, after));
    restart();
}

void ServerOperator::makeCertificate()
{
    Andon::makeCertificate(m_folder, this, [this](const Result<CertificateFiles> &files) {
        if (!files)
            Q_EMIT failed(files.error().detail);
        else
            rememberCertificate(*files, u"made"_s);
    });
}

/// On another thread, since a file may lie on a slow disk.
void ServerOperator::checkCertificate(const CertificateFiles &files)
{
    const Instant now = m_parts.ingest.clock().nowInMilliseconds();
    const auto answer = [this, files](const Result<LoadedCertificate> &loaded) {
        if (!loaded)
            Q_EMIT failed(loaded.error().detail);
        else
            rememberCertificate(files, u"chosen"_s);
    };
    QThreadPool::globalInstance()->start([files, now, answer, to = Receiver(this)] { to.deliver(answer, loadCertificate(files, now)); });
}

void ServerOperator::rememberCertificate(const CertificateFiles &files, const QString &how)
{
    if (m_state.isCertificateFixed)
        return;
    m_settings.set(Settings::HttpCertificate, files.certificate);
    m_settings.set(Settings::HttpKey, files.key);
    note(AuditAction::SettingChanged, QLatin1StringView(Settings::HttpCertificate.key),
         files.certificate.isEmpty() ? how : u"%1: %2"_s.arg(how, files.certificate));
    m_state.isRestartDue = m_state.isListening() && certificateFiles() != m_used;
    publish();
}

void ServerOperator::showCertificate(const CertificateFacts &facts)
{
    if (!m_state.isListening())
        return;
    const bool isOther = !m_state.certificate || m_state.certificate->fingerprint != facts.fingerprint;
    m_state.certificate = facts;
    if (isOther)
        note(AuditAction::CertificateLoaded, facts.file, facts.fingerprint);
    publish();
}

void ServerOperator::note(AuditAction action, const QString &subject, const QString &detail)
{
    const QString actor = actorAtThisComputer(m_line.headless ? u"command line"_s : u"desktop"_s);
    m_parts.access->note({.actor = actor, .action = action, .subject = subject, .detail = detail});
}

void ServerOperator::publish()
{
    const auto chosen = certificateFiles();
    m_state.chosenCertificate = chosen ? chosen->certificate : QString();
    Q_EMIT stateChanged(m_state);
}

} // namespace Andon
