// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/embedded/index/indexpart.h"

#include <limits>

namespace Andon {

namespace {

constexpr std::uint64_t mostEvents = std::numeric_limits<std::uint32_t>::max();
constexpr std::uint64_t mostDefects = std::numeric_limits<std::int32_t>::max();

/// The most that one entry takes: three numbers, of 22, 34 and 32 bits.
constexpr std::size_t mostBytesOfEntry = 4 + 5 + 5;

void putEntry(std::string &bytes, const IndexEntry &entry, const IndexEntry &before)
{
    putNumber(bytes, std::uint64_t(entry.time - before.time));
    const bool hasDefects = entry.defects != 0;
    putNumber(bytes, zigzag(std::int64_t(entry.row) - std::int64_t(before.row)) << 1 | (hasDefects ? 1 : 0));
    if (hasDefects)
        putNumber(bytes, std::uint64_t(std::int64_t(entry.defects) + 1));
}

/// Nothing when it is not that of a part of an hour.
std::optional<PartHead> takeHead(PackedNumbers &numbers, std::int64_t hour)
{
    const std::uint64_t first = numbers.take();
    const std::uint64_t length = numbers.take();
    const std::uint64_t events = numbers.take();
    const std::uint64_t defects = numbers.take();
    const std::uint64_t unknown = numbers.take();
    constexpr auto hourLength = std::uint64_t(millisecondsOfHour);
    const bool isPossible = !numbers.hasFailed() && first < hourLength && length < hourLength - first && events <= mostEvents
        && unknown <= events && defects <= events * mostDefects;
    if (!isPossible)
        return std::nullopt;
    const std::int64_t time = hour * millisecondsOfHour + std::int64_t(first);
    return PartHead {.first = time, .last = time + std::int64_t(length),
                     .totals = {.events = std::int64_t(events), .defects = std::int64_t(defects), .unknown = std::int64_t(unknown)}};
}

} // namespace

std::vector<std::string> packParts(std::span<const IndexEntry> entries, std::size_t bytes)
{
    std::vector<std::string> parts;
    for (std::size_t next = 0; next < entries.size();) {
        const std::size_t first = next;
        Totals totals;
        std::string body;
        IndexEntry before = {.time = entries[first].time};
        do {
            putEntry(body, entries[next], before);
            totals += entries[next].totals();
            before = entries[next];
            ++next;
        } while (next < entries.size() && body.size() + mostBytesOfEntry <= bytes);
        std::string part;
        part.reserve(body.size() + 16);
        putNumber(part, std::uint64_t(entries[first].time - hourOf(entries[first].time) * millisecondsOfHour));
        putNumber(part, std::uint64_t(before.time - entries[first].time));
        for (const std::int64_t sum : {totals.events, totals.defects, totals.unknown})
            putNumber(part, std::uint64_t(sum));
        part += body;
        parts.push_back(std::move(part));
    }
    return parts;
}

std::optional<PartHead> headOfPart(std::string_view bytes, std::int64_t hour)
{
    PackedNumbers numbers(bytes);
    return takeHead(numbers, hour);
}

bool unpackPart(std::string_view bytes, std::uint32_t source, std::int64_t hour, std::vector<IndexEntry> &entries)
{
    PackedNumbers numbers(bytes);
    const auto head = takeHead(numbers, hour);
    if (!head)
        return false;
    IndexEntry entry = {.source = source, .time = head->first};
    std::int64_t count = 0;
    for (; !numbers.isAtEnd(); ++count) {
        const std::uint64_t step = numbers.take();
        const std::uint64_t rowAndFlag = numbers.take();
        const std::uint64_t defects = (rowAndFlag & 1) == 0 ? 1 : numbers.take();
        // Unsigned, so that what cannot be is found out below and not in the adding.
        const std::uint64_t row = std::uint64_t(entry.row) + std::uint64_t(fromZigzag(rowAndFlag >> 1));
        if (numbers.hasFailed() || step > std::uint64_t(head->last - entry.time) || row > std::numeric_limits<std::uint32_t>::max() || defects > mostDefects + 1)
            return false;
        entry.time += std::int64_t(step);
        entry.row = std::uint32_t(row);
        entry.defects = std::int32_t(std::int64_t(defects) - 1);
        entries.push_back(entry);
    }
    return count == head->totals.events && entry.time == head->last;
}

} // namespace Andon
