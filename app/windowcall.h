// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocalServer>

namespace Andon {

/// How a second start on a database finds the window of the first: a local socket of this user alone,
/// named by the database. Whoever holds the database listens; whoever found it held calls.
class WindowCall final : public QObject
{
    Q_OBJECT

public:
    /// Listens for calls about this database, which this program holds. Without a word when that fails:
    /// a second start then says that the database is in use.
    void listen(const QString &databasePath);

    /// Calls the one that holds the database. True once it has answered that it does what was asked;
    /// waits for that some seconds at most.
    static bool call(const QString &databasePath, const QByteArray &message);

Q_SIGNALS:
    void called(const QByteArray &message);

private:
    void answer();

    QLocalServer m_server;
};

} // namespace Andon
