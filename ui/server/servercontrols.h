// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/httplimits.h"
#include "core/tls/certificate.h"

#include <QObject>
#include <QStringList>
#include <QUrl>

#include <optional>

namespace Andon {

/// What the window knows of the HTTP server.
struct ServerState
{
    enum class Phase { Starting, Listening, Stopping, Stopped };

    Phase phase = Phase::Starting;
    QUrl url = {};                          ///< Where this computer reaches it; empty while it does not listen.
    QStringList networkUrls = {};           ///< Where other computers do.
    QString trouble = {};                   ///< Why it could not start; empty when it was stopped on purpose.
    bool isPortTaken = false;               ///< That is the trouble, so that another port would help.
    bool isForNetwork = false;              ///< Other computers are meant to reach it.
    bool isAddressFixed = false;            ///< The command line says where it listens.
    std::optional<CertificateFacts> certificate = {};   ///< The one in use.
    QString chosenCertificate = {};         ///< The file of the one to be used from the next start on; empty: none.
    bool isCertificateFixed = false;        ///< The command line says which.
    bool isRestartDue = false;              ///< Another certificate was chosen, or none, since it was started.

    bool isListening() const { return phase == Phase::Listening; }
};

/// What stands between the window and the server, which do not see each other: the one side tells the
/// state, the other what a person wants. For the window's thread.
class ServerControls final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    const ServerState &state() const { return m_state; }
    void setState(const ServerState &state);

Q_SIGNALS:
    void stateChanged(const Andon::ServerState &state);

    /// What a person wanted could not be done, and why.
    void failed(const QString &sentence);

    // What a person wants.
    void startRequested();
    void stopRequested();
    void restartRequested();
    void otherPortRequested();
    void networkChosen(bool isForNetwork);
    void certificateRequested();            ///< A new one is to be made and used from the next start on.
    void certificateChosen(const Andon::CertificateFiles &files);
    void certificateDropped();              ///< From the next start on without TLS.
    void limitsChosen(const Andon::HttpLimits &limits);

private:
    ServerState m_state = {};
};

} // namespace Andon
