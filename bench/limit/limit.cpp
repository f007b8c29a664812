// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/limit/limit.h"

#include "bench/common/failure.h"
#include "bench/common/interrupt.h"
#include "bench/common/stopwatch.h"

#include <unistd.h>

#include <vector>

namespace Bench {

namespace {

/// The file is not there before and not after.
class DatabaseFile
{
public:
    explicit DatabaseFile(std::string file) : m_file(std::move(file)) { remove(); }
    DatabaseFile(const DatabaseFile &) = delete;
    DatabaseFile &operator=(const DatabaseFile &) = delete;
    ~DatabaseFile() { remove(); }

private:
    void remove() const
    {
        for (const char *suffix : {"", "-wal", "-shm"})
            unlink((m_file + suffix).c_str());
    }

    const std::string m_file;
};

} // namespace

double LimitResult::rate(std::size_t first, std::size_t end) const
{
    return double(batch) * double(end - first) / batches.sum(first, end) * 1000;
}

LimitResult measureLimit(const LimitOptions &options)
{
    const DatabaseFile file(options.file);
    LimitStore store(options.file, options.design);
    LimitResult result{.batch = options.batch};
    std::uint64_t fresh = 0;
    std::vector<Event> events(options.batch);
    for (std::uint64_t number = 0; number < options.events; number += options.batch) {
        endIfInterrupted();
        for (std::uint64_t i = 0; i < options.batch; ++i)
            makeEvent(events[i], number + i, options.isSequential);
        const Stopwatch stopwatch;
        fresh += store.ingest(events);
        result.batches.add(stopwatch.milliseconds());
    }
    if (fresh != result.batches.count() * options.batch)
        throw Failure("the yardstick took an event for a repeat");
    return result;
}

} // namespace Bench
