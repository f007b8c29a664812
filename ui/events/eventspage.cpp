// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/events/eventspage.h"

#include "ui/commands/commandtable.h"
#include "ui/events/eventpanel.h"
#include "ui/events/eventwording.h"
#include "ui/events/filterbar.h"
#include "ui/events/searchprogress.h"
#include "ui/style/card.h"
#include "ui/style/noticebar.h"
#include "ui/style/spacing.h"
#include "ui/style/textsize.h"
#include "ui/style/wording.h"
#include "ui/tables/tableview.h"

#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QShortcut>
#include <QSplitter>
#include <QVBoxLayout>

namespace Andon {

namespace {

constexpr std::int64_t countedInFull = 100'000;

/// The same range a while later: of the same length, or from the same time on.
bool hasMovedOn(const Window &from, const Window &to)
{
    return to.start >= from.start && to.end >= from.end && (to.length() == from.length() || to.start == from.start);
}

/// An estimate is worth no more of them.
std::int64_t toTwoDigits(std::int64_t number)
{
    std::int64_t scale = 1;
    while (number / scale >= 100)
        scale *= 10;
    return (number + scale / 2) / scale * scale;
}

} // namespace

EventsPage::EventsPage(IngestService &ingest, Settings &settings, QWidget *parent)
    : PlantPage(parent)
    , m_ingest(ingest)
    , m_settings(settings)
    , m_model(new EventsModel(ingest, this))
    , m_counter(new EventsCounter(ingest, this))
    , m_history(ingest, this)
    , m_filter(new FilterBar)
    , m_notice(new NoticeBar)
    , m_split(new QSplitter)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(m_filter);
    layout->addWidget(m_notice);
    m_split->setHandleWidth(12);
    m_split->setChildrenCollapsible(false);
    createList();
    createDetails();
    m_split->setStretchFactor(0, 1);
    m_split->setSizes({840, 360});
    layout->addWidget(m_split, 1);
    connectSearch();
    m_table->restoreColumns(m_settings.get(Settings::EventsColumns));
    m_split->restoreState(m_settings.get(Settings::EventsSplit));
    setFocusProxy(m_table);
    auto *escape = new QShortcut(QKeySequence(Qt::Key_Escape), this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &EventsPage::closeDetails);
}

EventsPage::~EventsPage()
{
    m_settings.set(Settings::EventsColumns, m_table->columnState());
    m_settings.set(Settings::EventsSplit, m_split->saveState());
}

void EventsPage::createList()
{
    m_card = new Card(tr("Events"));
    createHeader();
    m_progress = new SearchProgress;
    m_table = new TableView(tr("Events, newest first"));
    m_table->setModel(m_model);
    m_table->setColumnWeights({14, 18, 9, 9, 8, 8, 8, 14, 9, 9}, EventsModel::Received, EventsModel::Time);
    m_table->setWholeList([this] { return wholeList(); });
    m_nothing = plainLabel({}, "dim");
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setWordWrap(true);
    m_clear = new QPushButton(tr("Clear the filter"));
    m_clear->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    auto *empty = new QWidget;
    auto *column = new QVBoxLayout(empty);
    column->addStretch(2);
    column->addWidget(m_nothing);
    column->addWidget(m_clear, 0, Qt::AlignHCenter);
    column->addStretch(3);
    m_card->addContent(m_progress, 0);
    m_card->addContent(m_table);
    m_card->addContent(empty);
    m_nothing->parentWidget()->hide();
    m_split->addWidget(m_card);
    connect(m_clear, &QPushButton::clicked, this, [this] { m_filter->setQuery({}); });
    connect(m_table, &TableView::rowChosen, this, &EventsPage::choose);
    connect(m_table->verticalScrollBar(), &QScrollBar::valueChanged, this, &EventsPage::updateVisibleRows);
    connect(m_table->verticalScrollBar(), &QScrollBar::rangeChanged, this, &EventsPage::updateVisibleRows);
}

