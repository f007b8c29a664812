// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/commands/commands.h"
#include "ui/feed/page.h"
#include "ui/window/windowparts.h"

namespace Andon {

class FindPopup;
class ShortcutOverlay;

/// The ways through the window that need no mouse: the commands and their keys, the list of them over
/// the window, and Find anything. It says what is wanted; the window does it.
class Navigator final : public QObject
{
    Q_OBJECT

public:
    /// @a currentPage: the one that is in front.
    Navigator(QWidget *window, const WindowParts &parts, const PlantFeed &feed, std::function<PlantPage *()> currentPage);

    Commands &commands() { return m_commands; }
    const Commands &commands() const { return m_commands; }
    FindPopup &finder() { return *m_finder; }

    /// Pages are named in the order of their numbers.
    void addPage(const QString &word);

    /// From now on there are settings to open.
    void enableSettings();

    void find();

Q_SIGNALS:
    void pageRequested(int page);
    void refreshRequested();
    void pauseRequested();
    void exportRequested();
    void settingsRequested();
    void shortcutSettingsRequested();
    void wallboardRequested();

private:
    void connectCommands();
    void filter();
    void listTargets();
    QString currentPageName() const;

    const PlantFeed &m_feed;
    const std::function<PlantPage *()> m_currentPage;
    Commands m_commands;
    ShortcutOverlay *m_overlay = nullptr;
    FindPopup *m_finder = nullptr;
};

} // namespace Andon
