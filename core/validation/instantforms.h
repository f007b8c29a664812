// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/instant.h"

#include <optional>
#include <string_view>

namespace Andon {

/// A moment in any of the forms that clients send: ISO 8601 date-time with or without zone, ISO
/// date, YYYY/M/D, YYYY-M-D, M/D/YYYY, each optionally with HH:MM[:SS], and RFC 2822. Without a
/// zone: UTC. Years 0 to 9999.
std::optional<Instant> instantFromAnyForm(std::string_view text);

} // namespace Andon