/// What the filter finds, by the columns of the model.
WholeList EventsPage::wholeList() const
{
    const auto open = [query = m_model->query()](const std::vector<FileColumn> &columns) { return std::shared_ptr(exportEvents(query, columns, Readers::People)); };
    const auto &total = m_counter->total();
    return {.columns = {{.key = "eventTime", .kind = CellKind::Time},
                        {.key = "eventId"},
                        {.key = "machineId"},
                        {.key = "lineId"},
                        {.key = "factoryId"},
                        {.key = "durationMs", .kind = CellKind::Duration},
                        {.key = "defectCount", .kind = CellKind::Whole},
                        {.key = "receivedTime", .kind = CellKind::Time},
                        {.key = "delayMs", .kind = CellKind::Duration},
                        {.key = "corrected", .kind = CellKind::Truth}},
            .open = open,
            .rows = total && total->isExact ? std::optional(total->events) : std::nullopt};
}

void EventsPage::createHeader()
{
    m_exact = m_card->addLink(tr("Count exactly"));
    m_exact->hide();
    m_news = new QPushButton;
    m_news->setProperty("primary", true);
    m_news->setToolTip(tr("Goes to the top, where new events come in"));
    m_news->hide();
    m_card->addToHeader(m_news);
    connect(m_exact, &QPushButton::clicked, this, [this] {
        m_counter->countExactly(m_model->query());
        showState();
    });
    connect(m_news, &QPushButton::clicked, this, &EventsPage::searchAnew);
}

void EventsPage::createDetails()
{
    m_panel = new EventPanel;
    keepWide(m_panel, Spacing::details, Spacing::mostDetails);
    m_panel->hide();
    m_split->addWidget(m_panel);
    connect(m_panel, &EventPanel::closed, this, &EventsPage::closeDetails);
}

void EventsPage::connectSearch()
{
    connect(m_filter, &FilterBar::changed, this, &EventsPage::searchAnew);
    connect(m_notice, &NoticeBar::triggered, this, &EventsPage::mend);
    connect(m_progress, &SearchProgress::cancelRequested, this, &EventsPage::cancel);
    connect(m_model, &EventsModel::failed, this, &EventsPage::fail);
    connect(m_counter, &EventsCounter::failed, this, &EventsPage::fail);
    connect(m_model, &EventsModel::changed, this, &EventsPage::showState);
    connect(m_model, &EventsModel::shifted, this, [this](int rows) {
        // What is on the screen stays where it is.
        QScrollBar *bar = m_table->verticalScrollBar();
        bar->setValue(bar->value() + rows * m_table->verticalHeader()->defaultSectionSize());
    });
    connect(m_counter, &EventsCounter::changed, this, [this] {
        const auto &total = m_counter->total();
        m_model->setTotal(total && total->isExact ? std::optional(total->events) : std::nullopt);
        showState();
    });
}

void EventsPage::display(const PlantView &view)
{
    const bool isOther = !m_query || m_query->factory != view.query.factory || !hasMovedOn(m_query->window, view.query.window);
    const bool isNew = view.revision != m_revision;
    m_query = view.query;
    const std::size_t names = view.figures.machines.size() + view.figures.lines.size() + view.figures.factories.size();
    if (std::exchange(m_names, names) != names || isOther)   // they seldom change, and are many
        m_filter->setNames(view.figures);
    showFactories(view.figures.factories.size() > 1 && !view.query.factory);
    if (isOther) {
        m_revision = view.revision;
        searchAnew();
    } else if (isNew) {
        m_revision = view.revision;
        if (isAtTop()) {
            m_counter->forgetNews();
            m_model->refresh(wanted(), m_query->now);
            m_counter->count(wanted(), false);
        } else if (m_model->newest()) {
            m_counter->countNews(wanted(), m_model->newest());
        }
    }
}

