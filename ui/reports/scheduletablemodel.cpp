// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/scheduletablemodel.h"

#include "ui/reports/reportwording.h"
#include "ui/style/wording.h"

namespace Andon {

void ScheduleTableModel::show(std::vector<ScheduleRow> rows, Instant now)
{
    m_now = now;
    setRows(std::move(rows));
}

QVariant ScheduleTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ScheduleRow &each = row(index.row());
    const ReportSchedule &schedule = each.schedule;
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole: return text(each, column);
    case Qt::ToolTipRole:
        if (column == LastRun && schedule.lastRun)
            return plainToolTip(schedule.lastTrouble.isEmpty() ? schedule.lastFile : schedule.lastTrouble);
        return plainToolTip(text(each, column));
    case MarkRole: return int(column == LastRun && !schedule.lastTrouble.isEmpty() ? Mark::Refused : Mark::None);
    default: return {};
    }
}

QString ScheduleTableModel::text(const ScheduleRow &each, Column column) const
{
    const ReportSchedule &schedule = each.schedule;
    switch (column) {
    case Report: return reportName(schedule.kind);
    case About: return scopeText({.kind = schedule.kind, .factory = schedule.factory, .machine = schedule.machine});
    case When: return paceText(schedule);
    case Format: return reportFormatWord(schedule.format).toUpper();
    case Folder: return schedule.folder;
    case LastRun:
        if (each.isRunning)
            return tr("being made…");
        if (!schedule.lastRun)
            return tr("not yet");
        return schedule.lastTrouble.isEmpty() ? dayAndTimeText(*schedule.lastRun, m_now) : tr("failed %1").arg(dayAndTimeText(*schedule.lastRun, m_now));
    case NextRun: return each.next ? dayAndTimeText(*each.next, m_now) : nothingText();
    case ColumnCount: break;
    }
    return {};
}

QVariant ScheduleTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return rowName(section, role);
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Report: return tr("Report");
    case About: return tr("About");
    case When: return tr("When");
    case Format: return tr("As");
    case Folder: return tr("Folder");
    case LastRun: return tr("Last run");
    case NextRun: return tr("Next run");
    case ColumnCount: break;
    }
    return {};
}

} // namespace Andon
