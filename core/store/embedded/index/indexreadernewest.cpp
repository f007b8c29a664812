// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How an IndexReader goes back in time, from the newest event on.
#include "core/store/embedded/index/indexreaderloops.h"

#include <functional>
#include <iterator>
#include <limits>

namespace Andon {

/// What memory adds to an hour.
struct IndexReader::HourInMemory
{
    std::int64_t unsummed = 0;                    ///< Events that the sums do not hold.
    std::vector<IndexChange> notIndexed = {};
    std::set<std::uint32_t> indexed = {};         ///< Sources that the parts hold more of than the sums do.
};

std::map<std::int64_t, IndexReader::HourInMemory> IndexReader::hoursInMemory(const Sources &sources, std::int64_t from, std::int64_t to) const
{
    std::map<std::int64_t, HourInMemory> hours;
    eachChange(0, [&](const IndexChange &change, bool isOfRun) {
        const IndexEntry &entry = change.entry;
        if (entry.source >= sources.size() || !sources[entry.source] || entry.time < from || entry.time >= to)
            return;
        const bool isSummed = isOfRun && m_progress.isSummed(entry);
        const bool isIndexed = isOfRun && m_progress.isIndexed(entry);
        if (isSummed && isIndexed)
            return;
        HourInMemory &hour = hours[hourOf(entry.time)];
        if (!isSummed)
            hour.unsummed += change.sign;
        if (isIndexed)
            hour.indexed.insert(entry.source);
        else
            hour.notIndexed.push_back(change);
    });
    return hours;
}

Result<void> IndexReader::newest(const Sources &sources, const Window &window, std::int64_t &skip, const TakeHour &take)
{
    const Reach reach(window);
    if (reach.isEmpty())
        return {};
    const auto memory = hoursInMemory(sources, reach.from, reach.to);
    std::map<std::int64_t, std::int64_t> unsummed;   // by day
    for (const auto &[hour, inMemory] : memory)
        unsummed[floorDivided(hour, hoursOfDay)] += inMemory.unsummed;
    auto nextInMemory = unsummed.rbegin();
    bool goesOn = true;
    const auto visit = [&](std::int64_t day, std::int64_t summed, std::int64_t more) -> Result<void> {
        const bool isWhole = day * millisecondsOfDay >= reach.from && (day + 1) * millisecondsOfDay <= reach.to;
        if (isWhole && summed + more <= skip) {
            skip -= summed + more;
            return {};
        }
        return newestOfDay(day, sources, reach.from, reach.to, memory, skip, take, goesOn);
    };
    Statement &days = m_statements->daySumsBackwards;
    days.bind(1, dayOf(reach.from)).bind(2, dayOf(reach.to - 1) + 1);
    while (goesOn) {
        const auto row = days.next();
        if (!row)
            return row.error();
        const std::int64_t day = *row ? days.integer(0) : dayOf(earliest) - 1;
        std::int64_t summed = 0;
        const bool isReadable = !*row || eachSum(days.bytes(1), [&](std::uint32_t source, const Totals &totals) {
            summed += source < sources.size() && sources[source] ? totals.events : 0;
        });
        Result<void> done = isReadable ? Result<void>() : damage();
        for (; done && goesOn && nextInMemory != unsummed.rend() && nextInMemory->first > day; ++nextInMemory)
            done = visit(nextInMemory->first, 0, nextInMemory->second);
        if (done && goesOn && *row) {
            const bool isInMemory = nextInMemory != unsummed.rend() && nextInMemory->first == day;
            done = visit(day, summed, isInMemory ? (nextInMemory++)->second : 0);
        }
        if (done && m_isToStop())
            done = stopped();
        if (!done || !goesOn)
            days.reset();
        if (!done)
            return done;
        if (!*row)
            break;
    }
    return {};
}

Result<void> IndexReader::newestOfDay(std::int64_t day, const Sources &sources, std::int64_t from, std::int64_t to,
                                      const std::map<std::int64_t, HourInMemory> &memory, std::int64_t &skip, const TakeHour &take, bool &goesOn)
{
    struct Hour
    {
        std::int64_t events = 0;
        std::set<std::uint32_t> sources = {};
        const HourInMemory *inMemory = nullptr;
    };
    std::map<std::int64_t, Hour> hours;
    Statement &sums = m_statements->hourSums;
    sums.bind(1, std::max(day * hoursOfDay, hourOf(from))).bind(2, std::min((day + 1) * hoursOfDay, hourOf(to - 1) + 1));
    auto done = eachRow(sums, [&] {
        const std::int64_t number = sums.integer(0);
        return eachSum(sums.bytes(1), [&](std::uint32_t source, const Totals &totals) {
            if (source >= sources.size() || !sources[source])
                return;
            Hour &hour = hours[number];
            hour.events += totals.events;
            hour.sources.insert(hour.sources.end(), source);
        });
    });
    if (!done)
        return done;
    for (auto inMemory = memory.lower_bound(day * hoursOfDay); inMemory != memory.end() && inMemory->first < (day + 1) * hoursOfDay; ++inMemory) {
        Hour &hour = hours[inMemory->first];
        hour.events += inMemory->second.unsummed;
        hour.sources.insert(inMemory->second.indexed.begin(), inMemory->second.indexed.end());
        hour.inMemory = &inMemory->second;
    }
    for (auto next = hours.rbegin(); next != hours.rend() && goesOn; ++next) {
        const auto &[number, hour] = *next;
        const bool isWhole = number * millisecondsOfHour >= from && (number + 1) * millisecondsOfHour <= to;
        if (isWhole && hour.events <= skip) {
            skip -= hour.events;
            continue;
        }
        std::vector<IndexEntry> entries;
        for (const std::uint32_t source : hour.sources) {
            if (m_isToStop())
                return stopped();
            done = eachEntry(source, number, from, to, [&entries](const IndexEntry &entry) { entries.push_back(entry); });
            if (!done)
                return done;
        }
        if (hour.inMemory) {
            std::multiset<IndexEntry> gone;
            for (const IndexChange &change : hour.inMemory->notIndexed) {
                if (change.sign > 0)
                    entries.push_back(change.entry);
                else
                    gone.insert(change.entry);
            }
            if (!gone.empty()) {
                std::erase_if(entries, [&gone](const IndexEntry &entry) {
                    const auto found = gone.find(entry);
                    if (found == gone.end())
                        return false;
                    gone.erase(found);
                    return true;
                });
            }
        }
        std::sort(entries.begin(), entries.end(), [](const IndexEntry &left, const IndexEntry &right) { return left.time > right.time; });
        const auto wantsMore = take(entries);
        if (!wantsMore)
            return wantsMore.error();
        goesOn = *wantsMore;
    }
    return {};
}

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
