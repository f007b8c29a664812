// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/reportschedule.h"
#include "ui/tables/rowmodel.h"

namespace Andon {

struct ScheduleRow
{
    ReportSchedule schedule = {};
    std::optional<Instant> next = {};
    bool isRunning = false;
    bool operator==(const ScheduleRow &) const = default;
    QString key() const { return schedule.id; }
};

/// The scheduled reports, with how the last run of each went and when it runs next.
class ScheduleTableModel final : public RowModel<ScheduleRow, &ScheduleRow::key>
{
    Q_OBJECT

public:
    enum Column { Report, About, When, Format, Folder, LastRun, NextRun, ColumnCount };

    using RowModel::RowModel;

    void show(std::vector<ScheduleRow> rows, Instant now);

    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const ScheduleRow &row, Column column) const;

    Instant m_now = {};
};

} // namespace Andon
