// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rejections/rejectionspage.h"

#include "ui/commands/commandtable.h"
#include "ui/export/wordedexport.h"
#include "ui/rejections/reasonlistmodel.h"
#include "ui/rejections/rejectionpanel.h"
#include "ui/rejections/rejectiontablemodel.h"
#include "ui/rejections/resending.h"
#include "ui/style/card.h"
#include "ui/style/noticebar.h"
#include "ui/style/segments.h"
#include "ui/style/spacing.h"
#include "ui/style/textsize.h"
#include "ui/style/wording.h"
#include "ui/tables/tableview.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>

#include <algorithm>

namespace Andon {

namespace {

constexpr std::int64_t pageSize = 200;

} // namespace

RejectionsPage::RejectionsPage(IngestService &ingest, AccessService &access, Settings &settings, QWidget *parent)
    : PlantPage(parent)
    , m_settings(settings)
    , m_inquiry(ingest, this)
    , m_resending(new Resending(ingest, access, this))
    , m_limit(pageSize)
    , m_result(new NoticeBar)
    , m_reasons(new ReasonListModel(this))
    , m_rejections(new RejectionTableModel(this))
    , m_panel(new RejectionPanel)
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
    m_split->addWidget(createReasons());
    m_split->addWidget(createList());
    m_split->addWidget(m_panel);
    keepWide(m_panel, Spacing::details, Spacing::mostDetails);
    m_split->setStretchFactor(1, 1);
    m_split->setSizes({216, 640, 346});
    layout->addWidget(m_split, 1);
    connect(m_panel, &RejectionPanel::retryRequested, m_resending, &Resending::sendOne);
    connectResending();
    auto *wait = new WaitBar(this);
    m_inquiry.showOn(wait);
    connect(wait, &WaitBar::cancelled, this, [this] {
        m_inquiry.cancel();
        tell(tr("Cancelled. What is shown may be old."));
    });
    m_table->restoreColumns(m_settings.get(Settings::RejectionsColumns));
    setFocusProxy(m_table);
    m_split->restoreState(m_settings.get(Settings::RejectionsSplit));
    m_panel->hide();
    auto *escape = new QShortcut(QKeySequence(Qt::Key_Escape), this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, [this] {
        if (!m_panel->isEditing())
            m_table->selectionModel()->clear();
    });
}

RejectionsPage::~RejectionsPage()
{
    m_settings.set(Settings::RejectionsColumns, m_table->columnState());
    m_settings.set(Settings::RejectionsSplit, m_split->saveState());
}

void RejectionsPage::createBar()
{
    m_state = new Segments({tr("Open"), tr("Resolved")}, tr("Show rejections that are"));
    m_retryShown = new QPushButton(tr("Retry all shown"));
    m_retryShown->setToolTip(tr("Sends every event in the list again, as it was"));
    auto *bar = new QHBoxLayout;
    bar->addWidget(m_state);
    bar->addStretch(1);
    bar->addWidget(m_retryShown);
    static_cast<QVBoxLayout *>(layout())->addLayout(bar);
    connect(m_state, &Segments::chosen, this, [this] {
        m_limit = pageSize;
        ask();
    });
    connect(m_retryShown, &QPushButton::clicked, this, &RejectionsPage::retryShown);
}

QWidget *RejectionsPage::createReasons()
{
    auto *view = new TableView(tr("Reasons"));
    view->setModel(m_reasons);
    view->horizontalHeader()->hide();
    view->setColumnWeights({21, 7});
    m_reasonView = view;
    auto *card = new Card(tr("Reasons"));
    keepWide(card, 200, 280);
    card->addContent(view);
    connect(view, &TableView::rowChosen, this, &RejectionsPage::chooseReason);
    return card;
}

