// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What stands in which report, and the tables and charts of each.
#include "ui/reports/reportwriter.h"

#include "ui/lines/ranking.h"
#include "ui/reports/reportwording.h"
#include "ui/style/wording.h"

#include <QCoreApplication>

#include <map>

namespace Andon {

namespace {

/// The context of the translations.
struct ReportSections
{
    Q_DECLARE_TR_FUNCTIONS(ReportSections)
};

using Column = ReportColumn;
using Sections = std::vector<ReportSection>;

constexpr std::size_t mostBars = 20;

ReportColumn text(const QString &title) { return {.title = title, .kind = Column::Kind::Text}; }
ReportColumn count(const QString &title) { return {.title = title, .kind = Column::Kind::Count}; }
ReportColumn decimal(const QString &title, int decimals) { return {.title = title, .kind = Column::Kind::Decimal, .decimals = decimals}; }
ReportColumn moment(const QString &title) { return {.title = title, .kind = Column::Kind::Moment}; }
ReportColumn duration(const QString &title) { return {.title = title, .kind = Column::Kind::Duration}; }

ReportValue per100(const Totals &totals)
{
    const std::int64_t known = totals.events - totals.unknown;
    return known == 0 ? ReportValue() : ReportValue(percentRounded(totals.defects, known));
}

ReportValue named(const QString &name)
{
    return name.isEmpty() ? ReportValue() : ReportValue(name);
}

QString overTitle(const std::vector<ReportPart> &parts)
{
    if (parts.empty() || parts.front().kind == ReportPart::Kind::Hour)
        return ReportSections::tr("Hour by hour");
    return parts.front().kind == ReportPart::Kind::Day ? ReportSections::tr("Day by day") : ReportSections::tr("Week by week");
}

/// Events and defects over time; a chart of the defects.
ReportSection overTime(const ReportFigures &figures)
{
    ReportSection section{.title = overTitle(figures.parts)};
    section.chart = {.kind = ReportChart::Kind::Columns, .unit = ReportSections::tr("Defects")};
    section.table.columns = {moment(ReportSections::tr("From")), duration(ReportSections::tr("Length")), count(ReportSections::tr("Events")), count(ReportSections::tr("Defects")),
                             decimal(ReportSections::tr("Defects per 100"), 2), decimal(ReportSections::tr("Defects /h"), 2), count(ReportSections::tr("Unknown"))};
    for (std::size_t i = 0; i < figures.parts.size(); ++i) {
        const PeriodPart &part = figures.part(i);
        section.chart.bars.push_back({.label = partLabel(figures.parts[i]), .amount = double(part.totals.defects)});
        section.table.rows.push_back({part.window.start, part.window.length(), part.totals.events, part.totals.defects, per100(part.totals),
                                      defectsPerHourRounded(part.totals.defects, part.window), part.totals.unknown});
    }
    if (section.chart.isEmpty())
        section.text = ReportSections::tr("There were no defects in this period.");
    const Window &window = figures.span.window;
    section.table.sum = {ReportSections::tr("Together"), window.length(), figures.totals.events, figures.totals.defects, per100(figures.totals),
                         defectsPerHourRounded(figures.totals.defects, window), figures.totals.unknown};
    return section;
}

ReportSection byShift(const ReportFigures &figures)
{
    ReportSection section{.title = ReportSections::tr("Shift by shift")};
    section.table.columns = {text(ReportSections::tr("Shift")), moment(ReportSections::tr("From")), duration(ReportSections::tr("Length")), count(ReportSections::tr("Events")),
                             count(ReportSections::tr("Defects")), decimal(ReportSections::tr("Defects per 100"), 2), decimal(ReportSections::tr("Defects /h"), 2),
                             count(ReportSections::tr("Unknown"))};
    for (std::size_t i = 0; i < figures.shifts.size(); ++i) {
        const PeriodPart &part = figures.shift(i);
        section.table.rows.push_back({figures.shifts[i].shift, part.window.start, part.window.length(), part.totals.events, part.totals.defects, per100(part.totals),
                                      defectsPerHourRounded(part.totals.defects, part.window), part.totals.unknown});
    }
    return section;
}

/// The bars of the Pareto: those with defects, and the rest as one.
std::vector<ReportChart::Bar> paretoBars(const std::vector<Ranked> &ranked)
{
    std::vector<ReportChart::Bar> bars;
    std::int64_t others = 0;
    for (const Ranked &each : ranked) {
        if (each.totals.defects == 0)
            break;
        if (bars.size() < mostBars)
            bars.push_back({.label = each.name, .amount = double(each.totals.defects)});
        else
            others += each.totals.defects;
    }
    if (others > 0)
        bars.push_back({.label = ReportSections::tr("others"), .amount = double(others), .isSoft = true});
    return bars;
}

ReportSection pareto(const ReportFigures &figures)
{
    const std::vector<Ranked> ranked = ranking(figures.period.plant, RankBy::Line);
    ReportSection section{.title = ReportSections::tr("Lines by defects")};
    section.chart = {.kind = ReportChart::Kind::Pareto, .unit = ReportSections::tr("Defects"), .bars = paretoBars(ranked)};
    if (section.chart.isEmpty())
        section.text = ReportSections::tr("No line had a defect in this period.");
    section.table.columns = {count(ReportSections::tr("Rank")), text(ReportSections::tr("Line")), count(ReportSections::tr("Machines")), count(ReportSections::tr("Events")),
                             count(ReportSections::tr("Defects")), decimal(ReportSections::tr("Defects per 100"), 2), decimal(ReportSections::tr("Share %"), 1),
                             decimal(ReportSections::tr("Running %"), 1), count(ReportSections::tr("Defects before"))};
    std::int64_t running = 0;
    for (const Ranked &each : ranked) {
        running += each.totals.defects;
        section.table.rows.push_back({std::int64_t(each.rank), named(each.name), std::int64_t(each.machines), each.totals.events, each.totals.defects, per100(each.totals),
                                      percentRounded(each.totals.defects, each.allDefects), percentRounded(running, each.allDefects), each.before.defects});
    }
    return section;
}

ReportSection machines(const ReportFigures &figures)
{
    ReportSection section{.title = ReportSections::tr("Machines, worst first")};
    section.table.columns = {text(ReportSections::tr("Machine")), text(ReportSections::tr("Line")), text(ReportSections::tr("Factory")), text(ReportSections::tr("State")),
                             count(ReportSections::tr("Events")), count(ReportSections::tr("Defects")), decimal(ReportSections::tr("Defects per 100"), 2),
                             decimal(ReportSections::tr("Defects /h"), 2), count(ReportSections::tr("Unknown"))};
    for (const MachineFigures &machine : figures.period.plant.machines) {
        section.table.rows.push_back({machine.machine.toString(), named(machine.line.toString()), named(machine.factory.toString()), healthText(machine.health), machine.totals.events,
                                      machine.totals.defects, per100(machine.totals), defectsPerHourRounded(machine.totals.defects, figures.span.window), machine.totals.unknown});
    }
    return section;
}

ReportSection refusals(const ReportFigures &figures)
{
    ReportSection section{.title = ReportSections::tr("Rejected events by sender and reason")};
    section.text = figures.period.refusals.empty() ? ReportSections::tr("No event was refused in this period.")
                                                   : ReportSections::tr("By the time they arrived. Open ones have not been put right yet.");
    if (figures.period.refusals.empty())
        return section;
    section.table.columns = {text(ReportSections::tr("Sender")), text(ReportSections::tr("Reason")), text(ReportSections::tr("Code")), count(ReportSections::tr("Rejected")), count(ReportSections::tr("Open"))};
    std::int64_t rejected = 0;
    std::int64_t open = 0;
    for (const RefusalCount &refusal : figures.period.refusals) {
        section.table.rows.push_back({named(refusal.sender), reasonText(refusal.reason), refusal.reason, refusal.count, refusal.open});
        rejected += refusal.count;
        open += refusal.open;
    }
    section.table.sum = {ReportSections::tr("Together"), ReportValue(), ReportValue(), rejected, open};
    return section;
}

QString edgeText(const CycleTimes &cycles, std::size_t bar)
{
    const int decimals = cycles.width < std::chrono::milliseconds(100) ? 2 : cycles.width < std::chrono::milliseconds(1000) ? 1 : 0;
    return decimalText(double(cycles.edge(bar).count()) / 1000, decimals);
}

ReportSection cycleTimes(const CycleTimes &cycles)
{
    ReportSection section{.title = ReportSections::tr("Cycle times")};
    if (cycles.bars.empty()) {
        section.text = ReportSections::tr("There are no cycles in this period.");
        return section;
    }
    section.text = ReportSections::tr("From the 1st to the 99th percentile; what is beyond is counted at the ends. Median: %1.").arg(cycleText(cycles.median));
    section.chart = {.kind = ReportChart::Kind::Columns, .unit = ReportSections::tr("Events, by seconds"), .isBetween = true};
    section.table.isOnPaper = false;
    section.table.columns = {decimal(ReportSections::tr("From (s)"), 2), decimal(ReportSections::tr("To (s)"), 2), count(ReportSections::tr("Events"))};
    const auto seconds = [&](std::size_t bar) { return ReportValue(double(cycles.edge(bar).count()) / 1000); };
    if (cycles.shorter > 0) {
        section.chart.bars.push_back({.label = ReportSections::tr("shorter"), .amount = double(cycles.shorter), .isSoft = true});
        section.table.rows.push_back({ReportValue(), seconds(0), cycles.shorter});
    }
    for (std::size_t bar = 0; bar < cycles.bars.size(); ++bar) {
        section.chart.bars.push_back({.label = edgeText(cycles, bar), .amount = double(cycles.bars[bar])});
        section.table.rows.push_back({seconds(bar), seconds(bar + 1), cycles.bars[bar]});
    }
    if (cycles.longer > 0) {
        section.chart.bars.push_back({.label = ReportSections::tr("longer"), .amount = double(cycles.longer), .isSoft = true});
        section.table.rows.push_back({seconds(cycles.bars.size()), ReportValue(), cycles.longer});
    }
    return section;
}

ReportSection machineFacts(const ReportFigures &figures)
{
    const MachineDetail &machine = *figures.period.machine;
    QStringList facts{ReportSections::tr("Line: %1").arg(machine.figures.line.isEmpty() ? nothingText() : machine.figures.line.toString()),
                      ReportSections::tr("State: %1").arg(healthText(machine.figures.health))};
    if (machine.figures.lastEvent)
        facts << ReportSections::tr("Newest event: %1").arg(partMomentText(*machine.figures.lastEvent));
    if (!machine.note.text.isEmpty())
        facts << ReportSections::tr("Note: %1").arg(machine.note.text.simplified());
    return {.title = figures.request.machine->toString(), .text = facts.join(QStringLiteral("  ·  "))};
}

ReportSection arrivals(const ReportFigures &figures)
{
    ReportSection section{.title = overTitle(figures.parts), .text = ReportSections::tr("By the time of arrival, of all factories.")};
    section.chart = {.kind = ReportChart::Kind::Columns, .unit = ReportSections::tr("Rejected")};
    section.table.columns = {moment(ReportSections::tr("From")), count(ReportSections::tr("Arrived")), count(ReportSections::tr("New")), count(ReportSections::tr("Repeats")),
                             count(ReportSections::tr("Corrections")), count(ReportSections::tr("Rejected")), decimal(ReportSections::tr("Rejected %"), 2)};
    const auto row = [](ReportValue first, const ArrivalSums &sums) {
        return std::vector<ReportValue>{std::move(first), sums.all(), sums.accepted, sums.deduped, sums.updated, sums.rejected,
                                        sums.all() == 0 ? ReportValue() : ReportValue(percentRounded(sums.rejected, sums.all()))};
    };
    for (std::size_t i = 0; i < figures.parts.size(); ++i) {
        const PeriodPart &part = figures.part(i);
        section.chart.bars.push_back({.label = partLabel(figures.parts[i]), .amount = double(part.arrived.rejected)});
        section.table.rows.push_back(row(part.window.start, part.arrived));
    }
    section.text += QLatin1Char(' ') + (section.chart.isEmpty() ? ReportSections::tr("Nothing was rejected.") : ReportSections::tr("The chart shows what was rejected."));
    section.table.sum = row(ReportSections::tr("Together"), figures.period.arrived);
    return section;
}

ReportSection reasons(const ReportFigures &figures)
{
    std::map<QString, std::int64_t> counts;
    for (const RefusalCount &refusal : figures.period.refusals)
        counts[refusal.reason] += refusal.count;
    std::vector<std::pair<QString, std::int64_t>> sorted(counts.begin(), counts.end());
    std::stable_sort(sorted.begin(), sorted.end(), [](const auto &one, const auto &other) { return one.second > other.second; });
    ReportSection section{.title = ReportSections::tr("Why events were rejected")};
    section.chart = {.kind = ReportChart::Kind::Pareto, .unit = ReportSections::tr("Rejected events")};
    for (const auto &[reason, number] : sorted)
        section.chart.bars.push_back({.label = reasonText(reason), .amount = double(number)});
    return section;
}

ReportSection corrections(const ReportFigures &figures)
{
    ReportSection section{.title = ReportSections::tr("Corrections by sender")};
    if (figures.period.corrections.empty()) {
        section.text = ReportSections::tr("No event was corrected in this period.");
        return section;
    }
    section.table.columns = {text(ReportSections::tr("Sender")), count(ReportSections::tr("Corrections"))};
    std::int64_t sum = 0;
    for (const CorrectionCount &each : figures.period.corrections) {
        section.table.rows.push_back({named(each.sender), each.count});
        sum += each.count;
    }
    section.table.sum = {ReportSections::tr("Together"), sum};
    return section;
}

Sections ofDataQuality(const ReportFigures &figures)
{
    Sections sections{arrivals(figures)};
    if (!figures.period.refusals.empty())
        sections.push_back(reasons(figures));
    sections.push_back(refusals(figures));
    sections.push_back(corrections(figures));
    return sections;
}

} // namespace

std::vector<ReportSection> reportSections(const ReportFigures &figures)
{
    switch (figures.request.kind) {
    case ReportKind::Shift: return {pareto(figures), overTime(figures), machines(figures), refusals(figures)};
    case ReportKind::Day:
    case ReportKind::Week: {
        Sections sections{pareto(figures), overTime(figures)};
        if (!figures.shifts.empty())
            sections.push_back(byShift(figures));
        sections.push_back(machines(figures));
        sections.push_back(refusals(figures));
        return sections;
    }
    case ReportKind::Machine: {
        Sections sections{machineFacts(figures), overTime(figures)};
        if (!figures.shifts.empty())
            sections.push_back(byShift(figures));
        sections.push_back(cycleTimes(*figures.period.cycles));
        return sections;
    }
    case ReportKind::LineQuality: return {pareto(figures), overTime(figures), machines(figures)};
    case ReportKind::DataQuality: return ofDataQuality(figures);
    }
    Q_UNREACHABLE();
}

} // namespace Andon
