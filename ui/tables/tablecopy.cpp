// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/tablecopy.h"

#include "ui/tables/rowmodel.h"

#include <QStringList>

#include <numeric>

namespace Andon {

namespace {

/// A tab or a line break within a cell would begin another one.
QString oneCell(QString text)
{
    return text.replace(u'\t', u' ').replace(u'\n', u' ').remove(u'\r');
}

QList<int> upTo(int count)
{
    QList<int> numbers(count);
    std::iota(numbers.begin(), numbers.end(), 0);
    return numbers;
}

} // namespace

QString cellText(const QModelIndex &cell)
{
    const QVariant exact = cell.data(ExactRole);
    return exact.isValid() ? exact.toString() : cell.data().toString();
}

QString tabSeparated(const QAbstractItemModel &model, const QList<int> &columns, const QList<int> &rows)
{
    QStringList lines;
    QStringList cells;
    for (const int column : columns)
        cells << oneCell(model.headerData(column, Qt::Horizontal).toString());
    lines << cells.join(u'\t');
    for (const int row : rows) {
        cells.clear();
        for (const int column : columns)
            cells << oneCell(cellText(model.index(row, column)));
        lines << cells.join(u'\t');
    }
    return lines.join(u'\n') + u'\n';
}

QList<int> allColumns(const QAbstractItemModel &model)
{
    return upTo(model.columnCount());
}

QList<int> allRows(const QAbstractItemModel &model, int most)
{
    return upTo(most < 0 ? model.rowCount() : std::min(most, model.rowCount()));
}

} // namespace Andon
