// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/reportfigures.h"
#include "ui/reports/reportpages.h"

#include <memory>

namespace Andon {

class Settings;

/// What of the settings a report goes by. A copy, for whatever thread makes it.
struct ReportPlant
{
    QString name = {};
    ShiftCalendar calendar = {};
    double limit = warningRate;
};

/// @a calendar is the one that holds, see PlantCalendar. On the thread of the settings.
ReportPlant reportPlantFrom(const Settings &settings, const ShiftCalendar &calendar);

/// Where the last report was saved, while that folder is there; else the documents, or home.
QString reportFolder(const Settings &settings);

/// Reads, words and lays out a report. On a reader's thread.
Result<ReportPagesPointer> makeReport(EventReader &reader, const ReportRequest &request, const ReportPlant &plant, Instant now);

} // namespace Andon
