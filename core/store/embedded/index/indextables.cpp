// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/embedded/index/indextables.h"

#include "core/store/embedded/index/indexpart.h"

#include <algorithm>
#include <limits>

namespace Andon {

using namespace Qt::StringLiterals;

namespace {

/// A part with less room than this is left as it is.
constexpr std::size_t roomWorthwhile = 64;

} // namespace

Result<void> IndexTables::open()
{
    auto statements = std::make_unique<Statements>();
    auto prepared = m_database.prepareAll({
        {&statements->partsOfHour, "parts_between"_L1}, {&statements->lastPart, "last_part_between"_L1},
        {&statements->savePart, "save_part"_L1}, {&statements->deletePart, "delete_part"_L1},
        {&statements->sourceDay, "source_day"_L1}, {&statements->saveSourceDay, "save_source_day"_L1}, {&statements->deleteSourceDay, "delete_source_day"_L1},
        {&statements->hourSums, "hour_sums"_L1}, {&statements->saveHourSums, "save_hour_sums"_L1}, {&statements->deleteHourSums, "delete_hour_sums"_L1},
        {&statements->daySums, "day_sums"_L1}, {&statements->saveDaySums, "save_day_sums"_L1}, {&statements->deleteDaySums, "delete_day_sums"_L1},
    });
    if (!prepared)
        return prepared;
    m_statements = std::move(statements);
    m_hours.clear();
    m_isDamaged = false;
    return {};
}

std::map<std::int64_t, IndexTables::HourChanges> IndexTables::changesOf(const ChangeBuffer &buffer, std::uint32_t source)
{
    std::vector<IndexChange> changes;
    buffer.each(buffer.size(), source, [&changes](const IndexChange &change) { changes.push_back(change); });
    std::stable_sort(changes.begin(), changes.end(), [](const IndexChange &left, const IndexChange &right) { return left.entry < right.entry; });
    std::map<std::int64_t, HourChanges> hours;
    for (std::size_t next = 0; next < changes.size();) {
        const IndexEntry &entry = changes[next].entry;
        int sum = 0;
        for (; next < changes.size() && changes[next].entry == entry; ++next)
            sum += changes[next].sign;
        if (sum == 0)
            continue;
        HourChanges &hour = hours[hourOf(entry.time)];
        (sum > 0 ? hour.came : hour.gone).push_back(entry);
        hour.totals += IndexChange {.entry = entry, .sign = sum}.totals();
    }
    return hours;
}

void IndexTables::keepForSums(std::uint32_t source, const std::map<std::int64_t, HourChanges> &hours)
{
    for (const auto &[hour, changes] : hours)
        m_hours[hour].push_back({.key = source, .totals = changes.totals});
}

void IndexTables::keepForSums(const ChangeBuffer &buffer, std::uint32_t source)
{
    keepForSums(source, changesOf(buffer, source));
}

Result<std::size_t> IndexTables::writeSource(const ChangeBuffer &buffer, std::uint32_t source)
{
    const auto hours = changesOf(buffer, source);
    std::size_t entries = 0;
    for (const auto &[hour, changes] : hours) {
        entries += changes.came.size() + changes.gone.size();
        if (!changes.gone.empty()) {
            if (auto removed = removeFromParts(source, hour, changes.gone); !removed)
                return removed.error();
        }
        if (!changes.came.empty()) {
            if (auto added = addToParts(source, hour, changes.came); !added)
                return added.error();
        }
    }
    if (auto written = writeDays(source, hours); !written)
        return written.error();
    keepForSums(source, hours);
    return entries;
}

Result<void> IndexTables::removeFromParts(std::uint32_t source, std::int64_t hour, const std::vector<IndexEntry> &gone)
{
    struct Changed
    {
        std::int64_t key = 0;
        std::vector<IndexEntry> entries = {};
    };
    std::vector<Changed> changed;
    std::size_t found = 0;
    Statement &rows = m_statements->partsOfHour;
    rows.bind(1, partKey(source, hour, 0)).bind(2, partKey(source, hour, lastPart));
    for (auto row = rows.next(); !row || *row; row = rows.next()) {
        if (!row)
            return row.error();
        const std::string_view bytes = rows.bytes(1);
        const auto head = headOfPart(bytes, hour);
        const auto isWithin = [&head](const IndexEntry &entry) { return head->first <= entry.time && entry.time <= head->last; };
        if (head && std::none_of(gone.begin(), gone.end(), isWithin))
            continue;
        Changed part = {.key = rows.integer(0)};
        if (!head || !unpackPart(bytes, source, hour, part.entries)) {
            rows.reset();
            return damage(u"a part of an hour cannot be read"_s);
        }
        const std::size_t before = part.entries.size();
        std::erase_if(part.entries, [&gone](const IndexEntry &entry) { return std::binary_search(gone.begin(), gone.end(), entry); });
        found += before - part.entries.size();
        if (before != part.entries.size())
            changed.push_back(std::move(part));
    }
    if (found != gone.size())
        return damage(u"an event that was corrected is not where it should be"_s);
    for (const Changed &part : changed) {
        auto saved = part.entries.empty() ? m_statements->deletePart.bind(1, part.key).run()
                                          : savePart(part.key, packParts(part.entries, std::numeric_limits<std::size_t>::max()).front());
        if (!saved)
            return saved;
    }
    return {};
}

/// What comes goes into the last part as long as that has room, then into new ones.
Result<void> IndexTables::addToParts(std::uint32_t source, std::int64_t hour, std::vector<IndexEntry> came)
{
    Statement &last = m_statements->lastPart;
    const std::int64_t first = partKey(source, hour, 0);
    const std::int64_t end = partKey(source, hour, lastPart);
    const auto there = last.bind(1, first).bind(2, end).next();
    if (!there)
        return there.error();
    std::int64_t key = *there ? last.integer(0) : first;
    if (*there) {
        const std::string_view bytes = last.bytes(1);
        const bool hasRoom = bytes.size() + roomWorthwhile <= bytesOfPart || key == end;
        if (hasRoom && !unpackPart(bytes, source, hour, came)) {
            last.reset();
            return damage(u"a part of an hour cannot be read"_s);
        }
        if (hasRoom)
            std::sort(came.begin(), came.end());
        else
            ++key;
    }
    last.reset();
    auto parts = packParts(came);
    if (key + std::int64_t(parts.size()) - 1 > end)
        parts = packParts(came, std::numeric_limits<std::size_t>::max());
    for (const std::string &part : parts) {
        if (auto saved = savePart(key++, part); !saved)
            return saved;
    }
    return {};
}

Result<void> IndexTables::savePart(std::int64_t key, std::string_view bytes)
{
    return m_statements->savePart.bind(1, key).bindBytes(2, bytes).run();
}

Result<void> IndexTables::writeDays(std::uint32_t source, const std::map<std::int64_t, HourChanges> &hours)
{
    for (auto next = hours.begin(); next != hours.end();) {
        const std::int64_t day = floorDivided(next->first, hoursOfDay);
        std::vector<KeyedTotals> changes;
        for (; next != hours.end() && floorDivided(next->first, hoursOfDay) == day; ++next)
            changes.push_back({.key = std::uint32_t(next->first - day * hoursOfDay), .totals = next->second.totals});
        auto changed = changeSums(m_statements->sourceDay, m_statements->saveSourceDay, m_statements->deleteSourceDay, sourceDayKey(source, day), changes);
        if (!changed)
            return changed;
    }
    return {};
}

Result<std::int64_t> IndexTables::writeSums(std::int64_t hour, std::size_t entries)
{
    std::size_t written = 0;
    auto next = m_hours.lower_bound(hour);
    while (next != m_hours.end() && written < entries) {
        const std::int64_t day = floorDivided(next->first, hoursOfDay);
        std::map<std::uint32_t, Totals> ofDay;
        for (; next != m_hours.end() && floorDivided(next->first, hoursOfDay) == day; ++next) {
            auto changed = changeSums(m_statements->hourSums, m_statements->saveHourSums, m_statements->deleteHourSums, next->first, next->second);
            if (!changed)
                return changed.error();
            for (const KeyedTotals &change : next->second)
                ofDay[change.key] += change.totals;
            written += next->second.size();
        }
        std::vector<KeyedTotals> changes;
        changes.reserve(ofDay.size());
        for (const auto &[source, totals] : ofDay)
            changes.push_back({.key = source, .totals = totals});
        auto changed = changeSums(m_statements->daySums, m_statements->saveDaySums, m_statements->deleteDaySums, day, changes);
        if (!changed)
            return changed.error();
    }
    return next == m_hours.end() ? allHours : next->first;
}

Result<void> IndexTables::changeSums(Statement &read, Statement &save, Statement &remove, std::int64_t key, const std::vector<KeyedTotals> &changes)
{
    const auto there = read.bind(1, key).next();
    if (!there)
        return there.error();
    const auto sums = addSums(*there ? read.bytes(0) : std::string_view(), changes);
    read.reset();
    if (!sums)
        return damage(u"totals of an hour or a day cannot be"_s);
    return sums->empty() ? remove.bind(1, key).run() : save.bind(1, key).bindBytes(2, *sums).run();
}

Result<void> IndexTables::writeAll(const ChangeBuffer &buffer)
{
    forgetSums();
    for (const std::uint32_t source : buffer.sources()) {
        if (auto written = writeSource(buffer, source); !written)
            return written.error();
    }
    const auto written = writeSums(noHours, std::numeric_limits<std::size_t>::max());
    forgetSums();
    if (!written)
        return written.error();
    return {};
}

Error IndexTables::damage(const QString &what)
{
    m_isDamaged = true;
    return {ErrorCode::Storage, u"the index of events is damaged (%1) and is made anew from the log"_s.arg(what)};
}

} // namespace Andon
