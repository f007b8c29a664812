// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/httprequest.h"
#include "core/http/reply.h"

#include <QByteArrayView>

#include <span>

class QObject;

namespace Andon {

class IngestService;

/// What a route works with.
struct RouteContext
{
    IngestService &ingest;
    QObject *receiver = nullptr;   ///< On the HTTP thread; answers of the service are delivered there.
    bool simulatesFailures = false;   ///< Clients may ask for a failure, see HttpAccess.
};

using RouteHandler = void (*)(const RouteContext &context, const HttpRequest &request, const Reply &reply);

/// One thing that can be asked for. How its errors look follows from the path, see errorShapeOf().
struct Route
{
    QByteArrayView method;
    QByteArrayView path;           ///< Percent-encoded, as it is compared; `{id}` or the like stands for one segment.
    RouteHandler handler = nullptr;
};

/// Everything that can be asked for; resources/openapi.yaml describes it.
std::span<const Route> routes();

/// Hands a request to its route, or answers that there is none: an unknown path, another method, a
/// body that is not JSON. HEAD is GET; the connection leaves the body out.
void dispatch(const RouteContext &context, HttpRequest request, const Reply &reply);

} // namespace Andon
