// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How an IndexReader goes through time, from one end of a window to the other.
#include "core/store/embedded/index/indexreaderloops.h"

#include <functional>

namespace Andon {

namespace {

/// An hour with more is cut, so that nobody who wants a few has to sort them all.
constexpr std::int64_t entriesOfStretch = 16'384;
constexpr std::int64_t mostStretchesOfHour = 60;

} // namespace

/// What memory adds to an hour.
struct IndexReader::HourInMemory
{
    std::int64_t unsummed = 0;                    ///< Events that the sums do not hold.
    std::vector<IndexChange> notIndexed = {};
    std::set<std::uint32_t> indexed = {};         ///< Sources that the parts hold more of than the sums do.
};

/// What a walk carries from day to day.
struct IndexReader::Walk
{
    const Sources &sources;
    const Reach reach;
    const TimeOrder order;
    std::int64_t &skip;
    const TakeStretch &take;
    std::map<std::int64_t, HourInMemory> memory = {};
    bool goesOn = true;

    bool isAhead(std::int64_t left, std::int64_t right) const { return order == TimeOrder::NewestFirst ? left > right : left < right; }
    bool isWhole(std::int64_t begin, std::int64_t end) const { return begin >= reach.from && end <= reach.to; }
    bool isWanted(std::uint32_t source) const { return source < sources.size() && sources[source]; }

