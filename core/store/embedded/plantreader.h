// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/cycletimes.h"
#include "core/stats/periodfigures.h"
#include "core/stats/plantfigures.h"
#include "core/store/embedded/eventlist.h"
#include "core/store/eventstore.h"

namespace Andon {

/// What the window's pages show of a plant and of a machine. On the reader's thread, within a
/// transaction.
class PlantReader
{
public:
    PlantReader(Database &database, IndexReader &index, const SourceTable &sources, EventList &events);

    Result<void> open();
    void close();

    Result<PlantFigures> plant(const PlantQuery &query);
    Result<MachineDetail> machineDetail(const MachineId &machine, const PlantQuery &query);
    Result<CycleTimes> cycleTimes(const MachineId &machine, const PlantQuery &query);

    Result<PeriodFigures> period(const PeriodQuery &query);

    /// One for each machine that has sent something, by factory and name.
    Result<std::vector<MachineNote>> machineNotes();

private:
    struct Statements
    {
        Statement arrivals, arrivalSums, rejectionsBetween, duration;
    };
    using Sources = IndexReader::Sources;
    /// What the present is compared with. It moves slowly: once a minute is enough.
    struct EarlierKey
    {
        std::optional<FactoryId> factory = {};
        std::chrono::milliseconds length{0};
        Instant minute = {};      ///< Of the window's start.
        Instant now = {};         ///< To the minute: late events and corrections show a minute later.
        std::int64_t sourcesRevision = 0;
        bool operator==(const EarlierKey &) const = default;
    };
    struct Earlier
    {
        std::vector<Totals> before = {};    ///< By the numbers of sources.
        PlantNumbers yesterday = {};
    };

    template <typename Accepts>
    Sources sourcesWhere(Accepts accepts) const;
    Sources sourcesOf(const PlantQuery &query) const;
    Sources sourcesOf(const MachineId &machine, const PlantQuery &query) const;
    Result<std::vector<SourceFigures>> figuresOf(const Sources &sources, const PlantQuery &query);
    Result<const Earlier *> earlierThan(const PlantQuery &query, const MachineNotes &notes);
    Result<PlantNumbers> numbersOf(const PlantQuery &query, const MachineNotes &notes);
    Result<std::vector<IngestSlot>> ingest(const PlantQuery &query);
    Result<ArrivalSums> arrivedIn(const Window &window);
    Result<std::vector<PeriodPart>> partsOf(const PeriodQuery &query);
    Result<std::int64_t> rejectedIn(const PlantQuery &query, const std::vector<IngestSlot> &ingest);

    Database &m_database;
    IndexReader &m_index;
    const SourceTable &m_sources;
    EventList &m_events;
    Statements m_statements;
    std::optional<EarlierKey> m_earlierKey;
    Earlier m_earlier;
};

} // namespace Andon
