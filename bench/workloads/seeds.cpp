// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/common/failure.h"
#include "bench/common/interrupt.h"
#include "bench/common/stopwatch.h"
#include "bench/load/load.h"
#include "bench/workloads/workload.h"

#include <algorithm>
#include <ctime>
#include <deque>

// What the systems that Andon replaces were measured with: single batches, not a stream of them.

namespace Bench {

namespace {

/// Long enough for what a server puts off until it is idle to begin.
constexpr std::chrono::milliseconds betweenBatches(20);

RequestOptions requestOptions(const Base &base, int batch)
{
    RequestOptions options;
    options.base = base;
    options.batch = batch;
    options.isUuid = true;
    options.seed = freshSeed();
    options.spacing = 10;
    options.firstTime = (std::int64_t(std::time(nullptr)) - 2 * 86400) * 1000;
    return options;
}

void addNowAndThen(const Setting &setting, Report &report, const char *name, int batch, std::optional<Aim> median,
                   std::optional<Aim> ninetyNinth)
{
    FreshServer server(setting);
    LoadRequest request(requestOptions(server.base(), batch));
    Connection connection(server.base());
    if (!connection.open())
        throw Failure("cannot connect");
    Durations durations;
    const int count = setting.isQuick ? 40 : 200;
    for (int number = 0; number < count; ++number) {
        request.fill(std::uint64_t(number));
        const Stopwatch stopwatch;
        const bool isAnswered = connection.exchange(request.text());
        durations.add(stopwatch.milliseconds());
        endIfInterrupted();
        if (!isAnswered || connection.status() != 200 || Counts::from(connection) != Counts{.accepted = batch})
            throw Failure("a batch was not accepted: " + connection.body().substr(0, 300));
        pause(betweenBatches);
    }
    server.stop();
    report.add({name, "first ms", durations[0]});
    report.add({name, "p50 ms", durations.at(0.5), median});
    report.add({name, "p99 ms", durations.at(0.99), ninetyNinth});
}

/// Five clients whose batches share every other event. One thread sends all five before it reads the first answer:
/// they arrive within a fraction of a millisecond, and no threads of ours compete with the server.
class OverlappingClients
{
public:
    static constexpr int clients = 5;
    static constexpr int batch = 200;
    static constexpr int shared = batch / 2;
    static constexpr int distinct = shared + clients * (batch - shared);

    explicit OverlappingClients(const RequestOptions &options)
    {
        for (int client = 0; client < clients; ++client) {
            m_requests.emplace_back(options);
            m_connections.emplace_back(options.base);
            if (!m_connections.back().open())
                throw Failure("cannot connect");
        }
    }

    /// Posts what no exchange before has posted; returns how many milliseconds passed until all were answered.
    double exchange(int number)
    {
        const auto first = std::uint64_t(number) * distinct;
        for (int client = 0; client < clients; ++client)
            for (int slot = 0; slot < batch; ++slot)
                m_requests[std::size_t(client)].setEvent(slot, first + eventIn(client, slot));
        const Stopwatch stopwatch;
        bool isAnswered = true;
        for (std::size_t client = 0; client < clients; ++client)
            isAnswered = isAnswered && m_connections[client].send(m_requests[client].text());
        for (Connection &connection : m_connections)
            isAnswered = isAnswered && connection.receive();
        const double taken = stopwatch.milliseconds();
        endIfInterrupted();
        if (!isAnswered)
            throw Failure("connection lost");
        checkCounts();
        return taken;
    }

    /// For requests that ask for each outcome: every event must have been accepted once, whoever sent it.
    void checkOutcomes() const
    {
        std::vector<int> accepted(distinct);
        for (int client = 0; client < clients; ++client) {
            const std::vector<std::string> outcomes = outcomesIn(m_connections[std::size_t(client)].body());
            if (outcomes.size() != batch)
                throw Failure("an answer does not give each outcome");
            for (int slot = 0; slot < batch; ++slot)
                accepted[eventIn(client, slot)] += outcomes[std::size_t(slot)] == "accepted";
        }
        if (std::ranges::any_of(accepted, [](int times) { return times != 1; }))
            throw Failure("an event was not accepted exactly once");
    }

private:
    /// Every other slot holds, in all batches, the same event, and the same values since values belong to slots.
    static std::size_t eventIn(int client, int slot)
    {
        return std::size_t(slot % 2 == 0 ? slot / 2 : shared + client * (batch - shared) + slot / 2);
    }

    void checkCounts() const
    {
        Counts sum;
        for (const Connection &connection : m_connections)
            sum.add(Counts::from(connection));
        if (sum != Counts{.accepted = distinct, .deduped = clients * batch - distinct})
            throw Failure("the counts do not add up; one answer: " + m_connections[0].body().substr(0, 200));
    }

    static std::vector<std::string> outcomesIn(const std::string &body)
    {
        std::vector<std::string> outcomes;
        std::size_t at = body.find("\"results\":[");
        if (at == std::string::npos)
            return outcomes;
        const std::size_t end = body.find(']', at += 11);
        for (at = body.find('"', at); at < end; at = body.find('"', at)) {
            const std::size_t close = body.find('"', at + 1);
            outcomes.push_back(body.substr(at + 1, close - at - 1));
            at = close + 1;
        }
        return outcomes;
    }

    std::deque<LoadRequest> m_requests;
    std::deque<Connection> m_connections;
};

} // namespace

void measureSeed1000(const Setting &setting, Report &report)
{
    addNowAndThen(setting, report, "seed-1000", 1000, atMost(1.5, 2.5), atMost(8));
}

void measureSeed5000(const Setting &setting, Report &report)
{
    addNowAndThen(setting, report, "seed-5000", 5000, {}, {});
}

void measureSeedOverlapping(const Setting &setting, Report &report)
{
    FreshServer server(setting);
    RequestOptions options = requestOptions(server.base(), OverlappingClients::batch);
    Durations durations;
    const int count = setting.isQuick ? 40 : 200;
    {
        OverlappingClients timed(options);
        for (int number = 0; number < count; ++number) {
            durations.add(timed.exchange(number));
            pause(betweenBatches);
        }
    }
    // Each outcome by itself makes a longer answer, so these are checked and not timed.
    options.path += "?results=true";
    OverlappingClients checked(options);
    for (int number = count; number < count + count / 4; ++number) {
        checked.exchange(number);
        checked.checkOutcomes();
    }
    server.stop();
    report.add({"seed-overlapping", "p50 ms until all five are answered", durations.at(0.5), atMost(2)});
    report.add({"seed-overlapping", "p99 ms until all five are answered", durations.at(0.99)});
}

} // namespace Bench
