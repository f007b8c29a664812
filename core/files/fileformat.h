// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTimeZone>

#include <cstdint>
#include <optional>
#include <string_view>

namespace Andon {

enum class FileFormat { Csv, Xlsx, Json, NdJson };

/// "csv", "xlsx", "json" or "ndjson": the word in addresses and settings, and the end of a file's name.
std::string_view formatWord(FileFormat format);
std::optional<FileFormat> formatFromWord(std::string_view word);

/// "text/csv; charset=utf-8" and the like.
std::string_view mediaType(FileFormat format);

/// How moments are written in CSV. The last two are the digits of the clock on the wall, which spreadsheets take for a
/// time; the zone stands in the header then.
enum class TimeForm {
    Iso,        ///< 2026-01-31T06:00:00+01:00, with Z in UTC.
    YearFirst,  ///< 2026-01-31 06:00:00
    DayFirst,   ///< 31.01.2026 06:00:00
};

/// What may be chosen of a file. What does not apply to its format plays no part.
struct FileOptions
{
    char delimiter = ',';                ///< Of CSV: , ; | or a tab.
    char decimalMark = '.';              ///< Of CSV: . or ,
    bool hasByteOrderMark = false;       ///< Of CSV: Excel takes it for UTF-8 only with one.
    TimeForm timeForm = TimeForm::Iso;   ///< Of CSV.
    QTimeZone zone = QTimeZone::utc();   ///< Of the times in CSV and XLSX. JSON is in UTC.

    /// Columns are headed by their titles, and durations are in seconds (CSV). Otherwise by their keys, and durations are
    /// in milliseconds.
    bool isForPeople = true;

    /// The header's row included; a table with more goes on in a further sheet. Excel takes no more than this.
    std::int64_t rowsOfSheet = 1'048'576;
};

} // namespace Andon
