// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/batchroute.h"

#include "core/http/factorybound.h"
#include "core/files/jsonwriter.h"
#include "core/http/queryparameters.h"
#include "core/service/ingestservice.h"
#include "core/validation/batchjson.h"

#include <algorithm>
#include <memory>
#include <span>

namespace Andon {

namespace {

void writeRejections(JsonWriter &json, const Batch &batch, std::size_t most)
{
    const auto listed = std::span(batch.refusals).first(std::min(batch.refusals.size(), most));
    json.key("rejections").beginArray();
    for (const Refusal &refusal : listed) {
        json.beginObject().key("index").whole(refusal.index).key("eventId").textOrNull(refusal.eventId);
        json.key("reason").text(reasonCode(refusal.reason)).key("message").text(refusal.message).endObject();
    }
    json.endArray();
    if (const auto omitted = batch.refusedAt.size() - listed.size(); omitted > 0)
        json.key("rejectionsOmitted").whole(std::int64_t(omitted));
}

/// The outcomes of events and refusals together, in the order of the body.
void writeResults(JsonWriter &json, const Batch &batch, const BatchReport &report)
{
    json.key("results").beginArray();
    auto outcome = report.outcomes.begin();
    auto refused = batch.refusedAt.begin();
    for (std::size_t index = 0; index < batch.size(); ++index) {
        const bool isRefused = refused != batch.refusedAt.end() && *refused == index;
        if (isRefused)
            ++refused;
        json.text(outcomeWord(isRefused || outcome == report.outcomes.end() ? Outcome::Rejected : *outcome++));
    }
    json.endArray();
}

} // namespace

void postBatch(const RouteContext &context, const HttpRequest &request, const Reply &reply)
{
    QueryParameters query(request.head.query());
    const bool wantsResults = query.text("results") == "true";
    const Instant now = context.ingest.clock().nowInMilliseconds();
    auto read = batchFromJson(request.body, request.peer.toStdString(), now, context.ingest.rules());
    if (!read)
        return reply.fail(read.error());
    if (const auto fault = keepToFactory(request, *read))
        return reply.refuse(*fault);
    read->token = request.tokenName();
    read->onlyFactory = boundFactory(request);
    const BatchPointer batch = std::make_shared<const Batch>(std::move(*read));
    const auto answer = [=, arrived = request.arrived, most = std::size_t(context.limits.refusalsListed)](const Result<BatchReport> &report) {
        if (!report)
            return reply.fail(report.error());
        JsonWriter json;
        json.beginObject();
        json.key("accepted").whole(std::int64_t(report->accepted)).key("deduped").whole(std::int64_t(report->deduped));
        json.key("updated").whole(std::int64_t(report->updated)).key("rejected").whole(std::int64_t(report->rejected));
        writeRejections(json, *batch, most);
        if (wantsResults)
            writeResults(json, *batch, *report);
        json.key("processingTimeMs").whole(millisecondsSince(arrived)).endObject();
        reply.sendJson(std::move(json).json());
    };
    context.ingest.submit(batch, context.receiver, answer);
}

} // namespace Andon
