// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/files/tablewriter.h"
#include "core/reports/reportcontent.h"

namespace Andon {

/// Writes a report as tables: a first one that says which report it is, with its key figures, then
/// one for each section, with all of its rows. The file is not completed yet.
Result<void> writeReportTables(const ReportContent &content, TableWriter &writer);

/// How people here expect files of text and workbooks: in the plant's zone, with the decimal mark of
/// the language and the separator that goes with it.
FileOptions reportFileOptions();

} // namespace Andon
