// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/batch.h"

#include <optional>

namespace Andon {

/// Is an event new, a repeat of what is stored under its id, or a correction of it?
/// A correction needs another payload and a later arrival; one that lost a race is a repeat.
/// Never Rejected.
Outcome judge(const Event &incoming, ReceivedTime receivedAt, const std::optional<StoredEvent> &stored);

} // namespace Andon
