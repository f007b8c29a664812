// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/output/table.h"

#include <algorithm>
#include <cstdio>

namespace Bench {

void Table::printTitles() const
{
    std::vector<std::string> titles;
    for (const Column &column : m_columns)
        titles.push_back(column.title);
    printRow(titles);
}

void Table::printRow(const std::vector<std::string> &cells) const
{
    std::string line;
    for (std::size_t i = 0; i < std::min(cells.size(), m_columns.size()); ++i) {
        const std::string &cell = cells[i];
        const std::size_t width = std::max(std::size_t(m_columns[i].width), cell.size());
        const std::string space(width - cell.size(), ' ');
        line += "  " + (m_columns[i].isNumber ? space + cell : cell + space);
    }
    std::printf("%s\n", line.c_str());
    std::fflush(stdout);
}

} // namespace Bench
