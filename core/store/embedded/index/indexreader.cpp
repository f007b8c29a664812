// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/embedded/index/indexreader.h"

#include "core/store/embedded/index/indexreaderloops.h"

#include <algorithm>

namespace Andon {

using namespace Qt::StringLiterals;

IndexReader::IndexReader(Database &database, const ChangeShelf &shelf, IsToStop isToStop)
    : m_database(database), m_shelf(shelf), m_isToStop(std::move(isToStop))
{
}

Result<void> IndexReader::open()
{
    auto statements = std::make_unique<Statements>();
    auto prepared = m_database.prepareAll({
        {&statements->state, "reader_state"_L1}, {&statements->parts, "parts_between"_L1},
        {&statements->partsBackwards, "parts_between_backwards"_L1}, {&statements->sourceDays, "source_days_between"_L1},
        {&statements->hourSums, "hour_sums_between"_L1}, {&statements->daySums, "day_sums_between"_L1},
        {&statements->daySumsBackwards, "day_sums_between_backwards"_L1},
    });
    if (!prepared)
        return prepared;
    m_statements = std::move(statements);
    return {};
}

void IndexReader::prepare()
{
    m_before = m_shelf.content();
}

/// The buffers from before the transaction hold what was written out since, those of now what came
/// since; between them there is everything that this transaction sees and its tables lack.
Result<bool> IndexReader::begin()
{
    Statement &state = m_statements->state;
    const auto row = state.next();
    if (!row)
        return row.error();
    if (!*row)
        return Error {ErrorCode::Storage, u"The state of the index is missing."_s};
    m_log = {.events = state.integer(0), .changes = std::uint64_t(state.integer(1)),
             .newest = state.isNull(2) ? std::nullopt : std::optional(state.integer(2)), .sourcesRevision = state.integer(3)};
    m_log.rows = state.integer(4);
    m_progress = {.isWhole = state.integer(5) != 0, .written = std::uint64_t(state.integer(6)), .rowsWritten = state.integer(7),
                  .writing = std::uint64_t(state.integer(8)), .sourcesBelow = state.integer(9), .hoursBelow = state.integer(10)};
    state.reset();

    ChangeShelf::Content now = m_shelf.content();
    if (now.generation != m_before.generation)
        return false;
    m_buffers = std::move(m_before.buffers);
    for (auto &buffer : now.buffers) {
        if (m_buffers.empty() || buffer->first() > m_buffers.back()->first())
            m_buffers.push_back(std::move(buffer));
    }
    std::erase_if(m_buffers, [this](const auto &buffer) { return buffer->isClosed() && buffer->last() <= m_progress.written; });
    std::uint64_t reached = m_progress.written;
    for (const auto &buffer : m_buffers) {
        if (reached >= m_log.changes)
            break;
        if (buffer->first() != reached + 1)
            return false;
        const bool isComplete = buffer->isClosed() && buffer->last() <= m_log.changes;
        reached = isComplete ? buffer->last() : reached + buffer->countWithin(m_log.changes);
    }
    return reached >= m_log.changes || !m_progress.isWhole;
}

void IndexReader::end()
{
    m_buffers.clear();
    m_before = {};
}

int IndexReader::percentMade() const
{
    return m_log.rows == 0 ? 100 : int(m_progress.rowsWritten * 100 / m_log.rows);
}

Error IndexReader::stopped()
{
    return {ErrorCode::Storage, u"The answer was given up."_s};
}

Error IndexReader::damage()
{
    return {ErrorCode::Storage, u"The index of events is damaged. Start Andon anew, or end it and run andon --verify=repair."_s};
}

Result<Totals> IndexReader::totals(std::uint32_t source, const Window &window)
{
    const Reach reach(window);
    Totals totals;
    if (reach.isEmpty())
        return totals;
    const std::int64_t firstHour = ceilDivided(reach.from, millisecondsOfHour);
    const std::int64_t endHour = hourOf(reach.to);
    Result<void> done;
    if (firstHour > endHour) {   // within one hour
        done = addRagged(source, reach.from, reach.to, totals);
    } else {
        done = addRagged(source, reach.from, firstHour * millisecondsOfHour, totals);
        if (done)
            done = addHoursOfSource(source, firstHour, endHour, totals);
        if (done)
            done = addRagged(source, endHour * millisecondsOfHour, reach.to, totals);
    }
    if (!done)
        return done.error();
    eachNotIndexed(source, [&](const IndexChange &change) {
        if (reach.contains(change.entry.time))
            totals += change.totals();
    });
    return totals;
}

Result<void> IndexReader::addHoursOfSource(std::uint32_t source, std::int64_t firstHour, std::int64_t endHour, Totals &totals)
{
    if (firstHour >= endHour)
        return {};
    Statement &rows = m_statements->sourceDays;
    rows.bind(1, sourceDayKey(source, floorDivided(firstHour, hoursOfDay))).bind(2, sourceDayKey(source, floorDivided(endHour - 1, hoursOfDay)));
    return eachRow(rows, [&] {
        const std::int64_t day = dayOfSourceDayKey(rows.integer(0)) * hoursOfDay;
        return eachSum(rows.bytes(1), [&](std::uint32_t hour, const Totals &ofHour) {
            if (firstHour <= day + hour && day + hour < endHour)
                totals += ofHour;
        });
    });
}

/// A part of one hour.
Result<void> IndexReader::addRagged(std::uint32_t source, std::int64_t from, std::int64_t to, Totals &totals)
{
    if (from >= to)
        return {};
    const std::int64_t hour = hourOf(from);
    Statement &rows = m_statements->parts;
    rows.bind(1, partKey(source, hour, 0)).bind(2, partKey(source, hour, lastPart));
    std::vector<IndexEntry> entries;
    return eachRow(rows, [&] {
        const auto head = headOfPart(rows.bytes(1), hour);
        if (!head)
            return false;
        if (head->last < from || head->first >= to)
            return true;
        if (head->first >= from && head->last < to) {
            totals += head->totals;
            return true;
        }
        entries.clear();
        if (!unpackPart(rows.bytes(1), source, hour, entries))
            return false;
        for (const IndexEntry &entry : entries) {
            if (from <= entry.time && entry.time < to)
                totals += entry.totals();
        }
        return true;
    });
}

Result<std::vector<Totals>> IndexReader::totalsOf(const Sources &sources, const Window &window)
{
    std::vector<Totals> all(sources.size());
    auto done = slots(sources, window, std::chrono::milliseconds::max(),
                      [&all](std::uint32_t source, std::size_t, const Totals &totals) { all[source] += totals; });
    if (!done)
        return done.error();
    return all;
}

Result<void> IndexReader::slots(const Sources &sources, const Window &window, std::chrono::milliseconds slot, const AddToSlot &add)
{
    const Reach reach(window);
    if (reach.isEmpty())
        return {};
    const auto slotAt = [&](std::int64_t time) { return std::size_t((time - reach.from) / slot.count()); };
    const auto isWanted = [&](std::uint32_t source) { return source < sources.size() && sources[source]; };
    // Whether all of a span counts, and in one slot.
    const auto isWhole = [&](std::int64_t begin, std::int64_t end) {
        return begin >= reach.from && end <= reach.to && slotAt(begin) == slotAt(end - 1);
    };
    const auto isWholeHour = [&](std::int64_t hour) { return isWhole(hour * millisecondsOfHour, (hour + 1) * millisecondsOfHour); };

    // What is cut has to be looked up event by event; the sums say of which sources there are any.
    std::set<std::pair<std::int64_t, std::uint32_t>> cut;
    eachChange(0, [&](const IndexChange &change, bool isOfRun) {
        const IndexEntry &entry = change.entry;
        if (!reach.contains(entry.time) || !isWanted(entry.source))
            return;
        if (isOfRun) {
            const bool isCut = !isWholeHour(hourOf(entry.time));
            const bool isIndexed = isCut && m_progress.isIndexed(entry);
            if (isIndexed)
                cut.emplace(hourOf(entry.time), entry.source);
            if (isIndexed || (!isCut && m_progress.isSummed(entry)))
                return;
        }
        add(entry.source, slotAt(entry.time), change.totals());
    });

    std::vector<std::int64_t> cutDays;
    Statement &days = m_statements->daySums;
    days.bind(1, dayOf(reach.from)).bind(2, dayOf(reach.to - 1) + 1);
    auto done = eachRow(days, [&] {
        const std::int64_t day = days.integer(0);
        if (!isWhole(day * millisecondsOfDay, (day + 1) * millisecondsOfDay)) {
            cutDays.push_back(day);
            return true;
        }
        const std::size_t at = slotAt(day * millisecondsOfDay);
        return eachSum(days.bytes(1), [&](std::uint32_t source, const Totals &totals) {
            if (isWanted(source))
                add(source, at, totals);
        });
    });
    if (!done)
        return done;

    Statement &hours = m_statements->hourSums;
    for (const std::int64_t day : cutDays) {
        if (m_isToStop())
            return stopped();
        hours.bind(1, std::max(day * hoursOfDay, hourOf(reach.from))).bind(2, std::min((day + 1) * hoursOfDay, hourOf(reach.to - 1) + 1));
        done = eachRow(hours, [&] {
            const std::int64_t hour = hours.integer(0);
            const bool whole = isWholeHour(hour);
            const std::size_t at = whole ? slotAt(hour * millisecondsOfHour) : 0;
            return eachSum(hours.bytes(1), [&](std::uint32_t source, const Totals &totals) {
                if (!isWanted(source))
                    return;
                if (whole)
                    add(source, at, totals);
                else
                    cut.emplace(hour, source);
            });
        });
        if (!done)
            return done;
    }
    for (const auto &[hour, source] : cut) {
        if (m_isToStop())
            return stopped();
        done = eachEntry(source, hour, reach.from, reach.to,
                         [&, source = source](const IndexEntry &entry) { add(source, slotAt(entry.time), entry.totals()); });
        if (!done)
            return done;
    }
    return {};
}

Result<std::vector<IndexEntry>> IndexReader::someWritten(std::uint32_t source, std::size_t limit)
{
    std::vector<IndexEntry> found;
    Statement &rows = m_statements->parts;
    rows.bind(1, partKey(source, hourOf(earliest), 0)).bind(2, partKey(source + 1, hourOf(earliest), 0) - 1);
    for (auto row = rows.next(); !row || *row; row = rows.next()) {
        if (!row)
            return row.error();
        const bool isReadable = unpackPart(rows.bytes(1), source, hourOfPartKey(rows.integer(0)), found);
        if (isReadable && found.size() < limit)
            continue;
        rows.reset();
        if (!isReadable)
            return damage();
        break;
    }
    found.resize(std::min(found.size(), limit));
    return found;
}

} // namespace Andon
