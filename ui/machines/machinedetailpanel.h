// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/cycletimes.h"
#include "core/stats/figures.h"
#include "ui/feed/eventslink.h"

#include <QScrollArea>
#include <QTimer>

class QLabel;
class QVBoxLayout;

namespace Andon {

class Card;
class CycleCard;
class EventTableModel;
class MachineFacts;
class NoticeBar;
class TableView;
class TrendChart;

/// Why a machine is in its state, without leaving the list: its figures, the trend, how long its
/// cycles took, what it reported last and what people say of it. Scrolls where there is little room.
class MachineDetailPanel final : public QScrollArea
{
    Q_OBJECT

public:
    explicit MachineDetailPanel(QWidget *parent = nullptr);

    /// @a limit is in defects an hour.
    void display(const MachineDetail &detail, const Window &window, double limit, Instant now);

    void displayCycles(const CycleTimes &times);

    /// Another machine was chosen; what its cycles took is not known yet.
    void clearCycles();

    /// Choosing another machine does not change what is shown.
    bool isPinned() const;
    void unpin();

    /// What became of a change that was asked for.
    void noteChange(const MachineNote &note);
    void noteFailure(const MachineChange &change, const QString &sentence);

Q_SIGNALS:
    void closed();
    void eventsRequested(const Andon::EventsLink &link);
    void changeRequested(const Andon::MachineChange &change);

private:
    void createNotice(QVBoxLayout *layout);
    void createTrend(QVBoxLayout *layout);
    void createEvents(QVBoxLayout *layout);
    bool isShown(const MachineId &machine, const FactoryId &factory) const;

    NoticeBar *m_notice = nullptr;
    QTimer m_noticeEnds;
    std::optional<MachineChange> m_undo;
    MachineFacts *m_facts = nullptr;
    Card *m_trendCard = nullptr;
    TrendChart *m_trend = nullptr;
    QLabel *m_noTrend = nullptr;
    CycleCard *m_cycles = nullptr;
    EventTableModel *m_events = nullptr;
    TableView *m_eventTable = nullptr;
    MachineFigures m_machine;
};

} // namespace Andon
