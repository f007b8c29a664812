// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/overviewpage.h"

#include "ui/charts/ingestchart.h"
#include "ui/charts/paretochart.h"
#include "ui/help/explanationpopover.h"
#include "ui/lines/paretobars.h"
#include "ui/machines/machinetablemodel.h"
#include "ui/machines/machinetiles.h"
#include "ui/overview/defectscard.h"
#include "ui/overview/kpicard.h"
#include "ui/rejections/rejectiontablemodel.h"
#include "ui/style/card.h"
#include "ui/style/comparison.h"
#include "ui/style/wording.h"
#include "ui/tables/tableview.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace Andon {

namespace {

constexpr int worstShown = 10;
constexpr qsizetype barsShown = 12;
constexpr int widthForMoreBars = 700;
constexpr int widthForSender = 1150;   // Of the page.
constexpr int heightForIngest = 680;   // Pixels of the page; below it two charts under the tiles would be strips.

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
    auto *left = new QVBoxLayout;
    left->setSpacing(12);
    left->addWidget(createMachines());
    left->addWidget(createDefects(), 1);
    left->addWidget(createIngest(), 1);
    auto *right = new QVBoxLayout;
    right->setSpacing(12);
    right->addWidget(createPareto(), 6);
    right->addWidget(createRejections(), 5);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(12);
    columns->addLayout(left, 3);
    columns->addLayout(right, 2);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->setSpacing(12);
    page->addWidget(createKpis());
    page->addLayout(columns, 1);
    setFocusProxy(m_tiles);
}

void OverviewPage::resizeEvent(QResizeEvent *event)
{
    m_ingestCard->setVisible(height() >= heightForIngest);
    m_rejectionTable->setColumnShown(RejectionTableModel::Sender, width() >= widthForSender);
    PlantPage::resizeEvent(event);
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
    m_silent = new KpiCard(tr("Machines silent"));
    for (KpiCard *card : {m_events, m_defects, m_share, m_rejected, m_silent})
        layout->addWidget(card);
    connect(m_events, &KpiCard::clicked, this, [this] { Q_EMIT eventsRequested({}); });
    connect(m_defects, &KpiCard::clicked, this, [this] { Q_EMIT eventsRequested({.onlyDefects = true}); });
    connect(m_share, &KpiCard::clicked, this, &OverviewPage::linesRequested);
    connect(m_rejected, &KpiCard::clicked, this, &OverviewPage::rejectionsRequested);
    connect(m_silent, &KpiCard::clicked, this, [this] { Q_EMIT machinesRequested({.state = Health::NoData}); });
    return row;
}

QWidget *OverviewPage::createMachines()
{
    m_machinesCard = new Card(tr("Machine health"));
    connect(m_machinesCard->addLink(tr("Open machines →")), &QPushButton::clicked, this, [this] { Q_EMIT machinesRequested({}); });
    m_machines = new MachineTableModel(this);
    m_tiles = new MachineTiles;
    m_tiles->setModel(m_machines);
    m_machinesCard->addContent(m_tiles, 0);
    m_rest = new QPushButton;
    m_rest->setProperty("link", true);
    m_rest->setCursor(Qt::PointingHandCursor);
    m_rest->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_machinesCard->addContent(m_rest, 0);
    connect(m_rest, &QPushButton::clicked, this, [this] { Q_EMIT machinesRequested(m_restLink); });
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
    connect(m_pareto, &ParetoChart::eventsRequested, this, &OverviewPage::eventsRequested);
    // The others have no events of one line; the page of lines shows who they are.
    connect(m_pareto, &ParetoChart::clicked, this, [this](int bar) {
        if (!m_pareto->linkOf(bar))
            Q_EMIT linesRequested();
    });
    return card;
}

QWidget *OverviewPage::createDefects()
{
    m_defectsCard = new DefectsCard;
    connect(m_defectsCard, &DefectsCard::eventsRequested, this, &OverviewPage::eventsRequested);
    return m_defectsCard;
}

