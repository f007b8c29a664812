// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/common/failure.h"
#include "bench/common/interrupt.h"
#include "bench/common/stopwatch.h"
#include "bench/load/load.h"
#include "bench/workloads/workload.h"

#include <thread>

// What a line PC notices of another one that floods: it goes on sending a batch now and then, while the other posts as
// fast as it can over many connections.

namespace Bench {

namespace {

constexpr int flooding = 32;
constexpr int floodBatch = 1000;
constexpr int ownBatch = 100;
constexpr int computerOfItsOwn = 10;   // the flood's: on a plant it takes no processor away from Andon's
constexpr std::chrono::milliseconds betweenBatches(10);
constexpr std::chrono::milliseconds untilItFlows(500);

LoadOptions optionsFrom(const Base &base, const char *address, int connections, int batch)
{
    LoadOptions options;
    options.request.base = base;
    options.request.base.source = address;
    options.request.batch = batch;
    options.request.isUuid = true;
    options.request.seed = freshSeed();
    options.connections = connections;
    options.useTimesOfABusyPlant();
    return options;
}

/// A batch now and then, each answered before the next.
Durations sendNowAndThen(const Base &base, double seconds)
{
    const LoadOptions options = optionsFrom(base, "127.0.0.1", 1, ownBatch);
    LoadRequest request(options.request);
    Connection connection(options.request.base);
    if (!connection.open())
        throw Failure("cannot connect");
    Durations answers;
    const Stopwatch all;
    for (std::uint64_t batch = 0; all.milliseconds() < seconds * 1000; ++batch) {
        request.fill(batch);
        const Stopwatch stopwatch;
        const bool isAnswered = connection.exchange(request.text());
        answers.add(stopwatch.milliseconds());
        endIfInterrupted();
        if (!isAnswered || connection.status() != 200 || Counts::from(connection) != Counts{.accepted = ownBatch})
            throw Failure("a batch was not accepted: " + connection.body().substr(0, 300));
        std::this_thread::sleep_for(betweenBatches);
    }
    return answers;
}

} // namespace

void measureFairness(const Setting &setting, Report &report)
{
    FreshServer server(setting);
    const double seconds = setting.seconds();
    const Durations alone = sendNowAndThen(server.base(), seconds);

    LoadOptions flood = optionsFrom(server.base(), "127.0.0.2", flooding, floodBatch);
    flood.seconds = seconds + 60;
    flood.niceness = computerOfItsOwn;
    Load other(flood);
    std::this_thread::sleep_for(untilItFlows);
    const Durations beside = sendNowAndThen(server.base(), seconds);
    other.stop();
    const LoadResult flooded = other.wait();
    flooded.check();
    server.stop();

    report.add({"fairness", "p50 ms, alone", alone.at(0.5)});
    report.add({"fairness", "p99 ms, alone", alone.at(0.99)});
    report.add({"fairness", "p50 ms, beside a flood", beside.at(0.5)});
    report.add({"fairness", "p99 ms, beside a flood", beside.at(0.99)});
    report.add({"fairness", "p99 beside / alone", beside.at(0.99) / alone.at(0.99), atMost(2)});
    report.add({"fairness", "events/s of the flood", flooded.rate()});
    report.add({"fairness", "p50 ms of the flood", flooded.answers.at(0.5)});
}

} // namespace Bench
