// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/settings.h"
#include "ui/feed/page.h"
#include "ui/lines/linetablemodel.h"

class QLabel;
class QPushButton;
class QSortFilterProxyModel;
class QSplitter;

namespace Andon {

class Card;
class ParetoChart;
class Segments;
class TableView;

/// Which lines make most defects, or which machines or factories: the Pareto chart and, beside it, the
/// same as a table. Both lead to the events.
class LinesPage final : public PlantPage
{
    Q_OBJECT

public:
    LinesPage(Settings &settings, QWidget *parent = nullptr);
    ~LinesPage() override;

    void display(const PlantView &view) override;
    QVariantMap viewState() const override;
    void restoreView(const QVariantMap &state) override;
    QString helpText() const override;

    /// Chooses a line.
    void open(const LineId &line);

private:
    QWidget *createChart();
    QWidget *createTable();
    void setKind(RankBy kind);
    void showRanking();
    void followBar(int bar);
    void markChosen();

    Settings &m_settings;
    LineTableModel *m_model = nullptr;
    QSortFilterProxyModel *m_sorted = nullptr;
    std::optional<PlantView> m_view;
    Segments *m_kind = nullptr;
    Card *m_chartCard = nullptr;
    ParetoChart *m_chart = nullptr;
    QLabel *m_noDefects = nullptr;
    Card *m_tableCard = nullptr;
    TableView *m_table = nullptr;
    QSplitter *m_split = nullptr;
    QPushButton *m_open = nullptr;
};

} // namespace Andon