QWidget *RejectionsPage::createList()
{
    m_listCard = new Card(tr("Rejections"));
    m_table = new TableView(tr("Rejections, newest first"));
    m_table->setModel(m_rejections);
    m_table->setColumnWeights({9, 10, 15, 8, 15, 30}, RejectionTableModel::Message, RejectionTableModel::Received);
    m_nothing = plainLabel({}, "dim");
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setWordWrap(true);
    m_more = new QPushButton(tr("Load %1 more").arg(numberText(pageSize)));
    m_listCard->addContent(m_table);
    m_listCard->addContent(m_nothing);
    m_listCard->addContent(m_more, 0);
    m_more->hide();
    connect(m_more, &QPushButton::clicked, this, [this] {
        m_limit += pageSize;
        ask();
    });
    m_table->setFilterColumns({RejectionTableModel::ReasonWords});
    m_table->setWholeList([this] { return wholeList(); });
    connect(m_table, &TableView::filterRequested, this, [this](int, const QString &words) { filterToReason(words); });
    connect(m_table, &TableView::rowChosen, this, &RejectionsPage::chooseRejection);
    return m_listCard;
}

void RejectionsPage::display(const PlantView &view)
{
    const bool isOther = view.query.factory != m_query.factory || view.revision != m_revision
        || view.query.window != m_query.window;
    m_query = view.query;
    m_revision = view.revision;
    m_isDue = m_isDue || isOther;
    if (m_isDue && m_inquiry.mayRepeat())
        ask();
}

RejectionFilter RejectionsPage::filter() const
{
    RejectionFilter filter{.kinds = {RejectionKind::Event},
                           .resolved = m_state->current() == 1,
                           .reason = m_reason,
                           .from = m_query.window.start,
                           .to = m_query.window.end};
    if (m_query.factory)
        filter.factory = m_query.factory->toString();
    return filter;
}

/// What is in the list and what would be loaded, by the columns of the model.
WholeList RejectionsPage::wholeList() const
{
    const auto open = [filter = filter()](const std::vector<FileColumn> &columns) {
        return exportWithWords(exportRejections(filter, columns, Readers::People), columns, "reason", reasonText);
    };
    return {.columns = {{.key = "receivedTime", .kind = CellKind::Time}, {.key = "sender"}, {.key = "eventId"}, {.key = "machineId"}, {.key = "reason"}, {.key = "message"}},
            .open = open,
            .rows = m_total};
}

void RejectionsPage::ask()
{
    m_isDue = false;
    m_inquiry.ask([filter = filter(), page = Page{.limit = m_limit}](EventReader &reader) { return reader.rejectionPage(filter, page); },
                  [this](const Result<RejectionPage> &page) {
                      if (page)
                          showPage(*page);
                      else
                          tell(errorText(page.error()));
                  });
}

void RejectionsPage::showPage(const RejectionPage &page)
{
    const auto shown = std::int64_t(page.rejections.items.size());
    m_total = page.rejections.total;
    m_reasons->show(page.reasons);
    m_rejections->show(page.rejections.items, m_query.now);
    m_listCard->setSubtitle(shownText(shown, page.rejections.totalCount));
    m_more->setVisible(shown < m_total);
    m_nothing->setVisible(shown == 0);
    if (shown == 0 && m_table->hasFocus())
        m_state->focusCurrent();
    m_table->setVisible(shown > 0);
    m_nothing->setText(m_state->current() == 1
                           ? tr("Nothing has been put right in this range.")
                           : tr("No open rejections in this range. Every event that arrived was in order."));
    setBusy(false);
    // A reason that is not in the list yet stays the wanted one.
    const int row = rowOfReason();
    if (!m_reasonView->selectionModel()->hasSelection() && (!m_reason || row > 0))
        m_reasonView->selectRow(row);
    chooseRejection(m_table->chosenRow());
}

/// How much of the list is shown, and for how many events its entries stand where that are more.
QString RejectionsPage::shownText(std::int64_t shown, std::int64_t events) const
{
    if (m_total == 0)
        return {};
    const QString entries = shown == m_total ? tr("%n, newest first", nullptr, int(shown))
                                             : tr("newest %1 of %2").arg(numberText(shown), numberText(m_total));
    return events == m_total ? entries : tr("%1; %2 events in all").arg(entries, numberText(events));
}

