// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rejections/reasonlistmodel.h"

#include "ui/style/wording.h"

namespace Andon {

void ReasonListModel::show(const std::vector<ReasonCount> &reasons)
{
    std::vector<ReasonCount> rows{ReasonCount{}};
    for (const ReasonCount &reason : reasons) {
        rows.front().count += reason.count;
        rows.push_back(reason);
    }
    setRows(std::move(rows));
}

QVariant ReasonListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ReasonCount &reason = row(index.row());
    if (role == Qt::TextAlignmentRole)
        return int((index.column() == Count ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole)
        return index.column() == Count ? numberText(reason.count) : plainToolTip(reason.reason);
    if (role != Qt::DisplayRole)
        return {};
    if (index.column() == Count)
        return shortNumberText(reason.count);
    return reason.reason.isEmpty() ? tr("All reasons") : reasonText(reason.reason);
}

} // namespace Andon
