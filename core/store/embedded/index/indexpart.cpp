// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/embedded/index/indexpart.h"

namespace Andon {

namespace {

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

PartHead takeHead(PackedNumbers &numbers, std::int64_t hour)
{
    PartHead head;
    head.first = hour * millisecondsOfHour + std::int64_t(numbers.take());
    head.last = head.first + std::int64_t(numbers.take());
    head.totals = {.events = std::int64_t(numbers.take()), .defects = std::int64_t(numbers.take()), .unknown = std::int64_t(numbers.take())};
    return head;
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
    const PartHead head = takeHead(numbers, hour);
    if (numbers.hasFailed())
        return std::nullopt;
    return head;
}

bool unpackPart(std::string_view bytes, std::uint32_t source, std::int64_t hour, std::vector<IndexEntry> &entries)
{
    PackedNumbers numbers(bytes);
    const PartHead head = takeHead(numbers, hour);
    IndexEntry entry = {.source = source, .time = head.first};
    std::int64_t count = 0;
    for (; !numbers.isAtEnd(); ++count) {
        entry.time += std::int64_t(numbers.take());
        const std::uint64_t rowAndFlag = numbers.take();
        entry.row = std::uint32_t(std::int64_t(entry.row) + fromZigzag(rowAndFlag >> 1));
        entry.defects = (rowAndFlag & 1) == 0 ? 0 : std::int32_t(std::int64_t(numbers.take()) - 1);
        entries.push_back(entry);
    }
    return !numbers.hasFailed() && count == head.totals.events && entry.time == head.last;
}

} // namespace Andon
