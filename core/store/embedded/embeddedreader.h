// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/embedded/database.h"
#include "core/store/embedded/directory/iddirectory.h"
#include "core/store/embedded/directory/idsegments.h"
#include "core/store/embedded/eventlist.h"
#include "core/store/embedded/eventsearch.h"
#include "core/store/embedded/index/indexreader.h"
#include "core/store/embedded/plantreader.h"
#include "core/store/embedded/readingreader.h"
#include "core/store/embedded/sourcetable.h"
#include "core/store/eventstore.h"

#include <atomic>
#include <chrono>

namespace Andon {

struct StoreMemory;

/// Reads an SQLite file that an EmbeddedStore writes. Figures come from the index of events: whole
/// days and hours from their totals, what is left from the events of single hours.
class EmbeddedReader final : public EventReader
{
public:
    /// @a memory is the writer's, and outlives the reader.
    static Result<std::unique_ptr<EmbeddedReader>> open(const QString &file, const StoreMemory &memory, Database::Path path = Database::Path::Direct);

    Result<Totals> machineTotals(const MachineId &machine, const Window &window, const std::optional<FactoryId> &factory) override;
    Result<std::vector<TopLine>> topLines(const std::optional<FactoryId> &factory, const Window &window, std::int64_t limit) override;
    Result<Listing<StoredEvent>> events(const EventFilter &filter, const Page &page) override;
    Result<SearchSlice> search(const EventQuery &query, const SearchStep &step) override;
    Result<EventCount> count(const EventQuery &query) override;
    Result<EventHistory> history(std::uint32_t number) override;
    Result<RejectionListing> rejections(const RejectionFilter &filter, const Page &page) override;
    Result<RejectionPage> rejectionPage(const RejectionFilter &filter, const Page &page) override;
    Result<Listing<ReadingRecord>> readings(const ReadingFilter &filter, const Page &page, ReadingOrder order) override;
    Result<ReadingAggregates> readingTotals(const ReadingFilter &filter, ReadingGrouping grouping) override;
    Result<PlantFigures> plant(const PlantQuery &query) override;
    Result<MachineDetail> machineDetail(const MachineId &machine, const PlantQuery &query) override;
    Result<CycleTimes> cycleTimes(const MachineId &machine, const PlantQuery &query) override;
    Result<PeriodFigures> period(const PeriodQuery &query) override;
    Result<std::vector<MachineNote>> machineNotes() override;
    Result<std::vector<std::optional<StoredEvent>>> stored(const std::vector<EventId> &ids) override;
    Result<std::vector<ImportRecord>> imports(std::int64_t limit) override;
    void giveUp() override { m_givenUp = true; }

private:
    struct Statements
    {
        Statement sources;
    };
    using Sources = IndexReader::Sources;

    EmbeddedReader(const QString &file, const StoreMemory &memory, Database::Path path);
    Result<void> openConnection();
    template <typename T, typename Work>
    Result<T> atOneMoment(Work work);
    template <typename T, typename Work>
    Result<std::optional<T>> tryAtOneMoment(Work work);
    template <typename T, typename Work>
    Result<T> askIndex(Work work);
    bool isToStop() const;
    Result<void> loadSources();
    template <typename Accepts>
    Sources sourcesWhere(Accepts accepts) const;
    Result<std::vector<std::uint32_t>> rowsOf(const NewestIds::Found &newest);
    Result<std::vector<std::uint32_t>> rowsOf(const NewestIds::Found &newest, const std::vector<IdSegment> &segments);

    const QString m_file;
    const StoreMemory &m_memory;
    const Database::Path m_path;
    Database m_database;
    Statements m_statements;
    ReadingReader m_readings;
    std::chrono::steady_clock::time_point m_deadline = {};
    std::atomic<bool> m_givenUp = false;
    bool m_mustReopen = false;   // after a failure of the file
    IndexReader m_index;
    IdSegmentReader m_segments;
    SourceTable m_sources;
    std::optional<std::int64_t> m_sourcesRevision;   ///< Of the table of sources that is held.
    EventList m_list;
    EventSearch m_search;
    PlantReader m_plant;
};

} // namespace Andon
