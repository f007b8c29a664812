// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/boardpage.h"
#include "ui/window/background.h"

namespace Andon {

class MainWindow;
class Wallboard;

/// What Andon shows on the desktop: its window, the wall-board beside or instead of it, or nothing but
/// an icon while it works in the background.
class Desktop final : public QObject
{
    Q_OBJECT

public:
    /// @a window, which is not shown yet, outlives it.
    Desktop(MainWindow &window, const WindowParts &parts);
    ~Desktop() override;

    /// Shows the window, and the wall-board too where it was open when Andon ended.
    void begin();

    /// Brings the window to the front.
    void showWindow();

    /// Opens the wall-board, with a page to stay on that one. The window comes when it is left.
    void openWallboard(std::optional<BoardPage> page = {});

Q_SIGNALS:
    /// Andon is to end.
    void stopRequested();

private:
    void toggleWallboard();
    void leaveWallboard();

    MainWindow &m_window;
    const WindowParts m_parts;
    Background m_background;
    std::unique_ptr<Wallboard> m_board;   ///< While it is open.
};

} // namespace Andon
