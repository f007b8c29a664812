// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/embedded/database.h"
#include "core/store/embedded/index/changebuffer.h"
#include "core/store/embedded/index/indexprogress.h"
#include "core/store/embedded/index/sums.h"

#include <map>
#include <span>

namespace Andon {

/// Writes changes into the tables of the index. Call within a transaction, on the writer's thread.
/// Fails with Storage when the database refuses, and when what stands in a table cannot be, which
/// isDamaged() tells apart: then the tables must be made anew from the log.
class IndexTables
{
public:
    explicit IndexTables(Database &database) : m_database(database) {}

    Result<void> open();
    void close() { m_statements.reset(); }

    /// The parts and the days of one source. What the sums will have to be changed by is kept, see
    /// keepForSums(). Returns how many entries were written.
    Result<std::size_t> writeSource(const ChangeBuffer &buffer, std::uint32_t source);

    /// Only does the latter, for a source that has been written before.
    void keepForSums(const ChangeBuffer &buffer, std::uint32_t source);

    /// The sums of kept hours, earliest first, from @a hour on, up to about @a entries of them.
    /// Returns the hour up to which it came, allHours when it is done.
    static constexpr std::int64_t allHours = std::int64_t(1) << 60;
    Result<std::int64_t> writeSums(std::int64_t hour, std::size_t entries);
    void forgetSums() { m_hours.clear(); }

    /// All of it.
    Result<void> writeAll(const ChangeBuffer &buffer);

    bool isDamaged() const { return m_isDamaged; }

private:
    struct Statements
    {
        Statement partsOfHour, lastPart, savePart, deletePart;
        Statement sourceDay, saveSourceDay, deleteSourceDay;
        Statement hourSums, saveHourSums, deleteHourSums;
        Statement daySums, saveDaySums, deleteDaySums;
    };
    /// One hour of one source: sorted, and nothing in both.
    struct HourChanges
    {
        std::vector<IndexEntry> came = {};
        std::vector<IndexEntry> gone = {};
        Totals totals = {};
    };

    std::map<std::int64_t, HourChanges> changesOf(const ChangeBuffer &buffer, std::uint32_t source);
    void keepForSums(std::uint32_t source, const std::map<std::int64_t, HourChanges> &hours);
    Result<void> removeFromParts(std::uint32_t source, std::int64_t hour, const std::vector<IndexEntry> &gone);
    Result<void> addToParts(std::uint32_t source, std::int64_t hour, std::vector<IndexEntry> came);
    Result<void> writeDays(std::uint32_t source, const std::map<std::int64_t, HourChanges> &hours);
    Result<void> changeSums(Statement &read, Statement &save, Statement &remove, std::int64_t key, const std::vector<KeyedTotals> &changes);
    Result<void> savePart(std::int64_t key, std::string_view bytes);
    Error damage(const QString &what);

    Database &m_database;
    std::unique_ptr<Statements> m_statements;
    std::map<std::int64_t, std::vector<KeyedTotals>> m_hours;   ///< By source, in order.
    bool m_isDamaged = false;
};

} // namespace Andon
