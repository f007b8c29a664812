// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QString>

#include <span>

namespace Andon {

/// What a person can have done by a key anywhere in the window. The pages come first.
enum class Command {
    Page1, Page2, Page3, Page4, Page5, Page6, Page7, Page8, Page9,
    Find, Filter, Refresh, Pause, Export, Settings, Wallboard, Shortcuts, Help,
};
inline constexpr int pageCommandCount = 9;

/// One row of the table of shortcuts.
struct CommandInfo
{
    Command command = {};
    const char *name = nullptr;       ///< As the settings file has it: "find".
    QKeyCombination key = {};         ///< As Andon comes.
};

/// Every command, in the order in which a person is shown them.
std::span<const CommandInfo> commandTable();

/// What it does: "Find anything". A page's command is called after its page, which the window knows.
QString commandText(Command command);

/// A key as the person sees it on the keyboard: "Ctrl+K".
QString keyText(const QKeySequence &key);

} // namespace Andon
