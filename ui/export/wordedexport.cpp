// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/wordedexport.h"

#include <algorithm>

namespace Andon {

namespace {

class WordedSource final : public ExportSource
{
public:
    WordedSource(std::shared_ptr<ExportSource> source, std::size_t column, QString (*words)(const QString &))
        : m_source(std::move(source)), m_column(column), m_words(words)
    {
    }

    Result<ExportPart> next(EventReader &reader) override
    {
        auto part = m_source->next(reader);
        if (!part)
            return part;
        for (std::vector<Cell> &row : part->rows) {
            if (auto *code = std::get_if<std::string>(&row[m_column]))
                *code = m_words(QString::fromStdString(*code)).toStdString();
        }
        return part;
    }

private:
    std::shared_ptr<ExportSource> m_source;
    std::size_t m_column;
    QString (*m_words)(const QString &);
};

} // namespace

std::shared_ptr<ExportSource> exportWithWords(std::shared_ptr<ExportSource> source, const std::vector<FileColumn> &columns, std::string_view key,
                                              QString (*words)(const QString &code))
{
    const auto found = std::find_if(columns.begin(), columns.end(), [key](const FileColumn &column) { return column.key == key; });
    if (found == columns.end())
        return source;
    return std::make_shared<WordedSource>(std::move(source), std::size_t(found - columns.begin()), words);
}

} // namespace Andon
