// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QModelIndex>

namespace Andon {

// Cells as text for the clipboard: titles in the first line, cells separated by tabs, so that a
// spreadsheet takes them as they are.

/// What a cell says in full; drawn cells without words say nothing.
QString cellText(const QModelIndex &cell);

/// @a columns and @a rows by their numbers in the model, in the order wanted.
QString tabSeparated(const QAbstractItemModel &model, const QList<int> &columns, const QList<int> &rows);

QList<int> allColumns(const QAbstractItemModel &model);

/// From the first on, at most @a most where it is not negative.
QList<int> allRows(const QAbstractItemModel &model, int most = -1);

} // namespace Andon
