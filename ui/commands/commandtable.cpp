// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/commands/commandtable.h"

#include <QCoreApplication>

#include <array>

namespace Andon {

namespace {

struct CommandWords
{
    Q_DECLARE_TR_FUNCTIONS(CommandWords)
};

constexpr std::array table = {
    CommandInfo{Command::Page1, "page1", Qt::CTRL | Qt::Key_1},
    CommandInfo{Command::Page2, "page2", Qt::CTRL | Qt::Key_2},
    CommandInfo{Command::Page3, "page3", Qt::CTRL | Qt::Key_3},
    CommandInfo{Command::Page4, "page4", Qt::CTRL | Qt::Key_4},
    CommandInfo{Command::Page5, "page5", Qt::CTRL | Qt::Key_5},
    CommandInfo{Command::Page6, "page6", Qt::CTRL | Qt::Key_6},
    CommandInfo{Command::Page7, "page7", Qt::CTRL | Qt::Key_7},
    CommandInfo{Command::Page8, "page8", Qt::CTRL | Qt::Key_8},
    CommandInfo{Command::Page9, "page9", Qt::CTRL | Qt::Key_9},
    CommandInfo{Command::Find, "find", Qt::CTRL | Qt::Key_K},
    CommandInfo{Command::Filter, "filter", Qt::CTRL | Qt::Key_F},
    CommandInfo{Command::Refresh, "refresh", Qt::Key_F5},
    CommandInfo{Command::Pause, "pause", Qt::Key_Space},
    CommandInfo{Command::Export, "export", Qt::CTRL | Qt::Key_E},
    CommandInfo{Command::Settings, "settings", Qt::CTRL | Qt::Key_Comma},
    CommandInfo{Command::Wallboard, "wallboard", Qt::Key_F11},
    CommandInfo{Command::Shortcuts, "shortcuts", Qt::Key_Question},
    CommandInfo{Command::Help, "help", Qt::Key_F1},
};

} // namespace

std::span<const CommandInfo> commandTable()
{
    return table;
}

QString commandText(Command command)
{
    switch (command) {
    case Command::Find: return CommandWords::tr("Find anything");
    case Command::Filter: return CommandWords::tr("Filter this page");
    case Command::Refresh: return CommandWords::tr("Refresh");
    case Command::Pause: return CommandWords::tr("Pause and resume");
    case Command::Export: return CommandWords::tr("Export the table");
    case Command::Settings: return CommandWords::tr("Settings");
    case Command::Wallboard: return CommandWords::tr("Wall-board");
    case Command::Shortcuts: return CommandWords::tr("Show all shortcuts");
    case Command::Help: return CommandWords::tr("Help for this page");
    case Command::Page1:
    case Command::Page2:
    case Command::Page3:
    case Command::Page4:
    case Command::Page5:
    case Command::Page6:
    case Command::Page7:
    case Command::Page8:
    case Command::Page9: return CommandWords::tr("Page %1").arg(int(command) + 1);
    }
    Q_UNREACHABLE();
}

QString keyText(const QKeySequence &key)
{
    return key.isEmpty() ? CommandWords::tr("none") : key.toString(QKeySequence::NativeText);
}

} // namespace Andon
