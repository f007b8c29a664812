// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/textfilter.h"

#include "ui/tables/rowmodel.h"

#include <QRegularExpression>

namespace Andon {

TextFilter::TextFilter(const QList<int> &columns, QObject *parent)
    : QSortFilterProxyModel(parent)
    , m_columns(columns)
{
    setSortRole(SortRole);
    setFilterCaseSensitivity(Qt::CaseInsensitive);
}

bool TextFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const QRegularExpression wanted = filterRegularExpression();
    return std::any_of(m_columns.begin(), m_columns.end(), [&](int column) {
        return sourceModel()->index(row, column, parent).data().toString().contains(wanted);
    });
}

} // namespace Andon
