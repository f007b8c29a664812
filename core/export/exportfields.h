// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/export/exportsource.h"

#include <algorithm>
#include <span>
#include <string_view>

namespace Andon {

/// A column that a list has, and how its cells are told from a row.
template <typename Row>
struct ExportField
{
    std::string_view key = {};
    CellKind kind = CellKind::Text;
    Cell (*cell)(const Row &row, Readers readers) = nullptr;
};

std::span<const ExportField<FoundEvent>> eventFields();
std::span<const ExportField<Rejection>> rejectionFields();
std::span<const ExportField<ReadingRecord>> readingFields();
std::span<const ExportField<MachineFigures>> machineFields();
std::span<const ExportField<LineFigures>> lineFields();

template <typename Row>
std::vector<FileColumn> columnsOf(std::span<const ExportField<Row>> fields)
{
    std::vector<FileColumn> columns;
    for (const ExportField<Row> &field : fields)
        columns.push_back({.key = std::string(field.key), .title = QString::fromUtf8(field.key.data(), qsizetype(field.key.size())), .kind = field.kind});
    return columns;
}

/// Those of the fields that were asked for, in that order; null for a key that there is not.
template <typename Row>
std::vector<const ExportField<Row> *> chosenFields(std::span<const ExportField<Row>> fields, const std::vector<FileColumn> &columns)
{
    std::vector<const ExportField<Row> *> chosen;
    for (const FileColumn &column : columns) {
        const auto found = std::find_if(fields.begin(), fields.end(), [&column](const ExportField<Row> &field) { return field.key == column.key; });
        chosen.push_back(found == fields.end() ? nullptr : &*found);
    }
    return chosen;
}

template <typename Row>
std::vector<Cell> cellsOf(const Row &row, const std::vector<const ExportField<Row> *> &fields, Readers readers)
{
    std::vector<Cell> cells;
    cells.reserve(fields.size());
    for (const ExportField<Row> *field : fields)
        cells.push_back(field ? field->cell(row, readers) : Cell());
    return cells;
}

} // namespace Andon
