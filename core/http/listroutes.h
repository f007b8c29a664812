// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/routes.h"

namespace Andon {

/// GET `?machineId&lineId&factoryId&from&to&eventId&limit&skip` -> 200 a page of stored events,
/// newest first; 400 a parameter cannot be used.
void getEvents(const RouteContext &context, const HttpRequest &request, const Reply &reply);

/// GET `?kind&status&reason&eventId&clientId&limit&skip` -> 200 a page of what was refused, newest
/// first; 400 a parameter cannot be used.
void getRejections(const RouteContext &context, const HttpRequest &request, const Reply &reply);

/// POST nothing, or an object to be sent instead -> 200 what became of it, 400 not an object, 404
/// no such rejection, 409 put right before or a summary, of which nothing was kept.
void postRetry(const RouteContext &context, const HttpRequest &request, const Reply &reply);

} // namespace Andon
