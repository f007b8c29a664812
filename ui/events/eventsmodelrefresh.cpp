// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How an EventsModel is kept up to date while its beginning is looked at.
#include "ui/events/eventsmodel.h"

#include <algorithm>

namespace Andon {

namespace {

constexpr int newestAsked = 200;

} // namespace

void EventsModel::refresh(const EventQuery &query, Instant now)
{
    if (m_first > 0 || m_run->isRunning() || m_refresh->isRunning() || m_wasCancelled)
        return;
    m_now = now;
    m_query = query;
    SearchStep step = {.limit = newestAsked};
    // Where each event has to be looked at, only those that came since are.
    if (!isBySource(query) && !m_events.empty()) {
        step.from = m_events.front().place();
        step.direction = SearchStep::Direction::Newer;
    }
    m_refresh->start(query, step, [this, all = std::make_shared<SearchSlice>()](const SearchSlice &slice, bool isLast) {
        all->events.insert(all->events.end(), slice.events.begin(), slice.events.end());
        all->found += slice.found;
        all->examined += slice.examined;
        all->reached = slice.reached;
        all->isEnd = slice.isEnd;
        if (m_first > 0 || m_run->isRunning())
            m_refresh->cancel();   // it was scrolled away from
        else if (isLast)
            takeNewest(*all);
    });
}

void EventsModel::takeNewest(const SearchSlice &slice)
{
    std::vector<FoundEvent> newest = slice.events;
    const bool hasGrown = !isBySource(m_query) && !m_events.empty();
    if (hasGrown) {
        if (newest.empty())
            return;
        std::reverse(newest.begin(), newest.end());
        insertRun(newest, 0, 0);
        m_found += slice.found;
        m_examined += slice.examined;
    } else {
        const bool hasGap = !slice.isEnd && !m_events.empty() && !newest.empty() && m_events.front().place() < newest.back().place();
        if (hasGap || m_events.empty()) {
            m_kind = Kind::Anew;
            begin(slice, 0);
            m_reached.reset();
        } else {
            merge(newest, slice.isEnd);
        }
    }
    dropOlderThan(m_query.window ? m_query.window->start : Instant::min());
    noteNewest();
    Q_EMIT changed();
    loadMissing();
}

/// Works the newest, which are all there are down to the last of them, into the list: what is gone,
/// came in between or was changed.
void EventsModel::merge(const std::vector<FoundEvent> &newest, bool isEnd)
{
    int row = 0;
    std::size_t next = 0;
    const auto isCovered = [&] { return row < end() && (isEnd || (!newest.empty() && m_events[std::size_t(row)].place() >= newest.back().place())); };
    while (next < newest.size() || isCovered()) {
        const bool hasOld = isCovered();
        if (hasOld && next < newest.size() && m_events[std::size_t(row)].place() == newest[next].place()) {
            if (m_events[std::size_t(row)] != newest[next]) {
                m_events[std::size_t(row)] = newest[next];
                Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
            }
            ++row;
            ++next;
        } else if (hasOld && (next == newest.size() || m_events[std::size_t(row)].place() > newest[next].place())) {
            beginRemoveRows({}, row, row);
            m_events.erase(m_events.begin() + row);
            --m_rows;
            endRemoveRows();
        } else {
            const int count = insertRun(newest, next, row);
            row += count;
            next += std::size_t(count);
        }
    }
}

/// Inserts those that belong right ahead of @a row; returns how many.
int EventsModel::insertRun(const std::vector<FoundEvent> &newest, std::size_t from, int row)
{
    std::size_t to = from + 1;
    while (to < newest.size() && (row >= end() || newest[to].place() > m_events[std::size_t(row)].place()))
        ++to;
    const auto count = int(to - from);
    beginInsertRows({}, row, row + count - 1);
    m_events.insert(m_events.begin() + row, newest.begin() + std::ptrdiff_t(from), newest.begin() + std::ptrdiff_t(to));
    m_rows += count;
    endInsertRows();
    return count;
}

/// The window has moved on.
void EventsModel::dropOlderThan(Instant start)
{
    const auto first = std::find_if(m_events.rbegin(), m_events.rend(), [start](const FoundEvent &found) { return found.stored.event.time >= start; });
    const auto count = int(first - m_events.rbegin());
    if (count == 0)
        return;
    const int last = end() - 1;
    beginRemoveRows({}, last - count + 1, last);
    m_events.erase(m_events.end() - count, m_events.end());
    m_rows -= count;
    endRemoveRows();
}

} // namespace Andon
