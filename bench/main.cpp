// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/commands.h"
#include "bench/common/failure.h"
#include "bench/common/interrupt.h"
#include "bench/workloads/workload.h"

#include <sqlite3.h>

#include <cstdio>
#include <exception>
#include <span>
#include <string>

namespace {

void printHelp()
{
    std::puts(
        "andon_bench run [OPTION...] [WORKLOAD...]   measures workloads, each on a fresh database, beside the yardstick L\n"
        "  --program FILE     the Andon to measure (the one built together with this)\n"
        "  --folder DIR       where databases are put, to measure another disk (where this program lies)\n"
        "  --rounds N         how many rounds; medians come after the last (1)\n"
        "  --quick            much less of everything, to see that nothing is broken\n"
        "  --long             without workloads named: the long ones too\n"
        "  --sizes 0.5,1,...  millions of events for growth (0.5,1,5,10)\n"
        "  --json FILE        every figure as JSON\n"
        "  --svg FILE         a plot of growth\n"
        "  --shim FILE        the library that makes syncs slower (the one built together with this)\n"
        "\n"
        "andon_bench load --base 127.0.0.1:8092 [OPTION...]   only the load, against a server that runs\n"
        "  [--connections 8] [--batch 1000] [--seconds 10] [--batches N] [--uuid] [--dup-percent P] [--machines M]\n"
        "  [--path /api/v1/events/batch] [--token T] [--seed N] [--days D, with --batches: over the last D days]\n"
        "\n"
        "andon_bench limit [OPTION...]   only the yardstick: raw SQLite with the same durability\n"
        "  [--events 1000000] [--batch 1000] [--file FILE] [--seq] [--rows | --plain | --bare]\n"
        "  --rows   the time index as one row an event     --plain  text key and two indexes, INSERT .. ON CONFLICT\n"
        "  --bare   append only, nothing deduplicated      --seq    ids are \"E-123\" in place of UUIDs\n"
        "\n"
        "andon_bench readings --base 127.0.0.1:8092 [--readings 1000000] [--questions 200] [--hours 2160]\n"
        "                                only the readings, against a server that runs and is empty\n"
        "\n"
        "andon_bench soak --base 127.0.0.1:8092 [--process PID] [--minutes 60] [--warm-up 10] [--senders 8]\n"
        "                                a plant's load for long, and the memory of a process meanwhile\n"
        "\n"
        "Exit status: 0 all answers were right, 1 one was not or something failed, 2 an option that cannot be used.\n"
        "\n"
        "Workloads:");
    for (const Bench::Workload &workload : Bench::allWorkloads())
        std::printf("  %-18s %s%s\n", workload.name, workload.sentence, workload.isLong ? " (long)" : "");
}

int dispatch(Bench::Arguments arguments)
{
    if (!arguments.hasNext())
        throw Bench::UsageError("a command is missing");
    const std::string command = arguments.next();
    if (command == "--help" || command == "-h" || command == "help") {
        printHelp();
        return 0;
    }
    if (command == "run")
        return Bench::run(std::move(arguments));
    if (command == "load")
        return Bench::runLoad(std::move(arguments));
    if (command == "limit")
        return Bench::runLimit(std::move(arguments));
    if (command == "readings")
        return Bench::runReadings(std::move(arguments));
    if (command == "soak")
        return Bench::runSoak(std::move(arguments));
    arguments.refuse();
}

} // namespace

int main(int count, char **words)
{
    // As a database that is meant to be fast does; it must come before all other use.
    sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    Bench::noteInterrupts();
    try {
        return dispatch(Bench::Arguments(std::span(words + 1, std::size_t(count > 0 ? count - 1 : 0))));
    } catch (const Bench::UsageError &error) {
        std::fprintf(stderr, "%s\nandon_bench --help says more\n", error.what());
        return 2;
    } catch (const Bench::Interrupted &) {
        std::fprintf(stderr, "\nInterrupted; everything was put away.\n");
        return 130;
    } catch (const std::exception &error) {
        std::fprintf(stderr, "andon_bench: %s\n", error.what());
        return 1;
    }
}
