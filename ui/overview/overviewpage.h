// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/feed/page.h"

class QLabel;

namespace Andon {

class Card;
class IngestChart;
class KpiCard;
class MachineTableModel;
class MachineTiles;
class ParetoChart;
class RejectionTableModel;
class TableView;

/// The plant at a glance: five numbers, the machines worst first, the lines with most defects, what
/// arrives and what was refused. Everything leads to its page.
class OverviewPage final : public PlantPage
{
    Q_OBJECT

public:
    explicit OverviewPage(QWidget *parent = nullptr);

    void display(const PlantView &view) override;
    QString helpText() const override;

Q_SIGNALS:
    void machinesRequested();
    void machineRequested(const Andon::MachineId &machine, const Andon::FactoryId &factory);
    void linesRequested();
    void rejectionsRequested();

private:
    QWidget *createKpis();
    QWidget *createMachines();
    QWidget *createPareto();
    QWidget *createIngest();
    QWidget *createRejections();
    void showKpis(const PlantFigures &figures);

    KpiCard *m_events = nullptr;
    KpiCard *m_defects = nullptr;
    KpiCard *m_share = nullptr;
    KpiCard *m_rejected = nullptr;
    KpiCard *m_health = nullptr;
    Card *m_machinesCard = nullptr;
    MachineTableModel *m_machines = nullptr;
    MachineTiles *m_tiles = nullptr;
    ParetoChart *m_pareto = nullptr;
    QLabel *m_noDefects = nullptr;
    Card *m_ingestCard = nullptr;
    IngestChart *m_ingest = nullptr;
    QLabel *m_noIngest = nullptr;
    RejectionTableModel *m_rejections = nullptr;
    TableView *m_rejectionTable = nullptr;
    QLabel *m_noRejections = nullptr;
};

} // namespace Andon
