// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/settings.h"
#include "ui/feed/page.h"
#include "ui/lines/linetablemodel.h"

class QLabel;
class QSortFilterProxyModel;
class QSplitter;

namespace Andon {

class Card;
class ParetoChart;
class TableView;

/// Which lines make most defects: the Pareto chart and, beside it, the same as a table.
class LinesPage final : public PlantPage
{
    Q_OBJECT

public:
    LinesPage(Settings &settings, QWidget *parent = nullptr);
    ~LinesPage() override;

    void display(const PlantView &view) override;
    QString helpText() const override;

    /// Chooses a line.
    void open(const LineId &line);

private:
    QWidget *createChart();
    QWidget *createTable();
    void markChosen();

    Settings &m_settings;
    LineTableModel *m_model = nullptr;
    QSortFilterProxyModel *m_sorted = nullptr;
    ParetoChart *m_chart = nullptr;
    QLabel *m_noDefects = nullptr;
    Card *m_tableCard = nullptr;
    TableView *m_table = nullptr;
    QSplitter *m_split = nullptr;
    qsizetype m_bars = 0;
};

} // namespace Andon
