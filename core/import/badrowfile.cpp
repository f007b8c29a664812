// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/badrowfile.h"

#include <QSaveFile>

namespace Andon {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype writtenTogether = 64 * 1024;
constexpr qint64 copiedTogether = 256 * 1024;

void append(QByteArray &line, std::string_view field, char delimiter)
{
    const bool needsQuotes = field.find_first_of("\"\r\n") != std::string_view::npos || field.find(delimiter) != std::string_view::npos
        || field.starts_with(' ') || field.ends_with(' ');
    if (!needsQuotes) {
        line.append(field.data(), qsizetype(field.size()));
        return;
    }
    line += '"';
    for (const char c : field) {
        if (c == '"')
            line += '"';
        line += c;
    }
    line += '"';
}

} // namespace

BadRowFile::BadRowFile(const std::vector<std::string> &columns, char delimiter)
    : m_columns(columns.size()), m_delimiter(delimiter)
{
    m_hasFailed = !m_file.open();
    m_buffer = "\xEF\xBB\xBF";   // or Excel takes it for something else than UTF-8
    write({columns.begin(), columns.end()}, "reason");
}

void BadRowFile::add(const Row &row, const BadRow &bad)
{
    std::vector<std::string_view> fields = row.fields;
    if (fields.empty())
        fields.push_back(row.raw);
    fields.resize(std::max(fields.size(), m_columns));
    write(fields, bad.sentence().toStdString());
}

void BadRowFile::write(const std::vector<std::string_view> &fields, std::string_view last)
{
    for (const std::string_view field : fields) {
        append(m_buffer, field, m_delimiter);
        m_buffer += m_delimiter;
    }
    append(m_buffer, last, m_delimiter);
    m_buffer += "\r\n";
    if (m_buffer.size() < writtenTogether)
        return;
    m_hasFailed = m_hasFailed || m_file.write(m_buffer) != m_buffer.size();
    m_buffer.clear();
}

Result<void> BadRowFile::saveAs(const QString &file)
{
    m_hasFailed = m_hasFailed || m_file.write(m_buffer) != m_buffer.size() || !m_file.seek(0);
    m_buffer.clear();
    QSaveFile copy(file);
    if (!copy.open(QIODevice::WriteOnly))
        return Error {ErrorCode::Storage, u"The bad rows cannot be written to %1: %2."_s.arg(file, copy.errorString())};
    for (QByteArray piece = m_file.read(copiedTogether); !piece.isEmpty(); piece = m_file.read(copiedTogether))
        copy.write(piece);
    m_file.seek(m_file.size());
    if (!copy.commit())
        return Error {ErrorCode::Storage, u"The bad rows cannot be written to %1: %2."_s.arg(file, copy.errorString())};
    if (m_hasFailed)
        return Error {ErrorCode::DiskFull, u"Not all bad rows are in %1: there was no room for them in the folder for temporary files."_s.arg(file)};
    return {};
}

} // namespace Andon
