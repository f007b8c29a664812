// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/files/tablewriter.h"
#include "core/files/timetext.h"

#include <memory>
#include <string>

namespace Andon {

/// A workbook for Excel and its like: numbers, times and durations are what they are, a text is never a formula. The header
/// stays in sight, and a table that is too long for a sheet goes on in further ones. While it is written the rows are in
/// nameless files beside it.
class XlsxTableWriter final : public TableWriter
{
public:
    /// @a path is written by finish(), over whatever stands there.
    XlsxTableWriter(const QString &path, FileOptions options);
    ~XlsxTableWriter() override;

    Result<void> beginTable(const QString &name, const std::vector<FileColumn> &columns) override;
    Result<void> writeRow(std::span<const Cell> cells) override;
    Result<void> finish() override;

private:
    struct Workbook;

    Result<void> beginSheet();
    Result<void> checkSheets();
    QString freeSheetName() const;
    QString title(const FileColumn &column) const;
    void write(const Cell &cell, int column);
    void writeText(std::string_view text, int column);
    void writeTime(Instant instant, int column);

    FileOptions m_options;
    QString m_path;
    TimeText m_times;
    std::unique_ptr<Workbook> m_workbook;
    QString m_name = {};                       // of the table
    std::vector<FileColumn> m_columns = {};
    std::int64_t m_row = 0;                    // the next of the sheet
};

} // namespace Andon
