// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/embedded/readingreader.h"

#include "core/store/embedded/eachrow.h"
#include "core/store/embedded/refusedreadings.h"

#include <QSqlQuery>
#include <QVariant>

#include <algorithm>
#include <tuple>

namespace Andon {

using namespace Qt::StringLiterals;

namespace {

/// Groups of one answer at most, those with the largest sums.
constexpr std::size_t mostGroups = 10'000;

std::int64_t milliseconds(Instant instant)
{
    return instant.time_since_epoch().count();
}

const std::int64_t earliest = milliseconds(earliestInstant);
const std::int64_t latest = milliseconds(latestInstant) + 1;

/// Largest sum first, then by name.
bool isBefore(const ReadingGroup &left, const ReadingGroup &right)
{
    if (left.totals.sum != right.totals.sum)
        return left.totals.sum > right.totals.sum;
    return std::tie(left.client, left.metric) < std::tie(right.client, right.metric);
}

} // namespace

Result<void> ReadingReader::open()
{
    auto prepared = m_database.prepareAll({
        {&m_statements.rollups, "reading_rollups_between"_L1}, {&m_statements.amountsOfSeries, "amounts_of_series_between"_L1},
        {&m_statements.amounts, "amounts_between"_L1}, {&m_statements.newestOfSeries, "newest_readings_of_series"_L1},
        {&m_statements.newest, "newest_readings"_L1}, {&m_statements.reading, "reading_by_seq"_L1},
    });
    if (!prepared)
        return prepared;
    return {};
}

ReadingReader::Span ReadingReader::spanOf(const ReadingFilter &filter)
{
    // Both ends of the filter belong to it, and times are whole milliseconds.
    return {.start = filter.from ? std::clamp(milliseconds(*filter.from), earliest, latest) : earliest,
            .end = filter.to ? std::clamp(milliseconds(*filter.to) + 1, earliest, latest) : latest};
}

Result<ReadingReader::Selection> ReadingReader::selectionOf(const ReadingFilter &filter)
{
    if (!filter.client && !filter.metric)
        return Selection {.isAll = true};
    return seriesOf(filter);
}

Result<ReadingReader::Selection> ReadingReader::seriesOf(const ReadingFilter &filter)
{
    FilterClause where;
    where.add(u"client = ?"_s, filter.client);
    where.add(u"metric = ?"_s, filter.metric);
    Selection selection;
    auto done = eachRow(m_database, u"SELECT id, client, metric FROM series"_s + where.text(), where, {}, [&selection](const QSqlQuery &row) {
        selection.series.push_back({.number = row.value(0).toLongLong(), .client = ClientId(row.value(1).toString()),
                                    .metric = MetricId(row.value(2).toString())});
        return true;
    });
    if (!done)
        return done.error();
    return selection;
}

Result<ReadingRollup> ReadingReader::rollupOf(SeriesNumber series, const Span &span)
{
    ReadingRollup sum;
    auto added = span.start == earliest && span.end == latest ? addRollups(sum, {allTimeSpan, series, 0}, 1)
                                                              : addCovering(sum, series, span, rollupSpans);
    return added ? Result<ReadingRollup>(sum) : added.error();
}

/// What of the span the rollups of the longest length cover, and what sticks out at both ends by
/// the shorter ones, in the end by the readings themselves.
Result<void> ReadingReader::addCovering(ReadingRollup &sum, SeriesNumber series, const Span &span, std::span<const std::int64_t> lengths)
{
    if (span.start >= span.end)
        return {};
    if (lengths.empty())
        return addAmounts(sum, series, span);
    const std::int64_t length = lengths.front() * millisecondsOfMinute;
    const std::int64_t first = ceilDivided(span.start, length);
    const std::int64_t end = floorDivided(span.end, length);
    const auto shorter = lengths.subspan(1);
    if (first >= end)
        return addCovering(sum, series, span, shorter);
    for (const Span &part : {Span {span.start, first * length}, Span {end * length, span.end}}) {
        if (auto added = addCovering(sum, series, part, shorter); !added)
            return added;
    }
    return addRollups(sum, {lengths.front(), series, first}, end);
}

Result<ReadingRollup> ReadingReader::rollupOf(const Selection &selection, const Span &span)
{
    if (selection.isAll)
        return rollupOf(allSeries, span);
    ReadingRollup sum;
    for (const Series &series : selection.series) {
        const auto rollup = rollupOf(series.number, span);
        if (!rollup)
            return rollup.error();
        sum.add(*rollup);
    }
    return sum;
}

/// Those from @a first up to the one that starts at @a end.
Result<void> ReadingReader::addRollups(ReadingRollup &sum, const RollupKey &first, std::int64_t end)
{
    Statement &rows = m_statements.rollups;
    rows.bind(1, first.span).bind(2, first.series).bind(3, first.start).bind(4, end);
    for (;;) {
        const auto row = rows.next();
        if (!row)
            return row.error();
        if (!*row)
            return {};
        sum.add(rollupFromRow(rows, 1));
    }
}

Result<void> ReadingReader::addAmounts(ReadingRollup &sum, SeriesNumber series, const Span &span)
{
    Statement &rows = series == allSeries ? m_statements.amounts : m_statements.amountsOfSeries;
    int parameter = 0;
    if (series != allSeries)
        rows.bind(++parameter, series);
    rows.bind(++parameter, span.start);
    rows.bind(++parameter, span.end);
    for (;;) {
        const auto row = rows.next();
        if (!row)
            return row.error();
        if (!*row)
            return {};
        sum.add(ReadingRollup::ofOne(rows.real(0)));
    }
}

Result<std::vector<ReadingGroup>> ReadingReader::groupsOf(const Selection &selection, const Span &span, ReadingGrouping grouping)
{
    const bool byClient = grouping == ReadingGrouping::Client || grouping == ReadingGrouping::Both;
    const bool byMetric = grouping == ReadingGrouping::Metric || grouping == ReadingGrouping::Both;
    std::map<std::pair<ClientId, MetricId>, ReadingRollup> sums;
    for (const Series &series : selection.series) {
        const auto rollup = rollupOf(series.number, span);
        if (!rollup)
            return rollup.error();
        if (rollup->count > 0)
            sums[{byClient ? series.client : ClientId(), byMetric ? series.metric : MetricId()}].add(*rollup);
    }
    std::vector<ReadingGroup> groups;
    for (const auto &[name, rollup] : sums) {
        groups.push_back({.client = byClient ? std::optional(name.first) : std::nullopt,
                          .metric = byMetric ? std::optional(name.second) : std::nullopt, .totals = rollup.totals()});
    }
    std::sort(groups.begin(), groups.end(), isBefore);
    return groups;
}

Result<ReadingCounts> ReadingReader::countsOf(const ReadingFilter &filter, std::int64_t processed)
{
    const auto refused = countRefused(m_database, filter);
    if (!refused)
        return refused.error();
    return ReadingCounts {.processed = processed, .rejected = refused->rejected, .failed = refused->failed};
}

Result<ReadingAggregates> ReadingReader::totals(const ReadingFilter &asked, ReadingGrouping grouping)
{
    ReadingFilter filter = asked;
    filter.status.reset();
    const Span span = spanOf(filter);
    const bool needsNames = grouping != ReadingGrouping::None;
    const auto selection = needsNames ? seriesOf(filter) : selectionOf(filter);
    if (!selection)
        return selection.error();
    ReadingAggregates aggregates;
    std::int64_t processed = 0;
    if (needsNames) {
        auto groups = groupsOf(*selection, span, grouping);
        if (!groups)
            return groups.error();
        aggregates.groups = *std::move(groups);
    } else {
        const auto rollup = rollupOf(*selection, span);
        if (!rollup)
            return rollup.error();
        if (rollup->count > 0)
            aggregates.groups.push_back({.totals = rollup->totals()});
    }
    for (const ReadingGroup &group : aggregates.groups)
        processed += group.totals.count;
    if (aggregates.groups.size() > mostGroups)
        aggregates.groups.resize(mostGroups);
    const auto counts = countsOf(filter, processed);
    if (!counts)
        return counts.error();
    aggregates.counts = *counts;
    return aggregates;
}

} // namespace Andon
