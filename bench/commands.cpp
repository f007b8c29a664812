// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/commands.h"

#include "bench/common/interrupt.h"
#include "bench/common/scratchfolder.h"
#include "bench/limit/limit.h"
#include "bench/load/load.h"
#include "bench/workloads/readingsbench.h"
#include "bench/workloads/soak.h"

#include <cstdio>
#include <optional>

namespace Bench {

namespace {

void print(const LoadResult &result)
{
    const auto whole = [](auto number) { return static_cast<unsigned long long>(number); };
    const Durations &answers = result.answers;
    const double seconds = result.seconds > 0 ? result.seconds : 1;
    std::printf("events/s %.0f  batches/s %.1f  p50 %.2f ms  p95 %.2f ms  p99 %.2f ms  max %.2f ms  "
                "accepted %llu  deduped %llu  batches %llu  errors %llu\n",
                double(result.counts.accepted + result.counts.deduped) / seconds, double(result.batches) / seconds,
                answers.at(.5), answers.at(.95), answers.at(.99), answers.at(1), whole(result.counts.accepted),
                whole(result.counts.deduped), whole(result.batches), whole(result.errors));
    if (result.errors)
        std::printf("first error: %s\n", result.firstError.c_str());
}

void print(const LimitResult &result)
{
    const Durations &batches = result.batches;
    const std::size_t count = batches.count();
    const std::size_t tenth = std::max<std::size_t>(1, count / 10);
    std::printf("events/s %.0f  first tenth %.0f  last tenth %.0f  batch p50 %.2f ms  p99 %.2f ms  max %.2f ms\n",
                result.rate(), result.rate(0, tenth), result.rate(count - tenth, count), batches.at(.5), batches.at(.99),
                batches.at(1));
}

LoadOptions loadOptionsFrom(Arguments &arguments)
{
    LoadOptions options;
    RequestOptions &request = options.request;
    request.seed = freshSeed();
    double days = 0;
    while (arguments.hasNext()) {
        const std::string option = arguments.next();
        if (option == "--base")
            request.base = Base::from(arguments.text());
        else if (option == "--path")
            request.path = arguments.text();
        else if (option == "--token")
            request.token = arguments.text();
        else if (option == "--connections")
            options.connections = int(arguments.number(1, 256));
        else if (option == "--batch")
            request.batch = int(arguments.number(1, 100'000));
        else if (option == "--seconds")
            options.seconds = arguments.real(0, 86'400);
        else if (option == "--batches")
            options.batches = arguments.number(1, 1'000'000'000);
        else if (option == "--dup-percent")
            request.dupPercent = int(arguments.number(0, 99));
        else if (option == "--machines")
            request.machines = int(arguments.number(1, 10'000));
        else if (option == "--seed")
            request.seed = arguments.number(0, UINT64_MAX);
        else if (option == "--days")
            days = arguments.real(0, 3650);
        else if (option == "--uuid")
            request.isUuid = true;
        else
            arguments.refuse();
    }
    options.useTimesOfABusyPlant();
    if (days > 0 && options.batches > 0)
        options.useTimesOfTheLast(days);
    return options;
}

} // namespace

int runLoad(Arguments arguments)
{
    const LoadResult result = load(loadOptionsFrom(arguments));
    print(result);
    return result.errors ? 1 : 0;
}

int runLimit(Arguments arguments)
{
    LimitOptions options;
    std::string file;
    while (arguments.hasNext()) {
        const std::string option = arguments.next();
        if (option == "--events")
            options.events = arguments.number(1, 1'000'000'000);
        else if (option == "--batch")
            options.batch = arguments.number(1, 1'000'000);
        else if (option == "--file")
            file = arguments.text();
        else if (option == "--seq")
            options.isSequential = true;
        else if (option == "--rows")
            options.design = Design::Rows;
        else if (option == "--plain")
            options.design = Design::Plain;
        else if (option == "--bare")
            options.design = Design::Bare;
        else
            arguments.refuse();
    }
    std::optional<ScratchFolder> folder;
    options.file = file.empty() ? (folder.emplace(ownFolder()).path() / "limit.db").string() : file;
    print(measureLimit(options));
    return 0;
}

int runSoak(Arguments arguments)
{
    SoakOptions options;
    while (arguments.hasNext()) {
        const std::string option = arguments.next();
        if (option == "--base")
            options.base = Base::from(arguments.text());
        else if (option == "--process")
            options.process = pid_t(arguments.number(1, INT32_MAX));
        else if (option == "--minutes")
            options.minutes = int(arguments.number(1, 7 * 24 * 60));
        else if (option == "--warm-up")
            options.warmUp = int(arguments.number(0, 600));
        else if (option == "--senders")
            options.senders = int(arguments.number(1, 100));
        else
            arguments.refuse();
    }
    return soak(options) ? 0 : 1;
}

int runReadings(Arguments arguments)
{
    ReadingsOptions options;
    while (arguments.hasNext()) {
        const std::string option = arguments.next();
        if (option == "--base")
            options.base = Base::from(arguments.text());
        else if (option == "--readings")
            options.readings = std::int64_t(arguments.number(1, 1'000'000'000));
        else if (option == "--questions")
            options.questions = int(arguments.number(1, 1'000'000));
        else if (option == "--hours")
            options.hours = std::int64_t(arguments.number(1, 1'000'000));
        else
            arguments.refuse();
    }
    Report report;
    askAboutReadings(options, report);
    return 0;
}

} // namespace Bench
