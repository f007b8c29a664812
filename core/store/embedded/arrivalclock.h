// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/clock.h"

#include <algorithm>

namespace Andon {

/// Gives each thing that arrives its received time: strictly later than any before it, also when the
/// computer's clock was set back.
class ArrivalClock
{
public:
    explicit ArrivalClock(const Clock &clock) : m_clock(clock) {}

    /// Brings it up to the computer's clock, which it never runs behind afterwards by more than the
    /// transaction that begins takes.
    void catchUp() { m_latest = std::max(m_latest, m_clock.now() - std::chrono::microseconds(1)); }

    /// What was given before, by an earlier run of the program.
    void resumeAfter(ReceivedTime latest) { m_latest = std::max(m_latest, latest); }

    ReceivedTime next() { return m_latest += std::chrono::microseconds(1); }
    ReceivedTime latest() const { return m_latest; }

private:
    const Clock &m_clock;
    ReceivedTime m_latest = {};
};

} // namespace Andon
