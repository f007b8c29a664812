// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/common/failure.h"
#include "bench/common/interrupt.h"
#include "bench/common/stopwatch.h"
#include "bench/limit/limit.h"
#include "bench/load/load.h"
#include "bench/server/client.h"
#include "bench/workloads/growthpoint.h"
#include "bench/workloads/workload.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <ctime>
#include <memory>

namespace Bench {

namespace {

constexpr int batch = 500;
constexpr std::int64_t hourLength = 3'600'000;
constexpr std::int64_t period = 90 * 24 * hourLength;
/// Far enough back that what is sent while questions are asked, after the 90 days, is still not of the future.
constexpr std::int64_t beforeNow = 400 * 24 * hourLength;
constexpr double busySeconds = 90;

std::string windowText(const char *from, std::int64_t start, const char *to, std::int64_t end)
{
    return std::string(from) + '=' + MomentText::of(start) + '&' + to + '=' + MomentText::of(end);
}

class Growth
{
public:
    Growth(const Setting &setting, Report &report)
        : m_setting(setting), m_report(report), m_folder(setting.folder), m_database(m_folder.path() / "andon.db")
    {
        const double most = std::ranges::max(setting.sizes) * 1e6;
        m_request.batch = batch;
        m_request.isUuid = true;
        m_request.seed = freshSeed();
        m_request.firstTime = std::int64_t(std::time(nullptr)) * 1000 - beforeNow;
        m_request.spacing = double(period) / most;
    }

    std::vector<GrowthPoint> run()
    {
        std::vector<double> sizes = m_setting.sizes;
        std::ranges::sort(sizes);
        std::vector<GrowthPoint> points;
        start();
        m_emptyMemory = m_server->memory().resident;
        for (const double size : sizes) {
            GrowthPoint point{.events = std::uint64_t(std::llround(size * 1e6 / batch)) * batch};
            if (point.events <= m_events)
                continue;
            m_report.begin(1, "growth, " + millionsText(point.events) + " events in the database");
            grow(point);
            pause(m_setting.isQuick ? std::chrono::milliseconds(500) : std::chrono::seconds(4));
            point.limit = measureLimit({.events = m_setting.isQuick ? 300'000u : 1'000'000u,
                                        .file = (m_folder.path() / "limit.db").string()}).rate();
            weigh(point);
            askIdle(point);
            restart(point);
            askBusyOnCopy(point);
            points.push_back(point);
            for (Figure &figure : figuresOf(point, points.front()))
                m_report.add(std::move(figure));
            start();
        }
        m_server->stop();
        return points;
    }

private:
    void start() { m_server = std::make_unique<Server>(options(m_database)); }

    ServerOptions options(const std::filesystem::path &database) const { return {m_setting.program, database, {}}; }

