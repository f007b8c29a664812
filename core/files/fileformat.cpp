// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/fileformat.h"

namespace Andon {

std::string_view formatWord(FileFormat format)
{
    switch (format) {
    case FileFormat::Csv: return "csv";
    case FileFormat::Xlsx: return "xlsx";
    case FileFormat::Json: return "json";
    case FileFormat::NdJson: return "ndjson";
    }
    Q_UNREACHABLE();
}

std::optional<FileFormat> formatFromWord(std::string_view word)
{
    for (const FileFormat format : {FileFormat::Csv, FileFormat::Xlsx, FileFormat::Json, FileFormat::NdJson}) {
        if (formatWord(format) == word)
            return format;
    }
    return std::nullopt;
}

std::string_view mediaType(FileFormat format)
{
    switch (format) {
    case FileFormat::Csv: return "text/csv; charset=utf-8";
    case FileFormat::Xlsx: return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    case FileFormat::Json: return "application/json";
    case FileFormat::NdJson: return "application/x-ndjson";
    }
    Q_UNREACHABLE();
}

} // namespace Andon
