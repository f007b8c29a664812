// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/csvwriter.h"

#include "core/domain/reading.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace Andon {

using namespace Qt::StringLiterals;

bool looksLikeFormula(std::string_view utf8)
{
    // The last four are = + - @ in full width, which a spreadsheet set to Japanese reads alike.
    constexpr std::array<std::string_view, 11> beginnings = {"=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20"};
    return std::any_of(beginnings.begin(), beginnings.end(), [utf8](std::string_view beginning) { return utf8.starts_with(beginning); });
}

CsvWriter::CsvWriter(QIODevice &device, FileOptions options)
    : m_options(std::move(options)), m_times(m_options.zone), m_output(device), m_special("\"\r\n")
{
    m_special += m_options.delimiter;
    if (m_options.hasByteOrderMark)
        m_output.text() += "\xef\xbb\xbf";
}

Result<void> CsvWriter::beginTable(const QString &name, const std::vector<FileColumn> &columns)
{
    if (!std::exchange(m_isFirstTable, false)) {
        m_output.text() += "\r\n";
        appendText(name.toStdString());
        m_output.text() += "\r\n";
    }
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (i > 0)
            m_output.text() += m_options.delimiter;
        appendText(m_options.isForPeople ? title(columns[i]).toStdString() : columns[i].key);
    }
    m_output.text() += "\r\n";
    return m_output.writeSome();
}

QString CsvWriter::title(const FileColumn &column) const
{
    if (column.kind == CellKind::Duration)
        return column.title + u" (s)"_s;
    if (column.kind == CellKind::Time && m_options.timeForm != TimeForm::Iso)
        return u"%1 (%2)"_s.arg(column.title, QString::fromLatin1(m_options.zone.id()));
    return column.title;
}

Result<void> CsvWriter::writeRow(std::span<const Cell> cells)
{
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i > 0)
            m_output.text() += m_options.delimiter;
        append(cells[i]);
    }
    m_output.text() += "\r\n";
    return m_output.writeSome();
}

Result<void> CsvWriter::finish()
{
    return m_output.writeAll();
}

void CsvWriter::append(const Cell &cell)
{
    if (const auto *isTrue = std::get_if<bool>(&cell))
        return appendField(*isTrue ? "true" : "false");
    if (const auto *text = std::get_if<std::string>(&cell))
        return appendText(*text);
    if (const auto *number = std::get_if<std::int64_t>(&cell))
        return appendField(std::to_string(*number));
    if (const auto *number = std::get_if<double>(&cell))
        return std::isfinite(*number) ? appendNumber(scriptNumberText(*number)) : void();
    if (const auto *time = std::get_if<ReceivedTime>(&cell))
        return appendField(m_times.text(std::chrono::floor<std::chrono::milliseconds>(*time), m_options.timeForm, m_options.decimalMark));
    if (const auto *length = std::get_if<std::chrono::milliseconds>(&cell))
        return m_options.isForPeople ? appendNumber(scriptNumberText(double(length->count()) / 1000)) : appendField(std::to_string(length->count()));
    if (const auto *json = std::get_if<JsonText>(&cell))
        appendText(json->utf8);
}

void CsvWriter::appendText(std::string_view text)
{
    appendField(looksLikeFormula(text) ? "'" + std::string(text) : std::string(text));
}

void CsvWriter::appendNumber(std::string number)
{
    if (const auto point = number.find('.'); point != std::string::npos)
        number[point] = m_options.decimalMark;
    appendField(number);
}

void CsvWriter::appendField(std::string_view text)
{
    QByteArray &output = m_output.text();
    const bool isPadded = text.starts_with(' ') || text.ends_with(' ');
    if (!isPadded && text.find_first_of(m_special) == std::string_view::npos) {
        output.append(text.data(), qsizetype(text.size()));
        return;
    }
    output += '"';
    for (const char c : text) {
        if (c == '"')
            output += '"';
        output += c;
    }
    output += '"';
}

} // namespace Andon
