// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/httplimits.h"

#include "core/common/log.h"
#include "core/settings/settings.h"

#include <algorithm>
#include <array>

namespace Andon {

namespace {

constexpr qint64 kibi = 1024;
constexpr qint64 mebi = 1024 * kibi;
constexpr qint64 second = 1000;

/// A body may hold ten megabytes whatever is chosen, since clients rely on that.
constexpr std::array infos = {
    HttpLimitInfo{"headSize", LimitUnit::Bytes, &HttpLimits::headSize, 4 * kibi, 256 * kibi},
    HttpLimitInfo{"headFields", LimitUnit::Count, &HttpLimits::headFields, 16, 1000},
    HttpLimitInfo{"targetSize", LimitUnit::Bytes, &HttpLimits::targetSize, kibi, 64 * kibi},
    HttpLimitInfo{"bodySize", LimitUnit::Bytes, &HttpLimits::bodySize, 10 * mebi, 256 * mebi},
    HttpLimitInfo{"inflation", LimitUnit::Count, &HttpLimits::inflation, 10, 1000},
    HttpLimitInfo{"refusalsListed", LimitUnit::Count, &HttpLimits::refusalsListed, 0, 10'000},
    HttpLimitInfo{"bodiesInFlightSize", LimitUnit::Bytes, &HttpLimits::bodiesInFlightSize, 10 * mebi, 1024 * mebi},
    HttpLimitInfo{"unreadAnswersSize", LimitUnit::Bytes, &HttpLimits::unreadAnswersSize, 16 * mebi, 1024 * mebi},
    HttpLimitInfo{"queuedBatches", LimitUnit::Count, &HttpLimits::queuedBatches, 8, 10'000},
    HttpLimitInfo{"queuedSize", LimitUnit::Bytes, &HttpLimits::queuedSize, 16 * mebi, 1024 * mebi},
    HttpLimitInfo{"requestsPerSecond", LimitUnit::PerSecond, &HttpLimits::requestsPerSecond, 0, 1'000'000},
    HttpLimitInfo{"requestsPerSecondOfToken", LimitUnit::PerSecond, &HttpLimits::requestsPerSecondOfToken, 0, 1'000'000},
    HttpLimitInfo{"headTime", LimitUnit::Milliseconds, &HttpLimits::headTime, second, 60 * second},
    HttpLimitInfo{"bodyTime", LimitUnit::Milliseconds, &HttpLimits::bodyTime, second, 600 * second},
    HttpLimitInfo{"bodyGrace", LimitUnit::Milliseconds, &HttpLimits::bodyGrace, second, 60 * second},
    HttpLimitInfo{"bodyRate", LimitUnit::BytesPerSecond, &HttpLimits::bodyRate, 0, 100 * mebi},
    HttpLimitInfo{"idleTime", LimitUnit::Milliseconds, &HttpLimits::idleTime, second, 3600 * second},
    HttpLimitInfo{"unreadTime", LimitUnit::Milliseconds, &HttpLimits::unreadTime, second, 600 * second},
    HttpLimitInfo{"drainTime", LimitUnit::Milliseconds, &HttpLimits::drainTime, 100, 60 * second},
    HttpLimitInfo{"handshakeTime", LimitUnit::Milliseconds, &HttpLimits::handshakeTime, 500, 60 * second},
    HttpLimitInfo{"connectionsPerAddress", LimitUnit::Count, &HttpLimits::connectionsPerAddress, 1, 10'000},
    HttpLimitInfo{"connections", LimitUnit::Count, &HttpLimits::connections, 8, 10'000},
    HttpLimitInfo{"socketBuffer", LimitUnit::Bytes, &HttpLimits::socketBuffer, 16 * kibi, 16 * mebi},
};

Setting<qint64> settingOf(const QByteArray &key, const HttpLimitInfo &info)
{
    return {key.constData(), info.of(HttpLimits())};
}

QByteArray keyOf(const HttpLimitInfo &info)
{
    return QByteArray("limits/") + info.name;
}

} // namespace

qint64 HttpLimitInfo::of(const HttpLimits &limits) const
{
    if (const auto *number = std::get_if<qint64 HttpLimits::*>(&member))
        return limits.*(*number);
    return (limits.*std::get<std::chrono::milliseconds HttpLimits::*>(member)).count();
}

void HttpLimitInfo::set(HttpLimits &limits, qint64 value) const
{
    if (const auto *number = std::get_if<qint64 HttpLimits::*>(&member))
        limits.*(*number) = value;
    else
        limits.*std::get<std::chrono::milliseconds HttpLimits::*>(member) = std::chrono::milliseconds(value);
}

std::span<const HttpLimitInfo> httpLimitInfos()
{
    return infos;
}

HttpLimits httpLimitsFrom(const Settings &settings)
{
    HttpLimits limits;
    for (const HttpLimitInfo &info : infos) {
        const QByteArray key = keyOf(info);
        const qint64 chosen = settings.get(settingOf(key, info));
        const qint64 used = std::clamp(chosen, info.least, info.most);
        if (used != chosen)
            qCWarning(appLog, "The setting %s is %lld; between %lld and %lld are possible, so it is taken for %lld.", key.constData(), chosen, info.least, info.most, used);
        info.set(limits, used);
    }
    return limits;
}

void chooseHttpLimit(Settings &settings, const HttpLimitInfo &info, qint64 value)
{
    const QByteArray key = keyOf(info);
    settings.set(settingOf(key, info), std::clamp(value, info.least, info.most));
}

} // namespace Andon
