// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/app/program.h"
#include "tests/core/http/rawclient.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <memory>

namespace Andon {

/// The real program on a file, with limits that are soon reached where that takes time or memory, and what there is to ask of it
/// after an attack.
class AttackedPlant
{
public:
    AttackedPlant()
    {
        QDir(m_folder.path()).mkdir(u"andon"_s);
        QFile settings(m_folder.filePath(u"andon/andon.ini"_s));
        if (settings.open(QIODevice::WriteOnly))
            settings.write("[limits]\nheadTime=1000\nbodyGrace=1000\nidleTime=5000\nunreadTime=2000\nunreadAnswersSize=16777216\n");
        settings.close();
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"XDG_CONFIG_HOME"_s, m_folder.path());
        m_program = std::make_unique<Program>(m_folder.filePath(u"attacked.db"_s), QStringList {}, environment);
    }

    Program &program() { return *m_program; }
    quint16 port() const { return m_program->port(); }

    /// How many events and readings there are; -1 when it does not say.
    int stored() const
    {
        int count = 0;
        for (const char *path : {"/api/v1/events?limit=1", "/api/v1/readings?limit=1"}) {
            const auto answer = RawClient(port()).send(getBytes(path)).receive();
            if (!answer || answer->status != 200)
                return -1;
            count += answer->object().value(u"total").toInt(-1);
        }
        return count;
    }

    /// Sends a batch of one new event on a new connection, again while that is answered with "busy": after a
    /// flood the room for connections may still be taken. True once it is stored.
    bool takesABatch()
    {
        const QByteArray batch = '[' + eventJson("valid-" + QByteArray::number(++m_batches)) + ']';
        QElapsedTimer taken;
        taken.start();
        for (const QDeadlineTimer patience(30'000); !patience.hasExpired(); QTest::qWait(20)) {
            const auto answer = RawClient(port()).send(postBytes("/api/v1/events/batch", batch)).receive();
            if (answer && answer->status != 503) {
                m_slowest = std::max(m_slowest, taken.elapsed());
                return answer->status == 200 && answer->object().value(u"accepted").toInt() == 1;
            }
        }
        return false;
    }

    int batches() const { return m_batches; }         ///< Stored by takesABatch().
    qint64 slowestMs() const { return m_slowest; }    ///< The longest that takesABatch() took.

    qint64 memory() const { return statusKibi("VmRSS:"); }       ///< KiB, or -1 where nobody tells.
    qint64 mostMemory() const { return statusKibi("VmHWM:"); }   ///< The most there ever was, the same.

private:
    qint64 statusKibi(const QByteArray &name) const
    {
        QFile status(u"/proc/%1/status"_s.arg(m_program->processId()));
        if (!status.open(QIODevice::ReadOnly))
            return -1;
        for (const QByteArray &line : status.readAll().split('\n')) {
            if (line.startsWith(name))
                return line.mid(name.size()).trimmed().split(' ').first().toLongLong();
        }
        return -1;
    }

    QTemporaryDir m_folder;
    std::unique_ptr<Program> m_program;
    int m_batches = 0;
    qint64 m_slowest = 0;
};

/// Does the memory of a program under attack stay within bounds? Only Linux tells, and a sanitizer keeps
/// what was freed.
class MemoryWatch
{
public:
    /// From now on; call once everything has been used that takes memory once and keeps it.
    explicit MemoryWatch(const AttackedPlant &plant) : m_plant(plant), m_before(plant.memory()), m_mostBefore(plant.mostMemory()) {}

    static bool isPossible(const AttackedPlant &plant)
    {
#ifdef __SANITIZE_ADDRESS__
        return false;
#else
        return plant.memory() > 0;
#endif
    }

    bool staysBelowPeak() const { return m_plant.mostMemory() - m_mostBefore < 100 * 1024; }
    bool hasSettled() const { return m_plant.memory() - m_before < 32 * 1024; }
    QByteArray text() const
    {
        const auto mebi = [](qint64 kibi) { return QByteArray::number(kibi / 1024) + " MiB"; };
        return "memory " + mebi(m_before) + " before, " + mebi(m_plant.memory()) + " after; at most " + mebi(m_mostBefore) + " before, " + mebi(m_plant.mostMemory()) + " since";
    }

private:
    const AttackedPlant &m_plant;
    qint64 m_before = 0;
    qint64 m_mostBefore = 0;
};

} // namespace Andon
