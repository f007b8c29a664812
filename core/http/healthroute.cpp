// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/healthroute.h"

#include "core/http/jsonwriter.h"
#include "core/service/ingestservice.h"

namespace Andon {

namespace {

void sendState(const RouteContext &context, std::string_view word, bool isGood, const Reply &reply)
{
    JsonWriter json;
    json.beginObject().key("status").text(word);
    json.key("timestamp").text(isoTextWithMilliseconds(context.ingest.clock().nowInMilliseconds())).endObject();
    reply.send({.status = isGood ? HttpStatus::Ok : HttpStatus::ServiceUnavailable, .body = std::move(json).json()});
}

/// Why nothing should be sent at the moment; empty when it may be.
std::string_view hindrance(const ServiceStatus &status)
{
    if (status.revision == 0)
        return "starting";
    if (status.percentReady)
        return "preparing";
    if (!status.isTakingEvents())
        return "storage";
    return status.queueShare >= 1 ? "busy" : std::string_view();
}

} // namespace

void getHealth(const RouteContext &context, const HttpRequest &, const Reply &reply)
{
    const bool isTaking = context.ingest.status().isTakingEvents();
    sendState(context, isTaking ? "ok" : "unavailable", isTaking, reply);
}

void getReadiness(const RouteContext &context, const HttpRequest &, const Reply &reply)
{
    const std::string_view why = hindrance(context.ingest.status());
    sendState(context, why.empty() ? "ready" : why, why.empty(), reply);
}

} // namespace Andon
