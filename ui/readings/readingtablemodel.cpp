// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/readings/readingtablemodel.h"

#include "ui/style/wording.h"

namespace Andon {

namespace {

using Column = ReadingTableModel::Column;

constexpr qsizetype longestLine = 300;   // bytes of a payload; more fits into no column

QList<Column> columnsOf(ReadingStatus status)
{
    switch (status) {
    case ReadingStatus::Processed:
        return {Column::Time, Column::Client, Column::Metric, Column::Amount, Column::Received, Column::Failures};
    case ReadingStatus::Rejected: return {Column::Received, Column::Reason, Column::Sent};
    case ReadingStatus::Failed: return {Column::Received, Column::Client, Column::Metric, Column::Amount, Column::Reason};
    }
    Q_UNREACHABLE();
}

/// In the list of processed ones, the time of arrival stands between figures.
bool isAtRight(Column column, ReadingStatus status)
{
    return column == Column::Amount || column == Column::Failures
        || (column == Column::Received && status == ReadingStatus::Processed);
}

} // namespace

Instant receivedAt(const ReadingRecord &record)
{
    return std::chrono::floor<std::chrono::milliseconds>(record.received);
}

bool wasRead(const ReadingRecord &record)
{
    const auto simulated = faultCode(ReadingFault::SimulatedFailure);
    return record.status == ReadingStatus::Processed || record.reason == QLatin1String(simulated.data(), qsizetype(simulated.size()));
}

ReadingTableModel::ReadingTableModel(ReadingStatus status, QObject *parent)
    : RowModel(parent)
    , m_status(status)
    , m_columns(columnsOf(status))
{
}

void ReadingTableModel::show(std::vector<ReadingRecord> readings, Instant now)
{
    m_now = now;
    setRows(std::move(readings));
}

QVariant ReadingTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ReadingRecord &record = row(index.row());
    const Column column = m_columns.at(index.column());
    switch (role) {
    case Qt::DisplayRole: return text(record, column);
    case ExactRole: return column == Column::Time || column == Column::Received ? toolTip(record, column) : QVariant();
    case Qt::ToolTipRole: return toolTip(record, column);
    case Qt::TextAlignmentRole: return int((isAtRight(column, m_status) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    default: return {};
    }
}

QString ReadingTableModel::text(const ReadingRecord &record, Column column) const
{
    switch (column) {
    case Column::Time: return momentText(record.reading.time, m_now);
    case Column::Client: return record.reading.client.toString();
    case Column::Metric: return wasRead(record) ? record.reading.metric.toString() : nothingText();
    case Column::Amount: return wasRead(record) ? amountText(record.reading.amount) : nothingText();
    case Column::Received: return momentText(receivedAt(record), m_now);
    case Column::Failures: return numberText(record.failures);
    case Column::Reason: return reasonText(record.reason);
    case Column::Sent: return QString::fromUtf8(record.payload.left(longestLine)).simplified();
    }
    Q_UNREACHABLE();
}

QString ReadingTableModel::toolTip(const ReadingRecord &record, Column column) const
{
    switch (column) {
    case Column::Time: return exactText(record.reading.time);
    case Column::Received: return exactText(receivedAt(record));
    case Column::Reason: return plainToolTip(record.message);
    default: return plainToolTip(text(record, column));
    }
}

QVariant ReadingTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return rowName(section, role);
    if (section < 0 || section >= m_columns.size())
        return {};
    const Column column = m_columns.at(section);
    if (role == Qt::TextAlignmentRole)
        return int((isAtRight(column, m_status) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && column == Column::Failures)
        return tr("Attempts that failed before it was stored");
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case Column::Time: return tr("Time");
    case Column::Client: return tr("Client");
    case Column::Metric: return tr("Metric");
    case Column::Amount: return tr("Amount");
    case Column::Received: return tr("Received");
    case Column::Failures: return tr("Retries");
    case Column::Reason: return tr("Reason");
    case Column::Sent: return tr("What was sent");
    }
    Q_UNREACHABLE();
}

} // namespace Andon
