// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/embedded/readingreader.h"

#include "core/store/embedded/eachrow.h"
#include "core/store/embedded/refusedreadings.h"

#include <QSqlQuery>
#include <QVariant>

#include <algorithm>

namespace Andon {

using namespace Qt::StringLiterals;

namespace {

/// Fewer rows than this are passed over one by one.
constexpr std::int64_t skippedSingly = 1'000;

/// How many rows are gathered at least before those that cannot be on the page are dropped.
constexpr std::size_t gatheredAtLeast = 10'000;

bool wantsProcessed(const ReadingFilter &filter)
{
    return !filter.status || filter.status == ReadingStatus::Processed;
}

} // namespace

Result<Listing<ReadingRecord>> ReadingReader::list(const ReadingFilter &filter, const Page &page, ReadingOrder order)
{
    auto selection = wantsProcessed(filter) ? selectionOf(filter) : Result<Selection>(Selection());
    if (!selection)
        return selection.error();
    const auto rollup = rollupOf(*selection, spanOf(filter));
    const auto refused = countRefused(m_database, filter);
    if (!rollup || !refused)
        return rollup ? refused.error() : rollup.error();
    Listing<ReadingRecord> listing = {.total = rollup->count + refused->rejected + refused->failed};
    if (page.skip >= listing.total)
        return listing;
    const auto places = order == ReadingOrder::NewestArrival ? newestArrivals(page) : placesOf(filter, *selection, page);
    if (!places)
        return places.error();
    std::int64_t bytes = 0;
    for (const Place &place : *places) {
        auto record = place.isRefused ? refusedReading(m_database, place.number) : recordAt(place);
        if (!record)
            return record.error();
        bytes = keepWithinPage(record->payload, bytes);
        listing.items.push_back(*std::move(record));
    }
    return listing;
}

/// The rows of a page, newest first. However deep the page lies, whole days, hours and minutes before
/// it are passed over by their counts.
Result<std::vector<ReadingReader::Place>> ReadingReader::placesOf(const ReadingFilter &filter, const Selection &selection, const Page &page)
{
    Span span = spanOf(filter);
    std::int64_t skip = page.skip;
    if (skip >= skippedSingly) {
        for (const std::int64_t length : rollupSpans) {
            if (auto skipped = skipWhole(filter, selection, length * millisecondsOfMinute, span, skip); !skipped)
                return skipped.error();
        }
    }
    std::vector<Place> places;
    const std::int64_t most = skip + page.limit;
    if (auto added = addProcessed(places, selection, span, most); !added)
        return added.error();
    if (auto added = addRefused(places, filter, span, most); !added)
        return added.error();
    std::sort(places.begin(), places.end(), isNewer);
    places.erase(places.begin(), places.begin() + std::min<std::ptrdiff_t>(skip, std::ssize(places)));
    places.resize(std::min<std::size_t>(places.size(), std::size_t(page.limit)));
    return places;
}

/// Moves the end of the span down over whole days, hours or minutes, as @a length says, as long as
/// there are no more readings in them than are to be skipped. Ahead of the shorter ones the longer
/// have to be gone through: only the last of those is looked into.
Result<void> ReadingReader::skipWhole(const ReadingFilter &filter, const Selection &selection, std::int64_t length, Span &span, std::int64_t &skip)
{
    const bool isLongest = length == daySpan * millisecondsOfMinute;
    const std::int64_t longer = length == hourSpan * millisecondsOfMinute ? daySpan : hourSpan;
    const std::int64_t lookedBack = floorDivided(span.end - longer * millisecondsOfMinute, length) * length;
    const Span looked = {.start = isLongest ? span.start : std::max(span.start, lookedBack), .end = span.end};
    const auto counts = countsByStart(filter, selection, length, looked);
    if (!counts)
        return counts.error();
    for (auto count = counts->rbegin(); count != counts->rend(); ++count) {
        const std::int64_t start = count->first * length;
        if (count->second > skip || start < span.start) {
            span.end = std::min(span.end, start + length);
            return {};
        }
        skip -= count->second;
        span.end = start;
    }
    return {};
}

/// How many of the list there are in each day, hour or minute; of the last, which the span may cut,
/// only what lies inside.
Result<ReadingReader::CountsByStart> ReadingReader::countsByStart(const ReadingFilter &filter, const Selection &selection, std::int64_t length,
                                                                  const Span &span)
{
    const std::int64_t first = floorDivided(span.start, length);
    const std::int64_t last = floorDivided(span.end, length);
    CountsByStart counts;
    std::vector<SeriesNumber> numbers;
    if (selection.isAll)
        numbers.push_back(allSeries);
    for (const Series &series : selection.series)
        numbers.push_back(series.number);
    for (const SeriesNumber number : numbers) {
        Statement &rows = m_statements.rollups;
        rows.bind(1, length / millisecondsOfMinute).bind(2, number).bind(3, first).bind(4, last);
        for (auto row = rows.next(); !row || *row; row = rows.next()) {
            if (!row)
                return row.error();
            counts[rows.integer(0)] += rows.integer(1);
        }
        const auto cut = rollupOf(number, {std::max(last * length, span.start), span.end});
        if (!cut)
            return cut.error();
        if (cut->count > 0)
            counts[last] += cut->count;
    }
    const FilterClause where = refusedClause(filter);
    auto done = eachRow(m_database, u"SELECT time FROM rejections%1 AND time >= ? AND time < ?"_s.arg(where.text()), where,
                        {qint64(span.start), qint64(span.end)}, [&](const QSqlQuery &row) {
        ++counts[floorDivided(row.value(0).toLongLong(), length)];
        return true;
    });
    if (!done)
        return done.error();
    return counts;
}

/// The newest @a most of each series, as far as they can be among the newest @a most of all.
Result<void> ReadingReader::addProcessed(std::vector<Place> &places, const Selection &selection, Span span, std::int64_t most)
{
    const auto add = [&places](Statement &rows) -> Result<void> {
        for (;;) {
            const auto row = rows.next();
            if (!row)
                return row.error();
            if (!*row)
                return {};
            places.push_back({.time = rows.integer(0), .number = rows.integer(1)});
        }
    };
    if (selection.isAll)
        return add(m_statements.newest.bind(1, span.start).bind(2, span.end).bind(3, most));
    const std::size_t enough = std::max(2 * std::size_t(most), gatheredAtLeast);
    for (const Series &series : selection.series) {
        if (auto added = add(m_statements.newestOfSeries.bind(1, series.number).bind(2, span.start).bind(3, span.end).bind(4, most)); !added)
            return added;
        if (places.size() < enough)
            continue;
        std::nth_element(places.begin(), places.begin() + most - 1, places.end(), isNewer);
        places.resize(std::size_t(most));
        span.start = std::max(span.start, places.back().time);
    }
    return {};
}

Result<void> ReadingReader::addRefused(std::vector<Place> &places, const ReadingFilter &filter, const Span &span, std::int64_t most)
{
    const FilterClause where = refusedClause(filter);
    return eachRow(m_database, u"SELECT time, id FROM rejections%1 AND time < ? ORDER BY time DESC, id DESC LIMIT ?"_s.arg(where.text()), where,
                   {qint64(span.end), qint64(most)}, [&places](const QSqlQuery &row) {
                       places.push_back({.time = row.value(0).toLongLong(), .number = row.value(1).toLongLong(), .isRefused = true});
                       return true;
                   });
}

Result<std::vector<ReadingReader::Place>> ReadingReader::newestArrivals(const Page &page)
{
    std::vector<Place> places;
    auto done = eachRow(m_database, u"SELECT seq FROM readings ORDER BY seq DESC LIMIT ? OFFSET ?"_s, {}, {qint64(page.limit), qint64(page.skip)},
                        [&places](const QSqlQuery &row) {
                            places.push_back({.number = row.value(0).toLongLong()});
                            return true;
                        });
    if (!done)
        return done.error();
    return places;
}

Result<ReadingRecord> ReadingReader::recordAt(const Place &place)
{
    Statement &row = m_statements.reading;
    const auto exists = row.bind(1, place.number).next();
    if (!exists)
        return exists.error();
    if (!*exists)
        return Error {ErrorCode::Storage, u"Reading %1 has no payload."_s.arg(place.number)};
    ReadingRecord record = {.number = place.number};
    record.reading.client = ClientId(std::string(row.text(0)));
    record.reading.metric = MetricId(std::string(row.text(1)));
    record.reading.amount = row.real(2);
    record.reading.time = Instant(std::chrono::milliseconds(row.integer(3)));
    const ReadingHash hash = ReadingHash::fromBytes(row.bytes(4));
    record.id = readingIdOf(hash);
    record.hash = QString::fromStdString(hash.hex());
    record.received = ReceivedTime(std::chrono::microseconds(row.integer(5)));
    record.failures = row.integer(6);
    const std::string_view payload = row.bytes(7);
    record.payload = QByteArray(payload.data(), qsizetype(payload.size()));
    row.reset();
    return record;
}

} // namespace Andon
