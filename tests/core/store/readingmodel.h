// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/readingqueries.h"

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

namespace Andon {

/// The contract for readings in its plainest form: all of them in a list, every answer worked out by
/// looking at all. For the store to be compared with.
class ReadingModel
{
public:
    /// Whether each was a repeat.
    std::vector<bool> take(const std::vector<Reading> &readings)
    {
        std::vector<bool> repeats;
        for (const Reading &reading : readings) {
            const bool isKnown = std::find(m_readings.begin(), m_readings.end(), reading) != m_readings.end();
            repeats.push_back(isKnown);
            if (!isKnown)
                m_readings.push_back(reading);
        }
        return repeats;
    }

    void reject() { ++m_rejected; }

    std::int64_t size() const { return std::int64_t(m_readings.size()); }

    /// Processed ones, newest first, those of equal times by arrival, newest first; and how many there
    /// are before the page is cut.
    std::pair<std::vector<Reading>, std::int64_t> list(const ReadingFilter &filter, std::int64_t limit, std::int64_t skip) const
    {
        std::vector<Reading> found = where(filter);
        std::reverse(found.begin(), found.end());
        std::stable_sort(found.begin(), found.end(), [](const Reading &left, const Reading &right) { return left.time > right.time; });
        const auto total = std::int64_t(found.size());
        const auto first = found.begin() + std::min(skip, total);
        return {std::vector(first, first + std::min(limit, std::int64_t(found.end() - first))), total};
    }

    /// Largest sum first, then by name.
    std::vector<ReadingGroup> totals(const ReadingFilter &filter, ReadingGrouping grouping) const
    {
        std::map<std::pair<std::optional<ClientId>, std::optional<MetricId>>, ReadingTotals> groups;
        for (const Reading &reading : where(filter)) {
            const bool byClient = grouping == ReadingGrouping::Client || grouping == ReadingGrouping::Both;
            const bool byMetric = grouping == ReadingGrouping::Metric || grouping == ReadingGrouping::Both;
            ReadingTotals &totals = groups[{byClient ? std::optional(reading.client) : std::nullopt, byMetric ? std::optional(reading.metric) : std::nullopt}];
            totals.least = totals.count == 0 ? reading.amount : std::min(totals.least, reading.amount);
            totals.most = totals.count == 0 ? reading.amount : std::max(totals.most, reading.amount);
            totals.sum += reading.amount;
            ++totals.count;
        }
        std::vector<ReadingGroup> sorted;
        for (const auto &[names, totals] : groups)
            sorted.push_back({.client = names.first, .metric = names.second, .totals = totals});
        std::stable_sort(sorted.begin(), sorted.end(), [](const ReadingGroup &left, const ReadingGroup &right) { return left.totals.sum > right.totals.sum; });
        return sorted;
    }

    /// Those that could not be read count under names of their own. Only without ends of time.
    ReadingCounts counts(const ReadingFilter &filter) const
    {
        const bool isOfRejected = (!filter.client || filter.client->utf8 == "unknown") && (!filter.metric || filter.metric->utf8 == "rejected");
        return {.processed = std::int64_t(where(filter).size()), .rejected = isOfRejected ? m_rejected : 0};
    }

private:
    std::vector<Reading> where(const ReadingFilter &filter) const
    {
        std::vector<Reading> found;
        std::copy_if(m_readings.begin(), m_readings.end(), std::back_inserter(found), [&](const Reading &reading) {
            return (!filter.client || reading.client == *filter.client) && (!filter.metric || reading.metric == *filter.metric)
                && (!filter.from || reading.time >= *filter.from) && (!filter.to || reading.time <= *filter.to);
        });
        return found;
    }

    std::vector<Reading> m_readings;   // in order of arrival
    std::int64_t m_rejected = 0;
};

} // namespace Andon
