// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/routes.h"

namespace Andon {

/// GET -> 200 figures for Prometheus in its text format, version 0.0.4. Asks no database.
void getMetrics(const RouteContext &context, const HttpRequest &request, const Reply &reply);

} // namespace Andon
