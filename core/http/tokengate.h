// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/access/scope.h"
#include "core/access/accesstoken.h"
#include "core/http/requesthead.h"

#include <QHash>
#include <QString>

#include <chrono>
#include <optional>

namespace Andon {

class AccessService;
class TrafficMonitor;

/// What of a token matters to the request that came with it.
struct TokenIdentity
{
    TokenId id = 0;
    QString name = {};
    Scopes scopes = {};
    std::optional<QString> factory = {};
    bool operator==(const TokenIdentity &) const = default;
};

/// Asks for tokens. None is needed while the server listens on loopback and there are none, nor for
/// health, nor for the preflight of a browser, which cannot send one. For the HTTP thread.
class TokenGate
{
public:
    struct Verdict
    {
        std::optional<HttpFault> fault = {};
        std::chrono::milliseconds delay{0};          ///< For this long a fault is not answered.
        std::optional<TokenIdentity> token = {};
    };

    /// @a access may be null: then there are no tokens. Both outlive the gate.
    TokenGate(AccessService *access, TrafficMonitor &traffic, bool isLoopback)
        : m_access(access), m_traffic(traffic), m_isLoopback(isLoopback)
    {
    }

    /// May @a head, from the address @a peer, go on?
    Verdict judge(const RequestHead &head, const QString &peer);

private:
    using Moment = std::chrono::steady_clock::time_point;
    struct Failures
    {
        double count = 0;
        Moment last = {};
    };
    Verdict refuseUnknown(const QString &peer);

    AccessService *m_access = nullptr;
    TrafficMonitor &m_traffic;
    bool m_isLoopback = false;
    QHash<QString, Failures> m_failures = {};   ///< By address.
};

} // namespace Andon
