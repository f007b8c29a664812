// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a report tells of a period.
#include "core/store/embedded/eachrow.h"
#include "core/store/embedded/plantreader.h"

namespace Andon {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds arrivalSlot(10'000);
constexpr qint64 mostCounts = 10'000;

ReceivedTime receivedAt(Instant instant)
{
    return ReceivedTime(instant.time_since_epoch());
}

Result<std::vector<RefusalCount>> refusalsIn(Database &database, const PlantQuery &query)
{
    RejectionFilter filter{.kinds = {RejectionKind::Event}, .from = query.window.start, .to = query.window.end};
    if (query.factory)
        filter.factory = query.factory->toString();
    std::vector<RefusalCount> refusals;
    const FilterClause where = rejectionClause(filter);
    auto done = eachRow(database,
                        u"SELECT sender, reason, sum(count), sum(CASE WHEN resolved IS NULL THEN count ELSE 0 END) FROM rejections%1 "
                        "GROUP BY sender, reason ORDER BY 3 DESC, sender, reason LIMIT ?"_s.arg(where.text()),
                        where, {mostCounts}, [&refusals](const QSqlQuery &row) {
                            refusals.push_back({.sender = row.value(0).toString(), .reason = row.value(1).toString(), .count = row.value(2).toLongLong(), .open = row.value(3).toLongLong()});
                            return true;
                        });
    if (!done)
        return done.error();
    return refusals;
}

Result<std::vector<CorrectionCount>> correctionsIn(Database &database, const PlantQuery &query)
{
    FilterClause where;
    where.add(u"new_received >= ?"_s, std::optional(receivedAt(query.window.start)));
    where.add(u"new_received < ?"_s, std::optional(receivedAt(query.window.end)));
    where.add(u"factory = ?"_s, query.factory);
    std::vector<CorrectionCount> corrections;
    auto done = eachRow(database,
                        u"SELECT sender, count(*) FROM corrections JOIN sources ON sources.id = new_source%1 GROUP BY sender ORDER BY 2 DESC, sender LIMIT ?"_s.arg(where.text()),
                        where, {mostCounts}, [&corrections](const QSqlQuery &row) {
                            corrections.push_back({.sender = row.value(0).toString(), .count = row.value(1).toLongLong()});
                            return true;
                        });
    if (!done)
        return done.error();
    return corrections;
}

} // namespace

Result<ArrivalSums> PlantReader::arrivedIn(const Window &window)
{
    if (window.isEmpty())
        return ArrivalSums {};
    Statement &rows = m_statements.arrivalSums;
    const auto row = rows.bind(1, window.start.time_since_epoch() / arrivalSlot).bind(2, (window.end.time_since_epoch() - std::chrono::milliseconds(1)) / arrivalSlot).next();
    if (!row)
        return row.error();
    const ArrivalSums sums{.accepted = rows.integer(0), .deduped = rows.integer(1), .updated = rows.integer(2), .rejected = rows.integer(3)};
    rows.reset();
    return sums;
}

Result<std::vector<PeriodPart>> PlantReader::partsOf(const PeriodQuery &query)
{
    const Sources sources = query.machine ? sourcesOf(*query.machine, query.plant) : sourcesOf(query.plant);
    std::vector<PeriodPart> parts;
    for (const Window &window : query.parts) {
        const auto totals = m_index.totalsOf(sources, window);
        const auto arrived = arrivedIn(window);
        if (!totals || !arrived)
            return !totals ? totals.error() : arrived.error();
        PeriodPart part{.window = window, .arrived = *arrived};
        for (const Totals &ofSource : *totals)
            part.totals += ofSource;
        parts.push_back(part);
    }
    return parts;
}

Result<PeriodFigures> PlantReader::period(const PeriodQuery &query)
{
    auto figures = plant(query.plant);
    if (!figures)
        return figures.error();
    auto parts = partsOf(query);
    const auto arrived = arrivedIn(query.plant.window);
    if (!parts || !arrived)
        return !parts ? parts.error() : arrived.error();
    auto refusals = refusalsIn(m_database, query.plant);
    auto corrections = correctionsIn(m_database, query.plant);
    if (!refusals || !corrections)
        return !refusals ? refusals.error() : corrections.error();
    PeriodFigures period{.plant = *std::move(figures), .parts = *std::move(parts), .arrived = *arrived, .refusals = *std::move(refusals), .corrections = *std::move(corrections)};
    if (!query.machine)
        return period;
    auto machine = machineDetail(*query.machine, query.plant);
    auto cycles = cycleTimes(*query.machine, query.plant);
    if (!machine || !cycles)
        return !machine ? machine.error() : cycles.error();
    period.machine = *std::move(machine);
    period.cycles = *std::move(cycles);
    return period;
}

} // namespace Andon
