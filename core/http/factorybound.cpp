// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/factorybound.h"

#include "core/http/httplog.h"

#include <algorithm>

namespace Andon {

namespace {

HttpFault forbidden(const FactoryId &own, const QByteArray &rest)
{
    return faultOf(HttpStatus::Forbidden, "This token is for factory " + loggable(own.utf8) + " alone; " + rest);
}

} // namespace

std::optional<FactoryId> boundFactory(const HttpRequest &request)
{
    return request.token && request.token->factory ? std::optional(FactoryId(*request.token->factory)) : std::nullopt;
}

std::optional<HttpFault> keepToFactory(const HttpRequest &request, std::optional<FactoryId> &asked)
{
    const auto own = boundFactory(request);
    if (!own)
        return std::nullopt;
    if (asked && *asked != *own)
        return forbidden(*own, "ask for that one or leave factoryId out.");
    asked = own;
    return std::nullopt;
}

std::optional<HttpFault> keepToFactory(const HttpRequest &request, const Batch &batch)
{
    const auto own = boundFactory(request);
    if (!own)
        return std::nullopt;
    const auto isOthers = [&](const auto &refused) { return !refused.factory.empty() && FactoryId(refused.factory) != *own; };
    if (std::any_of(batch.refusals.begin(), batch.refusals.end(), isOthers) || std::any_of(batch.omitted.begin(), batch.omitted.end(), isOthers))
        return forbidden(*own, "an event that breaks a rule names another one. Nothing was stored.");
    const auto other = std::find_if(batch.events.begin(), batch.events.end(), [&](const Event &event) { return event.source.factory != *own; });
    if (other == batch.events.end())
        return std::nullopt;
    const FactoryId &named = other->source.factory;
    const QByteArray whose = named.isEmpty() ? QByteArray("names no factory") : "is of factory " + loggable(named.utf8);
    return forbidden(*own, "the event " + loggable(other->id.utf8) + ' ' + whose + ". Nothing was stored.");
}

} // namespace Andon
