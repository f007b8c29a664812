// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace Bench {

/// A table whose rows are printed as they come, so that its widths are said beforehand. A text that is too long pushes
/// the rest of its row aside.
class Table
{
public:
    struct Column
    {
        std::string title = {};
        int width = 0;           ///< Text stands at the left.
        bool isNumber = false;   ///< Numbers stand at the right.
    };

    explicit Table(std::vector<Column> columns) : m_columns(std::move(columns)) {}

    void printTitles() const;
    void printRow(const std::vector<std::string> &cells) const;

private:
    std::vector<Column> m_columns;
};

} // namespace Bench
