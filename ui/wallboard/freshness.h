// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/figures.h"

#include <map>
#include <optional>
#include <utility>

namespace Andon {

/// Older data are none for whoever looks up at the board.
inline constexpr std::chrono::seconds dataAreOldAfter{60};

/// How old the newest data on the board are. An event time that lies ahead of the clock, since a line
/// PC's own is wrong, makes nothing newer than the moment at which it was first seen.
class Freshness
{
public:
    /// What arrived from the store.
    void note(const PlantFigures &figures);

    /// Of which moment the newest data are; nothing while there are none.
    const std::optional<Instant> &newest() const { return m_newest; }

    /// Whether they are too old to be shown, or there are none.
    bool isOld(Instant now) const { return !m_newest || now - *m_newest > dataAreOldAfter; }

private:
    struct Ahead
    {
        Instant event = {};
        Instant seen = {};
    };
    std::map<std::pair<FactoryId, MachineId>, Ahead> m_ahead;   ///< Machines whose newest event lies ahead.
    std::optional<Instant> m_newest;
};

} // namespace Andon
