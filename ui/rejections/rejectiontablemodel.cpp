// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rejections/rejectiontablemodel.h"

#include "ui/style/wording.h"

namespace Andon {

namespace {

QString orNothing(const QString &text)
{
    return text.isEmpty() ? nothingText() : text;
}

Instant receivedAt(const Rejection &rejection)
{
    return std::chrono::floor<std::chrono::milliseconds>(rejection.received);
}

} // namespace

void RejectionTableModel::show(std::vector<Rejection> rejections, Instant now)
{
    m_now = now;
    setRows(std::move(rejections));
}

QVariant RejectionTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Rejection &rejection = row(index.row());
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole: return text(rejection, column);
    case ValueRole: return column == Received ? QVariant::fromValue(receivedAt(rejection)) : QVariant();
    case ExactRole: return column == Received ? exactText(receivedAt(rejection)) : QVariant();
    case Qt::ToolTipRole: return toolTip(rejection, column);
    default: return {};
    }
}

QString RejectionTableModel::text(const Rejection &rejection, Column column) const
{
    switch (column) {
    case Received: return momentText(receivedAt(rejection), m_now);
    case Sender: return orNothing(rejection.sender);
    case EventName: return rejection.isSummary ? QLatin1Char('+') + numberText(rejection.count) : orNothing(rejection.eventId.value_or(QString()));
    case Machine: return orNothing(rejection.machine);
    case ReasonWords: return reasonText(rejection.reason);
    case Message: return rejection.isSummary ? summaryText(rejection.count) : rejection.message;
    case ColumnCount: break;
    }
    return {};
}

QString RejectionTableModel::toolTip(const Rejection &rejection, Column column) const
{
    if (column == Received)
        return exactText(receivedAt(rejection));
    if (column == EventName && rejection.isSummary)
        return summaryText(rejection.count);
    return plainToolTip(column == ReasonWords ? rejection.reason : text(rejection, column));
}

QVariant RejectionTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return rowName(section, role, EventName);
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Received: return tr("Received");
    case Sender: return tr("Sender");
    case EventName: return tr("Event");
    case Machine: return tr("Machine");
    case ReasonWords: return tr("Reason");
    case Message: return tr("Message");
    case ColumnCount: break;
    }
    return {};
}

} // namespace Andon
