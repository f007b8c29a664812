// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/reading.h"

#include <QStringList>

namespace Andon {

/// Readings as somebody would write them down, one a line: client, metric, amount, time on 15
/// January 2026 or, with a date before it, any time.
///     press-7 power_kw 1.5 08:00
///     press-7 power_kw 1.5 2026-02-01T08:00:00.250
inline Reading readingFrom(const QString &line)
{
    const QStringList words = line.simplified().split(u' ');
    const std::string time = words.value(3).toStdString();
    const std::string iso = time.find('T') != std::string::npos ? time + "Z" : "2026-01-15T" + time + ":00Z";
    return {.client = ClientId(words.value(0)), .metric = MetricId(words.value(1)), .amount = words.value(2).toDouble(), .time = instantFromIso(iso).value()};
}

inline ReadingBatch readingsFrom(const QString &text, Simulation simulation = Simulation::None)
{
    ReadingBatch batch = {.sender = "10.0.0.9", .simulation = simulation};
    for (const QString &line : text.split(u'\n', Qt::SkipEmptyParts))
        batch.elements.push_back({.content = readingFrom(line), .payload = "{\"line\":\"" + line.toStdString() + "\"}"});
    return batch;
}

/// One that could not be read.
inline ReadingElement rejectedReading(const std::string &payload = "{\"value\":1}")
{
    return {.content = ReadingRefusal {.message = "client_id not found in event"}, .payload = payload};
}

} // namespace Andon
