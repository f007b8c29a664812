// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/feed/machineslink.h"
#include "ui/feed/page.h"

class QLabel;
class QPushButton;

namespace Andon {

class Card;
class DefectsCard;
class IngestChart;
class KpiCard;
class MachineTableModel;
class MachineTiles;
class ParetoChart;
class RejectionTableModel;
class TableView;

/// The plant at a glance: five numbers, the ten worst machines, the lines with most defects, defects
/// over time and, where there is room, what arrives; what was refused. Everything leads to its page.
class OverviewPage final : public PlantPage
{
    Q_OBJECT

public:
    explicit OverviewPage(QWidget *parent = nullptr);

    void display(const PlantView &view) override;
    QString helpText() const override;

Q_SIGNALS:
    void machinesRequested(const Andon::MachinesLink &link);
    void machineRequested(const Andon::MachineId &machine, const Andon::FactoryId &factory);
    void linesRequested();
    void rejectionsRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *createKpis();
    QWidget *createMachines();
    QWidget *createPareto();
    QWidget *createDefects();
    QWidget *createIngest();
    QWidget *createRejections();
    void showKpis(const PlantFigures &figures);
    void explainKpis(const PlantView &view);
    void showMachines(const PlantFigures &figures);

    KpiCard *m_events = nullptr;
    KpiCard *m_defects = nullptr;
    KpiCard *m_share = nullptr;
    KpiCard *m_rejected = nullptr;
    KpiCard *m_silent = nullptr;
    Card *m_machinesCard = nullptr;
    MachineTableModel *m_machines = nullptr;
    MachineTiles *m_tiles = nullptr;
    QPushButton *m_rest = nullptr;
    MachinesLink m_restLink;
    ParetoChart *m_pareto = nullptr;
    DefectsCard *m_defectsCard = nullptr;
    QLabel *m_noDefects = nullptr;
    Card *m_ingestCard = nullptr;
    IngestChart *m_ingest = nullptr;
    QLabel *m_noIngest = nullptr;
    RejectionTableModel *m_rejections = nullptr;
    TableView *m_rejectionTable = nullptr;
    QLabel *m_noRejections = nullptr;
};

} // namespace Andon
