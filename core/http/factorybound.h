// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/batch.h"
#include "core/http/httprequest.h"

#include <optional>

namespace Andon {

/// The factory that the token of @a request is bound to; nothing when it may see and send all.
std::optional<FactoryId> boundFactory(const HttpRequest &request);

/// Why a token that is bound to a factory may not ask for @a asked; when it asked for none, the bound
/// one is put there.
std::optional<HttpFault> keepToFactory(const HttpRequest &request, std::optional<FactoryId> &asked);

/// Why it may not send @a batch: an event in it is of another factory, or of none; of those that break a
/// rule, and would be listed as refused, one that names another.
std::optional<HttpFault> keepToFactory(const HttpRequest &request, const Batch &batch);

} // namespace Andon
