// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/plantfigures.h"
#include "core/store/embedded/database.h"
#include "core/store/embedded/iddirectory.h"
#include "core/store/embedded/readingreader.h"
#include "core/store/embedded/sourcetable.h"
#include "core/store/eventstore.h"

#include <atomic>
#include <chrono>

namespace Andon {

/// Reads an SQLite file that an EmbeddedStore writes. Figures come from the index over source,
/// time and defects, one source after the other, so that only the window is read.
class EmbeddedReader final : public EventReader
{
public:
    /// @a directory is the writer's, and outlives the reader.
    static Result<std::unique_ptr<EmbeddedReader>> open(const QString &file, const IdDirectory &directory,
                                                        Database::Path path = Database::Path::Direct);

    Result<Totals> machineTotals(const MachineId &machine, const Window &window) override;
    Result<std::vector<TopLine>> topLines(const std::optional<FactoryId> &factory, const Window &window, std::int64_t limit) override;
    Result<Listing<StoredEvent>> events(const EventFilter &filter, const Page &page) override;
    Result<Listing<Rejection>> rejections(const RejectionFilter &filter, const Page &page) override;
    Result<RejectionPage> rejectionPage(const RejectionFilter &filter, const Page &page) override;
    Result<Listing<ReadingRecord>> readings(const ReadingFilter &filter, const Page &page, ReadingOrder order) override;
    Result<ReadingAggregates> readingTotals(const ReadingFilter &filter, ReadingGrouping grouping) override;
    Result<PlantFigures> plant(const PlantQuery &query) override;
    Result<MachineDetail> machineDetail(const MachineId &machine, const PlantQuery &query) override;
    void giveUp() override { m_givenUp = true; }

private:
    struct Statements
    {
        Statement sources, totals, slots, newestTimes, newestEvents, arrivals, rejectionsBetween;
    };
    struct BeforeKey
    {
        std::optional<FactoryId> factory = {};
        std::chrono::milliseconds length{0};
        Instant minute = {};      ///< Of the window's start.
        Instant now = {};         ///< To the minute: late events and corrections show a minute later.
        bool operator==(const BeforeKey &) const = default;
    };

    EmbeddedReader(const QString &file, const IdDirectory &directory, Database::Path path);
    Result<void> openConnection();
    template <typename T, typename Work>
    Result<T> atOneMoment(Work work);
    bool isToStop() const;
    Result<void> loadSources();
    Result<Totals> totalsOf(SourceNumber source, const Window &window);
    Result<SourceFigures> figuresOf(SourceNumber source, const PlantQuery &query);
    Result<std::vector<SourceFigures>> figuresOf(const std::vector<SourceNumber> &sources, const PlantQuery &query);
    Result<Totals> totalsBefore(const PlantQuery &query);
    Result<std::vector<IngestSlot>> ingest(const PlantQuery &query);
    Result<std::int64_t> rejectedIn(const PlantQuery &query, const std::vector<IngestSlot> &ingest);
    Result<std::vector<StoredEvent>> newestEvents(const std::vector<SourceNumber> &sources);
    std::vector<SourceNumber> sourcesOf(const std::optional<FactoryId> &factory) const;

    const QString m_file;
    const IdDirectory &m_directory;
    const Database::Path m_path;
    Database m_database;
    Statements m_statements;
    ReadingReader m_readings;
    std::chrono::steady_clock::time_point m_deadline = {};
    std::atomic<bool> m_givenUp = false;
    bool m_mustReopen = false;   // after a failure of the file
    std::vector<std::pair<SourceNumber, Source>> m_sources;   ///< By number.
    std::optional<BeforeKey> m_beforeKey;   // the span before moves slowly: once a minute is enough
    Totals m_before;
};

} // namespace Andon
