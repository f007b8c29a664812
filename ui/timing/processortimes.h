// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace Andon {

/// What a thread did since it began; the rest of the time it slept, or waited for a lock, a disk or an answer.
struct ProcessorTimes
{
    std::chrono::nanoseconds worked{0};   ///< It ran on a processor.
    std::chrono::nanoseconds waited{0};   ///< It was ready to run and had none: the computer was busy with other things.

    friend ProcessorTimes operator-(const ProcessorTimes &later, const ProcessorTimes &earlier)
    {
        return {later.worked - earlier.worked, later.waited - earlier.waited};
    }
};

/// Of the calling thread. Always zeros where the system does not tell; Linux does.
ProcessorTimes processorTimes();

} // namespace Andon
