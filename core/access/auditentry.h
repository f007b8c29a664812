// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/instant.h"

#include <QString>

#include <cstdint>
#include <vector>

namespace Andon {

/// What somebody did. Kept by its word, so that an older Andon can show what a newer one wrote.
enum class AuditAction {
    TokenCreated,
    TokenRevoked,
    TokenForgotten,
    SettingChanged,
    RejectionsRetried,
    FactoryRemoved,
    ServerStarted,
    ServerStopped,
    CertificateLoaded,
    MachineNoted,
    MachineTakenOut,     ///< It is not in use from now on.
    MachineTakenBack,
    Other,               ///< Written by a newer Andon.
};

/// "token.created" and the like.
QString auditWord(AuditAction action);
AuditAction auditActionFrom(const QString &word);

/// One line of the audit log: who did what to what, when.
struct AuditEntry
{
    std::int64_t id = 0;         ///< Given when it is written; rises.
    Instant time = {};
    QString actor = {};          ///< "desktop anna", "token PC-07 at 10.0.0.7", "command line root".
    AuditAction action = AuditAction::Other;
    QString subject = {};        ///< The name of the token, setting, factory or rejection.
    QString detail = {};         ///< What it was and became, or how many. Never a secret.
    bool operator==(const AuditEntry &) const = default;
};

/// The newest first, and how many there are in all.
struct AuditPage
{
    std::vector<AuditEntry> entries = {};
    std::int64_t total = 0;
};

/// A person at this computer, by the name they are logged in with: "desktop anna".
QString actorAtThisComputer(const QString &way);

} // namespace Andon
