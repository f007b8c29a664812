// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/readings/readingspage.h"

#include "ui/commands/commandtable.h"
#include "ui/readings/noreadings.h"
#include "ui/readings/readinglist.h"
#include "ui/readings/readingpanel.h"
#include "ui/readings/totalstablemodel.h"
#include "ui/readings/totalsview.h"
#include "ui/rejections/resending.h"
#include "ui/style/noticebar.h"
#include "ui/style/segments.h"
#include "ui/style/textsize.h"
#include "ui/style/wording.h"
#include "ui/submission/submissionpanel.h"
#include "ui/tables/tableview.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>

namespace Andon {

namespace {

enum Tab { ProcessedTab, RejectedTab, FailedTab, TotalsTab };   // the first three as ReadingStatus has them

} // namespace

ReadingsPage::ReadingsPage(IngestService &ingest, AccessService &access, Settings &settings, QWidget *parent)
    : PlantPage(parent)
    , m_ingest(ingest)
    , m_settings(settings)
    , m_inquiry(ingest, this)
    , m_resending(new Resending(ingest, access, this))
    , m_result(new NoticeBar)
    , m_split(new QSplitter)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    createBar();
    layout->addWidget(m_result);
    m_result->setDismissable();
    m_split->setHandleWidth(12);
    m_split->setChildrenCollapsible(false);
    createViews();
    connectTables();
    createSide();
    m_split->setStretchFactor(0, 1);
    layout->addWidget(m_split, 1);
    setFocusProxy(currentList()->table());
    auto *wait = new WaitBar(this);
    m_inquiry.showOn(wait);
    connect(wait, &WaitBar::cancelled, this, [this] {
        m_inquiry.cancel();
        tell(tr("Cancelled. What is shown may be old."));
    });
    auto *escape = new QShortcut(QKeySequence(Qt::Key_Escape), this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &ReadingsPage::closeSide);
}

ReadingsPage::~ReadingsPage()
{
    m_settings.set(Settings::ReadingsSideWidth, m_sideWidth);
}

QList<TableView *> ReadingsPage::tables() const
{
    return {m_lists[0]->table(), m_lists[1]->table(), m_lists[2]->table(), m_totals->table()};
}

void ReadingsPage::connectTables()
{
    const std::array settings = {&Settings::ReadingsProcessedColumns, &Settings::ReadingsRejectedColumns, &Settings::ReadingsFailedColumns,
                                 &Settings::ReadingsTotalsColumns};
    for (std::size_t tab = 0; tab < settings.size(); ++tab)
        tables().at(int(tab))->rememberColumns(m_settings, *settings.at(tab));
    for (const ReadingList *list : m_lists) {
        list->table()->setWholeList([this, list] { return list->wholeList(filterOf(question())); });
        connect(list->table(), &TableView::filterRequested, this, [this, list](int column, const QString &value) {
            (list->columnAt(column) == ReadingTableModel::Column::Client ? m_client : m_metric)->setText(value);
        });
    }
    connect(m_totals->table(), &TableView::filterRequested, this, [this](int column, const QString &value) {
        (column == TotalsTableModel::Client ? m_client : m_metric)->setText(value);
    });
    connect(m_totals, &TotalsView::groupOpened, this, [this](const ReadingGroup &group) {
        if (group.client)
            m_client->setText(group.client->toString());
        if (group.metric)
            m_metric->setText(group.metric->toString());
        m_tabs->setCurrent(ProcessedTab);
        chooseTab();
    });
}

QVariantMap ReadingsPage::viewState() const
{
    return {{QStringLiteral("tab"), m_tabs->current()},
            {QStringLiteral("client"), m_client->text()},
            {QStringLiteral("metric"), m_metric->text()},
            {QStringLiteral("grouping"), int(m_totals->grouping())},
            {QStringLiteral("columns"), tables().at(m_tabs->current())->columnText()}};
}

void ReadingsPage::restoreView(const QVariantMap &state)
{
    const int tab = std::clamp(state.value(QStringLiteral("tab")).toInt(), int(ProcessedTab), int(TotalsTab));
    const int grouping = state.value(QStringLiteral("grouping"), int(ReadingGrouping::Client)).toInt();
    m_client->setText(state.value(QStringLiteral("client")).toString());
    m_metric->setText(state.value(QStringLiteral("metric")).toString());
    m_totals->setGrouping(ReadingGrouping(std::clamp(grouping, int(ReadingGrouping::None), int(ReadingGrouping::Both))));
    m_tabs->setCurrent(tab);
    tables().at(tab)->showColumnText(state.value(QStringLiteral("columns")).toString());
    chooseTab();
}

