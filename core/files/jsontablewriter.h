// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/files/bufferedoutput.h"
#include "core/files/tablewriter.h"

namespace Andon {

/// One object for each row, its members named by the columns' keys: an array of them (JSON) or one a line (NDJSON).
/// Times are in UTC as everywhere in the API, durations whole milliseconds, nothing is null.
class JsonTableWriter final : public TableWriter
{
public:
    enum class Layout { Array, Lines };

    JsonTableWriter(QIODevice &device, Layout layout) : m_output(device), m_layout(layout) {}

    Result<void> beginTable(const QString &name, const std::vector<FileColumn> &columns) override;
    Result<void> writeRow(std::span<const Cell> cells) override;
    Result<void> finish() override;

private:
    BufferedOutput m_output;
    Layout m_layout;
    std::vector<FileColumn> m_columns = {};
    bool m_hasRows = false;
};

} // namespace Andon
