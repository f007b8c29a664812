// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <chrono>
#include <span>
#include <variant>

namespace Andon {

class Settings;

/// How much a client may ask of the HTTP server. Sizes are bytes unless the name says otherwise. Each
/// is a setting, see httpLimitInfos(). The depth of JSON is none: clients are promised 16, see
/// core/validation.
struct HttpLimits
{
    // One request.
    qint64 headSize = 16 * 1024;       ///< Request line and fields, with the empty line: else 431.
    qint64 headFields = 64;            ///< How many fields: else 431.
    qint64 targetSize = 4 * 1024;      ///< Path and query: else 414.
    qint64 bodySize = 16 * 1024 * 1024;  ///< As sent and, when that was compressed, as inflated: else 413.
    qint64 inflation = 100;            ///< How many times its size a compressed body may become: else 413.

    qint64 refusalsListed = 10'000;    ///< In the answer to a batch; further ones are counted there.

    // All requests together.
    qint64 bodiesInFlightSize = 32 * 1024 * 1024;  ///< Received or being received, not answered yet: else 503.
    qint64 unreadAnswersSize = 64 * 1024 * 1024;   ///< Of the answers larger than socketBuffer that clients have yet to read: else 503.
    qint64 queuedBatches = 256;        ///< Waiting for the store: else 503.
    qint64 queuedSize = 64 * 1024 * 1024;  ///< The same in memory: else 503.

    // How often. 0 is no limit.
    qint64 requestsPerSecond = 0;      ///< From one address: else 429.
    qint64 requestsPerSecondOfToken = 0;   ///< With one token: else 429.

    // Time.
    std::chrono::milliseconds headTime = std::chrono::seconds(5);    ///< From its first byte: else 408.
    std::chrono::milliseconds bodyTime = std::chrono::seconds(30);   ///< From the end of the head: else 408.
    std::chrono::milliseconds bodyGrace = std::chrono::seconds(3);   ///< Stretches in each of which bodyRate counts.
    qint64 bodyRate = 4 * 1024;        ///< Bytes a second in each stretch, at least: else 408.
    std::chrono::milliseconds idleTime = std::chrono::seconds(15);   ///< Between requests; then the connection ends.
    std::chrono::milliseconds unreadTime = std::chrono::seconds(10); ///< An answer the client does not read any of.
    std::chrono::milliseconds drainTime = std::chrono::seconds(2);   ///< For a client to read why it was refused.
    std::chrono::milliseconds handshakeTime = std::chrono::seconds(2);   ///< For TLS to be agreed on.

    // Connections.
    qint64 connectionsPerAddress = 128;
    qint64 connections = 512;          ///< Lowered to what the system's file descriptors leave, but for 64.
    qint64 socketBuffer = 256 * 1024;  ///< Read ahead of what is worked on, and unsent before the next request.

    bool operator==(const HttpLimits &) const = default;
};

/// What a limit is counted in.
enum class LimitUnit { Bytes, Count, PerSecond, BytesPerSecond, Milliseconds };

/// A limit as a setting: a whole number in its unit under "limits/" and its name.
struct HttpLimitInfo
{
    const char *name = nullptr;
    LimitUnit unit = LimitUnit::Count;
    std::variant<qint64 HttpLimits::*, std::chrono::milliseconds HttpLimits::*> member = {};
    qint64 least = 1;
    qint64 most = 1;

    qint64 of(const HttpLimits &limits) const;
    void set(HttpLimits &limits, qint64 value) const;
};

std::span<const HttpLimitInfo> httpLimitInfos();

/// What a person has chosen. A value beyond what is possible is brought to the nearest that is, with
/// a line in the log.
HttpLimits httpLimitsFrom(const Settings &settings);

/// Remembers @a value for a limit.
void chooseHttpLimit(Settings &settings, const HttpLimitInfo &info, qint64 value);

} // namespace Andon
