// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/readings/totalsview.h"

#include "ui/charts/barchart.h"
#include "ui/readings/totalstablemodel.h"
#include "ui/style/card.h"
#include "ui/style/segments.h"
#include "ui/style/wording.h"
#include "ui/tables/tableview.h"
#include "ui/tables/textfilter.h"

#include <QHBoxLayout>
#include <QLabel>

namespace Andon {

TotalsView::TotalsView(QWidget *parent)
    : QWidget(parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(createFigures());
    layout->addWidget(createChart(), 1);
    layout->addWidget(createTable(), 1);
}

QWidget *TotalsView::createFigures()
{
    auto *card = new Card(tr("Processed readings"));
    m_statistics = plainLabel({}, "dim");
    card->addToHeader(m_statistics);
    auto *content = new QWidget;
    auto *row = new QHBoxLayout(content);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(28);
    const auto add = [row](const QString &name) {
        auto *value = plainLabel({}, "figure");
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        auto *column = new QVBoxLayout;
        column->setSpacing(0);
        column->addWidget(plainLabel(name, "dim"));
        column->addWidget(value);
        row->addLayout(column);
        return value;
    };
    m_count = add(tr("Readings"));
    m_sum = add(tr("Sum"));
    m_average = add(tr("Average"));
    m_least = add(tr("Smallest"));
    m_most = add(tr("Largest"));
    row->addStretch(1);
    card->addContent(content, 0);
    card->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    return card;
}

QWidget *TotalsView::createChart()
{
    m_chartCard = new Card(tr("Sums"));
    m_grouping = new Segments({tr("None"), tr("Client"), tr("Metric"), tr("Both")}, tr("Totals grouped by"));
    m_grouping->setCurrent(int(ReadingGrouping::Client));
    m_chartCard->addToHeader(plainLabel(tr("Group by"), "dim"));
    m_chartCard->addToHeader(m_grouping);
    m_chart = new BarChart(tr("Sums of amounts, largest first"));
    m_nothing = plainLabel({}, "dim");
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setWordWrap(true);
    m_chartCard->addContent(m_chart);
    m_chartCard->addContent(m_nothing);
    connect(m_grouping, &Segments::chosen, this, &TotalsView::groupingChosen);
    connect(m_chart, &BarChart::clicked, this, [this](int bar) {
        if (bar < m_model->rowCount())
            Q_EMIT groupOpened(m_model->row(bar));
    });
    return m_chartCard;
}

QWidget *TotalsView::createTable()
{
    m_tableCard = new Card(tr("As a table"));
    m_model = new TotalsTableModel(this);
    m_sorted = new TextFilter({TotalsTableModel::Client, TotalsTableModel::Metric}, this);
    m_sorted->setSourceModel(m_model);
    m_table = new TableView(tr("Totals, largest sum first"));
    m_table->setModel(m_sorted);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(TotalsTableModel::Sum, Qt::DescendingOrder);
    m_table->setSeveralRows();
    m_table->setFilterColumns({TotalsTableModel::Client, TotalsTableModel::Metric});
    m_table->setColumnWeights({18, 18, 11, 14, 13, 13, 13});
    m_tableCard->addContent(m_table);
    return m_tableCard;
}

void TotalsView::setGrouping(ReadingGrouping grouping)
{
    m_grouping->setCurrent(int(grouping));
}

ReadingGrouping TotalsView::grouping() const
{
    return ReadingGrouping(m_grouping->current());
}

void TotalsView::display(const ReadingsAnswer &answer)
{
    showFigures(answer);
    showGroups(answer.groups);
}

void TotalsView::showFigures(const ReadingsAnswer &answer)
{
    const ReadingTotals all = totalsOf(answer.groups);
    const auto show = [&all](QLabel *label, const QString &text) { label->setText(all.count > 0 ? text : nothingText()); };
    m_count->setText(numberText(all.count));
    show(m_sum, amountText(all.sum));
    show(m_average, averageText(all));
    show(m_least, amountText(all.least));
    show(m_most, amountText(all.most));
    m_statistics->setText(tr("not counted: %1 rejected, %2 failed").arg(numberText(answer.counts.rejected), numberText(answer.counts.failed)));
}

void TotalsView::showGroups(const std::vector<ReadingGroup> &groups)
{
    const ReadingGrouping by = grouping();
    const bool hasGroups = by != ReadingGrouping::None && !groups.empty();
    m_nothing->setText(groups.empty() ? tr("None of the readings in this range could be stored, so there is nothing to add up.")
                                      : tr("All in one: the figures above. Choose what to group by to see what they are made of."));
    m_chart->setVisible(hasGroups);
    m_nothing->setVisible(!hasGroups);
    m_tableCard->setVisible(hasGroups);
    m_chartCard->setSubtitle(hasGroups ? tr("largest first") : QString());
    if (!hasGroups)
        return;
    m_chart->setTitles(m_grouping->text(int(by)), tr("Sum"));
    m_model->setRows(groups);
    m_chart->replace(barsOf(groups));
    m_table->setColumnShown(TotalsTableModel::Client, by != ReadingGrouping::Metric);
    m_table->setColumnShown(TotalsTableModel::Metric, by != ReadingGrouping::Client);
    m_tableCard->setSubtitle(tr("%n group(s)", nullptr, m_model->rowCount()));
}

} // namespace Andon
