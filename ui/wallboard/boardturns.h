// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/boardpage.h"

namespace Andon {

/// Which screen of the wall-board is shown: the line status takes as many as there are cards for, each
/// other page one.
class BoardTurns
{
public:
    struct Place
    {
        BoardPage page = BoardPage::LineStatus;
        int part = 0;                 ///< Of the line status.
        bool operator==(const Place &) const = default;
    };

    /// How many screens the line status takes. The page shown stays.
    void setLineScreens(int screens);

    void go(BoardPage page);
    void next();
    void previous();

    Place place() const;
    int number() const { return m_screen + 1; }
    int count() const { return m_lineScreens + boardPageCount - 1; }

private:
    int m_lineScreens = 1;
    int m_screen = 0;
};

} // namespace Andon
