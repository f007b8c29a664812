// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/embedded/correctedrows.h"

#include <algorithm>

namespace Andon {

using namespace Qt::StringLiterals;

namespace {

constexpr std::int64_t correctionsAtATime = 50'000;   // some 20 ms

} // namespace

Result<void> CorrectedRows::open()
{
    return m_database.prepareAll({{&m_after, "corrected_rows_after"_L1}});
}

Result<bool> CorrectedRows::follow()
{
    m_after.bind(1, m_last).bind(2, correctionsAtATime);
    std::int64_t count = 0;
    for (auto row = m_after.next(); !row || *row; row = m_after.next()) {
        if (!row)
            return row.error();
        const auto event = std::size_t(m_after.integer(1));
        if (event >= m_rows.size())
            m_rows.resize(std::max(event + 1, m_rows.size() + m_rows.size() / 2));
        m_rows[event] = true;
        m_last = m_after.integer(0);
        ++count;
    }
    return count < correctionsAtATime;
}

} // namespace Andon
