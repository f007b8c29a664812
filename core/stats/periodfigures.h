// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/cycletimes.h"
#include "core/stats/figures.h"

namespace Andon {

/// What arrived in a span of time, by what became of it. Counted in slots of ten seconds, for all
/// factories together.
struct ArrivalSums
{
    std::int64_t accepted = 0;
    std::int64_t deduped = 0;
    std::int64_t updated = 0;
    std::int64_t rejected = 0;
    bool operator==(const ArrivalSums &) const = default;
    std::int64_t all() const { return accepted + deduped + updated + rejected; }
};

/// One part of a period: by event time, and by time of arrival.
struct PeriodPart
{
    Window window = {};
    Totals totals = {};
    ArrivalSums arrived = {};
    bool operator==(const PeriodPart &) const = default;
};

/// How many events of a sender were refused for a reason.
struct RefusalCount
{
    QString sender = {};
    QString reason = {};                 ///< The code.
    std::int64_t count = 0;
    std::int64_t open = 0;               ///< Of them, not put right yet.
    bool operator==(const RefusalCount &) const = default;
};

/// How many events a sender corrected.
struct CorrectionCount
{
    QString sender = {};
    std::int64_t count = 0;
    bool operator==(const CorrectionCount &) const = default;
};

/// Everything a report tells of a period, taken at one moment.
struct PeriodFigures
{
    PlantFigures plant = {};
    std::vector<PeriodPart> parts = {};            ///< As they were asked for; of the machine alone, if one was asked for.
    ArrivalSums arrived = {};                      ///< In the whole period.
    std::vector<RefusalCount> refusals = {};       ///< By arrival in the period; most first, the first 10,000.
    std::vector<CorrectionCount> corrections = {}; ///< Likewise.
    std::optional<MachineDetail> machine = {};     ///< When one was asked for.
    std::optional<CycleTimes> cycles = {};         ///< Likewise.
};

} // namespace Andon
