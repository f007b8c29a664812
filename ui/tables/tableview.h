// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace Andon {

class HeaderView;

/// A table as all of Andon's are: whole rows, one at a time, no grid. Space is left to the window,
/// which pauses and resumes by it; Ctrl+C copies the chosen row.
class TableView final : public QTableView
{
    Q_OBJECT

public:
    explicit TableView(const QString &accessibleName, QWidget *parent = nullptr);

    /// The chosen row, if there is one.
    QModelIndex chosenRow() const;

    void setModel(QAbstractItemModel *model) override;

    /// How the width is shared among the columns; about the characters they hold. The table always
    /// fills its width, until the user drags a column. Where there is too little room,
    /// @a firstToShrink gives up its own before the others do, and is hidden when little is left;
    /// @a kept never shrinks.
    void setColumnWeights(const QList<int> &weights, int firstToShrink = -1, int kept = -1);

    /// Hides a column or brings it back; the others share the width anew.
    void setColumnShown(int column, bool shown);

    /// What the user made of the columns, for the settings; empty when they left them alone.
    QByteArray columnState() const;
    void restoreColumns(const QByteArray &state);

Q_SIGNALS:
    /// Also invalid: none is chosen any more.
    void rowChosen(const QModelIndex &row);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void shareWidth();
    void hideWithoutRoom(int room, int character);
    void copyRow();
    HeaderView *m_header = nullptr;
    QList<int> m_weights;
    int m_firstToShrink = -1;
    int m_kept = -1;
    bool m_isByUser = false;   ///< The user has dragged a column.
};

} // namespace Andon
