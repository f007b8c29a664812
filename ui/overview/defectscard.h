// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/figures.h"
#include "ui/feed/eventslink.h"
#include "ui/style/card.h"

namespace Andon {

class ColumnChart;

/// The defects of the plant over time, slot by slot.
class DefectsCard final : public Card
{
    Q_OBJECT

public:
    explicit DefectsCard(QWidget *parent = nullptr);

    void display(const PlantFigures &figures);

Q_SIGNALS:
    /// Those behind a slot are wanted.
    void eventsRequested(const Andon::EventsLink &link);

private:
    Window slotAt(std::size_t index) const;

    ColumnChart *m_chart = nullptr;
    QLabel *m_nothing = nullptr;
    Window m_window;
    std::chrono::milliseconds m_slot{0};
};

} // namespace Andon
