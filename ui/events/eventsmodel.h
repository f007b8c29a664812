// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/events/searchrun.h"

#include <QAbstractTableModel>

#include <deque>

namespace Andon {

/// The events that a search finds, newest first, as many as there are: only those around what is on
/// the screen are in memory, as one unbroken piece of the list, and that is taken further by key in
/// either direction. A place far from it begins another piece, found by the number of its row.
///
/// So row numbers need not be true to one: where there are more events than a table may have rows,
/// and while events come in, a row stands for about that place (near the ends for just that one), and
/// what is scrolled over is seen one by one. When an end turns out to be elsewhere, rows are added
/// there or taken away. Where rows cannot be counted without a look at each event, there are as many
/// as were found, and one more while there may be others.
class EventsModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Time, Id, Machine, Line, Factory, Duration, Defects, Received, Delay, Corrected, ColumnCount };

    static constexpr int usualMostRows = 300'000;

    explicit EventsModel(IngestService &ingest, QObject *parent = nullptr, int mostRows = usualMostRows);

    /// Begins anew. What was found before stays until there is a first answer.
    void search(const EventQuery &query, Instant now);

    /// Works in what came since, if the beginning of the list is in memory; the query's window may have
    /// moved on.
    void refresh(const EventQuery &query, Instant now);

    /// How many there are; nothing when that cannot be told without a look at each.
    void setTotal(std::optional<std::int64_t> total);

    /// Which rows are on the screen: they are loaded first, others around them next.
    void setVisibleRows(int first, int last);

    /// Stops looking; what was found stays.
    void cancel();

    /// Goes on after cancel().
    void searchOn();

    /// Null while it is not in memory.
    const FoundEvent *event(int row) const;

    const EventQuery &query() const { return m_query; }
    const SearchRun &run() const { return *m_run; }
    bool wasCancelled() const { return m_wasCancelled; }

    /// Whether all there are have been found, from the newest to the oldest.
    bool isComplete() const { return m_first == 0 && m_hasOldest; }

    /// The newest that is in the list.
    std::optional<EventPlace> newest() const { return m_newest; }

    /// Found and looked at since the search began, from the top down.
    std::int64_t found() const { return m_found; }
    std::int64_t examined() const { return m_examined; }

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : m_rows; }
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    /// What was found, or whether it is looked for, has changed.
    void changed();
    void failed(const Andon::Error &error);

    /// Rows were added (or, when negative, taken away) above those on the screen.
    void shifted(int rows);

private:
    enum class Kind { Anew, Older, Newer, Jump };
    void loadMissing();
    void load(Kind kind);
    void take(const SearchSlice &slice, bool isLast);
    void begin(const SearchSlice &slice, int firstRow);
    void append(const SearchSlice &slice);
    void prepend(const SearchSlice &slice);
    void trim();
    void takeNewest(const SearchSlice &slice);
    void merge(const std::vector<FoundEvent> &newest, bool isEnd);
    int insertRun(const std::vector<FoundEvent> &newest, std::size_t from, int row);
    void dropOlderThan(Instant start);
    void setRows(int rows);
    void insertAbove(int rows);
    void removeAbove(int rows);
    std::int64_t rankOf(int row) const;
    bool isBeginning() const { return m_kind == Kind::Anew && m_run->isRunning(); }
    int end() const { return m_first + int(m_events.size()); }
    void noteNewest();
    QString text(const FoundEvent &found, Column column) const;
    QString toolTip(const FoundEvent &found, Column column) const;

    const int m_mostRows;
    SearchRun *m_run = nullptr;
    SearchRun *m_refresh = nullptr;
    EventQuery m_query;
    Instant m_now = {};
    Kind m_kind = Kind::Anew;
    bool m_isFirstSlice = false;
    int m_jumpRow = 0;
    std::optional<std::int64_t> m_total;
    std::deque<FoundEvent> m_events;   ///< The piece in memory, newest first.
    int m_first = 0;                   ///< The row of its first.
    bool m_hasOldest = false;          ///< Nothing comes behind it.
    int m_rows = 0;
    int m_visibleFirst = 0;
    int m_visibleLast = 0;
    bool m_wasCancelled = false;
    std::optional<EventPlace> m_reached;   ///< How far a search got that was called off.
    std::optional<EventPlace> m_newest;
    std::int64_t m_found = 0;
    std::int64_t m_examined = 0;
};

} // namespace Andon
