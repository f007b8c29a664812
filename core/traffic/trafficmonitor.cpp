// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/traffic/trafficmonitor.h"

#include <algorithm>

namespace Andon {

namespace {

using namespace std::chrono_literals;

constexpr auto batchesCountFor = 60s;
constexpr std::size_t mostBatches = 20'000;
constexpr qsizetype mostOfTarget = 200;
constexpr qsizetype mostAddresses = 1000;

/// The smallest value that @a share of them do not exceed (nearest rank).
std::chrono::microseconds quantile(std::vector<std::chrono::microseconds> &values, double share)
{
    const auto rank = std::min(values.size() - 1, std::size_t(double(values.size()) * share));
    std::nth_element(values.begin(), values.begin() + std::ptrdiff_t(rank), values.end());
    return values[rank];
}

void add(LatencyHistogram &histogram, std::chrono::microseconds took)
{
    const double seconds = std::chrono::duration<double>(took).count();
    const auto bound = std::lower_bound(histogram.bounds.begin(), histogram.bounds.end(), seconds);
    ++histogram.counts[std::size_t(bound - histogram.bounds.begin())];
    histogram.seconds += seconds;
}

} // namespace

void TrafficMonitor::note(RequestRecord record)
{
    record.time = m_clock.nowInMilliseconds();
    record.target.truncate(mostOfTarget);
    const auto now = std::chrono::steady_clock::now();
    const std::lock_guard lock(m_mutex);
    record.number = ++m_noted;
    m_rate.add(1, now);
    ++m_counts.requests[{record.kind, record.status}];
    if (!record.code.isEmpty())
        ++m_counts.refused[record.code];
    if (record.took > 0us)
        add(m_counts.latencies[record.kind], record.took);
    if (record.kind == TrafficKind::Batch && record.took > 0us && record.code.isEmpty()) {
        m_batches.push_back({now, record.took});
        while (m_batches.size() > mostBatches || now - m_batches.front().at > batchesCountFor)
            m_batches.pop_front();
    }
    m_newest.push_front(std::move(record));
    if (m_newest.size() > kept)
        m_newest.pop_back();
}

void TrafficMonitor::noteFailedToken(const QString &address)
{
    const std::lock_guard lock(m_mutex);
    ++m_counts.failedTokens;
    if (!m_failed.contains(address) && m_failed.size() >= mostAddresses)
        return;
    FailedTokens &failed = m_failed[address];
    failed.address = address;
    ++failed.count;
    failed.last = m_clock.nowInMilliseconds();
}

void TrafficMonitor::noteConnections(int open, qint64 bodiesInFlight)
{
    const std::lock_guard lock(m_mutex);
    m_counts.connections = open;
    m_counts.bodiesInFlight = bodiesInFlight;
}

TrafficFigures TrafficMonitor::figures() const
{
    const auto now = std::chrono::steady_clock::now();
    std::vector<std::chrono::microseconds> took;
    TrafficFigures figures;
    {
        const std::lock_guard lock(m_mutex);
        figures.requestsPerSecond = m_rate.perSecond(now);
        figures.connections = m_counts.connections;
        figures.bodiesInFlight = m_counts.bodiesInFlight;
        figures.newest.assign(m_newest.begin(), m_newest.end());
        figures.failedTokens.assign(m_failed.begin(), m_failed.end());
        for (const Duration &batch : m_batches) {
            if (now - batch.at <= batchesCountFor)
                took.push_back(batch.took);
        }
    }
    std::stable_sort(figures.failedTokens.begin(), figures.failedTokens.end(), [](const auto &one, const auto &other) { return one.count > other.count; });
    if (!took.empty()) {
        figures.batchMedian = quantile(took, 0.5);
        figures.batch99th = quantile(took, 0.99);
    }
    return figures;
}

TrafficCounts TrafficMonitor::counts() const
{
    const std::lock_guard lock(m_mutex);
    return m_counts;
}

} // namespace Andon
