// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/reportcontent.h"
#include "core/reports/reportperiod.h"
#include "core/common/result.h"
#include "core/reports/reportschedule.h"

namespace Andon {

// How reports, their periods and schedules are spoken of. From any thread.

/// "Shift", "Line quality": as a choice.
QString reportName(ReportKind kind);

/// "Shift report": as a title.
QString reportTitle(ReportKind kind);

/// "Last shift", "This week", "From … to …".
QString spanName(ReportPeriod::Span span);

/// "Early, Tue 13 Jan 2026, 06:00 – 14:00 (8 h)".
QString spanText(const ReportSpan &span);

/// "Mon 12 Jan 06:00", for tables.
QString partMomentText(Instant moment);

/// For below a column of a chart: "06:00", "Mon 12".
QString partLabel(const ReportPart &part);

/// "Shift report 2026-01-13 Early", without an ending; usable as a file's name everywhere.
QString reportFileName(const ReportRequest &request, const ReportSpan &span);

/// As a cell is shown on paper.
QString reportCellText(const ReportValue &value, const ReportColumn &column);

/// "At every shift end", "Every day at 06:00", "Every Monday at 06:00".
QString paceText(const ReportSchedule &schedule);

/// What keeps a report from being made, or from being written into @a folder, and what to do about it.
QString reportErrorText(const Error &error, const QString &folder = {});

/// "All factories", "Factory F01", "Machine press-7, factory F01".
QString scopeText(const ReportRequest &request);

} // namespace Andon
