// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/fixedreadingroutes.h"

#include "core/http/askinturn.h"
#include "core/files/jsonwriter.h"
#include "core/http/listparameters.h"
#include "core/http/readingroute.h"
#include "core/service/ingestservice.h"
#include "core/validation/readingjson.h"

#include <memory>

namespace Andon {

namespace {

constexpr Page newestHundred{.limit = 100};

/// "2026-11-21 03:37:11", UTC.
std::string plainTimeText(ReceivedTime received)
{
    constexpr std::size_t length = 19;
    std::string text = isoTextWithMilliseconds(std::chrono::floor<std::chrono::milliseconds>(received)).substr(0, length);
    text[text.find('T')] = ' ';
    return text;
}

HttpResponse failure(std::string_view message)
{
    JsonWriter json;
    json.beginObject().key("error").text(message).endObject();
    return {.status = HttpStatus::InternalError, .body = std::move(json).json()};
}

void answerRefusal(const ReadingRefusal &refusal, const Reply &reply)
{
    if (refusal.status == ReadingStatus::Failed)
        return reply.send(failure(refusal.message));
    const std::string_view code = faultCode(refusal.fault);
    reply.refuse({.code = QByteArray(code.data(), qsizetype(code.size())), .message = QByteArray::fromStdString(refusal.message)});
}

void answerReport(const ReadingBatch &batch, const ReadingReport &report, const Reply &reply)
{
    if (report.hasFailed)
        return reply.send(failure(simulatedFailureSentence));
    Q_ASSERT(batch.elements.size() == 1 && report.results.size() == 1);
    if (const auto *refusal = std::get_if<ReadingRefusal>(&batch.elements.front().content))
        return answerRefusal(*refusal, reply);
    JsonWriter json;
    const bool isDuplicate = report.results.front().isDuplicate;
    json.beginObject().key("message");
    json.text(std::string_view(isDuplicate ? "Duplicate event ignored" : "Event processed successfully")).endObject();
    reply.sendJson(std::move(json).json());
}

void writeItem(JsonWriter &json, const ReadingRecord &record)
{
    const Reading &reading = record.reading;
    json.beginObject().key("id").whole(record.number).key("client_id").text(reading.client.utf8);
    json.key("metric").text(reading.metric.utf8).key("amount").real(reading.amount);
    json.key("timestamp").text(isoTextWithMilliseconds(reading.time));
    json.key("created_at").text(plainTimeText(record.received)).endObject();
}

void writeItem(JsonWriter &json, const Rejection &rejection)
{
    json.beginObject().key("id").whole(rejection.id).key("raw_payload").text(rejection.payload);
    json.key("error_message").text(rejection.message);
    json.key("created_at").text(plainTimeText(rejection.received)).endObject();
}

/// Asks for a listing and answers with its items alone.
template <typename Items>
void answerItems(const RouteContext &context, const Reply &reply, std::function<Result<Items>(EventReader &)> question)
{
    askInTurn<Items>(context, std::move(question), [reply](const Result<Items> &listing) {
        if (!listing)
            return reply.fail(listing.error());
        JsonWriter json;
        json.beginArray();
        for (const auto &item : listing->items)
            writeItem(json, item);
        json.endArray();
        reply.sendJson(std::move(json).json());
    });
}

} // namespace

void postFixedReading(const RouteContext &context, const HttpRequest &request, const Reply &reply)
{
    const Instant now = context.ingest.clock().nowInMilliseconds();
    auto read = fixedReadingFromJson(request.body, request.peer.toStdString(), now);
    if (!read)
        return reply.fail(read.error());
    if (read->simulation != Simulation::None && !context.simulatesFailures)
        return reply.refuse(simulationRefused());
    read->token = request.tokenName();
    const ReadingBatchPointer batch = std::make_shared<const ReadingBatch>(*std::move(read));
    context.ingest.submit(batch, context.receiver, [reply, batch](const Result<ReadingReport> &report) {
        if (report)
            answerReport(*batch, *report, reply);
        else
            reply.fail(report.error());
    });
}

void getProcessedReadings(const RouteContext &context, const HttpRequest &, const Reply &reply)
{
    answerItems<Listing<ReadingRecord>>(context, reply, [](EventReader &reader) {
        return reader.readings({.status = ReadingStatus::Processed}, newestHundred, ReadingOrder::NewestArrival);
    });
}

void getFailedReadings(const RouteContext &context, const HttpRequest &, const Reply &reply)
{
    answerItems<RejectionListing>(context, reply, [](EventReader &reader) {
        return reader.rejections({.kinds = {RejectionKind::FailedReading}}, newestHundred);
    });
}

void getPlainTotals(const RouteContext &context, const HttpRequest &request, const Reply &reply)
{
    QueryParameters query(request.head.query());
    const ReadingFilter filter{.client = nameFrom<ClientId>(query, "client_id"),
                               .from = query.instantInAnyForm({"from"}),
                               .to = query.instantInAnyForm({"to"})};
    if (query.fault())
        return reply.refuse(*query.fault());
    const auto question = [=](EventReader &reader) { return reader.readingTotals(filter, ReadingGrouping::None); };
    context.ingest.ask<ReadingAggregates>(question, context.receiver, [reply](const Result<ReadingAggregates> &aggregates) {
        if (!aggregates)
            return reply.fail(aggregates.error());
        const ReadingTotals totals = aggregates->groups.empty() ? ReadingTotals() : aggregates->groups.front().totals;
        JsonWriter json;
        json.beginObject().key("total_count").whole(totals.count).key("total_amount").real(totals.sum).endObject();
        reply.sendJson(std::move(json).json());
    });
}

} // namespace Andon
