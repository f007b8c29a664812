// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/readinglistroutes.h"

#include "core/http/askinturn.h"
#include "core/files/jsonwriter.h"
#include "core/http/listparameters.h"
#include "core/service/ingestservice.h"

#include <algorithm>

namespace Andon {

namespace {

constexpr std::int64_t longestLenientPage = 10'000;

void writeRecord(JsonWriter &json, const ReadingRecord &record)
{
    const Reading &reading = record.reading;
    const std::string received = isoTextWithMilliseconds(std::chrono::floor<std::chrono::milliseconds>(record.received));
    const auto processed = record.status == ReadingStatus::Processed ? std::optional(received) : std::nullopt;
    json.beginObject().key("_id").text(record.id.toString(QUuid::WithoutBraces));
    json.key("clientId").text(reading.client.utf8).key("metric").text(reading.metric.utf8);
    json.key("amount").real(reading.amount).key("timestamp").text(isoTextWithMilliseconds(reading.time));
    json.key("eventHash").text(record.hash).key("status").text(statusWord(record.status));
    json.key("originalPayload").raw(record.payload.isEmpty() ? QByteArrayView("null") : QByteArrayView(record.payload));
    if (record.status == ReadingStatus::Rejected)
        json.key("rejectionReason").text(record.message);
    if (record.status == ReadingStatus::Failed)
        json.key("errorMessage").text(record.message);
    json.key("processedAt").textOrNull(processed).key("retryCount").whole(record.failures);
    json.key("createdAt").text(received).key("updatedAt").text(received).endObject();
}

QByteArray listJson(const Listing<ReadingRecord> &listing, const Page &page)
{
    JsonWriter json;
    json.beginObject().key("success").truth(true).key("events").beginArray();
    for (const ReadingRecord &record : listing.items)
        writeRecord(json, record);
    json.endArray().key("total").whole(listing.total);
    json.key("limit").whole(page.limit).key("skip").whole(page.skip).endObject();
    return std::move(json).json();
}

/// A limit or skip that cannot be used counts as not sent.
Page lenientPageFrom(QueryParameters &query)
{
    Page page;
    page.limit = query.whole("limit", page.limit, 0);
    page.skip = query.whole("skip", page.skip, 0);
    if (page.limit == 0 || page.limit > longestLenientPage)
        page.limit = longestLenientPage;
    return page;
}

void answerList(const RouteContext &context, const HttpRequest &request, const Reply &reply, BadValues badValues)
{
    QueryParameters query(request.head.query(), badValues);
    ReadingFilter filter = readingFilterFrom(query);
    const auto status = query.text("status");
    if (status)
        filter.status = statusFromWord(*status);
    const bool isUnknown = status && !filter.status;
    if (isUnknown)
        query.refuse("status", "must be processed, rejected or failed");
    const Page page = badValues == BadValues::Refused ? pageFrom(query) : lenientPageFrom(query);
    if (query.fault())
        return reply.refuse(*query.fault());
    if (isUnknown)
        return reply.sendJson(listJson({}, page));
    const auto question = [=](EventReader &reader) { return reader.readings(filter, page, ReadingOrder::NewestTime); };
    askInTurn<Listing<ReadingRecord>>(context, question, [reply, page](const auto &listing) {
        if (listing)
            reply.sendJson(listJson(*listing, page));
        else
            reply.fail(listing.error());
    });
}

} // namespace

void getReadings(const RouteContext &context, const HttpRequest &request, const Reply &reply)
{
    answerList(context, request, reply, BadValues::Refused);
}

void getReadingsLeniently(const RouteContext &context, const HttpRequest &request, const Reply &reply)
{
    answerList(context, request, reply, BadValues::Ignored);
}

} // namespace Andon
