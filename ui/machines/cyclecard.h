// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/cycletimes.h"
#include "ui/style/card.h"

namespace Andon {

class ColumnChart;

/// How long the cycles of a machine took: how many of which length.
class CycleCard final : public Card
{
    Q_OBJECT

public:
    explicit CycleCard(QWidget *parent = nullptr);

    void display(const CycleTimes &times);

    /// Nothing is known yet.
    void clear();

private:
    ColumnChart *m_chart = nullptr;
    QLabel *m_nothing = nullptr;
};

} // namespace Andon
