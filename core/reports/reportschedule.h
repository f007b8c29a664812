// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/reportperiod.h"

#include <vector>

namespace Andon {

enum class ReportFormat { Pdf, Xlsx, Csv };

/// "pdf", "xlsx", "csv": the ending of the file.
QString reportFormatWord(ReportFormat format);
std::optional<ReportFormat> reportFormatFromWord(const QString &word);

/// A report that is made again and again into a folder.
struct ReportSchedule
{
    enum class Pace { ShiftEnd, Daily, Weekly };

    /// So long after the end of a shift its report is made: what was under way is in by then.
    static constexpr std::chrono::minutes settling{5};

    QString id = {};
    ReportKind kind = ReportKind::Shift;
    std::optional<FactoryId> factory = {};
    std::optional<MachineId> machine = {};
    Pace pace = Pace::ShiftEnd;
    std::chrono::minutes at{0};          ///< After midnight, for Daily and Weekly (on Monday); never before the day of production begins.
    ReportFormat format = ReportFormat::Pdf;
    QString folder = {};
    Instant since = {};                  ///< Nothing is made up for before.
    std::optional<Instant> lastRun = {};
    QString lastFile = {};               ///< What the last run wrote.
    QString lastTrouble = {};            ///< Why the last run failed; empty when it did not.
    bool operator==(const ReportSchedule &) const = default;
};

/// When it was to run last, at or before @a now.
std::optional<Instant> lastDue(const ReportSchedule &schedule, Instant now, const ShiftCalendar &calendar);

/// When it is to run next, after @a now; nothing when no shift ends within a year.
std::optional<Instant> nextDue(const ReportSchedule &schedule, Instant now, const ShiftCalendar &calendar);

/// The due time of a run that has not been made. Of several that were missed it is the last one.
std::optional<Instant> dueRun(const ReportSchedule &schedule, Instant now, const ShiftCalendar &calendar);

/// What is asked for by the run that was due then: the shift, day or week that had ended.
ReportRequest requestOf(const ReportSchedule &schedule, Instant due);

/// JSON, as the settings hold them. What cannot be read is left out.
QString schedulesText(const std::vector<ReportSchedule> &schedules);
std::vector<ReportSchedule> schedulesFrom(const QString &text);

} // namespace Andon
