// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/routes.h"

namespace Andon {

/// POST one reading by the fixed rules -> 200 whether it was new, 500 it failed or its sender asked
/// for a failure, 400 not an object or a name that cannot be kept, 403 failures are not simulated.
void postFixedReading(const RouteContext &context, const HttpRequest &request, const Reply &reply);

/// GET -> 200 the newest hundred readings that were processed, in order of arrival.
void getProcessedReadings(const RouteContext &context, const HttpRequest &request, const Reply &reply);

/// GET -> 200 the newest hundred readings that failed, also those that have been put right since.
void getFailedReadings(const RouteContext &context, const HttpRequest &request, const Reply &reply);

/// GET `?client_id&from&to` -> 200 how many readings were processed and their sum, 400 a parameter
/// cannot be used.
void getPlainTotals(const RouteContext &context, const HttpRequest &request, const Reply &reply);

} // namespace Andon
