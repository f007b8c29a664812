// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/feed/eventslink.h"

#include <QString>

#include <cstdint>

namespace Andon {

/// One bar of a Pareto chart, as it is to be labelled.
struct ParetoBar
{
    QString name = {};
    std::int64_t defects = 0;
    QString percent = {};      ///< Under the name: defects per 100 events.
    bool warning = false;      ///< A machine of this line is in Warning.
    std::optional<EventsLink> link = {};   ///< The defects in it; empty for "others".
    bool operator==(const ParetoBar &) const = default;
};

} // namespace Andon
