// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/embedded/database.h"
#include "core/store/embedded/readingrollup.h"
#include "core/store/eventstore.h"

#include <map>
#include <span>
#include <tuple>
#include <vector>

namespace Andon {

/// Answers questions about readings, a part of EmbeddedReader: whole days, hours and minutes come
/// from rollups, the ragged ends of a span from the log. Call within a transaction, so that all is of one moment.
class ReadingReader
{
public:
    explicit ReadingReader(Database &database) : m_database(database) {}

    /// Prepares the statements on the connection as it is now.
    Result<void> open();

    /// Ends the statements, before the connection is closed.
    void close() { m_statements = {}; }

    Result<ReadingAggregates> totals(const ReadingFilter &filter, ReadingGrouping grouping);
    Result<Listing<ReadingRecord>> list(const ReadingFilter &filter, const Page &page, ReadingOrder order);

private:
    struct Statements
    {
        Statement rollups, amountsOfSeries, amounts, newestOfSeries, newest, reading;
    };
    struct Series
    {
        SeriesNumber number = allSeries;
        ClientId client = {};
        MetricId metric = {};
    };
    /// Which series a filter is about. Of all of them there is one rollup, so they need no names.
    struct Selection
    {
        bool isAll = false;
        std::vector<Series> series = {};
    };
    /// Milliseconds since 1970; the end does not belong to it.
    struct Span
    {
        std::int64_t start = 0;
        std::int64_t end = 0;
    };
    /// A row of a list before it is read in full.
    struct Place
    {
        std::int64_t time = 0;
        std::int64_t number = 0;
        bool isRefused = false;
    };
    static bool isNewer(const Place &left, const Place &right)
    {
        return std::tuple(left.time, left.isRefused, left.number) > std::tuple(right.time, right.isRefused, right.number);
    }
    using CountsByStart = std::map<std::int64_t, std::int64_t>;

    Result<Selection> selectionOf(const ReadingFilter &filter);
    Result<Selection> seriesOf(const ReadingFilter &filter);
    static Span spanOf(const ReadingFilter &filter);

    Result<ReadingRollup> rollupOf(SeriesNumber series, const Span &span);
    Result<ReadingRollup> rollupOf(const Selection &selection, const Span &span);
    Result<void> addCovering(ReadingRollup &sum, SeriesNumber series, const Span &span, std::span<const std::int64_t> lengths);
    Result<void> addRollups(ReadingRollup &sum, const RollupKey &first, std::int64_t end);
    Result<void> addAmounts(ReadingRollup &sum, SeriesNumber series, const Span &span);
    Result<ReadingCounts> countsOf(const ReadingFilter &filter, std::int64_t processed);
    Result<std::vector<ReadingGroup>> groupsOf(const Selection &selection, const Span &span, ReadingGrouping grouping);

    Result<std::vector<Place>> placesOf(const ReadingFilter &filter, const Selection &selection, const Page &page);
    Result<void> skipWhole(const ReadingFilter &filter, const Selection &selection, std::int64_t length, Span &span, std::int64_t &skip);
    Result<CountsByStart> countsByStart(const ReadingFilter &filter, const Selection &selection, std::int64_t length, const Span &span);
    Result<void> addProcessed(std::vector<Place> &places, const Selection &selection, Span span, std::int64_t most);
    Result<void> addRefused(std::vector<Place> &places, const ReadingFilter &filter, const Span &span, std::int64_t most);
    Result<std::vector<Place>> newestArrivals(const Page &page);
    Result<ReadingRecord> recordAt(const Place &place);

    Database &m_database;
    Statements m_statements;
};

} // namespace Andon
