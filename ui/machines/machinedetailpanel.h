// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/figures.h"
#include "ui/feed/eventslink.h"

#include <QWidget>

class QLabel;

namespace Andon {

class Card;
class EventTableModel;
class HealthBadge;
class TrendChart;

/// Why a machine is in its state, without leaving the list: its figures, the trend and what it
/// reported last.
class MachineDetailPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit MachineDetailPanel(QWidget *parent = nullptr);

    void display(const MachineDetail &detail, const Window &window, Instant now);

Q_SIGNALS:
    void closed();
    void eventsRequested(const Andon::EventsLink &link);

private:
    void createFacts();
    void createTrend();
    void createEvents();
    void showFacts(const MachineFigures &machine, Instant now);

    Card *m_facts = nullptr;
    HealthBadge *m_badge = nullptr;
    QLabel *m_place = nullptr;
    QLabel *m_rate = nullptr;
    QLabel *m_share = nullptr;
    QLabel *m_last = nullptr;
    QLabel *m_silence = nullptr;
    Card *m_trendCard = nullptr;
    TrendChart *m_trend = nullptr;
    QLabel *m_noTrend = nullptr;
    EventTableModel *m_events = nullptr;
};

} // namespace Andon
