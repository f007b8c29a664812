// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/jsontablewriter.h"

#include "core/files/jsonwriter.h"

#include <utility>

namespace Andon {

namespace {

void write(JsonWriter &json, const Cell &cell)
{
    if (const auto *isTrue = std::get_if<bool>(&cell))
        json.truth(*isTrue);
    else if (const auto *text = std::get_if<std::string>(&cell))
        json.text(*text);
    else if (const auto *number = std::get_if<std::int64_t>(&cell))
        json.whole(*number);
    else if (const auto *decimal = std::get_if<double>(&cell))
        json.real(*decimal);
    else if (const auto *time = std::get_if<ReceivedTime>(&cell))
        json.text(isoText(*time));
    else if (const auto *length = std::get_if<std::chrono::milliseconds>(&cell))
        json.whole(length->count());
    else if (const auto *raw = std::get_if<JsonText>(&cell); raw && !raw->utf8.empty())
        json.raw(QByteArrayView(raw->utf8.data(), qsizetype(raw->utf8.size())));
    else
        json.null();
}

} // namespace

Result<void> JsonTableWriter::beginTable(const QString &, const std::vector<FileColumn> &columns)
{
    Q_ASSERT(m_layout == Layout::Lines || m_columns.empty());
    m_columns = columns;
    if (m_layout == Layout::Array)
        m_output.text() += '[';
    return {};
}

Result<void> JsonTableWriter::writeRow(std::span<const Cell> cells)
{
    Q_ASSERT(cells.size() == m_columns.size());
    JsonWriter json;
    json.beginObject();
    for (std::size_t i = 0; i < cells.size(); ++i) {
        json.name(m_columns[i].key);
        write(json, cells[i]);
    }
    json.endObject();
    if (m_layout == Layout::Array)
        m_output.text() += std::exchange(m_hasRows, true) ? ",\n" : "\n";
    m_output.text() += std::move(json).json();
    if (m_layout == Layout::Lines)
        m_output.text() += '\n';
    return m_output.writeSome();
}

Result<void> JsonTableWriter::finish()
{
    if (m_layout == Layout::Array)
        m_output.text() += m_hasRows ? "\n]\n" : "]\n";
    return m_output.writeAll();
}

} // namespace Andon
