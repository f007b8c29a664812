// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/routes.h"

namespace Andon {

/// POST a batch of machine events -> 200 what became of them, 400 not a batch, 503 or 507 nothing
/// was stored. With `?results=true` the outcome of each.
void postBatch(const RouteContext &context, const HttpRequest &request, const Reply &reply);

} // namespace Andon
