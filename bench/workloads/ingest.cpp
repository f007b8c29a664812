// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/load/load.h"
#include "bench/workloads/workload.h"

namespace Bench {

namespace {

LoadOptions loadOptions(const Base &base, int connections, int batch)
{
    LoadOptions options;
    options.request.base = base;
    options.request.batch = batch;
    options.request.isUuid = true;
    options.request.seed = freshSeed();
    options.connections = connections;
    options.useTimesOfABusyPlant();
    return options;
}

LoadResult sustained(const Setting &setting, int connections, int batch, std::vector<std::string> environment = {})
{
    FreshServer server(setting, std::move(environment));
    LoadOptions options = loadOptions(server.base(), connections, batch);
    options.seconds = setting.seconds();
    LoadResult result = load(options);
    result.check();
    server.stop();
    return result;
}

void addSustained(const Setting &setting, Report &report, const char *name, int connections, int batch)
{
    const LoadResult result = sustained(setting, connections, batch);
    report.add({name, "events/s", result.rate()});
    report.add({name, "events/s of L", result.rate() / setting.limit, atLeast(0.8, 0.5)});
    report.add({name, "p50 ms", result.answers.at(0.5)});
    report.add({name, "p99 ms", result.answers.at(0.99)});
}

/// A database filled with events, which are then all sent again.
class SentAgain
{
public:
    explicit SentAgain(const Setting &setting) : m_setting(setting), m_server(setting)
    {
        m_options = loadOptions(m_server.base(), 8, 500);
        m_options.batches = (setting.isQuick ? 100'000 : 1'000'000) / 500;
        m_options.seconds = 300;
        load(m_options).check();
    }

    void measure(Report &report, const char *name, Outcome expected, int correction)
    {
        m_options.expected = expected;
        m_options.request.correction = correction;
        m_options.seconds = m_setting.seconds();
        const LoadResult result = load(m_options);
        result.check();
        m_server.stop();
        report.add({name, "events/s", result.rate()});
        report.add({name, "events/s of L", result.rate() / m_setting.limit});
        report.add({name, "p50 ms", result.answers.at(0.5)});
        report.add({name, "p99 ms", result.answers.at(0.99)});
    }

private:
    const Setting &m_setting;
    FreshServer m_server;
    LoadOptions m_options;
};

} // namespace

void measureSustained8x500(const Setting &setting, Report &report)
{
    addSustained(setting, report, "sustained-8x500", 8, 500);
}

void measureSustained4x1000(const Setting &setting, Report &report)
{
    addSustained(setting, report, "sustained-4x1000", 4, 1000);
}

void measureBatch1000(const Setting &setting, Report &report)
{
    const LoadResult result = sustained(setting, 1, 1000);
    report.add({"batch-1000", "p50 ms", result.answers.at(0.5), atMost(1.5, 2.5)});
    report.add({"batch-1000", "p99 ms", result.answers.at(0.99), atMost(8)});
    report.add({"batch-1000", "events/s", result.rate()});
    report.add({"batch-1000", "events/s of L", result.rate() / setting.limit});
}

void measureSingle64(const Setting &setting, Report &report)
{
    const LoadResult result = sustained(setting, 64, 1);
    report.add({"single-64", "events/s", result.rate(), atLeast(50'000)});
    report.add({"single-64", "p50 ms", result.answers.at(0.5)});
    report.add({"single-64", "p99 ms", result.answers.at(0.99), atMost(3)});
}

void measureSlowSync(const Setting &setting, Report &report)
{
    // The shim is there both times, so that only the two milliseconds differ.
    const auto rate = [&](const char *delay) {
        return sustained(setting, 32, 500,
                         {"LD_PRELOAD=" + setting.shim.string(), "ANDON_SHIM_PATH=" + setting.folder.string(),
                          std::string("ANDON_SHIM_SYNC_DELAY_US=") + delay})
            .rate();
    };
    const double quick = rate("0");
    const double slow = rate("2000");
    report.add({"slow-sync", "events/s", quick});
    report.add({"slow-sync", "events/s, syncs taking 2 ms more", slow});
    report.add({"slow-sync", "with 2 ms more / without", slow / quick, atLeast(0.8)});
}

void measureRepeats(const Setting &setting, Report &report)
{
    SentAgain(setting).measure(report, "repeats", Outcome::Deduped, 0);
}

void measureCorrections(const Setting &setting, Report &report)
{
    SentAgain(setting).measure(report, "corrections", Outcome::Updated, 1);
}

} // namespace Bench
