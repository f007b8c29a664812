// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/rowreader.h"
#include "core/import/textlines.h"

#include <csv.h>

#include <deque>

namespace Andon {

/// Rows of a CSV or TSV file. A quote that is opened and never closed makes its own line a bad row and
/// not all that follow. Rows without any text are left out.
class SeparatedRows final : public RowReader
{
public:
    SeparatedRows(ByteSource &bytes, const FileForm &form, const ImportLimits &limits);
    ~SeparatedRows() override;
    SeparatedRows(const SeparatedRows &) = delete;
    SeparatedRows &operator=(const SeparatedRows &) = delete;

    /// Reads the header, if there is one.
    Result<void> begin();

    Result<const Row *> next() override;
    const std::vector<std::string> &columns() const override { return m_columns; }

private:
    /// A line that the row that is being read began with or runs over.
    struct Pending
    {
        std::string text = {};
        std::int64_t number = 0;
        bool isTooLong = false;
        bool isUnreadable = false;
    };

    Result<bool> fetch();
    void startRow();
    void takeField(const char *text, std::size_t size);
    void feed(std::string_view text);
    bool isEmpty() const;
    void fill();
    void checkWidth();
    const Row *bad(const Pending &line, std::string problem);

    TextLines m_lines;
    const FileForm m_form;
    const ImportLimits m_limits;
    csv_parser m_parser = {};
    std::int64_t m_lineNumber = 0;
    std::deque<Pending> m_pending;            ///< Lines of the row, then those to be read again after a row that came to nothing.
    std::string m_text;                       ///< Of the row's fields, one after the other.
    std::vector<std::size_t> m_ends;          ///< Where each field ends in it.
    std::string m_raw;
    std::vector<std::string> m_columns;
    Row m_row;
    bool m_isRowDone = false;
    bool m_hasColumns = false;
    bool m_isWide = false;                    ///< The row has more fields than the limit.
};

} // namespace Andon