QWidget *OverviewPage::createIngest()
{
    m_ingestCard = new Card(tr("Ingest"));
    m_ingest = new IngestChart;
    connect(m_ingest, &IngestChart::eventsRequested, this, &OverviewPage::eventsRequested);
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
    m_rejectionTable->hideColumn(RejectionTableModel::EventName);
    m_rejectionTable->hideColumn(RejectionTableModel::Message);
    m_rejectionTable->setColumnWeights({9, 10, 0, 9, 21, 0});
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
    explainKpis(view);
    showMachines(figures);
    m_defectsCard->display(figures);
    const qsizetype most = m_pareto->width() >= widthForMoreBars ? mostParetoBars : barsShown;
    const QList<ParetoBar> bars = paretoBars(ranking(figures, RankBy::Line), most);
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

void OverviewPage::showMachines(const PlantFigures &figures)
{
    const int shown = std::min(worstShown, int(figures.machines.size()));
    m_machines->show(figures, worstShown);
    m_tiles->setWhole(shown);
    m_machinesCard->setSubtitle(figures.machines.size() > worstShown ? tr("the worst ten of %1").arg(machineCountText(std::int64_t(figures.machines.size())))
                                                                     : tr("%1, worst first").arg(machineCountText(shown)));
    const auto rest = figures.machines.begin() + shown;
    const bool isHealthy = std::all_of(rest, figures.machines.end(), [](const MachineFigures &machine) { return machine.health == Health::Healthy; });
    m_restLink = isHealthy ? MachinesLink{.state = Health::Healthy} : MachinesLink();
    const int count = int(figures.machines.end() - rest);
    m_rest->setVisible(count > 0);
    m_rest->setText(isHealthy ? tr("and %n healthy →", nullptr, count) : tr("and %n more →", nullptr, count));
}

void OverviewPage::showKpis(const PlantFigures &figures)
{
    const Totals &totals = figures.totals;
    const PlantNumbers &yesterday = figures.yesterday;
    const QString inFull = tr("The same time a day earlier: %1");
    const auto show = [&](KpiCard *card, std::int64_t now, std::int64_t then, bool isTrouble = false) {
        card->display(numberText(now), yesterdayText(now, then), inFull.arg(numberText(then)), isTrouble);
    };
    show(m_events, totals.events, yesterday.totals.events);
    show(m_defects, totals.defects, yesterday.totals.defects);
    show(m_rejected, figures.rejected, yesterday.rejected, figures.rejected > 0);
    const auto perHundred = [](const Totals &of) { return decimalText(percentRounded(of.defects, of.events - of.unknown), 2); };
    const QString then = yesterday.totals.events > yesterday.totals.unknown ? perHundred(yesterday.totals) : nothingText();
    m_share->display(perHundred(totals), yesterdayText(then), inFull.arg(then) + QLatin1Char('\n') + tr("%1 events with an unknown count left out").arg(numberText(totals.unknown)));
    const auto silent = std::count_if(figures.machines.begin(), figures.machines.end(), [](const MachineFigures &machine) { return machine.health == Health::NoData; });
    m_silent->display(tr("%1 of %2", "machines").arg(numberText(silent), numberText(std::int64_t(figures.machines.size()))), yesterdayText(numberText(yesterday.silent)),
                      inFull.arg(numberText(yesterday.silent)), silent > 0);
}

void OverviewPage::explainKpis(const PlantView &view)
{
    const PlantFigures &figures = view.figures;
    const Totals &totals = figures.totals;
    const auto silent = std::count_if(figures.machines.begin(), figures.machines.end(),
                                      [](const MachineFigures &machine) { return machine.health == Health::NoData; });
    setExplanation(m_events, explainEvents(totals, figures.window), m_events->value());
    setExplanation(m_defects, explainDefects(totals, figures.window), m_defects->value());
    setExplanation(m_share, explainDefectsPer100(totals), m_share->value());
    setExplanation(m_rejected, explainRejected(figures.rejected, view.openRejections, figures.window), m_rejected->value());
    setExplanation(m_silent, explainSilentMachines(silent, std::int64_t(figures.machines.size())), m_silent->value());
}

QString OverviewPage::helpText() const
{
    return tr("The plant at a glance, for the factory and the span of time chosen above. Grey is normal; colour is something to look after. "
              "Every number, machine and bar leads to the page with its details.");
}

} // namespace Andon
