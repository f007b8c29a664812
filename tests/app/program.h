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

/// The real program, on a database file, without a window.
class Program
{
public:
    /// @a under is what starts it, with its arguments, when something is to look on.
    explicit Program(const QString &database, const QStringList &more = {}, const QProcessEnvironment &environment = QProcessEnvironment::systemEnvironment(), const QStringList &under = {})
    {
        const QStringList command = under + QStringList {QStringLiteral(ANDON_PROGRAM), u"--headless"_s, u"--listen"_s, u"127.0.0.1:0"_s, u"--database"_s, database} + more;
        m_process.setProcessEnvironment(environment);
        m_process.setProgram(command.first());
        m_process.setArguments(command.mid(1));
        m_process.start();
        while (m_port == 0 && m_process.waitForReadyRead(30'000)) {
            const QString line = QString::fromUtf8(m_process.readAllStandardOutput());
            if (line.startsWith(u"andon: listening on http://127.0.0.1:"))
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
        return m_process.waitForFinished(5000) && m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
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

inline Ended runToItsEnd(const QStringList &arguments)
{
    QProcess process;
    process.start(QStringLiteral(ANDON_PROGRAM), arguments);
    if (!process.waitForFinished(120'000))
        return {};
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()), QString::fromUtf8(process.readAllStandardError())};
}

} // namespace Andon
