// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>

namespace Andon {

class MachineTableModel;

/// Machines as tiles that fill the width: shape and word, rate and a small line. One view paints
/// them all; there is no widget for a machine.
class MachineTiles final : public QListView
{
    Q_OBJECT

public:
    explicit MachineTiles(QWidget *parent = nullptr);

    /// Shows so many tiles without scrolling, in full rows where that is possible, and takes the height for it.
    void setWhole(int tiles);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    int columnsIn(int room) const;
    void spread();
    int m_whole = 0;   ///< 0: as many as there are, with a scroll bar.
};

} // namespace Andon
