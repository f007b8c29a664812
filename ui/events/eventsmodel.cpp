// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/events/eventsmodel.h"

#include <algorithm>

namespace Andon {

namespace {

constexpr int pageSize = 200;
constexpr int margin = 150;       ///< So many rows around what is on the screen are loaded ahead.
constexpr int nearby = 400;       ///< Rows no farther from the piece are reached by going on from it.
constexpr int mostInMemory = 5000;

} // namespace

EventsModel::EventsModel(IngestService &ingest, QObject *parent, int mostRows)
    : QAbstractTableModel(parent)
    , m_mostRows(mostRows)
    , m_run(new SearchRun(ingest, this))
    , m_refresh(new SearchRun(ingest, this))
{
    connect(m_run, &SearchRun::failed, this, &EventsModel::failed);
    connect(m_refresh, &SearchRun::failed, this, &EventsModel::failed);
}

void EventsModel::search(const EventQuery &query, Instant now)
{
    m_refresh->cancel();
    m_query = query;
    m_now = now;
    m_total.reset();
    load(Kind::Anew);
}

void EventsModel::cancel()
{
    if (!m_run->isRunning())
        return;
    if (m_kind != Kind::Newer)
        m_reached = m_run->reached();
    m_run->cancel();
    m_refresh->cancel();
    m_wasCancelled = true;
    Q_EMIT changed();
}

void EventsModel::searchOn()
{
    m_wasCancelled = false;
    load(m_kind == Kind::Anew && m_isFirstSlice ? Kind::Anew : Kind::Older);
}

void EventsModel::setVisibleRows(int first, int last)
{
    m_visibleFirst = first;
    m_visibleLast = last;
    loadMissing();
}

void EventsModel::loadMissing()
{
    if (m_rows == 0 || m_wasCancelled || isBeginning())
        return;
    const bool isNear = m_visibleFirst <= end() + nearby && m_visibleLast >= m_first - nearby;
    if (!isNear && m_total) {
        const int row = std::max(0, m_visibleFirst - margin);
        if (!m_run->isRunning() || m_kind != Kind::Jump || std::abs(row - m_jumpRow) > margin / 2) {
            m_jumpRow = row;
            load(Kind::Jump);
        }
        return;
    }
    if (m_run->isRunning() && m_kind != Kind::Jump)
        return;
    if (m_visibleLast + margin >= end() && !m_hasOldest)
        load(Kind::Older);
    else if (m_visibleFirst - margin < m_first && m_first > 0)
        load(Kind::Newer);
}

void EventsModel::load(Kind kind)
{
    SearchStep step = {.limit = pageSize};
    m_kind = kind;
    m_isFirstSlice = true;
    m_wasCancelled = false;
    if (kind == Kind::Newer) {
        step.direction = SearchStep::Direction::Newer;
        step.from = m_events.front().place();
    } else if (kind == Kind::Older) {
        step.from = m_reached ? m_reached : m_events.empty() ? std::nullopt : std::optional(m_events.back().place());
    } else if (kind == Kind::Jump) {
        step.skip = rankOf(m_jumpRow);
        step.limit = pageSize + 2 * margin;
    }
    m_run->start(m_query, step, [this](const SearchSlice &slice, bool isLast) { take(slice, isLast); });
    Q_EMIT changed();
}

void EventsModel::take(const SearchSlice &slice, bool isLast)
{
    const bool isFirst = std::exchange(m_isFirstSlice, false);
    if (m_kind == Kind::Jump && isFirst && slice.events.empty() && m_jumpRow > 0) {   // there are not as many any more
        m_jumpRow = std::max(0, m_jumpRow - pageSize);
        return load(Kind::Jump);
    }
    if (m_kind == Kind::Anew && isFirst)
        begin(slice, 0);
    else if (m_kind == Kind::Jump && isFirst)
        begin(slice, m_jumpRow);
    else if (m_kind == Kind::Newer)
        prepend(slice);
    else
        append(slice);
    m_reached = m_kind != Kind::Newer && !slice.isEnd ? slice.reached : std::nullopt;
    Q_EMIT changed();
    if (isLast) {
        trim();
        loadMissing();
    }
}

/// Another piece in place of the one in memory.
void EventsModel::begin(const SearchSlice &slice, int firstRow)
{
    if (m_kind == Kind::Anew) {
        beginResetModel();
        m_events.assign(slice.events.begin(), slice.events.end());
        m_first = 0;
        m_hasOldest = slice.isEnd;
        m_found = slice.found;
        m_examined = slice.examined;
        m_rows = end() + (m_hasOldest ? 0 : 1);
        m_newest.reset();
        noteNewest();
        endResetModel();
        if (m_total)
            setTotal(m_total);
        return;
    }
    m_events.assign(slice.events.begin(), slice.events.end());
    m_hasOldest = slice.isEnd;
    // Fewer than were thought to be there: they are the last.
    m_first = m_hasOldest ? std::max(0, m_rows - int(m_events.size())) : firstRow;
    setRows(m_hasOldest ? end() : std::max(m_rows, end() + 1));
    Q_EMIT dataChanged(index(0, 0), index(m_rows - 1, ColumnCount - 1));
}

void EventsModel::append(const SearchSlice &slice)
{
    m_found += slice.found;
    m_examined += slice.examined;
    const int before = end();
    const auto count = int(slice.events.size());
    const bool isEnd = slice.isEnd;
    if (before + count + (isEnd ? 0 : 1) > m_rows)
        setRows(before + count + (isEnd ? 0 : 1));
    m_events.insert(m_events.end(), slice.events.begin(), slice.events.end());
    m_hasOldest = isEnd;
    if (isEnd)
        setRows(end());
    if (count > 0)
        Q_EMIT dataChanged(index(before, 0), index(before + count - 1, ColumnCount - 1));
    noteNewest();
}

void EventsModel::prepend(const SearchSlice &slice)
{
    const auto count = int(slice.events.size());
    if (count > m_first)   // more than were thought to be above
        insertAbove(count - m_first + (slice.isEnd ? 0 : pageSize));
    m_events.insert(m_events.begin(), slice.events.rbegin(), slice.events.rend());
    m_first -= count;
    if (count > 0)
        Q_EMIT dataChanged(index(m_first, 0), index(m_first + count - 1, ColumnCount - 1));
    if (slice.isEnd && m_first > 0)
        removeAbove(m_first);
    else if (!slice.isEnd && m_first == 0)
        insertAbove(pageSize);
    noteNewest();
}

void EventsModel::trim()
{
    const auto tooMany = int(m_events.size()) - mostInMemory;
    if (tooMany <= 0 || !m_total)
        return;
    if (m_visibleFirst - m_first > end() - m_visibleLast) {
        m_events.erase(m_events.begin(), m_events.begin() + tooMany);
        m_first += tooMany;
        return;
    }
    m_events.erase(m_events.end() - tooMany, m_events.end());
    m_hasOldest = false;
    m_reached.reset();
}

void EventsModel::setTotal(std::optional<std::int64_t> total)
{
    m_total = total;
    if (!total || isBeginning() || (m_rows == 0 && m_events.empty()))
        return;
    const int wanted = int(std::min<std::int64_t>(*total, m_mostRows));
    if (!m_hasOldest)
        setRows(std::max(wanted, end() + 1));
    loadMissing();
}

/// Adds rows at the end or takes them away.
void EventsModel::setRows(int rows)
{
    if (rows > m_rows) {
        beginInsertRows({}, m_rows, rows - 1);
        m_rows = rows;
        endInsertRows();
    } else if (rows < m_rows) {
        beginRemoveRows({}, rows, m_rows - 1);
        m_rows = rows;
        endRemoveRows();
    }
}

void EventsModel::insertAbove(int rows)
{
    beginInsertRows({}, 0, rows - 1);
    m_rows += rows;
    m_first += rows;
    endInsertRows();
    Q_EMIT shifted(rows);
}

void EventsModel::removeAbove(int rows)
{
    beginRemoveRows({}, 0, rows - 1);
    m_rows -= rows;
    m_first -= rows;
    endRemoveRows();
    Q_EMIT shifted(-rows);
}

/// How many events are ahead of a row that is not in memory.
std::int64_t EventsModel::rankOf(int row) const
{
    const int edge = m_mostRows / 10;   // so far from either end each row is one event
    if (*m_total <= m_rows || row < edge)
        return row;
    if (row >= m_rows - edge)
        return *m_total - (m_rows - row);
    const double share = double(row - edge) / double(m_rows - 2 * edge);
    return edge + std::int64_t(share * double(*m_total - 2 * edge));
}

void EventsModel::noteNewest()
{
    if (m_first == 0 && !m_events.empty())
        m_newest = m_events.front().place();
}

const FoundEvent *EventsModel::event(int row) const
{
    return row < m_first || row >= end() ? nullptr : &m_events[std::size_t(row - m_first)];
}

} // namespace Andon
