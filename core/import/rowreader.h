// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/bytesource.h"

#include <QJsonObject>
#include <QString>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace Andon {

enum class FileKind { Separated, JsonArray, JsonLines };

/// How the rows of a file are told apart.
struct FileForm
{
    FileKind kind = FileKind::Separated;
    QString encoding = QStringLiteral("UTF-8");
    char delimiter = ',';
    char quote = '"';
    bool hasHeader = true;                 ///< The first row names the columns.
    std::vector<std::string> columns = {}; ///< Their names: of the header, "column 1" .. without one, of JSON the members that were seen.
    bool operator==(const FileForm &) const = default;
};

QJsonObject toJson(const FileForm &form);
Result<FileForm> formFromJson(const QJsonObject &json);

/// One row of a file. Views live until the next row is asked for.
struct Row
{
    std::int64_t line = 0;                       ///< On which it begins, from 1.
    std::vector<std::string_view> fields = {};   ///< In UTF-8, in the order of the columns; empty ones may be left out at the end.
    std::string_view raw = {};                   ///< As it stands in the file; of one that is too long its beginning.
    std::string problem = {};                    ///< Why it cannot be read as a row: the end of a sentence "Line 7: ..". Empty when it can.
    std::string_view field(std::size_t column) const { return column < fields.size() ? fields[column] : std::string_view(); }
};

/// The rows of a file, one after the other. A row that cannot be read is one with a problem; what
/// follows is read all the same.
class RowReader
{
public:
    virtual ~RowReader() = default;

    /// The next row, valid until the next call; null at the end. Fails as ByteSource::next() does.
    virtual Result<const Row *> next() = 0;

    /// The names of the columns; of JSON they may become more with each row.
    virtual const std::vector<std::string> &columns() const = 0;
};

/// Opens the rows of @a bytes, which outlives them; a header is read at once and is no row.
/// TooLarge when it has more columns than the limit.
Result<std::unique_ptr<RowReader>> readRows(ByteSource &bytes, const FileForm &form, const ImportLimits &limits = {});

} // namespace Andon