void RejectionsPage::chooseReason(const QModelIndex &index)
{
    const QString reason = index.isValid() ? m_reasons->row(index.row()).reason : QString();
    const auto wanted = reason.isEmpty() ? std::optional<QString>() : reason;
    if (wanted == m_reason)
        return;
    m_reason = wanted;
    m_limit = pageSize;
    ask();
}

/// The chosen one's place in the list of reasons; the first stands for all.
int RejectionsPage::rowOfReason() const
{
    const auto &rows = m_reasons->rows();
    const auto found = std::find_if(rows.begin(), rows.end(), [this](const ReasonCount &each) { return m_reason && each.reason == *m_reason; });
    return found == rows.end() ? 0 : int(found - rows.begin());
}

void RejectionsPage::filterToReason(const QString &words)
{
    for (int row = 0; row < m_reasons->rowCount(); ++row) {
        if (m_reasons->index(row, 0).data().toString() == words)
            m_reasonView->selectRow(row);
    }
}

QVariantMap RejectionsPage::viewState() const
{
    return {{QStringLiteral("resolved"), m_state->current() == 1},
            {QStringLiteral("reason"), m_reason.value_or(QString())},
            {QStringLiteral("columns"), m_table->columnText()}};
}

void RejectionsPage::restoreView(const QVariantMap &state)
{
    m_state->setCurrent(state.value(QStringLiteral("resolved")).toBool() ? 1 : 0);
    m_table->showColumnText(state.value(QStringLiteral("columns")).toString());
    m_reasonView->clearSelection();
    const QString reason = state.value(QStringLiteral("reason")).toString();
    m_reason = reason.isEmpty() ? std::optional<QString>() : reason;
    m_limit = pageSize;
    ask();
}

void RejectionsPage::chooseRejection(const QModelIndex &index)
{
    // What is being typed is not taken away because the list has changed.
    if (m_panel->isEditing())
        return;
    if (index.isValid())
        m_panel->display(m_rejections->row(index.row()));
    else
        m_panel->clear();
    m_panel->setVisible(index.isValid());
}

void RejectionsPage::retryShown()
{
    std::vector<RejectionId> ids;
    std::int64_t leftOut = 0;
    for (const Rejection &rejection : m_rejections->rows()) {
        if (rejection.isSummary)
            leftOut += rejection.count;
        else
            ids.push_back(rejection.id);
    }
    m_resending->sendAllBut(leftOut, std::move(ids));
}

void RejectionsPage::connectResending()
{
    connect(m_resending, &Resending::busyChanged, this, &RejectionsPage::setBusy);
    connect(m_resending, &Resending::told, this, &RejectionsPage::tell);
    connect(m_resending, &Resending::tried, this, [this](bool accepted) {
        if (accepted)
            m_panel->endEditing();
        ask();
        Q_EMIT resent();
    });
}

void RejectionsPage::setBusy(bool busy)
{
    m_panel->setBusy(busy);
    const auto &rows = m_rejections->rows();
    const bool hasSendable = !std::all_of(rows.begin(), rows.end(), [](const Rejection &rejection) { return rejection.isSummary; });
    m_retryShown->setEnabled(!busy && m_state->current() == 0 && hasSendable);
}

void RejectionsPage::tell(const QString &sentence)
{
    m_result->say(NoticeBar::Tone::Plain, sentence);
}

std::vector<PageKey> RejectionsPage::keys() const
{
    return {{.key = QStringLiteral("↑ ↓"), .text = tr("Choose a rejection and see what was sent")},
            {.key = keyText(Qt::Key_Escape), .text = tr("Close the details")}};
}

QString RejectionsPage::helpText() const
{
    return tr("Events that were refused because they broke a rule, with the reason. Choose one to see what was sent. Put right what caused it, then send them again from here, "
              "as they were or changed. An event that was stored already is never counted twice.");
}

} // namespace Andon
