// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/tableview.h"

#include "ui/style/textsize.h"
#include "ui/help/explanationpopover.h"
#include "ui/style/wording.h"
#include "ui/tables/celldelegate.h"
#include "ui/tables/columnchoice.h"
#include "ui/tables/headerview.h"
#include "ui/tables/rowmodel.h"
#include "ui/tables/tablecopy.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>

#include <numeric>

namespace Andon {

namespace {

constexpr double leastShare = 0.7;     ///< Of what a column wants: words and dates are cut, figures hardly.
constexpr double enoughShare = 0.85;   ///< Without this for the others, the first to shrink goes altogether.
constexpr int leastOfSpare = 78;   ///< Pixels; still enough for a small trend or a few words.
constexpr int mostCopied = 5000;   ///< Rows; further ones are for an export.
constexpr int longestValue = 40;   ///< Characters of a value in a menu.

/// A value as a menu may say it.
QString inMenu(QString value)
{
    if (value.size() > longestValue)
        value = value.left(longestValue - 1) + u'…';
    return value.replace(u'&', QStringLiteral("&&"));
}

/// Whether a key goes from row to row.
bool isStep(const QKeyEvent &event)
{
    switch (event.key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Home:
    case Qt::Key_End:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown: return !event.modifiers().testFlag(Qt::ControlModifier);
    default: return false;
    }
}

void copy(const QString &text)
{
    QGuiApplication::clipboard()->setText(text);
}

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
    verticalHeader()->setMinimumSectionSize(20);
    m_columns = new ColumnChoice(*this);
    connect(m_columns, &ColumnChoice::changed, this, &TableView::shareWidth);
    m_header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_header, &QWidget::customContextMenuRequested, this, &TableView::showColumnMenu);
    fitToText(this, [this] {
        verticalHeader()->setDefaultSectionSize(fontMetrics().height() + scaled(12));
        shareWidth();
    });
}

TableView::~TableView()
{
    if (m_settings)
        m_settings->set(*m_setting, columnState());
}

void TableView::setColumnWeights(const QList<int> &weights, int firstToShrink, int kept)
{
    m_weights = weights;
    m_firstToShrink = firstToShrink;
    m_kept = kept;
    for (int column = 0; column < weights.size(); ++column) {
        if (weights[column] == 0)
            m_columns->setHiddenByPage(column, true);
    }
    shareWidth();
}

QModelIndex TableView::chosenRow() const
{
    // Not selectedRows(): tiles that share the selection choose the first column alone.
    const QModelIndexList cells = selectionModel()->selectedIndexes();
    if (currentIndex().isValid() && selectionModel()->isRowSelected(currentIndex().row()))
        return currentIndex().siblingAtColumn(0);
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
    m_columns->setHiddenByPage(column, !shown);
    shareWidth();
}

void TableView::setSeveralRows()
{
    setSelectionMode(ExtendedSelection);
}

void TableView::setFilterColumns(const QList<int> &columns, const QList<int> &excludable)
{
    m_filterable = columns;
    m_excludable = excludable;
}

QByteArray TableView::columnState() const
{
    return m_columns->state();
}

void TableView::restoreColumns(const QByteArray &state)
{
    m_columns->restore(state);
}

void TableView::rememberColumns(Settings &settings, const Setting<QByteArray> &setting)
{
    m_settings = &settings;
    m_setting = &setting;
    restoreColumns(settings.get(setting));
}

QString TableView::columnText() const
{
    return QString::fromLatin1(columnState().toBase64());
}

void TableView::showColumnText(const QString &text)
{
    m_columns->reset();
    restoreColumns(QByteArray::fromBase64(text.toLatin1()));
}

void TableView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    shareWidth();
}

void TableView::shareWidth()
{
    if (!model() || m_columns->areWidthsByUser() || m_weights.size() > m_header->count())
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
        least[m_firstToShrink] = std::min(least[m_firstToShrink], scaled(leastOfSpare));
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
    m_columns->setSqueezed(others + scaled(leastOfSpare) > room ? m_firstToShrink : -1);
}

void TableView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space)
        return event->ignore();
    if (event->matches(QKeySequence::Copy))
        return copyRows(chosenRows(currentIndex()));
    QTableView::keyPressEvent(event);
    // With no other row to go to, the keys above choose nothing: a single row could only be clicked.
    if (isStep(*event) && currentIndex().isValid() && !selectionModel()->hasSelection())
        selectionModel()->select(currentIndex(), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

/// A right click asks about a cell; it chooses no row, which might open its details under the menu.
void TableView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::RightButton)
        return QTableView::mousePressEvent(event);
    if (const QModelIndex cell = indexAt(event->position().toPoint()); cell.isValid())
        selectionModel()->setCurrentIndex(cell, QItemSelectionModel::NoUpdate);
}