void ReadingsPage::createBar()
{
    m_tabs = new Segments({tr("Processed"), tr("Rejected"), tr("Failed"), tr("Totals")}, tr("Show readings that are"));
    m_client = createFilter(tr("Client"));
    m_metric = createFilter(tr("Metric"));
    m_submit = new QPushButton(tr("Submit an event"));
    m_submit->setToolTip(tr("Opens a form that shows what Andon makes of an event, and stores it"));
    auto *bar = new QHBoxLayout;
    bar->setSpacing(12);
    bar->addWidget(m_tabs);
    bar->addWidget(m_client, 1);
    bar->addWidget(m_metric, 1);
    bar->addStretch(1);
    bar->addWidget(m_submit);
    static_cast<QVBoxLayout *>(layout())->addLayout(bar);
    connect(m_tabs, &Segments::chosen, this, &ReadingsPage::chooseTab);
    connect(m_submit, &QPushButton::clicked, this, &ReadingsPage::openSubmission);
}

QLineEdit *ReadingsPage::createFilter(const QString &name)
{
    auto *field = new QLineEdit;
    field->setPlaceholderText(tr("%1: all").arg(name));
    field->setAccessibleName(tr("Only readings with this: %1").arg(name));
    field->setToolTip(tr("The whole name, letter by letter"));
    field->setClearButtonEnabled(true);
    fitToText(field, [field] {
        field->setMinimumWidth(scaled(96));
        field->setMaximumWidth(scaled(200));
    });
    connect(field, &QLineEdit::textChanged, this, &ReadingsPage::filter);
    return field;
}

void ReadingsPage::createViews()
{
    m_views = new QStackedWidget;
    for (const auto status : {ReadingStatus::Processed, ReadingStatus::Rejected, ReadingStatus::Failed}) {
        auto *list = new ReadingList(status);
        m_lists[std::size_t(status)] = list;
        m_views->addWidget(list);
        connect(list, &ReadingList::moreRequested, this, &ReadingsPage::ask);
        connect(list, &ReadingList::rowChosen, this, &ReadingsPage::chooseReading);
        connect(list, &ReadingList::retryRequested, m_resending, &Resending::sendAll);
    }
    m_totals = new TotalsView;
    m_nothing = new NoReadings;
    m_views->addWidget(m_totals);
    m_views->addWidget(m_nothing);
    m_split->addWidget(m_views);
    connect(m_totals, &TotalsView::groupingChosen, this, &ReadingsPage::ask);
    connect(m_nothing, &NoReadings::submissionRequested, this, &ReadingsPage::openSubmission);
    connect(m_nothing, &NoReadings::rangeRequested, this, &ReadingsPage::rangeRequested);
    connect(m_nothing, &NoReadings::filterClearingRequested, this, [this] {
        m_client->clear();
        m_metric->clear();
    });
}

void ReadingsPage::createSide()
{
    m_panel = new ReadingPanel;
    m_submission = new SubmissionPanel(m_ingest, m_settings.get(Settings::HttpSimulateFailures) != u"no");
    m_side = new QStackedWidget;
    m_side->addWidget(m_panel);
    m_side->addWidget(m_submission);
    m_side->hide();
    m_split->addWidget(m_side);
    m_sideWidth = m_settings.get(Settings::ReadingsSideWidth);
    connect(m_split, &QSplitter::splitterMoved, this, [this] { m_sideWidth = m_side->width(); });
    connect(m_panel, &ReadingPanel::closed, this, &ReadingsPage::closeSide);
    connect(m_panel, &ReadingPanel::retryRequested, m_resending, &Resending::sendOne);
    connectResending();
    connect(m_submission, &SubmissionPanel::closed, this, &ReadingsPage::closeSide);
    connect(m_submission, &SubmissionPanel::submitted, this, [this] {
        ask();
        Q_EMIT changed();
    });
}

void ReadingsPage::setServer(const QUrl &url)
{
    m_nothing->setServer(url);
}

ReadingList *ReadingsPage::currentList() const
{
    return m_tabs->current() == TotalsTab ? nullptr : m_lists[std::size_t(m_tabs->current())];
}

void ReadingsPage::display(const PlantView &view)
{
    const bool isOtherSpan = view.query.window.length() != m_query.window.length();
    m_isDue = m_isDue || view.revision != m_revision || view.query.window != m_query.window || view.query.factory != m_query.factory;
    m_query = view.query;
    m_revision = view.revision;
    m_submission->setWindow(m_query.window);
    if (isOtherSpan || (m_isDue && m_inquiry.mayRepeat()))
        ask();
}

void ReadingsPage::chooseTab()
{
    ReadingList *list = currentList();
    m_result->say(NoticeBar::Tone::Plain, {});
    setFocusProxy(list ? list->table() : m_totals->table());
    if (m_side->currentWidget() == m_panel)
        closeSide();
    ask();
}

