// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/files/bufferedoutput.h"
#include "core/files/tablewriter.h"
#include "core/files/timetext.h"

#include <string>
#include <string_view>

namespace Andon {

/// Comma-separated values after RFC 4180, in UTF-8. A text that a spreadsheet would take for a formula has an apostrophe in
/// front of it, a number never.
class CsvWriter final : public TableWriter
{
public:
    CsvWriter(QIODevice &device, FileOptions options);

    Result<void> beginTable(const QString &name, const std::vector<FileColumn> &columns) override;
    Result<void> writeRow(std::span<const Cell> cells) override;
    Result<void> finish() override;

private:
    void append(const Cell &cell);
    void appendText(std::string_view text);
    void appendField(std::string_view text);
    void appendNumber(std::string number);
    QString title(const FileColumn &column) const;

    FileOptions m_options;
    TimeText m_times;
    BufferedOutput m_output;
    std::string m_special;       // characters for which a field is quoted
    bool m_isFirstTable = true;
};

/// Whether a spreadsheet would take this text for a formula.
bool looksLikeFormula(std::string_view utf8);

} // namespace Andon
