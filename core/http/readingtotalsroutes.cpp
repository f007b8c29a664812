// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/readingtotalsroutes.h"

#include "core/http/askinturn.h"
#include "core/files/jsonwriter.h"
#include "core/http/listparameters.h"
#include "core/service/ingestservice.h"

namespace Andon {

namespace {

constexpr char ungrouped[] = "none";

/// What is asked for, with the word for the grouping as it was sent.
struct TotalsRequest
{
    ReadingFilter filter = {};
    std::string groupBy = {};
    ReadingGrouping grouping = ReadingGrouping::None;
    bool wantsList() const { return groupBy != ungrouped; }
};

std::optional<ReadingGrouping> groupingFrom(std::string_view word)
{
    if (word == ungrouped)
        return ReadingGrouping::None;
    if (word == "clientId")
        return ReadingGrouping::Client;
    if (word == "metric")
        return ReadingGrouping::Metric;
    return word == "both" ? std::optional(ReadingGrouping::Both) : std::nullopt;
}

TotalsRequest totalsRequestFrom(QueryParameters &query)
{
    TotalsRequest wanted{.filter = readingFilterFrom(query), .groupBy = query.text("groupBy").value_or(ungrouped)};
    const auto grouping = groupingFrom(wanted.groupBy);
    if (!grouping)
        query.refuse("groupBy", "must be none, clientId, metric or both");
    wanted.grouping = grouping.value_or(ReadingGrouping::None);
    return wanted;
}

void writeGroupName(JsonWriter &json, const ReadingGroup &group)
{
    if (group.client && group.metric) {
        json.key("group").beginObject().key("clientId").text(group.client->utf8);
        json.key("metric").text(group.metric->utf8).endObject();
    } else if (group.client) {
        json.key("group").text(group.client->utf8);
    } else if (group.metric) {
        json.key("group").text(group.metric->utf8);
    }
}

void writeGroup(JsonWriter &json, const ReadingGroup &group)
{
    const ReadingTotals &totals = group.totals;
    json.beginObject();
    writeGroupName(json, group);
    json.key("totalAmount").real(totals.sum).key("totalCount").whole(totals.count);
    json.key("averageAmount").real(totals.sum / double(totals.count));
    json.key("minAmount").real(totals.least).key("maxAmount").real(totals.most).endObject();
}

void writeGroups(JsonWriter &json, const std::vector<ReadingGroup> &groups, bool asList)
{
    json.key("aggregation");
    if (asList) {
        json.beginArray();
        for (const ReadingGroup &group : groups)
            writeGroup(json, group);
        json.endArray();
    } else if (groups.empty()) {
        json.beginObject().endObject();
    } else {
        writeGroup(json, groups.front());
    }
}

void writeFilters(JsonWriter &json, const TotalsRequest &wanted)
{
    const auto timeText = [](const std::optional<Instant> &time) { return time ? std::optional(isoTextWithMilliseconds(*time)) : std::nullopt; };
    const ReadingFilter &filter = wanted.filter;
    json.key("filters").beginObject();
    json.key("clientId").text(filter.client ? std::string_view(filter.client->utf8) : "all");
    json.key("metric").text(filter.metric ? std::string_view(filter.metric->utf8) : "all");
    json.key("startDate").textOrNull(timeText(filter.from)).key("endDate").textOrNull(timeText(filter.to));
    json.key("groupBy").text(wanted.groupBy).endObject();
}

QByteArray totalsJson(const ReadingAggregates &aggregates, const TotalsRequest &wanted)
{
    JsonWriter json;
    json.beginObject().key("success").truth(true);
    writeGroups(json, aggregates.groups, wanted.wantsList());
    json.key("statistics").beginObject().key("totalProcessed").whole(aggregates.counts.processed);
    json.key("rejected").whole(aggregates.counts.rejected).key("failed").whole(aggregates.counts.failed).endObject();
    writeFilters(json, wanted);
    json.endObject();
    return std::move(json).json();
}

void answerTotals(const RouteContext &context, const HttpRequest &request, const Reply &reply, BadValues badValues)
{
    QueryParameters query(request.head.query(), badValues);
    const TotalsRequest wanted = totalsRequestFrom(query);
    if (query.fault())
        return reply.refuse(*query.fault());
    const auto question = [=](EventReader &reader) { return reader.readingTotals(wanted.filter, wanted.grouping); };
    askInTurn<ReadingAggregates>(context, question, [reply, wanted](const auto &aggregates) {
        if (aggregates)
            reply.sendJson(totalsJson(*aggregates, wanted));
        else
            reply.fail(aggregates.error());
    });
}

} // namespace

void getReadingTotals(const RouteContext &context, const HttpRequest &request, const Reply &reply)
{
    answerTotals(context, request, reply, BadValues::Refused);
}

void getReadingTotalsLeniently(const RouteContext &context, const HttpRequest &request, const Reply &reply)
{
    answerTotals(context, request, reply, BadValues::Ignored);
}

} // namespace Andon
