// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timing/processortimes.h"

#include <fcntl.h>
#include <unistd.h>

#include <charconv>
#include <ctime>
#include <string_view>

namespace Andon {

namespace {

/// Kept open by each thread: it is read often.
struct ScheduleFile
{
    int file = open("/proc/thread-self/schedstat", O_RDONLY | O_CLOEXEC);
    ~ScheduleFile() { close(file); }
};

} // namespace

ProcessorTimes processorTimes()
{
    thread_local const ScheduleFile schedule;
    // Nanoseconds on a processor, as of the last tick; nanoseconds of waiting for one; turns.
    char text[96] = {};
    const ssize_t size = pread(schedule.file, text, sizeof text, 0);
    const std::string_view line(text, size > 0 ? std::size_t(size) : 0);
    const std::size_t second = line.find(' ') + 1;
    long long waited = 0;
    if (second > 0)
        std::from_chars(line.data() + second, line.data() + line.size(), waited);
    timespec worked{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &worked);
    return {.worked = std::chrono::seconds(worked.tv_sec) + std::chrono::nanoseconds(worked.tv_nsec), .waited = std::chrono::nanoseconds(waited)};
}

} // namespace Andon
