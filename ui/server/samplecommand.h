// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/instant.h"

#include <QString>

namespace Andon {

struct ServerState;

/// What a ready command has to hold so that it works as it is.
struct SampleTarget
{
    QString server = {};                          ///< "http://127.0.0.1:8092"
    QString token = {};                           ///< Empty: none is needed.
    QString certificate = {};                     ///< A file that curl has to trust; empty: none.
    QString factory = QStringLiteral("F01");
    bool operator==(const SampleTarget &) const = default;
};

/// The server as other computers reach it, where they are meant to, and this one otherwise. Without a token.
SampleTarget sampleTarget(const ServerState &server);

/// Sends one event of this moment, for a shell on Linux, macOS or Windows (Git Bash).
QString curlCommand(const SampleTarget &target, Instant now);

/// Asks for the newest event, likewise.
QString curlQuery(const SampleTarget &target);

/// Sends one event of this moment, for PowerShell.
QString powerShellCommand(const SampleTarget &target, Instant now);

} // namespace Andon
