// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/settings.h"
#include "ui/commands/commandtable.h"

#include <QObject>

#include <array>
#include <optional>

class QAction;
class QKeyEvent;
class QWidget;

namespace Andon {

/// The commands of a window as actions, with the keys that the person chose for them.
class Commands final : public QObject
{
    Q_OBJECT

public:
    /// The keys hold while @a window is in front. Commands of pages do nothing until one is named.
    Commands(QWidget *window, Settings &settings);

    /// Emits triggered() when it is to be done; its text says what it does.
    QAction *action(Command command) const { return m_actions.at(std::size_t(command)); }

    /// Lets the next page's key open the page of this name.
    void addPage(const QString &word);
    int pages() const { return m_pages; }

    QKeySequence key(Command command) const;

    /// The other command that has this key, if one has.
    std::optional<Command> holderOf(const QKeySequence &key, Command other) const;

    /// Remembers the key; an empty one leaves the command without. It is for nobody else: ask
    /// holderOf() before.
    void setKey(Command command, const QKeySequence &key);

    /// All as Andon comes.
    void reset();

    /// Does what the key of this event stands for, where a shortcut would take it from the control
    /// that has the focus: Space, which presses buttons. For what nobody else has taken.
    bool take(const QKeyEvent &event) const;

Q_SIGNALS:
    void changed();

private:
    void load();
    void store();
    void apply();

    Settings &m_settings;
    std::array<QAction *, std::size_t(Command::Help) + 1> m_actions = {};
    std::array<QKeySequence, std::size_t(Command::Help) + 1> m_keys = {};
    int m_pages = 0;
};

/// Whether a command may have this key. Those that move about in the window are nobody's.
bool isFreeForCommands(const QKeySequence &key);

} // namespace Andon
