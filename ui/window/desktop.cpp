// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/desktop.h"

#include "core/settings/settings.h"
#include "ui/commands/commands.h"
#include "ui/wallboard/wallboard.h"
#include "ui/window/mainwindow.h"

namespace Andon {

Desktop::Desktop(MainWindow &window, const WindowParts &parts)
    : m_window(window)
    , m_parts(parts)
    , m_background(window, parts)
{
    connect(&m_window, &MainWindow::wallboardRequested, this, &Desktop::toggleWallboard);
    connect(&m_background, &Background::stopRequested, this, &Desktop::stopRequested);
}

Desktop::~Desktop() = default;

void Desktop::begin()
{
    m_background.showWindow();
    if (m_parts.settings.get(Settings::BoardIsOpen))
        openWallboard();
}

void Desktop::showWindow()
{
    m_background.showWindow();
}

void Desktop::toggleWallboard()
{
    if (m_board)
        m_board->close();
    else
        openWallboard();
}

void Desktop::openWallboard(std::optional<BoardPage> page)
{
    m_parts.settings.set(Settings::BoardIsOpen, true);
    m_board = std::make_unique<Wallboard>(m_parts, m_window.calendar());
    m_board->setLeaveKey(m_window.commands().key(Command::Wallboard));
    connect(m_board.get(), &Wallboard::left, this, &Desktop::leaveWallboard);
    m_board->begin(&m_window, page);
}

void Desktop::leaveWallboard()
{
    m_parts.settings.set(Settings::BoardIsOpen, false);
    m_board.release()->deleteLater();   // it is just closing
    m_background.showWindow();
}

} // namespace Andon
