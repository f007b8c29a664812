// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>

namespace Andon {

/// Sorts a short list by the raw values and keeps the rows in which one of a few columns holds the
/// text of setFilterFixedString(), in any case.
class TextFilter final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    TextFilter(const QList<int> &columns, QObject *parent = nullptr);

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    QList<int> m_columns;
};

} // namespace Andon
