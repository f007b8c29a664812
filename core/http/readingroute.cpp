// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/readingroute.h"

#include "core/files/jsonwriter.h"
#include "core/http/queryparameters.h"
#include "core/service/ingestservice.h"
#include "core/validation/readingjson.h"

#include <algorithm>
#include <memory>

namespace Andon {

namespace {

void writeResult(JsonWriter &json, const ReadingElement &element, const ReadingResult &result)
{
    const auto *refusal = std::get_if<ReadingRefusal>(&element.content);
    const auto error = refusal ? std::optional(refusal->message) : std::nullopt;
    json.beginObject().key("success").truth(!refusal).key("eventId").text(result.id.toString(QUuid::WithoutBraces));
    json.key("isDuplicate").truth(result.isDuplicate).key("error").textOrNull(error).endObject();
}

QByteArray reportJson(const ReadingBatch &batch, const ReadingReport &report)
{
    Q_ASSERT(report.results.size() == batch.elements.size());
    const auto processed = std::count_if(report.results.begin(), report.results.end(), [](const ReadingResult &result) {
        return result.status == ReadingStatus::Processed;
    });
    JsonWriter json;
    json.beginObject().key("success").truth(true).key("processed").whole(processed);
    json.key("failed").whole(std::int64_t(report.results.size()) - processed).key("results").beginArray();
    for (std::size_t index = 0; index < report.results.size(); ++index)
        writeResult(json, batch.elements[index], report.results[index]);
    json.endArray().endObject();
    return std::move(json).json();
}

HttpResponse simulatedFailure()
{
    JsonWriter json;
    json.beginObject().key("success").truth(false).key("error").text(std::string_view(simulatedFailureSentence)).endObject();
    return {.status = HttpStatus::InternalError, .body = std::move(json).json()};
}

} // namespace

HttpFault simulationRefused()
{
    return faultOf(HttpStatus::Forbidden,
                   "This server does not simulate failures; nothing was stored. Its setting http/simulateFailures decides that.");
}

void postReadings(const RouteContext &context, const HttpRequest &request, const Reply &reply)
{
    QueryParameters query(request.head.query());
    const bool wantsFailure = query.text("simulateFailure") == "true";
    if (wantsFailure && !context.simulatesFailures)
        return reply.refuse(simulationRefused());
    const Instant now = context.ingest.clock().nowInMilliseconds();
    auto read = readingsFromJson(request.body, request.peer.toStdString(), now);
    if (!read)
        return reply.fail(read.error());
    read->token = request.tokenName();
    if (wantsFailure)
        read->simulation = Simulation::FirstNew;
    const ReadingBatchPointer batch = std::make_shared<const ReadingBatch>(*std::move(read));
    context.ingest.submit(batch, context.receiver, [reply, batch](const Result<ReadingReport> &report) {
        if (!report)
            reply.fail(report.error());
        else if (report->hasFailed)
            reply.send(simulatedFailure());
        else
            reply.sendJson(reportJson(*batch, *report));
    });
}

} // namespace Andon
