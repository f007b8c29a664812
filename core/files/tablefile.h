// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/files/tablewriter.h"

#include <QString>

#include <memory>

namespace Andon {

/// A file of tables on the disk. It is written beside its name and takes it only when it is complete, so that what stood
/// there before stays until then, and nobody finds half a file. One that is given up leaves nothing.
class TableFile
{
public:
    /// Fails with NotFound when there is no such folder, Forbidden when nothing may be written there, DiskFull or Storage.
    static Result<std::unique_ptr<TableFile>> create(const QString &path, FileFormat format, const FileOptions &options);

    virtual ~TableFile() = default;

    /// Its finish() is called by commit().
    virtual TableWriter &writer() = 0;

    /// Completes the file and gives it its name.
    virtual Result<void> commit() = 0;
};

/// Writes to @a device, which is open. Every format but XLSX, which needs a file.
std::unique_ptr<TableWriter> makeTextWriter(QIODevice &device, FileFormat format, const FileOptions &options);

} // namespace Andon
