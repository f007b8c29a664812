// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/feed/page.h"

#include <QPointer>

class QLabel;
class QPushButton;
class QScrollArea;

namespace Andon {

class Card;
class Commands;

/// Lies over the window and lists the keys that hold there at the moment, with or without what the
/// page is for. Any click beside it, Escape or the key that opened it closes it.
class ShortcutOverlay final : public QWidget
{
    Q_OBJECT

public:
    ShortcutOverlay(const Commands &commands, QWidget *window);

    /// The keys of the window and of this page.
    void showKeys(const QString &pageName, const PlantPage &page);

    /// The same below what the page is for.
    void showHelp(const QString &pageName, const PlantPage &page);

    void close();

    /// Offers to change them.
    void setChangeable(bool changeable);

Q_SIGNALS:
    /// Other keys are wanted.
    void changeRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void open(const QString &title, const QString &help, const PlantPage &page);
    void fill(const PlantPage &page);
    void addGroup(const QString &title, const std::vector<PageKey> &keys, int column);
    void place();

    const Commands &m_commands;
    QPointer<QWidget> m_before;   ///< Had the focus.
    Card *m_card = nullptr;
    QLabel *m_help = nullptr;
    QScrollArea *m_scroll = nullptr;
    QWidget *m_keys = nullptr;
    QPushButton *m_change = nullptr;
    QPushButton *m_close = nullptr;
};

} // namespace Andon
