// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/machines/cyclecard.h"

#include "ui/charts/columnchart.h"
#include "ui/style/wording.h"

#include <QLabel>

namespace Andon {

namespace {

using std::chrono::milliseconds;

/// As many digits as bars of this width need.
QString secondsText(milliseconds duration, milliseconds width)
{
    const int decimals = width < milliseconds(10) ? 3 : width < milliseconds(100) ? 2 : width < milliseconds(1000) ? 1 : 0;
    return decimalText(double(duration.count()) / 1000, decimals);
}

QList<ChartColumn> columnsOf(const CycleTimes &times)
{
    const auto edge = [&times](std::size_t bar) { return secondsText(times.edge(bar), times.width); };
    QList<ChartColumn> columns;
    if (times.shorter > 0)
        columns << ChartColumn{.amount = double(times.shorter), .isSoft = true, .cells = {CycleCard::tr("shorter than %1").arg(edge(0)), numberText(times.shorter)}};
    for (std::size_t bar = 0; bar < times.bars.size(); ++bar)
        columns << ChartColumn{.amount = double(times.bars[bar]), .cells = {CycleCard::tr("%1 to %2").arg(edge(bar), edge(bar + 1)), numberText(times.bars[bar])}};
    if (times.longer > 0) {
        columns << ChartColumn{.amount = double(times.longer), .isSoft = true,
                               .cells = {CycleCard::tr("%1 and longer").arg(edge(times.bars.size())), numberText(times.longer)}};
    }
    return columns;
}

/// Where the bars begin, their middle and where they end. One bar alone has its beginning.
QList<AxisMark> marksOf(const CycleTimes &times, qsizetype columns)
{
    const double first = times.shorter > 0 ? 1 : 0;
    const auto bars = times.bars.size();
    const auto mark = [&](std::size_t bar) { return AxisMark{first + double(bar), secondsText(times.edge(bar), times.width)}; };
    if (bars < 4)
        return {{0, mark(0).word}};
    QList<AxisMark> marks = {mark(0), mark(bars / 2), mark(bars)};
    if (times.longer > 0)
        marks.last() = {double(columns), CycleCard::tr("longer")};
    return marks;
}

} // namespace

CycleCard::CycleCard(QWidget *parent)
    : Card(tr("Cycle time"), parent)
    , m_chart(new ColumnChart(tr("Cycle times")))
    , m_nothing(plainLabel({}, "dim"))
{
    m_chart->setFixedHeight(120);
    addContent(m_chart);
    addContent(m_nothing, 0);
    clear();
}

void CycleCard::clear()
{
    setSubtitle({});
    m_chart->hide();
    m_nothing->show();
    m_nothing->setText(tr("Looking at the events…"));
}

void CycleCard::display(const CycleTimes &times)
{
    const bool hasBars = !times.bars.empty();
    m_chart->setVisible(hasBars);
    m_nothing->setVisible(!hasBars);
    m_nothing->setText(tr("No events in this range."));
    if (!hasBars)
        return setSubtitle({});
    const QString median = tr("median %1").arg(cycleText(times.median));
    setSubtitle(times.isWhole() ? tr("seconds · %1").arg(median)
                                : tr("seconds · %1 · the newest %2 of %3 events").arg(median, numberText(times.events), shortNumberText(times.eventsInWindow)));
    const QList<ChartColumn> columns = columnsOf(times);
    m_chart->replace({tr("Seconds"), tr("Events")}, columns, marksOf(times, columns.size()),
                     tr("%1 events, median %2; %3 shorter than %4 s, %5 of %6 s and longer.")
                         .arg(numberText(times.events), cycleText(times.median), numberText(times.shorter), secondsText(times.first, times.width),
                              numberText(times.longer), secondsText(times.edge(times.bars.size()), times.width)));
}

} // namespace Andon
