// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/machines/machinespage.h"

#include "ui/commands/commandtable.h"
#include "ui/machines/machinedetailpanel.h"
#include "ui/machines/machinetiles.h"
#include "ui/style/card.h"
#include "ui/style/segments.h"
#include "ui/style/wording.h"
#include "ui/tables/textfilter.h"
#include "ui/tables/tableview.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>

namespace Andon {

MachinesPage::MachinesPage(IngestService &ingest, Settings &settings, QWidget *parent)
    : PlantPage(parent)
    , m_settings(settings)
    , m_inquiry(ingest, this)
    , m_model(new MachineTableModel(this))
    , m_sorted(new TextFilter({MachineTableModel::Machine, MachineTableModel::Line, MachineTableModel::State}, this))
{
    m_sorted->setSourceModel(m_model);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    createBar();
    createViews();
    restore();
    setFocusProxy(m_table);
    auto *escape = new QShortcut(QKeySequence(Qt::Key_Escape), this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &MachinesPage::closeDetail);
}

MachinesPage::~MachinesPage()
{
    m_settings.set(Settings::MachinesColumns, m_table->columnState());
    m_settings.set(Settings::MachinesSplit, m_split->saveState());
}

void MachinesPage::createBar()
{
    auto *bar = new QHBoxLayout;
    bar->setSpacing(12);
    m_filter = new QLineEdit;
    m_filter->setPlaceholderText(tr("Filter by machine, line or state"));
    m_filter->setAccessibleName(tr("Filter machines"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setMaximumWidth(420);
    m_count = plainLabel({}, "dim");
    m_kind = new Segments({tr("Table"), tr("Tiles")}, tr("Show machines as"));
    bar->addWidget(m_filter, 1);
    bar->addWidget(m_count);
    bar->addStretch(1);
    bar->addWidget(m_kind);
    static_cast<QVBoxLayout *>(layout())->addLayout(bar);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_sorted->setFilterFixedString(text);
        showCount();
    });
    connect(m_kind, &Segments::chosen, this, [this](int kind) { showAsTiles(kind == 1); });
}

void MachinesPage::createViews()
{
    m_table = new TableView(tr("Machines, worst first"));
    m_table->setModel(m_sorted);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(MachineTableModel::State, Qt::DescendingOrder);
    m_table->setColumnWeights({11, 10, 12, 13, 9, 9, 11, 9, 13}, MachineTableModel::Trend, MachineTableModel::State);
    m_tiles = new MachineTiles;
    m_tiles->setModel(m_sorted);
    m_tiles->setSelectionModel(m_table->selectionModel());
    m_views = new QStackedWidget;
    m_views->addWidget(m_table);
    m_views->addWidget(m_tiles);
    auto *frame = new Card(tr("Machines"));
    frame->setSubtitle(tr("worst first; choose one for its details"));
    frame->addContent(m_views);
    m_detail = new MachineDetailPanel;
    m_detail->hide();
    m_split = new QSplitter;
    m_split->setHandleWidth(12);
    m_split->setChildrenCollapsible(false);
    m_split->addWidget(frame);
    m_split->addWidget(m_detail);
    m_split->setStretchFactor(0, 1);
    m_split->setSizes({840, 360});
    static_cast<QVBoxLayout *>(layout())->addWidget(m_split, 1);
    connect(m_table, &TableView::rowChosen, this, &MachinesPage::choose);
    connect(m_detail, &MachineDetailPanel::closed, this, &MachinesPage::closeDetail);
}

void MachinesPage::restore()
{
    m_table->restoreColumns(m_settings.get(Settings::MachinesColumns));
    m_split->restoreState(m_settings.get(Settings::MachinesSplit));
    showAsTiles(m_settings.get(Settings::MachinesAsTiles));
}

void MachinesPage::showAsTiles(bool tiles)
{
    m_kind->setCurrent(tiles ? 1 : 0);
    m_views->setCurrentIndex(tiles ? 1 : 0);
    m_settings.set(Settings::MachinesAsTiles, tiles);
}

void MachinesPage::display(const PlantView &view)
{
    m_query = view.query;
    m_model->show(view.figures);
    showCount();
    if (m_chosen && m_inquiry.mayRepeat())
        askDetail();
}

void MachinesPage::open(const MachineId &machine, const FactoryId &factory)
{
    m_filter->clear();
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (machineKey(m_model->row(row)) != std::pair(machine, factory))
            continue;
        const QModelIndex index = m_sorted->mapFromSource(m_model->index(row, 0));
        m_table->setCurrentIndex(index);
        m_table->scrollTo(index);
        choose(index);
    }
}

void MachinesPage::choose(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    const auto machine = machineKey(m_model->row(m_sorted->mapToSource(index).row()));
    if (m_chosen == machine)
        return;
    m_chosen = machine;
    askDetail();
}

void MachinesPage::closeDetail()
{
    m_chosen.reset();
    m_detail->hide();
    m_table->selectionModel()->clear();
}

void MachinesPage::askDetail()
{
    PlantQuery query = m_query;
    query.factory = m_chosen->second;   // empty too: another factory may have a machine of that name
    const auto asked = *m_chosen;
    m_inquiry.ask([asked, query](EventReader &reader) { return reader.machineDetail(asked.first, query); },
                  [this, asked, query](const Result<MachineDetail> &detail) {
                      if (m_chosen != asked || !detail)
                          return;
                      m_detail->display(*detail, query.window, query.now);
                      m_detail->setVisible(true);
                  });
}

void MachinesPage::showCount()
{
    const int all = m_model->rowCount();
    const int shown = m_sorted->rowCount();
    m_count->setText(shown == all ? machineCountText(all) : tr("%1 of %2").arg(numberText(shown), machineCountText(all)));
}

QString MachinesPage::helpText() const
{
    return tr("Every machine, worst first. Warning: at least 2 defects an hour in the span of time chosen above. No data: silent for five "
              "times its usual gap, at least two minutes. Choose a machine to see its trend and its last events.");
}

std::vector<PageKey> MachinesPage::keys() const
{
    return {{.key = QStringLiteral("↑ ↓"), .text = tr("Choose a machine and see its details")},
            {.key = keyText(Qt::Key_Escape), .text = tr("Close the details")},
            {.key = keyText(QKeySequence::Copy), .text = tr("Copy the row")}};
}

QWidget *MachinesPage::filterField() const
{
    return m_filter;
}

} // namespace Andon
