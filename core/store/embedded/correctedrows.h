// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/embedded/database.h"

#include <cstdint>
#include <vector>

namespace Andon {

/// Which rows of the log were ever corrected: a bit a row, up to the last corrected one. Follows the
/// table of corrections; on the thread of its connection.
class CorrectedRows
{
public:
    explicit CorrectedRows(Database &database) : m_database(database) {}

    Result<void> open();
    void close() { m_after = {}; }

    /// Reads some of what was added to the table; false while there may be more. Rows of events that
    /// were deleted stay: no number is given twice.
    Result<bool> follow();

    bool contains(std::uint32_t row) const { return row < m_rows.size() && m_rows[row]; }

private:
    Database &m_database;
    Statement m_after;
    std::int64_t m_last = 0;   ///< The last correction that was read.
    std::vector<bool> m_rows;
};

} // namespace Andon
