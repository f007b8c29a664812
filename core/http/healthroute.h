// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/routes.h"

namespace Andon {

/// GET -> 200 while events are taken, 503 while they are not.
void getHealth(const RouteContext &context, const HttpRequest &request, const Reply &reply);

} // namespace Andon
