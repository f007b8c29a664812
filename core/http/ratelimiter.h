// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

#include <chrono>

namespace Andon {

/// Token buckets, one for each that asks: a second's worth may come at once, and then as much as
/// flows in. Not thread-safe.
class RateLimiter
{
public:
    using Moment = std::chrono::steady_clock::time_point;

    /// How long @a who has to wait, asking @a perSecond times a second at most; zero when it may go
    /// on, which takes one out of its bucket. Nobody waits while @a perSecond is 0.
    std::chrono::milliseconds ask(const QString &who, qint64 perSecond, Moment now);

private:
    struct Bucket
    {
        double left = 0;
        Moment filled = {};
    };
    void forgetFull(qint64 perSecond, Moment now);

    QHash<QString, Bucket> m_buckets;
};

} // namespace Andon
