// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/columnchoice.h"

#include <QDataStream>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>
#include <QTableView>

namespace Andon {

namespace {

constexpr quint32 mark = 0x416E6443;   // "AndC", in front of what is written since columns can be hidden and moved

/// As it stands in the settings.
struct WrittenColumns
{
    qint32 count = 0;
    QList<qint32> order = {};    ///< Columns from left to right.
    QList<qint32> hidden = {};
    QList<qint32> widths = {};   ///< Empty while the table shares its width.
    qint32 sorted = -1;          ///< -1 while it is as the page has it.
    bool isDescending = false;

    bool fits(int columns) const
    {
        const auto isColumn = [columns](qint32 column) { return column >= 0 && column < columns; };
        return count == columns && order.size() == columns && QSet<qint32>(order.begin(), order.end()).size() == columns
            && std::all_of(order.begin(), order.end(), isColumn) && std::all_of(hidden.begin(), hidden.end(), isColumn)
            && hidden.size() < columns && (widths.isEmpty() || widths.size() == columns) && sorted < columns;
    }
};

QDataStream &operator<<(QDataStream &stream, const WrittenColumns &columns)
{
    return stream << mark << columns.count << columns.order << columns.hidden << columns.widths << columns.sorted << columns.isDescending;
}

QDataStream &operator>>(QDataStream &stream, WrittenColumns &columns)
{
    quint32 first = 0;
    return stream >> first >> columns.count >> columns.order >> columns.hidden >> columns.widths >> columns.sorted >> columns.isDescending;
}

bool isNew(const QByteArray &state)
{
    QDataStream stream(state);
    quint32 first = 0;
    stream >> first;
    return first == mark;
}

} // namespace

ColumnChoice::ColumnChoice(QTableView &table)
    : QObject(&table)
    , m_table(table)
    , m_header(table.horizontalHeader())
{
    m_header->setSectionsMovable(true);
    // Widths also change when the table shares its own anew.
    connect(m_header, &QHeaderView::sectionResized, this, [this] {
        m_areWidthsByUser = m_areWidthsByUser || (QGuiApplication::mouseButtons() & Qt::LeftButton && m_header->underMouse());
    });
    connect(m_header, &QHeaderView::sectionClicked, this, [this] { m_isSortedByUser = m_table.isSortingEnabled(); });
}

void ColumnChoice::showOrHide(int column)
{
    const bool hidden = m_hiddenByUser.contains(column) || m_hiddenByPage.contains(column) || column == m_squeezed;
    m_table.setColumnHidden(column, hidden);
}

void ColumnChoice::setHiddenByUser(int column, bool hidden)
{
    if (hidden)
        m_hiddenByUser.insert(column);
    else
        m_hiddenByUser.remove(column);
    showOrHide(column);
    Q_EMIT changed();
}

void ColumnChoice::setHiddenByPage(int column, bool hidden)
{
    if (hidden)
        m_hiddenByPage.insert(column);
    else
        m_hiddenByPage.remove(column);
    showOrHide(column);
}

void ColumnChoice::setSqueezed(int column)
{
    const int before = std::exchange(m_squeezed, column);
    for (const int each : {before, column}) {
        if (each >= 0)
            showOrHide(each);
    }
}

void ColumnChoice::reset()
{
    for (int column = 0; column < m_header->count(); ++column)
        m_header->moveSection(m_header->visualIndex(column), column);
    for (const int column : std::exchange(m_hiddenByUser, {}))
        showOrHide(column);
    m_areWidthsByUser = false;
    Q_EMIT changed();
}

bool ColumnChoice::isMoved() const
{
    for (int column = 0; column < m_header->count(); ++column) {
        if (m_header->visualIndex(column) != column)
            return true;
    }
    return false;
}

QByteArray ColumnChoice::state() const
{
    if (!m_areWidthsByUser && !m_isSortedByUser && m_hiddenByUser.isEmpty() && !isMoved())
        return {};
    WrittenColumns columns{.count = m_header->count()};
    for (int place = 0; place < m_header->count(); ++place)
        columns.order << m_header->logicalIndex(place);
    for (const int column : m_hiddenByUser)
        columns.hidden << column;
    std::sort(columns.hidden.begin(), columns.hidden.end());
    for (int column = 0; m_areWidthsByUser && column < m_header->count(); ++column)
        columns.widths << m_header->sectionSize(column);
    if (m_isSortedByUser) {
        columns.sorted = m_header->sortIndicatorSection();
        columns.isDescending = m_header->sortIndicatorOrder() == Qt::DescendingOrder;
    }
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream << columns;
    return state;
}

void ColumnChoice::restore(const QByteArray &state)
{
    if (!isNew(state))
        return restoreOld(state);
    WrittenColumns columns;
    QDataStream stream(state);
    stream >> columns;
    if (stream.status() != QDataStream::Ok || !columns.fits(m_header->count()))
        return;
    for (int place = 0; place < columns.order.size(); ++place)
        m_header->moveSection(m_header->visualIndex(columns.order.at(place)), place);
    m_hiddenByUser = QSet<int>(columns.hidden.begin(), columns.hidden.end());
    for (int column = 0; column < columns.count; ++column) {
        if (m_table.isColumnHidden(column) != m_hiddenByUser.contains(column))
            showOrHide(column);
        if (!columns.widths.isEmpty() && columns.widths.at(column) > 0)
            m_table.setColumnWidth(column, columns.widths.at(column));
    }
    m_areWidthsByUser = !columns.widths.isEmpty();
    m_isSortedByUser = columns.sorted >= 0 && m_table.isSortingEnabled();
    if (m_isSortedByUser)
        m_table.sortByColumn(columns.sorted, columns.isDescending ? Qt::DescendingOrder : Qt::AscendingOrder);
    Q_EMIT changed();
}

void ColumnChoice::restoreOld(const QByteArray &state)
{
    if (state.isEmpty() || !m_header->restoreState(state))
        return;
    // It held whether columns can be moved, too.
    m_header->setSectionsMovable(true);
    m_areWidthsByUser = true;
    m_isSortedByUser = m_table.isSortingEnabled();
    for (int column = 0; column < m_header->count(); ++column) {
        if (m_table.isColumnHidden(column) && !m_hiddenByPage.contains(column))
            m_hiddenByUser.insert(column);
    }
}

int ColumnChoice::shownCount() const
{
    int shown = 0;
    for (int column = 0; column < m_header->count(); ++column)
        shown += m_table.isColumnHidden(column) ? 0 : 1;
    return shown;
}

void ColumnChoice::fill(QMenu &menu)
{
    for (int place = 0; place < m_header->count(); ++place) {
        const int column = m_header->logicalIndex(place);
        const bool isSqueezed = column == m_squeezed && !m_hiddenByUser.contains(column);
        // Hidden by the page, whether through this class or not.
        if (m_table.isColumnHidden(column) && !m_hiddenByUser.contains(column) && !isSqueezed)
            continue;
        const QString title = m_table.model()->headerData(column, Qt::Horizontal).toString();
        auto *action = menu.addAction(isSqueezed ? tr("%1 (no room)").arg(title) : title);
        action->setCheckable(true);
        action->setChecked(!m_table.isColumnHidden(column));
        action->setEnabled(!isSqueezed && (!action->isChecked() || shownCount() > 1));
        connect(action, &QAction::toggled, this, [this, column](bool shown) { setHiddenByUser(column, !shown); });
    }
    menu.addSeparator();
    menu.addAction(tr("Reset the columns"), this, &ColumnChoice::reset);
}

} // namespace Andon
