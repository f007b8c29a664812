// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/settings.h"
#include "ui/tables/wholelist.h"

#include <QTableView>

class QMenu;

namespace Andon {

class ColumnChoice;
class HeaderView;

/// A table as all of Andon's are: whole rows, no grid. Space is left to the window, which pauses and
/// resumes by it; Ctrl+C copies the chosen rows with their titles. A right click offers what can be
/// done with the value under it, and the window's command named "export" where it has one; one on the titles which columns are shown. Titles can be dragged.
class TableView : public QTableView
{
    Q_OBJECT

public:
    explicit TableView(const QString &accessibleName, QWidget *parent = nullptr);
    ~TableView() override;

    /// The chosen row, if there is one; of several the one that has the focus.
    QModelIndex chosenRow() const;

    void setModel(QAbstractItemModel *model) override;

    /// How the width is shared among the columns; about the characters they hold. The table always
    /// fills its width, until the user drags a column. Where there is too little room,
    /// @a firstToShrink gives up its own before the others do, and is hidden when little is left;
    /// @a kept never shrinks.
    void setColumnWeights(const QList<int> &weights, int firstToShrink = -1, int kept = -1);

    /// Hides a column or brings it back; the others share the width anew.
    void setColumnShown(int column, bool shown);

    /// Lets a person choose more than one row.
    void setSeveralRows();

    /// The columns by whose values the page can filter, and those whose values it can leave out:
    /// only they have the entry in the menu.
    void setFilterColumns(const QList<int> &columns, const QList<int> &excludable = {});

    /// Where the table shows only a part of a list: how all of it is read for a file. Without, it is all there is.
    void setWholeList(std::function<WholeList()> list) { m_wholeList = std::move(list); }
    std::optional<WholeList> wholeList() const;

    /// The columns of the model in the order of the screen, without those that are drawn rather than worded; for a file also one
    /// for which the screen has no room.
    QList<int> fileColumns() const;

    /// What the user made of the columns, for the settings; empty when they left them alone.
    QByteArray columnState() const;
    void restoreColumns(const QByteArray &state);

    /// Restores them from there, and writes them there when the table goes. Both outlive the table.
    void rememberColumns(Settings &settings, const Setting<QByteArray> &setting);

    /// The same as text, for a saved view; showing one first takes back what the user made of them.
    QString columnText() const;
    void showColumnText(const QString &text);

Q_SIGNALS:
    /// Also invalid: none is chosen any more.
    void rowChosen(const QModelIndex &row);

    /// Only rows with this value in this column are wanted; @a column is of the model, @a value as
    /// the cell says it.
    void filterRequested(int column, const QString &value);
    void excludeRequested(int column, const QString &value);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void shareWidth();
    void hideWithoutRoom(int room, int character);
    QMenu *makeMenu();
    void addFilters(QMenu &menu, const QModelIndex &cell);
    void addCopies(QMenu &menu, const QModelIndex &cell);
    void addExport(QMenu &menu);
    bool isDrawn(int column) const;
    void showColumnMenu(const QPoint &position);
    QList<int> chosenRows(const QModelIndex &cell) const;
    QList<int> columnsToCopy() const;
    void copyRows(const QList<int> &rows);
    HeaderView *m_header = nullptr;
    ColumnChoice *m_columns = nullptr;
    QList<int> m_weights;
    int m_firstToShrink = -1;
    int m_kept = -1;
    QList<int> m_filterable;
    QList<int> m_excludable;
    std::function<WholeList()> m_wholeList;
    Settings *m_settings = nullptr;
    const Setting<QByteArray> *m_setting = nullptr;
};

} // namespace Andon
