// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/common/durations.h"
#include "bench/limit/limitstore.h"

#include <cstdint>
#include <string>

namespace Bench {

struct LimitOptions
{
    std::uint64_t events = 1'000'000;
    std::uint64_t batch = 1000;
    std::string file = {};       ///< Made anew, and removed afterwards.
    Design design = Design::Log;
    bool isSequential = false;   ///< Ids are "E-123" instead of UUIDs.
};

struct LimitResult
{
    std::uint64_t batch = 0;
    Durations batches = {};

    /// Events a second over the batches from @a first to before @a end.
    double rate(std::size_t first, std::size_t end) const;
    double rate() const { return rate(0, batches.count()); }
};

/// L, the yardstick: how fast this machine takes events durably, each once, when nothing but SQLite stands in the way.
/// Making the events is not timed, all else is. Throws Failure when an event was not new.
LimitResult measureLimit(const LimitOptions &options);

} // namespace Bench