/// A column that says the same in every row is left out.
void EventsPage::showFactories(bool areSeveral)
{
    if (std::exchange(m_hasFactories, areSeveral) != areSeveral)
        m_table->setColumnShown(EventsModel::Factory, areSeveral);
}

EventQuery EventsPage::wanted() const
{
    EventQuery query = m_filter->query();
    if (m_query) {
        query.window = m_query->window;
        query.plant = m_query->factory;
    }
    return query;
}

void EventsPage::searchAnew()
{
    if (!m_query)
        return;
    m_hasFailed = false;
    m_table->scrollToTop();
    m_model->search(wanted(), m_query->now);
    m_counter->count(wanted(), true);
    showState();
}

void EventsPage::open(const EventsLink &link)
{
    EventQuery query;
    if (link.machine)
        query.machine.any = {NamePattern::of(link.machine->toString())};
    if (link.line)
        query.line.any = {NamePattern::of(link.line->toString())};
    if (link.factory && (!m_query || m_query->factory != link.factory))
        query.factory.any = {NamePattern::of(link.factory->toString())};
    if (link.onlyDefects)
        query.defects = {{.comparison = DefectsTerm::Comparison::Greater, .count = 0}};
    m_filter->setQuery(query);
}

void EventsPage::open(const EventId &id)
{
    EventQuery query;
    query.id.any = {NamePattern::of(id.toString())};
    m_filter->setQuery(query);
}

QVariantMap EventsPage::viewState() const
{
    return {{QStringLiteral("filter"), filter()}, {QStringLiteral("columns"), m_table->columnText()}};
}

void EventsPage::restoreView(const QVariantMap &state)
{
    setFilter(state.value(QStringLiteral("filter")).toString());
    m_table->showColumnText(state.value(QStringLiteral("columns")).toString());
}

QString EventsPage::helpText() const
{
    return tr("Every event of the span of time chosen above, newest first. Filter by typing, such as machine:M-0* defects>2, or with Add filter. "
              "Choose an event to see all it holds and what was corrected in it. New events are added while you are at the top of the list.");
}

std::vector<PageKey> EventsPage::keys() const
{
    return {{.key = QStringLiteral("↑ ↓"), .text = tr("Choose an event and see its details")},
            {.key = keyText(Qt::Key_Escape), .text = tr("Close the details")},
            {.key = keyText(QKeySequence::Copy), .text = tr("Copy the row")}};
}

QWidget *EventsPage::filterField() const
{
    return m_filter->field();
}

QString EventsPage::filter() const
{
    return FilterText::of(m_filter->query());
}

void EventsPage::setFilter(const QString &text)
{
    m_filter->setQuery(FilterText(text).query());
}

bool EventsPage::isAtTop() const
{
    return m_table->verticalScrollBar()->value() == 0;
}

void EventsPage::updateVisibleRows()
{
    const int first = std::max(0, m_table->rowAt(0));
    const int last = m_table->rowAt(m_table->viewport()->height() - 1);
    m_model->setVisibleRows(first, last < 0 ? std::max(0, m_model->rowCount() - 1) : last);
}

void EventsPage::showState()
{
    const SearchRun &run = m_counter->run().isRunning() ? m_counter->run() : m_model->run();
    m_progress->watch(&run, m_counter->total() ? m_counter->total()->events : 0, m_query ? m_query->now : Instant());
    const bool isEmpty = m_model->rowCount() == 0 || (m_model->found() == 0 && m_model->rowCount() <= 1);
    const bool isSearching = m_model->run().isRunning();
    m_table->setVisible(!isEmpty);
    m_nothing->parentWidget()->setVisible(isEmpty);
    const bool isFiltered = !m_filter->query().isEmpty();
    m_clear->setVisible(isEmpty && isFiltered && !isSearching);
    m_nothing->setText(isSearching                ? tr("Searching…")
                       : !isEmpty                 ? QString()
                       : m_model->wasCancelled()  ? tr("None found so far.")
                       : isFiltered               ? tr("No event in this range matches the filter.")
                                                  : tr("No events in this range."));
    if (m_model->wasCancelled()) {
        m_notice->setAction(tr("Search on"));
        m_notice->say(NoticeBar::Tone::Plain, tr("The search was cancelled. Events further back were not looked at."));
    } else if (!m_hasFailed) {
        m_notice->say(NoticeBar::Tone::Plain, {});
    }
    showCount();
    showNews();
}

