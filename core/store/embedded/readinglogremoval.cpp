// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How a ReadingLog deletes readings.
#include "core/store/embedded/readinglog.h"

#include <limits>
#include <set>

namespace Andon {

using namespace Qt::StringLiterals;

/// The directory goes on knowing them: what it finds is only a candidate.
Result<void> ReadingLog::remove(const std::vector<Entry> &entries)
{
    auto reading = m_database.prepare("delete_reading"_L1);
    auto payload = m_database.prepare("delete_reading_payload"_L1);
    auto gone = m_database.prepare("delete_reading_rollup"_L1);
    for (const auto *statement : {&reading, &payload, &gone}) {
        if (!*statement)
            return statement->error();
    }
    std::set<RollupKey> keys;
    for (const Entry &entry : entries) {
        for (Statement *statement : {&*reading, &*payload}) {
            if (auto deleted = statement->bind(1, entry.row).run(); !deleted)
                return deleted;
        }
        for (const SeriesNumber series : {entry.series, allSeries}) {
            for (const RollupKey &key : rollupKeys(series, entry.time))
                keys.insert(key);
        }
    }
    m_count -= std::int64_t(entries.size());
    m_unsaved.removed += std::int64_t(entries.size());
    // Shorter spans first: longer ones are worked out from them.
    for (const std::int64_t span : {minuteSpan, hourSpan, daySpan, allTimeSpan}) {
        for (auto key = keys.lower_bound({span, allSeries, std::numeric_limits<std::int64_t>::min()}); key != keys.end() && key->span == span; ++key) {
            const auto rollup = workedOut(*key);
            if (!rollup)
                return rollup.error();
            auto saved = rollup->count > 0 ? save(*key, *rollup) : gone->bind(1, key->span).bind(2, key->series).bind(3, key->start).run();
            if (!saved)
                return saved;
        }
    }
    return {};
}

/// From the next shorter span, or from the readings themselves.
Result<ReadingRollup> ReadingLog::workedOut(const RollupKey &key)
{
    ReadingRollup rollup;
    if (key.span == minuteSpan) {
        const bool isOfAll = key.series == allSeries;
        auto rows = m_database.prepare(isOfAll ? "amounts_between"_L1 : "amounts_of_series_between"_L1);
        if (!rows)
            return rows.error();
        if (!isOfAll)
            rows->bind(1, key.series);
        const int from = isOfAll ? 1 : 2;
        rows->bind(from, key.start * millisecondsOfMinute).bind(from + 1, (key.start + 1) * millisecondsOfMinute);
        for (auto next = rows->next(); !next || *next; next = rows->next()) {
            if (!next)
                return next.error();
            rollup.add(ReadingRollup::ofOne(rows->real(0)));
        }
        return rollup;
    }
    auto rows = m_database.prepare("reading_rollups_between"_L1);
    if (!rows)
        return rows.error();
    const bool isOfAllTime = key.span == allTimeSpan;
    const std::int64_t part = isOfAllTime ? daySpan : key.span == daySpan ? hourSpan : minuteSpan;
    const std::int64_t parts = key.span / part;
    rows->bind(1, part).bind(2, key.series).bind(3, isOfAllTime ? std::numeric_limits<std::int64_t>::min() : key.start * parts)
        .bind(4, isOfAllTime ? std::numeric_limits<std::int64_t>::max() : (key.start + 1) * parts);
    for (auto next = rows->next(); !next || *next; next = rows->next()) {
        if (!next)
            return next.error();
        rollup.add(rollupFromRow(*rows, 1));
    }
    return rollup;
}

} // namespace Andon
