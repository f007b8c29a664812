// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/settings.h"

namespace Andon {

Settings::Settings()
    : m_file(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("andon"), QStringLiteral("andon"))
{
}

Settings::Settings(const QString &file)
    : m_file(file, QSettings::IniFormat)
{
}

std::vector<const char *> Settings::layoutKeys()
{
    std::vector<const char *> keys{ReadingsSideWidth.key};
    for (const auto &each : {MachinesColumns, MachinesSplit, LinesColumns, LinesSplit, EventsColumns, EventsSplit, RejectionsColumns, RejectionsSplit,
                             ReadingsProcessedColumns, ReadingsRejectedColumns, ReadingsFailedColumns, ReadingsTotalsColumns, ServerSendersColumns,
                             ServerRequestsColumns, ServerTokensColumns, ServerAuditColumns, ReportScheduleColumns})
        keys.push_back(each.key);
    return keys;
}

} // namespace Andon
