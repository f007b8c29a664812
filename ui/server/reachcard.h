// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/server/servertab.h"
#include "ui/style/card.h"

namespace Andon {

class Segments;

/// Which computers may send at all: this one, or those on the network.
class ReachCard final : public Card
{
    Q_OBJECT

public:
    explicit ReachCard(const WindowParts &parts, QWidget *parent = nullptr);

    void refresh();

private:
    void choose(int reach);

    const WindowParts m_parts;
    Segments *m_reach = nullptr;
    QLabel *m_words = nullptr;
    bool m_isRefused = false;   ///< The network was chosen without a token.
};

} // namespace Andon
