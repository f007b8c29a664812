// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/exportwording.h"

#include "ui/style/wording.h"

#include <QDir>
#include <QFileInfo>

namespace Andon {

QString formatText(FileFormat format)
{
    switch (format) {
    case FileFormat::Csv: return ExportWords::tr("CSV");
    case FileFormat::Xlsx: return ExportWords::tr("Excel workbook");
    case FileFormat::Json: return ExportWords::tr("JSON");
    case FileFormat::NdJson: return ExportWords::tr("JSON, one row a line");
    }
    Q_UNREACHABLE();
}

QString exportErrorText(const Error &error, const QString &path)
{
    const QString folder = QDir::toNativeSeparators(QFileInfo(path).absolutePath());
    switch (error.code) {
    case ErrorCode::NotFound: return ExportWords::tr("Nothing was written: there is no folder %1. Choose another.").arg(folder);
    case ErrorCode::Forbidden: return ExportWords::tr("Nothing was written: you may not write to %1. Choose another folder.").arg(folder);
    case ErrorCode::DiskFull: return ExportWords::tr("Nothing was written: the disk of %1 is full. Make room or choose another folder.").arg(folder);
    default: return ExportWords::tr("Nothing was written: %1").arg(error.code == ErrorCode::Storage ? error.detail : errorText(error));
    }
}

} // namespace Andon
