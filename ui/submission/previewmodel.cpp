// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/submission/previewmodel.h"

#include "ui/style/wording.h"

namespace Andon {

namespace {

constexpr std::size_t mostShown = 50;

} // namespace

void PreviewModel::show(const ReadingBatch &batch, Instant now)
{
    m_now = now;
    std::vector<ElementPreview> rows;
    for (std::size_t i = 0; i < std::min(mostShown, batch.elements.size()); ++i)
        rows.push_back({.position = int(i), .content = batch.elements[i].content});
    setRows(std::move(rows));
}

QVariant PreviewModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto column = Column(index.column());
    const ElementPreview &element = row(index.row());
    if (const auto *refusal = std::get_if<ReadingRefusal>(&element.content)) {
        if (role == Qt::ToolTipRole)
            return plainToolTip(QString::fromStdString(refusal->message));
        return role == Qt::DisplayRole && column == Client ? refusalText(*refusal) : QVariant();
    }
    const Reading &reading = std::get<Reading>(element.content);
    switch (role) {
    case Qt::DisplayRole: return text(reading, column);
    case Qt::ToolTipRole: return column == Time ? exactText(reading.time) : plainToolTip(text(reading, column));
    case Qt::TextAlignmentRole: return int((column >= Amount ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    default: return {};
    }
}

QString PreviewModel::text(const Reading &reading, Column column) const
{
    switch (column) {
    case Client: return reading.client.toString();
    case Metric: return reading.metric.toString();
    case Amount: return amountText(reading.amount);
    case Time: return momentText(reading.time, m_now);
    case ColumnCount: break;
    }
    return {};
}

QString PreviewModel::refusalText(const ReadingRefusal &refusal) const
{
    const auto code = faultCode(refusal.fault);
    const QString words = reasonText(QString::fromLatin1(code.data(), qsizetype(code.size())));
    return tr("Would be rejected: %1").arg(words);
}

QVariant PreviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return rowName(section, role);
    if (role == Qt::TextAlignmentRole)
        return int((section >= Amount ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Client: return tr("Client");
    case Metric: return tr("Metric");
    case Amount: return tr("Amount");
    case Time: return tr("Time");
    case ColumnCount: break;
    }
    return {};
}

} // namespace Andon
