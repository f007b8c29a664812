// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/routes.h"

namespace Andon {

/// GET -> 200 the description of everything that can be asked for, as it was written.
void getDescription(const RouteContext &context, const HttpRequest &request, const Reply &reply);

/// The same as JSON.
void getDescriptionAsJson(const RouteContext &context, const HttpRequest &request, const Reply &reply);

/// GET -> 200 the page to read the description and try it; in a build without it, one that says so.
void getDocsPage(const RouteContext &context, const HttpRequest &request, const Reply &reply);

/// GET -> 200 one of the files that the page consists of, 404 this build has none of that name.
void getDocsFile(const RouteContext &context, const HttpRequest &request, const Reply &reply);

} // namespace Andon
