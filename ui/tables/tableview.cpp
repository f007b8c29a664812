// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/tableview.h"

#include "ui/tables/celldelegate.h"
#include "ui/tables/headerview.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>

#include <numeric>

namespace Andon {

namespace {

constexpr double leastShare = 0.7;     ///< Of what a column wants: words and dates are cut, figures hardly.
constexpr double enoughShare = 0.85;   ///< Without this for the others, the first to shrink goes altogether.
constexpr int leastOfSpare = 78;   ///< Pixels; still enough for a small trend or a few words.

} // namespace

TableView::TableView(const QString &accessibleName, QWidget *parent)
    : QTableView(parent)
    , m_header(new HeaderView)
{
    setAccessibleName(accessibleName);
    setHorizontalHeader(m_header);
    setItemDelegate(new CellDelegate(this));
    setShowGrid(false);
    setMouseTracking(true);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 12);
    verticalHeader()->setMinimumSectionSize(20);
}

void TableView::setColumnWeights(const QList<int> &weights, int firstToShrink, int kept)
{
    m_weights = weights;
    m_firstToShrink = firstToShrink;
    m_kept = kept;
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, [this] {
        m_isByUser = m_isByUser || (QGuiApplication::mouseButtons() & Qt::LeftButton && horizontalHeader()->underMouse());
    });
}

QModelIndex TableView::chosenRow() const
{
    // Not selectedRows(): tiles that share the selection choose the first column alone.
    const QModelIndexList cells = selectionModel()->selectedIndexes();
    return cells.isEmpty() ? QModelIndex() : cells.first().siblingAtColumn(0);
}

void TableView::setModel(QAbstractItemModel *model)
{
    QTableView::setModel(model);
    // Not the current row: that one also moves when the table merely gets the focus.
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] { Q_EMIT rowChosen(chosenRow()); });
}

void TableView::setColumnShown(int column, bool shown)
{
    if (isColumnHidden(column) != shown)
        return;
    setColumnHidden(column, !shown);
    shareWidth();
}

QByteArray TableView::columnState() const
{
    return m_isByUser ? horizontalHeader()->saveState() : QByteArray();
}

void TableView::restoreColumns(const QByteArray &state)
{
    m_isByUser = !state.isEmpty() && horizontalHeader()->restoreState(state);
}

void TableView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    shareWidth();
}

void TableView::shareWidth()
{
    if (m_isByUser)
        return;
    const int character = fontMetrics().horizontalAdvance(u'0');
    const int room = viewport()->width();
    hideWithoutRoom(room, character);
    QList<int> wanted(m_weights.size(), 0);
    QList<int> least(m_weights.size(), 0);
    for (int column = 0; column < m_weights.size(); ++column) {
        if (isColumnHidden(column))
            continue;
        wanted[column] = m_weights[column] * character + 16;
        least[column] = std::max(m_header->titleWidth(column), column == m_kept ? wanted[column] : int(wanted[column] * leastShare));
        wanted[column] = std::max(wanted[column], least[column]);
    }
    int allWanted = std::accumulate(wanted.begin(), wanted.end(), 0);
    if (m_firstToShrink >= 0 && !isColumnHidden(m_firstToShrink) && allWanted > room) {
        int &spare = wanted[m_firstToShrink];
        least[m_firstToShrink] = std::min(least[m_firstToShrink], leastOfSpare);
        const int given = std::min(spare - least[m_firstToShrink], allWanted - room);
        spare -= given;
        allWanted -= given;
    }
    const int allLeast = std::accumulate(least.begin(), least.end(), 0);
    const bool isNarrow = room < allWanted;
    // Narrow: each gives up the same share of what it can spare. Wide: each grows by the same share.
    const double share = isNarrow ? std::max(0.0, double(room - allLeast) / std::max(1, allWanted - allLeast))
                                  : double(room) / std::max(1, allWanted);
    for (int column = 0; column < m_weights.size(); ++column) {
        const double width = isNarrow ? least[column] + share * (wanted[column] - least[column]) : share * wanted[column];
        setColumnWidth(column, int(width));
    }
}

/// The column that gives way first goes altogether before the others are cut to half words.
void TableView::hideWithoutRoom(int room, int character)
{
    if (m_firstToShrink < 0)
        return;
    int others = 0;
    for (int column = 0; column < m_weights.size(); ++column) {
        const int wanted = m_weights[column] * character + 16;
        const int least = column == m_kept ? wanted : int(wanted * enoughShare);
        if (column != m_firstToShrink && !isColumnHidden(column))
            others += std::max(least, m_header->titleWidth(column));
    }
    setColumnHidden(m_firstToShrink, others + leastOfSpare > room);
}

void TableView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space)
        return event->ignore();
    if (event->matches(QKeySequence::Copy))
        return copyRow();
    QTableView::keyPressEvent(event);
}

void TableView::copyRow()
{
    QStringList cells;
    for (int column = 0; currentIndex().isValid() && column < model()->columnCount(); ++column)
        cells << currentIndex().siblingAtColumn(column).data().toString();
    QGuiApplication::clipboard()->setText(cells.join(u'\t'));
}

} // namespace Andon
