// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/embedded/verify/verifyindex.h"

#include "core/common/instant.h"
#include "core/store/embedded/index/eventindex.h"
#include "core/store/embedded/index/indexpart.h"
#include "core/store/embedded/index/sums.h"
#include "core/store/embedded/migrations.h"

#include <unordered_map>

namespace Andon {

using namespace Qt::StringLiterals;

namespace {

/// What a table should hold of one hour of a source, less what it does.
struct Difference
{
    Totals totals = {};
    std::uint64_t fingerprint = 0;   ///< Sum over entries: the same in any order.

    void add(const IndexEntry &entry, int sign)
    {
        totals += IndexChange {.entry = entry, .sign = sign}.totals();
        fingerprint += std::uint64_t(sign) * fingerprintOf(entry);
    }
    bool isNone() const { return totals == Totals() && fingerprint == 0; }

    static std::uint64_t fingerprintOf(const IndexEntry &entry)
    {
        std::uint64_t hash = 0;
        for (const std::uint64_t part : {std::uint64_t(entry.time), std::uint64_t(entry.row), std::uint64_t(std::int64_t(entry.defects))})
            hash = (hash ^ part) * 0x9E3779B97F4A7C15 ^ (hash >> 29);
        return hash;
    }
};

struct HourOfSource
{
    std::uint32_t source = 0;
    std::int64_t hour = 0;
    bool operator==(const HourOfSource &) const = default;
};

struct HourOfSourceHash
{
    std::size_t operator()(const HourOfSource &key) const { return std::size_t(key.source) * 0x9E3779B97F4A7C15 ^ std::size_t(key.hour) * 0xBF58476D1CE4E5B9; }
};

struct Differences
{
    Difference parts = {};
    Totals bySource = {};   ///< In source_days.
    Totals byHour = {};     ///< In hour_sums.
};

class Check
{
public:
    Check(Database &database, Findings &findings) : m_database(database), m_findings(findings) {}

    Result<void> run(const IndexProgress &progress)
    {
        for (const auto step : {&Check::readLog, &Check::readParts, &Check::readSourceDays, &Check::readHourSums, &Check::readDaySums}) {
            if (auto done = (this->*step)(); !done)
                return done;
        }
        if (auto done = readTail(progress); !done)
            return done;
        return report();
    }

private:
    template <typename Take>
    Result<void> each(const QString &question, Take take)
    {
        auto rows = m_database.prepareText(question);
        if (!rows)
            return rows.error();
        for (auto row = rows->next(); !row || *row; row = rows->next()) {
            if (!row)
                return row.error();
            take(*rows);
        }
        return {};
    }

    static void subtract(Totals &from, const Totals &there)
    {
        from += Totals {.events = -there.events, .defects = -there.defects, .unknown = -there.unknown};
    }

    void addToSums(const IndexEntry &entry, int sign)
    {
        const Totals totals = IndexChange {.entry = entry, .sign = sign}.totals();
        m_hours[{entry.source, hourOf(entry.time)}].byHour += totals;
        m_days[{entry.source, dayOf(entry.time)}] += totals;
    }

    void addToParts(const IndexEntry &entry, int sign)
    {
        Differences &hour = m_hours[{entry.source, hourOf(entry.time)}];
        hour.parts.add(entry, sign);
        hour.bySource += IndexChange {.entry = entry, .sign = sign}.totals();
    }

    Result<void> readLog()
    {
        return each(u"SELECT seq, source, time, defects FROM events"_s, [this](const Statement &row) {
            const IndexEntry entry = entryFromRow(row);
            addToParts(entry, 1);
            addToSums(entry, 1);
        });
    }

    Result<void> readParts()
    {
        std::vector<IndexEntry> entries;
        return each(u"SELECT key, data FROM index_parts"_s, [&](const Statement &row) {
            const auto source = std::uint32_t(sourceOfPartKey(row.integer(0)));
            const std::int64_t hour = hourOfPartKey(row.integer(0));
            entries.clear();
            if (!unpackPart(row.bytes(1), source, hour, entries))
                return m_findings.add(u"a packed part of the index of events cannot be read (key %1)"_s.arg(row.integer(0)));
            Difference &parts = m_hours[{source, hour}].parts;
            for (const IndexEntry &entry : entries) {
                if (hourOf(entry.time) == hour)
                    parts.add(entry, -1);
            }
        });
    }

    Result<void> readSourceDays()
    {
        return each(u"SELECT key, data FROM source_days"_s, [this](const Statement &row) {
            const auto source = std::uint32_t(sourceOfSourceDayKey(row.integer(0)));
            const std::int64_t firstHour = dayOfSourceDayKey(row.integer(0)) * hoursOfDay;
            const bool isReadable = eachSum(row.bytes(1), [&](std::uint32_t hour, const Totals &totals) { subtract(m_hours[{source, firstHour + hour}].bySource, totals); });
            if (!isReadable)
                m_findings.add(u"the totals of a day of a source cannot be read (key %1)"_s.arg(row.integer(0)));
        });
    }

