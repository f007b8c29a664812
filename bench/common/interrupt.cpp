// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/common/interrupt.h"

#include "bench/common/failure.h"
#include "bench/common/stopwatch.h"

#include <algorithm>
#include <atomic>
#include <csignal>
#include <thread>

namespace Bench {

namespace {

/// Set by the handler and read by every thread.
std::atomic<bool> interrupted = false;
static_assert(std::atomic<bool>::is_always_lock_free);

void note(int)
{
    interrupted = true;
}

} // namespace

void noteInterrupts()
{
    struct sigaction action = {};
    action.sa_handler = note;
    for (const int signal : {SIGINT, SIGTERM, SIGHUP})
        sigaction(signal, &action, nullptr);
}

bool isInterrupted()
{
    return interrupted;
}

void endIfInterrupted()
{
    if (isInterrupted())
        throw Interrupted();
}

void pause(std::chrono::milliseconds length)
{
    const auto end = Stopwatch::Clock::now() + length;
    while (Stopwatch::Clock::now() < end) {
        endIfInterrupted();
        const auto left = end - Stopwatch::Clock::now();
        std::this_thread::sleep_for(std::min<Stopwatch::Clock::duration>(left, std::chrono::milliseconds(50)));
    }
    endIfInterrupted();
}

} // namespace Bench
