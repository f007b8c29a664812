// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/settings.h"
#include "ui/feed/page.h"
#include "ui/machines/machinetablemodel.h"

class QLabel;
class QLineEdit;
class QSortFilterProxyModel;
class QSplitter;
class QStackedWidget;

namespace Andon {

class Card;
class MachineDetailPanel;
class MachineTiles;
class Segments;
class TableView;

/// Every machine of the factory, worst first, as a table or as tiles, with the details of the
/// chosen one at the right.
class MachinesPage final : public PlantPage
{
    Q_OBJECT

public:
    MachinesPage(IngestService &ingest, Settings &settings, QWidget *parent = nullptr);
    ~MachinesPage() override;

    void display(const PlantView &view) override;
    QString helpText() const override;
    std::vector<PageKey> keys() const override;
    QWidget *filterField() const override;

    /// Chooses a machine and shows its details.
    void open(const MachineId &machine, const FactoryId &factory);

private:
    void createBar();
    void createViews();
    void restore();
    void showAsTiles(bool tiles);
    void choose(const QModelIndex &index);
    void closeDetail();
    void askDetail();
    void showCount();

    Settings &m_settings;
    Inquiry<MachineDetail> m_inquiry;
    PlantQuery m_query;
    std::optional<std::pair<MachineId, FactoryId>> m_chosen;
    MachineTableModel *m_model = nullptr;
    QSortFilterProxyModel *m_sorted = nullptr;
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
