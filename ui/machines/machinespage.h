// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/settings.h"
#include "ui/feed/machineslink.h"
#include "ui/feed/page.h"
#include "ui/machines/machinetablemodel.h"

class QHBoxLayout;
class QLabel;
class QLineEdit;
class QSplitter;
class QStackedWidget;

namespace Andon {

class AccessService;
class ChoiceChip;
class MachineDetailPanel;
class MachineNoting;
class MachineRows;
class MachineTiles;
class Segments;
class TableView;

/// Every machine of the factory, worst first, as a table or as tiles, with the details of the
/// chosen one at the right.
class MachinesPage final : public PlantPage
{
    Q_OBJECT

public:
    MachinesPage(IngestService &ingest, AccessService &access, Settings &settings, QWidget *parent = nullptr);
    ~MachinesPage() override;

    void display(const PlantView &view) override;
    QVariantMap viewState() const override;
    void restoreView(const QVariantMap &state) override;
    QString helpText() const override;
    std::vector<PageKey> keys() const override;
    QWidget *filterField() const override;

    /// Chooses a machine and shows its details.
    void open(const MachineId &machine, const FactoryId &factory);

    /// Shows those that it means, and no others.
    void follow(const MachinesLink &link);

Q_SIGNALS:
    /// Something was said of a machine.
    void noted();

private:
    void createBar();
    void createChips(QHBoxLayout *bar);
    void createNoting(IngestService &ingest, AccessService &access);
    void createViews();
    void restore();
    void showAsTiles(bool tiles);
    void choose(const QModelIndex &index);
    void closeDetail();
    void askDetail();
    void askCycles();
    bool areCyclesDue() const;
    void clearFilter();
    void applyFilter();
    void showChoices(const PlantFigures &figures);
    void showCount();

    Settings &m_settings;
    Inquiry<MachineDetail> m_inquiry;
    Inquiry<CycleTimes> m_cycleInquiry;
    QElapsedTimer m_cyclesAsked;
    Window m_cycleWindow;
    PlantQuery m_query;
    std::optional<std::pair<MachineId, FactoryId>> m_chosen;
    MachineTableModel *m_model = nullptr;
    MachineRows *m_sorted = nullptr;
    MachineNoting *m_noting = nullptr;
    ChoiceChip *m_state = nullptr;
    ChoiceChip *m_line = nullptr;
    ChoiceChip *m_factory = nullptr;
    QLineEdit *m_filter = nullptr;
    QLabel *m_count = nullptr;
    Segments *m_kind = nullptr;
    TableView *m_table = nullptr;
    MachineTiles *m_tiles = nullptr;
    QStackedWidget *m_views = nullptr;
    QSplitter *m_split = nullptr;
    MachineDetailPanel *m_detail = nullptr;
};

} // namespace Andon
