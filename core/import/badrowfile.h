// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/rowmapper.h"

#include <QTemporaryFile>

#include <memory>

namespace Andon {

/// Rows that were not taken, in a temporary file of their own: as CSV with their columns and one more for the reason, so that
/// they can be mended and imported. The memory it takes does not grow.
class BadRowFile
{
public:
    /// @a delimiter between the columns.
    BadRowFile(const std::vector<std::string> &columns, char delimiter);

    void add(const Row &row, const BadRow &bad);

    /// Whether all were written. A disk that is full is no reason to stop an import.
    bool isWhole() const { return !m_hasFailed; }

    /// Copies it to @a file, in place of one that is there.
    Result<void> saveAs(const QString &file);

private:
    void write(const std::vector<std::string_view> &fields, std::string_view last);

    const std::size_t m_columns;
    const char m_delimiter;
    QTemporaryFile m_file;
    QByteArray m_buffer;
    bool m_hasFailed = false;
};

} // namespace Andon
