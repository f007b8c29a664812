// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/server/sendertablemodel.h"

#include "ui/server/serverwording.h"
#include "ui/style/wording.h"

namespace Andon {

namespace {

QString orNothing(const QString &text)
{
    return text.isEmpty() ? nothingText() : text;
}

QVariant sortValue(const SenderFigures &sender, SenderTableModel::Column column)
{
    switch (column) {
    case SenderTableModel::Address: return sender.address;
    case SenderTableModel::Token: return sender.token;
    case SenderTableModel::LastBatch: return qlonglong(sender.lastBatch.time_since_epoch().count());
    case SenderTableModel::Batches: return qulonglong(sender.batches);
    case SenderTableModel::Events: return qulonglong(sender.events);
    case SenderTableModel::Readings: return qulonglong(sender.readings);
    case SenderTableModel::Rejected: return qulonglong(sender.rejected);
    case SenderTableModel::ClockOffset: return qlonglong(sender.clockOffset.value_or(std::chrono::milliseconds::min()).count());
    case SenderTableModel::ColumnCount: break;
    }
    return {};
}

bool isFigure(int column)
{
    return column >= SenderTableModel::Batches && column <= SenderTableModel::Rejected;
}

} // namespace

void SenderTableModel::show(std::vector<SenderFigures> senders, Instant now, std::chrono::milliseconds mostAhead)
{
    m_mostAhead = mostAhead;
    m_now = now;
    setRows(std::move(senders));
    // Ages grow although nothing came.
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, LastBatch), index(rowCount() - 1, LastBatch), {Qt::DisplayRole});
}

QVariant SenderTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const SenderFigures &sender = row(index.row());
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole: return text(sender, column);
    case Qt::TextAlignmentRole: return int(Qt::AlignVCenter | (isFigure(column) ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::ToolTipRole:
        if (column == LastBatch)
            return exactText(sender.lastBatch);
        return plainToolTip(column == ClockOffset && isClockAhead(sender) ? clockSentence(sender, m_mostAhead) : text(sender, column));
    case SortRole: return sortValue(sender, column);
    case ValueRole:
        if (column == LastBatch)
            return QVariant::fromValue(sender.lastBatch);
        return isFigure(column) && column != ClockOffset ? sortValue(sender, column) : QVariant();
    case MarkRole: return int(column == ClockOffset && isClockAhead(sender) ? Mark::Attention : Mark::None);
    default: return {};
    }
}

QString SenderTableModel::text(const SenderFigures &sender, Column column) const
{
    switch (column) {
    case Address: return orNothing(sender.address);
    case Token: return orNothing(sender.token);
    case LastBatch: return lastSeenText(sender.lastBatch, m_now);
    case Batches: return numberText(std::int64_t(sender.batches));
    case Events: return numberText(std::int64_t(sender.events));
    case Readings: return numberText(std::int64_t(sender.readings));
    case Rejected: return numberText(std::int64_t(sender.rejected));
    case ClockOffset: return orNothing(clockText(sender));
    case ColumnCount: break;
    }
    return {};
}

QVariant SenderTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return rowName(section, role);
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (isFigure(section) ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Address: return tr("Address");
    case Token: return tr("Token");
    case LastBatch: return tr("Last batch");
    case Batches: return tr("Batches");
    case Events: return tr("Events");
    case Readings: return tr("Readings");
    case Rejected: return tr("Rejected");
    case ClockOffset: return tr("Clock");
    case ColumnCount: break;
    }
    return {};
}

} // namespace Andon
