// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/embedded/directory/idpage.h"

#include <utility>

namespace Andon {

bool IdPagePacker::add(const IdEntry &entry)
{
    const bool isFull = m_page.bytes.size() + mostBytesOfEntry > m_bytes && entry.key != m_last;
    if (isFull)
        m_complete = std::exchange(m_page, {});
    put(entry);
    return isFull;
}

IdPage IdPagePacker::take()
{
    return std::exchange(m_complete.bytes.empty() ? m_page : m_complete, {});
}

void IdPagePacker::put(const IdEntry &entry)
{
    if (m_page.bytes.empty()) {
        m_page.first = m_last = entry.key;
        m_page.bytes.reserve(m_bytes + mostBytesOfEntry);
    }
    putNumber(m_page.bytes, entry.key - m_last);
    putNumber(m_page.bytes, entry.row - m_firstRow);
    m_last = entry.key;
}

} // namespace Andon
