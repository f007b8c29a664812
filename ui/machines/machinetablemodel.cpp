// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/machines/machinetablemodel.h"

#include "ui/help/explanation.h"
#include "ui/machines/ratetrend.h"
#include "ui/style/wording.h"

#include <QFont>

namespace Andon {

namespace {

bool isNumber(int column)
{
    return column >= MachineTableModel::Since && column <= MachineTableModel::Rate;
}

/// Worst is largest.
int severity(Health health)
{
    switch (health) {
    case Health::Warning: return 3;
    case Health::NoData: return 2;
    case Health::Healthy: return 1;
    case Health::Muted: return 0;
    }
    Q_UNREACHABLE();
}

} // namespace

std::pair<MachineId, FactoryId> machineKey(const MachineFigures &machine)
{
    return {machine.machine, machine.factory};
}

QString lineText(const LineId &line)
{
    return line.isEmpty() ? nothingText() : line.toString();
}

void MachineTableModel::show(const PlantFigures &figures, std::size_t limit)
{
    m_slot = figures.slot;
    m_window = figures.window;
    setRows({figures.machines.begin(), figures.machines.begin() + std::ptrdiff_t(std::min(limit, figures.machines.size()))});
    if (m_asOf == figures.asOf)
        return;
    // Ages move on without anything new from the machines.
    m_asOf = figures.asOf;
    if (!rows().empty())
        Q_EMIT dataChanged(index(0, Since), index(rowCount() - 1, LastEvent));
}

QVariant MachineTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const MachineFigures &machine = row(index.row());
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole: return text(machine, column);
    case SortRole: return sortValue(machine, column);
    case ValueRole: return fileValue(machine, column);
    case BriefRole: return machine.lastEvent ? briefDurationText(m_asOf - *machine.lastEvent) : nothingText();
    case HealthRole: return column == State || column == Trend ? int(machine.health) : QVariant();
    case TrendRole: return column == Trend ? QVariant::fromValue(calmTrend(machine.trend)) : QVariant();
    case Qt::AccessibleTextRole: return column == Trend ? trendText(calmTrend(machine.trend)) : QVariant();
    case TrendTopRole: return calmTrendTop(calmTrend(machine.trend), machine.trend, m_slot);
    case Qt::TextAlignmentRole: return int((isNumber(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::FontRole: {
        if (column != Machine)
            return {};
        QFont font;
        font.setWeight(QFont::DemiBold);
        return font;
    }
    case ExplanationRole: return explanation(machine, column);
    case ExactRole:
    case Qt::ToolTipRole: return toolTip(machine, column);
    default: return {};
    }
}

QVariant MachineTableModel::toolTip(const MachineFigures &machine, Column column) const
{
    if (column == LastEvent && machine.lastEvent)
        return exactText(*machine.lastEvent);
    if (column == State && machine.health == Health::Muted)
        return tr("Not in use: it may be silent");
    if (column != Since || !machine.since)
        return {};
    return machine.health == Health::Warning && machine.since == m_start ? tr("Since the beginning of the range, or longer") : exactText(*machine.since);
}

QString MachineTableModel::text(const MachineFigures &machine, Column column) const
{
    switch (column) {
    case Machine: return machine.machine.toString();
    case Line: return lineText(machine.line);
    case State: return healthText(machine.health);
    case Since: return machine.since ? sinceText(*machine.since, m_asOf) : nothingText();
    case LastEvent: return machine.lastEvent ? lastSeenText(*machine.lastEvent, m_asOf) : nothingText();
    case Events: return numberText(machine.totals.events);
    case Defects: return numberText(machine.totals.defects);
    case Unknown: return numberText(machine.totals.unknown);
    case Rate: return decimalText(machine.defectsPerHour, 1);
    case Trend: return {};
    case ColumnCount: break;
    }
    return {};
}

QVariant MachineTableModel::fileValue(const MachineFigures &machine, Column column) const
{
    const auto orNothing = [](const std::optional<Instant> &moment) { return moment ? QVariant::fromValue(*moment) : QVariant(); };
    if (column == Since)
        return orNothing(machine.since);
    if (column == LastEvent)
        return orNothing(machine.lastEvent);
    return column == Events || column == Defects || column == Unknown || column == Rate ? sortValue(machine, column) : QVariant();
}

QVariant MachineTableModel::sortValue(const MachineFigures &machine, Column column) const
{
    switch (column) {
    case Machine: return machine.machine.toString();
    case Line: return machine.line.toString();
    case State: return double(severity(machine.health)) * 1e9 + machine.defectsPerHour;
    case Since: return machine.since ? qlonglong(machine.since->time_since_epoch().count()) : 0;
    case LastEvent: return machine.lastEvent ? qlonglong(machine.lastEvent->time_since_epoch().count()) : 0;
    case Events: return qlonglong(machine.totals.events);
    case Defects: return qlonglong(machine.totals.defects);
    case Unknown: return qlonglong(machine.totals.unknown);
    case Rate:
    case Trend: return machine.defectsPerHour;
    case ColumnCount: break;
    }
    return {};
}

QVariant MachineTableModel::explanation(const MachineFigures &machine, Column column) const
{
    switch (column) {
    case LastEvent: return QVariant::fromValue(explainSilentAfter(machine.silentAfter));
    case Events: return QVariant::fromValue(explainEvents(machine.totals, m_window));
    case Defects: return QVariant::fromValue(explainDefects(machine.totals, m_window));
    case Unknown: return QVariant::fromValue(explainUnknown(machine.totals));
    case Rate: return QVariant::fromValue(explainRate(machine.totals.defects, m_window));
    default: return {};
    }
}

QVariant MachineTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return rowName(section, role);
    if (role == Qt::TextAlignmentRole)
        return int((isNumber(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Machine: return tr("Machine");
    case Line: return tr("Line");
    case State: return tr("State");
    case Since: return tr("Since");
    case LastEvent: return tr("Last event");
    case Events: return tr("Events");
    case Defects: return tr("Defects");
    case Unknown: return tr("Unknown");
    case Rate: return tr("Rate /h");
    case Trend: return tr("Trend");
    case ColumnCount: break;
    }
    return {};
}

} // namespace Andon
