// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/machines/machinedetailpanel.h"

#include "ui/charts/trendchart.h"
#include "ui/machines/eventtablemodel.h"
#include "ui/machines/healthbadge.h"
#include "ui/machines/machinetablemodel.h"
#include "ui/machines/ratetrend.h"
#include "ui/style/card.h"
#include "ui/style/factlist.h"
#include "ui/style/textsize.h"
#include "ui/style/wording.h"
#include "ui/tables/tableview.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace Andon {

MachineDetailPanel::MachineDetailPanel(QWidget *parent)
    : QWidget(parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    createFacts();
    createTrend();
    createEvents();
}

void MachineDetailPanel::createFacts()
{
    m_facts = new Card(tr("Machine"));
    m_badge = new HealthBadge;
    m_facts->addToHeader(m_badge);
    auto *close = m_facts->addLink(tr("Close"));
    close->setToolTip(tr("Close the details (Esc)"));
    connect(close, &QPushButton::clicked, this, &MachineDetailPanel::closed);
    auto *facts = new FactList;
    m_place = facts->add(tr("Line, factory"));
    m_rate = facts->add(tr("Defect rate"));
    m_share = facts->add(tr("Per 100 events"));
    m_last = facts->add(tr("Last event"));
    m_silence = facts->add(tr("Silent after"));
    m_facts->addContent(facts, 0);
    layout()->addWidget(m_facts);
}

void MachineDetailPanel::createTrend()
{
    m_trendCard = new Card(tr("Defects per hour"));
    m_trend = new TrendChart;
    fitToText(m_trend, [this] { m_trend->setFixedHeight(scaled(150)); });
    connect(m_trend, &TrendChart::eventsRequested, this, &MachineDetailPanel::eventsRequested);
    m_noTrend = plainLabel(tr("No events in this range."), "dim");
    m_trendCard->addContent(m_trend);
    m_trendCard->addContent(m_noTrend, 0);
    layout()->addWidget(m_trendCard);
}

void MachineDetailPanel::createEvents()
{
    auto *card = new Card(tr("Last events"));
    card->setSubtitle(tr("newest 50"));
    m_events = new EventTableModel(this);
    auto *table = new TableView(tr("Last events of this machine"));
    table->setModel(m_events);
    table->setColumnWeights({11, 10, 8, 10}, -1, EventTableModel::Time);
    card->addContent(table);
    static_cast<QVBoxLayout *>(layout())->addWidget(card, 1);
}

void MachineDetailPanel::display(const MachineDetail &detail, const Window &window, Instant now)
{
    const MachineFigures &machine = detail.figures;
    m_facts->setTitle(machine.machine.toString());
    m_badge->setHealth(machine.health);
    showFacts(machine, now);
    const RateTrend trend = rateTrend(machine.trend, window);
    const bool hasTrend = machine.totals.events > 0;
    m_trend->setVisible(hasTrend);
    m_noTrend->setVisible(!hasTrend);
    m_trendCard->setSubtitle(hasTrend ? tr("over the last %1 each").arg(durationText(trend.span)) : QString());
    m_trend->setSubject({.machine = machine.machine, .factory = machine.factory, .onlyDefects = true});
    if (hasTrend)
        m_trend->replace(trend.window, trend.rates, warningRate, trend.span);
    m_events->show(detail.lastEvents, now);
}

void MachineDetailPanel::showFacts(const MachineFigures &machine, Instant now)
{
    const Totals &totals = machine.totals;
    const std::int64_t known = totals.events - totals.unknown;
    const QString factory = machine.factory.isEmpty() ? nothingText() : machine.factory.toString();
    m_place->setText(QStringLiteral("%1 · %2").arg(lineText(machine.line), factory));
    m_rate->setText(tr("%1 per hour (limit %2)").arg(decimalText(machine.defectsPerHour, 2), decimalText(warningRate, 1)));
    m_share->setText(tr("%1 (%2 of %3; %4 unknown)")
                         .arg(decimalText(percentRounded(totals.defects, known), 2), numberText(totals.defects),
                              numberText(known), numberText(totals.unknown)));
    const bool isLongAgo = machine.lastEvent && now - *machine.lastEvent > std::chrono::hours(48);
    if (!machine.lastEvent || isLongAgo)
        m_last->setText(machine.lastEvent ? exactText(*machine.lastEvent) : nothingText());
    else
        m_last->setText(QStringLiteral("%1 · %2").arg(momentText(*machine.lastEvent, now), agoText(now - *machine.lastEvent)));
    m_silence->setText(tr("%1 (five times its usual gap)").arg(durationText(machine.silentAfter)));
}

} // namespace Andon
