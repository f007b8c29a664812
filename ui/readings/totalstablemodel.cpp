// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/readings/totalstablemodel.h"

#include "ui/readings/readinggroups.h"
#include "ui/style/wording.h"

namespace Andon {

namespace {

constexpr int digitsOfAverage = 6;

QString text(const ReadingGroup &group, TotalsTableModel::Column column)
{
    const ReadingTotals &totals = group.totals;
    switch (column) {
    case TotalsTableModel::Client: return group.client ? group.client->toString() : nothingText();
    case TotalsTableModel::Metric: return group.metric ? group.metric->toString() : nothingText();
    case TotalsTableModel::Count: return numberText(totals.count);
    case TotalsTableModel::Sum: return amountText(totals.sum);
    case TotalsTableModel::Average: return averageText(totals);
    case TotalsTableModel::Least: return amountText(totals.least);
    case TotalsTableModel::Most: return amountText(totals.most);
    case TotalsTableModel::ColumnCount: break;
    }
    return {};
}

QVariant sortValue(const ReadingGroup &group, TotalsTableModel::Column column)
{
    const ReadingTotals &totals = group.totals;
    switch (column) {
    case TotalsTableModel::Count: return qlonglong(totals.count);
    case TotalsTableModel::Sum: return totals.sum;
    case TotalsTableModel::Average: return totals.count > 0 ? totals.sum / double(totals.count) : 0.0;
    case TotalsTableModel::Least: return totals.least;
    case TotalsTableModel::Most: return totals.most;
    default: return text(group, column);
    }
}

bool isFigure(int column)
{
    return column >= TotalsTableModel::Count;
}

} // namespace

std::pair<std::optional<ClientId>, std::optional<MetricId>> groupKey(const ReadingGroup &group)
{
    return {group.client, group.metric};
}

QString averageText(const ReadingTotals &totals)
{
    return totals.count > 0 ? amountText(totals.sum / double(totals.count), digitsOfAverage) : nothingText();
}

QVariant TotalsTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ReadingGroup &group = row(index.row());
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole: return text(group, column);
    case Qt::ToolTipRole: return plainToolTip(text(group, column));
    case Qt::TextAlignmentRole: return int((isFigure(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case SortRole: return sortValue(group, column);
    case ValueRole: return isFigure(column) ? sortValue(group, column) : QVariant();
    default: return {};
    }
}

QVariant TotalsTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return role == Qt::DisplayRole && section < rowCount() ? groupName(row(section)) : QVariant();
    if (role == Qt::TextAlignmentRole)
        return int((isFigure(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Client: return tr("Client");
    case Metric: return tr("Metric");
    case Count: return tr("Readings");
    case Sum: return tr("Sum");
    case Average: return tr("Average");
    case Least: return tr("Smallest");
    case Most: return tr("Largest");
    case ColumnCount: break;
    }
    return {};
}

} // namespace Andon