void EventsPage::showCount()
{
    m_card->setSubtitle(countText());
    const auto &total = m_counter->total();
    const bool isLarge = total && total->events >= countedInFull;
    const bool isKnown = m_model->isComplete() || (total && total->isExact && !isLarge);
    m_exact->setVisible(total && !isKnown && !m_counter->isExactWanted() && m_model->found() > 0);
}

QString EventsPage::countText() const
{
    const auto &total = m_counter->total();
    const auto &exact = m_counter->exact();
    const bool isKept = total && total->isExact;   // up to date, as events come in
    if (exact && (isKept ? m_counter->isExactWanted() || *exact < countedInFull : m_counter->isExactWanted()))
        return isKept ? tr("%1, newest first").arg(numberText(*exact)) : tr("%1 when counted, newest first").arg(numberText(*exact));
    if (m_counter->isExactWanted())
        return tr("counting…");
    if (m_model->isComplete())
        return tr("%1, newest first").arg(numberText(m_model->rowCount()));
    if (!total)
        return tr("newest first");
    if (total->isExact)
        return tr("about %1, newest first").arg(shortNumberText(total->events));
    // As many of all as of those that were looked at.
    if (m_model->found() == 0)
        return tr("none found so far");
    const double share = double(m_model->found()) / double(m_model->examined());
    return tr("about %1, newest first").arg(shortNumberText(std::max(m_model->found(), toTwoDigits(std::int64_t(share * double(total->events))))));
}

void EventsPage::showNews()
{
    const std::int64_t news = isAtTop() ? 0 : m_counter->news();
    m_news->setVisible(news > 0);
    const bool isMany = news >= EventsCounter::mostNews;
    m_news->setText(QStringLiteral("↑ ") + (isMany ? tr("more than %1 new").arg(numberText(news - 1)) : tr("%1 new").arg(numberText(news))));
}

void EventsPage::fail(const Error &error)
{
    m_hasFailed = true;
    m_notice->setAction(tr("Try again"));
    m_notice->say(NoticeBar::Tone::Trouble, errorText(error));
    m_notice->setToolTip(plainToolTip(error.detail));
    showState();
}

void EventsPage::mend()
{
    if (m_model->wasCancelled())
        m_model->searchOn();
    else
        searchAnew();
}

void EventsPage::cancel()
{
    if (m_counter->run().isRunning())
        m_counter->cancel();
    else
        m_model->cancel();
    showState();
}

void EventsPage::choose(const QModelIndex &index)
{
    const FoundEvent *event = index.isValid() ? m_model->event(index.row()) : nullptr;
    if (!event || !m_query)
        return;
    m_chosen = *event;
    m_panel->display(*event, m_query->now);
    m_panel->show();
    if (event->isCorrected)
        askHistory();
}

void EventsPage::askHistory()
{
    const std::uint32_t number = m_chosen->number;
    m_history.ask([number](EventReader &reader) { return reader.history(number); },
                  [this, number](const Result<EventHistory> &history) {
                      if (!m_chosen || m_chosen->number != number)
                          return;
                      if (history)
                          m_panel->display(*history, m_query->now);
                      else
                          m_panel->tell(errorText(history.error()));
                  });
}

void EventsPage::closeDetails()
{
    m_chosen.reset();
    m_panel->hide();
    m_table->selectionModel()->clear();
}

} // namespace Andon
