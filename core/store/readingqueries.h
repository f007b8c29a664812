// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/reading.h"

#include <QByteArray>
#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

namespace Andon {

/// Empty members do not filter. The span is one on the time of the reading; both ends belong to it.
/// A rejected reading has the client "unknown", the metric "rejected" and its arrival as time.
struct ReadingFilter
{
    std::optional<ClientId> client = {};
    std::optional<MetricId> metric = {};
    std::optional<ReadingStatus> status = {};
    std::optional<Instant> from = {};
    std::optional<Instant> to = {};
    bool operator==(const ReadingFilter &) const = default;
};

enum class ReadingOrder {
    NewestTime,      ///< By time of reading, then by arrival.
    NewestArrival,   ///< Of processed readings alone.
};

/// A reading as the lists show it, of whatever status. Rejected and failed ones are those that have
/// not been put right.
struct ReadingRecord
{
    std::int64_t number = 0;               ///< Rising with arrival; for refused ones their RejectionId.
    QUuid id = {};
    ReadingStatus status = ReadingStatus::Processed;
    Reading reading = {};
    QString hash = {};                     ///< 64 hex digits; "rejected_.." or "failed_.." where there is none.
    ReceivedTime received = {};            ///< When it was processed or refused.
    std::int64_t failures = 0;             ///< Attempts that failed before it was processed.
    QString reason = {};                   ///< The code, when refused.
    QString message = {};                  ///< The sentence, when refused.
    QByteArray payload = {};               ///< JSON text as it was sent.
    bool operator==(const ReadingRecord &) const = default;
};

enum class ReadingGrouping { None, Client, Metric, Both };

struct ReadingTotals
{
    std::int64_t count = 0;
    double sum = 0;                        ///< Infinite when it is too large for a double.
    double least = 0;
    double most = 0;
    bool operator==(const ReadingTotals &) const = default;
};

/// The totals of one client, one metric or one pair of them, as far as the grouping tells them apart.
struct ReadingGroup
{
    std::optional<ClientId> client = {};
    std::optional<MetricId> metric = {};
    ReadingTotals totals = {};
    bool operator==(const ReadingGroup &) const = default;
};

/// How many there are of each status.
struct ReadingCounts
{
    std::int64_t processed = 0;
    std::int64_t rejected = 0;
    std::int64_t failed = 0;
    bool operator==(const ReadingCounts &) const = default;
};

struct ReadingAggregates
{
    std::vector<ReadingGroup> groups = {};   ///< Largest sum first, then by name; the first 10,000.
    ReadingCounts counts = {};
};

} // namespace Andon
