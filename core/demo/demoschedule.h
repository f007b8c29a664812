// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/event.h"

#include <cstdint>
#include <vector>

namespace Andon {

/// What there is to be noticed about a machine of the demo plant.
enum class DemoRole : std::uint8_t {
    Steady,      ///< Now and then a defect; Healthy.
    Careless,    ///< A few defects too many every hour; in Warning.
    WearingOut,  ///< More defects from hour to hour.
    FallsSilent, ///< Reports as usual until shortly before the demo starts, then no more.
    ClockAhead,  ///< New; the clock of its PC is two hours ahead, so that nothing of it is accepted.
};

struct DemoMachine
{
    Source source = {};
    DemoRole role = DemoRole::Steady;
    int pc = 0;                              ///< Which PC sends for it.
    std::chrono::milliseconds cycle{0};      ///< How long a cycle usually takes.
    double defectsPerHour = 0;               ///< On average; of one that wears out, while it is still fresh.
    bool operator==(const DemoMachine &) const = default;
};

/// The plant: M-101 to M-148, six on each of LINE-A to LINE-H, and M-149, which is just being set up.
/// A line's PC sends for all its machines; M-149 has one of its own.
std::vector<DemoMachine> demoMachines(std::uint64_t seed);

/// One event as a PC sends it. It may break the rules, as events from a real floor do.
struct DemoReport
{
    Instant sent = {};
    int pc = 0;
    Event event = {};
    bool operator==(const DemoReport &) const = default;
};

/// What the PCs of a made-up plant send, and when. It follows from the seed, the machines and the
/// moment the demo starts, and from nothing else: asked again, it says the same.
///
/// Three shifts from 06:00 UTC, slower at night and in breaks, though no machine stops for those:
/// the one that fell silent shall stand out. Some counts are unknown; some events come late, twice
/// (a PC that missed the answer sends everything again) or are corrected later; a few are garbled.
///
/// The id of an event is made of its machine and the second its cycle began. What a later demo
/// sends for the same hours therefore repeats, and does not double, what is there already.
class DemoSchedule
{
public:
    /// How long before the start a machine fell silent.
    static constexpr std::chrono::minutes silentFor{25};
    /// How long before the start the machine whose clock is ahead was connected: so recently that
    /// all its events are in the future for any server that gets them from the start on.
    static constexpr std::chrono::minutes aheadFor{100};
    static constexpr std::chrono::hours aheadBy{2};

    DemoSchedule(std::uint64_t seed, Instant start, std::vector<DemoMachine> machines);

    /// Everything sent in @a window, in order of sending. Neighbouring windows neither overlap nor
    /// leave a gap.
    std::vector<DemoReport> sentIn(const Window &window) const;

    Instant start() const { return m_start; }

private:
    struct Cycle
    {
        Instant start = {};
        Instant end = {};
        int defects = 0;
    };

    void addHour(const DemoMachine &machine, Instant hour, const Window &window,
                 std::vector<DemoReport> &reports) const;
    bool isReported(const DemoMachine &machine, const Cycle &cycle) const;
    int defects(const DemoMachine &machine, const Window &span) const;
    double marksUpTo(const DemoMachine &machine, Instant instant) const;

    std::uint64_t m_seed = 0;
    Instant m_start = {};
    std::vector<DemoMachine> m_machines;
};

} // namespace Andon
