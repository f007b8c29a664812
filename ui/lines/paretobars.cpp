// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lines/paretobars.h"

#include "ui/style/wording.h"

#include <QCoreApplication>

#include <set>

namespace Andon {

namespace {

std::set<LineId> linesInWarning(const PlantFigures &figures)
{
    std::set<LineId> lines;
    for (const MachineFigures &machine : figures.machines) {
        if (machine.health == Health::Warning)
            lines.insert(machine.line);
    }
    return lines;
}

EventsLink linkTo(const LineFigures &line)
{
    EventsLink link{.line = line.line, .onlyDefects = true};
    if (!line.factory.isEmpty())
        link.factory = line.factory;
    return link;
}

} // namespace

QList<ParetoBar> paretoBars(const PlantFigures &figures, qsizetype limit)
{
    const std::set<LineId> warning = linesInWarning(figures);
    QList<ParetoBar> bars;
    Totals others;
    for (const LineFigures &line : figures.lines) {
        if (line.totals.defects == 0)
            continue;
        if (bars.size() >= limit) {
            others += line.totals;
            continue;
        }
        const std::int64_t known = line.totals.events - line.totals.unknown;
        bars << ParetoBar{line.line.isEmpty() ? nothingText() : line.line.toString(), line.totals.defects,
                          percentText(percentRounded(line.totals.defects, known)), warning.contains(line.line), linkTo(line)};
    }
    if (others.defects > 0) {
        bars << ParetoBar{QCoreApplication::translate("ParetoBars", "others"), others.defects,
                          percentText(percentRounded(others.defects, others.events - others.unknown)), false, {}};
    }
    return bars;
}

} // namespace Andon
