// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/workloads/workload.h"

#include <algorithm>

namespace Bench {

namespace {

constexpr Workload workloads[] = {
    {"sustained-8x500", "8 clients, batches of 500, UUIDs as ids: events a second", false, measureSustained8x500},
    {"sustained-4x1000", "4 clients, batches of 1000, UUIDs as ids: events a second", false, measureSustained4x1000},
    {"batch-1000", "one client, batches of 1000, one after the other: p50, p99", false, measureBatch1000},
    {"single-64", "64 clients, one event a request: events a second, p99", false, measureSingle64},
    {"seed-1000", "one batch of 1000 now and then: the first, p50, p99", false, measureSeed1000},
    {"seed-5000", "one batch of 5000 now and then: the first, p50, p99", false, measureSeed5000},
    {"seed-overlapping", "5 clients post 200 at one moment, half of them the same: until all are answered", false,
     measureSeedOverlapping},
    {"slow-sync", "32 clients, batches of 500, when each sync takes 2 ms more, and when not", false, measureSlowSync},
    {"fairness", "a client with a batch of 100 now and then, alone and beside 32 that flood from another address", false, measureFairness},
    {"repeats", "a database full of events, all sent again: events a second", false, measureRepeats},
    {"corrections", "the same, each with another defect count: events a second", false, measureCorrections},
    {"readings", "a million readings over 90 days, then within an hour: p50, p99 of each question", true, measureReadings},
    {"growth", "a database that grows to each of --sizes: rate, questions, disk, memory, restarts", true, measureGrowth},
    {"window", "the window, with the largest of --sizes: up, each page, and how long it cannot answer under load", true, measureWindow},
};

} // namespace

std::span<const Workload> allWorkloads()
{
    return workloads;
}

const Workload *workloadNamed(std::string_view name)
{
    const auto found = std::ranges::find_if(workloads, [&](const Workload &workload) { return workload.name == name; });
    return found == std::end(workloads) ? nullptr : found;
}

} // namespace Bench
