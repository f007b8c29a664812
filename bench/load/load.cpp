// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/load/load.h"

#include "bench/common/failure.h"
#include "bench/common/interrupt.h"
#include "bench/common/stopwatch.h"
#include "bench/mix.h"

#include <sys/resource.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <ctime>

namespace Bench {

namespace {

/// The batches of one connection that were answered last, of which one is repeated.
class Answered
{
public:
    void add(std::uint64_t batch)
    {
        m_batches[m_count++ % m_batches.size()] = batch;
    }

    std::optional<std::uint64_t> any() const
    {
        if (m_count == 0)
            return {};
        return m_batches[mix(m_count) % std::min<std::uint64_t>(m_count, m_batches.size())];
    }

private:
    std::array<std::uint64_t, 16> m_batches = {};
    std::uint64_t m_count = 0;
};

Counts expectedCounts(const LoadOptions &options, int repeats)
{
    const long others = options.request.batch - repeats;
    Counts counts{.deduped = repeats};
    switch (options.expected) {
    case Outcome::Accepted: counts.accepted += others; break;
    case Outcome::Deduped: counts.deduped += others; break;
    case Outcome::Updated: counts.updated += others; break;
    }
    return counts;
}

} // namespace

Counts Counts::from(const Connection &connection)
{
    return {connection.count("accepted"), connection.count("deduped"), connection.count("updated"),
            connection.count("rejected")};
}

void Counts::add(const Counts &other)
{
    accepted += other.accepted;
    deduped += other.deduped;
    updated += other.updated;
    rejected += other.rejected;
}

void LoadOptions::useTimesOfABusyPlant()
{
    request.spacing = 1000.0 / (double(connections) * request.batch);
    request.firstTime = (std::int64_t(std::time(nullptr)) - 10 * 86400) * 1000;
}

void LoadOptions::useTimesOfTheLast(double days)
{
    const double length = days * 86'400'000;
    request.spacing = length / (double(batches) * request.batch);
    request.firstTime = std::int64_t(double(std::time(nullptr)) * 1000 - length);
}

void LoadResult::fail(std::string why)
{
    if (errors++ == 0)
        firstError = std::move(why);
}

void LoadResult::add(const LoadResult &other)
{
    answers.add(other.answers);
    counts.add(other.counts);
    batches += other.batches;
    errors += other.errors;
    if (firstError.empty())
        firstError = other.firstError;
}

void LoadResult::check() const
{
    endIfInterrupted();
    if (errors > 0)
        throw Failure(std::to_string(errors) + " wrong answer(s), the first: " + firstError);
    if (batches == 0)
        throw Failure("nothing was sent");
}

Load::Load(LoadOptions options)
    : m_options(std::move(options)), m_start(Stopwatch::Clock::now()), m_nextBatch(m_options.firstBatch),
      m_results(std::size_t(m_options.connections))
{
    for (LoadResult &result : m_results)
        m_clients.emplace_back([this, &result] { post(result); });
}

Load::~Load()
{
    stop();
    wait();
}

LoadResult Load::wait()
{
    for (std::thread &client : m_clients)
        if (client.joinable())
            client.join();
    LoadResult sum;
    for (const LoadResult &result : m_results) {
        sum.add(result);
        sum.seconds = std::max(sum.seconds, result.seconds);
    }
    return sum;
}

bool Load::isOver(std::uint64_t batch) const
{
    const std::chrono::duration<double> taken = Stopwatch::Clock::now() - m_start;
    return m_isStopped || isInterrupted() || taken.count() >= m_options.seconds
        || (m_options.batches > 0 && batch >= m_options.firstBatch + m_options.batches);
}

/// Where a rate is set, until it is time for this batch.
void Load::awaitTurn(std::uint64_t batch) const
{
    if (m_options.rate <= 0)
        return;
    const std::chrono::duration<double> due(double(batch - m_options.firstBatch) * m_options.request.batch / m_options.rate);
    std::this_thread::sleep_until(m_start + std::chrono::duration_cast<Stopwatch::Clock::duration>(due));
}

void Load::post(LoadResult &result)
{
    // On Linux this is of the thread alone.
    if (m_options.niceness > 0)
        setpriority(PRIO_PROCESS, 0, m_options.niceness);
    LoadRequest request(m_options.request);
    Connection connection(m_options.request.base);
    if (!connection.open())
        return result.fail("cannot connect");
    Answered answered;
    for (std::uint64_t batch = m_nextBatch++; !isOver(batch); batch = m_nextBatch++) {
        const int repeats = request.fill(batch, m_options.request.dupPercent ? answered.any() : std::nullopt);
        awaitTurn(batch);
        const Stopwatch stopwatch;
        if (!connection.exchange(request.text())) {
            if (m_options.mayLoseServer || isInterrupted())
                return;
            result.fail("connection lost");
            if (!connection.open())
                return;
            continue;
        }
        result.answers.add(stopwatch.milliseconds());
        result.seconds = std::chrono::duration<double>(Stopwatch::Clock::now() - m_start).count();
        ++result.batches;
        const Counts counts = Counts::from(connection);
        if (connection.status() / 100 == 2 && counts == expectedCounts(m_options, repeats)) {
            result.counts.add(counts);
            answered.add(batch);
        } else {
            result.fail("status " + std::to_string(connection.status()) + ", body " + connection.body().substr(0, 200));
        }
    }
}

LoadResult load(const LoadOptions &options)
{
    return Load(options).wait();
}

std::uint64_t freshSeed()
{
    static std::uint64_t number = 0;
    const auto now = std::chrono::system_clock::now().time_since_epoch().count();
    return mix(std::uint64_t(now)) + std::uint64_t(getpid()) + ++number;
}

} // namespace Bench
