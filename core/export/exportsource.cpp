// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/exportsource.h"

#include "core/export/exportfields.h"

#include <set>
#include <utility>

namespace Andon {

namespace {

using namespace std::chrono;

/// Enough for the cost of a question to be small, and little enough for the memory of one.
constexpr std::int64_t rowsOfPart = 2'000;

class EventSource final : public ExportSource
{
public:
    EventSource(const EventQuery &query, const EventFilter &exact, const std::vector<FileColumn> &columns, Readers readers)
        : m_query(query), m_exact(exact), m_fields(chosenFields(eventFields(), columns)), m_readers(readers)
    {
        m_step.limit = rowsOfPart;
        m_step.isCancelled = m_isCancelled;
    }

    Result<ExportPart> next(EventReader &reader) override
    {
        const auto slice = reader.search(m_query, m_step);
        if (!slice)
            return slice.error();
        m_step.from = slice->reached;
        ExportPart part = {.examined = slice->examined, .isEnd = slice->isEnd};
        for (const FoundEvent &found : slice->events) {
            if (isWanted(found.stored.event))
                part.rows.push_back(cellsOf(found, m_fields, m_readers));
        }
        return part;
    }

private:
    /// A query knows no upper and lower case, and counts events without a line under their machine.
    bool isWanted(const Event &event) const
    {
        return (!m_exact.machine || event.source.machine == *m_exact.machine) && (!m_exact.line || event.source.line == *m_exact.line)
            && (!m_exact.factory || event.source.factory == *m_exact.factory) && (!m_exact.id || event.id == *m_exact.id);
    }

    EventQuery m_query;
    EventFilter m_exact;
    SearchStep m_step = {};
    std::vector<const ExportField<FoundEvent> *> m_fields;
    Readers m_readers;
};

/// Goes down a list that is asked for by the end of a span: where the last page ended in the middle of a moment, those of
/// that moment that were handed over are passed over.
class PlaceInTime
{
public:
    std::int64_t skip() const { return std::int64_t(m_handedOver.size()); }
    std::optional<Instant> moment() const { return m_moment; }

    /// Whether the row has not been handed over yet; it is from now on.
    bool take(Instant moment, std::int64_t number)
    {
        if (moment != m_moment)
            m_handedOver.clear();
        m_moment = moment;
        return m_handedOver.insert(number).second;
    }

private:
    std::optional<Instant> m_moment = {};
    std::set<std::int64_t> m_handedOver = {};
};

class RejectionSource final : public ExportSource
{
public:
    RejectionSource(const RejectionFilter &filter, const std::vector<FileColumn> &columns, Readers readers)
        : m_filter(filter), m_fields(chosenFields(rejectionFields(), columns)), m_readers(readers)
    {
    }

    Result<ExportPart> next(EventReader &reader) override
    {
        RejectionFilter filter = m_filter;
        if (m_place.moment())
            filter.to = *m_place.moment() + milliseconds(1);
        const auto listing = reader.rejections(filter, {.limit = rowsOfPart, .skip = m_place.skip()});
        if (!listing)
            return listing.error();
        ExportPart part = {.isEnd = std::ssize(listing->items) < rowsOfPart};
        for (const Rejection &rejection : listing->items) {
            // Of a page with much in it the payloads at the end are left out: they come with the next.
            if (rejection.payload.isEmpty() && !rejection.isSummary && !part.rows.empty()) {
                part.isEnd = false;
                break;
            }
            ++part.examined;
            if (m_place.take(floor<milliseconds>(rejection.received), rejection.id))
                part.rows.push_back(cellsOf(rejection, m_fields, m_readers));
        }
        return part;
    }

private:
    RejectionFilter m_filter;
    PlaceInTime m_place = {};
    std::vector<const ExportField<Rejection> *> m_fields;
    Readers m_readers;
};

class ReadingSource final : public ExportSource
{
public:
    ReadingSource(const ReadingFilter &filter, const std::vector<FileColumn> &columns, Readers readers)
        : m_filter(filter), m_fields(chosenFields(readingFields(), columns)), m_readers(readers)
    {
    }

