// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/routes.h"

namespace Andon {

/// GET `?clientId&metric&from&to&groupBy` (or `startDate` and `endDate`) -> 200 the totals of
/// processed readings, 400 a parameter cannot be used.
void getReadingTotals(const RouteContext &context, const HttpRequest &request, const Reply &reply);

/// The same for clients that count on never being refused: a date that cannot be read plays no
/// part, and a grouping that does not exist puts everything into one group.
void getReadingTotalsLeniently(const RouteContext &context, const HttpRequest &request, const Reply &reply);

} // namespace Andon
