// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/routes.h"

namespace Andon {

/// GET `?what&format` and the filters of that list -> 200 a file with every row, as they come from the store; 400 a parameter
/// cannot be used; 403 a token of one factory and a list of all; 503 too many are under way. What fails after the first rows
/// ends with the connection.
void getExport(const RouteContext &context, const HttpRequest &request, const Reply &reply);

} // namespace Andon
