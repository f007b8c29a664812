// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/machines/machinespage.h"

#include "ui/machines/choicechip.h"
#include "ui/commands/commandtable.h"
#include "ui/machines/machinedetailpanel.h"
#include "ui/machines/machinenoting.h"
#include "ui/machines/machinerows.h"
#include "ui/machines/machinetiles.h"
#include "ui/style/card.h"
#include "ui/style/segments.h"
#include "ui/style/textsize.h"
#include "ui/style/wording.h"
#include "ui/tables/tableview.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>

#include <array>
#include <set>

namespace Andon {

namespace {

using namespace std::chrono_literals;

constexpr std::array states = {Health::Warning, Health::NoData, Health::Healthy, Health::Muted};
constexpr qint64 cyclesLast = 30'000;   // Milliseconds until they are looked at again.

QStringList sortedNames(const std::set<std::string> &names)
{
    QStringList sorted;
    for (const std::string &name : names)
        sorted << QString::fromStdString(name);
    return sorted;
}

} // namespace

MachinesPage::MachinesPage(IngestService &ingest, AccessService &access, Settings &settings, QWidget *parent)
    : PlantPage(parent)
    , m_settings(settings)
    , m_inquiry(ingest, this)
    , m_cycleInquiry(ingest, this)
    , m_model(new MachineTableModel(this))
    , m_sorted(new MachineRows(this))
{
    m_sorted->setSourceModel(m_model);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    createBar();
    createViews();
    createNoting(ingest, access);
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
    bar->setSpacing(8);
    createChips(bar);
    m_filter = new QLineEdit;
    m_filter->setPlaceholderText(tr("machine:M-1* rate>2 …"));
    m_filter->setToolTip(tr("Words the name, line or state holds, or conditions:\nmachine:M-1*  line:LINE-A  factory:F01  state:warning\nrate>2  events<100  defects>=5  unknown>0"));
    m_filter->setAccessibleName(tr("Filter machines"));
    m_filter->setClearButtonEnabled(true);
    m_count = plainLabel({}, "dim");
    m_kind = new Segments({tr("Table"), tr("Tiles")}, tr("Show machines as"));
    bar->addWidget(m_filter, 1);
    bar->addWidget(m_count);
    bar->addWidget(m_kind);
    static_cast<QVBoxLayout *>(layout())->addLayout(bar);
    connect(m_filter, &QLineEdit::textChanged, this, &MachinesPage::applyFilter);
    connect(m_kind, &Segments::chosen, this, [this](int kind) { showAsTiles(kind == 1); });
}

void MachinesPage::createChips(QHBoxLayout *bar)
{
    m_state = new ChoiceChip(tr("State"));
    QStringList words;
    for (const Health state : states)
        words << healthText(state);
    m_state->setChoices(words);
    m_line = new ChoiceChip(tr("Line"));
    m_factory = new ChoiceChip(tr("Factory"));
    for (ChoiceChip *chip : {m_state, m_line, m_factory}) {
        bar->addWidget(chip);
        connect(chip, &ChoiceChip::chosen, this, &MachinesPage::applyFilter);
    }
}

void MachinesPage::createNoting(IngestService &ingest, AccessService &access)
{
    m_noting = new MachineNoting(ingest, access, this);
    connect(m_detail, &MachineDetailPanel::changeRequested, m_noting, &MachineNoting::change);
    connect(m_noting, &MachineNoting::changed, this, [this](const MachineNote &note) {
        m_detail->noteChange(note);
        if (m_chosen)
            askDetail();
        Q_EMIT noted();
    });
    connect(m_noting, &MachineNoting::failed, this,
            [this](const MachineChange &change, const Error &error) { m_detail->noteFailure(change, errorText(error)); });
}

void MachinesPage::createViews()
{
    m_table = new TableView(tr("Machines, worst first"));
    m_table->setModel(m_sorted);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(MachineTableModel::State, Qt::DescendingOrder);
    m_table->setColumnWeights({11, 10, 14, 8, 12, 8, 8, 9, 8, 12}, MachineTableModel::Trend, MachineTableModel::State);
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
    m_table->setFilterColumns({MachineTableModel::Machine, MachineTableModel::Line, MachineTableModel::State});
    connect(m_table, &TableView::filterRequested, m_filter, [this](int, const QString &value) { m_filter->setText(value); });
    connect(m_detail, &MachineDetailPanel::eventsRequested, this, &MachinesPage::eventsRequested);
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

QVariantMap MachinesPage::viewState() const
{
    return {{QStringLiteral("filter"), m_filter->text()},
            {QStringLiteral("tiles"), m_kind->current() == 1},
            {QStringLiteral("columns"), m_table->columnText()}};
}

void MachinesPage::restoreView(const QVariantMap &state)
{
    closeDetail();
    m_filter->setText(state.value(QStringLiteral("filter")).toString());
    showAsTiles(state.value(QStringLiteral("tiles")).toBool());
    m_table->showColumnText(state.value(QStringLiteral("columns")).toString());
}

void MachinesPage::display(const PlantView &view)
{
    m_query = view.query;
    m_model->show(view.figures);
    showChoices(view.figures);
    showCount();
    if (m_chosen && m_inquiry.mayRepeat())
        askDetail();
    if (m_chosen && areCyclesDue())
        askCycles();
}

void MachinesPage::clearFilter()
{
    for (ChoiceChip *chip : {m_state, m_line, m_factory})
        chip->setCurrent(std::nullopt);
    m_filter->clear();
    applyFilter();
}

void MachinesPage::follow(const MachinesLink &link)
{
    if (!link.state)
        return;
    clearFilter();
    m_state->setCurrent(healthText(*link.state));
    applyFilter();
}

void MachinesPage::applyFilter()
{
    MachineFilter filter;
    filter.setText(m_filter->text());
    for (const Health state : states) {
        if (m_state->current() == healthText(state))
            filter.state = state;
    }
    if (m_line->current())
        filter.line = LineId(*m_line->current());
    if (m_factory->current())
        filter.factory = FactoryId(*m_factory->current());
    m_sorted->setFilter(filter);
    showCount();
}

/// All lines and factories there are; with one factory there is nothing to choose.
void MachinesPage::showChoices(const PlantFigures &figures)
{
    std::set<std::string> lines;
    std::set<std::string> factories;
    for (const MachineFigures &machine : figures.machines) {
        if (!machine.line.isEmpty())
            lines.insert(machine.line.utf8);
        if (!machine.factory.isEmpty())
            factories.insert(machine.factory.utf8);
    }
    m_line->setChoices(sortedNames(lines));
    m_factory->setChoices(sortedNames(factories));
    m_factory->setVisible(factories.size() > 1 || m_factory->current());
}

void MachinesPage::open(const MachineId &machine, const FactoryId &factory)
{
    clearFilter();
    m_detail->unpin();
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
    if (m_chosen == machine || (m_chosen && m_detail->isPinned()))
        return;
    m_chosen = machine;
    m_detail->clearCycles();
    askDetail();
    askCycles();
}

void MachinesPage::closeDetail()
{
    m_chosen.reset();
    m_detail->unpin();
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
                      m_detail->display(*detail, query.window, query.limit, query.now);
                      m_detail->setVisible(true);
                  });
}

/// They take a look at every event, so they are not asked for with every update.
bool MachinesPage::areCyclesDue() const
{
    if (!m_cycleInquiry.mayRepeat())
        return false;
    const bool isOther = m_query.window.length() != m_cycleWindow.length() || std::chrono::abs(m_query.window.start - m_cycleWindow.start) > 1min;
    return isOther || m_cyclesAsked.hasExpired(cyclesLast);
}

void MachinesPage::askCycles()
{
    m_cyclesAsked.start();
    m_cycleWindow = m_query.window;
    PlantQuery query = m_query;
    query.factory = m_chosen->second;
    const auto asked = *m_chosen;
    m_cycleInquiry.ask([asked, query](EventReader &reader) { return reader.cycleTimes(asked.first, query); },
                       [this, asked](const Result<CycleTimes> &times) {
                           if (m_chosen == asked && times)
                               m_detail->displayCycles(*times);
                       });
}

void MachinesPage::showCount()
{
    if (const QString &fault = m_sorted->filter().fault(); !fault.isEmpty())
        return m_count->setText(tr("“%1” needs a number").arg(fault));
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
