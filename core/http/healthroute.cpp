// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/healthroute.h"

#include "core/files/jsonwriter.h"
#include "core/service/ingestservice.h"

#include <string>
#include <vector>

namespace Andon {

namespace {

/// Anybody may ask for it, so it says what is wrong but not where.
std::string_view statusWord(StoreTrouble trouble)
{
    switch (trouble) {
    case StoreTrouble::None: return "ok";
    case StoreTrouble::DiskFull: return "disk-full";
    case StoreTrouble::ReadOnly: return "read-only";
    case StoreTrouble::Locked: return "locked";
    case StoreTrouble::Damaged: return "damaged";
    case StoreTrouble::NotReady:
    case StoreTrouble::Other: break;
    }
    return "unavailable";
}

/// What a person should look after although events are taken.
std::vector<std::string> warnings(const ServiceStatus &status)
{
    std::vector<std::string> sentences;
    if (status.clockDoubt) {
        sentences.push_back("This computer's clock seems to be " + spokenText(status.clockDoubt->slow) + " slow: events of "
                            + std::to_string(status.clockDoubt->senders) + " sender(s) lie that far ahead of it and are refused as being in the future. "
                            "Set the clock, or theirs if they are wrong; then send the refused events again.");
    }
    if (status.isLogKept)
        sentences.push_back("The database file could not be synced. What arrives is kept safely in its log, which grows until Andon is started anew: look after the disk.");
    if (status.isBeingChecked)
        sentences.push_back("The database is being looked through for damage.");
    return sentences;
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

void sendState(const RouteContext &context, std::string_view word, bool isGood, const std::vector<std::string> &sentences, const Reply &reply)
{
    JsonWriter json;
    json.beginObject().key("status").text(word);
    json.key("timestamp").text(isoTextWithMilliseconds(context.ingest.clock().nowInMilliseconds()));
    if (!sentences.empty()) {
        json.key("warnings").beginArray();
        for (const std::string &sentence : sentences)
            json.text(sentence);
        json.endArray();
    }
    json.endObject();
    reply.send({.status = isGood ? HttpStatus::Ok : HttpStatus::ServiceUnavailable, .body = std::move(json).json()});
}

} // namespace

void getHealth(const RouteContext &context, const HttpRequest &, const Reply &reply)
{
    const ServiceStatus status = context.ingest.status();
    sendState(context, statusWord(status.troubleKind), status.isTakingEvents(), warnings(status), reply);
}

void getReadiness(const RouteContext &context, const HttpRequest &, const Reply &reply)
{
    const ServiceStatus status = context.ingest.status();
    const std::string_view why = hindrance(status);
    sendState(context, why.empty() ? "ready" : why, why.empty(), warnings(status), reply);
}

} // namespace Andon
