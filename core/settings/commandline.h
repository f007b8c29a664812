// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/result.h"

#include <QHostAddress>
#include <QStringList>

namespace Andon {

/// What the program was asked to do when it was started.
struct CommandLine
{
    enum class Action { Run, Verify, Repair, Version, Help };

    Action action = Action::Run;
    bool headless = false;
    bool demo = false;
    std::optional<quint16> port = {};    ///< Empty: the one in the settings.
    QHostAddress address = QHostAddress(QHostAddress::LocalHost);
    QString database = {};               ///< Empty: in the user's data folder.

    /// @a arguments as given to main(), the program's name first. InvalidInput with a sentence
    /// that names the option and says what to give instead.
    static Result<CommandLine> parse(const QStringList &arguments);

    /// What --help prints.
    static QString helpText();

    /// The database to use: the one that was named, or the one in the user's data folder.
    QString databaseFile() const;

    bool operator==(const CommandLine &) const = default;
};

} // namespace Andon
