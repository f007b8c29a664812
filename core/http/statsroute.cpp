// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/statsroute.h"

#include "core/http/askinturn.h"
#include "core/http/factorybound.h"
#include "core/files/jsonwriter.h"
#include "core/http/queryparameters.h"
#include "core/service/ingestservice.h"

#include <algorithm>

namespace Andon {

namespace {

constexpr std::int64_t usualTopLines = 10;
constexpr std::int64_t mostTopLines = 1000;

enum class Rate { Exact, Rounded };

QByteArray statsJson(const MachineId &machine, const Window &window, const Totals &totals, Rate rate)
{
    const double exact = defectsPerHour(totals.defects, window);
    const double shown = rate == Rate::Exact ? exact : defectsPerHourRounded(totals.defects, window);
    JsonWriter json;
    json.beginObject().key("machineId").text(machine.utf8);
    json.key("start").text(isoText(window.start)).key("end").text(isoText(window.end));
    json.key("eventsCount").whole(totals.events).key("defectsCount").whole(totals.defects);
    json.key("avgDefectRate").real(shown);
    // Judged by the exact rate: 1.996 is shown as 2 and still healthy.
    json.key("status").text(std::string_view(healthFromRate(exact) == Health::Healthy ? "Healthy" : "Warning"));
    json.endObject();
    return std::move(json).json();
}

void answerStats(const RouteContext &context, const HttpRequest &request, const Reply &reply, Rate rate)
{
    QueryParameters query(request.head.query());
    const MachineId machine(query.requiredText("machineId"));
    const Instant start = query.requiredInstant({"start"});
    const Instant end = query.requiredInstant({"end"});
    if (query.fault())
        return reply.refuse(*query.fault());
    const Window window{.start = start, .end = end};
    const auto question = [=, factory = boundFactory(request)](EventReader &reader) { return reader.machineTotals(machine, window, factory); };
    const auto answer = [=](const Result<Totals> &totals) {
        if (totals)
            reply.sendJson(statsJson(machine, window, *totals, rate));
        else
            reply.fail(totals.error());
    };
    context.ingest.ask<Totals>(question, context.receiver, answer);
}

QByteArray topLinesJson(const std::vector<TopLine> &lines)
{
    JsonWriter json;
    json.beginArray();
    for (const TopLine &line : lines) {
        json.beginObject().key("lineId").text(line.line.utf8).key("totalDefects").whole(line.defects);
        json.key("eventCount").whole(line.events).key("defectsPercent").real(line.defectsPercent()).endObject();
    }
    json.endArray();
    return std::move(json).json();
}

} // namespace

void getStats(const RouteContext &context, const HttpRequest &request, const Reply &reply)
{
    answerStats(context, request, reply, Rate::Exact);
}

void getStatsRounded(const RouteContext &context, const HttpRequest &request, const Reply &reply)
{
    answerStats(context, request, reply, Rate::Rounded);
}

void getTopLines(const RouteContext &context, const HttpRequest &request, const Reply &reply)
{
    QueryParameters query(request.head.query());
    const Instant from = query.requiredInstant({"from", "start"});
    const Instant to = query.requiredInstant({"to", "end"});
    const std::int64_t limit = std::min(query.whole("limit", usualTopLines, 1), mostTopLines);
    std::optional<FactoryId> factory;
    if (const auto text = query.text("factoryId"))
        factory = FactoryId(*text);
    if (query.fault())
        return reply.refuse(*query.fault());
    if (const auto fault = keepToFactory(request, factory))
        return reply.refuse(*fault);
    const Window window{.start = from, .end = to};
    using Lines = std::vector<TopLine>;
    const auto question = [=](EventReader &reader) { return reader.topLines(factory, window, limit); };
    const auto answer = [=](const Result<Lines> &lines) {
        if (lines)
            reply.sendJson(topLinesJson(*lines));
        else
            reply.fail(lines.error());
    };
    askInTurn<Lines>(context, question, answer);
}

} // namespace Andon
