// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/reportplant.h"

#include "core/settings/settings.h"
#include "ui/reports/reportwriter.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace Andon {

ReportPlant reportPlantFrom(const Settings &settings, const ShiftCalendar &calendar)
{
    return {.name = settings.get(Settings::PlantName), .calendar = calendar, .limit = settings.get(Settings::MachinesLimit)};
}

QString reportFolder(const Settings &settings)
{
    for (const QString &folder : {settings.get(Settings::ReportFolder), QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)}) {
        if (!folder.isEmpty() && QFileInfo(folder).isDir())
            return folder;
    }
    return QDir::homePath();
}

Result<ReportPagesPointer> makeReport(EventReader &reader, const ReportRequest &request, const ReportPlant &plant, Instant now)
{
    const auto figures = readReport(reader, request, plant.calendar, now, plant.limit);
    if (!figures)
        return figures.error();
    return std::make_shared<const ReportPages>(writeReport(*figures, plant.name));
}

} // namespace Andon
