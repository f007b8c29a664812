// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/access/auditentry.h"
#include "core/http/httpserver.h"
#include "core/settings/commandline.h"
#include "core/settings/settings.h"
#include "ui/server/servercontrols.h"

#include <QObject>

namespace Andon {

/// Starts and stops the HTTP server as the command line, the settings and a person at the window want
/// it, tells the window how it is, and writes down who did what. On the thread of the window.
class ServerOperator final : public QObject
{
    Q_OBJECT

public:
    /// Certificates are made in @a folder. What is in @a parts outlives the operator; its access is
    /// not null.
    ServerOperator(const CommandLine &line, Settings &settings, const ServerParts &parts, QString folder);

    /// Does from now on what the window wants. The controls are told the state at once.
    void obey(ServerControls &controls);

    /// Listens where that was chosen. With a window, a port that is taken is a choice, and the one
    /// chosen is remembered.
    Result<quint16> start();

    /// Accepts nothing more and lets requests under way get their answers, without waiting for them.
    void stop();

    /// The same, then starts again.
    void restart();

    /// Stops, and returns once that is done. For the end of the program.
    void end();

    const ServerState &state() const { return m_state; }

    /// Of the certificate that is used; empty without one.
    QString certificateFile() const { return m_used ? m_used->certificate : QString(); }

Q_SIGNALS:
    void stateChanged(const Andon::ServerState &state);
    void failed(const QString &sentence);

private:
    Result<quint16> listen(const std::optional<CertificateFiles> &certificate);
    QHostAddress address() const;
    std::optional<CertificateFiles> certificateFiles() const;
    void listening(const std::optional<CertificateFiles> &certificate);
    void choosePort(quint16 port);
    void chooseNetwork(bool isForNetwork);
    void makeCertificate();
    void checkCertificate(const CertificateFiles &files);
    void rememberCertificate(const CertificateFiles &files, const QString &how);
    void showCertificate(const CertificateFacts &facts);
    void closeSoon(std::function<void()> done);
    void note(AuditAction action, const QString &subject, const QString &detail = {});
    void publish();

    const CommandLine m_line;
    Settings &m_settings;
    const ServerParts m_parts;
    const QString m_folder;
    HttpServer m_server;
    std::optional<CertificateFiles> m_used;   ///< By the server that listens.
    ServerState m_state;
};

} // namespace Andon
