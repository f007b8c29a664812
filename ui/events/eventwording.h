// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/filtertext.h"

#include <QString>

#include <vector>

namespace Andon {

// How events and filters are worded on the events page.

Instant receivedAt(const StoredEvent &event);

/// Between an event's own time and its arrival: "3 s", "2 h 14 min"; with a minus where the machine's
/// clock is ahead.
QString delayText(const StoredEvent &event);

/// "3", "unknown".
QString defectsText(const std::optional<int> &defects);

/// The event as the HTTP interface answers it, indented.
QString eventJson(const StoredEvent &event);

/// What is wrong with a filter, where, and what would do.
QString faultText(const FilterFault &fault);

/// What the filter's language is, in a few lines.
QString filterHint();

/// One of the conditions of a filter.
struct FilterChip
{
    QString text = {};       ///< "Machine M-0*, press-7"
    EventQuery without = {};   ///< What is left when it is taken off.
};

/// The conditions of a filter one by one; window and plant are none.
std::vector<FilterChip> chipsOf(const EventQuery &query);

} // namespace Andon
