// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/overviewpage.h"

#include "ui/charts/ingestchart.h"
#include "ui/charts/paretochart.h"
#include "ui/lines/paretobars.h"
#include "ui/machines/machinetablemodel.h"
#include "ui/machines/machinetiles.h"
#include "ui/overview/kpicard.h"
#include "ui/rejections/rejectiontablemodel.h"
#include "ui/style/card.h"
#include "ui/style/wording.h"
#include "ui/tables/tableview.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

#include <array>

namespace Andon {

namespace {

/// A card shows either what there is or, in words, that there is nothing.
QLabel *nothing(const QString &sentence)
{
    QLabel *label = plainLabel(sentence, "dim");
    label->setAlignment(Qt::AlignCenter);
    label->setWordWrap(true);
    return label;
}

} // namespace

OverviewPage::OverviewPage(QWidget *parent)
    : PlantPage(parent)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(12);
    grid->addWidget(createKpis(), 0, 0, 1, 2);
    grid->addWidget(createMachines(), 1, 0);
    grid->addWidget(createPareto(), 1, 1);
    grid->addWidget(createIngest(), 2, 0);
    grid->addWidget(createRejections(), 2, 1);
    setFocusProxy(m_tiles);
    grid->setRowStretch(1, 7);
    grid->setRowStretch(2, 4);
    grid->setColumnStretch(0, 5);
    grid->setColumnStretch(1, 4);
}

QWidget *OverviewPage::createKpis()
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    m_events = new KpiCard(tr("Events"));
    m_defects = new KpiCard(tr("Defects"));
    m_share = new KpiCard(tr("Defects per 100 events"));
    m_rejected = new KpiCard(tr("Rejected"));
    m_health = new KpiCard(tr("Machines"));
    for (KpiCard *card : {m_events, m_defects, m_share, m_health, m_rejected})
        layout->addWidget(card);
    connect(m_events, &KpiCard::clicked, this, &OverviewPage::machinesRequested);
    connect(m_defects, &KpiCard::clicked, this, &OverviewPage::linesRequested);
    connect(m_share, &KpiCard::clicked, this, &OverviewPage::linesRequested);
    connect(m_health, &KpiCard::clicked, this, &OverviewPage::machinesRequested);
    connect(m_rejected, &KpiCard::clicked, this, &OverviewPage::rejectionsRequested);
    return row;
}

QWidget *OverviewPage::createMachines()
{
    m_machinesCard = new Card(tr("Machine health"));
    connect(m_machinesCard->addLink(tr("Open machines →")), &QPushButton::clicked, this, &OverviewPage::machinesRequested);
    m_machines = new MachineTableModel(this);
    m_tiles = new MachineTiles;
    m_tiles->setModel(m_machines);
    m_machinesCard->addContent(m_tiles);
    const auto open = [this](const QModelIndex &index) {
        const MachineFigures &machine = m_machines->row(index.row());
        Q_EMIT machineRequested(machine.machine, machine.factory);
    };
    connect(m_tiles, &QListView::clicked, this, open);
    connect(m_tiles, &QListView::activated, this, open);
    return m_machinesCard;
}

QWidget *OverviewPage::createPareto()
{
    auto *card = new Card(tr("Top defect lines"));
    card->setSubtitle(tr("defects and cumulative share"));
    connect(card->addLink(tr("Open lines →")), &QPushButton::clicked, this, &OverviewPage::linesRequested);
    m_pareto = new ParetoChart;
    m_noDefects = nothing(tr("No defects in this range."));
    card->addContent(m_pareto);
    card->addContent(m_noDefects);
    connect(m_pareto, &ParetoChart::clicked, this, &OverviewPage::linesRequested);
    return card;
}

QWidget *OverviewPage::createIngest()
{
    m_ingestCard = new Card(tr("Ingest"));
    m_ingest = new IngestChart;
    m_noIngest = nothing(tr("Nothing arrived in this range."));
    m_ingestCard->addContent(m_ingest);
    m_ingestCard->addContent(m_noIngest);
    return m_ingestCard;
}

QWidget *OverviewPage::createRejections()
{
    auto *card = new Card(tr("Latest rejections"));
    connect(card->addLink(tr("Open log →")), &QPushButton::clicked, this, &OverviewPage::rejectionsRequested);
    m_rejections = new RejectionTableModel(this);
    m_rejectionTable = new TableView(tr("Latest rejections"));
    m_rejectionTable->setModel(m_rejections);
    m_rejectionTable->hideColumn(RejectionTableModel::Message);
    m_rejectionTable->setColumnWeights({9, 9, 9, 7, 21, 0});
    m_noRejections = nothing(tr("No event was refused in this range."));
    card->addContent(m_rejectionTable);
    card->addContent(m_noRejections);
    connect(m_rejectionTable, &QTableView::activated, this, &OverviewPage::rejectionsRequested);
    return card;
}

void OverviewPage::display(const PlantView &view)
{
    const PlantFigures &figures = view.figures;
    showKpis(figures);
    m_machines->show(figures);
    m_machinesCard->setSubtitle(tr("%1, worst first").arg(machineCountText(std::int64_t(figures.machines.size()))));
    const QList<ParetoBar> bars = paretoBars(figures, 12);
    m_pareto->replace(bars, figures.totals.defects);
    m_pareto->setVisible(!bars.isEmpty());
    m_noDefects->setVisible(bars.isEmpty());
    const bool hasArrivals = std::any_of(figures.ingest.begin(), figures.ingest.end(), [](const IngestSlot &slice) {
        return slice.accepted + slice.deduped + slice.updated + slice.rejected > 0;
    });
    m_ingest->setVisible(hasArrivals);
    m_noIngest->setVisible(!hasArrivals);
    if (hasArrivals)
        m_ingest->replace(figures.window, figures.ingest);
    m_ingestCard->setSubtitle(hasArrivals ? tr("events per %1 by outcome").arg(durationText(figures.slot)) : QString());
    m_rejections->show(figures.latestRejections, figures.asOf);
    m_rejectionTable->setVisible(!figures.latestRejections.empty());
    m_noRejections->setVisible(figures.latestRejections.empty());
}

void OverviewPage::showKpis(const PlantFigures &figures)
{
    const Totals &totals = figures.totals;
    const std::int64_t known = totals.events - totals.unknown;
    m_events->display(numberText(totals.events), changeText(totals.events, figures.before.events));
    m_defects->display(numberText(totals.defects), changeText(totals.defects, figures.before.defects));
    const std::int64_t knownBefore = figures.before.events - figures.before.unknown;
    m_share->display(decimalText(percentRounded(totals.defects, known), 2),
                  knownBefore > 0 ? tr("%1 in the period before").arg(decimalText(percentRounded(figures.before.defects, knownBefore), 2))
                                  : totals.unknown == 0 ? tr("every count is known") : tr("%1 unknown counts left out").arg(numberText(totals.unknown)));
    m_rejected->display(numberText(figures.rejected), figures.rejected == 0 ? tr("every event was in order") : tr("events refused on arrival"),
                     figures.rejected > 0);
    std::array<int, 3> count = {};
    for (const MachineFigures &machine : figures.machines)
        ++count[std::size_t(machine.health)];
    m_health->display(QStringLiteral("%1 · %2 · %3").arg(count[0]).arg(count[1]).arg(count[2]),
                   tr("healthy · warning · no data"));
}

QString OverviewPage::helpText() const
{
    return tr("The plant at a glance, for the factory and the span of time chosen above. Grey is normal; colour is something to look after. "
              "Every number, machine and bar leads to the page with its details.");
}

} // namespace Andon
