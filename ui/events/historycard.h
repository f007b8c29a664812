// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/eventsearch.h"
#include "ui/style/card.h"

class QScrollArea;

namespace Andon {

/// What an event said before it was corrected and what it said then, side by side, newest correction
/// first: the fields that changed.
class HistoryCard final : public Card
{
    Q_OBJECT

public:
    explicit HistoryCard(QWidget *parent = nullptr);

    void display(const std::vector<Correction> &corrections, Instant now);

private:
    QScrollArea *m_area = nullptr;
    QLabel *m_nothing = nullptr;
};

} // namespace Andon
