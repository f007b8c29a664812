// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/find/findmodel.h"

namespace Andon {

void FindModel::show(std::vector<FindTarget> targets)
{
    beginResetModel();
    m_targets = std::move(targets);
    endResetModel();
}

int FindModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_targets.size());
}

QVariant FindModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const FindTarget &found = target(index.row());
    switch (role) {
    case Qt::DisplayRole: return found.name;
    case Qt::AccessibleTextRole: return QStringLiteral("%1, %2 %3").arg(found.name, kindText(found.kind), found.detail).trimmed();
    case KindRole: return kindText(found.kind);
    case DetailRole: return found.detail;
    default: return {};
    }
}

} // namespace Andon
