// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/embedded/eventsearch.h"

#include "core/store/embedded/eventrow.h"

#include <algorithm>
#include <limits>

namespace Andon {

using namespace Qt::StringLiterals;

namespace {

constexpr std::int64_t entriesBetweenLooks = 64;   // at the clock

Instant instant(std::int64_t time)
{
    return Instant(std::chrono::milliseconds(time));
}

constexpr std::uint32_t lastNumber = std::numeric_limits<std::uint32_t>::max();

/// What is left of a window behind a place; there may be more of its own time, unless it is the last
/// of that.
Window windowBehind(const Window &window, const SearchStep &step)
{
    constexpr std::chrono::milliseconds one(1);
    Window left = window;
    if (step.from && step.direction == SearchStep::Direction::Older)
        left.end = std::min(left.end, step.from->number == 0 ? step.from->time : step.from->time + one);
    else if (step.from)
        left.start = std::max(left.start, step.from->number == lastNumber ? step.from->time + one : step.from->time);
    return left;
}

} // namespace

/// A step on its way.
struct EventSearch::Progress
{
    const SearchPlan &plan;
    const SearchStep &step;
    const std::chrono::steady_clock::time_point end;
    std::int64_t skip = 0;
    SearchSlice slice = {};

    bool isOlder() const { return step.direction == SearchStep::Direction::Older; }
    bool isBehind(const EventPlace &place) const { return !step.from || (isOlder() ? place < *step.from : place > *step.from); }
    bool isFull() const { return slice.found >= step.limit; }
    bool isOver() const { return (step.isCancelled && *step.isCancelled) || std::chrono::steady_clock::now() >= end; }
};

EventSearch::EventSearch(Database &database, IndexReader &index, const SourceTable &sources, EventList &list)
    : m_index(index), m_sources(sources), m_list(list), m_database(database), m_corrected(database)
{
}

Result<void> EventSearch::open()
{
    auto opened = m_corrected.open();
    return opened ? m_database.prepareAll({{&m_corrections, "corrections_of_event"_L1}}) : opened;
}

void EventSearch::close()
{
    m_corrected.close();
    m_corrections = {};
}

/// A row may hold another id with the same hash.
Result<NamedRows> EventSearch::namedRows(const Candidates &candidates)
{
    NamedRows named;
    for (const auto &[id, rows] : candidates) {
        for (const std::uint32_t row : rows) {
            const auto stored = m_list.event(row);
            if (!stored)
                return stored.error();
            if (*stored && (*stored)->event.id.toString() == id) {
                const auto source = std::uint32_t(m_sources.numberOf((*stored)->event.source));
                named[id].push_back({.row = row, .source = source, .time = (*stored)->event.time});
            }
        }
    }
    return named;
}

Result<SearchSlice> EventSearch::slice(const EventQuery &query, const SearchStep &step, const Candidates &candidates)
{
    const auto end = std::chrono::steady_clock::now() + step.patience;
    const auto hasFollowed = m_corrected.follow();
    if (!hasFollowed)
        return hasFollowed.error();
    if (!*hasFollowed)
        return SearchSlice {.reached = step.from};
    const auto named = namedRows(candidates);
    if (!named)
        return named.error();
    const SearchPlan plan(query, m_sources, *named);
    Progress progress = {.plan = plan, .step = step, .end = end, .skip = step.skip};
    progress.slice.reached = step.from;
    bool wasStopped = false;
    const auto order = progress.isOlder() ? IndexReader::TimeOrder::NewestFirst : IndexReader::TimeOrder::OldestFirst;
    auto done = m_index.walk(plan.sources(), windowBehind(plan.window(), step), order, progress.skip, [&](const IndexReader::Stretch &stretch) {
        const auto goesOn = takeStretch(stretch, progress);
        wasStopped = goesOn && !*goesOn;
        return goesOn;
    });
    if (!done)
        return done.error();
    progress.slice.isEnd = !wasStopped;
    return std::move(progress.slice);
}

Result<bool> EventSearch::takeStretch(const IndexReader::Stretch &stretch, Progress &progress)
{
    for (const IndexEntry &entry : stretch.entries) {
        const EventPlace place = {.time = instant(entry.time), .number = entry.row};
        if (!progress.isBehind(place))
            continue;
        if (progress.skip > 0) {
            --progress.skip;
            continue;
        }
        ++progress.slice.examined;
        progress.slice.reached = place;
        if (auto taken = takeEntry(entry, progress); !taken)
            return taken;
        const bool isLookDue = progress.slice.examined % entriesBetweenLooks == 0;
        if (progress.isFull() || (isLookDue && progress.isOver()))
            return false;
    }
    if (progress.isOlder())
        progress.slice.reached = EventPlace {.time = instant(stretch.from), .number = 0};
    else
        progress.slice.reached = EventPlace {.time = instant(stretch.to - 1), .number = lastNumber};
    // What is left to skip would be forgotten.
    return progress.skip > 0 || !progress.isOver();
}

Result<bool> EventSearch::takeEntry(const IndexEntry &entry, Progress &progress)
{
    const bool isCorrected = m_corrected.contains(entry.row);
    if (!progress.plan.admits(entry, isCorrected))
        return true;
    if (progress.step.onlyCount && !progress.plan.needsEvent()) {
        ++progress.slice.found;
        return true;
    }
    auto stored = m_list.event(entry.row);
    if (!stored)
        return stored.error();
    if (!*stored || !progress.plan.admits(**stored))
        return true;
    ++progress.slice.found;
    if (!progress.step.onlyCount)
        progress.slice.events.push_back({.stored = **std::move(stored), .number = entry.row, .isCorrected = isCorrected});
    return true;
}

Result<EventCount> EventSearch::count(const EventQuery &query)
{
    const EventQuery bySource = sourcePart(query);
    EventCount count = {.isExact = isBySource(query)};
    if (bySource == EventQuery()) {
        count.events = m_index.log().events;
        return count;
    }
    const SearchPlan plan(bySource, m_sources, {});
    // One slot, whatever the window: the longest there is.
    auto done = m_index.slots(plan.sources(), plan.window(), std::chrono::milliseconds::max(),
                              [&count](std::uint32_t, std::size_t, const Totals &totals) { count.events += totals.events; });
    if (!done)
        return done.error();
    return count;
}

Result<EventHistory> EventSearch::history(std::uint32_t row)
{
    auto stored = m_list.event(row);
    if (!stored)
        return stored.error();
    if (!*stored)
        return Error {ErrorCode::NotFound, u"The event is no longer there."_s};
    EventHistory history = {.event = {.stored = **std::move(stored), .number = row}};
    m_corrections.bind(1, std::int64_t(row));
    for (auto next = m_corrections.next(); !next || *next; next = m_corrections.next()) {
        if (!next)
            return next.error();
        history.corrections.push_back({.sender = std::string(m_corrections.text(0)), .before = eventFrom(history.event.stored, 1),
                                       .after = eventFrom(history.event.stored, 6)});
    }
    history.event.isCorrected = !history.corrections.empty();
    return history;
}

/// The event as the columns from @a firstColumn on say it; its id never changes.
StoredEvent EventSearch::eventFrom(const StoredEvent &event, int firstColumn) const
{
    const Source *source = m_sources.sourceOf(m_corrections.integer(firstColumn));
    const std::int64_t defects = m_corrections.integer(firstColumn + 3);
    return {
        .event = {.id = event.event.id, .source = source ? *source : Source(), .time = instant(m_corrections.integer(firstColumn + 1)),
                  .duration = std::chrono::milliseconds(m_corrections.integer(firstColumn + 2)),
                  .defects = defects == unknownDefects ? std::nullopt : std::optional(int(defects))},
        .received = ReceivedTime(std::chrono::microseconds(m_corrections.integer(firstColumn + 4))),
    };
}

} // namespace Andon
