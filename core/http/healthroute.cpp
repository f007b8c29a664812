// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/healthroute.h"

#include "core/http/jsonwriter.h"
#include "core/service/ingestservice.h"

namespace Andon {

void getHealth(const RouteContext &context, const HttpRequest &, const Reply &reply)
{
    const bool isTaking = context.ingest.status().isTakingEvents();
    JsonWriter json;
    json.beginObject().key("status").text(std::string_view(isTaking ? "ok" : "unavailable"));
    json.key("timestamp").text(isoTextWithMilliseconds(context.ingest.clock().nowInMilliseconds())).endObject();
    reply.send({.status = isTaking ? HttpStatus::Ok : HttpStatus::ServiceUnavailable, .body = std::move(json).json()});
}

} // namespace Andon
