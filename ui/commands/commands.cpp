// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/commands/commands.h"

#include <QAction>
#include <QKeyEvent>
#include <QWidget>

namespace Andon {

namespace {

bool isSpace(const QKeySequence &key)
{
    return key == QKeySequence(Qt::Key_Space);
}

} // namespace

Commands::Commands(QWidget *window, Settings &settings)
    : QObject(window)
    , m_settings(settings)
{
    for (const CommandInfo &info : commandTable()) {
        auto *action = new QAction(commandText(info.command), this);
        action->setObjectName(QLatin1StringView(info.name));
        action->setEnabled(int(info.command) >= pageCommandCount);
        window->addAction(action);
        m_actions.at(std::size_t(info.command)) = action;
    }
    load();
    apply();
}

void Commands::addPage(const QString &word)
{
    if (m_pages == pageCommandCount)
        return;
    QAction *action = m_actions.at(std::size_t(m_pages++));
    action->setText(word);
    action->setEnabled(true);
}

QKeySequence Commands::key(Command command) const
{
    return m_keys.at(std::size_t(command));
}

std::optional<Command> Commands::holderOf(const QKeySequence &key, Command other) const
{
    for (const CommandInfo &info : commandTable()) {
        if (!key.isEmpty() && info.command != other && m_keys.at(std::size_t(info.command)) == key)
            return info.command;
    }
    return std::nullopt;
}

void Commands::setKey(Command command, const QKeySequence &key)
{
    m_keys.at(std::size_t(command)) = key;
    store();
    apply();
    Q_EMIT changed();
}

void Commands::reset()
{
    m_settings.set(Settings::WindowShortcuts, QStringList());
    load();
    apply();
    Q_EMIT changed();
}

void Commands::load()
{
    const QStringList chosen = m_settings.get(Settings::WindowShortcuts);
    for (const CommandInfo &info : commandTable()) {
        QKeySequence &key = m_keys.at(std::size_t(info.command));
        key = QKeySequence(info.key);
        const QString beginning = QString(QLatin1StringView(info.name)) + u'=';
        for (const QString &line : chosen) {
            if (line.startsWith(beginning))
                key = QKeySequence(line.mid(beginning.size()), QKeySequence::PortableText);
        }
    }
}

void Commands::store()
{
    QStringList chosen;
    for (const CommandInfo &info : commandTable()) {
        const QKeySequence &key = m_keys.at(std::size_t(info.command));
        if (key != QKeySequence(info.key))
            chosen << QString(QLatin1StringView(info.name)) + u'=' + key.toString(QKeySequence::PortableText);
    }
    m_settings.set(Settings::WindowShortcuts, chosen);
}

void Commands::apply()
{
    for (const CommandInfo &info : commandTable()) {
        const QKeySequence &key = m_keys.at(std::size_t(info.command));
        action(info.command)->setShortcut(isSpace(key) ? QKeySequence() : key);
    }
}

bool Commands::take(const QKeyEvent &event) const
{
    if (event.key() != Qt::Key_Space || event.modifiers() != Qt::NoModifier)
        return false;
    for (const CommandInfo &info : commandTable()) {
        if (isSpace(m_keys.at(std::size_t(info.command)))) {
            action(info.command)->trigger();
            return true;
        }
    }
    return false;
}

bool isFreeForCommands(const QKeySequence &key)
{
    if (key.count() != 1)
        return key.isEmpty();
    const QKeyCombination combination = key[0];
    if (combination.keyboardModifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))
        return combination != QKeyCombination(Qt::CTRL, Qt::Key_C) && combination != QKeyCombination(Qt::CTRL, Qt::Key_V)
            && combination != QKeyCombination(Qt::CTRL, Qt::Key_X) && combination != QKeyCombination(Qt::CTRL, Qt::Key_A);
    switch (combination.key()) {
    case Qt::Key_Escape:
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Backspace:
    case Qt::Key_Delete:
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Home:
    case Qt::Key_End:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown: return false;
    default: return true;
    }
}

} // namespace Andon