    /// Sends events until there are as many as the point says; the rate is that of the last stretch.
    void grow(GrowthPoint &point)
    {
        const std::uint64_t missing = point.events - m_events;
        const std::uint64_t stretch = std::min<std::uint64_t>(missing, std::max<std::uint64_t>(point.events / 10, 250'000));
        if (missing > stretch)
            send(missing - stretch);
        const LoadResult last = send(stretch);
        point.rate = last.rate();
        point.answers = last.answers;
    }

    LoadResult send(std::uint64_t events)
    {
        LoadOptions options = loadOptions(*m_server, 8);
        options.batches = events / batch;
        options.seconds = 120 + double(events) / 2000;
        LoadResult result = load(options);
        result.check();
        if (result.batches != options.batches)
            throw Failure("so many events cannot be sent in so little time");
        m_events += events;
        return result;
    }

    LoadOptions loadOptions(const Server &server, int connections) const
    {
        LoadOptions options;
        options.request = m_request;
        options.request.base = server.base();
        options.connections = connections;
        options.firstBatch = m_events / batch;
        return options;
    }

    void weigh(GrowthPoint &point) const
    {
        const Memory memory = m_server->memory();
        point.resident = double(memory.resident);
        point.highest = double(memory.highest);
        point.residentPerEvent = (double(memory.resident) - double(m_emptyMemory)) / double(point.events);
        point.diskPerEvent = double(diskBytes(m_database)) / double(point.events);
    }

    void askIdle(GrowthPoint &point)
    {
        Client client(m_server->base());
        if (storedIn(client) != point.events)
            throw Failure("not all events that were sent are counted under the lines");
        ask(client, point.idle, [&] { return m_request.timeOf(m_events); });
    }

    /// Each question about a stretch of 90 days, as far as there are events, with other odd ends; @a newest gives the time
    /// of the newest event.
    void ask(Client &client, QuestionTimes &times, const std::function<std::int64_t()> &newest) const
    {
        const auto window = [&](const char *from, const char *to, int number) {
            const std::int64_t end = newest() - 1 - std::int64_t(number) * 7919 % hourLength;
            const std::int64_t start = std::max(end - period, m_request.firstTime);
            return windowText(from, start + 1 + std::int64_t(number) * 104'729 % hourLength, to, end);
        };
        const int count = m_setting.isQuick ? 40 : 1000;
        times.stats = client.ask(count, 30, [&](int number) { return statsTarget(number, window("start", "end", number)); });
        times.topLines = client.ask(count / 2, 30, [&](int number) {
            return "/api/v1/stats/top-defect-lines?" + window("from", "to", number);
        });
    }

    std::string statsTarget(int number, const std::string &window) const
    {
        char machine[16];
        std::snprintf(machine, sizeof machine, "M-%04d", number * 37 % m_request.machines);
        return std::string("/api/v1/stats?machineId=") + machine + '&' + window;
    }

    /// How many events the database has, by the counts of all lines.
    std::uint64_t storedIn(Client &client) const
    {
        client.get("/api/v1/stats/top-defect-lines?limit=1000&"
                   + windowText("from", m_request.firstTime, "to", m_request.firstTime + beforeNow));
        return client.sumOf("eventCount");
    }

    /// In seconds: until it listens and has answered a first question.
    double secondsUntilReady(const ServerOptions &options)
    {
        const Stopwatch stopwatch;
        m_server = std::make_unique<Server>(options);
        Client client(m_server->base());
        client.get(statsTarget(0, windowText("start", m_request.firstTime + 1, "end", m_request.timeOf(m_events) - 1)));
        return stopwatch.seconds();
    }

    void restart(GrowthPoint &point)
    {
        point.secondsToEnd = m_server->stop();
        point.diskPerEventAtRest = double(diskBytes(m_database)) / double(point.events);
        point.secondsAfterEnd = secondsUntilReady(options(m_database));
        m_server->stop();
    }

    /// On a copy, so that what is sent meanwhile does not make the database larger than the next size, and so that it
    /// can be killed in the middle of its work.
    void askBusyOnCopy(GrowthPoint &point)
    {
        const ScratchFolder folder(m_setting.folder);
        const std::filesystem::path copy = folder.path() / "andon.db";
        copyDatabase(m_database, copy);
        m_server = std::make_unique<Server>(options(copy));
        LoadOptions sent = loadOptions(*m_server, 4);
        sent.mayLoseServer = true;
        sent.seconds = busySeconds;
        useBusySpacing(sent);
        LoadResult result;
        {
            Load load(sent);
            pause(m_setting.isQuick ? std::chrono::milliseconds(300) : std::chrono::seconds(1));
            Client client(m_server->base());
            ask(client, point.busy, [&] { return sent.request.timeOf(load.nextEvent()); });
            m_server->kill();
            result = load.wait();
        }
        result.check();
        point.busyRate = result.rate();
        point.secondsAfterKill = secondsUntilReady(options(copy));
        Client client(m_server->base());
        const std::uint64_t stored = storedIn(client);
        const std::uint64_t acknowledged = point.events + std::uint64_t(result.counts.accepted);
        point.lost = acknowledged > stored ? double(acknowledged - stored) : 0;
        m_server->stop();
        m_server.reset();
    }

    /// Events go on where the others end, but never so far apart that they would reach the present.
    void useBusySpacing(LoadOptions &options) const
    {
        constexpr double mostEvents = busySeconds * 1.5e6;
        const double spacing = std::min(m_request.spacing, double(beforeNow - period - 24 * hourLength) / mostEvents);
        options.request.firstTime = m_request.timeOf(m_events) - std::int64_t(double(m_events) * spacing);
        options.request.spacing = spacing;
    }

    const Setting &m_setting;
    Report &m_report;
    const ScratchFolder m_folder;
    const std::filesystem::path m_database;
    RequestOptions m_request;
    std::unique_ptr<Server> m_server;
    std::uint64_t m_emptyMemory = 0;
    std::uint64_t m_events = 0;
};

} // namespace

void measureGrowth(const Setting &setting, Report &report)
{
    const std::vector<GrowthPoint> points = Growth(setting, report).run();
    printTable(points);
    if (!setting.svg.empty())
        writePlot(points, setting.svg);
}

} // namespace Bench
