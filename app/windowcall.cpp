// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/windowcall.h"

#include <QCryptographicHash>
#include <QLocalSocket>
#include <QStandardPaths>
#include <QThread>

namespace Andon {

using namespace Qt::StringLiterals;

namespace {

constexpr int attempts = 5;           // the first may be starting at this moment
constexpr int betweenAttempts = 100;  // ms
constexpr int patience = 5000;        // ms: it may be opening a large database
constexpr qsizetype longestMessage = 200;
const QByteArray done = "done\n";

/// A folder of the user's own keeps others from taking the name; a pipe of Windows has none, and is
/// guarded by itself.
QString nameFor(const QString &databasePath)
{
#ifdef Q_OS_WIN
    const QString folder;
    const QString path = databasePath.toLower();
#else
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation) + u'/';
    const QString path = databasePath;
#endif
    return folder + u"andon-"_s + QString::fromLatin1(QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Sha256).toHex().left(24));
}

} // namespace

void WindowCall::listen(const QString &databasePath)
{
    const QString name = nameFor(databasePath);
    QLocalServer::removeServer(name);   // left behind by one that was killed: only one holds the database
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &WindowCall::answer);
    m_server.listen(name);
}

void WindowCall::answer()
{
    while (QLocalSocket *caller = m_server.nextPendingConnection()) {
        connect(caller, &QLocalSocket::disconnected, caller, &QObject::deleteLater);
        connect(caller, &QLocalSocket::readyRead, this, [this, caller] {
            if (!caller->canReadLine()) {
                if (caller->bytesAvailable() > longestMessage)
                    caller->abort();
                return;
            }
            const QByteArray message = caller->readLine(longestMessage).trimmed();
            caller->write(done);
            caller->disconnectFromServer();
            Q_EMIT called(message);
        });
    }
}

bool WindowCall::call(const QString &databasePath, const QByteArray &message)
{
    for (int attempt = 0; attempt < attempts; ++attempt) {
        QLocalSocket socket;
        socket.connectToServer(nameFor(databasePath));
        if (socket.waitForConnected(patience)) {
            socket.write(message + '\n');
            return socket.waitForBytesWritten(patience) && socket.waitForReadyRead(patience) && socket.readAll() == done;
        }
        QThread::msleep(betweenAttempts);
    }
    return false;
}

} // namespace Andon
