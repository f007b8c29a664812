// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/card.h"

#include <functional>

namespace Andon {

/// Where a file to be imported comes in: dropped, or chosen from a folder.
class DropCard final : public Card
{
    Q_OBJECT

public:
    /// Asks a person for a file and returns it; empty when none is wanted.
    using Chooser = std::function<QString(QWidget *parent)>;

    explicit DropCard(QWidget *parent = nullptr);

    /// In place of the dialog of the desktop.
    void setChooser(Chooser chooser) { m_chooser = std::move(chooser); }

    /// What was chosen; empty for nothing yet.
    void setFile(const QString &file);

Q_SIGNALS:
    void fileChosen(const QString &file);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void mark(bool isOver);
    void choose();

    Chooser m_chooser;
    QLabel *m_text = nullptr;
    QPushButton *m_choose = nullptr;
};

} // namespace Andon
