// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/access/auditentry.h"

#include <QLatin1StringView>
#include <QtGlobal>

#include <array>
#include <utility>

namespace Andon {

namespace {

const std::array<std::pair<AuditAction, QLatin1StringView>, 12> words = {{
    {AuditAction::TokenCreated, QLatin1StringView("token.created")},
    {AuditAction::TokenRevoked, QLatin1StringView("token.revoked")},
    {AuditAction::TokenForgotten, QLatin1StringView("token.forgotten")},
    {AuditAction::SettingChanged, QLatin1StringView("setting.changed")},
    {AuditAction::RejectionsRetried, QLatin1StringView("rejections.retried")},
    {AuditAction::FactoryRemoved, QLatin1StringView("factory.removed")},
    {AuditAction::ServerStarted, QLatin1StringView("server.started")},
    {AuditAction::ServerStopped, QLatin1StringView("server.stopped")},
    {AuditAction::CertificateLoaded, QLatin1StringView("certificate.loaded")},
    {AuditAction::MachineNoted, QLatin1StringView("machine.noted")},
    {AuditAction::MachineTakenOut, QLatin1StringView("machine.notInUse")},
    {AuditAction::MachineTakenBack, QLatin1StringView("machine.inUse")},
}};

} // namespace

QString auditWord(AuditAction action)
{
    for (const auto &[each, word] : words) {
        if (each == action)
            return word;
    }
    return {};
}

AuditAction auditActionFrom(const QString &text)
{
    for (const auto &[action, word] : words) {
        if (word == text)
            return action;
    }
    return AuditAction::Other;
}

QString actorAtThisComputer(const QString &way)
{
    const QString user = qEnvironmentVariable("USER", qEnvironmentVariable("USERNAME"));
    return user.isEmpty() ? way : way + u' ' + user;
}

} // namespace Andon
