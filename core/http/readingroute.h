// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/routes.h"

namespace Andon {

/// What an answer says of a failure that was asked for.
inline constexpr char simulatedFailureSentence[] = "Simulated database failure";

/// Why a failure that was asked for is not simulated.
HttpFault simulationRefused();

/// POST one reading or several, by the flexible rules -> 200 what became of each, 400 no readings,
/// 413 too many. With `?simulateFailure=true` -> 500 once something new would be stored, 403 where
/// that is not allowed.
void postReadings(const RouteContext &context, const HttpRequest &request, const Reply &reply);

} // namespace Andon
