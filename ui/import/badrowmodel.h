// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/rowmapper.h"

#include <QAbstractTableModel>

namespace Andon {

/// Rows of a file that are not taken: where, which field, and why.
class BadRowModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Line, Field, Why, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void show(std::vector<BadRow> rows);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<BadRow> m_rows;
};

} // namespace Andon
