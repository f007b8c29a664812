// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/common/failure.h"
#include "bench/common/interrupt.h"
#include "bench/common/scratchfolder.h"
#include "bench/common/stopwatch.h"
#include "bench/load/load.h"
#include "bench/server/desktop.h"
#include "bench/server/server.h"
#include "bench/workloads/guilog.h"
#include "bench/workloads/workload.h"

#include <cmath>
#include <ctime>
#include <map>

namespace Bench {

namespace {

constexpr const char *name = "window";
constexpr int batch = 500;
constexpr int connections = 4;
constexpr double rate = 100'000;
constexpr int mostPages = 9;
constexpr std::chrono::seconds forThePage(2);

/// Every value of one figure, in the order in which figures were met first.
class Values
{
public:
    void add(const std::string &figure, double value, std::optional<Aim> aim = {})
    {
        if (!m_values.contains(figure))
            m_order.push_back({name, figure, 0, aim});
        m_values[figure].push_back(value);
    }

    void report(Report &report, std::uint64_t events)
    {
        for (Figure figure : m_order) {
            figure.value = median(m_values[figure.name]);
            figure.events = events;
            report.add(figure);
        }
    }

private:
    std::vector<Figure> m_order;
    std::map<std::string, std::vector<double>> m_values;
};

LoadOptions loadOptions(const Server &server)
{
    LoadOptions options;
    options.request.base = server.base();
    options.request.batch = batch;
    options.request.isUuid = true;
    options.request.seed = freshSeed();
    options.connections = connections;
    return options;
}

/// A store with events of the last 90 days.
void fill(const ServerOptions &options, std::uint64_t events)
{
    Server server(options);
    LoadOptions load = loadOptions(server);
    load.batches = events / batch;
    load.seconds = 120 + double(events) / 2000;
    load.useTimesOfTheLast(90);
    Bench::load(load).check();
    server.stop();
}

/// Starts the program with a window and measures what its user would feel.
class WindowRun
{
public:
    WindowRun(const Setting &setting, ServerOptions options, Values &values)
        : m_setting(setting), m_values(values)
    {
        options.hasWindow = true;
        options.environment = {"DISPLAY=" + m_desktop.display(), "QT_QPA_PLATFORM=xcb", "QT_LOGGING_RULES=andon.gui.timing=true", "LC_ALL=C.UTF-8"};
        m_log.emplace(Server::logOf(options));
        const Stopwatch stopwatch;
        m_server.emplace(options);
        while (!m_log->isWindowUp()) {
            if (stopwatch.seconds() > 120)
                throw Failure("no window came within two minutes");
            pause(std::chrono::milliseconds(2));
        }
        m_values.add("window up, s", stopwatch.seconds(), atMost(1.5));
        pause(std::chrono::seconds(5));
    }

    void measure()
    {
        m_log->longestBlock();   // what came with the start
        openPages();
        m_log->longestBlock();
        pause(std::chrono::seconds(10));
        m_values.add("longest block at rest, ms", m_log->longestBlock().own, atMost(16));
        load();
        m_server->stop();
    }

private:
    /// Each once to find out which there are, and then once more, beginning from the last.
    void openPages()
    {
        int last = 0;
        for (int page = 1; page <= mostPages && press(page); ++page)
            last = page;
        if (last == 0)
            throw Failure("no page could be opened by its key");
        double slowest = 0;
        for (int page = 1; page <= last; ++page) {
            const double opened = press(page).value_or(0);
            m_values.add("page " + std::to_string(page) + ", ms", opened, atMost(100));
            slowest = std::max(slowest, opened);
        }
        m_values.add("slowest page, ms", slowest, atMost(100));
    }

    std::optional<double> press(int page)
    {
        m_log->longestBlock();
        m_desktop.press("ctrl+" + std::to_string(page));
        pause(forThePage);
        return m_log->opened(page);
    }

    void load()
    {
        LoadOptions options = loadOptions(*m_server);
        options.rate = rate;
        options.seconds = m_setting.isQuick ? 5 : 60;
        options.request.spacing = 1000 / rate;
        options.request.firstTime = std::int64_t(std::time(nullptr)) * 1000;
        Load load(options);
        pause(std::chrono::seconds(1));
        m_log->longestBlock();
        const LoadResult result = load.wait();
        const GuiLog::Block block = m_log->longestBlock();
        result.check();
        m_values.add("events/s sent meanwhile", result.rate());
        m_values.add("longest block under load, ms", block.own, atMost(16));
        m_values.add("and the wait for a processor then, ms", block.waited);
    }

    const Setting &m_setting;
    Values &m_values;
    Desktop m_desktop;
    std::optional<Server> m_server;
    std::optional<GuiLog> m_log;
};

} // namespace

void measureWindow(const Setting &setting, Report &report)
{
    const auto events = std::uint64_t(std::llround(setting.sizes.back() * 1'000'000));
    ScratchFolder folder(setting.folder);
    const ServerOptions options{.program = setting.program, .database = folder.path() / "andon.db"};
    fill(options, events);
    Values values;
    for (int run = 0; run < (setting.isQuick ? 1 : 3); ++run)
        WindowRun(setting, options, values).measure();
    report.begin(1, "window: with " + millionsText(events) + " events, medians of three runs");
    values.report(report, events);
}

} // namespace Bench
