// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/files/cell.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <vector>

class QAbstractItemModel;

namespace Andon {

/// The rows of a table as they stand on the screen, as values for a file. Long ones are taken a few at a time, so that the
/// window goes on; when rows come or go meanwhile it begins again, so that none is there twice.
class ShownRows final : public QObject
{
    Q_OBJECT

public:
    using Rows = std::vector<std::vector<Cell>>;

    /// What each column holds is told by its cells, and its title is its key.
    using Done = std::function<void(std::vector<FileColumn> columns, Rows rows)>;

    /// Of these columns of the model, in their order. Calls @a done, then deletes itself; when the model goes, only that.
    ShownRows(QAbstractItemModel &model, QList<int> columns, Done done, QObject *parent);

private:
    void takeSome();
    void startOver();

    QPointer<QAbstractItemModel> m_model;
    QList<int> m_columns;
    Done m_done;
    Rows m_rows = {};
    int m_restarts = 0;
};

/// What a cell of a model holds: by its ValueRole, else what it says.
Cell cellOf(const QModelIndex &index);

} // namespace Andon
