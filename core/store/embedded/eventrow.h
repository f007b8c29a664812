// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/event.h"
#include "core/store/embedded/statement.h"

namespace Andon {

/// What stands for an unknown number of defects.
inline constexpr std::int64_t unknownDefects = -1;

inline std::int64_t defectsNumber(const Event &event)
{
    return event.defects ? *event.defects : unknownDefects;
}

/// Columns of event_by_seq.
enum EventColumn { EventIdColumn, EventSourceColumn, EventTimeColumn, EventDurationColumn, EventDefectsColumn, EventReceivedColumn };

/// The event in a row of event_by_seq. @a source belongs to the number in the row.
inline StoredEvent eventFromRow(const Statement &row, const Source &source)
{
    const std::int64_t defects = row.integer(EventDefectsColumn);
    return {
        .event = {.id = EventId(std::string(row.text(EventIdColumn))), .source = source,
                  .time = Instant(std::chrono::milliseconds(row.integer(EventTimeColumn))),
                  .duration = std::chrono::milliseconds(row.integer(EventDurationColumn)),
                  .defects = defects == unknownDefects ? std::nullopt : std::optional(int(defects))},
        .received = ReceivedTime(std::chrono::microseconds(row.integer(EventReceivedColumn))),
    };
}

} // namespace Andon
