// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/ratelimiter.h"

#include <algorithm>
#include <cmath>

namespace Andon {

namespace {

constexpr qsizetype mostBuckets = 4096;

double secondsBetween(RateLimiter::Moment from, RateLimiter::Moment to)
{
    return std::chrono::duration<double>(to - from).count();
}

} // namespace

std::chrono::milliseconds RateLimiter::ask(const QString &who, qint64 perSecond, Moment now)
{
    if (perSecond <= 0)
        return std::chrono::milliseconds(0);
    if (m_buckets.size() >= mostBuckets && !m_buckets.contains(who))
        forgetFull(perSecond, now);
    const double rate = double(perSecond);
    const auto known = m_buckets.find(who);
    Bucket &bucket = known == m_buckets.end() ? *m_buckets.insert(who, {.left = rate, .filled = now}) : *known;
    const double left = std::min(rate, bucket.left + secondsBetween(bucket.filled, now) * rate);
    // Whoever is refused leaves the bucket as it was: sums of many small parts would fall short of a whole.
    if (left < 1)
        return std::chrono::milliseconds(std::int64_t(std::ceil((1 - left) / rate * 1000)));
    bucket = {.left = left - 1, .filled = now};
    return std::chrono::milliseconds(0);
}

/// A full bucket says nothing that a new one would not. When none is, all go: who floods from
/// thousands of addresses is stopped by the number of connections.
void RateLimiter::forgetFull(qint64 perSecond, Moment now)
{
    const double rate = double(perSecond);
    m_buckets.removeIf([&](const auto &bucket) { return bucket.value().left + secondsBetween(bucket.value().filled, now) * rate >= rate; });
    if (m_buckets.size() >= mostBuckets)
        m_buckets.clear();
}

} // namespace Andon
