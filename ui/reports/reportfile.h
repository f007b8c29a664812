// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/receiver.h"
#include "core/common/result.h"
#include "core/reports/reportschedule.h"
#include "ui/reports/reportpages.h"

#include <functional>

class QIODevice;
class QPagedPaintDevice;

namespace Andon {

/// Writes the pages of a report as a PDF: text is text, charts are lines and areas.
void writePdf(const ReportPages &pages, QIODevice &device);

/// Paints all pages onto paper, one after the other; false when it cannot be painted on.
bool printPages(const ReportPages &pages, QPagedPaintDevice &device);

/// Writes a report into a file that takes its name only once it is complete. Takes as
/// long as it takes, so not on the GUI thread. Fails with NotFound (there is no such folder), Forbidden,
/// DiskFull or Storage; what stood there before is then untouched.
Result<void> writeReportFile(const ReportPages &pages, const QString &path, ReportFormat format);

/// The same on a thread of its own; answers the name of the file on the thread of @a receiver.
void writeReportLater(ReportPagesPointer pages, const QString &path, ReportFormat format, const Receiver &receiver, std::function<void(const Result<QString> &)> answer);

/// Until all that was begun is written. Before the program ends.
void waitForReports();

} // namespace Andon
