// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/batch.h"

#include <QStringList>

namespace Andon {

/// Events as the floor would write them down, one a line:
///     E1 press-7 08:00            id, machine, time on 15 January 2026
///     E1 press-7 08:00 3          with defects ("?" when unknown; 0 when left out)
///     E1 press-7@LINE-A/F01 08:00 3 4500ms
inline std::vector<Event> eventsFrom(const QString &text)
{
    std::vector<Event> events;
    for (const QString &line : text.split(u'\n', Qt::SkipEmptyParts)) {
        const QStringList words = line.simplified().split(u' ');
        const QString place = words.value(1);
        const QString where = place.section(u'@', 1);
        const auto time = instantFromIso("2026-01-15T" + words.value(2).toStdString() + (words.value(2).size() == 5 ? ":00Z" : "Z"));
        Event event = {
            .id = EventId(words.value(0)),
            .source = {.machine = MachineId(place.section(u'@', 0, 0)), .line = LineId(where.section(u'/', 0, 0)), .factory = FactoryId(where.section(u'/', 1))},
            .time = time.value(),
            .duration = std::chrono::milliseconds(1000),
            .defects = 0,
        };
        for (const QString &word : words.mid(3)) {
            if (word.endsWith(u"ms"))
                event.duration = std::chrono::milliseconds(word.chopped(2).toInt());
            else
                event.defects = word == u"?" ? std::nullopt : std::optional(word.toInt());
        }
        events.push_back(std::move(event));
    }
    return events;
}

/// A batch of such lines, without refusals.
inline Batch batchFrom(const QString &text)
{
    return {.sender = "10.0.0.7", .events = eventsFrom(text)};
}

inline Instant at(std::string_view time)
{
    return instantFromIso("2026-01-15T" + std::string(time) + ":00Z").value();
}

} // namespace Andon
