// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/tokengate.h"

#include "core/access/accessservice.h"
#include "core/http/routes.h"
#include "core/traffic/trafficmonitor.h"

#include <algorithm>
#include <cmath>

namespace Andon {

namespace {

using namespace std::chrono_literals;

// Some failures are a typing error. From then on each doubles the wait, up to a few seconds; one is
// forgiven every ten seconds.
constexpr double freeFailures = 3;
constexpr double mostDoublings = 6;
constexpr auto firstDelay = 100ms;
constexpr double forgivenPerSecond = 0.1;
constexpr qsizetype mostAddresses = 4096;

HttpFault unauthorized(QByteArray message)
{
    return faultOf(HttpStatus::Unauthorized, std::move(message));
}

} // namespace

TokenGate::Verdict TokenGate::judge(const RequestHead &head, const QString &peer)
{
    const RouteAccess needed = accessOf(head.method, head.path());
    if (needed.isOpen)
        return {};
    const auto table = m_access ? m_access->tokens() : nullptr;
    if (m_isLoopback && (!table || table->tokens.empty()))
        return {};
    if (!head.authorization)
        return {.fault = unauthorized("This server asks for a token: Authorization: Bearer TOKEN.")};
    const auto text = bearerToken(*head.authorization);
    const AccessToken *token = text && table ? table->find(digestOf(*text)) : nullptr;
    if (!token)
        return refuseUnknown(peer);
    if (needed.scope && !covers(token->scopes, *needed.scope))
        return {.fault = faultOf(HttpStatus::Forbidden, "This token does not have the scope " + scopesText(*needed.scope).toUtf8() + '.')};
    if (needed.isOfAllFactories && token->factory)
        return {.fault = faultOf(HttpStatus::Forbidden, "This token is for one factory alone; what is asked for cannot be told apart by factory.")};
    m_access->noteTokenUse(token->id);
    return {.token = TokenIdentity{.id = token->id, .name = token->name, .scopes = token->scopes, .factory = token->factory}};
}

TokenGate::Verdict TokenGate::refuseUnknown(const QString &peer)
{
    m_traffic.noteFailedToken(peer);
    const auto now = std::chrono::steady_clock::now();
    const auto left = [now](const Failures &failures) {
        return std::max(0.0, failures.count - std::chrono::duration<double>(now - failures.last).count() * forgivenPerSecond);
    };
    if (m_failures.size() >= mostAddresses)
        m_failures.removeIf([&](const auto &failures) { return left(failures.value()) <= 0; });
    if (m_failures.size() >= mostAddresses)
        m_failures.clear();
    Failures &failures = m_failures[peer];
    failures = {.count = left(failures) + 1, .last = now};
    const double doublings = std::min(failures.count - freeFailures, mostDoublings + 1);
    const auto delay = doublings < 1 ? 0ms : std::chrono::milliseconds(std::int64_t(double(firstDelay.count()) * std::exp2(doublings - 1)));
    return {.fault = unauthorized("This token opens nothing here: it is unknown or was revoked."), .delay = delay};
}

} // namespace Andon
