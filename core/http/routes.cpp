// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/routes.h"

#include "core/http/batchroute.h"
#include "core/http/docsroutes.h"
#include "core/http/exportroute.h"
#include "core/http/fixedreadingroutes.h"
#include "core/http/healthroute.h"
#include "core/http/listroutes.h"
#include "core/http/metricsroute.h"
#include "core/http/readinglistroutes.h"
#include "core/http/readingroute.h"
#include "core/http/readingtotalsroutes.h"
#include "core/http/statsroute.h"

#include <QList>

#include <algorithm>
#include <optional>

namespace Andon {

namespace {

constexpr bool ofAllFactories = true;

const Route table[] = {
    {"POST", "/api/v1/events/batch", postBatch, Scope::Ingest, TrafficKind::Batch},
    {"POST", "/events/batch", postBatch, Scope::Ingest, TrafficKind::Batch},
    {"GET", "/api/v1/events", getEvents, Scope::Read, TrafficKind::Question},
    {"GET", "/api/v1/export", getExport, Scope::Read, TrafficKind::Question},
    {"GET", "/api/v1/stats", getStats, Scope::Read, TrafficKind::Question},
    {"GET", "/stats", getStatsRounded, Scope::Read, TrafficKind::Question},
    {"GET", "/api/v1/stats/top-defect-lines", getTopLines, Scope::Read, TrafficKind::Question},
    {"GET", "/stats/top-defect-lines", getTopLines, Scope::Read, TrafficKind::Question},
    {"GET", "/api/v1/rejections", getRejections, Scope::Read, TrafficKind::Question},
    {"POST", "/api/v1/rejections/{id}/retry", postRetry, Scope::Admin, TrafficKind::Other, ofAllFactories},
    {"POST", "/api/v1/readings", postReadings, Scope::Ingest, TrafficKind::Readings},
    {"POST", "/api/events", postReadings, Scope::Ingest, TrafficKind::Readings},
    {"GET", "/api/v1/readings", getReadings, Scope::Read, TrafficKind::Question, ofAllFactories},
    {"GET", "/api/events", getReadingsLeniently, Scope::Read, TrafficKind::Question, ofAllFactories},
    {"GET", "/api/v1/aggregates", getReadingTotals, Scope::Read, TrafficKind::Question, ofAllFactories},
    {"GET", "/api/aggregation", getReadingTotalsLeniently, Scope::Read, TrafficKind::Question, ofAllFactories},
    {"POST", "/events", postFixedReading, Scope::Ingest, TrafficKind::Readings},
    {"GET", "/events/processed", getProcessedReadings, Scope::Read, TrafficKind::Question, ofAllFactories},
    {"GET", "/events/failed", getFailedReadings, Scope::Read, TrafficKind::Question, ofAllFactories},
    {"GET", "/aggregates", getPlainTotals, Scope::Read, TrafficKind::Question, ofAllFactories},
    {"GET", "/health", getHealth, std::nullopt, TrafficKind::Other},
    {"GET", "/healthz", getHealth, std::nullopt, TrafficKind::Other},
    {"GET", "/api/health", getHealth, std::nullopt, TrafficKind::Other},
    {"GET", "/readyz", getReadiness, std::nullopt, TrafficKind::Other},
    {"GET", "/metrics", getMetrics, Scope::Read, TrafficKind::Other, ofAllFactories},
    {"GET", "/openapi.yaml", getDescription, Scope::Read, TrafficKind::Other},
    {"GET", "/openapi.json", getDescriptionAsJson, Scope::Read, TrafficKind::Other},
    {"GET", "/docs", getDocsPage, Scope::Read, TrafficKind::Other},
    {"GET", "/swagger-ui/index.html", getDocsPage, Scope::Read, TrafficKind::Other},
    {"GET", "/docs/{file}", getDocsFile, Scope::Read, TrafficKind::Other},
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

/// The route of a request, and what stands for its placeholder; null when there is none.
std::pair<const Route *, QByteArrayView> routeOf(QByteArrayView method, QByteArrayView path)
{
    const QByteArrayView asked = method == "HEAD" ? QByteArrayView("GET") : method;
    for (const Route &route : routes()) {
        if (route.method != asked)
            continue;
        if (const auto argument = matched(route.path, path))
            return {&route, *argument};
    }
    return {nullptr, {}};
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

RouteAccess accessOf(QByteArrayView method, QByteArrayView path)
{
    // A browser asks with OPTIONS, without its token, whether it may send one.
    if (method == "OPTIONS")
        return {.isOpen = true};
    const Route *route = routeOf(method, path).first;
    return route ? RouteAccess{.isOpen = !route->scope, .scope = route->scope, .isOfAllFactories = route->isOfAllFactories} : RouteAccess{};
}

TrafficKind trafficKindOf(QByteArrayView method, QByteArrayView path)
{
    const Route *route = routeOf(method, path).first;
    return route ? route->kind : TrafficKind::Other;
}

void dispatch(const RouteContext &context, HttpRequest request, const Reply &reply)
{
    const QByteArray path = request.head.path().toByteArray();
    if (const auto [route, argument] = routeOf(request.head.method, path); route) {
        // A body of no length has no type, whatever the client's library writes.
        if (!request.body.isEmpty() && !isJson(request.head.contentType.value_or("application/json")))
            return reply.refuse(faultOf(HttpStatus::UnsupportedMediaType, "Send application/json in UTF-8."));
        request.pathArgument = argument.toByteArray();
        return route->handler(context, request, reply);
    }
    const QByteArray allow = allowedMethods(path);
    if (allow.isEmpty())
        return reply.refuse(faultOf(HttpStatus::NotFound, "There is nothing at this path."));
    if (request.head.method == "OPTIONS")
        return reply.send({.status = HttpStatus::NoContent, .allow = allow, .isPreflight = request.head.origin.has_value()});
    const HttpFault fault = faultOf(HttpStatus::MethodNotAllowed, "This path takes " + allow + '.');
    HttpResponse response = errorResponse(fault, errorShapeOf(path));
    response.allow = allow;
    reply.send(response);
}

} // namespace Andon