    /// The keys of a map in the order of the walk.
    template <typename Value>
    std::vector<std::int64_t> inOrder(const std::map<std::int64_t, Value> &map) const
    {
        std::vector<std::int64_t> keys;
        for (const auto &[key, value] : map)
            keys.push_back(key);
        if (order == TimeOrder::NewestFirst)
            std::reverse(keys.begin(), keys.end());
        return keys;
    }
};

/// What there is in an hour, and where.
struct IndexReader::Hour
{
    std::int64_t number = 0;
    std::int64_t events = 0;
    std::set<std::uint32_t> sources = {};
    const HourInMemory *inMemory = nullptr;
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
    for (auto &[number, hour] : hours)
        std::sort(hour.notIndexed.begin(), hour.notIndexed.end(), [](const IndexChange &left, const IndexChange &right) { return left.entry.time < right.entry.time; });
    return hours;
}

Result<void> IndexReader::walk(const Sources &sources, const Window &window, TimeOrder order, std::int64_t &skip, const TakeStretch &take)
{
    const Reach reach(window);
    if (reach.isEmpty())
        return {};
    Walk walk = {.sources = sources, .reach = reach, .order = order, .skip = skip, .take = take, .memory = hoursInMemory(sources, reach.from, reach.to)};
    std::map<std::int64_t, std::int64_t> unsummed;   // by day
    for (const auto &[hour, inMemory] : walk.memory)
        unsummed[floorDivided(hour, hoursOfDay)] += inMemory.unsummed;
    const std::vector<std::int64_t> daysInMemory = walk.inOrder(unsummed);
    auto nextInMemory = daysInMemory.begin();
    Statement &days = order == TimeOrder::NewestFirst ? m_statements->daySumsBackwards : m_statements->daySums;
    days.bind(1, dayOf(reach.from)).bind(2, dayOf(reach.to - 1) + 1);
    while (walk.goesOn) {
        const auto row = days.next();
        if (!row)
            return row.error();
        const std::int64_t day = *row ? days.integer(0) : 0;
        std::int64_t summed = 0;
        const bool isReadable = !*row || eachSum(days.bytes(1), [&](std::uint32_t source, const Totals &totals) {
            summed += walk.isWanted(source) ? totals.events : 0;
        });
        Result<void> done = isReadable ? Result<void>() : damage();
        for (; done && walk.goesOn && nextInMemory != daysInMemory.end() && (!*row || walk.isAhead(*nextInMemory, day)); ++nextInMemory)
            done = walkDay(walk, *nextInMemory, unsummed[*nextInMemory]);
        if (done && walk.goesOn && *row) {
            const bool isInMemory = nextInMemory != daysInMemory.end() && *nextInMemory == day;
            done = walkDay(walk, day, summed + (isInMemory ? unsummed[*nextInMemory++] : 0));
        }
        if (done && m_isToStop())
            done = stopped();
        if (!done || !walk.goesOn)
            days.reset();
        if (!done)
            return done;
        if (!*row)
            break;
    }
    return {};
}

/// @a events is how many there are on the whole day.
Result<void> IndexReader::walkDay(Walk &walk, std::int64_t day, std::int64_t events)
{
    const std::int64_t begin = day * millisecondsOfDay;
    if (walk.isWhole(begin, begin + millisecondsOfDay) && events > 0 && events <= walk.skip) {
        walk.skip -= events;
        return {};
    }
    std::map<std::int64_t, Hour> hours;
    if (events > 0) {
        auto found = hoursWithin(walk, day);
        if (!found)
            return found.error();
        hours = *std::move(found);
    }
    for (const std::int64_t number : walk.inOrder(hours)) {
        const Hour &hour = hours[number];
        if (walk.isWhole(number * millisecondsOfHour, (number + 1) * millisecondsOfHour) && hour.events <= walk.skip) {
            walk.skip -= hour.events;
            continue;
        }
        if (auto done = walkHour(walk, hour); !done || !walk.goesOn)
            return done;
    }
    if (!hours.empty())
        return {};
    Stretch nothing = {.from = std::max(begin, walk.reach.from), .to = std::min(begin + millisecondsOfDay, walk.reach.to)};
    const auto wantsMore = walk.take(nothing);
    if (!wantsMore)
        return wantsMore.error();
    walk.goesOn = *wantsMore;
    return {};
}

Result<std::map<std::int64_t, IndexReader::Hour>> IndexReader::hoursWithin(const Walk &walk, std::int64_t day)
{
    std::map<std::int64_t, Hour> hours;
    const std::int64_t first = day * hoursOfDay;
    Statement &sums = m_statements->hourSums;
    sums.bind(1, std::max(first, hourOf(walk.reach.from))).bind(2, std::min(first + hoursOfDay, hourOf(walk.reach.to - 1) + 1));
    auto done = eachRow(sums, [&] {
        const std::int64_t number = sums.integer(0);
        return eachSum(sums.bytes(1), [&](std::uint32_t source, const Totals &totals) {
            if (!walk.isWanted(source))
                return;
            Hour &hour = hours[number];
            hour.number = number;
            hour.events += totals.events;
            hour.sources.insert(hour.sources.end(), source);
        });
    });
    if (!done)
        return done.error();
    for (auto inMemory = walk.memory.lower_bound(first); inMemory != walk.memory.end() && inMemory->first < first + hoursOfDay; ++inMemory) {
        Hour &hour = hours[inMemory->first];
        hour.number = inMemory->first;
        hour.events += inMemory->second.unsummed;
        hour.sources.insert(inMemory->second.indexed.begin(), inMemory->second.indexed.end());
        hour.inMemory = &inMemory->second;
    }
    return hours;
}

Result<void> IndexReader::walkHour(Walk &walk, const Hour &hour)
{
    const std::int64_t stretches = std::clamp<std::int64_t>(hour.events / entriesOfStretch, 1, mostStretchesOfHour);
    const std::int64_t length = millisecondsOfHour / stretches;
    for (std::int64_t i = 0; i < stretches && walk.goesOn; ++i) {
        const std::int64_t at = walk.order == TimeOrder::NewestFirst ? stretches - 1 - i : i;
        const std::int64_t begin = hour.number * millisecondsOfHour + at * length;
        const std::int64_t end = at == stretches - 1 ? (hour.number + 1) * millisecondsOfHour : begin + length;
        Stretch stretch = {.from = std::max(begin, walk.reach.from), .to = std::min(end, walk.reach.to)};
        if (stretch.from >= stretch.to)
            continue;
        if (auto filled = fillStretch(walk, hour, stretch); !filled)
            return filled;
        const auto wantsMore = walk.take(stretch);
        if (!wantsMore)
            return wantsMore.error();
        walk.goesOn = *wantsMore;
    }
    return {};
}

Result<void> IndexReader::fillStretch(const Walk &walk, const Hour &hour, Stretch &stretch)
{
    std::vector<IndexEntry> &entries = stretch.entries;
    for (const std::uint32_t source : hour.sources) {
        if (m_isToStop())
            return stopped();
        auto done = eachEntry(source, hour.number, stretch.from, stretch.to, [&entries](const IndexEntry &entry) { entries.push_back(entry); });
        if (!done)
            return done;
    }
    if (hour.inMemory) {
        const auto &changes = hour.inMemory->notIndexed;
        const auto from = std::lower_bound(changes.begin(), changes.end(), stretch.from, [](const IndexChange &change, std::int64_t time) { return change.entry.time < time; });
        std::multiset<IndexEntry> gone;
        for (auto change = from; change != changes.end() && change->entry.time < stretch.to; ++change) {
            if (change->sign > 0)
                entries.push_back(change->entry);
            else
                gone.insert(change->entry);
        }
        const auto isGone = [&gone](const IndexEntry &entry) {
            const auto found = gone.find(entry);
            const bool isFound = found != gone.end();
            if (isFound)
                gone.erase(found);
            return isFound;
        };
        if (!gone.empty())
            std::erase_if(entries, isGone);
    }
    const auto key = [](const IndexEntry &entry) { return std::pair(entry.time, entry.row); };
    std::sort(entries.begin(), entries.end(), [&](const IndexEntry &left, const IndexEntry &right) {
        return walk.order == TimeOrder::NewestFirst ? key(left) > key(right) : key(left) < key(right);
    });
    return {};
}

} // namespace Andon