    Result<void> readHourSums()
    {
        return each(u"SELECT hour, data FROM hour_sums"_s, [this](const Statement &row) {
            const std::int64_t hour = row.integer(0);
            if (!eachSum(row.bytes(1), [&](std::uint32_t source, const Totals &totals) { subtract(m_hours[{source, hour}].byHour, totals); }))
                m_findings.add(u"the totals of an hour cannot be read (%1)"_s.arg(hour));
        });
    }

    Result<void> readDaySums()
    {
        return each(u"SELECT day, data FROM day_sums"_s, [this](const Statement &row) {
            const std::int64_t day = row.integer(0);
            if (!eachSum(row.bytes(1), [&](std::uint32_t source, const Totals &totals) { subtract(m_days[{source, day}], totals); }))
                m_findings.add(u"the totals of a day cannot be read (%1)"_s.arg(day));
        });
    }

    /// What waits to be written is not missing.
    Result<void> readTail(const IndexProgress &progress)
    {
        const auto tail = Andon::readTail(m_database, progress);
        if (!tail)
            return tail.error();
        for (const IndexChange &change : tail->newer) {
            addToParts(change.entry, -change.sign);
            addToSums(change.entry, -change.sign);
        }
        for (const IndexChange &change : tail->writing) {
            if (!progress.isIndexed(change.entry))
                addToParts(change.entry, -change.sign);
            if (!progress.isSummed(change.entry))
                addToSums(change.entry, -change.sign);
        }
        return {};
    }

    Result<void> report()
    {
        std::unordered_map<std::uint32_t, QString> names;
        auto named = each(u"SELECT id, machine, line, factory FROM sources"_s, [&names](const Statement &row) {
            const auto text = [&row](int column) { return QString::fromStdString(std::string(row.text(column))); };
            names[std::uint32_t(row.integer(0))] = u"machine \"%1\", line \"%2\", factory \"%3\""_s.arg(text(1), text(2), text(3));
        });
        if (!named)
            return named;
        const auto moment = [](std::int64_t milliseconds) { return QString::fromStdString(isoText(Instant(std::chrono::milliseconds(milliseconds)))); };
        const auto add = [&](const QString &what, std::uint32_t source, std::int64_t milliseconds, const Totals &missing) {
            m_findings.add(u"%1 of %2 from %3 on differ from the log: %4 events and %5 defects are missing"_s
                               .arg(what, names[source], moment(milliseconds)).arg(missing.events).arg(missing.defects));
        };
        for (const auto &[key, hour] : m_hours) {
            if (!hour.parts.isNone())
                add(u"the indexed events"_s, key.source, key.hour * millisecondsOfHour, hour.parts.totals);
            if (hour.bySource != Totals())
                add(u"the hourly totals by machine"_s, key.source, key.hour * millisecondsOfHour, hour.bySource);
            if (hour.byHour != Totals())
                add(u"the hourly totals"_s, key.source, key.hour * millisecondsOfHour, hour.byHour);
        }
        for (const auto &[key, day] : m_days) {
            if (day != Totals())
                add(u"the daily totals"_s, key.source, key.hour * millisecondsOfDay, day);
        }
        return {};
    }

    Database &m_database;
    Findings &m_findings;
    std::unordered_map<HourOfSource, Differences, HourOfSourceHash> m_hours;
    std::unordered_map<HourOfSource, Totals, HourOfSourceHash> m_days;   ///< By day in place of the hour.
};

} // namespace

Result<void> verifyIndex(Database &database, Findings &findings)
{
    const auto there = hasIndexTables(database);
    if (!there)
        return there.error();
    if (!*there) {
        findings.add(u"the index of events is missing, or a part of it"_s);
        return {};
    }
    const auto progress = readProgress(database);
    if (!progress || !progress->isWhole) {
        findings.add(u"the index of events is not complete"_s);
        return {};
    }
    return Check(database, findings).run(*progress);
}

/// What the log says of itself is put right first: the index is made by it.
Result<void> repairIndex(Database &database)
{
    for (const QString &statement : statementsOf(sql("repair_state"_L1))) {
        if (auto done = database.execute(statement); !done)
            return done;
    }
    if (auto dropped = database.execute(u"DROP TABLE IF EXISTS index_state"_s); !dropped)
        return dropped;
    const auto log = readLogState(database);
    if (!log)
        return log.error();
    ChangeShelf shelf;
    EventIndex index(database, shelf, {});
    if (auto opened = index.open(*log); !opened)
        return opened;
    while (!index.isWhole()) {
        Transaction transaction(database);
        if (auto begun = transaction.begin(Transaction::Kind::Write); !begun)
            return begun;
        if (auto made = index.rebuildSome(*log); !made)
            return made;
        if (auto committed = transaction.commit(); !committed)
            return committed;
        index.committed();
    }
    return {};
}

} // namespace Andon
