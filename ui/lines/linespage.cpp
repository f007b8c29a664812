// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lines/linespage.h"

#include "ui/charts/paretochart.h"
#include "ui/lines/paretobars.h"
#include "ui/style/card.h"
#include "ui/style/wording.h"
#include "ui/tables/tableview.h"
#include "ui/tables/textfilter.h"

#include <QLabel>
#include <QSplitter>
#include <QVBoxLayout>

namespace Andon {

LinesPage::LinesPage(Settings &settings, QWidget *parent)
    : PlantPage(parent)
    , m_settings(settings)
    , m_model(new LineTableModel(this))
    , m_sorted(new TextFilter({LineTableModel::Line}, this))
    , m_split(new QSplitter)
{
    m_sorted->setSourceModel(m_model);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    m_split->setHandleWidth(12);
    m_split->setChildrenCollapsible(false);
    m_split->addWidget(createChart());
    m_split->addWidget(createTable());
    m_split->setSizes({500, 700});
    layout->addWidget(m_split);
    m_table->restoreColumns(m_settings.get(Settings::LinesColumns));
    setFocusProxy(m_table);
    m_split->restoreState(m_settings.get(Settings::LinesSplit));
}

LinesPage::~LinesPage()
{
    m_settings.set(Settings::LinesColumns, m_table->columnState());
    m_settings.set(Settings::LinesSplit, m_split->saveState());
}

QWidget *LinesPage::createChart()
{
    auto *card = new Card(tr("Top defect lines"));
    card->setSubtitle(tr("defects and cumulative share; amber: a machine in warning"));
    m_chart = new ParetoChart;
    m_noDefects = plainLabel(tr("No defects in this range."), "dim");
    m_noDefects->setAlignment(Qt::AlignCenter);
    card->addContent(m_chart);
    card->addContent(m_noDefects);
    connect(m_chart, &ParetoChart::clicked, this, [this](int bar) {
        if (bar < m_model->rowCount())
            m_table->setCurrentIndex(m_sorted->mapFromSource(m_model->index(bar, 0)));
    });
    return card;
}

QWidget *LinesPage::createTable()
{
    m_tableCard = new Card(tr("Lines"));
    m_table = new TableView(tr("Lines, most defects first"));
    m_table->setModel(m_sorted);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(LineTableModel::Rank, Qt::AscendingOrder);
    m_table->setColumnWeights({6, 12, 9, 9, 9, 13, 9, 15}, LineTableModel::Trend);
    m_tableCard->addContent(m_table);
    connect(m_table, &TableView::rowChosen, this, &LinesPage::markChosen);
    return m_tableCard;
}

void LinesPage::display(const PlantView &view)
{
    const QList<ParetoBar> bars = paretoBars(view.figures);
    m_bars = bars.size();
    m_model->show(view.figures);
    m_chart->setVisible(!bars.isEmpty());
    m_noDefects->setVisible(bars.isEmpty());
    m_chart->replace(bars, view.figures.totals.defects);
    m_tableCard->setSubtitle(tr("%n line(s), most defects first", nullptr, m_model->rowCount()));
    markChosen();
}

void LinesPage::open(const LineId &line)
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->row(row).figures.line == line) {
            m_table->selectRow(m_sorted->mapFromSource(m_model->index(row, 0)).row());
            m_table->scrollTo(m_table->chosenRow());
        }
    }
}

void LinesPage::markChosen()
{
    const QModelIndex chosen = m_sorted->mapToSource(m_table->chosenRow());
    m_chart->setCurrent(chosen.isValid() && chosen.row() < m_bars ? chosen.row() : -1);
}

QString LinesPage::helpText() const
{
    return tr("Which lines make most defects. The bars fall from the worst line on; the curve adds their shares up, and where it crosses "
              "80 % stand the few lines that are worth looking at first. The table beside it shows the same figures.");
}

} // namespace Andon
