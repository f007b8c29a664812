// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/result.h"
#include "core/settings/boardpage.h"

#include <QHostAddress>
#include <QStringList>

#include <optional>

namespace Andon {

/// What the program was asked to do when it was started.
struct CommandLine
{
    enum class Action { Run, Verify, Repair, CreateToken, MakeCertificate, Import, Report, Version, Help };

    Action action = Action::Run;
    bool headless = false;
    bool demo = false;
    bool wallboard = false;              ///< Begin with the wall-board on the screen.
    std::optional<BoardPage> boardPage = {};    ///< The page that it stays on; empty: they take turns.
    std::optional<quint16> port = {};    ///< Empty: the one in the settings.
    std::optional<QHostAddress> address = {};   ///< Empty: the one in the settings.
    QString database = {};               ///< Empty: in the user's data folder.
    QString tokenFile = {};              ///< Empty: no tokens but those that were created.
    QString certificate = {};            ///< Empty: the one in the settings, if there is one.
    QString key = {};                    ///< Set with certificate and only then.

    // For Import.
    QStringList importFiles = {};
    QString importTemplate = {};         ///< Empty: everything is guessed.

    // For CreateToken.
    QString tokenName = {};
    QString tokenScopes = {};            ///< As given: "ingest,read".
    QString tokenFactory = {};           ///< Empty: every one.

    // For Report, as given.
    QString report = {};                 ///< "shift".
    QString reportPeriod = {};           ///< "last-shift"; empty: what suits the report.
    QString reportFactory = {};          ///< Empty: all of them.
    QString reportMachine = {};
    QString reportOutput = {};           ///< A file.

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
