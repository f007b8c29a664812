// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/defectscard.h"

#include "ui/charts/columnchart.h"
#include "ui/style/wording.h"

#include <QLabel>

namespace Andon {

namespace {

/// Every event belongs to one line.
std::vector<Totals> trendOf(const PlantFigures &figures)
{
    std::vector<Totals> trend;
    for (const LineFigures &line : figures.lines) {
        trend.resize(std::max(trend.size(), line.trend.size()));
        for (std::size_t i = 0; i < line.trend.size(); ++i)
            trend[i] += line.trend[i];
    }
    return trend;
}

} // namespace

DefectsCard::DefectsCard(QWidget *parent)
    : Card(tr("Defects over time"), parent)
    , m_chart(new ColumnChart(tr("Defects over time")))
    , m_nothing(plainLabel(tr("No defects in this range."), "dim"))
{
    m_nothing->setAlignment(Qt::AlignCenter);
    addContent(m_chart);
    addContent(m_nothing);
    connect(m_chart, &ColumnChart::eventsRequested, this, &DefectsCard::eventsRequested);
}

Window DefectsCard::slotAt(std::size_t index) const
{
    const Instant start = m_window.start + m_slot * std::int64_t(index);
    return {start, std::min(start + m_slot, m_window.end)};
}

void DefectsCard::display(const PlantFigures &figures)
{
    m_window = figures.window;
    m_slot = figures.slot;
    const bool hasDefects = figures.totals.defects > 0;
    m_chart->setVisible(hasDefects);
    m_nothing->setVisible(!hasDefects);
    setSubtitle(hasDefects ? tr("defects per %1").arg(durationText(figures.slot)) : QString());
    if (!hasDefects)
        return;
    QList<ChartColumn> columns;
    std::size_t highest = 0;
    const std::vector<Totals> trend = trendOf(figures);
    for (std::size_t i = 0; i < trend.size(); ++i) {
        highest = trend[i].defects > trend[highest].defects ? i : highest;
        columns << ChartColumn{.amount = double(trend[i].defects),
                               .cells = {windowText(slotAt(i)), numberText(trend[i].defects), numberText(trend[i].events)},
                               .link = EventsLink{.window = slotAt(i), .onlyDefects = true}};
    }
    const auto length = figures.window.length();
    const auto count = double(columns.size());
    m_chart->replace({tr("Time (%1)").arg(zoneText()), tr("Defects"), tr("Events")}, columns,
                     {{0, axisText(figures.window.start, length)}, {count / 2, axisText(figures.window.start + length / 2, length)},
                      {count, axisText(figures.window.end, length)}},
                     tr("%1 defects in all, most in the time %2: %3.")
                         .arg(numberText(figures.totals.defects), windowText(slotAt(highest)), numberText(trend[highest].defects)));
}

} // namespace Andon
