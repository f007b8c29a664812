// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/shownrows.h"

#include "ui/style/wording.h"
#include "ui/tables/rowmodel.h"
#include "ui/tables/tablecopy.h"

#include <QElapsedTimer>
#include <QTimer>

namespace Andon {

namespace {

constexpr qint64 atOnce = 8;          // ms
constexpr int mostRestarts = 5;       // then all of it in one go

CellKind kindOf(const Cell &cell)
{
    if (std::holds_alternative<std::int64_t>(cell))
        return CellKind::Whole;
    if (std::holds_alternative<double>(cell))
        return CellKind::Decimal;
    if (std::holds_alternative<ReceivedTime>(cell))
        return CellKind::Time;
    if (std::holds_alternative<std::chrono::milliseconds>(cell))
        return CellKind::Duration;
    return CellKind::Text;
}

/// Of the first cell of the column that holds something.
CellKind kindOf(const ShownRows::Rows &rows, std::size_t column)
{
    const auto found = std::find_if(rows.begin(), rows.end(), [column](const std::vector<Cell> &row) { return !std::holds_alternative<std::monostate>(row[column]); });
    return found == rows.end() ? CellKind::Text : kindOf((*found)[column]);
}

} // namespace

Cell cellOf(const QModelIndex &index)
{
    const QVariant value = index.data(ValueRole);
    if (value.metaType() == QMetaType::fromType<Instant>())
        return value.value<Instant>();
    if (value.metaType() == QMetaType::fromType<std::chrono::milliseconds>())
        return value.value<std::chrono::milliseconds>();
    switch (value.typeId()) {
    case QMetaType::Int:
    case QMetaType::LongLong:
    case QMetaType::ULongLong: return std::int64_t(value.toLongLong());
    case QMetaType::Double: return value.toDouble();
    default: break;
    }
    const QString text = cellText(index);
    return text.isEmpty() || text == nothingText() ? Cell() : textCell(text);
}

ShownRows::ShownRows(QAbstractItemModel &model, QList<int> columns, Done done, QObject *parent)
    : QObject(parent), m_model(&model), m_columns(std::move(columns)), m_done(std::move(done))
{
    const auto restart = [this] { startOver(); };
    connect(m_model, &QAbstractItemModel::rowsInserted, this, restart);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, restart);
    connect(m_model, &QAbstractItemModel::rowsMoved, this, restart);
    connect(m_model, &QAbstractItemModel::layoutChanged, this, restart);
    connect(m_model, &QAbstractItemModel::modelReset, this, restart);
    connect(m_model, &QObject::destroyed, this, &QObject::deleteLater);
    QTimer::singleShot(0, this, &ShownRows::takeSome);
}

void ShownRows::startOver()
{
    m_rows.clear();
    ++m_restarts;
}

void ShownRows::takeSome()
{
    if (!m_model)
        return;
    QElapsedTimer since;
    since.start();
    while (int(m_rows.size()) < m_model->rowCount()) {
        std::vector<Cell> cells;
        for (const int column : m_columns)
            cells.push_back(cellOf(m_model->index(int(m_rows.size()), column)));
        m_rows.push_back(std::move(cells));
        if (since.elapsed() >= atOnce && m_restarts < mostRestarts)
            return QTimer::singleShot(0, this, &ShownRows::takeSome);
    }
    std::vector<FileColumn> columns;
    for (const int column : m_columns) {
        const QString title = m_model->headerData(column, Qt::Horizontal).toString();
        columns.push_back({.key = title.toStdString(), .title = title, .kind = kindOf(m_rows, columns.size())});
    }
    deleteLater();
    m_model->disconnect(this);
    m_done(std::move(columns), std::move(m_rows));
}

} // namespace Andon
