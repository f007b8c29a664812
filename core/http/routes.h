// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/access/scope.h"
#include "core/http/httprequest.h"
#include "core/http/reply.h"
#include "core/traffic/trafficmonitor.h"

#include <QByteArrayView>

#include <span>

class QObject;

namespace Andon {

class AccessService;
class IngestService;
class Places;
class Turns;

/// What a route works with.
struct RouteContext
{
    IngestService &ingest;
    TrafficMonitor &traffic;
    const HttpLimits &limits;
    AccessService *access = nullptr;   ///< For the audit log; may be null.
    QObject *receiver = nullptr;   ///< On the HTTP thread; answers of the service are delivered there.
    Turns &turns;                  ///< For questions whose answers may be large.
    Places &exports;               ///< For answers that go on for long.
    std::optional<Instant> certificateExpires = {};   ///< Nothing without TLS.
    bool simulatesFailures = false;   ///< Clients may ask for a failure, see HttpAccess.
};

using RouteHandler = void (*)(const RouteContext &context, const HttpRequest &request, const Reply &reply);

/// One thing that can be asked for. How its errors look follows from the path, see errorShapeOf().
struct Route
{
    QByteArrayView method;
    QByteArrayView path;           ///< Percent-encoded, as it is compared; `{id}` or the like stands for one segment.
    RouteHandler handler = nullptr;
    std::optional<Scope> scope = {};   ///< What a token must have; nothing: it is open to all.
    TrafficKind kind = TrafficKind::Other;
    bool isOfAllFactories = false;     ///< Its answers cannot be told apart by factory.
};

/// Everything that can be asked for; resources/openapi.yaml describes it.
std::span<const Route> routes();

/// What a request to @a path takes, whether there is such a path or not.
struct RouteAccess
{
    bool isOpen = false;               ///< No token is needed.
    std::optional<Scope> scope = {};   ///< Empty: any token will do.
    bool isOfAllFactories = false;     ///< A token that is bound to one will not.
};
RouteAccess accessOf(QByteArrayView method, QByteArrayView path);

/// How a request is counted.
TrafficKind trafficKindOf(QByteArrayView method, QByteArrayView path);

/// Hands a request to its route, or answers that there is none: an unknown path, another method, a
/// body that is not JSON. HEAD is GET; the connection leaves the body out.
void dispatch(const RouteContext &context, HttpRequest request, const Reply &reply);

} // namespace Andon
