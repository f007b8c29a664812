// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/instant.h"

namespace Andon {

/// What time it is. Handed to whoever needs to know, so that a test can say it.
/// May be asked from any thread.
class Clock
{
public:
    virtual ~Clock() = default;
    virtual ReceivedTime now() const = 0;

    /// The same moment, cut to the millisecond.
    Instant nowInMilliseconds() const { return std::chrono::floor<std::chrono::milliseconds>(now()); }
};

/// The computer's own clock. It can jump, in both directions.
class SystemClock final : public Clock
{
public:
    ReceivedTime now() const override
    {
        return std::chrono::floor<std::chrono::microseconds>(std::chrono::system_clock::now());
    }
};

} // namespace Andon
