// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QProcess>
#include <QProcessEnvironment>
#include <QString>
#include <QStringList>

namespace Andon {

using namespace Qt::StringLiterals;

/// The real program, on a database file, without a window. With @a before, that program is started with
/// the words behind it, and has to become Andon.
class Program
{
public:
    explicit Program(const QString &database, const QStringList &more = {}, const QProcessEnvironment &environment = QProcessEnvironment::systemEnvironment(),
                     QStringList before = {})
    {
        m_process.setProcessEnvironment(environment);
        before << QStringLiteral(ANDON_PROGRAM) << u"--headless"_s << u"--listen"_s << u"127.0.0.1:0"_s << u"--database"_s << database;
        m_process.start(before.first(), before.mid(1) + more);
        while (m_port == 0 && m_process.waitForReadyRead(30'000)) {
            const QString line = QString::fromUtf8(m_process.readAllStandardOutput());
            if (line.startsWith(u"andon: listening on http://127.0.0.1:") || line.startsWith(u"andon: listening on https://127.0.0.1:"))
                m_port = line.trimmed().section(u':', -1).toUShort();
        }
    }
    ~Program() { kill(); }

    quint16 port() const { return m_port; }
    qint64 processId() const { return m_process.processId(); }   ///< 0 once it has ended.

    /// What it wrote to its log since the last call.
    QByteArray newLog()
    {
        QCoreApplication::processEvents();
        return m_process.readAllStandardError();
    }

    void kill()
    {
        m_process.kill();   // SIGKILL: no last words
        m_process.waitForFinished();
    }

    /// SIGTERM; the exit status, or -1 when it takes longer than it may.
    int terminate()
    {
        m_process.terminate();
        const bool isOver = m_process.waitForFinished(30'000) && m_process.exitStatus() == QProcess::NormalExit;
        if (!isOver || m_process.exitCode() != 0)
            qWarning("Andon did not end in order; its log ends with: %s", m_process.readAllStandardError().right(4000).constData());
        return isOver ? m_process.exitCode() : -1;
    }

private:
    QProcess m_process;
    quint16 m_port = 0;
};

struct Ended
{
    int status = -1;
    QString output = {};
    QString errors = {};
};

/// With @a before, that program is started with the words behind it, and has to start Andon.
inline Ended runToItsEnd(const QStringList &arguments, const QProcessEnvironment &environment = QProcessEnvironment::systemEnvironment(),
                         QStringList before = {})
{
    QProcess process;
    process.setProcessEnvironment(environment);
    before << QStringLiteral(ANDON_PROGRAM);
    process.start(before.first(), before.mid(1) + arguments);
    if (!process.waitForFinished(120'000)) {
        process.kill();
        process.waitForFinished();
        return {};
    }
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()), QString::fromUtf8(process.readAllStandardError())};
}

} // namespace Andon
