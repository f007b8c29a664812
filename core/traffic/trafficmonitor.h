// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/clock.h"
#include "core/common/recentrate.h"

#include <QByteArray>
#include <QMap>
#include <QString>

#include <array>
#include <chrono>
#include <cstdint>
#include <deque>
#include <map>
#include <mutex>
#include <optional>
#include <utility>
#include <vector>

namespace Andon {

/// What a request was about, as far as its figures are kept apart.
enum class TrafficKind { Batch, Readings, Question, Other };

/// A request that was answered or refused.
struct RequestRecord
{
    std::uint64_t number = 0;               ///< Given when it is noted; rises from 1.
    Instant time = {};                      ///< When it was answered.
    QString peer = {};                      ///< The address it came from.
    QString token = {};                     ///< The name of its token; empty without one.
    QByteArray method = {};                 ///< Empty when the head could not be read.
    QByteArray target = {};                 ///< As the client wrote it, cut at 200 bytes.
    int status = 0;
    QByteArray code = {};                   ///< Why it was refused, such as BUSY; empty when it was not.
    std::chrono::microseconds took{0};      ///< From its last byte to the answer; 0 when it was refused before.
    qint64 bytes = 0;                       ///< Of its body.
    TrafficKind kind = TrafficKind::Other;
    bool operator==(const RequestRecord &) const = default;
};

/// An address that came with tokens that open nothing.
struct FailedTokens
{
    QString address = {};
    std::uint64_t count = 0;
    Instant last = {};
    bool operator==(const FailedTokens &) const = default;
};

/// How many took how long. The bounds are those of Prometheus histograms: each counts what took at
/// most so long.
struct LatencyHistogram
{
    static constexpr std::array<double, 14> bounds = {0.0005, 0.001, 0.002, 0.003, 0.005, 0.0075, 0.01, 0.02, 0.05, 0.1, 0.25, 1, 5, 30};   ///< Seconds.
    std::array<std::uint64_t, bounds.size() + 1> counts = {};   ///< Not cumulative; the last is what took longer than every bound.
    double seconds = 0;                                          ///< All together.
};

/// The figures of one moment.
struct TrafficFigures
{
    double requestsPerSecond = 0;                                ///< Over the last five seconds.
    std::optional<std::chrono::microseconds> batchMedian = {};   ///< Of batches in the last minute; empty without any.
    std::optional<std::chrono::microseconds> batch99th = {};     ///< The 99th percentile.
    int connections = 0;
    qint64 bodiesInFlight = 0;                                   ///< Bytes.
    std::vector<RequestRecord> newest = {};                      ///< At most TrafficMonitor::kept, newest first.
    std::vector<FailedTokens> failedTokens = {};                 ///< Since the start, most first.
};

/// What is counted from the start of the program on.
struct TrafficCounts
{
    Instant since = {};                                                   ///< When that was.
    std::map<std::pair<TrafficKind, int>, std::uint64_t> requests = {};   ///< By kind and status.
    std::map<QByteArray, std::uint64_t> refused = {};                     ///< By code.
    std::map<TrafficKind, LatencyHistogram> latencies = {};               ///< Of those that were worked on.
    std::uint64_t failedTokens = 0;

    // As of the last moment.
    int connections = 0;
    qint64 bodiesInFlight = 0;                                            ///< Bytes.
};

/// Counts what comes in over HTTP. The server notes, the Server page and /metrics ask; from any thread.
class TrafficMonitor
{
public:
    static constexpr std::size_t kept = 200;

    explicit TrafficMonitor(const Clock &clock) : m_clock(clock) { m_counts.since = clock.nowInMilliseconds(); }

    /// The number of @a record is the next, its time is now.
    void note(RequestRecord record);
    void noteFailedToken(const QString &address);
    void noteConnections(int open, qint64 bodiesInFlight);

    TrafficFigures figures() const;
    TrafficCounts counts() const;

private:
    using Moment = std::chrono::steady_clock::time_point;
    struct Duration
    {
        Moment at = {};
        std::chrono::microseconds took{0};
    };

    const Clock &m_clock;
    mutable std::mutex m_mutex;
    std::deque<RequestRecord> m_newest;
    std::uint64_t m_noted = 0;
    RecentRate m_rate;
    std::deque<Duration> m_batches;              ///< Of the last minute, or the newest thousands of it.
    QMap<QString, FailedTokens> m_failed;
    TrafficCounts m_counts;
};

} // namespace Andon
