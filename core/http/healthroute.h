// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/routes.h"

namespace Andon {

/// GET -> 200 while events are taken, 503 while they are not.
void getHealth(const RouteContext &context, const HttpRequest &request, const Reply &reply);

/// GET -> 200 while whatever is sent is likely to be taken at once, else 503 and a word for why not.
void getReadiness(const RouteContext &context, const HttpRequest &request, const Reply &reply);

} // namespace Andon
