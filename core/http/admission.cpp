// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/admission.h"

namespace Andon {

namespace {

std::optional<HttpFault> tooOften(std::chrono::milliseconds wait, QByteArray message)
{
    if (wait.count() == 0)
        return std::nullopt;
    HttpFault fault = faultOf(HttpStatus::TooManyRequests, std::move(message));
    fault.retryAfter = std::chrono::ceil<std::chrono::seconds>(wait);
    return fault;
}

} // namespace

TokenGate::Verdict Admission::judge(const RequestHead &head, const QString &peer, const QHostAddress &local, const HttpLimits &limits)
{
    const auto now = std::chrono::steady_clock::now();
    if (auto fault = m_origins.refuses(head, local))
        return {.fault = std::move(fault)};
    if (auto fault = tooOften(m_addresses.ask(peer, limits.requestsPerSecond, now), "Too many requests come from this address."))
        return {.fault = std::move(fault)};
    TokenGate::Verdict verdict = m_tokens.judge(head, peer);
    if (verdict.token && !verdict.fault) {
        const QString who = verdict.token->name + u'#' + QString::number(verdict.token->id);
        verdict.fault = tooOften(m_ofTokens.ask(who, limits.requestsPerSecondOfToken, now), "Too many requests come with this token.");
    }
    return verdict;
}

} // namespace Andon