void ReadingsPage::filter()
{
    for (ReadingList *list : m_lists)
        list->startOver();
    ask();
}

ReadingsQuestion ReadingsPage::question() const
{
    ReadingsQuestion question{.window = m_query.window,
                              .client = m_client->text().trimmed(),
                              .metric = m_metric->text().trimmed(),
                              .grouping = m_totals->grouping()};
    if (const ReadingList *list = currentList()) {
        question.status = list->status();
        question.limit = list->limit();
    }
    return question;
}

void ReadingsPage::ask()
{
    m_isDue = false;
    m_inquiry.ask([question = question()](EventReader &reader) { return answerTo(question, reader); },
                  [this, question = question()](const Result<ReadingsAnswer> &answer) {
                      if (answer)
                          showAnswer(question, *answer);
                      else
                          tell(errorText(answer.error()));
                  });
}

void ReadingsPage::showAnswer(const ReadingsQuestion &question, const ReadingsAnswer &answer)
{
    showCounts(answer.counts);
    if (answer.found() == 0) {
        m_nothing->display(answer.newest, m_query.now, m_query.window, !question.client.isEmpty() || !question.metric.isEmpty());
        m_views->setCurrentWidget(m_nothing);
        return;
    }
    if (ReadingList *list = currentList()) {
        list->display(answer.list, m_query.now, m_query.factory ? tr("of all factories: readings have none") : QString());
        m_views->setCurrentWidget(list);
        chooseReading();
    } else {
        m_totals->display(answer);
        m_views->setCurrentWidget(m_totals);
    }
}

void ReadingsPage::showCounts(const ReadingCounts &counts)
{
    m_tabs->setText(ProcessedTab, tr("Processed %1").arg(shortNumberText(counts.processed)));
    m_tabs->setText(RejectedTab, tr("Rejected %1").arg(shortNumberText(counts.rejected)));
    m_tabs->setText(FailedTab, tr("Failed %1").arg(shortNumberText(counts.failed)));
}

void ReadingsPage::chooseReading()
{
    // What is being typed is not taken away because the list has changed.
    const bool isTyping = m_side->isVisible() && m_side->currentWidget() == m_panel && m_panel->isEditing();
    if (!currentList() || isTyping)
        return;
    const ReadingRecord *record = currentList()->chosen();
    if (record) {
        m_panel->display(*record);
        openSide(m_panel);
    } else if (m_side->currentWidget() == m_panel) {
        m_side->hide();
    }
}

void ReadingsPage::openSubmission()
{
    if (ReadingList *list = currentList())
        list->table()->clearSelection();
    m_panel->endEditing();
    openSide(m_submission);
    m_submission->setFocus();
}

/// A splitter does not keep the size of what was hidden.
void ReadingsPage::openSide(QWidget *panel)
{
    m_side->setCurrentWidget(panel);
    if (m_side->isVisible())
        return;
    m_side->show();
    const int width = m_split->width() - m_split->handleWidth();
    m_split->setSizes({width - m_sideWidth, m_sideWidth});
}

void ReadingsPage::closeSide()
{
    m_panel->endEditing();
    m_side->hide();
    for (ReadingList *list : m_lists)
        list->table()->clearSelection();
    setFocus();
}

void ReadingsPage::connectResending()
{
    connect(m_resending, &Resending::busyChanged, this, &ReadingsPage::setBusy);
    connect(m_resending, &Resending::told, this, &ReadingsPage::tell);
    connect(m_resending, &Resending::tried, this, [this](bool accepted) {
        if (accepted)
            m_panel->endEditing();
        ask();
        Q_EMIT changed();
    });
}

void ReadingsPage::setBusy(bool busy)
{
    m_panel->setBusy(busy);
    for (ReadingList *list : m_lists)
        list->setBusy(busy);
}

void ReadingsPage::tell(const QString &sentence)
{
    m_result->say(NoticeBar::Tone::Plain, sentence);
}

QString ReadingsPage::helpText() const
{
    return tr("Readings are amounts that clients report for a metric. Here are those that were stored, those that could not be read, those "
              "whose storing failed, and what they add up to. Rejected and failed ones can be mended and sent again.");
}

std::vector<PageKey> ReadingsPage::keys() const
{
    return {{.key = QStringLiteral("↑ ↓"), .text = tr("Choose a reading and see its details")},
            {.key = keyText(Qt::Key_Escape), .text = tr("Close the details")},
            {.key = keyText(QKeySequence::Copy), .text = tr("Copy the row")}};
}

QWidget *ReadingsPage::filterField() const
{
    return m_client;
}

} // namespace Andon
