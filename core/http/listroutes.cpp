// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/listroutes.h"

#include "core/access/accessservice.h"
#include "core/http/askinturn.h"
#include "core/http/factorybound.h"
#include "core/files/jsonwriter.h"
#include "core/http/listparameters.h"
#include "core/service/ingestservice.h"

namespace Andon {

namespace {

std::optional<QString> textFrom(QueryParameters &query, std::string_view parameter)
{
    const auto text = query.text(parameter);
    return text ? std::optional(QString::fromStdString(*text)) : std::nullopt;
}

void writeItem(JsonWriter &json, const StoredEvent &stored)
{
    const Event &event = stored.event;
    json.beginObject().key("eventId").text(event.id.utf8).key("eventTime").text(isoText(event.time));
    json.key("receivedTime").text(isoText(stored.received)).key("machineId").text(event.source.machine.utf8);
    json.key("lineId").textOrNull(event.source.line.utf8).key("factoryId").textOrNull(event.source.factory.utf8);
    json.key("durationMs").whole(event.duration.count());
    json.key("defectCount").whole(event.defects.value_or(-1)).endObject();
}

void writeItem(JsonWriter &json, const Rejection &rejection)
{
    const bool isEvent = rejection.kind == RejectionKind::Event;
    json.beginObject().key("id").whole(rejection.id).key("kind").text(std::string_view(isEvent ? "event" : "reading"));
    json.key("status").text(std::string_view(rejection.resolved ? "resolved" : "open"));
    const auto id = rejection.uid ? rejection.uid->toString(QUuid::WithoutBraces) : rejection.eventId;
    json.key("summary").truth(rejection.isSummary).key("count").whole(rejection.count).key("index");
    if (rejection.isSummary)
        json.null();
    else
        json.whole(rejection.index);
    json.key("eventId").textOrNull(id).key("clientId").textOrNull(rejection.client);
    json.key("reason").text(rejection.reason).key("message").text(rejection.message);
    json.key("receivedTime").text(isoText(rejection.received)).key("payload");
    json.raw(rejection.payload.isEmpty() ? QByteArrayView("null") : QByteArrayView(rejection.payload)).endObject();
}

void writeTotals(JsonWriter &json, const Listing<StoredEvent> &listing)
{
    json.key("total").whole(listing.total);
}

void writeTotals(JsonWriter &json, const RejectionListing &listing)
{
    json.key("total").whole(listing.total).key("totalCount").whole(listing.totalCount);
}

template <typename Items>
QByteArray listJson(const Items &listing, const Page &page)
{
    JsonWriter json;
    json.beginObject().key("items").beginArray();
    for (const auto &item : listing.items)
        writeItem(json, item);
    json.endArray();
    writeTotals(json, listing);
    json.key("limit").whole(page.limit).key("skip").whole(page.skip).endObject();
    return std::move(json).json();
}

/// Asks for a page and answers with it.
template <typename Items>
void answerPage(const RouteContext &context, const Reply &reply, const Page &page,
                std::function<Result<Items>(EventReader &)> question)
{
    const auto answer = [reply, page](const Result<Items> &listing) {
        if (listing)
            reply.sendJson(listJson(*listing, page));
        else
            reply.fail(listing.error());
    };
    askInTurn<Items>(context, std::move(question), answer);
}

/// The answer of the service, for the client. An outcome that is no refusal has no reason.
QByteArray retryJson(const RetryReport &report)
{
    JsonWriter json;
    json.beginObject().key("id").whole(report.id).key("outcome").text(outcomeWord(report.outcome));
    json.key("reason").textOrNull(report.reason).key("message").textOrNull(report.message).endObject();
    return std::move(json).json();
}

/// Who asks, for the audit log: "token PC-07 at 10.0.0.7", "10.0.0.7" without a token.
QString actorOf(const HttpRequest &request)
{
    return request.token ? QStringLiteral("token %1 at %2").arg(request.token->name, request.peer) : request.peer;
}

} // namespace

void getEvents(const RouteContext &context, const HttpRequest &request, const Reply &reply)
{
    QueryParameters query(request.head.query());
    EventFilter filter{.machine = nameFrom<MachineId>(query, "machineId"),
                             .line = nameFrom<LineId>(query, "lineId"),
                             .factory = nameFrom<FactoryId>(query, "factoryId"),
                             .id = nameFrom<EventId>(query, "eventId"),
                             .from = query.instant({"from", "start"}),
                             .to = query.instant({"to", "end"})};
    const Page page = pageFrom(query);
    if (query.fault())
        return reply.refuse(*query.fault());
    if (const auto fault = keepToFactory(request, filter.factory))
        return reply.refuse(*fault);
    answerPage<Listing<StoredEvent>>(context, reply, page, [=](EventReader &reader) { return reader.events(filter, page); });
}

void getRejections(const RouteContext &context, const HttpRequest &request, const Reply &reply)
{
    QueryParameters query(request.head.query());
    const auto kind = query.text("kind");
    const auto status = query.text("status");
    RejectionFilter filter{.reason = textFrom(query, "reason"), .eventId = textFrom(query, "eventId"), .client = textFrom(query, "clientId")};
    if (kind == "event")
        filter.kinds = {RejectionKind::Event};
    if (kind == "reading")
        filter.kinds = {RejectionKind::RejectedReading, RejectionKind::FailedReading};
    if (status)
        filter.resolved = *status == "resolved";
    const Page page = pageFrom(query);
    if (kind && *kind != "event" && *kind != "reading")
        query.refuse("kind", "must be event or reading");
    if (status && *status != "open" && *status != "resolved")
        query.refuse("status", "must be open or resolved");
    if (query.fault())
        return reply.refuse(*query.fault());
    if (const auto factory = boundFactory(request))
        filter.factory = factory->toString();
    answerPage<RejectionListing>(context, reply, page, [=](EventReader &reader) { return reader.rejections(filter, page); });
}

void postRetry(const RouteContext &context, const HttpRequest &request, const Reply &reply)
{
    const QByteArray &text = request.pathArgument;
    // An id has one spelling; toLongLong() takes a plus and zeros in front as well.
    bool isNumber = false;
    const RejectionId id = text.toLongLong(&isNumber);
    if (!isNumber || QByteArray::number(id) != text)
        return reply.refuse(faultOf(HttpStatus::NotFound, "There is no rejection with this id."));
    context.ingest.retry(id, request.body, context.receiver, [reply, access = context.access, actor = actorOf(request)](const Result<RetryReport> &report) {
        if (!report)
            return reply.fail(report.error());
        if (access)
            access->note({.actor = actor, .action = AuditAction::RejectionsRetried, .subject = QString::number(report->id), .detail = outcomesText({*report})});
        reply.sendJson(retryJson(*report));
    });
}

} // namespace Andon
