// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/routes.h"

#include "core/http/batchroute.h"
#include "core/http/docsroutes.h"
#include "core/http/fixedreadingroutes.h"
#include "core/http/healthroute.h"
#include "core/http/listroutes.h"
#include "core/http/readinglistroutes.h"
#include "core/http/readingroute.h"
#include "core/http/readingtotalsroutes.h"
#include "core/http/statsroute.h"

#include <QList>

#include <algorithm>
#include <optional>

namespace Andon {

namespace {

const Route table[] = {
    {"POST", "/api/v1/events/batch", postBatch},
    {"POST", "/events/batch", postBatch},
    {"GET", "/api/v1/events", getEvents},
    {"GET", "/api/v1/stats", getStats},
    {"GET", "/stats", getStatsRounded},
    {"GET", "/api/v1/stats/top-defect-lines", getTopLines},
    {"GET", "/stats/top-defect-lines", getTopLines},
    {"GET", "/api/v1/rejections", getRejections},
    {"POST", "/api/v1/rejections/{id}/retry", postRetry},
    {"POST", "/api/v1/readings", postReadings},
    {"POST", "/api/events", postReadings},
    {"GET", "/api/v1/readings", getReadings},
    {"GET", "/api/events", getReadingsLeniently},
    {"GET", "/api/v1/aggregates", getReadingTotals},
    {"GET", "/api/aggregation", getReadingTotalsLeniently},
    {"POST", "/events", postFixedReading},
    {"GET", "/events/processed", getProcessedReadings},
    {"GET", "/events/failed", getFailedReadings},
    {"GET", "/aggregates", getPlainTotals},
    {"GET", "/health", getHealth},
    {"GET", "/healthz", getHealth},
    {"GET", "/api/health", getHealth},
    {"GET", "/openapi.yaml", getDescription},
    {"GET", "/openapi.json", getDescriptionAsJson},
    {"GET", "/docs", getDocsPage},
    {"GET", "/swagger-ui/index.html", getDocsPage},
    {"GET", "/docs/{file}", getDocsFile},
};

/// What stands for the placeholder of @a pattern in @a path, empty without one; nothing when the
/// path is another.
std::optional<QByteArrayView> matched(QByteArrayView pattern, QByteArrayView path)
{
    const qsizetype at = pattern.indexOf('{');
    if (at < 0)
        return pattern == path ? std::optional(QByteArrayView()) : std::nullopt;
    const QByteArrayView before = pattern.first(at);
    const QByteArrayView behind = pattern.sliced(pattern.indexOf('}') + 1);
    if (path.size() <= before.size() + behind.size() || !path.startsWith(before) || !path.endsWith(behind))
        return std::nullopt;
    const QByteArrayView argument = path.sliced(before.size()).chopped(behind.size());
    return argument.contains('/') ? std::nullopt : std::optional(argument);
}

/// The methods of @a path as Allow lists them; empty when there is no such path.
QByteArray allowedMethods(QByteArrayView path)
{
    QByteArray methods;
    for (const Route &route : routes()) {
        if (matched(route.path, path))
            methods += route.method.toByteArray() + (route.method == "GET" ? ", HEAD, " : ", ");
    }
    return methods.isEmpty() ? methods : methods + "OPTIONS";
}

/// Is @a mediaType JSON in UTF-8?
bool isJson(const QByteArray &mediaType)
{
    const auto parts = mediaType.toLower().split(';');
    if (parts.first().trimmed() != "application/json")
        return false;
    return std::all_of(parts.begin() + 1, parts.end(), [](const QByteArray &part) {
        const QByteArray parameter = part.trimmed();
        const bool isCharset = parameter.startsWith("charset");
        return !isCharset || parameter == "charset=utf-8" || parameter == "charset=\"utf-8\"";
    });
}

} // namespace

std::span<const Route> routes()
{
    return table;
}

void dispatch(const RouteContext &context, HttpRequest request, const Reply &reply)
{
    const QByteArray path = request.head.path().toByteArray();
    const QByteArray method = request.head.method == "HEAD" ? QByteArray("GET") : request.head.method;
    for (const Route &route : routes()) {
        const auto argument = matched(route.path, path);
        if (!argument || route.method != method)
            continue;
        // A body of no length has no type, whatever the client's library writes.
        if (!request.body.isEmpty() && !isJson(request.head.contentType.value_or("application/json")))
            return reply.refuse(faultOf(HttpStatus::UnsupportedMediaType, "Send application/json in UTF-8."));
        request.pathArgument = argument->toByteArray();
        return route.handler(context, request, reply);
    }
    const QByteArray allow = allowedMethods(path);
    if (allow.isEmpty())
        return reply.refuse(faultOf(HttpStatus::NotFound, "There is nothing at this path."));
    if (method == "OPTIONS")
        return reply.send({.status = HttpStatus::NoContent, .allow = allow, .isPreflight = request.head.origin.has_value()});
    const HttpFault fault = faultOf(HttpStatus::MethodNotAllowed, "This path takes " + allow + '.');
    HttpResponse response = errorResponse(fault, errorShapeOf(path));
    response.allow = allow;
    reply.send(response);
}

} // namespace Andon
