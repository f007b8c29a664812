// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/exportfields.h"

namespace Andon {

namespace {

using namespace std::chrono;

Cell nameOrNothing(const std::string &name)
{
    return name.empty() ? Cell() : Cell(name);
}

Cell textOrNothing(const QString &text)
{
    return text.isEmpty() ? Cell() : textCell(text);
}

Cell jsonOrNothing(const QByteArray &json)
{
    return json.isEmpty() ? Cell() : Cell(JsonText {json.toStdString()});
}

Cell defectsCell(const std::optional<int> &defects, Readers readers)
{
    if (defects)
        return std::int64_t(*defects);
    return readers == Readers::Programs ? Cell(std::int64_t(-1)) : Cell();
}

template <typename T>
Cell orNothing(const std::optional<T> &value)
{
    return value ? Cell(*value) : Cell();
}

std::string healthWord(Health health)
{
    switch (health) {
    case Health::Healthy: return "Healthy";
    case Health::Warning: return "Warning";
    case Health::NoData: return "NoData";
    case Health::Muted: return "Muted";
    }
    Q_UNREACHABLE();
}

using EventField = ExportField<FoundEvent>;
const EventField events[] = {
    {"eventId", CellKind::Text, [](const FoundEvent &found, Readers) -> Cell { return found.stored.event.id.utf8; }},
    {"eventTime", CellKind::Time, [](const FoundEvent &found, Readers) -> Cell { return found.stored.event.time; }},
    {"receivedTime", CellKind::Time, [](const FoundEvent &found, Readers) -> Cell { return found.stored.received; }},
    {"machineId", CellKind::Text, [](const FoundEvent &found, Readers) -> Cell { return found.stored.event.source.machine.utf8; }},
    {"lineId", CellKind::Text, [](const FoundEvent &found, Readers) { return nameOrNothing(found.stored.event.source.line.utf8); }},
    {"factoryId", CellKind::Text, [](const FoundEvent &found, Readers) { return nameOrNothing(found.stored.event.source.factory.utf8); }},
    {"durationMs", CellKind::Duration, [](const FoundEvent &found, Readers) -> Cell { return found.stored.event.duration; }},
    {"defectCount", CellKind::Whole, [](const FoundEvent &found, Readers readers) { return defectsCell(found.stored.event.defects, readers); }},
    {"delayMs", CellKind::Duration, [](const FoundEvent &found, Readers) -> Cell {
         return floor<milliseconds>(found.stored.received - ReceivedTime(found.stored.event.time));
     }},
    {"corrected", CellKind::Truth, [](const FoundEvent &found, Readers) -> Cell { return found.isCorrected; }},
};

using RejectionField = ExportField<Rejection>;
const RejectionField rejections[] = {
    {"id", CellKind::Whole, [](const Rejection &rejection, Readers) -> Cell { return rejection.id; }},
    {"kind", CellKind::Text, [](const Rejection &rejection, Readers) -> Cell {
         return std::string(rejection.kind == RejectionKind::Event ? "event" : "reading");
     }},
    {"status", CellKind::Text, [](const Rejection &rejection, Readers) -> Cell { return std::string(rejection.resolved ? "resolved" : "open"); }},
    {"receivedTime", CellKind::Time, [](const Rejection &rejection, Readers) -> Cell { return rejection.received; }},
    {"sender", CellKind::Text, [](const Rejection &rejection, Readers) { return textOrNothing(rejection.sender); }},
    {"eventId", CellKind::Text, [](const Rejection &rejection, Readers) {
         return rejection.uid ? textCell(rejection.uid->toString(QUuid::WithoutBraces)) : textOrNothing(rejection.eventId.value_or(QString()));
     }},
    {"machineId", CellKind::Text, [](const Rejection &rejection, Readers) { return textOrNothing(rejection.machine); }},
    {"factoryId", CellKind::Text, [](const Rejection &rejection, Readers) { return textOrNothing(rejection.factory); }},
    {"clientId", CellKind::Text, [](const Rejection &rejection, Readers) { return textOrNothing(rejection.client.value_or(QString())); }},
    {"reason", CellKind::Text, [](const Rejection &rejection, Readers) { return textCell(rejection.reason); }},
    {"message", CellKind::Text, [](const Rejection &rejection, Readers) { return textOrNothing(rejection.message); }},
    {"index", CellKind::Whole, [](const Rejection &rejection, Readers) { return rejection.isSummary ? Cell() : Cell(std::int64_t(rejection.index)); }},
    {"summary", CellKind::Truth, [](const Rejection &rejection, Readers) -> Cell { return rejection.isSummary; }},
    {"count", CellKind::Whole, [](const Rejection &rejection, Readers) -> Cell { return rejection.count; }},
    {"payload", CellKind::Json, [](const Rejection &rejection, Readers) { return jsonOrNothing(rejection.payload); }},
};

/// Whether all fields were understood; for others the API has names and numbers that nobody sent.
bool wasRead(const ReadingRecord &record)
{
    const auto simulated = faultCode(ReadingFault::SimulatedFailure);
    return record.status == ReadingStatus::Processed || record.reason == QLatin1String(simulated.data(), qsizetype(simulated.size()));
}

using ReadingField = ExportField<ReadingRecord>;
const ReadingField readings[] = {
    {"_id", CellKind::Text, [](const ReadingRecord &record, Readers) { return textCell(record.id.toString(QUuid::WithoutBraces)); }},
    {"clientId", CellKind::Text, [](const ReadingRecord &record, Readers) -> Cell { return record.reading.client.utf8; }},
    {"metric", CellKind::Text, [](const ReadingRecord &record, Readers readers) {
         return readers == Readers::Programs || wasRead(record) ? Cell(record.reading.metric.utf8) : Cell();
     }},
    {"amount", CellKind::Decimal, [](const ReadingRecord &record, Readers readers) {
         return readers == Readers::Programs || wasRead(record) ? Cell(record.reading.amount) : Cell();
     }},
    {"timestamp", CellKind::Time, [](const ReadingRecord &record, Readers) -> Cell { return record.reading.time; }},
    {"status", CellKind::Text, [](const ReadingRecord &record, Readers) -> Cell { return std::string(statusWord(record.status)); }},
    {"processedAt", CellKind::Time, [](const ReadingRecord &record, Readers) -> Cell { return record.received; }},
    {"retryCount", CellKind::Whole, [](const ReadingRecord &record, Readers) -> Cell { return record.failures; }},
    {"reason", CellKind::Text, [](const ReadingRecord &record, Readers) { return textOrNothing(record.reason); }},
    {"rejectionReason", CellKind::Text, [](const ReadingRecord &record, Readers) { return textOrNothing(record.message); }},
    {"eventHash", CellKind::Text, [](const ReadingRecord &record, Readers) { return textOrNothing(record.hash); }},
    {"originalPayload", CellKind::Json, [](const ReadingRecord &record, Readers) { return jsonOrNothing(record.payload); }},
};

using MachineField = ExportField<MachineFigures>;
const MachineField machines[] = {
    {"machineId", CellKind::Text, [](const MachineFigures &machine, Readers) -> Cell { return machine.machine.utf8; }},
    {"lineId", CellKind::Text, [](const MachineFigures &machine, Readers) { return nameOrNothing(machine.line.utf8); }},
    {"factoryId", CellKind::Text, [](const MachineFigures &machine, Readers) { return nameOrNothing(machine.factory.utf8); }},
    {"status", CellKind::Text, [](const MachineFigures &machine, Readers) -> Cell { return healthWord(machine.health); }},
    {"since", CellKind::Time, [](const MachineFigures &machine, Readers) { return orNothing(machine.since); }},
    {"lastEvent", CellKind::Time, [](const MachineFigures &machine, Readers) { return orNothing(machine.lastEvent); }},
    {"eventsCount", CellKind::Whole, [](const MachineFigures &machine, Readers) -> Cell { return machine.totals.events; }},
    {"defectsCount", CellKind::Whole, [](const MachineFigures &machine, Readers) -> Cell { return machine.totals.defects; }},
    {"unknownCount", CellKind::Whole, [](const MachineFigures &machine, Readers) -> Cell { return machine.totals.unknown; }},
    {"avgDefectRate", CellKind::Decimal, [](const MachineFigures &machine, Readers) -> Cell { return machine.defectsPerHour; }},
};

using LineField = ExportField<LineFigures>;
const LineField lines[] = {
    {"lineId", CellKind::Text, [](const LineFigures &line, Readers) -> Cell { return line.line.utf8; }},
    {"factoryId", CellKind::Text, [](const LineFigures &line, Readers) { return nameOrNothing(line.factory.utf8); }},
    {"totalDefects", CellKind::Whole, [](const LineFigures &line, Readers) -> Cell { return line.totals.defects; }},
    {"eventCount", CellKind::Whole, [](const LineFigures &line, Readers) -> Cell { return line.totals.events; }},
    {"unknownCount", CellKind::Whole, [](const LineFigures &line, Readers) -> Cell { return line.totals.unknown; }},
    {"defectsPercent", CellKind::Decimal, [](const LineFigures &line, Readers) -> Cell { return percentRounded(line.totals.defects, line.totals.events); }},
    {"machines", CellKind::Whole, [](const LineFigures &line, Readers) -> Cell { return std::int64_t(line.machines); }},
};

} // namespace

std::span<const EventField> eventFields()
{
    return events;
}

std::span<const RejectionField> rejectionFields()
{
    return rejections;
}

std::span<const ReadingField> readingFields()
{
    return readings;
}

std::span<const MachineField> machineFields()
{
    return machines;
}

std::span<const LineField> lineFields()
{
    return lines;
}

std::vector<FileColumn> columnsOfEvents()
{
    return columnsOf(eventFields());
}

std::vector<FileColumn> columnsOfRejections()
{
    return columnsOf(rejectionFields());
}

std::vector<FileColumn> columnsOfReadings()
{
    return columnsOf(readingFields());
}

std::vector<FileColumn> columnsOfMachines()
{
    return columnsOf(machineFields());
}

std::vector<FileColumn> columnsOfLines()
{
    return columnsOf(lineFields());
}

} // namespace Andon
