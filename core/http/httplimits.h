// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <chrono>

namespace Andon {

/// How much a client may ask of the HTTP server. Sizes are bytes unless the name says otherwise.
/// What is limited elsewhere: the queue in IngestService::Limits, the depth of JSON in
/// core/validation, the refusals listed in an answer in Batch::refusalsKept.
struct HttpLimits
{
    // One request.
    qint64 headSize = 16 * 1024;       ///< Request line and fields, with the empty line: else 431.
    qint64 headFields = 64;            ///< How many fields: else 431.
    qint64 targetSize = 4 * 1024;      ///< Path and query: else 414.
    qint64 bodySize = 16 * 1024 * 1024;  ///< Else 413.

    // All requests together.
    qint64 bodiesInFlightSize = 32 * 1024 * 1024;  ///< Received or being received, not answered yet: else 503.
    int requestsPerSecond = 0;         ///< From one address: else 429. 0 is no limit.

    // Time.
    std::chrono::milliseconds headTime = std::chrono::seconds(5);    ///< From its first byte: else 408.
    std::chrono::milliseconds bodyTime = std::chrono::seconds(30);   ///< From the end of the head: else 408.
    std::chrono::milliseconds bodyGrace = std::chrono::seconds(3);   ///< Stretches in each of which bodyRate counts.
    qint64 bodyRate = 4 * 1024;        ///< Bytes a second in each stretch, at least: else 408.
    std::chrono::milliseconds idleTime = std::chrono::seconds(15);   ///< Between requests; then the connection ends.
    std::chrono::milliseconds unreadTime = std::chrono::seconds(10); ///< An answer the client does not read any of.
    std::chrono::milliseconds drainTime = std::chrono::seconds(2);   ///< For a client to read why it was refused.

    // Connections.
    int connectionsPerAddress = 128;
    int connections = 512;             ///< Lowered to what the system's file descriptors leave, but for 64.
    qint64 socketBuffer = 256 * 1024;  ///< Read ahead of what is worked on, and unsent before the next request.
};

} // namespace Andon
