// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wallboard/boardturns.h"

#include <algorithm>

namespace Andon {

void BoardTurns::setLineScreens(int screens)
{
    const Place before = place();
    m_lineScreens = std::max(1, screens);
    go(before.page);
    if (before.page == BoardPage::LineStatus)
        m_screen = std::min(before.part, m_lineScreens - 1);
}

void BoardTurns::go(BoardPage page)
{
    m_screen = page == BoardPage::LineStatus ? 0 : m_lineScreens + int(page) - 1;
}

void BoardTurns::next()
{
    m_screen = (m_screen + 1) % count();
}

void BoardTurns::previous()
{
    m_screen = (m_screen + count() - 1) % count();
}

BoardTurns::Place BoardTurns::place() const
{
    if (m_screen < m_lineScreens)
        return {.page = BoardPage::LineStatus, .part = m_screen};
    return {.page = BoardPage(m_screen - m_lineScreens + 1)};
}

} // namespace Andon
