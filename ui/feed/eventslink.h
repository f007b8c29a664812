// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/event.h"

#include <optional>

namespace Andon {

/// Where a number, a bar or a point of a chart leads: the events behind it. Empty members do not filter.
struct EventsLink
{
    std::optional<MachineId> machine = {};
    std::optional<LineId> line = {};         ///< The machine's name where the sender named no line.
    std::optional<FactoryId> factory = {};
    std::optional<Window> window = {};       ///< Empty: the window's own time range.
    bool onlyDefects = false;                ///< Events with at least one known defect.
    bool operator==(const EventsLink &) const = default;
};

} // namespace Andon
