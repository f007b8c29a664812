// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/instant.h"
#include "core/store/embedded/database.h"
#include "core/store/embedded/index/changebuffer.h"
#include "core/store/embedded/index/indexprogress.h"

#include <functional>
#include <map>
#include <set>

namespace Andon {

/// The reading side of the index: tables and changes in memory at one moment. On one thread, with a
/// connection of its own. Every answer is exact.
///
/// prepare() comes ahead of a transaction, begin() is the first thing in it, end() the last; the
/// questions come in between. They fail with Storage when the database does, when a table holds
/// something that cannot be, and when it is time to give up.
class IndexReader
{
public:
    using IsToStop = std::function<bool()>;

    IndexReader(Database &database, const ChangeShelf &shelf, IsToStop isToStop);

    Result<void> open();
    void close() { m_statements.reset(); }

    void prepare();

    /// False when so much happened since prepare() that all has to begin again.
    Result<bool> begin();
    void end();

    /// What the database holds at this moment.
    const LogState &log() const { return m_log; }

    /// False while the index is being made anew; then nothing may be asked.
    bool isWhole() const { return m_progress.isWhole; }

    /// How much of the log the index holds, in percent, while it is being made anew.
    int percentMade() const;

    Result<Totals> totals(std::uint32_t source, const Window &window);

    /// Sources by number: which ones count.
    using Sources = std::vector<bool>;

    /// Cuts a window into slots of equal length, the last of which may reach beyond it, and calls
    /// @a add(source, slot, totals), in any order, as often as it takes.
    using AddToSlot = std::function<void(std::uint32_t source, std::size_t slot, const Totals &totals)>;
    Result<void> slots(const Sources &sources, const Window &window, std::chrono::milliseconds slot, const AddToSlot &add);

    /// What each source had in a window, by its number.
    Result<std::vector<Totals>> totalsOf(const Sources &sources, const Window &window);

    /// All entries between two times, newest or oldest first, among equal times by row.
    struct Stretch
    {
        std::vector<IndexEntry> entries = {};
        std::int64_t from = 0;
        std::int64_t to = 0;
    };
    enum class TimeOrder { NewestFirst, OldestFirst };

    /// Goes through the entries of a window, stretch by stretch, until @a take returns false. A day that
    /// has none for these sources is an empty stretch. @a skip says how many of the first are to be left
    /// out; those that come in whole hours are not handed over and subtracted.
    using TakeStretch = std::function<Result<bool>(Stretch &stretch)>;
    Result<void> walk(const Sources &sources, const Window &window, TimeOrder order, std::int64_t &skip, const TakeStretch &take);

    /// The newest @a count event times of a source before @a end, newest first.
    Result<std::vector<std::int64_t>> newestTimes(std::uint32_t source, std::size_t count, Instant end = Instant::max());

    /// Up to @a limit entries of a source, oldest hours first. Those in memory are not among them.
    Result<std::vector<IndexEntry>> someWritten(std::uint32_t source, std::size_t limit);

private:
    struct Statements
    {
        Statement state, parts, partsBackwards, sourceDays, hourSums, daySums, daySumsBackwards;
    };
    struct HourInMemory;
    struct Hour;
    struct Walk;

    template <typename Take>
    void eachChange(std::uint32_t source, Take take) const;
    template <typename Take>
    void eachNotIndexed(std::uint32_t source, Take take) const;
    Result<void> addHoursOfSource(std::uint32_t source, std::int64_t firstHour, std::int64_t endHour, Totals &totals);
    Result<void> addRagged(std::uint32_t source, std::int64_t from, std::int64_t to, Totals &totals);
    template <typename Take>
    Result<void> eachEntry(std::uint32_t source, std::int64_t hour, std::int64_t from, std::int64_t to, Take take);
    template <typename Take>
    Result<void> eachRow(Statement &rows, Take take);
    std::map<std::int64_t, HourInMemory> hoursInMemory(const Sources &sources, std::int64_t from, std::int64_t to) const;
    Result<void> walkDay(Walk &walk, std::int64_t day, std::int64_t events);
    Result<std::map<std::int64_t, Hour>> hoursWithin(const Walk &walk, std::int64_t day);
    Result<void> walkHour(Walk &walk, const Hour &hour);
    Result<void> fillStretch(const Walk &walk, const Hour &hour, Stretch &stretch);
    static Error damage();
    static Error stopped();

    Database &m_database;
    const ChangeShelf &m_shelf;
    const IsToStop m_isToStop;
    std::unique_ptr<Statements> m_statements;
    ChangeShelf::Content m_before;
    ChangeShelf::Buffers m_buffers;
    LogState m_log;
    IndexProgress m_progress;
};

} // namespace Andon
