// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lines/linespage.h"

#include "ui/charts/paretochart.h"
#include "ui/lines/paretobars.h"
#include "ui/style/card.h"
#include "ui/style/segments.h"
#include "ui/style/wording.h"
#include "ui/tables/tableview.h"
#include "ui/tables/textfilter.h"

#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

namespace Andon {

namespace {

QString accessibleTitle(RankBy kind)
{
    switch (kind) {
    case RankBy::Line: return LinesPage::tr("Lines, most defects first");
    case RankBy::Machine: return LinesPage::tr("Machines, most defects first");
    case RankBy::Factory: return LinesPage::tr("Factories, most defects first");
    }
    Q_UNREACHABLE();
}

QString countText(RankBy kind, int count)
{
    switch (kind) {
    case RankBy::Line: return LinesPage::tr("%n line(s), most defects first", nullptr, count);
    case RankBy::Machine: return LinesPage::tr("%n machine(s), most defects first", nullptr, count);
    case RankBy::Factory: return LinesPage::tr("%n factory(ies), most defects first", nullptr, count);
    }
    Q_UNREACHABLE();
}

} // namespace

LinesPage::LinesPage(Settings &settings, QWidget *parent)
    : PlantPage(parent)
    , m_settings(settings)
    , m_model(new LineTableModel(this))
    , m_sorted(new TextFilter({LineTableModel::Name}, this))
    , m_split(new QSplitter)
{
    m_sorted->setSourceModel(m_model);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    m_split->setHandleWidth(12);
    m_split->setChildrenCollapsible(false);
    m_split->addWidget(createChart());
    m_split->addWidget(createTable());
    m_split->setSizes({440, 760});
    layout->addWidget(m_split);
    m_table->restoreColumns(m_settings.get(Settings::LinesColumns));
    setFocusProxy(m_table);
    m_split->restoreState(m_settings.get(Settings::LinesSplit));
    setKind(RankBy(std::clamp(m_settings.get(Settings::LinesKind), 0, 2)));
}

LinesPage::~LinesPage()
{
    m_settings.set(Settings::LinesColumns, m_table->columnState());
    m_settings.set(Settings::LinesSplit, m_split->saveState());
}

QWidget *LinesPage::createChart()
{
    m_chartCard = new Card(tr("Top defect lines"));
    m_chartCard->setSubtitle(tr("defects and cumulative share; amber: a machine in warning"));
    m_chart = new ParetoChart;
    m_noDefects = plainLabel(tr("No defects in this range."), "dim");
    m_noDefects->setAlignment(Qt::AlignCenter);
    m_chartCard->addContent(m_chart);
    m_chartCard->addContent(m_noDefects);
    connect(m_chart, &ParetoChart::eventsRequested, this, &LinesPage::eventsRequested);
    connect(m_chart, &ParetoChart::clicked, this, &LinesPage::followBar);
    return m_chartCard;
}

QWidget *LinesPage::createTable()
{
    m_tableCard = new Card(tr("Ranking"));
    m_open = m_tableCard->addLink(tr("Open in Events →"));
    m_open->setToolTip(tr("The events with defects of the chosen row; a double click does the same"));
    m_kind = new Segments({tr("Lines"), tr("Machines"), tr("Factories")}, tr("Defects by"));
    m_tableCard->addToHeader(m_kind);
    m_table = new TableView(accessibleTitle(RankBy::Line));
    m_table->setModel(m_sorted);
    m_table->setSortingEnabled(true);
    m_table->setSeveralRows();
    m_table->sortByColumn(LineTableModel::Rank, Qt::AscendingOrder);
    m_table->setColumnWeights({5, 12, 8, 9, 8, 12, 8, 8, 13}, LineTableModel::Trend);
    m_tableCard->addContent(m_table);
    connect(m_table, &TableView::rowChosen, this, &LinesPage::markChosen);
    const auto open = [this](const QModelIndex &index) {
        if (index.isValid())
            Q_EMIT eventsRequested(m_model->row(m_sorted->mapToSource(index).row()).link);
    };
    connect(m_table, &QTableView::activated, this, open);
    connect(m_open, &QPushButton::clicked, this, [this, open] { open(m_table->chosenRow()); });
    connect(m_kind, &Segments::chosen, this, [this](int kind) { setKind(RankBy(kind)); });
    return m_tableCard;
}

QVariantMap LinesPage::viewState() const
{
    return {{QStringLiteral("columns"), m_table->columnText()}};
}

void LinesPage::restoreView(const QVariantMap &state)
{
    m_table->showColumnText(state.value(QStringLiteral("columns")).toString());
}

void LinesPage::setKind(RankBy kind)
{
    m_model->setKind(kind);
    m_kind->setCurrent(int(kind));
    m_table->setAccessibleName(accessibleTitle(kind));
    m_table->setColumnShown(LineTableModel::Machines, kind != RankBy::Machine);
    m_chartCard->setTitle(kind == RankBy::Line ? tr("Top defect lines") : kind == RankBy::Machine ? tr("Top defect machines") : tr("Top defect factories"));
    m_chart->setSubject(kind == RankBy::Line ? ParetoChart::Subject::Line : kind == RankBy::Machine ? ParetoChart::Subject::Machine : ParetoChart::Subject::Factory);
    m_settings.set(Settings::LinesKind, int(kind));
    showRanking();
}

void LinesPage::display(const PlantView &view)
{
    m_view = view;
    showRanking();
}

void LinesPage::showRanking()
{
    if (!m_view)
        return;
    m_model->show(m_view->figures);
    const QList<ParetoBar> bars = paretoBars(m_model->rows());
    m_chart->setVisible(!bars.isEmpty());
    m_noDefects->setVisible(bars.isEmpty());
    m_chart->replace(bars, m_view->figures.totals.defects);
    m_tableCard->setSubtitle(countText(m_model->kind(), m_model->rowCount()));
    markChosen();
}

/// The bar of the others has no events of one thing: the table shows who they are.
void LinesPage::followBar(int bar)
{
    if (bar >= m_model->rowCount())
        return;
    const QModelIndex row = m_sorted->mapFromSource(m_model->index(bar, 0));
    m_table->setCurrentIndex(row);
    m_table->scrollTo(row, bar < mostParetoBars ? QTableView::EnsureVisible : QTableView::PositionAtTop);
}

void LinesPage::open(const LineId &line)
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->row(row).link.line == line) {
            m_table->selectRow(m_sorted->mapFromSource(m_model->index(row, 0)).row());
            m_table->scrollTo(m_table->chosenRow());
        }
    }
}

void LinesPage::markChosen()
{
    const QModelIndex chosen = m_sorted->mapToSource(m_table->chosenRow());
    m_open->setEnabled(chosen.isValid());
    const bool hasDefects = chosen.isValid() && m_model->row(chosen.row()).totals.defects > 0;
    m_chart->setCurrent(hasDefects ? std::min(chosen.row(), int(mostParetoBars)) : -1);
}

QString LinesPage::helpText() const
{
    return tr("Which lines make most defects. The bars fall from the worst line on; the curve adds their shares up, and where it crosses "
              "80 % stand the few lines that are worth looking at first. The table beside it shows the same figures.");
}

} // namespace Andon
