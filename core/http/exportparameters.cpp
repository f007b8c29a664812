// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/exportparameters.h"

#include "core/http/factorybound.h"
#include "core/http/listparameters.h"
#include "core/common/wallclock.h"

namespace Andon {

namespace {

using namespace Qt::StringLiterals;

std::optional<QString> textFrom(QueryParameters &query, std::string_view parameter)
{
    const auto text = query.text(parameter);
    return text ? std::optional(QString::fromStdString(*text)) : std::nullopt;
}

char delimiterFrom(QueryParameters &query)
{
    const auto word = query.text("delimiter");
    if (!word || *word == "comma" || *word == ",")
        return ',';
    if (*word == "semicolon" || *word == ";")
        return ';';
    if (*word == "tab" || *word == "\t")
        return '\t';
    if (*word == "pipe" || *word == "|")
        return '|';
    query.refuse("delimiter", "must be comma, semicolon, tab or pipe");
    return ',';
}

bool truthFrom(QueryParameters &query, std::string_view name)
{
    const auto word = query.text(name);
    if (word && *word != "true" && *word != "false")
        query.refuse(name, "must be true or false");
    return word == "true";
}

FileOptions optionsFrom(QueryParameters &query)
{
    FileOptions options = {.delimiter = delimiterFrom(query), .hasByteOrderMark = truthFrom(query, "bom"), .isForPeople = false};
    const auto mark = query.text("decimalMark");
    if (mark && *mark != "point" && *mark != "." && *mark != "comma" && *mark != ",")
        query.refuse("decimalMark", "must be point or comma");
    options.decimalMark = mark == "comma" || mark == "," ? ',' : '.';
    if (const auto id = query.text("zone")) {
        if (const auto zone = zoneFromId(QString::fromStdString(*id)))
            options.zone = *zone;
        else
            query.refuse("zone", "must be the name of a time zone, such as Europe/Berlin");
    }
    return options;
}

/// Of a list of which a token that is for one factory alone may see its own part.
std::optional<HttpFault> chooseEvents(const HttpRequest &request, QueryParameters &query, WantedExport &wanted)
{
    EventFilter filter{.machine = nameFrom<MachineId>(query, "machineId"),
                       .line = nameFrom<LineId>(query, "lineId"),
                       .factory = nameFrom<FactoryId>(query, "factoryId"),
                       .id = nameFrom<EventId>(query, "eventId"),
                       .from = query.instant({"from", "start"}),
                       .to = query.instant({"to", "end"})};
    if (auto fault = keepToFactory(request, filter.factory))
        return fault;
    wanted.columns = columnsOfEvents();
    wanted.source = exportEvents(filter, wanted.columns, Readers::Programs);
    return std::nullopt;
}

std::optional<HttpFault> chooseRejections(const HttpRequest &request, QueryParameters &query, WantedExport &wanted)
{
    const auto kind = query.text("kind");
    const auto status = query.text("status");
    std::optional<FactoryId> factory = nameFrom<FactoryId>(query, "factoryId");
    if (kind && *kind != "event" && *kind != "reading")
        query.refuse("kind", "must be event or reading");
    if (status && *status != "open" && *status != "resolved")
        query.refuse("status", "must be open or resolved");
    if (auto fault = keepToFactory(request, factory))
        return fault;
    RejectionFilter filter{.reason = textFrom(query, "reason"),
                           .eventId = textFrom(query, "eventId"),
                           .client = textFrom(query, "clientId"),
                           .factory = factory ? std::optional(factory->toString()) : std::nullopt,
                           .from = query.instant({"from", "start"}),
                           .to = query.instant({"to", "end"})};
    if (kind == "event")
        filter.kinds = {RejectionKind::Event};
    if (kind == "reading")
        filter.kinds = {RejectionKind::RejectedReading, RejectionKind::FailedReading};
    if (status)
        filter.resolved = *status == "resolved";
    wanted.columns = columnsOfRejections();
    wanted.source = exportRejections(filter, wanted.columns, Readers::Programs);
    return std::nullopt;
}

std::optional<HttpFault> chooseReadings(const HttpRequest &request, QueryParameters &query, WantedExport &wanted)
{
    if (boundFactory(request))
        return faultOf(HttpStatus::Forbidden, "This token is for one factory alone; readings cannot be told apart by factory.");
    ReadingFilter filter = readingFilterFrom(query);
    if (const auto status = query.text("status")) {
        filter.status = statusFromWord(*status);
        if (!filter.status)
            query.refuse("status", "must be processed, rejected or failed");
    }
    wanted.columns = columnsOfReadings();
    wanted.source = exportReadings(filter, wanted.columns, Readers::Programs);
    return std::nullopt;
}

/// What machines or lines came to in a window.
std::optional<HttpFault> chooseFigures(const HttpRequest &request, QueryParameters &query, bool areMachines, Instant now, WantedExport &wanted)
{
    std::optional<FactoryId> factory = nameFrom<FactoryId>(query, "factoryId");
    const Instant from = query.requiredInstant({"from", "start"});
    const Instant to = query.requiredInstant({"to", "end"});
    if (auto fault = keepToFactory(request, factory))
        return fault;
    const PlantQuery plant{.factory = factory, .window = {.start = from, .end = std::max(from, to)}, .now = now, .slots = 1};
    wanted.columns = areMachines ? columnsOfMachines() : columnsOfLines();
    if (areMachines)
        wanted.source = exportMachines(plant, nameFrom<MachineId>(query, "machineId"), wanted.columns);
    else
        wanted.source = exportLines(plant, nameFrom<LineId>(query, "lineId"), wanted.columns);
    return std::nullopt;
}

/// "-20260115-20260122", as far as the ends are known.
QByteArray spanWords(QueryParameters &query)
{
    QByteArray words;
    for (const auto &names : {std::initializer_list<std::string_view>{"from", "start", "startDate"}, std::initializer_list<std::string_view>{"to", "end", "endDate"}}) {
        if (const auto instant = query.instantInAnyForm(names))
            words += '-' + QByteArray::fromStdString(isoText(*instant)).first(10).replace('-', "");
    }
    return words;
}

} // namespace

std::variant<WantedExport, HttpFault> exportFrom(const HttpRequest &request, Instant now)
{
    QueryParameters query(request.head.query());
    WantedExport wanted;
    const std::string what = query.requiredText("what");
    if (const auto word = query.text("format")) {
        if (const auto format = formatFromWord(*word))
            wanted.format = *format;
        else
            query.refuse("format", "must be csv, xlsx, json or ndjson");
    }
    wanted.options = optionsFrom(query);
    std::optional<HttpFault> fault;
    if (what == "events")
        fault = chooseEvents(request, query, wanted);
    else if (what == "rejections")
        fault = chooseRejections(request, query, wanted);
    else if (what == "readings")
        fault = chooseReadings(request, query, wanted);
    else if (what == "machines" || what == "lines")
        fault = chooseFigures(request, query, what == "machines", now, wanted);
    else if (!what.empty())
        query.refuse("what", "must be events, rejections, readings, machines or lines");
    if (query.fault())
        return *query.fault();
    if (fault)
        return *fault;
    wanted.table = QString::fromStdString(what);
    const std::string_view word = formatWord(wanted.format);
    wanted.fileName = "andon-" + QByteArray::fromStdString(what) + spanWords(query) + '.' + QByteArray(word.data(), qsizetype(word.size()));
    return wanted;
}

} // namespace Andon