    Result<ExportPart> next(EventReader &reader) override
    {
        ReadingFilter filter = m_filter;
        if (m_place.moment())
            filter.to = *m_place.moment();
        const auto listing = reader.readings(filter, {.limit = rowsOfPart, .skip = m_place.skip()}, ReadingOrder::NewestTime);
        if (!listing)
            return listing.error();
        ExportPart part = {.isEnd = std::ssize(listing->items) < rowsOfPart};
        for (const ReadingRecord &record : listing->items) {
            if (record.payload.isEmpty() && !part.rows.empty()) {
                part.isEnd = false;
                break;
            }
            ++part.examined;
            // Refused ones are numbered apart from the others.
            const bool isRefused = record.status != ReadingStatus::Processed;
            if (m_place.take(record.reading.time, isRefused ? -record.number : record.number))
                part.rows.push_back(cellsOf(record, m_fields, m_readers));
        }
        return part;
    }

private:
    ReadingFilter m_filter;
    PlaceInTime m_place = {};
    std::vector<const ExportField<ReadingRecord> *> m_fields;
    Readers m_readers;
};

class MachineSource final : public ExportSource
{
public:
    MachineSource(const PlantQuery &query, const std::optional<MachineId> &machine, const std::vector<FileColumn> &columns)
        : m_query(query), m_machine(machine), m_fields(chosenFields(machineFields(), columns))
    {
    }

    Result<ExportPart> next(EventReader &reader) override
    {
        const auto figures = reader.plant(m_query);
        if (!figures)
            return figures.error();
        ExportPart part = {.isEnd = true};
        for (const MachineFigures &machine : figures->machines) {
            if (!m_machine || machine.machine == *m_machine)
                part.rows.push_back(cellsOf(machine, m_fields, Readers::Programs));
        }
        return part;
    }

private:
    PlantQuery m_query;
    std::optional<MachineId> m_machine;
    std::vector<const ExportField<MachineFigures> *> m_fields;
};

class LineSource final : public ExportSource
{
public:
    LineSource(const PlantQuery &query, const std::optional<LineId> &line, const std::vector<FileColumn> &columns)
        : m_query(query), m_line(line), m_fields(chosenFields(lineFields(), columns))
    {
    }

    Result<ExportPart> next(EventReader &reader) override
    {
        const auto figures = reader.plant(m_query);
        if (!figures)
            return figures.error();
        ExportPart part = {.isEnd = true};
        for (const LineFigures &line : figures->lines) {
            if (!m_line || line.line == *m_line)
                part.rows.push_back(cellsOf(line, m_fields, Readers::Programs));
        }
        return part;
    }

private:
    PlantQuery m_query;
    std::optional<LineId> m_line;
    std::vector<const ExportField<LineFigures> *> m_fields;
};

class RowSource final : public ExportSource
{
public:
    explicit RowSource(std::vector<std::vector<Cell>> rows) : m_rows(std::move(rows)) {}

    Result<ExportPart> next(EventReader &) override { return ExportPart {.rows = std::exchange(m_rows, {}), .isEnd = true}; }

private:
    std::vector<std::vector<Cell>> m_rows;
};

} // namespace

std::unique_ptr<ExportSource> exportEvents(const EventQuery &query, const std::vector<FileColumn> &columns, Readers readers)
{
    return std::make_unique<EventSource>(query, EventFilter(), columns, readers);
}

std::unique_ptr<ExportSource> exportEvents(const EventFilter &filter, const std::vector<FileColumn> &columns, Readers readers)
{
    EventQuery query;
    const auto only = [](NameChoice &choice, const auto &name) {
        if (name)
            choice.any = {NamePattern::of(name->toString())};
    };
    only(query.machine, filter.machine);
    only(query.line, filter.line);
    only(query.id, filter.id);
    query.plant = filter.factory;
    if (filter.from || filter.to)
        query.window = Window {.start = filter.from.value_or(earliestInstant), .end = filter.to.value_or(latestInstant + milliseconds(1))};
    return std::make_unique<EventSource>(query, filter, columns, readers);
}

std::unique_ptr<ExportSource> exportRejections(const RejectionFilter &filter, const std::vector<FileColumn> &columns, Readers readers)
{
    return std::make_unique<RejectionSource>(filter, columns, readers);
}

std::unique_ptr<ExportSource> exportReadings(const ReadingFilter &filter, const std::vector<FileColumn> &columns, Readers readers)
{
    return std::make_unique<ReadingSource>(filter, columns, readers);
}

std::unique_ptr<ExportSource> exportMachines(const PlantQuery &query, const std::optional<MachineId> &machine, const std::vector<FileColumn> &columns)
{
    return std::make_unique<MachineSource>(query, machine, columns);
}

std::unique_ptr<ExportSource> exportLines(const PlantQuery &query, const std::optional<LineId> &line, const std::vector<FileColumn> &columns)
{
    return std::make_unique<LineSource>(query, line, columns);
}

std::unique_ptr<ExportSource> exportRows(std::vector<std::vector<Cell>> rows)
{
    return std::make_unique<RowSource>(std::move(rows));
}

} // namespace Andon
