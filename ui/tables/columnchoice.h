// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSet>

class QHeaderView;
class QMenu;
class QTableView;

namespace Andon {

/// What a person made of the columns of a table: which are hidden, in which order they stand, how
/// wide they are and which one sorts. The page may hide columns too, and one may have to give way
/// where there is too little room; a column is shown when all three agree.
class ColumnChoice final : public QObject
{
    Q_OBJECT

public:
    explicit ColumnChoice(QTableView &table);

    /// A column has been dragged to a width: the table no longer shares its width among them.
    bool areWidthsByUser() const { return m_areWidthsByUser; }

    void setHiddenByUser(int column, bool hidden);

    /// Those of the page do not stand in the menu.
    void setHiddenByPage(int column, bool hidden);

    /// The one column that gives way; -1 for none.
    void setSqueezed(int column);

    /// Whether person and page agree on it, be there room for it or not.
    bool isWanted(int column) const { return !m_hiddenByUser.contains(column) && !m_hiddenByPage.contains(column); }

    /// Everything as the page has it.
    void reset();

    /// For the settings; empty when nothing was changed.
    QByteArray state() const;

    /// Also takes what Andon wrote before it knew of hidden and moved columns. What cannot be read,
    /// or is of a table with other columns, is left out.
    void restore(const QByteArray &state);

    /// Adds an entry for each column, and one to reset them.
    void fill(QMenu &menu);

Q_SIGNALS:
    /// The columns share the width anew.
    void changed();

private:
    bool isMoved() const;
    int shownCount() const;
    void showOrHide(int column);
    void restoreOld(const QByteArray &state);

    QTableView &m_table;
    QHeaderView *m_header = nullptr;
    QSet<int> m_hiddenByUser;
    QSet<int> m_hiddenByPage;
    int m_squeezed = -1;
    bool m_areWidthsByUser = false;
    bool m_isSortedByUser = false;
};

} // namespace Andon
