// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace Bench {

/// Runs from its making on.
class Stopwatch
{
public:
    using Clock = std::chrono::steady_clock;

    double seconds() const { return std::chrono::duration<double>(Clock::now() - m_start).count(); }
    double milliseconds() const { return seconds() * 1000; }

private:
    Clock::time_point m_start = Clock::now();
};

} // namespace Bench
