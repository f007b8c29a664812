// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/embedded/embeddedreader.h"

#include "core/store/embedded/embeddedreadermoment.h"
#include "core/store/embedded/embeddedstore.h"
#include "core/store/embedded/lists.h"

#include <sqlite3.h>

#include <algorithm>
#include <map>
#include <set>

namespace Andon {

using namespace Qt::StringLiterals;

namespace {

constexpr int stepsBetweenLooks = 10'000;   // of SQLite's virtual machine; well under a millisecond

} // namespace

EmbeddedReader::EmbeddedReader(const QString &file, const StoreMemory &memory, Database::Path path)
    : m_file(file), m_memory(memory), m_path(path), m_readings(m_database), m_index(m_database, memory.changes, [this] { return isToStop(); }),
      m_segments(m_database), m_list(m_database, m_index, m_sources), m_search(m_database, m_index, m_sources, m_list),
      m_plant(m_database, m_index, m_sources, m_list)
{
}

Result<std::unique_ptr<EmbeddedReader>> EmbeddedReader::open(const QString &file, const StoreMemory &memory, Database::Path path)
{
    std::unique_ptr<EmbeddedReader> reader(new EmbeddedReader(file, memory, path));
    if (auto opened = reader->openConnection(); !opened)
        return opened.error();
    return reader;
}

Result<void> EmbeddedReader::openConnection()
{
    m_statements = {};
    m_readings.close();
    m_index.close();
    m_segments.close();
    m_list.close();
    m_plant.close();
    m_search.close();
    m_sourcesRevision.reset();
    if (auto opened = m_database.open(m_file, Database::Access::Read, m_path); !opened)
        return opened;
    if (m_database.handle()) {
        sqlite3_progress_handler(m_database.handle(), stepsBetweenLooks,
                                 [](void *reader) { return static_cast<EmbeddedReader *>(reader)->isToStop() ? 1 : 0; }, this);
    }
    auto prepared = m_database.prepareAll({{&m_statements.sources, "sources"_L1}});
    if (!prepared)
        return prepared;
    for (auto opened : {m_index.open(), m_segments.open(), m_list.open(), m_search.open(), m_plant.open(), m_readings.open()}) {
        if (!opened)
            return opened;
    }
    m_mustReopen = false;
    return {};
}

bool EmbeddedReader::isToStop() const
{
    return m_givenUp || std::chrono::steady_clock::now() > m_deadline;
}

Result<void> EmbeddedReader::loadSources()
{
    if (m_sourcesRevision == m_index.log().sourcesRevision)
        return {};
    Statement &rows = m_statements.sources;
    m_sources.clear();
    m_sourcesRevision.reset();
    for (;;) {
        const auto row = rows.next();
        if (!row)
            return row.error();
        if (!*row)
            break;
        const auto name = [&rows](int column) { return std::string(rows.text(column)); };
        m_sources.add(rows.integer(0), {.machine = MachineId(name(1)), .line = LineId(name(2)), .factory = FactoryId(name(3))});
    }
    m_sourcesRevision = m_index.log().sourcesRevision;
    return {};
}

template <typename Accepts>
EmbeddedReader::Sources EmbeddedReader::sourcesWhere(Accepts accepts) const
{
    Sources sources(std::size_t(m_sources.nextNumber()));
    m_sources.each([&](SourceNumber number, const Source &source) { sources[std::size_t(number)] = accepts(source); });
    return sources;
}

Result<Totals> EmbeddedReader::machineTotals(const MachineId &machine, const Window &window, const std::optional<FactoryId> &factory)
{
    return askIndex<Totals>([&]() -> Result<Totals> {
        Totals sum;
        for (const SourceNumber number : m_sources.numbersOf(machine)) {
            if (factory && m_sources.sourceOf(number)->factory != *factory)
                continue;
            const auto totals = m_index.totals(std::uint32_t(number), window);
            if (!totals)
                return totals;
            sum += *totals;
        }
        return sum;
    });
}

Result<std::vector<TopLine>> EmbeddedReader::topLines(const std::optional<FactoryId> &factory, const Window &window, std::int64_t limit)
{
    return askIndex<std::vector<TopLine>>([&]() -> Result<std::vector<TopLine>> {
        const auto totals = m_index.totalsOf(sourcesWhere([&](const Source &source) {
            return !factory || (source.factory == *factory && !source.line.isEmpty());
        }), window);
        if (!totals)
            return totals.error();
        std::map<std::string_view, Totals> lines;
        m_sources.each([&](SourceNumber number, const Source &source) {
            const Totals &ofSource = (*totals)[std::size_t(number)];
            if (ofSource.events > 0)
                lines[source.line.isEmpty() ? source.machine.utf8 : source.line.utf8] += ofSource;
        });
        std::vector<TopLine> all;
        for (const auto &[name, sum] : lines)
            all.push_back({.line = LineId(std::string(name)), .defects = sum.defects, .events = sum.events});
        return Andon::topLines(std::move(all), std::size_t(limit));
    });
}

Result<RejectionListing> EmbeddedReader::rejections(const RejectionFilter &filter, const Page &page)
{
    return atOneMoment<RejectionListing>([&] { return listRejections(m_database, filter, page); });
}

Result<RejectionPage> EmbeddedReader::rejectionPage(const RejectionFilter &filter, const Page &page)
{
    return atOneMoment<RejectionPage>([&]() -> Result<RejectionPage> {
        auto listing = listRejections(m_database, filter, page);
        auto reasons = countReasons(m_database, filter);
        if (!listing || !reasons)
            return listing ? reasons.error() : listing.error();
        return RejectionPage {.rejections = *std::move(listing), .reasons = *std::move(reasons)};
    });
}

Result<Listing<ReadingRecord>> EmbeddedReader::readings(const ReadingFilter &filter, const Page &page, ReadingOrder order)
{
    return atOneMoment<Listing<ReadingRecord>>([&] { return m_readings.list(filter, page, order); });
}

Result<ReadingAggregates> EmbeddedReader::readingTotals(const ReadingFilter &filter, ReadingGrouping grouping)
{
    return atOneMoment<ReadingAggregates>([&] { return m_readings.totals(filter, grouping); });
}

Result<PlantFigures> EmbeddedReader::plant(const PlantQuery &query)
{
    return askIndex<PlantFigures>([&] { return m_plant.plant(query); });
}

Result<MachineDetail> EmbeddedReader::machineDetail(const MachineId &machine, const PlantQuery &query)
{
    return askIndex<MachineDetail>([&] { return m_plant.machineDetail(machine, query); });
}

Result<CycleTimes> EmbeddedReader::cycleTimes(const MachineId &machine, const PlantQuery &query)
{
    return askIndex<CycleTimes>([&] { return m_plant.cycleTimes(machine, query); });
}

Result<PeriodFigures> EmbeddedReader::period(const PeriodQuery &query)
{
    return askIndex<PeriodFigures>([&] { return m_plant.period(query); });
}

Result<std::vector<MachineNote>> EmbeddedReader::machineNotes()
{
    return askIndex<std::vector<MachineNote>>([&] { return m_plant.machineNotes(); });
}

} // namespace Andon
