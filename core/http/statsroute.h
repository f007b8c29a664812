// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/routes.h"

namespace Andon {

/// GET `?machineId&start&end` -> 200 what one machine did in a window, 400 a parameter cannot be
/// used. The rate is exact.
void getStats(const RouteContext &context, const HttpRequest &request, const Reply &reply);

/// The same with the rate rounded to two decimals, half up.
void getStatsRounded(const RouteContext &context, const HttpRequest &request, const Reply &reply);

/// GET `?factoryId&from&to&limit` (or `start` and `end`) -> 200 the lines with most defects, 400 a
/// parameter cannot be used.
void getTopLines(const RouteContext &context, const HttpRequest &request, const Reply &reply);

} // namespace Andon
