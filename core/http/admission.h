// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/originrules.h"
#include "core/http/ratelimiter.h"
#include "core/http/tokengate.h"

namespace Andon {

/// Whether a request may come in at all, told from its head: Host and Origin, how often its address
/// asks, its token, how often that asks. For the HTTP thread.
class Admission
{
public:
    Admission(OriginRules origins, TokenGate tokens) : m_origins(std::move(origins)), m_tokens(std::move(tokens)) {}

    /// @a peer is the other end of the connection, @a local this one.
    TokenGate::Verdict judge(const RequestHead &head, const QString &peer, const QHostAddress &local, const HttpLimits &limits);

    QByteArray listedOrigin(const RequestHead &head) const { return m_origins.listedOrigin(head); }

private:
    OriginRules m_origins;
    TokenGate m_tokens;
    RateLimiter m_addresses;
    RateLimiter m_ofTokens;
};

} // namespace Andon
