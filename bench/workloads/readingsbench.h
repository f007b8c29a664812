// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/connection.h"
#include "bench/output/report.h"

#include <cstdint>

namespace Bench {

struct ReadingsOptions
{
    Base base = {};
    std::int64_t readings = 1'000'000;
    int questions = 200;
    std::int64_t hours = 90 * 24;
};

/// Fills an empty Andon with readings of 50 clients and 4 metrics over so many hours, in requests of 1000, and then asks
/// each question on one connection, one after the other. What was stored and its sum are compared with what was sent,
/// and so is the total that a list answers; throws Failure where they differ.
void askAboutReadings(const ReadingsOptions &options, Report &report);

} // namespace Bench
