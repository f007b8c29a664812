// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/routes.h"

namespace Andon {

/// GET `?clientId&metric&status&from&to&limit&skip` (or `startDate` and `endDate`) -> 200 a page of
/// readings of every status, newest first; 400 a parameter cannot be used.
void getReadings(const RouteContext &context, const HttpRequest &request, const Reply &reply);

/// The same for clients that count on never being refused: a parameter that cannot be used plays no
/// part, a status that does not exist matches nothing, and a limit of 0 means all, at most 10,000.
void getReadingsLeniently(const RouteContext &context, const HttpRequest &request, const Reply &reply);

} // namespace Andon
