// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/embedded/writeback.h"
#include "tests/core/store/shop.h"
#include "tests/support/settableclock.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <sqlite3.h>

#include <atomic>
#include <cstring>

using namespace Andon;
using namespace Qt::StringLiterals;

namespace {

/// How far the log of a database is moved, out of the head of SQLite's shared memory. It is opened once
/// and closed behind all connections: closing it would give up their locks (POSIX has it so).
class LogIndex
{
public:
    explicit LogIndex(const QString &database) : m_file(database + u"-shm"_s) { m_isOpen = m_file.open(QIODevice::ReadOnly | QIODevice::Unbuffered); }

    bool isOpen() const { return m_isOpen; }
    bool isAllMoved() { return numberAt(framesOffset) == numberAt(movedOffset); }
    bool isEmpty() { return numberAt(framesOffset) == 0; }

private:
    // https://www.sqlite.org/walformat.html, part 2.1
    static constexpr qint64 framesOffset = 16;
    static constexpr qint64 movedOffset = 96;

    quint32 numberAt(qint64 offset)
    {
        quint32 number = 0;
        m_file.seek(offset);
        m_file.read(reinterpret_cast<char *>(&number), sizeof number);
        return number;
    }

    QFile m_file;
    bool m_isOpen = false;
};

struct Starts
{
    std::atomic<LogIndex *> index = nullptr;   // only asked by the thread that checkpoints while this is set
    std::atomic<int> all = 0;
    std::atomic<int> inVain = 0;
} starts;

int onStatement(unsigned, void *, void *, void *text)
{
    LogIndex *index = starts.index;
    if (!index || !std::strstr(static_cast<const char *>(text), "wal_checkpoint("))
        return 0;
    ++starts.all;
    if (index->isAllMoved())
        ++starts.inVain;
    return 0;
}

/// SQLite calls it for each connection that is opened.
int watch(sqlite3 *connection, const char **, const void *)
{
    return sqlite3_trace_v2(connection, SQLITE_TRACE_STMT, onStatement, nullptr);
}

} // namespace

class tst_Checkpointer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { sqlite3_auto_extension(reinterpret_cast<void (*)()>(watch)); }

    /// SQLite up to 3.51.2 may damage the file then.
    void noneStartsOnALogThatIsAllMoved_data() { addPaths(); }
    void noneStartsOnALogThatIsAllMoved()
    {
        QFETCH(Database::Path, path);
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"plant.db"_s);
        SettableClock clock;
        starts.all = starts.inVain = 0;
        std::optional<LogIndex> watching;
        std::optional<LogIndex> waiting;
        {
            Shop shop(file, clock, path);
            watching.emplace(file);
            waiting.emplace(file);
            QVERIFY(watching->isOpen() && waiting->isOpen());
            starts.index = &*watching;
            for (int burst = 0; burst < 3; ++burst) {
                // Enough for several while events arrive, then one that moves the rest.
                for (int batch = 0; batch < 300; ++batch)
                    shop.send(events(1000));
                QTRY_VERIFY_WITH_TIMEOUT(waiting->isAllMoved() && !waiting->isEmpty(), 30'000);
            }
            // It looks every other second whether there is something to move, and there is not.
            QTest::qWait(5'000);
        }
        QVERIFY(starts.all >= 3);
        QCOMPARE(starts.inVain.load(), 0);
        starts.index = nullptr;
    }

    /// Closing any descriptor of a database file gives up the locks of all connections to it.
    void writingBackOpensAndClosesNoFile()
    {
#ifndef Q_OS_LINUX
        QSKIP("Only Linux writes back in parts.");
#endif
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"plant.db"_s);
        SettableClock clock;
        Shop shop(file, clock, Database::Path::Direct);
        shop.send(events(1000));
        const auto descriptors = [&file] {
            QStringList found;
            for (const QFileInfo &each : QDir(u"/proc/self/fd"_s).entryInfoList(QDir::Files | QDir::System)) {
                if (each.symLinkTarget() == QFileInfo(file).canonicalFilePath())
                    found << each.fileName();
            }
            return found;
        };
        const QStringList before = descriptors();
        QVERIFY(!before.isEmpty());
        writeBackInParts(QFile::encodeName(file).constData());
        QCOMPARE(descriptors(), before);
        writeBackInParts(QFile::encodeName(folder.filePath(u"none.db"_s)).constData());
        QCOMPARE(descriptors(), before);
        QCOMPARE(shop.send(events(1)).accepted, std::uint64_t(1));
    }

private:
    Batch events(int count)
    {
        Batch batch = batchFrom(u"E press-7 08:00 1"_s);
        batch.events.resize(std::size_t(count), batch.events.front());
        for (Event &event : batch.events)
            event.id = EventId(QString::number(++m_next));
        return batch;
    }

    int m_next = 0;
};

QTEST_GUILESS_MAIN(tst_Checkpointer)
#include "tst_checkpointer.moc"
