// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/navigator.h"

#include "ui/commands/shortcutoverlay.h"
#include "ui/find/findpopup.h"

#include <QAction>
#include <QLineEdit>

namespace Andon {

Navigator::Navigator(QWidget *window, const WindowParts &parts, const PlantFeed &feed, std::function<PlantPage *()> currentPage)
    : QObject(window)
    , m_feed(feed)
    , m_currentPage(std::move(currentPage))
    , m_commands(window, parts.settings)
    , m_overlay(new ShortcutOverlay(m_commands, window))
    , m_finder(new FindPopup(parts.ingest, window))
{
    m_commands.action(Command::Settings)->setEnabled(false);
    m_overlay->setChangeable(false);
    connect(m_overlay, &ShortcutOverlay::changeRequested, this, &Navigator::shortcutSettingsRequested);
    connectCommands();
}

void Navigator::connectCommands()
{
    for (const CommandInfo &info : commandTable()) {
        connect(m_commands.action(info.command), &QAction::triggered, this, [this, command = info.command] {
            if (command != Command::Shortcuts && command != Command::Help)
                m_overlay->close();
            m_finder->close();
        });
    }
    for (int page = 0; page < pageCommandCount; ++page)
        connect(m_commands.action(Command(page)), &QAction::triggered, this, [this, page] { Q_EMIT pageRequested(page); });
    const auto on = [this](Command command, auto deed) { connect(m_commands.action(command), &QAction::triggered, this, deed); };
    on(Command::Find, &Navigator::find);
    on(Command::Filter, &Navigator::filter);
    on(Command::Refresh, &Navigator::refreshRequested);
    on(Command::Pause, &Navigator::pauseRequested);
    on(Command::Export, &Navigator::exportRequested);
    on(Command::Settings, &Navigator::settingsRequested);
    on(Command::Wallboard, &Navigator::wallboardRequested);
    on(Command::Shortcuts, [this] { m_overlay->showKeys(currentPageName(), *m_currentPage()); });
    on(Command::Help, [this] { m_overlay->showHelp(currentPageName(), *m_currentPage()); });
}

void Navigator::addPage(const QString &word)
{
    m_commands.addPage(word);
}

void Navigator::enableSettings()
{
    m_commands.action(Command::Settings)->setEnabled(true);
    m_overlay->setChangeable(true);
}

QString Navigator::currentPageName() const
{
    return m_currentPage()->accessibleName();
}

void Navigator::filter()
{
    QWidget *field = m_currentPage()->filterField();
    if (!field || !field->isVisible())
        return;
    field->setFocus(Qt::ShortcutFocusReason);
    if (auto *line = qobject_cast<QLineEdit *>(field))
        line->selectAll();
}

void Navigator::find()
{
    listTargets();
    m_finder->open(m_feed.view());
}

void Navigator::listTargets()
{
    std::vector<FindTarget> pages;
    std::vector<FindTarget> actions;
    for (const CommandInfo &info : commandTable()) {
        QAction *action = m_commands.action(info.command);
        if (!action->isEnabled() || info.command == Command::Find)
            continue;
        const bool isPage = int(info.command) < pageCommandCount;
        const QKeySequence key = m_commands.key(info.command);
        (isPage ? pages : actions).push_back({.kind = isPage ? FindTarget::Kind::Page : FindTarget::Kind::Action,
                                              .name = action->text(),
                                              .detail = key.isEmpty() ? QString() : keyText(key),
                                              .open = [action] { action->trigger(); }});
    }
    m_finder->setTargets(FindTarget::Kind::Page, std::move(pages));
    m_finder->setTargets(FindTarget::Kind::Action, std::move(actions));
}

} // namespace Andon
