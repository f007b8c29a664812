// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/commands.h"
#include "bench/common/failure.h"
#include "bench/common/files.h"
#include "bench/common/interrupt.h"
#include "bench/limit/limit.h"
#include "bench/workloads/workload.h"

#include <ctime>
#include <cstdio>
#include <optional>
#include <thread>

namespace Bench {

namespace {

struct RunOptions
{
    std::filesystem::path program = ownFolder().parent_path() / "andon";
    std::filesystem::path shim = ownFolder().parent_path() / "libdiskshim.so";
    std::filesystem::path folder = ownFolder();
    std::filesystem::path json = {};
    std::filesystem::path svg = {};
    std::optional<std::vector<double>> sizes = {};
    int rounds = 1;
    bool isQuick = false;
    bool isLongToo = false;
    std::vector<const Workload *> workloads = {};
};

RunOptions optionsFrom(Arguments arguments)
{
    RunOptions options;
    while (arguments.hasNext()) {
        const std::string word = arguments.next();
        if (word == "--program")
            options.program = arguments.text();
        else if (word == "--shim")
            options.shim = arguments.text();
        else if (word == "--folder")
            options.folder = arguments.text();
        else if (word == "--json")
            options.json = arguments.text();
        else if (word == "--svg")
            options.svg = arguments.text();
        else if (word == "--sizes")
            options.sizes = arguments.reals(0.001, 1000);
        else if (word == "--rounds")
            options.rounds = int(arguments.number(1, 1000));
        else if (word == "--quick")
            options.isQuick = true;
        else if (word == "--long")
            options.isLongToo = true;
        else if (const Workload *workload = workloadNamed(word))
            options.workloads.push_back(workload);
        else
            arguments.refuse();
    }
    if (options.workloads.empty()) {
        for (const Workload &workload : allWorkloads())
            if (!workload.isLong || options.isLongToo)
                options.workloads.push_back(&workload);
    }
    return options;
}

/// Measures the workloads of one command line.
class Run
{
public:
    explicit Run(RunOptions options) : m_options(std::move(options)), m_folder(m_options.folder)
    {
        m_setting.program = existing(m_options.program);
        m_setting.shim = existing(m_options.shim);
        m_setting.folder = std::filesystem::absolute(m_folder.path());
        m_setting.isQuick = m_options.isQuick;
        m_setting.svg = m_options.svg;
        const std::vector<double> usual = m_options.isQuick ? std::vector{0.1, 0.3} : std::vector{0.5, 1.0, 5.0, 10.0};
        m_setting.sizes = m_options.sizes.value_or(usual);
    }

    void measure()
    {
        std::printf("Measuring on %s, %u processor(s).\n", fileSystemOf(m_setting.folder).c_str(),
                    std::thread::hardware_concurrency());
        if (fileSystemOf(m_setting.folder) == "tmpfs")
            std::printf("This is memory, not a disk: nothing measured here says how fast Andon is.\n");
        for (int round = 1; round <= m_options.rounds; ++round)
            measureRound(round);
        for (const Workload *workload : m_options.workloads) {
            if (workload->isLong)
                workload->measure(m_setting, m_report);
        }
        m_report.printMedians();
        if (!m_options.json.empty())
            writeJson();
    }

private:
    static std::filesystem::path existing(const std::filesystem::path &file)
    {
        if (!std::filesystem::is_regular_file(file))
            throw UsageError("there is no " + file.string());
        return std::filesystem::absolute(file);
    }

    void measureRound(int round)
    {
        bool isBegun = false;
        for (const Workload *workload : m_options.workloads) {
            if (workload->isLong)
                continue;
            if (!isBegun)
                m_report.begin(round, "Round " + std::to_string(round) + " of " + std::to_string(m_options.rounds));
            isBegun = true;
            measureLimitBeside(*workload);
            workload->measure(m_setting, m_report);
        }
    }

    /// Again before each workload: from one minute to the next a disk can become twice as slow.
    void measureLimitBeside(const Workload &workload)
    {
        const LimitResult limit = measureLimit({.events = m_setting.isQuick ? 200'000u : 1'000'000u,
                                                .file = (m_setting.folder / "limit.db").string()});
        m_setting.limit = limit.rate();
        m_report.add({workload.name, "L: events/s", limit.rate()});
        m_report.add({workload.name, "L: p99 ms", limit.batches.at(0.99)});
    }

    void writeJson() const
    {
        char now[40];
        const std::time_t second = std::time(nullptr);
        std::tm parts = {};
        gmtime_r(&second, &parts);
        std::strftime(now, sizeof now, "%Y-%m-%dT%H:%M:%SZ", &parts);
        JsonWriter json;
        json.openObject();
        json.add("measured", now);
        json.add("processors", std::uint64_t(std::thread::hardware_concurrency()));
        json.add("fileSystem", fileSystemOf(m_setting.folder));
        json.add("sqlite", sqlite3_libversion());
        json.add("quick", m_setting.isQuick);
        m_report.write(json);
        json.closeObject();
        writeFile(m_options.json, json.text());
    }

    const RunOptions m_options;
    const ScratchFolder m_folder;
    Setting m_setting;
    Report m_report;
};

} // namespace

int run(Arguments arguments)
{
    Run(optionsFrom(std::move(arguments))).measure();
    return 0;
}

} // namespace Bench