QMenu *TableView::makeMenu()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    return menu;
}

void TableView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool isByMouse = event->reason() == QContextMenuEvent::Mouse;
    const QModelIndex cell = isByMouse ? indexAt(event->pos()) : currentIndex();
    QMenu *menu = makeMenu();
    const QPoint place = isByMouse ? event->globalPos() : viewport()->mapToGlobal(visualRect(cell).center());
    if (cell.isValid()) {
        addFilters(*menu, cell);
        addCopies(*menu, cell);
        if (const QVariant explanation = cell.data(ExplanationRole); explanation.isValid())
            ExplanationPopover::addTo(*menu, explanation.value<Explanation>(), place);
    }
    addExport(*menu);
    m_columns->fill(*menu->addMenu(tr("Columns")));
    menu->addActions(actions());
    menu->popup(place);
}

void TableView::addFilters(QMenu &menu, const QModelIndex &cell)
{
    const QString value = cell.data().toString();
    if (value.isEmpty() || value == nothingText())
        return;
    const int column = cell.column();
    if (m_filterable.contains(column))
        menu.addAction(tr("Filter to “%1”").arg(inMenu(value)), this, [=, this] { Q_EMIT filterRequested(column, value); });
    if (m_excludable.contains(column))
        menu.addAction(tr("Exclude “%1”").arg(inMenu(value)), this, [=, this] { Q_EMIT excludeRequested(column, value); });
    menu.addSeparator();
}

void TableView::addCopies(QMenu &menu, const QModelIndex &cell)
{
    if (const QString value = cellText(cell); !value.isEmpty())
        menu.addAction(tr("Copy “%1”").arg(inMenu(value)), this, [value] { copy(value); });
    const QList<int> rows = chosenRows(cell);
    const QString words = rows.size() > 1 ? tr("Copy %n row(s) with titles", nullptr, int(rows.size())) : tr("Copy row with titles");
    menu.addAction(words, QKeySequence(QKeySequence::Copy), this, [this, rows] { copyRows(rows); });
    const int all = model()->rowCount();
    const QString allWords = all > mostCopied ? tr("Copy the first %1 of %2 rows with titles").arg(numberText(mostCopied), numberText(all))
                                              : tr("Copy all %1 shown rows with titles").arg(numberText(all));
    menu.addAction(allWords, this, [this] { copyRows(allRows(*model(), mostCopied)); });
    menu.addSeparator();
}

void TableView::showColumnMenu(const QPoint &position)
{
    QMenu *menu = makeMenu();
    m_columns->fill(*menu);
    menu->popup(m_header->mapToGlobal(position));
}

/// The command is about the table that has the focus, which a click on it gave to this one.
void TableView::addExport(QMenu &menu)
{
    for (QAction *action : window()->actions()) {
        if (action->objectName() == QLatin1String("export") && action->isEnabled())
            menu.addAction(tr("Export…"), action->shortcut(), action, &QAction::trigger);
    }
}

std::optional<WholeList> TableView::wholeList() const
{
    return m_wholeList ? std::optional(m_wholeList()) : std::nullopt;
}

/// By a picture rather than by words.
bool TableView::isDrawn(int column) const
{
    return model()->index(0, column).data(TrendRole).isValid();
}

QList<int> TableView::fileColumns() const
{
    QList<int> columns;
    for (int place = 0; place < m_header->count(); ++place) {
        const int column = m_header->logicalIndex(place);
        if (m_columns->isWanted(column) && !isDrawn(column))
            columns << column;
    }
    return columns;
}

/// As they stand on the screen.
QList<int> TableView::columnsToCopy() const
{
    QList<int> columns = fileColumns();
    columns.removeIf([this](int column) { return isColumnHidden(column); });
    return columns;
}

/// The chosen rows where @a cell is in one of them, else its own.
QList<int> TableView::chosenRows(const QModelIndex &cell) const
{
    if (!cell.isValid())
        return {};
    QList<int> rows;
    if (selectionModel()->isRowSelected(cell.row())) {
        for (const QModelIndex &row : selectionModel()->selectedRows())
            rows << row.row();
        std::sort(rows.begin(), rows.end());
    }
    return rows.isEmpty() ? QList<int>{cell.row()} : rows;
}

void TableView::copyRows(const QList<int> &rows)
{
    if (!rows.isEmpty())
        copy(tabSeparated(*model(), columnsToCopy(), rows));
}

} // namespace Andon
