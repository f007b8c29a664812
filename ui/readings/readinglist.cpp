// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/readings/readinglist.h"

#include "ui/export/wordedexport.h"
#include "ui/style/wording.h"
#include "ui/tables/tableview.h"

#include <QLabel>
#include <QPushButton>

namespace Andon {

namespace {

using Column = ReadingTableModel::Column;

constexpr std::int64_t pageSize = 200;
constexpr std::int64_t mostShown = 5000;   // further ones are found by a shorter range or a filter

struct Texts
{
    QString title;
    QString tableName;
};

Texts textsOf(ReadingStatus status)
{
    switch (status) {
    case ReadingStatus::Processed: return {ReadingList::tr("Processed readings"), ReadingList::tr("Processed readings, newest first")};
    case ReadingStatus::Rejected: return {ReadingList::tr("Rejected readings"), ReadingList::tr("Rejected readings, newest first")};
    case ReadingStatus::Failed: return {ReadingList::tr("Failed readings"), ReadingList::tr("Failed readings, newest first")};
    }
    Q_UNREACHABLE();
}

int weightOf(Column column)
{
    switch (column) {
    case Column::Time: return 17;
    case Column::Client: return 18;
    case Column::Metric: return 18;
    case Column::Amount: return 13;
    case Column::Received: return 15;
    case Column::Failures: return 8;
    case Column::Reason: return 22;
    case Column::Sent: return 60;
    }
    Q_UNREACHABLE();
}

/// Where a file takes it from.
FileColumn fileColumn(Column column)
{
    switch (column) {
    case Column::Time: return {.key = "timestamp", .kind = CellKind::Time};
    case Column::Client: return {.key = "clientId"};
    case Column::Metric: return {.key = "metric"};
    case Column::Amount: return {.key = "amount", .kind = CellKind::Decimal};
    case Column::Received: return {.key = "processedAt", .kind = CellKind::Time};
    case Column::Failures: return {.key = "retryCount", .kind = CellKind::Whole};
    case Column::Reason: return {.key = "reason"};
    case Column::Sent: return {.key = "originalPayload", .kind = CellKind::Json};
    }
    Q_UNREACHABLE();
}

} // namespace

ReadingList::ReadingList(ReadingStatus status, QWidget *parent)
    : Card(textsOf(status).title, parent)
    , m_status(status)
    , m_limit(pageSize)
    , m_model(new ReadingTableModel(status, this))
    , m_table(new TableView(textsOf(status).tableName))
    , m_nothing(plainLabel(emptyText(), "dim"))
    , m_more(new QPushButton(tr("Show %1 more").arg(numberText(pageSize))))
{
    m_table->setModel(m_model);
    QList<int> weights;
    for (const Column column : m_model->columns())
        weights << weightOf(column);
    const Column firstToShrink = status == ReadingStatus::Processed ? Column::Failures : Column::Sent;
    m_table->setColumnWeights(weights, int(m_model->columns().indexOf(firstToShrink)), 0);
    m_table->setFilterColumns({int(m_model->columns().indexOf(Column::Client)), int(m_model->columns().indexOf(Column::Metric))});
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setWordWrap(true);
    addContent(m_table);
    addContent(m_nothing);
    addContent(m_more, 0);
    m_nothing->hide();
    m_more->hide();
    if (m_status != ReadingStatus::Processed)
        createRetry();
    connect(m_table, &TableView::rowChosen, this, &ReadingList::rowChosen);
    connect(m_more, &QPushButton::clicked, this, [this] {
        m_limit += pageSize;
        Q_EMIT moreRequested();
    });
}

void ReadingList::createRetry()
{
    m_retryAll = new QPushButton(tr("Retry all shown"));
    m_retryAll->setToolTip(tr("Sends every reading in the list again, as it was"));
    addToHeader(m_retryAll);
    connect(m_retryAll, &QPushButton::clicked, this, [this] {
        std::vector<RejectionId> ids;
        for (const ReadingRecord &record : m_model->rows())
            ids.push_back(record.number);
        Q_EMIT retryRequested(ids);
    });
}

void ReadingList::display(const Listing<ReadingRecord> &readings, Instant now, const QString &note)
{
    const auto shown = std::int64_t(readings.items.size());
    m_total = readings.total;
    m_model->show(readings.items, now);
    const QString count = shown == readings.total ? tr("%n, newest first", nullptr, int(shown))
                                                  : tr("newest %1 of %2").arg(numberText(shown), numberText(readings.total));
    setSubtitle(shown == 0 ? note : note.isEmpty() ? count : QStringLiteral("%1 · %2").arg(count, note));
    m_more->setVisible(shown < readings.total && m_limit < mostShown);
    m_nothing->setVisible(shown == 0);
    m_table->setVisible(shown > 0);
    setBusy(m_isBusy);
}

WholeList ReadingList::wholeList(const ReadingFilter &filter) const
{
    std::vector<FileColumn> columns;
    for (const Column column : m_model->columns())
        columns.push_back(fileColumn(column));
    const auto open = [filter](const std::vector<FileColumn> &chosen) {
        return exportWithWords(exportReadings(filter, chosen, Readers::People), chosen, "reason", reasonText);
    };
    return {.columns = std::move(columns), .open = open, .rows = m_total};
}

void ReadingList::setBusy(bool busy)
{
    m_isBusy = busy;
    if (!m_retryAll)
        return;
    m_retryAll->setEnabled(!busy);
    m_retryAll->setVisible(m_model->rowCount() > 0);
}

void ReadingList::startOver()
{
    m_limit = pageSize;
}

const ReadingRecord *ReadingList::chosen() const
{
    const QModelIndex row = m_table->chosenRow();
    return row.isValid() ? &m_model->row(row.row()) : nullptr;
}

QString ReadingList::emptyText() const
{
    switch (m_status) {
    case ReadingStatus::Processed: return tr("None of the readings in this range could be stored. The lists beside say why.");
    case ReadingStatus::Rejected: return tr("No rejected readings in this range. Every one that arrived could be read.");
    case ReadingStatus::Failed: return tr("No failed readings in this range. Every one that was read could be stored.");
    }
    Q_UNREACHABLE();
}

} // namespace Andon
