// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFlags>
#include <QString>

#include <optional>

namespace Andon {

/// What a token lets its owner do.
enum class Scope {
    Ingest = 1,   ///< Post batches and readings.
    Read = 2,     ///< Ask for figures and lists.
    Admin = 4,    ///< Everything, sending refused events again included.
};
Q_DECLARE_FLAGS(Scopes, Scope)
Q_DECLARE_OPERATORS_FOR_FLAGS(Scopes)

/// Whether a token with @a held may do what takes @a needed.
bool covers(Scopes held, Scope needed);

/// "ingest", "read", "admin", or several with commas between; nothing for any other word, or none.
std::optional<Scopes> scopesFromText(const QString &text);

/// The same the other way round: "ingest,read".
QString scopesText(Scopes scopes);

} // namespace Andon
