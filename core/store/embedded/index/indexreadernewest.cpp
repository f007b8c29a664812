// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/embedded/index/indexreaderloops.h"

#include <functional>
#include <iterator>
#include <limits>

namespace Andon {

Result<std::vector<std::int64_t>> IndexReader::newestTimes(std::uint32_t source, std::size_t count, Instant end)
{
    const Reach reach({.start = Instant::min(), .end = end});
    std::multiset<std::int64_t, std::greater<>> times;
    std::multiset<std::int64_t> gone;
    eachNotIndexed(source, [&](const IndexChange &change) {
        if (change.entry.time >= reach.to)
            return;
        if (change.sign > 0)
            times.insert(change.entry.time);
        else
            gone.insert(change.entry.time);
    });
    const auto cancel = [&gone](std::int64_t time) {
        const auto found = gone.find(time);
        const bool isGone = found != gone.end();
        if (isGone)
            gone.erase(found);
        return isGone;
    };
    for (auto time = times.begin(); time != times.end();)
        time = cancel(*time) ? times.erase(time) : std::next(time);
    const auto leastNeeded = [&] {
        return times.size() < count ? std::numeric_limits<std::int64_t>::min() : *std::next(times.begin(), std::ptrdiff_t(count) - 1);
    };
    Statement &rows = m_statements->partsBackwards;
    rows.bind(1, partKey(source, hourOf(earliest), 0)).bind(2, partKey(source, hourOf(reach.to - 1) + 1, 0));
    std::vector<IndexEntry> entries;
    for (auto row = rows.next(); !row || *row; row = rows.next()) {
        if (!row)
            return row.error();
        const std::int64_t hour = hourOfPartKey(rows.integer(0));
        const std::int64_t needed = leastNeeded();
        if ((hour + 1) * millisecondsOfHour <= needed)
            break;
        const auto head = headOfPart(rows.bytes(1), hour);
        if (head && (head->last <= needed || head->first >= reach.to))
            continue;
        entries.clear();
        if (!head || !unpackPart(rows.bytes(1), source, hour, entries)) {
            rows.reset();
            return damage();
        }
        for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry) {
            if (entry->time < reach.to && !cancel(entry->time))
                times.insert(entry->time);
        }
        while (times.size() > count)
            times.erase(std::prev(times.end()));
    }
    rows.reset();
    std::vector<std::int64_t> newest(times.begin(), times.end());
    newest.resize(std::min(newest.size(), count));
    return newest;
}

} // namespace Andon
