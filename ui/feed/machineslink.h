// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/figures.h"

#include <optional>

namespace Andon {

/// Where a number of machines leads: the machines behind it. Empty: the page as it was left.
struct MachinesLink
{
    std::optional<Health> state = {};
    bool operator==(const MachinesLink &) const = default;
};

} // namespace Andon
