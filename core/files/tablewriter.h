// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/result.h"
#include "core/files/cell.h"
#include "core/files/fileformat.h"

#include <QString>

#include <span>
#include <vector>

class QIODevice;

namespace Andon {

/// Writes tables into one file, row by row. Whatever their length, only a part of them is in memory. On one thread.
///
///     writer.beginTable(QStringLiteral("Events"), columns);
///     writer.writeRow(cells);
///     writer.finish();
///
/// Fails with DiskFull or Storage when the file takes no more; nothing of use can be written after that.
class TableWriter
{
public:
    virtual ~TableWriter() = default;

    /// Begins a table; the one before is complete. In XLSX each has a sheet of this name, in CSV its name stands above all but
    /// a first one, in NDJSON its rows follow. A JSON file holds one table alone.
    virtual Result<void> beginTable(const QString &name, const std::vector<FileColumn> &columns) = 0;

    /// As many cells as there are columns.
    virtual Result<void> writeRow(std::span<const Cell> cells) = 0;

    /// Completes the file. The last call.
    virtual Result<void> finish() = 0;
};

/// Why a device did not take what was written to it: DiskFull, or Storage with the system's words.
Error writeError(const QIODevice &device);

} // namespace Andon
