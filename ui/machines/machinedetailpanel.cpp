// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/machines/machinedetailpanel.h"

#include "ui/charts/trendchart.h"
#include "ui/machines/cyclecard.h"
#include "ui/machines/eventtablemodel.h"
#include "ui/machines/machinefacts.h"
#include "ui/machines/ratetrend.h"
#include "ui/style/noticebar.h"
#include "ui/style/spacing.h"
#include "ui/style/textsize.h"
#include "ui/style/wording.h"
#include "ui/tables/tableview.h"

#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>

namespace Andon {

namespace {

using namespace std::chrono_literals;

constexpr auto undoFor = 10s;
constexpr int rowsOfEvents = 8;   // At least so many are seen.

} // namespace

MachineDetailPanel::MachineDetailPanel(QWidget *parent)
    : QScrollArea(parent)
{
    setAccessibleName(tr("Details of the machine"));
    setFrameShape(NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    keepWide(this, Spacing::details, Spacing::mostDetails);
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    createNotice(layout);
    m_facts = new MachineFacts;
    layout->addWidget(m_facts);
    connect(m_facts, &MachineFacts::closed, this, &MachineDetailPanel::closed);
    connect(m_facts, &MachineFacts::changeRequested, this, &MachineDetailPanel::changeRequested);
    createTrend(layout);
    m_cycles = new CycleCard;
    layout->addWidget(m_cycles);
    createEvents(layout);
    setWidget(content);
}

void MachineDetailPanel::createNotice(QVBoxLayout *layout)
{
    m_notice = new NoticeBar;
    layout->addWidget(m_notice);
    m_noticeEnds.setSingleShot(true);
    m_noticeEnds.setInterval(undoFor);
    connect(&m_noticeEnds, &QTimer::timeout, m_notice, &QWidget::hide);
    connect(m_notice, &NoticeBar::triggered, this, [this] {
        m_notice->hide();
        if (const auto undo = std::exchange(m_undo, std::nullopt))
            Q_EMIT changeRequested(*undo);
    });
}

void MachineDetailPanel::createTrend(QVBoxLayout *layout)
{
    m_trendCard = new Card(tr("Defects per hour"));
    m_trend = new TrendChart;
    fitToText(m_trend, [this] { m_trend->setFixedHeight(scaled(130)); });
    connect(m_trend, &TrendChart::eventsRequested, this, &MachineDetailPanel::eventsRequested);
    m_noTrend = plainLabel(tr("No events in this range."), "dim");
    m_trendCard->addContent(m_trend);
    m_trendCard->addContent(m_noTrend, 0);
    layout->addWidget(m_trendCard);
}

void MachineDetailPanel::createEvents(QVBoxLayout *layout)
{
    auto *card = new Card(tr("Last events"));
    auto *open = card->addLink(tr("Open in Events →"));
    m_events = new EventTableModel(this);
    m_eventTable = new TableView(tr("Last events of this machine"));
    m_eventTable->setModel(m_events);
    m_eventTable->setColumnWeights({11, 10, 8, 10}, -1, EventTableModel::Time);
    m_eventTable->setMinimumHeight((rowsOfEvents + 1) * (fontMetrics().height() + 12));
    card->addContent(m_eventTable);
    layout->addWidget(card, 1);
    connect(open, &QPushButton::clicked, this, [this] { Q_EMIT eventsRequested({.machine = m_machine.machine, .factory = m_machine.factory}); });
    // The minute around it, so that what came just before and after is seen too.
    const auto follow = [this](const QModelIndex &row) {
        const Instant minute = std::chrono::floor<std::chrono::minutes>(m_events->row(row.row()).event.time);
        Q_EMIT eventsRequested({.machine = m_machine.machine, .factory = m_machine.factory, .window = Window{minute, minute + 1min}});
    };
    connect(m_eventTable, &QTableView::clicked, this, follow);
    connect(m_eventTable, &QTableView::activated, this, follow);
}

bool MachineDetailPanel::isPinned() const
{
    return m_facts->isPinned();
}

void MachineDetailPanel::unpin()
{
    m_facts->unpin();
}

bool MachineDetailPanel::isShown(const MachineId &machine, const FactoryId &factory) const
{
    return m_machine.machine == machine && m_machine.factory == factory;
}

void MachineDetailPanel::display(const MachineDetail &detail, const Window &window, double limit, Instant now)
{
    if (!isShown(detail.figures.machine, detail.figures.factory)) {
        m_notice->hide();
        verticalScrollBar()->setValue(0);
    }
    m_machine = detail.figures;
    m_facts->display(detail, limit, now);
    const RateTrend trend = rateTrend(m_machine.trend, window);
    const bool hasTrend = m_machine.totals.events > 0;
    m_trend->setVisible(hasTrend);
    m_noTrend->setVisible(!hasTrend);
    m_trendCard->setSubtitle(hasTrend ? tr("over the last %1 each").arg(durationText(trend.span)) : QString());
    m_trend->setSubject({.machine = m_machine.machine, .factory = m_machine.factory, .onlyDefects = true});
    if (hasTrend)
        m_trend->replace(trend.window, trend.rates, limit, trend.span);
    m_events->show(detail.lastEvents, now);
}

void MachineDetailPanel::displayCycles(const CycleTimes &times)
{
    m_cycles->display(times);
}

void MachineDetailPanel::clearCycles()
{
    m_cycles->clear();
}

void MachineDetailPanel::noteChange(const MachineNote &note)
{
    const bool wasInUse = m_machine.health != Health::Muted;
    if (!isShown(note.machine, note.factory) || note.isInUse == wasInUse)
        return;
    m_undo = MachineChange{.machine = note.machine, .factory = note.factory, .isInUse = wasInUse};
    m_notice->setAction(tr("Undo"));
    const QString name = note.machine.toString();
    m_notice->say(NoticeBar::Tone::Plain, note.isInUse ? tr("%1 is in use again.").arg(name) : tr("%1 is not in use: it may be silent.").arg(name));
    m_noticeEnds.start();
}

void MachineDetailPanel::noteFailure(const MachineChange &change, const QString &sentence)
{
    if (!isShown(change.machine, change.factory))
        return;
    m_facts->noteFailure();
    m_undo.reset();
    m_notice->setAction({});
    m_notice->say(NoticeBar::Tone::Trouble, sentence);
    m_noticeEnds.stop();
}

} // namespace Andon
