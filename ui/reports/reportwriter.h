// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/reportcontent.h"
#include "core/reports/reportfigures.h"

namespace Andon {

/// Finds the words for the figures of a report, in the language of the program and the zone of the
/// plant, whose name is @a plant. From any thread.
ReportContent writeReport(const ReportFigures &figures, const QString &plant);

/// The sections of writeReport(), one function for each kind of report.
std::vector<ReportSection> reportSections(const ReportFigures &figures);

} // namespace Andon
